import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { genderOf, verbAt } from '../syntax/verb.ts'
import { RELAY_VERBS, RELAYING } from '../traits.ts'
import { FA, WA } from '../word.ts'
import { type Cue, cueAt } from './cue.ts'
import { FINDING } from './no-cue.ts'

/** Where, in the middle of a sentence, somebody's saying begins anew behind what another said. */

/** A verb of saying; what somebody found out he may go on to tell himself. */
export const saysSo = ({ lexeme }: Reading): boolean => lexeme.act !== undefined && !FINDING.has(lexeme.lemma)

/** `، من جهته أشار الخبير إلى أن`, `، أما نائبه فقال`, `، ليرد الوزير: «…»`, `، ونقل نشطاء عن مصادر أن`: somebody else's own turn. */
export function othersTurn(scene: Scene, k: number): boolean {
  if (k === 0 || !isComma(scene.doc.words[k - 1])) return false
  const { folded } = scene.doc.words[k]
  if (folded === 'من') return hisSide(scene, k)
  if (folded === 'اما') return asForOther(scene, k)
  if (folded === 'واقول') return true
  return passesOnAnew(scene, k) || repliesThen(scene, k)
}

const hisSide = ({ doc: { words, n } }: Scene, k: number): boolean =>
  k + 2 < n && /^(?:جهت|جانب|ناحيت)(?:ه|ها|هم)$/.test(words[k + 1].folded)

/** `أما المدير فأكد`, `أما نائبه فقد قال`: a verb of saying answers. */
function asForOther(scene: Scene, k: number): boolean {
  const { words, sentenceOf, n } = scene.doc
  for (let m = k + 2; m < Math.min(n - 1, k + AHEAD) && sentenceOf[m] === sentenceOf[k]; m++) {
    const cue = cueAt(scene, words[m].folded === 'فقد' ? m + 1 : m)
    if (cue?.kind === 'verb' && (words[m].folded === 'فقد' || (cue.reading.pro & FA) !== 0)) return true
  }
  return false
}

/** `لكن آخرين قالوا`: somebody else's saying, with no mark before the turn. */
export function othersSay(scene: Scene, k: number): boolean {
  for (let m = k + 2; m < Math.min(scene.doc.n, k + NEAR) && scene.doc.sentenceOf[m] === scene.doc.sentenceOf[k]; m++) {
    const verb = verbAt(scene, m)
    if (verb) return saysSo(verb) && verb.tense === 'perfect' && !verb.lexeme.clauseOnly && verb.pro === 0
    if (scene.doc.words[m].kind === 'punct') return false
  }
  return false
}

/** Who passes words on begins anew. */
function passesOnAnew(scene: Scene, k: number): boolean {
  if (!(scene.doc.words[k].traits & RELAYING)) return false
  const verb = verbAt(scene, k)
  return (
    verb !== null &&
    (verb.pro & WA) !== 0 &&
    verb.tense === 'perfect' &&
    RELAY_VERBS.has(verb.lexeme.lemma) &&
    clauseAhead(scene, k + 1)
  )
}

const repliesThen = (scene: Scene, k: number): boolean =>
  /^لي(?:رد|جيب|علق|عقب|ضيف|قول|وضح)$/.test(scene.doc.words[k].folded) && goesOnSaying(scene, k + 1)

/** Verbs with which somebody goes on speaking, and hardly anything else goes on with. */
const ADDING = new Set(['أضاف', 'تابع', 'أردف', 'استطرد', 'استدرك', 'أوضح', 'أكد', 'أشار', 'لفت', 'شدد', 'بين'])

/** `يقول التاجر إن السوق راكد ويضيف أن`: the same one goes on in the present; inside his words somebody else may. */
export function goesOnNow(scene: Scene, k: number, { kind, reading, verb }: Cue): boolean {
  if (kind !== 'verb' || reading.tense !== 'imperfect' || !(reading.pro & WA) || reading.enc) return false
  if (!goesOnSaying(scene, k + 1)) return false
  const first = firstSaying(scene, k)
  if (
    !first ||
    k - first.token > FAR ||
    first.reading.person.startsWith('1') ||
    genderOf(first.reading) !== genderOf(reading)
  )
    return false
  if (first.reading.tense !== 'imperfect' && !ADDING.has(verb.lemma)) return false
  for (let m = first.token + 2; m < k; m++) {
    const other = scene.doc.words[m].bits & bit.VERB ? verbAt(scene, m) : null
    if (other?.tense === 'imperfect' && other.person === reading.person) return false
  }
  return true
}

/** `وعرض التجارب، وشرح آثار الوباء`: one more verbal noun of several, written like a verb, and nobody behind it who could speak. */
export function isOneMore(scene: Scene, k: number): boolean {
  const { words } = scene.doc
  if (!(words[k].bits & bit.MASDAR)) return false
  const next = k + 1 < scene.doc.n ? phraseAt(scene, k + 1) : null
  if (!next || next.reading?.pro || next.person || canSpeak(scene, next) || clauseAhead(scene, k + 1)) return false
  for (let m = k - 1; m >= Math.max(sentenceStart(scene, k), k - LIST); m--) {
    const { bits, readings } = words[m]
    if (bits & bit.MASDAR && readings[0]?.lexeme.pos === 'noun' && readings[0].pro & WA) return true
  }
  return false
}
/** Words looked back through for another of the list. */
const LIST = 24

/** The first verb of saying of the sentence, before token `k`. */
function firstSaying(scene: Scene, k: number): Cue | null {
  for (let m = sentenceStart(scene, k); m < k; m++) {
    const cue = cueAt(scene, m)
    if (cue?.kind === 'verb') return cue
  }
  return null
}

/**
 * `أوضح مصدر أن الوحدات تحركت وكشفت عن مخبأ`: a verb of another gender than the first of the sentence, with nobody behind it,
 * goes on with a verb of those told of.
 */
export function ofOthers(scene: Scene, k: number, reading: Reading): boolean {
  const gender = genderOf(reading)
  if (!gender) return false
  const first = firstSaying(scene, k)
  const own = first ? genderOf(first.reading) : ''
  if (!first || !own || own === gender) return false
  const next = k + 1 < scene.doc.n ? phraseAt(scene, k + 1) : null
  if (next && !(next.reading?.pro ?? 0) && canSpeak(scene, next)) return false
  for (let m = first.token + 2; m < k; m++) {
    const verb = verbAt(scene, m)
    if (verb?.tense === 'perfect' && verb.person === reading.person) return true
  }
  return false
}

/** A particle or a mark of quotation ahead. */
export function goesOnSaying(scene: Scene, from: number): boolean {
  const { words, n } = scene.doc
  for (let k = from; k < Math.min(n, from + AHEAD); k++) {
    if (/^[:«"“]$/.test(words[k].surface) || /^ب?ان(?:ه|ها|هم|نا|ني)?$/.test(words[k].folded)) return true
    // `وعدد من الدول المشاركة، موضحا أن`: what follows is brought in by another word.
    if (isComma(words[k]) && k + 1 < n && cueAt(scene, k + 1)?.kind === 'participle') return false
    // `وتابع يقول إن`.
    if (/^[.!؟?؛;]$/.test(words[k].surface) || (verbAt(scene, k) && !/^[يت]قول$/.test(words[k].folded))) return false
  }
  return false
}

/** A particle ahead, with no other verb before it: `بينما يرى رئيس الغرفة أن`. */
export function clauseAhead(scene: Scene, from: number): boolean {
  for (
    let k = from;
    k < Math.min(scene.doc.n, from + AHEAD) && scene.doc.sentenceOf[k] === scene.doc.sentenceOf[from];
    k++
  ) {
    if (/^ب?ان(?:ه|ها|هم)?$/.test(scene.doc.words[k].folded)) return true
    if (verbAt(scene, k)) return false
  }
  return false
}
/** Words that somebody goes on behind, at most: a line of a million words has as many cues. */
const FAR = 120
/** Words from a verb of saying to its particle, at most. */
const AHEAD = 16
/** Words from a turn to its verb, at most. */
export const NEAR = 4

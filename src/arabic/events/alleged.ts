import type { PartyFinding, StatementFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { Shape } from '../shape.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { isNegated } from '../syntax/verb.ts'
import { rows } from '../table.ts'
import type { ArabicWord } from '../word.ts'
import { blameAt, NOBODYS } from './blame.ts'
import { coordinated } from './coordinated.ts'
import { partiesInside } from './inside.ts'
import { isKnown } from './known.ts'
import { partiesOf } from './party.ts'
import { verb } from './verbs.ts'

/** A word for a wrong (lexicon/wrongs.tsv). */
interface Wrong {
  pos: 'v' | 'a' | 'n'
  /** `allege`: an act that is one; `disapprove`: a failing. */
  mode: string
  /** Folded words of which one must follow; empty for none. */
  needs: ReadonlySet<string>
  /** A wrong where it is negated: `لم يلتزم بالاتفاق`. */
  negated: boolean
}

/** An accusation that no verb of accusing makes: how it blames, and whom. */
export interface Allegation {
  mode: string
  recipients: PartyFinding[]
}

let wrongs: Map<string, Wrong[]> | null = null

/** Wrongs by lemma. */
function table(): Map<string, Wrong[]> {
  if (wrongs) return wrongs
  wrongs = new Map()
  for (const [lemma, pos, mode, needs, flags] of rows('wrongs')) {
    const of = wrongs.get(lemma) ?? []
    wrongs.set(lemma, of)
    of.push({
      pos: pos as Wrong['pos'],
      mode,
      needs: new Set(needs ? needs.split('|').map(fold) : []),
      negated: flags === 'negated',
    })
  }
  return wrongs
}

/** Acts of speech that tell what is so: a wrong told of somebody by such is alleged of him. */
const TELLS = new Set(['say', 'affirm', 'announce', 'think'])

/** Words within which stands what a wrong needs. */
const REACH = 6

/** `قال الوزير إن إيران تزعزع أمن المنطقة`: whoever is subject of a clause of wrong that somebody else says. */
export function allegedIn(scene: Scene, s: StatementFinding): Allegation | null {
  if (!TELLS.has(s.act) || !s.cue || !isKnown(scene, s.speaker)) return null
  const { doc } = scene
  for (let k = s.contentFirst; k <= s.contentLast; k++) {
    const opens =
      k === s.contentFirst ||
      (THAT.is(doc.words[k - 1]) && !isUnproven(scene, s.contentFirst, k)) ||
      doc.sentenceOf[k] !== doc.sentenceOf[k - 1]
    const alleged = opens ? allegedAt(scene, k, Math.min(sentenceEnd(scene, k), s.contentLast + 1), s.act) : null
    if (alleged?.recipients.every((p) => !isOwn(p, s.speaker))) return alleged
  }
  return null
}

/** `لا توجد أدلة على أن دمشق تقف وراء الهجمات`: denied, and alleged of nobody. */
function isUnproven({ doc: { words, sentenceOf } }: Scene, from: number, k: number): boolean {
  for (let m = k - 2; m >= from && m > k - 9 && sentenceOf[m] === sentenceOf[k]; m--)
    if (UNPROVEN.test(words[m].folded)) return true
  return false
}
const UNPROVEN = /^[وف]?(?:لا|ليس|ليست|لم|لن|نفي|ينفي|تنفي|عدم|دون)$/

/** What the clause that begins at `k` alleges of its subject. */
function allegedAt(scene: Scene, from: number, end: number, act: string): Allegation | null {
  const { words } = scene.doc
  let k = from
  while (k < end && (words[k].kind === 'punct' || OPENS.test(words[k].folded))) k++
  const phrase = k < end && !(words[k].bits & bit.PREP) ? phraseAt(scene, k) : null
  if (!phrase) return null
  // `أكد أن بلاده`: his own.
  if (OWN_LAND.test(words[phrase.head].folded)) return null
  // `تدخل إيران في اليمن يهدد الأمن`: the wrong itself is the subject, and whose it is the accused.
  const deed = deedOf(scene, phrase, end)
  if (deed) {
    const whose = partiesInside(scene, [phrase], true).slice(0, 1)
    return whose[0]?.entity ? { mode: deed, recipients: whose } : null
  }
  if (!phrase.definite && !phrase.person && !phrase.other) return null
  const all = coordinated(scene, phrase)
  k = all[all.length - 1].last + 1
  // `المعارضة "تتاجر بالموتى"`: the wrong may be in the very words.
  while (k < end && (BETWEEN.test(words[k].folded) || scene.timeOf[k] >= 0 || OPENING.test(words[k].surface))) k++
  // `الحكومة غير الشرعية تنتهك`: of what kind she is.
  if (k + 2 < end && words[k].folded === 'غير' && words[k + 1].bits & bit.DEFINITE) k += 2
  if (k >= end) return null
  // The parties come last: to name one may make a mention of a description.
  const mode = modeAt(scene, k, end)
  if (!mode && blameAt(scene, k) && !NOBODYS.test(words[phrase.head].folded)) return condemned(scene, all, act)
  const recipients = mode ? partiesOf(scene, all).filter((p) => p.entity || KNOWN.test(p.label)) : []
  return mode && recipients.length ? { mode, recipients } : null
}

/** `القرار الأمريكي باطل`, `الحكومة غير شرعية`: what condemns somebody, or whose the thing is. */
function condemned(scene: Scene, phrases: Phrase[], act: string): Allegation | null {
  const inside = partiesInside(scene, phrases).filter((p) => p.entity)
  const recipients = inside.length ? inside : partiesOf(scene, phrases).filter((p) => p.entity || KNOWN.test(p.label))
  // `اعتبر الحزب القرار خيانة`: nobody is told whose it is.
  return recipients.length || act === 'think' ? { mode: 'disapprove', recipients } : null
}

/** What the wrong counts as that a phrase names; null where it names none. */
function deedOf(scene: Scene, phrase: Phrase, end: number): string | null {
  const word = scene.doc.words[phrase.head]
  if (phrase.person || phrase.other?.first === phrase.head || !(word.bits & bit.NOUN)) return null
  for (const { lexeme } of word.readings)
    for (const wrong of (lexeme.pos === 'noun' && table().get(lexeme.lemma)) || [])
      if (
        wrong.pos === 'n' &&
        (!wrong.needs.size || follows(scene, phrase.head + 1, Math.min(end, phrase.head + 1 + REACH), wrong.needs))
      )
        return wrong.mode
  return null
}

/** What a wrong that the predicate at `k` tells counts as; null where it tells none. */
function modeAt(scene: Scene, k: number, end: number): string | null {
  const reading = verb(scene, k)
  const word = scene.doc.words[k]
  // What would be, or will be, has not been done.
  if (reading && (reading.voice === 'passive' || FUTURE.test(word.folded))) return null
  const lexemes = reading
    ? [reading.lexeme]
    : word.bits & bit.ADJ
      ? word.readings.filter((r) => !r.definite && !r.pro).map((r) => r.lexeme)
      : []
  for (const { lemma } of lexemes)
    for (const wrong of table().get(lemma) ?? []) {
      if (wrong.pos !== (reading ? 'v' : 'a') || wrong.negated !== isNegated(scene, k)) continue
      if (wrong.needs.size && !follows(scene, k + 1, Math.min(end, k + 1 + REACH), wrong.needs)) continue
      return wrong.mode
    }
  return null
}

function follows(scene: Scene, from: number, to: number, needs: ReadonlySet<string>): boolean {
  for (let k = from; k < to; k++) if (isOne(scene.doc.words[k], needs)) return true
  return false
}

const isOne = ({ folded, cores }: ArabicWord, needs: ReadonlySet<string>): boolean =>
  needs.has(folded) || cores.some(({ text }) => needs.has(text))

/** Whoever speaks for a state or body says no wrong of it: the same being, or one named in his own title. */
const isOwn = (accused: PartyFinding, speaker: PartyFinding): boolean =>
  accused.entity === speaker.entity ||
  accused.label === speaker.label ||
  ` ${fold(speaker.label)} `.includes(` ${fold(accused.label)} `)

/** `الهيئة`, `الحكومة`: known, though by no name; nobody answers for sources, experts and witnesses. */
const KNOWN =
  /^(?:هذ[اه] )?ال(?!بعض|جميع|كل|اخر|مصدر|مصادر|خبير|خبراء|محلل|مراقب|شاهد|شهود|ناس|عالم|مجتمع|شعب|مواطن|دراس|تقرير|كاتب|مقال)/

const OWN_LAND = /^بلاد(?:ه|ها|نا|هم)$/
const OPENING = /^["«“”„'‘]$/
const THAT = new Shape(/^[وفبل]?ان$/)
const OPENS = /^[وف]?(?:ان|بان|هناك)$/
const BETWEEN = /^(?:قد|لا|لم|ما|زال|زالت|تزال|يزال|كان|كانت|كانوا|هو|هي|هم|من|الذي|التي|الذين|ايضا|دايما|بذلك)$/
const FUTURE = /^(?:س[يت]|لن$)/

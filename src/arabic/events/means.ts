import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { isComma } from '../names/view.ts'
import { plainHead, plainNoun } from '../syntax/animate.ts'
import { cut } from '../syntax/cut.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { LI, WA } from '../word.ts'
import { argumentsOfVerb } from './arguments.ts'
import { frameAt } from './choose.ts'
import { type Coding, carrier } from './coding.ts'
import { coordinated } from './coordinated.ts'
import { makes, ownerOf } from './maker.ts'
import { nationAt } from './nation-at.ts'
import { partiesOf } from './party.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'

/** Words between a deed and the means it was done with. */
const REACH = 12

/** What harm is done with or in. Folded, without proclitics. */
const MEANS =
  /^(?:رصاص|رصاصه|نيران|قصف|غاره|غارات|هجوم|هجمات|هجومين|صاروخ|صواريخ|عمليه|عمليات|كمين|تفجير|تفجيرات|قذيفه|قذايف|قذاءف|الغام|عبوات|قنبله|قنابل|انفجار|انفجارات|ضربه|ضربات|اعتداء|اعتداءات|عبوه|لغم|قنص|سلاح|اطلاق|طعن|طعنات|حمله|مداهمه|سكين|اسلحه|تعذيب|كماين|عمليتين|عمليتان)$/
const THROUGH = /^(?:في|خلال|اثر|جراء|نتيجه|بعد|عقب|بسبب|بفعل)$/

/**
 * `قتل اثنان برصاص الجيش`, `مقتل ثمانية في غارة أمريكية`, `أصيب جندي في عملية نفذها شاب`, `بقصف للتحالف`: who dealt the
 * means by which somebody came to harm, where nobody else is said to have done it.
 */
export function byMeans(c: Coding, t: number): PartyFinding[] {
  const { scene } = c
  const { words } = scene.doc
  // Behind whom it befell, however long he is.
  const whom = t + 1 < sentenceEnd(scene, t) ? phraseAt(scene, t + 1) : null
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t), (whom?.last ?? t) + REACH); k < end; k++) {
    if (verb(scene, k) || (isComma(words[k]) && k > t + 1)) return []
    if (scene.mentionOf[k] >= 0) continue
    const plain = words[k].folded
    const through = words[k - 1].folded
    const means =
      MEANS.test(plain) || MEANS.test(plain.replace(/^ال/, ''))
        ? THROUGH.test(through)
        : plain.startsWith('ب') && MEANS.test(plain.slice(1))
    if (!means) continue
    return dealtAt(c, k, end)
  }
  return []
}

const CAUSES = new Set(['أدى', 'أسفر', 'تسبب', 'أودى', 'خلف', 'أوقع', 'حصد'].map(fold))

/** `أدى القصف الإسرائيلي إلى مقتل`: whose deed it was that led to the harm at `t`. */
export function byCause(c: Coding, t: number): PartyFinding[] {
  const { scene } = c
  let v = verbBefore(scene, t, REACH)
  // `أسفرت العملية التي شنتها القوات عن مقتل`: over the clause on the deed.
  // `تسببت ألغام زرعتها الميليشيات في مقتل`: so does one without a word that begins it.
  while (
    v > 0 &&
    verb(scene, v)?.enc &&
    (/^(?:الذي|التي)$/.test(scene.doc.words[v - 1].folded) || isClauseOn(scene, v))
  )
    v = verbBefore(scene, v, REACH)
  const reading = v < 0 ? null : verb(scene, v)
  if (!reading || !CAUSES.has(fold(reading.lexeme.lemma))) return []
  if (v > 0 && WHAT.test(scene.doc.words[v - 1].folded)) return byDeedBefore(c, v, t)
  const deed = argumentsOfVerb(scene, v, reading).subj?.[0]
  if (!deed && reading.pro & WA) return byClauseBefore(c, v)
  if (!deed || !MEANS.test(plainNoun(scene, deed))) return []
  return dealtAt(c, deed.head, Math.max(deed.last + 1, v > deed.last ? v : t))
}

/** `ألغام زرعتها الميليشيات`: a clause on the means without article right before it. */
const isClauseOn = ({ doc: { words } }: Scene, v: number): boolean =>
  !(words[v - 1].bits & bit.DEFINITE) && MEANS.test(plainHead(words[v - 1]))

/** `الجريمة التي نفذها مستوطنون وأدت إلى حرق رضيع`: whoever made the deed that the clause before is on. */
function byClauseBefore(c: Coding, v: number): PartyFinding[] {
  const k = verbBefore(c.scene, v, DEED_BEFORE)
  const before = k < 0 ? null : verb(c.scene, k)
  return before?.enc && makes(before) ? partiesOf(c.scene, argumentsOfVerb(c.scene, k, before, false, true).subj) : []
}

const WHAT = /^(?:ما|مما)$/

/** `أضرم مستوطنون النار في منزل ما أدى إلى استشهاد رضيع`: whoever did the deed that the clause before tells of. */
function byDeedBefore(c: Coding, v: number, t: number): PartyFinding[] {
  const { scene } = c
  const k = verbBefore(scene, v, DEED_BEFORE)
  const deed = k < 0 || carrier(c, k) !== carrier(c, t) ? null : verb(scene, k)
  if (!deed || scene.doc.sentenceOf[k] !== scene.doc.sentenceOf[t]) return []
  const frame = frameAt(scene, k, deed)
  if (frame?.type !== 'ASSAULT' || frame.mutual || !frame.actor.includes('subj')) return []
  const { passive, subj } = argumentsOfVerb(scene, k, deed, frame.object)
  return passive || !subj ? [] : partiesOf(scene, subj).map((p) => ({ ...p, span: null }))
}
/** Words from what came of a deed back to the verb that tells it, at most. */
const DEED_BEFORE = 20

/** `غالبية الغارات التركية`, `قصف التحالف`: whose the deed is that a phrase names. */
export function dealtBy(c: Coding, phrase: Phrase): PartyFinding[] {
  let k = phrase.head
  while (k < phrase.last && !MEANS.test(plainHead(c.scene.doc.words[k]))) k++
  return MEANS.test(plainHead(c.scene.doc.words[k])) ? dealtAt(c, k, phrase.last + 1) : []
}

function dealtAt(c: Coding, k: number, end: number): PartyFinding[] {
  const { scene } = c
  const whole = phraseAt(scene, k)
  if (!whole) return []
  const phrase = cut(scene, whole)
  const definite = (scene.doc.words[k].bits & bit.DEFINITE) !== 0
  // `غارة جوية أمريكية`.
  for (let m = k + 1; m <= phrase.last; m++) {
    const before = scene.doc.words[m - 1]
    const nation = m === k + 1 || before.bits & bit.ADJ ? nationAt(scene, m) : null
    if (nation && !(scene.doc.words[m].bits & bit.PERSON_NOUN && /(?:ون|ين)$/.test(scene.doc.words[m].folded)))
      return [nation]
    if (!(scene.doc.words[m].bits & bit.ADJ)) break
  }
  // `رصاص الجيش`, `رصاص مجهولين`, `قصف الطيران السوري`.
  // `هجوم انتحاري`: of what kind, and nobody who did it.
  // `هجوم مسلح استهدف دورية`, but `رصاص مسلح`.
  const kind =
    /^انتحاري(?:ه|ين|ان|ا)?$/.test(scene.doc.words[k + 1]?.folded ?? '') ||
    (/^(?:هجوم|اعتداء)$/.test(plainHead(scene.doc.words[k])) && scene.doc.words[k + 1]?.folded === 'مسلح')
  const behind = !definite && !kind && k + 1 < end ? phraseAt(scene, k + 1) : null
  const inner = behind && behind.last < end ? behind : null
  const mention = mentionAt(scene, k + 1)
  const pro = mention ? mention.pro : (scene.doc.words[k + 1]?.readings[0]?.pro ?? 0)
  if (inner && pro === 0) {
    const parties = partiesOf(scene, coordinated(scene, cut(scene, inner)))
    if (parties.length) return parties
  }
  const next = phrase.last + 1
  if (next < end) {
    // `قصف للتحالف`, `هجوم لمسلحين`.
    const owner = mentionAt(scene, next)
    const link = owner ? owner.pro : (scene.doc.words[next].readings[0]?.pro ?? 0)
    const by = link & LI ? phraseAt(scene, next) : null
    if (by) return partiesOf(scene, coordinated(scene, by))
    // `هجوم من قبل مسلحين`, `نيران من الجانب الآخر`.
    if (scene.doc.words[next].folded === 'من' && next + 2 < end) {
      const at = /^(?:قبل|جانب|طرف)$/.test(scene.doc.words[next + 1].folded) ? next + 2 : next + 1
      const from = phraseAt(scene, at)
      if (from) return partiesOf(scene, coordinated(scene, from))
    }
  }
  return ownerOf(c, phrase)
}

/** Words from an act to the operation that it was done in, at most. */
const OPERATION = 40
const IN_IT = /^(?:في|خلال|اثر|ضمن|عبر)$/

/** `أعلنت المديرية توقيف أربعة، وذلك في عملية أمنية باشرتها الشرطة`: who carried out the operation that somebody else announces. */
export function inOperation(c: Coding, t: number): PartyFinding[] {
  const { words } = c.scene.doc
  for (let k = t + 2, end = Math.min(sentenceEnd(c.scene, t), t + OPERATION); k + 1 < end; k++) {
    if (!/^(?:عمليه|عمليات|حمله|مداهمه|كمين)$/.test(words[k].folded) || !IN_IT.test(words[k - 1].folded)) continue
    const phrase = phraseAt(c.scene, k)
    return phrase?.head === k ? ownerOf(c, phrase) : []
  }
  return []
}

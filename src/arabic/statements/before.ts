import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceStart } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { firstOfTwo, subjectBefore } from '../syntax/subject.ts'
import { genderOf, verbAt } from '../syntax/verb.ts'
import { BI, WA } from '../word.ts'
import { isNetwork } from './chain.ts'
import { solemnly } from './solemn.ts'
import { agree, subjectBehind } from './subject-fits.ts'
import { topicOf } from './topic.ts'
import { PAPERS, RELATIVE } from './topic-words.ts'

/** Longest office behind its holder's name, in tokens. */
const OFFICE = 14
const POINTING = /^(?:في|عن|ب|علي|خلال|من|عبر)(?:ه|ها|هما|هم)$/

/**
 * Whoever speaks, where he stands before the verb: `غويتا أكد أن`, `الوزارة من جانبها قالت`, `فلان، وزير الطاقة، قال`. `addressing`:
 * the verb takes one whom it addresses, so that a phrase after it need not be its subject.
 */
export function speakerBefore(scene: Scene, t: number, verb: Reading, addressing: boolean): Phrase | null {
  const { doc } = scene
  const solemn = solemnly(scene, t, verb)
  if (solemn) return solemn
  const subject = firstOfTwo(scene, t, verb) ?? subjectBefore(scene, t, verb)
  const found = subject && (pastMarks(scene, subject) ?? subject)
  // `عبر حسابه في تويتر أعلن`: a network says nothing.
  const before = found && isNetwork(doc.words[found.head].folded) ? null : found
  // `تغريدات قال فيها`, `بيان أكد خلاله`: what is pointed back to is where the words stand.
  const pointing =
    POINTING.test(doc.words[t + 1]?.folded ?? '') ||
    (doc.words[t + 1]?.folded === 'من' && POINTING.test(doc.words[t + 2]?.folded ?? ''))
  if (pointing && !before?.person) return null
  if (!before) return aheadOf(scene, t) ?? topicOf(scene, t, verb, addressing) ?? leading(scene, t, verb)
  // `وبهذه المناسبة قالت`: on what occasion.
  if (/^[وف]?[بلك](?:هذ[اه]ه?|ذلك|تلك)$/.test(doc.words[before.first].folded)) return aheadOf(scene, t)
  const relative = t > 0 && RELATIVE.test(doc.words[t - 1].folded)
  // `وبعد اجتماعات عدة استحسن`: of things no verb is of one man.
  if (
    !relative &&
    verb.person === '3ms' &&
    !before.definite &&
    before.reading?.suffix === 'ات' &&
    !animate(scene, before)
  )
    return null
  // `نتائج يقولون إنها زورت`: the verb is of many people, and the clause on a thing of theirs.
  if (!relative && /^3m[pd]/.test(verb.person) && !before.definite && !animate(scene, before)) return null
  // `بكل الحزم والشدة شددت`: more of what stands before, and no subject.
  if (!relative && (before.reading?.pro ?? 0) & WA && !canSpeak(scene, before)) return aheadOf(scene, t)
  // `مع الجبير، يقول مسؤولون أميركيون`: the ending is of who speaks.
  const behind = phraseAt(scene, t + 1)
  if (behind?.reading?.suffix === 'ون' && behind.head === t + 1 && /s$/.test(verb.person) && animate(scene, behind))
    return null
  // `ناقلات قالت القوات إنها`, `الاتفاق الذي وصفه الوزير`: what is spoken of stands before, and who speaks behind.
  if (relative && subjectBehind(scene, t, verb) && (!addressing || pointsBack(scene, t + 1))) return null
  // `التفجير الذي وصفه بأنه`, `المقيم الذي تتهمه`: the pronoun is who the clause is on, and somebody else speaks.
  if (relative && isResumed(doc.words[t - 1].folded, verb)) return null
  // `عقوبات على شركتين تتهمهما`: the pronoun is of whom the clause tells.
  if (!relative && isDoneTo(scene, before, verb)) return null
  // `رجلا تشتبه السلطات في أنه`, `جماعة تعتبرها واشنطن إرهابية`: the verb is of who stands behind.
  const done = !before.definite && (verb.enc !== '' || !agree(scene, verb, before))
  if (!relative && done && subjectBehind(scene, t, verb)) return null
  // `نجران أعلنت الوزارة`: the place that a dateline names.
  if (!relative && mentionAt(scene, before.first)?.kind === 'place' && subjectBehind(scene, t, verb)) return null
  // `وأخطاء أتباعه أبان الحسيني`: who speaks stands behind, by name.
  if (
    !relative &&
    !animate(scene, before) &&
    mentionAt(scene, t + 1)?.kind === 'person' &&
    subjectBehind(scene, t, verb)
  )
    return null
  // `لخدمة أطراف معينة قال فلان`, `مؤسسات المجتمع تمنى المواطن فلان`: nothing indefinite opens a clause, and of several no verb is of one.
  if (
    !relative &&
    !addressing &&
    isLeftOver(scene, before, verb) &&
    phraseAt(scene, t + 1)?.person &&
    subjectBehind(scene, t, verb)
  )
    return null
  return relative && !animate(scene, before)
    ? (whoseIs(scene, before) ?? namedBefore(scene, before.first) ?? before)
    : before
}

/** `قانون «مكافحة الفساد» الجديد الذي ينص`: the noun before the marks that the adjective behind them is of; else null. */
function pastMarks(scene: Scene, { first, last }: Phrase): Phrase | null {
  const { words, quoteOf, quotes } = scene.doc
  if (first < 3 || !/^[»”"]$/.test(words[first - 1].surface) || quoteOf[first - 2] < 0) return null
  if ((words[first].bits & (bit.ADJ | bit.DEFINITE)) !== (bit.ADJ | bit.DEFINITE)) return null
  const noun = quotes[quoteOf[first - 2]].open - 1
  const phrase = noun >= 0 && words[noun].kind === 'word' ? phraseAt(scene, noun) : null
  return phrase?.head === noun ? { ...phrase, last, definite: true } : null
}

/** Something indefinite behind a preposition, which the pronoun of the verb takes up. */
const isDoneTo = (scene: Scene, { first, definite, reading }: Phrase, verb: Reading): boolean =>
  !definite &&
  reading !== null &&
  verb.enc !== '' &&
  ((scene.doc.words[first - 1]?.bits & bit.PREP) !== 0 || (genderOf(verb) === 'f' && verb.enc === 'هم')) &&
  /s$/.test(verb.person) &&
  verb.enc === (reading.number === 'd' ? 'هما' : reading.number === 'p' ? 'هم' : '')

/** The end of another clause rather than the subject of a verb behind it. */
const isLeftOver = (scene: Scene, { first, definite, person, reading }: Phrase, verb: Reading): boolean =>
  !person &&
  (!definite || (reading?.number === 'p' && verb.person === '3ms')) &&
  !/^[وف]?(?:ب?ان|لكن|كان|كانت)$/.test(scene.doc.words[first - 1]?.folded ?? '')

const LEADING = new Set(['كتب', 'غرد', 'علق', 'رد', 'تابع', 'مضى', 'عاد', 'استطرد'])
/** `مستشار القائد، فلان، كتب على تويتر يقول إن`: whoever the verb of writing before it is of. */
function leading(scene: Scene, t: number, verb: Reading): Phrase | null {
  if (verb.lexeme.lemma !== 'قال' || verb.tense !== 'imperfect' || verb.pro) return null
  for (let k = t - 1; k >= Math.max(sentenceStart(scene, t), t - LEAD) && scene.doc.words[k].kind !== 'punct'; k--) {
    const lead = scene.doc.words[k].bits & bit.SPEECH ? verbAt(scene, k) : null
    if (!lead || !LEADING.has(lead.lexeme.lemma)) continue
    const found = subjectBefore(scene, k, lead) ?? topicOf(scene, k, lead, true)
    if (found) return found
    const behind = phraseAt(scene, k + 1)
    return behind && behind.last < t && animate(scene, behind) && agree(scene, lead, behind) ? behind : null
  }
  return null
}
/** Words from one verb to the other, at most. */
const LEAD = 8

/** `قلق تركيا التي تخشى`: of a thing and whose it is, the clause of a verb of saying is on whoever can say. */
function whoseIs(scene: Scene, { head, last, other }: Phrase): Phrase | null {
  if (!other || other.first <= head || other.last !== last || other.kind === 'place') return null
  return scene.doc.words[head].bits & (PAPERS | bit.CHANNEL) ? null : phraseAt(scene, other.first)
}

/** The clause behind a relative is on somebody its verb is not of, or points back to. */
function isResumed(relative: string, verb: Reading): boolean {
  // `الدول التي قال إنها`: she is told of by him who speaks.
  if (/التي$/.test(relative)) return verb.enc === 'ها' || genderOf(verb) === 'm'
  if (/الذي$/.test(relative)) return verb.enc === 'ه' || genderOf(verb) === 'f' || /p$/.test(verb.person)
  return /الذين$/.test(relative) && (verb.enc === 'هم' || genderOf(verb) === 'f' || verb.person === '3ms')
}

/** `سبق للشركة أن كشفت`: whom the particle and its verb are told of. */
function aheadOf(scene: Scene, t: number): Phrase | null {
  const { doc } = scene
  if (t < 3 || doc.words[t - 1].folded !== 'ان') return null
  for (let k = t - 2; k >= Math.max(sentenceStart(scene, t), t - AHEAD); k--)
    if (/^[وف]?سبق$/.test(doc.words[k].folded)) {
      const phrase = phraseAt(scene, k + 1)
      return phrase && phrase.last < t - 1 && animate(scene, phrase) ? phrase : null
    }
  return null
}
const AHEAD = 9

/** `فلان المتحدث الرسمي بمنطقة الرياض الذي قال`: the name that the office before the relative is of. */
function namedBefore(scene: Scene, first: number): Phrase | null {
  const start = sentenceStart(scene, first)
  for (let k = first - 1; k >= start && first - k < OFFICE; k--) {
    const mention = mentionAt(scene, k)
    if (mention?.kind === 'person' && scene.doc.words[mention.last + 1]?.bits & bit.OFFICIAL) return phraseAt(scene, k)
    if (scene.doc.words[k].kind === 'punct' || verbAt(scene, k)) return null
  }
  return null
}

/** `الذي هددت الجماعة بقتله`: a pronoun behind the subject is whom the clause is told of. */
function pointsBack(scene: Scene, from: number): boolean {
  const { words } = scene.doc
  const subject = phraseAt(scene, from)
  if (!subject) return false
  // `التي يتهم الأكراد أنقرة بدعمها`: behind whom he accuses.
  for (let k = subject.last + 1; k < Math.min(words.length, subject.last + BACK) && words[k].kind === 'word'; k++)
    if (words[k].readings.some((r) => (r.pro & BI) !== 0 && r.enc !== '')) return true
  return false
}
/** Words from who speaks to the pronoun, at most. */
const BACK = 4

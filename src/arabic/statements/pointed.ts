import type { Act } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { linkOf, type Scene, sentenceStart } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { verbAt } from '../syntax/verb.ts'
import { LI } from '../word.ts'
import { ADDRESSING } from './acts.ts'
import { type Adjunct, isMedium } from './adjunct.ts'
import { isOccasion } from './chain.ts'
import type { Cue } from './cue.ts'

/** A clause on a paper or an occasion, which a pronoun takes up: `أصدرت بيانا قالت فيه`, `كلمة أكد خلالها`. */

/** `في` and its like with a pronoun, right behind a verb of saying: what stands before the verb is where the words stand. */
const POINTING = /^(?:في|خلال|عبر|ضمن)(ه|ها|هما)$/

/** True where the verb at `t` is of a clause on where something was said: `تغريدة اتهم فيها`. */
export const pointsBack = ({ doc: { words } }: Scene, t: number): boolean => POINTING.test(words[t + 1]?.folded ?? '')

/** Tokens between a paper or an occasion and the clause on it, at most. */
const REACH = 14

/** `أصدرت بيانا قالت فيه`, `رسالة إلى الأطراف دعا فيها`: the paper or the occasion that a verb's pronoun takes up. */
export function pointedTo(scene: Scene, { kind, token: t }: Pick<Cue, 'kind' | 'token'>): Adjunct | null {
  const { words } = scene.doc
  if (kind !== 'verb') return null
  const pronoun = POINTING.exec(words[t + 1]?.folded ?? '')?.[1] ?? POINTING.exec(words[t + 2]?.folded ?? '')?.[1]
  if (!pronoun) return null
  for (let k = t - 1, start = Math.max(sentenceStart(scene, t), t - REACH); k >= start; k--) {
    const { bits, readings } = words[k]
    if (!isPaperNoun(scene, k)) {
      // `في وقت كشف فيه مصدر`: of a time, or of anything else right before the verb.
      if (k === t - 1 && (bits & THING) === bit.NOUN && readings[0]?.enc === '' && scene.mentionOf[k] < 0) return null
      continue
    }
    // `بيانا في ختام تجمعهم قالوا فيه`: when it was.
    if (/^(?:ختام|مستهل|هامش|اعقاب|بدايه|نهايه)$/.test(words[k - 1]?.folded ?? '')) continue
    // `اتصالا بحث خلاله الأزمة وأكد فيه`: a verb of the same.
    if (POINTING.test(words[k + 1].folded)) continue
    const noun = readings.find((r) => r.lexeme.pos === 'noun' || r.lexeme.derived === 'masdar')
    const her = noun?.gender === 'f' || noun?.number === 'p'
    if (!noun || (noun.number === 'd') !== (pronoun === 'هما') || her !== (pronoun === 'ها')) continue
    const alone = { first: k, last: k, head: k, reading: noun, person: null, other: null, definite: false }
    const whole = phraseAt(scene, k)
    // `نداء طالب فيه`: the verb is no part of what the paper is called.
    // `تصريحات الرئيس فلان`: nor is whose it is.
    const phrase = whole && whole.last < t && !whole.person ? whole : alone
    if (phrase.head !== k) continue
    const medium = phrase.other && isMedium(scene, phrase.other) ? phrase.other : null
    // `تسجيل فيديو`: of two such nouns the first.
    const before = words[k - 1]
    const two = k > start && !(before.bits & (bit.DEFINITE | bit.PREP)) && isOccasion(before.folded) ? k - 1 : k
    return { first: two, last: phrase.last, preposition: 'في', phrase: { ...phrase, first: two, head: two }, medium }
  }
  return null
}

/** A noun of a paper or an occasion. */
const isPaperNoun = ({ doc: { words }, mentionOf }: Scene, k: number): boolean =>
  mentionOf[k] < 0 && ((words[k].bits & (bit.DOCUMENT | bit.CHANNEL)) !== 0 || isOccasion(words[k].folded))

/** Bits of which a thing without its article has the noun's alone. */
const THING = bit.NOUN | bit.ADJ | bit.DEFINITE | bit.PERSON_NOUN | bit.FUNCTION

/** Verbs of whoever gives a paper or holds an occasion, and of whoever is given it. */
const GIVES = new Set(
  'أصدر نشر بعث أرسل وجه ألقى كتب عقد قدم رفع أطلق سلم أدلى وزع أعد حرر دون خاطب أذاع بث قرأ تلا سجل غرد'.split(' '),
)
const IS_GIVEN = new Set(['تلقى', 'تسلم', 'استلم'])
/** Of those who give, verbs of whoever only passes a paper of somebody else's on. */
const PASSES = new Set(['نشر', 'بث', 'أذاع', 'قرأ', 'تلا', 'وزع'])

/** Whose words they are that stand in the paper: `تلقى برقية من الملك عبر فيها`, `ألقاها فلان`, `وجه الأمين نداء طالب فيه الدول`. */
export function giverOf(
  scene: Scene,
  { first, last }: Adjunct,
  { token: t }: Pick<Cue, 'token'>,
  act: Act,
): Phrase | null {
  const { words } = scene.doc
  const next = phraseAt(scene, t + 2)
  // `رسالة أكد فيها الرئيس أن`: who says it stands behind.
  if (next && animate(scene, next) && !ADDRESSING.has(act)) return null
  for (let k = last + 1; k < t; k++) {
    const made = verbAt(scene, k)
    // `محاضرة ألقاها فلان`.
    if (!made || !/^ها?$/.test(made.enc)) continue
    const by = who(scene, k + 1, t)
    return by && GIVES.has(made.lexeme.lemma) && !isPaper(scene, by) ? by : null
  }
  for (let v = first - 1, start = Math.max(sentenceStart(scene, first), first - REACH); v >= start; v--) {
    const verb = verbAt(scene, v)
    if (!verb) continue
    const { lemma } = verb.lexeme
    const from = words[last + 1]?.folded === 'من' ? who(scene, last + 2, t) : null
    if (IS_GIVEN.has(lemma)) return from
    if (!GIVES.has(lemma) || verb.voice === 'passive') return null
    // `بثت القناة تسجيلا للقائد توعد فيه`: whose it is.
    const of = PASSES.has(lemma) && linkOf(scene, last + 1) === LI ? who(scene, last + 1, t) : null
    if (of) return of
    const giver = who(scene, v + 1, first) ?? subjectBefore(scene, v, verb)
    if (!giver || !animate(scene, giver)) return null
    return PASSES.has(lemma) && isPaper(scene, giver) ? null : giver
  }
  return null
}

/** The phrase of somebody that begins at `k` and ends before `to`. */
function who(scene: Scene, k: number, to: number): Phrase | null {
  const at = isComma(scene.doc.words[k]) ? k + 1 : k
  const phrase = at < to && scene.timeOf[at] < 0 ? phraseAt(scene, at) : null
  return phrase && phrase.last < to && animate(scene, phrase) ? phrase : null
}

const isPaper = (scene: Scene, { head, other }: Phrase): boolean =>
  (scene.doc.words[head].bits & bit.MEDIA) !== 0 || (other !== null && isMedium(scene, other))

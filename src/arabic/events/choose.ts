import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { Shape } from '../shape.ts'
import { animate } from '../syntax/animate.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { isNegated } from '../syntax/verb.ts'
import type { ArabicWord } from '../word.ts'
import type { Arguments } from './arguments.ts'
import { topicBefore } from './before.ts'
import { type Frame, framesOf, hasCore } from './frames.ts'
import { isLightVerb, UNDERGO } from './light-verbs.ts'
import { SUPPOSED } from './nation-at.ts'
import { clauseAside } from './past.ts'
import { AND_WHO } from './relatives.ts'
import { verb } from './verbs.ts'

/** The frame that suits: of those that need a word beside them the one whose word is nearest, else one that needs none. */
export function frameAt(scene: Scene, t: number, reading: Reading): Frame | undefined {
  let best: Frame | undefined
  let least = Number.POSITIVE_INFINITY
  for (const frame of framesOf(reading)) {
    const distance = fits(scene, t, reading, frame)
    if (distance < least) {
      best = frame
      least = distance
    }
  }
  // `استدعت سفيرها للتشاور`: called home, and not to account.
  if (best?.type === 'ACCUSE' && /^استدع/.test(best.trigger) && toConsult(scene, t))
    return (
      (best.pos === 'v' && framesOf(reading).find((f) => f.mode === 'withdraw')) || {
        ...best,
        type: 'SANCTION',
        mode: 'withdraw',
      }
    )
  return best
}

function toConsult({ doc: { words } }: Scene, t: number): boolean {
  for (let k = t + 2; k < words.length && k < t + 16 && words[k].surface !== '.' && !/استدع/.test(words[k].folded); k++)
    if (words[k].folded === 'للتشاور') return true
  return false
}

/** How far the word a frame needs stands from its trigger; far for a frame that needs none, infinite where it is barred. */
function fits(scene: Scene, t: number, reading: Reading, frame: Frame): number {
  const { words } = scene.doc
  const { needs, not } = frame
  const end = sentenceEnd(scene, t)
  // `تردد`: of a verb that tells an act only where it is denied, other rows tell what it is otherwise.
  if (frame.negated && !isNegated(scene, t)) return Number.POSITIVE_INFINITY
  if (not.size)
    for (let k = Math.max(sentenceStart(scene, t), t - 3); k < end && k <= t + (frame.pos === 'v' ? 4 : 3); k++)
      // `عن صحفيين اعتقلوا`: a preposition bars what stands before it.
      if (k !== t && !(k < t && words[k].bits & bit.PREP) && hasCore(words[k], not) && bars(scene, k))
        return Number.POSITIVE_INFINITY
  if (!needs.size) return FAR
  const places = kindsIn(needs)
  const reach = frame.near ? 5 : frame.pos === 'n' ? 5 + counted(scene, t, end) : 14 + titles(scene, t, end)
  let reached = t + reach
  for (let k = t + 1; k < end && k <= reached && !STOP.is(words[k]); k++) {
    // `أرسلت أوكرانيا، التي تقاتل في الشرق، تعزيزات`: over a clause on who acts.
    const close = words[k].kind === 'punct' && frame.pos === 'v' ? clauseAside(scene, k, end) : -1
    if (close > 0) {
      reached += close - k
      k = close
      continue
    }
    // `لهجوم إلكتروني`, `معركة انتخابية`: what bars a frame may describe the very word it needs.
    if (isNeeded(scene, k, needs, places))
      return not.size && k + 1 < end && hasCore(words[k + 1], not) ? Number.POSITIVE_INFINITY : k - t
    // `طائرة، يعتقد أنها أمريكية، صاروخا`: an aside that only says whose it is.
    // `الانتصارات التي حققها الجيش`: whose act it is stands in the clause on it.
    if (verb(scene, k) && !SUPPOSED.is(words[k]) && !(k === t + 2 && (whoDo(scene, k) || AND_WHO.is(words[t + 1]))))
      break
    if (frame.near && WHEN.test(words[k].folded)) break
  }
  // `هدنة أعلنها الطرفان`: right before the verb whose pronoun it is.
  const own = frame.type === 'ASSAULT' ? -1 : takenUp(scene, t, reading)
  if (own >= 0 && hasCore(words[own], needs)) return t - own
  if (frame.alone || frame.back || relative(scene, t))
    for (let k = t - 1; k >= sentenceStart(scene, t) && k > t - (frame.near ? 3 : frame.back ? 7 : 14); k--)
      if (isNeeded(scene, k, needs, places)) return t - k
  const who = frame.who ? (subjectBefore(scene, t, reading) ?? topicBefore(scene, t, reading)?.[0]) : null
  if (who) for (let k = who.head; k <= who.last; k++) if (isNeeded(scene, k, needs, places)) return t - k
  return Number.POSITIVE_INFINITY
}

/** `تلقى صاحب السمو الأمير فلان ولي العهد وزير الدفاع اتصالا`: words that the titles of who acts put between. */
function titles(scene: Scene, t: number, end: number): number {
  if (t + 1 >= end || !(scene.doc.words[t + 1].bits & (bit.TITLE | bit.OFFICIAL))) return 0
  const subject = phraseAt(scene, t + 1)
  return subject?.person ? subject.last - t : 0
}

/** `إحالة خمسة من موظفي الحي إلى المحكمة`: words that so many of whom it is done to put between. */
function counted(scene: Scene, t: number, end: number): number {
  if (t + 1 >= end) return 0
  const { kind, bits } = scene.doc.words[t + 1]
  if (kind !== 'number' && !(bits & (bit.NUMBER | bit.PERSON_NOUN | bit.TITLE | bit.OFFICIAL))) return 0
  const phrase = phraseAt(scene, t + 1)
  if (!phrase) return 0
  let { last } = phrase
  // `خمسة من موظفي الحي`.
  if (last + 2 < end && scene.doc.words[last + 1].folded === 'من') last = phraseAt(scene, last + 2)?.last ?? last
  return last - t
}

/** `قيس سعيد`, `قدم له رسالة`, `الفريق أول`, `فريق من القوات`: a name, a verb and a rank bar nothing, nor a team of somebody's. */
function bars(scene: Scene, k: number): boolean {
  const mention = scene.mentionOf[k] < 0 ? null : scene.mentions[scene.mentionOf[k]]
  if (mention?.kind === 'person' || verb(scene, k)) return false
  if (sendsOut(scene, k)) return false
  // `الرئيس المنتخب`: elected, and no team.
  if (
    ELECTED.test(scene.doc.words[k].folded) &&
    scene.doc.words[k - 1].bits & (bit.OFFICIAL | bit.GROUP | bit.ORG_HEAD)
  )
    return false
  return !(TEAM.test(scene.doc.words[k].folded) && OF_WHOM.test(scene.doc.words[k + 1]?.folded ?? ''))
}
const ELECTED = /^(?:ال)?منتخب(?:ه|ا)?$/
/** `رفض نشر قوات`: sent, and not made known. */
export const sendsOut = ({ doc: { words } }: Scene, k: number): boolean =>
  words[k].folded === 'نشر' && SENT.test(words[k + 1]?.folded ?? '')
const SENT = /^(?:ال)?(?:قوات|قوه|جنود|صواريخ|مراقبين|جيش|شرطه|منظومه|وحدات)$/
const TEAM = /^[وبلف]?(?:ال)?فريقا?$/
const OF_WHOM = /^(?:من|اول|ركن|طبي|اممي|دولي)$/

/** `أطلق رجال يرتدون الأسود النار`: the clause of people without article, right behind the verb. */
const whoDo = (scene: Scene, k: number): boolean =>
  (scene.doc.words[k - 1].bits & (bit.PERSON_NOUN | bit.DEFINITE)) === bit.PERSON_NOUN &&
  verb(scene, k)?.tense === 'imperfect'

/** What follows is of another deed. */
const WHEN = /^(?:بعد|قبل|خلال|اثر|عقب|منذ|اثناء)$/

/** A mark that ends a clause. */
const STOP = new Shape((word) => /^[؛;.]$/.test(word.surface))

const isNeeded = (
  scene: Scene,
  k: number,
  needs: ReadonlySet<string>,
  places: ReadonlySet<string | undefined> | null,
): boolean =>
  hasCore(scene.doc.words[k], needs) ||
  (places !== null && scene.mentionOf[k] >= 0 && places.has(mentionAt(scene, k)?.kind))

const FAR = 100
/** In a frame's words: the name of a place, of a place or a state, of a man. */
const NAMES: readonly (readonly [string, ReadonlySet<string | undefined>])[] = [
  [fold('@place'), new Set(['place'])],
  [fold('@land'), new Set(['place', 'state'])],
  [fold('@man'), new Set(['person'])],
]

function kindsIn(needs: ReadonlySet<string>): ReadonlySet<string | undefined> | null {
  for (const [word, kinds] of NAMES) if (needs.has(word)) return kinds
  return null
}

/** The noun without article right before a verb, or before its adjective, that the pronoun on the verb can take up; -1 for none. */
function takenUp({ doc: { words }, mentionOf }: Scene, t: number, { enc, lexeme }: Reading): number {
  if (!enc || lexeme.pos !== 'verb' || t < 2) return -1
  const k = words[t - 1].bits & bit.ADJ && !(words[t - 1].bits & bit.EVENT) ? t - 2 : t - 1
  return words[k].bits & bit.NOUN && !(words[k].bits & (bit.DEFINITE | bit.ENCLITIC)) && mentionOf[k] < 0 ? k : -1
}

/** `القرم التي ضمتها روسيا`: what the verb needs is the noun before. */
const relative = (scene: Scene, t: number): boolean => AND_WHO.fits(scene.doc.words[t - 1])

/** The token of the word that a frame needs after its trigger; -1 if none stands near. */
export function neededAt(scene: Scene, t: number, frame: Frame): number {
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t), t + 15); k < end; k++)
    if (hasCore(scene.doc.words[k], frame.needs)) return k
  return -1
}

/** A noun that names an act, not a verb form written alike. */
export function nounReading(scene: Scene, t: number): Reading | null {
  const word = scene.doc.words[t]
  if (word.deed === undefined) word.deed = findNoun(word)
  return word.deed
}

function findNoun(word: ArabicWord): Reading | null {
  const best = word.readings[0]
  const reading =
    word.readings.find((r) => (r.lexeme.pos === 'noun' || r.lexeme.derived === 'masdar') && framesOf(r).length > 0) ??
    null
  // `ضربات` are several blows before they are several beatings.
  if (reading?.number === 'p') {
    const plain = word.readings.find(
      (r) =>
        r.number === 'p' &&
        r.lexeme.pos === 'noun' &&
        r.lexeme !== reading.lexeme &&
        r.lexeme.classes.includes('event') &&
        framesOf(r).length > 0,
    )
    if (plain && !reading.lexeme.classes.includes('event')) return plain
  }
  // `تعليقات الوزير` are remarks.
  if (reading?.lexeme.lemma === 'تعليق' && reading.number === 'p') return null
  // `ضروب` are kinds.
  if (reading?.lexeme.lemma === 'ضرب' && reading.number === 'p') return null
  // `نشاط دعوي`: an adjective rather than somebody's own call.
  if (reading?.enc === 'ي' && word.readings.some((r) => r.lexeme.pos === 'adj')) return null
  // `وكيل` is no `و` and a noun of action; `بدعم من` is both a preposition and one.
  // `بالتعاون مع الشرطة` tells with whom, and so does `بالتنسيق`.
  if (
    reading?.pro &&
    best &&
    !best.pro &&
    best.exact &&
    best !== reading &&
    !/^(?:verb|prep)$/.test(best.lexeme.pos) &&
    !(best.lexeme.pos === 'adv' && /^(?:تعاون|تنسيق)$/.test(reading.lexeme.lemma))
  )
    return null
  return reading
}

/** A noun of violence as the subject of a verb: the deed, and no party. */
export function isDeed(scene: Scene, t: number): boolean {
  return (
    scene.doc.words[t].readings.some((r) => r.lexeme.pos !== 'verb' && framesOf(r).some((f) => f.type === 'ASSAULT')) ||
    /(?:انفجار|قنبله|عبوه|صاروخ|قذيفه|قذايف|صواريخ|سياره|لغم|رصاص|رصاصه|نيران|انتحاري|انتحاريه|طايره|طايرات|طاءره|طاءرات|دبابه|دبابات|مروحيه|مروحيات|مقاتلات|مدفعيه|حافله)ا?$/.test(
      scene.doc.words[t].folded,
    )
  )
}

/** `تستهدف العقوبات`, `استهدف إثارة الفتنة`: an act or a measure, which is no target. */
export const isAct = (scene: Scene, t: number): boolean =>
  scene.mentionOf[t] < 0 &&
  (scene.doc.words[t].bits & (bit.MASDAR | bit.EVENT)) !== 0 &&
  (scene.doc.words[t].bits & (bit.PERSON_NOUN | bit.GROUP | bit.OFFICIAL | bit.ORG_HEAD | bit.PLACE_HEAD)) === 0 &&
  !isDeed(scene, t)

/** `الجفاف الذي يهدد`, `مما يهدد`: somebody must be said to threaten, or what he threatens with. */
export function threatens(scene: Scene, reading: Reading, args: Arguments): boolean {
  // `خطر يهدد حياة أكبر الشرائح`: what is threatened, and no threatener.
  if (args.subj?.some((phrase) => LIFE.test(scene.doc.words[phrase.head].folded))) return false
  if (args.subj) return args.subj.some((phrase) => animate(scene, phrase))
  return reading.tense !== 'imperfect' || /^1/.test(reading.person) || args.by !== undefined
}

const LIFE = /^(?:حياه|حيات(?:ه|ها|هم|نا)|مستقبل|امن|استقرار|صحه|سلامه|وجود|بقاء|كيان|وحده|مصالح)$/

const DEATH = /^(?:ال)?(?:اعدام|قتل|قصاص)$/
/** A sentence of death stands behind the verb. */
export function executes({ doc: { words } }: Scene, t: number): boolean {
  for (let k = t + 1; k < t + 9 && words[k]?.kind === 'word'; k++)
    if (/^[بو]?(?:حكم|حكما|احكام)$/.test(words[k].folded)) return DEATH.test(words[k + 1]?.folded ?? '')
  return false
}

/** Types whose own word, standing before a noun of action, makes the verb tell them: `ألقى باللائمة على سوريا في التفجيرات`. */
const OWNS = new Set(['CONCEDE', 'ACCUSE'])

/** A light verb beside its noun of action: the noun is the trigger. */
export function isLight(scene: Scene, t: number, reading: Reading): boolean {
  if (!isLightVerb(reading)) return false
  // `حققت الشرطة مع مشتبه بهم في الهجوم`: asking about it.
  if (reading.lexeme.lemma === 'حقق' && frameAt(scene, t, reading)) return false
  // `نفذت السلطات حكم الإعدام في رجلين`: carrying out a sentence is killing.
  if (reading.lexeme.lemma === 'نفذ' && executes(scene, t)) return false
  // `تعرض مخزن الشركة القديم على طريق المطار ليلا إلى هجوم`: who undergoes may be long.
  const reach = t + (UNDERGO.has(fold(reading.lexeme.lemma)) ? 11 : 8) + titles(scene, t, sentenceEnd(scene, t))
  for (let k = t + 1; k < sentenceEnd(scene, t) && k <= reach; k++) {
    if (scene.doc.words[k].bits & bit.EVENT && scene.mentionOf[k] < 0 && !verb(scene, k)) {
      const noun = nounReading(scene, k)
      const theirs = noun && frameAt(scene, k, noun)
      // `أنهى العمال إضرابهم` is no strike: where the verb's own frame says another act with that noun, it is that.
      if (theirs) {
        const own = frameAt(scene, t, reading)
        // `منحت فنلندا كينيا مساعدة`: a verb that takes both whom and what says it all.
        const gives = own?.type === 'AID' && own.recipient[0] === 'obj'
        // `نفذت حكم الإعدام`: the word may stand in construct with the noun.
        const needed =
          own !== undefined &&
          (hasCore(scene.doc.words[k], own.needs) ||
            hasCore(scene.doc.words[k - 1], own.needs) ||
            (k + 1 < scene.doc.n && hasCore(scene.doc.words[k + 1], own.needs)))
        // `أقر بمسؤوليته عن القصف`: the word that the verb needs stands before.
        const owns =
          own !== undefined && OWNS.has(own.type) && neededAt(scene, t, own) > t && neededAt(scene, t, own) < k
        return !(own && (own.type !== theirs.type || gives) && (needed || owns))
      }
    }
    if (verb(scene, k)) return false
  }
  return false
}

import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { Shape } from '../shape.ts'
import { genderOfPhrase } from '../statements/gender.ts'
import { animate, HUMAN } from '../syntax/animate.ts'
import { cut } from '../syntax/cut.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceStart } from '../syntax/scene.ts'
import { pastSetPhrase } from '../syntax/set-phrase.ts'
import { genderOf } from '../syntax/verb.ts'
import { type ArabicWord, BI, FA, LI, WA } from '../word.ts'
import { coordinated } from './coordinated.ts'
import type { Role } from './frames.ts'
import { SUPPOSED, THAT_IT_IS } from './nation-at.ts'
import { isAdjunct, PREPOSITIONS } from './past.ts'
import { AND_WHO } from './relatives.ts'
import { verb } from './verbs.ts'

/**
 * `في خطوة غير مسبوقة، صادرت`: a phrase that a preposition governs is no subject, nor one joined to it: `بعد التشاور مع الوزير
 * والنائب قرر الرئيس`.
 */
export const adverbial = (scene: Scene, phrase: Phrase, t: number): boolean => {
  const [{ first }] = backwards(scene, phrase)
  const before = scene.doc.words[first - 1]?.folded ?? ''
  // `ألفان من مسلحي الحركة والجيش شاركوا`: of whom so many are.
  if (first < phrase.first && before === 'من') return false
  // `في خطوة غير مسبوقة، صادرت`.
  if (
    scene.doc.words[t - 1].kind === 'punct' &&
    !phrase.person &&
    !phrase.other &&
    phrase.last - sentenceStart(scene, t) < 6 &&
    PREPOSITIONS[scene.doc.words[sentenceStart(scene, t)].folded] !== undefined
  )
    return true
  return (
    (PREPOSITIONS[before] !== undefined && scene.doc.sentenceOf[first - 1] === scene.doc.sentenceOf[t]) ||
    before === 'غير' ||
    (isAdjunct(before) && !ADDS.test(before)) ||
    (scene.doc.words[t - 1].kind === 'punct' && !animate(scene, phrase))
  )
}

/** `حتى الجيش قصف`, `ومثل الوزير رفض`: these stand before a subject too. */
const ADDS = /^و?(?:حتي|مثل|سوي)$/

const BEFORE_VERB = new Shape(/^(?:قد|كان|كانت|سوف|لم|لن|لا|كانوا|ايضا)$/)
/** `سبق أن منحت`: had done before. */
const HAD = new Shape(/^[وف]?(?:سبق|يسبق)$/)
const THAT_IT = new Shape(/^و?ان$/)
/** What opens a clause, and the marks that end one. */
const OPENS = new Shape(/^[وف]?(?:ان|بان|لان|لكن|حيث|بينما|فيما)$/)
const ENDS = new Shape(({ surface }) => /^[؛;.]$/.test(surface))

/** The token before a verb that says how it joins what stands before, over `قد` and `كان`. */
export function lastWord(scene: Scene, t: number): number {
  let k = t - 1
  while (
    k > 0 &&
    (BEFORE_VERB.is(scene.doc.words[k]) || (HAD.is(scene.doc.words[k - 1]) && THAT_IT.is(scene.doc.words[k])))
  )
    k -= THAT_IT.is(scene.doc.words[k]) ? 2 : 1
  return Math.max(0, k)
}

/** `التي سيطر عليها`: a preposition with a pronoun right after the verb is the noun before. */
export const resumed = (scene: Scene, t: number): boolean =>
  /^(?:(?:علي|الي|في|مع|من|عن|ضد|ب|ل)(?:ه|ها|هم|هما))$/.test(scene.doc.words[t + 1]?.folded ?? '')

/** `واشنطن التي كانت تطالب به`: a pronoun of the other gender is not the noun before the clause, which then acts. */
export function takesUp(scene: Scene, t: number, reading: Reading, phrase: Phrase): boolean {
  const enc = reading.enc || /(ها?)$/.exec(scene.doc.words[t + 1]?.folded ?? '')?.[1]
  const gender = genderOfPhrase(scene, phrase)
  if (!gender || phrase.reading?.number === 'p' || (enc !== 'ه' && enc !== 'ها')) return true
  // `الصفقة وتدريب الطيارين التي أبرمها البلدان`: with somebody behind the verb, the noun meant stands further off.
  if (phraseAt(scene, reading.enc ? t + 1 : t + 2)) return true
  return gender === (enc === 'ه' ? 'm' : 'f')
}

/**
 * The subject that opens the clause further off: `إن دائرة الإرهاب في المحكمة حكمت`, `السعودية، حسب مصادر، ترفض`. No
 * verb stands between but in a relative clause.
 */
export function topicBefore(scene: Scene, t: number, reading: Reading): Phrase[] | null {
  const { doc } = scene
  if (reading.pro & (WA | FA) || !/^3/.test(reading.person)) return null
  const start = Math.max(sentenceStart(scene, t), t - TOPIC_REACH)
  if (t - start < 2) return null
  let open = -1
  let clause = -1
  let other = false
  for (let k = t - 1; k >= start && open < 0; k--) {
    const word = doc.words[k]
    // `وكانت الكتائب، الجناح العسكري للحركة، قد أطلقت`.
    // `إن المشرف فلان، كان قد أطلق`: where they stand together, who it is stands before both.
    if (doc.words[t - 1].folded === 'قد' && WAS.is(word) && k < t - 2) {
      open = k + 1
      break
    }
    if (HAD.is(word)) continue
    // `مسلحين يشتبه بأنهم ينتمون إلى الحركة قتلوا`: what they are held to be.
    if (SUPPOSED.is(word) || (k > 1 && THAT_IT_IS.is(doc.words[k - 1]) && SUPPOSED.is(doc.words[k - 2]))) continue
    if (k > 2 && THAT_IT_IS.is(doc.words[k - 1]) && SUPPOSED.is(doc.words[k - 3])) continue
    if (verb(scene, k) && !AND_WHO.is(doc.words[Math.max(0, lastWord(scene, k))])) {
      if (clause >= 0) return null
      clause = k
    } else if (clause < 0 && (word.kind === 'punct' || ANOTHER.is(word))) {
      // `إن جنديين أصيبا عندما فجر مسلحون لغما`: the verb has a clause of its own.
      if (WHEN.test(word.folded)) return null
      other = true
    }
    if ((OPENS.is(word) && !(k > 0 && HAD.is(doc.words[k - 1]))) || word.surface === ':') open = k + 1
    else if (ENDS.is(word)) return null
  }
  if (open < 0 && start === sentenceStart(scene, t)) open = start
  if (open < 0) return null
  while (
    open < t &&
    (doc.words[open].kind === 'punct' || scene.timeOf[open] >= 0 || (!reading.enc && WAS.is(doc.words[open])))
  )
    open++
  open = Math.min(t, pastSetPhrase(scene, open))
  // `لهذا السبب قصف`, `بالمدفعية قصف`: what a preposition governs is no subject.
  if (open < t && (scene.doc.words[open].readings[0]?.pro ?? 0) & (BI | LI)) return null
  // `وبعد التشاور مع الوزير قرر الرئيس`: when it was.
  if (open < t && scene.mentionOf[open] < 0 && isAdjunct(doc.words[open].folded)) return null
  // `خلال محاولتهم إطفاء نيران أضرمها عناصر`: of the thing right before, which its pronoun takes up.
  const { bits } = doc.words[t - 1]
  if (
    reading.enc &&
    scene.mentionOf[t - 1] < 0 &&
    (bits & (bit.NOUN | bit.DEFINITE | bit.PERSON_NOUN | bit.ENCLITIC)) === bit.NOUN
  )
    return null
  const whole = open < t - 1 ? phraseAt(scene, open) : null
  const phrase = whole && cut(scene, whole)
  if (!phrase || phrase.last >= t || phrase.first !== open) return null
  // `أن انتحاريا يقود شاحنة فجر نفسه`: a clause right behind somebody indefinite is about him.
  // `مجموعة من المستوطنين ترافقهم الشرطة اقتحمت`: some of those known are as indefinite.
  const known = phrase.definite && !(SOME.test(doc.words[open].folded) && doc.words[open + 1].folded === 'من')
  if (clause >= 0 && (other || known || clause !== phrase.last + 1 || !animate(scene, phrase))) return null
  // `دبلوماسيا، جدد المبعوث`: an accusative before a comma says in what respect, where no `أن` makes it the subject.
  if (
    clause < 0 &&
    !THAT.test(doc.words[open - 1]?.folded ?? '') &&
    phrase.reading?.suffix === 'ا' &&
    phrase.reading.number === 's' &&
    phrase.first === phrase.last
  )
    return null
  const all = coordinated(scene, phrase)
  if (all[all.length - 1].last >= t || !agrees(scene, reading, phrase)) return null
  // `مسلحين قتلوا في منزل قصفته الطائرات`: men are not spoken of as one woman behind them.
  if (reading.person === '3fs' && !phrase.other && !SOME.test(doc.words[open].folded) && areMen(doc.words[phrase.last]))
    return null
  const many =
    all.length > 1 ||
    phrase.reading?.number !== 's' ||
    phrase.first !== phrase.head ||
    ARMED.test(doc.words[phrase.head].folded) ||
    (phrase.person === null && phrase.other === null && phrase.reading === null)
  if (/p$|d$/.test(reading.person) && !many) return null
  return all
}
/** Several men by their ending. */
const areMen = ({ bits, folded }: ArabicWord): boolean =>
  (bits & (bit.PERSON_NOUN | bit.DEMONYM)) !== 0 && /(?:ون|ين)$/.test(folded)
const SOME = /^(?:مجموعه|مجموعات|عدد|عشرات|ميات|عناصر|بعض|افراد)$/
const THAT = /^[وف]?ب?ان$/
/** `كان`, and `يكون` behind `أن`. */
export const WAS = new Shape(/^[وف]?(?:كان(?:ت|وا)?|[يت]كون(?:وا)?)$/)
/** What begins a clause about somebody else. */
const ANOTHER = new Shape(/^[وف]?(?:بعدما|بعد|قبل|عندما|حين|حينما|لما|ثم|كما|اذ|الي|مما|ما|كي|لكي)$/)
const WHEN = /^[وف]?(?:بعدما|عندما|حين|حينما|لما|كي|لكي)$/
const TOPIC_REACH = 26

export const RESUMED: Record<string, Role> = {
  عل: 'on',
  ال: 'to',
  عن: 'about',
  مع: 'with',
  ضد: 'against',
  من: 'from',
  في: 'in',
  ب: 'by',
  ل: 'to',
}

/** Phrases joined before a subject: `قطر وروسيا تتفقان`. */
export function backwards(scene: Scene, last: Phrase, most = 4): Phrase[] {
  const { doc } = scene
  const mention = mentionAt(scene, last.first)
  const joined = ((mention ? mention.pro : (doc.words[last.first].readings[0]?.pro ?? 0)) & WA) !== 0
  if (!joined || last.first === 0) return [last]
  for (let s = last.first - 1; s >= Math.max(0, last.first - 12); s--) {
    if (doc.sentenceOf[s] !== doc.sentenceOf[last.first] || doc.words[s].kind === 'punct') break
    if (scene.mentionOf[s] >= 0 && !mentionAt(scene, s)) continue
    const phrase = phraseAt(scene, s)
    if (!phrase || phrase.last !== last.first - 1) continue
    const longer = s > 0 && doc.sentenceOf[s - 1] === doc.sentenceOf[s] ? phraseAt(scene, s - 1) : null
    if (longer && longer.last === phrase.last && scene.mentionOf[s - 1] < 0) continue
    // `22 من المدنيين والمقاتلين`: one number counts both.
    const number = s > 1 && doc.words[s - 1].folded === 'من' ? phraseAt(scene, s - 2) : null
    if (
      number &&
      number.last === phrase.last &&
      (doc.words[s - 2].kind === 'number' || doc.words[s - 2].bits & bit.NUMBER)
    )
      return [{ ...number, last: last.last }]
    if (phrase.other || phrase.person || animate(scene, phrase))
      return [...(most ? backwards(scene, phrase, most - 1) : [phrase]), last]
    break
  }
  return [last]
}

/** `نفذ عناصر`, `تظاهر طلبة`: a broken plural of men, or a word for a body of them. */
const men = (scene: Scene, phrase: Phrase): boolean => {
  const { bits } = scene.doc.words[phrase.head]
  return (bits & bit.PERSON_NOUN) !== 0 && (phrase.reading?.number === 'p' || (bits & bit.GROUP) !== 0)
}

const ARMED =
  /^[وفبل]?(?:ال|لل)?(?:عناصر|افراد|قوات|ميليشيات|مليشيات|كتايب|فصايل|مجموعات|وحدات|جماعات|عصابات|مجموعه|جماعه|ميليشيا|مليشيا|شرطه|طيران)$/

/** `طيران التحالف استهدفت`: aircraft, spoken of as many. */
const AIRCRAFT = /^[وفبل]?(?:ال|لل)?طيران$/

export function agrees(scene: Scene, verb: Reading, phrase: Phrase, before = false): boolean {
  const [a, b] = [genderOf(verb), genderOfPhrase(scene, phrase)]
  const plural = /p$|d$/.test(verb.person)
  // `خمسة رجال ألقي القبض عليهم`: after its subject a verb has its number.
  if (
    before &&
    /s$/.test(verb.person) &&
    !phrase.person &&
    !phrase.other &&
    (scene.doc.words[phrase.first].kind === 'number' ||
      (phrase.first !== phrase.head && scene.doc.words[phrase.first].bits & bit.NUMBER) ||
      (phrase.reading?.number === 'p' && /^(?:ون|ين)$/.test(phrase.reading.suffix)))
  )
    return false
  // `السفن التي يأمر الملك بإرسالها`: several things are spoken of as one woman.
  if (
    before &&
    a === 'm' &&
    !plural &&
    phrase.reading?.number === 'p' &&
    !phrase.person &&
    phrase.other?.first !== phrase.head &&
    !(scene.doc.words[phrase.head].bits & (HUMAN | bit.UNKNOWN))
  )
    return false
  if (before && plural && phrase.person && scene.doc.words[phrase.first].readings[0]?.pro === 0 && !phrase.reading)
    return false
  // `الموقوفين الثلاثة، وبينهم عسكري سابق، خططوا`: one man is not several.
  if (
    before &&
    plural &&
    !phrase.person &&
    !phrase.other &&
    !phrase.definite &&
    phrase.first === phrase.head &&
    phrase.reading?.number === 's' &&
    (scene.doc.words[phrase.head].bits & (bit.PERSON_NOUN | bit.GROUP | bit.NUMBER)) === bit.PERSON_NOUN &&
    backwards(scene, phrase).length === 1
  )
    return false
  // `تظاهر مئات من الطلبة`: a verb before what is counted agrees with the count.
  if (!before && phrase.first !== phrase.head) return true
  return (
    !a ||
    !b ||
    a === b ||
    (a === 'f' && b === 'm' && phrase.reading?.number === 'p') ||
    (a === 'f' && AIRCRAFT.test(scene.doc.words[phrase.head].folded) && scene.mentionOf[phrase.head] < 0) ||
    // `عناصر من الحزب نصبوا كمينا`: a plural for men under arms.
    (verb.person === '3mp' && ARMED.test(scene.doc.words[phrase.head].folded)) ||
    (b === 'f' && men(scene, phrase))
  )
}

import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { phraseAt } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { type ArabicWord, FA, WA } from '../word.ts'
import { cueAt } from './cue.ts'
import { actsAnew, verbSoon } from './goes-on.ts'
import { goesOnAlone } from './marker.ts'

/** Where a noun said ends, and the report goes on in a clause of its own. */

const THAT = /^ب?ان$/
/** Words of a noun said that the report gives a reason for, at most: a longer one is words given at length. */
const SOON = 12
/** Words looked through for the end of a noun said: a line of a million words has as many cues. */
const LONG = 120

const ASIDE_ENDS = /^(?:وسط|فيما|بينما|رغم|بعد|قبل|خلال|حيث|مما)$/
const WHILE = new Shape(/^(?:بينما|كما)$/)
const GOES_ON = new Shape(/^(?:بينما|فيما|وقد)$/)
export const SO_THAT = new Shape(/^ف(?:ان(?:ه|ها|هم)?|هو|هي|هم|هما|نحن|انا)$/)
const THEREUPON = /^(?:بعد|عقب|اثر|غداه|قبل|قبيل|منذ|علي|ردا|بعيد)$/
/** `وهو ما`: what the reporter goes on with. */
export const WHICH = new Shape(/^(?:وهو|وهي)$/)

/** `وهو ما رفضه`, `وهو القرار الذي رفضه`. */
const isWhat = ({ doc: { words } }: Scene, k: number): boolean =>
  words[k]?.folded === 'ما' ||
  (((words[k]?.bits ?? 0) & bit.DEFINITE) !== 0 && words[k + 1]?.readings[0]?.lexeme.pos === 'rel')

/** `بانتقاله غير أن`, `إبقاء الجنوب، إلا أن`: what stands against a noun is a clause of the report's. */
const EXCEPT = new Shape(/^(?:الا|غير|بيد)$/)

/** `في حين رفضت`, `في وقت تستعد`. */
const meanwhile = (scene: Scene, k: number): boolean => {
  const next = scene.doc.words[k].folded === 'في' ? scene.doc.words[k + 1]?.folded : ''
  const verb = next === 'حين' || next === 'وقت' ? verbAt(scene, k + 2) : null
  return verb !== null && (next === 'وقت' || verb.tense === 'perfect')
}

const AFTER = /^(?:بعد|بعدما|عقب|اثر|احتجاجا|تنديدا|اعتراضا)$/
/** `كان له أثر`: written with its hamza above it is an effect. */
const TRACE = 'أثر'
const BUT = /^و?لكن(?:ه|ها|هم)?$/
/** `، ومن المتوقع أن يباع`, `، ويعد اللاعب من`: what the report knows besides. */
const expected = ({ doc: { words }, mentionOf }: Scene, k: number): boolean =>
  isComma(words[k - 1]) &&
  ((words[k].folded === 'ومن' && /^ال(?:متوقع|مقرر|منتظر|مرتقب|مفترض)$/.test(words[k + 1]?.folded ?? '')) ||
    (/^و[يت](?:عد|عتبر|اتي)$/.test(words[k].folded) &&
      words[k + 1] !== undefined &&
      (mentionOf[k + 1] >= 0 || (words[k + 1].bits & bit.DEFINITE) !== 0)))

const HOW = /^ب(?:شده|قوه|حده|حزم)$/
const DECLINED = /^(?:رفض|رفضت|رفضا|امتنع|امتنعت)$/

/** `بيع الدواء، بعد الإبلاغ عن`, `، لكن الدورية لم تصل`, `، التي رفضت التعليق`: behind a noun said, when it was or what came of it. */
function afterwards({ doc: { words } }: Scene, k: number): boolean {
  const { folded, bare } = words[k]
  const next = words[k + 1]?.folded ?? ''
  return (
    (AFTER.test(folded) && bare !== TRACE) ||
    (folded === 'قبل' && next === 'ان') ||
    (/^(?:الذي|التي|الذين)$/.test(folded) && DECLINED.test(next) && words[k + 2]?.folded === 'التعليق')
  )
}

/** `، ويسري هذا الإجراء`: a verb with `و`, and what was told of pointed at. */
const goesOnOfIt = (scene: Scene, k: number, end: number): boolean =>
  k + 2 < end &&
  isComma(scene.doc.words[k - 1]) &&
  DEMONSTRATIVE.test(scene.doc.words[k + 1].folded) &&
  scene.doc.words[k].readings.some((r) => r.lexeme.pos === 'verb' && (r.pro & WA) !== 0)
const DEMONSTRATIVE = /^(?:هذا|هذه|هذان|هاتان|هولاء|ذلك|تلك)$/

/** A relative pronoun or a particle: verbs behind it are of a clause of its own. */
const opensInner = (word: ArabicWord | undefined): boolean => {
  const pos = word?.readings[0]?.lexeme.pos
  return pos === 'rel' || pos === 'sub'
}

/** A noun brought in by a preposition ends where the reporter goes on: `إلى فعل المزيد وخرج الآلاف`, `بإطلاقهم، وهو ما حدث`. */
export function nounEnd(scene: Scene, from: number, end: number): number {
  const { doc } = scene
  // `إلى ما ارتكبوه وتسبب في`: a clause from its first word on.
  let inner = doc.words[from].folded === 'ما' || opensInner(doc.words[from + 1])
  let that = false
  for (let k = from + 1; k < Math.min(end, from + LONG); k++) {
    const word = doc.words[k]
    // `انتقد الحكم بشدة`: how, at the end.
    if (
      word.folded.startsWith('ب') &&
      HOW.test(word.folded) &&
      doc.quoteOf[k] < 0 &&
      (k + 1 >= end || doc.words[k + 1].kind === 'punct')
    )
      return k
    // `التوفيق وسلم الوفد درعا`, `جهودهم وكرم عددا منهم`: whoever spoke goes on to do something.
    if (!inner && !that && isPlainlyDone(scene, k, end)) return k
    if (k < from + 2) continue
    // `- الذي وصفه المدرب بأفضل لاعب - وسط آمال`: a dash closes the aside.
    if (word.kind === 'punct' && /^[-–—]$/.test(word.surface) && ASIDE_ENDS.test(doc.words[k + 1]?.folded ?? ''))
      return k
    if (doc.quoteOf[k] >= 0 || word.kind !== 'word') continue
    const first = word.readings[0]
    if (WHILE.is(word) && !/^كانت?$/.test(doc.words[k + 1]?.folded ?? '') && verbAt(scene, k + 1)?.tense === 'perfect')
      return k
    // `واصفا إياه بالإرهاب فإن`: the main clause begins; `امتعاضهم من التأخر فهم يزرعون`: why, in a clause of its own.
    if (
      SO_THAT.is(word) &&
      (word.folded.startsWith('فان') ||
        // `عاجزا عن فهم تصرفه`: understanding.
        (k < from + SOON && (word.folded !== 'فهم' || (k + 1 < end && verbAt(scene, k + 1) !== null))))
    )
      return k
    // `بتقديم مساعدات، وذلك بعد أيام على الزلزال`: when it was done.
    if (word.folded === 'وذلك' && THEREUPON.test(doc.words[k + 1]?.folded ?? '')) return k
    if (WHICH.is(word) && isWhat(scene, k + 1)) return k
    // `استئناف الحوار في الوقت الذي بدأت فيه القوات`.
    if (word.folded === 'في' && doc.words[k + 1]?.folded === 'الوقت' && verbAt(scene, k + 3)?.tense === 'perfect')
      return k
    if (/^ان(?:ه|ها|هم)?$/.test(doc.words[k + 1]?.folded ?? '') && (EXCEPT.is(word) || goesOnAlone(word.folded)))
      return k
    // `، وقد استحوذت`, `، فيما لا يزال`: the report goes on, whatever clause stands before.
    if (doc.words[k - 1].kind === 'punct' && (GOES_ON.is(word) || meanwhile(scene, k))) return k
    if (goesOnOfIt(scene, k, end)) return k
    if (isComma(doc.words[k - 1]) && afterwards(scene, k)) return k
    // `أمله في أن يعود، لكنه`: inside a clause that a particle brings in, the turn is its own.
    that ||= THAT.test(word.folded)
    if (!that && BUT.test(word.folded) && (isComma(doc.words[k - 1]) || (word.folded === 'لكن' && !inner))) return k
    if (expected(scene, k)) return k
    // `تؤكد الطابع الدولي للقناة وتدعو`: the same one goes on with another verb of saying.
    if ((!inner || isComma(doc.words[k - 1])) && saysBesides(scene, k)) return k
    // Inside a relative clause or a clause of its own, verbs are its own.
    if (inner) continue
    if (opensInner(word)) {
      inner = true
      continue
    }
    // `إلى غصة، وعلى الفور توجهت`: a clause that opens with when or where.
    if (
      doc.words[k - 1].kind === 'punct' &&
      first?.lexeme.pos === 'prep' &&
      first.pro === WA &&
      // `إلى موقفه، وإلى المبالغ التي قدمها`: more of the same.
      word.folded.slice(1) !== doc.words[from - 1]?.folded &&
      verbSoon(scene, k + 1, end)
    )
      return k
    if (doc.words[k - 1].kind === 'punct' && /^(?:وهو|وهي|بينما|فيما)$/.test(word.folded)) return k
    // `بعدم دفع فدية، ونشر الجيش طائرات`: a verb that could be a noun, behind a comma and before whoever acts.
    if (isComma(doc.words[k - 1]) && (actsAnew(scene, k, end) || isDone(scene, k))) return k
    // `عن السبب ففهم أن`: what came of it.
    if (first && isThen(scene, k)) return k
    if (
      first?.lexeme.pos === 'verb' &&
      first.tense === 'perfect' &&
      first.pro === WA &&
      first.exact &&
      !(word.bits & (bit.NOUN | bit.ADJ))
    )
      return k
  }
  return end
}

/** `، وأحيل إلى النيابة`, `، وقدم تعازيه`: likeliest a verb of the past. */
const isDone = (scene: Scene, k: number): boolean => {
  const first = scene.doc.words[k].readings[0]
  return (
    first?.lexeme.pos === 'verb' &&
    first.tense === 'perfect' &&
    first.pro === WA &&
    // `بذل الجهد، وجعل العيد سعيدا`: as likely one more verbal noun.
    !(scene.doc.words[k].bits & bit.MASDAR) &&
    verbAt(scene, k) !== null
  )
}

/** `ففهم`: a verb of the past with `ف`, and nothing else that it may be. */
const isThen = (scene: Scene, k: number): boolean => {
  const { bits, readings } = scene.doc.words[k]
  return (
    !(bits & (bit.NAME | bit.NAME_MAYBE | bit.UNKNOWN)) &&
    readings.every((r) => r.pro & FA) &&
    readings.some((r) => r.tense === 'perfect') &&
    // `هارت فورد`: the rest of a foreign name.
    !(scene.doc.words[k - 1].bits & bit.UNKNOWN)
  )
}

/** A verb of saying of the present with `و`. */
function saysBesides(scene: Scene, k: number): boolean {
  const first = scene.doc.words[k].readings[0]
  return (
    first?.lexeme.pos === 'verb' &&
    first.pro === WA &&
    first.tense === 'imperfect' &&
    !(scene.doc.words[k].bits & bit.NOUN) &&
    cueAt(scene, k)?.kind === 'verb'
  )
}

/** A word with `و` that could be a verb of the past, and behind it to whom or what it was done. */
function isPlainlyDone(scene: Scene, k: number, end: number): boolean {
  const { words } = scene.doc
  if (k + 2 >= end || !(words[k].bits & bit.VERB) || scene.mentionOf[k] >= 0) return false
  if (!words[k].readings.some((r) => r.tense === 'perfect' && r.voice !== 'passive' && r.pro === WA && !r.enc))
    return false
  const next = words[k + 1]
  if (/^(?:ل|علي|في|مع|الي|من|ب)(?:ه|ها|هم|هما)$/.test(next.folded) && scene.mentionOf[k + 1] < 0) return true
  if (isAccusative(next) || (LIFTED.test(words[k].folded) && COMPLIMENTS.test(next.folded))) return true
  // `وسلم الوفد درعا`.
  const whom = next.bits & bit.DEFINITE || scene.mentionOf[k + 1] >= 0 ? phraseAt(scene, k + 1) : null
  return whom?.first === k + 1 && !whom.reading?.pro && whom.last + 1 < end && isAccusative(words[whom.last + 1])
}

/** `درعا`, `عددا`: a noun without its article that something is done to. */
const isAccusative = ({ readings, bits }: ArabicWord): boolean => {
  const first = readings[0]
  return (
    first?.lexeme.pos === 'noun' &&
    first.suffix === 'ا' &&
    first.pro === 0 &&
    first.lexeme.derived !== 'active-participle' &&
    !(bits & (bit.DEFINITE | bit.TIME))
  )
}

/** `ورفع صادق التعازي`, `وقدم خالص الشكر`. */
const LIFTED = /^و(?:رفع|قدم)ت?$/
const COMPLIMENTS = /^(?:ال)?(?:صادق|خالص|اسمي|احر|جزيل|بالغ|شكر|تعازي|تهاني|عزاء|تهنيه)(?:ه|ها|هم)?$/

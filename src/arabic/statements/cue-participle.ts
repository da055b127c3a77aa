import * as bit from '../bits.ts'
import type { Lexeme, Reading } from '../morphology/reading.ts'
import { isComma, isVerbFirst } from '../names/view.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { BI, FA, WA } from '../word.ts'
import { prepsOf } from './cue-preps.ts'
import { isOpening, markerAt } from './marker.ts'

/** When a participle of saying carries a sentence on (`مشيرا إلى`), and when it is a plain noun. */

/** `مدينة`, `كاتبة`, `431 متهما`: a word that is first of all a noun reports only where a clause or a quotation follows. */
export function plainNoun(scene: Scene, t: number, reading: Reading, source: Lexeme): boolean {
  const { doc } = scene
  const [best] = doc.words[t].readings
  // `48 متهما`, `(48) معلما`.
  const number = doc.words[t - 1]?.surface === ')' ? t - 2 : t - 1
  if (number >= 0 && doc.words[number].bits & bit.NUMBER && scene.timeOf[number] < 0) return true
  // `عالما إن أطلنا فيه`: learned, or a world; who knows says so before `أن`.
  if (source.lemma === 'علم') return true
  // `مطالبا`, `داعيا`: the accusative is the adverb's.
  if (best.lexeme.derived || best.lexeme.pos !== 'noun') return false
  // `هاتفا ذكيا بتكلفة`, `مبدأ`: nouns written like participles, where no clause follows.
  if (reading.suffix === 'ا') {
    if (t > 0 && isComma(doc.words[t - 1])) return false
    if (source.lemma === 'أبدى') return !word(scene, t).endsWith('يا')
    if (/^[وف]?م/.test(word(scene, t)) || ASKING.test(word(scene, t))) return false
    const marker = markerAt(scene, t + 1, doc.n, prepsOf(source))
    return marker === null || marker.kind === 'preposition'
  }
  // `، مضيفة، وفقا للمصدر، أن`: between commas it carries on.
  if (reading.suffix === 'ه' && isComma(doc.words[t - 1]) && isComma(doc.words[t + 1])) return false
  // `، مطالبين البلدية بإصلاح`: many go on, and whom they ask follows.
  if (reading.suffix === 'ين' && isComma(doc.words[t - 1]) && doc.words[t + 1]?.bits & bit.DEFINITE) return false
  if (reading.suffix === 'ين' && ofWhom(scene, t + 1, prepsOf(source))) return false
  // `، متهمة الوزارة بالمماطلة`: whom, and of what.
  if (reading.suffix === 'ه' && isComma(doc.words[t - 1]) && ofWhom(scene, t + 1, prepsOf(source))) return false
  return markerAt(scene, t + 1, doc.n, prepsOf(source)) === null
}

/** Somebody definite at `k`, and within a few words the preposition of the verb. */
function ofWhom(scene: Scene, k: number, preps: readonly string[]): boolean {
  const { doc } = scene
  const whom = k < doc.n && doc.words[k].kind === 'word' ? phraseAt(scene, k) : null
  // `، متهمة إياها بالإهمال`.
  if (!whom?.definite && !/^ايا(?:ه|ها|هم|هما)$/.test(doc.words[k]?.folded ?? '')) return false
  for (let m = k + 1; m < Math.min(doc.n, k + FEW) && doc.words[m].kind === 'word'; m++)
    if (markerAt(scene, m, doc.n, preps)) return true
  return false
}
/** Words between a participle and its preposition, at most. */
const FEW = 8

const ASKING = /^[وف]?(?:داعيا|سايلا|طالبا|قايلا|ناصحا|راجيا)$/
const word = (scene: Scene, t: number): string => scene.doc.words[t].folded

/** `66 آخرين متهمين بتشكيل عصابة`: who accuses names the accused before the charge; without one they are the accused. */
export function accused(scene: Scene, t: number, source: Lexeme): boolean {
  const { doc } = scene
  const next = doc.words[t + 1]?.kind === 'punct' ? doc.words[t + 2] : doc.words[t + 1]
  return source.lemma === 'اتهم' && next?.folded.startsWith('ب') === true && (next.readings[0]?.pro ?? BI) === BI
}

/** An indefinite adjective with the ending of the accusative. */
const isAccusative = ({ doc: { words } }: Scene, k: number): boolean =>
  words[k]?.readings[0]?.lexeme.pos === 'adj' && words[k].readings[0].suffix === 'ا' && !words[k].readings[0].lexeme.act

/** `مشيرا`, `مؤكدة`, `مضيفين`: a participle in the accusative that carries a sentence on. */
export function adverbial(scene: Scene, t: number, reading: Reading): boolean {
  // `كان مطالبا بالتوقيع`: what somebody was.
  if (t > 0 && reading.suffix !== '' && isCopula(scene, t - 1)) return false
  if (
    reading.definite ||
    reading.enc ||
    reading.pro & ~(WA | FA) ||
    (t === sentenceStart(scene, t) && reading.suffix !== 'ا' && !goesOnAfresh(scene, t))
  )
    return false
  if (isOther(scene, t, reading.lexeme.verb?.lemma ?? '')) return false
  // `قدمت مقترحا جديدا`: the object of the verb right before, with its adjective.
  if (reading.suffix === 'ا' && t > 0 && isVerbFirst(scene.doc.words[t - 1]) && isAccusative(scene, t + 1)) return false
  // `دليلا قاطعا على`: an adjective of the indefinite noun before it.
  if (reading.suffix === 'ا' && describes(scene, t, reading)) return false
  if (reading.suffix === 'ا' || reading.suffix === 'ين') return true
  const before = scene.doc.words[t - 1]
  // `لم تكن واعية ومدركة لها`: one more of what she is, unless a clause follows.
  if (reading.pro & WA && before.bits & bit.ADJ && before.readings[0]?.suffix === 'ه' && isWord(scene, t - 2))
    return markerAt(scene, t + 1, scene.doc.n, [])?.kind === 'particle'
  // `إنها "آسفة"`: what opens a quotation carries nothing on.
  const carries =
    (before.kind === 'punct' && before.surface !== '(' && !isOpening(scene, t - 1)) || (reading.pro & WA) !== 0
  // `مؤكدة` after a comma; `قائل` without an ending is no adverb, but for hollow `مشير` the press leaves the alif out.
  const named = scene.mentionOf[t - 1] >= 0 || (before.bits & bit.DEFINITE) !== 0
  return reading.suffix === 'ه'
    ? carries ||
        ((named || reading.lexeme.verb?.lemma === 'قال' || isThatNext(scene, t)) &&
          !isPredicate(scene, t) &&
          // `كل الأطراف مشيرة إلى أنه`: with its preposition before the particle, or none.
          markerAt(scene, t + 1, scene.doc.n, reading.lexeme.verb ? prepsOf(reading.lexeme.verb) : [])?.kind ===
            'particle')
    : false
}

/** `حققت الشركة نموا كبيرا مؤكدة أن`: the particle at once, or with its preposition; with `غير` she is none. */
const isThatNext = ({ doc: { words } }: Scene, t: number): boolean => {
  const prep = /^(?:الي|علي|من|عن)$/.test(words[t + 1]?.folded ?? '')
  return /^ب?ان(?:ه|ها|هم)?$/.test(words[prep ? t + 2 : t + 1]?.folded ?? '') && !NO_SHE.test(words[t - 1].folded)
}
const NO_SHE = /^(?:غير|جد|كل|اي|هي|انها|لانها|لكنها|كانت|تكون|تكن|ليست|باتت|اصبحت|ظلت|تبدو|بدت|تبقي)$/

const isWord = ({ doc: { words } }: Scene, k: number): boolean => words[k]?.kind === 'word'

/** `إن المحكمة مقتنعة بأن`: what somebody is, with no verb and no mark between the particle and it. */
function isPredicate(scene: Scene, t: number): boolean {
  for (let k = t - 1; k >= Math.max(0, t - FEW); k--) {
    if (/^[وب]?ان$/.test(scene.doc.words[k].folded)) return true
    if (scene.doc.words[k].kind === 'punct' || verbAt(scene, k)) return false
  }
  return false
}

const THAT = '(?:ب?ان(?:ه|ها|هم)?)'
/** Participles that are other words as well (`مبلغا كبيرا`, `مقرا لها`, `حضورا لافتا`), and what follows them where they say something. */
const NEEDS = new Map<string, RegExp>([
  ['لفت', new RegExp(`^(?:الي|ل(?:.{3,})?|(?:ال)?نظر|(?:ال)?انتباه|${THAT})$`)],
  ['وعد', new RegExp(`^(?:ب.{2,}|${THAT})$`)],
  ['أبلغ', new RegExp(`^${THAT}$`)],
  ['بلغ', new RegExp(`^${THAT}$`)],
  ['أشر', /^$/],
  ['أقر', new RegExp(`^(?:ب.{2,}|${THAT})$`)],
  ['أظهر', new RegExp(`^${THAT}$`)],
  ['أفاد', new RegExp(`^(?:الي|${THAT})$`)],
])
/** After a comma only these are still likely something else. */
const ANYWHERE = /^(?:لفت|وعد|أشر)$/

/** `دفع مبلغا كبيرا`, `لاعبين واعدين من الشباب`: nothing is said. */
function isOther({ doc: { words, n } }: Scene, t: number, lemma: string): boolean {
  const needs = NEEDS.get(lemma)
  if (!needs || (!ANYWHERE.test(lemma) && t > 0 && words[t - 1].kind === 'punct')) return false
  for (let k = t + 1; k < Math.min(n, t + FEW); k++) {
    if (needs.test(words[k].folded) || (k === t + 1 && words[k].surface === ':')) return false
    if (/^[.!؟?]$/.test(words[k].surface)) break
  }
  return true
}

/** `. مؤكدة أنها تجربة رائدة`, `. مشيرة إلى أن`: a full stop where a comma would do. */
function goesOnAfresh({ doc: { words } }: Scene, t: number): boolean {
  if (t === 0 || words[t - 1].surface !== '.') return false
  const that = /^(?:الي|علي|عن|من)$/.test(words[t + 1]?.folded ?? '') ? t + 2 : t + 1
  return /^ب?ان(?:ه|ها|هم)?$/.test(words[that]?.folded ?? '')
}

const COPULAS = new Set(['كان', 'أصبح', 'ظل', 'بات', 'ليس', 'بدا', 'أضحى', 'أمسى', 'زال', 'غدا'])
const isCopula = (scene: Scene, t: number): boolean =>
  // `أمس` is written like becoming.
  scene.timeOf[t] < 0 &&
  (NOT.test(scene.doc.words[t].folded) ||
    scene.doc.words[t].readings.some((r) => r.lexeme.pos === 'verb' && !r.enc && COPULAS.has(r.lexeme.lemma)))
const NOT = /^[وف]?(?:ليس(?:ت|وا)?|[مل]ا(?:زال|يزال|تزال|دام)(?:ت|وا|ون|ا)?)$/

const describes = (scene: Scene, t: number, reading: Reading): boolean => {
  const noun = t > 0 ? scene.doc.words[t - 1] : null
  const best = noun?.readings[0]
  return (
    reading.pro === 0 &&
    best?.lexeme.pos === 'noun' &&
    best.suffix === 'ا' &&
    best.lexeme.derived !== 'active-participle' &&
    scene.timeOf[t - 1] < 0 &&
    !(noun!.bits & (bit.PERSON_NOUN | bit.FUNCTION | bit.CHANNEL | bit.DOCUMENT))
  )
}

/** `يصبح المراهق مجرما ثم يتم تأهيله`: with no comma before it and nothing that it says behind, a predicate. */
export function tellsOf(scene: Scene, k: number, preps: readonly string[]): boolean {
  const { words, n } = scene.doc
  if (words[k - 1].kind === 'punct' || k + 1 >= n) return true
  // `قائلا، «…»`: a comma where a colon would do.
  const next = isComma(words[k + 1]) && /^[«"“]$/.test(words[k + 2]?.surface ?? '') ? words[k + 2] : words[k + 1]
  if (/^[«"“]$/.test(next.surface)) return true
  if (next.bits & (bit.DEFINITE | bit.MASDAR | bit.ENCLITIC) || /^(?:ما|كل)$/.test(next.folded)) return true
  const what = phraseAt(scene, k + 1)
  if (what?.definite && !(what.reading?.pro ?? 0)) return true
  for (
    let m = k + 1;
    m < Math.min(n, k + OWN) && (words[m].kind !== 'punct' || /^[:«"“(]$/.test(words[m].surface));
    m++
  )
    if (markerAt(scene, m, n, preps)) return true
  return false
}
/** Words from such a word to what it says, at most. */
const OWN = 10

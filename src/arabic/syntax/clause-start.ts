import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { FA, WA } from '../word.ts'
import { type Scene, sentenceStart } from './scene.ts'
import { beforeSetPhrase } from './set-phrase.ts'

/** But he, but she, but they: whoever was spoken of goes on. Folded. */
export const BUT_HE: readonly string[] = ['لكنه', 'لكنها', 'لكنهم', 'ولكنه', 'ولكنها', 'ولكنهم']

/** Words after which only a verb can stand. Folded. */
export const BEFORE_VERB = new Shape(
  new Set([
    'قد',
    'لم',
    'لن',
    'سوف',
    'لا',
    'ما',
    'لما',
    'وقد',
    'فقد',
    'ولم',
    'ولن',
    'كان',
    'كانت',
    'وكان',
    'وكانت',
    'عندما',
    'بعدما',
    'حين',
    'كما',
    'حيث',
    'بينما',
    'فيما',
    'اذ',
    'الذي',
    'التي',
    'الذين',
    'اذا',
    'حسبما',
    'مثلما',
    'ثم',
    'انه',
    'انها',
    'انهم',
    ...BUT_HE,
    'والذي',
    'والتي',
  ]),
)

/** `من جانبه`, `بدورها`: what a sentence opens with before its verb. */
export const OPENING = new Shape(/^[وف]?(?:ب?دور|جهت|جانب|ناحيت)(?:ه|ها|هم|هما)$/)

/** True where a clause may begin: start of the sentence, after punctuation or with `و`, after a phrase that sets the scene. */
export function clauseStart(scene: Scene, t: number): boolean {
  const { doc } = scene
  const start = sentenceStart(scene, t)
  if (t === start) return true
  const word = doc.words[t]
  // `وعدد من` goes on with a phrase where the word is as likely a noun.
  if (word.readings[0]?.lexeme.pos === 'verb' && word.readings[0].pro & (WA | FA)) return true
  const before = doc.words[t - 1]
  if (before.kind === 'punct' || scene.timeOf[t - 1] >= 0 || OPENING.is(before)) return true
  return (
    before.readings.length > 0 &&
    before.readings.every((r) => r.lexeme.pos === 'conj' || r.lexeme.pos === 'sub' || r.lexeme.pos === 'adv')
  )
}

/** `فجأة هاجم`, `في المدينة قتل`, `بشكل مفاجئ قصف`: all that stands before `t` in its sentence says how, when or where. */
export function behindOpening(scene: Scene, t: number): boolean {
  const { words } = scene.doc
  const start = sentenceStart(scene, t)
  if (t === start) return false
  const set = beforeSetPhrase(scene, t - 1)
  if (set < t - 1 && (set < start || words[set].kind === 'punct')) return true
  if (t - start === 1) return SO.test(words[start].folded)
  if (t - start > LONGEST_OPENING || !isClosed(scene, t - 1) || !setsScene(scene, start)) return false
  for (let k = start + 1; k < t; k++)
    if (scene.mentionOf[k] < 0 && !(words[k].bits & OF_PHRASES) && !POINTS.test(words[k].folded)) return false
  return true
}
const LONGEST_OPENING = 6
const OF_PHRASES = bit.NOUN | bit.ADJ | bit.NUMBER | bit.DEFINITE | bit.PREP
/** `لذلك طالب الوزير`: a word that is a whole opening. */
const SO = /^[وف]?(?:لذلك|لهذا|لذا|بالمقابل|عليه|هكذا)$/
const POINTS = /^(?:ذلك|هذا|هذه|تلك|ل(?:ه|ها|هم|هما))$/
/** `ردا على ذلك`, `بالإضافة إلى ذلك`. */
const BESIDES = /^[وف]?(?:ردا|تعليقا|تعقيبا|بناء|علاوه|فضلا|اضافه|بالاضافه|نتيجه|تزامنا|بالتزامن)$/

const setsScene = ({ doc: { words } }: Scene, start: number): boolean =>
  ((words[start].bits & bit.PREP) !== 0 && !words[start].readings[0]?.enc) ||
  (BESIDES.test(words[start].folded) && (words[start + 1].bits & bit.PREP) !== 0)

/** Nothing stands in construct with it: it is named or definite, points back, or is an adjective of what has no article. */
const isClosed = (scene: Scene, k: number): boolean => {
  const { bits, folded, readings } = scene.doc.words[k]
  return (
    scene.mentionOf[k] >= 0 ||
    (bits & bit.DEFINITE) !== 0 ||
    POINTS.test(folded) ||
    (readings[0]?.enc ?? '') !== '' ||
    ((bits & bit.ADJ) !== 0 && (scene.doc.words[k - 1].bits & (bit.NOUN | bit.DEFINITE)) === bit.NOUN) ||
    // `في أول رد فعل`.
    folded === 'فعل'
  )
}

/** `وأوضح، في بيان، أن`: behind the next comma after the one at `k` stands a particle, alone or with a preposition. */
export function thatBehindAside({ words, sentenceOf }: Scene['doc'], k: number): boolean {
  for (let m = k + 2; m < Math.min(words.length - 1, k + ASIDE) && sentenceOf[m] === sentenceOf[k]; m++) {
    if (!isComma(words[m])) continue
    const that = /^(?:علي|الي|عن|من)$/.test(words[m + 1].folded) ? m + 2 : m + 1
    return /^ب?ان(?:ه|ها|هم)?$/.test(words[that]?.folded ?? '')
  }
  return false
}
/** Words of an aside between commas, at most. */
const ASIDE = 16

/** `أما`: the token of it that the sentence of `t` opens with, or a clause near it behind a comma; -1 where none does. */
export function asForAt(scene: Scene, t: number): number {
  const { words } = scene.doc
  const start = sentenceStart(scene, t)
  for (let k = t - 1; k > Math.max(start, t - TOPIC); k--) if (AS_FOR.is(words[k]) && isComma(words[k - 1])) return k
  // `أما فلان، الذي تعترف به أكثر من خمسين دولة رئيسا للبلاد، فقد شكر`: however much tells who he is.
  return start < t && AS_FOR.is(words[start]) ? start : -1
}
const AS_FOR = new Shape(/^[وف]?اما$/)
/** Words of a topic inside a sentence, at most. */
const TOPIC = 16

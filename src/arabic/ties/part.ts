import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isDefinite, isOpenQuote } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { lastMention } from '../syntax/directory.ts'
import { mentionAt, type Scene, sentenceStart } from '../syntax/scene.ts'
import { BI, LI, WA } from '../word.ts'
import { belongs, bodyCalled, type End, isBody, type Pattern } from './belonging.ts'

/** `لجنة`, `دائرة`: what is a part of another body. */
const isBranch = ({ doc }: Scene, m: ArabicMention): boolean =>
  m.kind === 'organization' && BRANCH.is(doc.words[m.first])
const BRANCH = new Shape(
  /^[وفبل]?(?:ال|لل)?(?:لجنه|دايره|قسم|كليه|معهد|وحده|شعبه|مصلحه|جهاز|كتله|مكتب|اداره|مديريه|قطاع)$/,
)

const BELONGING =
  /^(?:(?:ال)?(?:تابع|منتمي|متفرع|منضوي|منبثق|منشق)ه?|(?:ال)?تابعين|[يت]تبع|[يت]نتم[يى]|[يت]نتمون|[يت]نضوي)$/
/** Of bands of men alone: `القوات الموالية للحكومة` are no part of it. */
const SWORN = /^(?:ال)?(?:موالي|مبايع)ه?$|^بايعت?$/
const TIED = /^ال(?:مرتبط|متحالف|حليف)ه?$/
const WHO = /^ال(?:ذي|تي|ذين)$/
const TO = /^(?:ل|الي|عن|من|تحت)$/

/** `تنظيم … التابع لداعش`, `فلان المنتمي للجماعة`, `الذي ينتمي إلى`, `الجناح التابع للحركة`. */
export const byWord: Pattern = (scene, mention, k) => {
  const { words } = scene.doc
  const at = WHO.test(words[k].folded) ? k + 1 : k
  const word = words[at]?.folded ?? ''
  const sworn = isBody(mention) && SWORN.test(word)
  if (!sworn && !BELONGING.test(word)) return null
  const next = TO.test(words[at + 1]?.folded ?? '') ? at + 2 : at + 1
  const to = mentionAt(scene, next) ?? bodyCalled(scene, next)
  if (!to || to.kind === 'place' || to.kind === 'person' || (sworn && !isBody(to))) return null
  const governed = next > at + 1 || /^و?لل|^ل/.test(words[next].folded) || proOf(to) & LI || /تبع$|^بايع/.test(word)
  return governed ? belongs(mention, to) : null
}

const proOf = (end: End): number => ('pro' in end ? (end.pro as number) : 0)

/** `الجماعة المرتبطة بتنظيم القاعدة`: a band of men that goes with another body or a state. */
export const tiedTo: Pattern = (scene, mention, k) => {
  const { words } = scene.doc
  if (!isBody(mention) || !TIED.test(words[k].folded)) return null
  const next = words[k + 1]?.folded === 'مع' ? k + 2 : k + 1
  const to = mentionAt(scene, next)
  if (!to || !(isBody(to) || to.kind === 'state')) return null
  return next > k + 1 || to.pro & (BI | LI) ? { from: mention, to, type: 'partner-of' } : null
}

/** Bodies that every state has: of the state in which they are said to be. */
const OF_STATE = /^[وفبل]?(?:ال|لل)?(?:وزاره|رياسه|برلمان|حكومه|نيابه|قضاء)$/
const STAFF = /^هييه (?:ال)?اركان/

/** `اللجنة في الحكومة اليمنية`, `لجنة الموازنة في البرلمان`, `كلية الطب بجامعة القاهرة`, `وزارة الداخلية في إقليم كردستان`. */
export const inside: Pattern = (scene, mention, k) => {
  if (mention.kind !== 'organization') return null
  const { words } = scene.doc
  const within = words[k].folded === 'في'
  const land = within && (words[k + 1]?.bits ?? 0) & bit.PLACE_HEAD && !mentionAt(scene, k + 1) ? k + 2 : k + 1
  const body = within ? mentionAt(scene, land) : mentionAt(scene, mention.last + 1)
  // `بكلية العلوم وبكلية الآداب`: another beside it.
  if (!body || !(within || body.pro & BI) || body.pro & WA) return null
  const governs = OF_STATE.test(words[mention.first].folded) || STAFF.test(mention.key)
  const ofState =
    within &&
    (body.kind === 'state'
      ? body.form === 'alias' || governs
      : body.kind === 'place' && governs && isLand(body.key, words[land - 1].folded))
  return ofState || (body.kind === 'organization' && isBranch(scene, mention))
    ? { from: mention, to: body, type: 'part-of' }
    : null
}

/** `إقليم كردستان`: a land with a government. */
const isLand = (key: string, before: string): boolean =>
  /^(?:ال)?(?:اقليم|ولايه)/.test(key) || /^(?:اقليم|ولايه)$/.test(before)

const ARM = /^(?:ال)?(?:فرع|جناح|ذراع)$/
/** `كتائب القسام، الجناح العسكري لحركة حماس`, `وهي الذراع العسكرية للحركة`. */
export const armOf: Pattern = (scene, mention, k, end) => {
  const { words } = scene.doc
  const from = /^و?ه[وي]$/.test(words[k].folded) ? k + 1 : k
  if (!isBody(mention) || !ARM.test(words[from]?.folded ?? '')) return null
  let at = from + 1
  while (at < end && at < from + 4 && scene.mentionOf[at] < 0 && words[at].bits & bit.ADJ) at++
  const to = mentionAt(scene, at) ?? bodyCalled(scene, at)
  return to && isBody(to) && (at === from + 1 || /^و?ل/.test(words[at].folded))
    ? { from: mention, to, type: 'part-of' }
    : null
}

const ITS_ARM = /^[وفبل]?(?:جناح|ذراع|فرع)(?:ها|ه)$/
/** `جبهة كذا وذراعها الإعلامية «كذا»`: an arm that a pronoun gives to the body named before it. */
export const itsArm: Pattern = (scene, mention) => {
  const { words } = scene.doc
  if (!isBody(mention)) return null
  let k = mention.first - 1
  if (k > 0 && isOpenQuote(words[k])) k--
  for (let n = 0; n < 2 && k > 0 && words[k].bits & bit.ADJ && isDefinite(words[k]); n++) k--
  if (k < 1 || !ITS_ARM.test(words[k].folded)) return null
  const owner = lastMention(scene, k, isBody)
  return owner && owner.first >= sentenceStart(scene, k) ? { from: mention, to: owner, type: 'part-of' } : null
}

import type { EntityFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isDefinite } from '../names/view.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { stateBy, stateOf } from '../resolve/nation.ts'
import { lastMention } from '../syntax/directory.ts'
import { headOf, type Office } from '../syntax/office.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { LI } from '../word.ts'
import { bodyByAdjective } from './by-adjective.ts'
import { adjectiveOf, homeOf, homeState, isOfState } from './home.ts'
import { impliedBody, isBoard } from './implied.ts'

/** Offices held in another country than one's own. */
export const POSTED = /^(?:سفيره?|قنصل|مبعوثه?|موفده?|مندوبه?|ممثله?|ملحق|قايم)$/
/** `سفير خادم الحرمين لدى إيطاليا`: the king's own. */
const OF_KING = /^خادم$/

/** The state or body of an office: named in the title, given by an adjective of it, or what the report speaks of. */
export function bodyOfOffice(scene: Scene, office: Office): EntityFinding | null {
  const { head, of, nation } = office
  // `سفير خادم الحرمين لدى إيطاليا`: made by the title itself where nothing else names the kingdom.
  if (POSTED.test(head) && OF_KING.test(scene.doc.words[office.first + 1]?.folded ?? ''))
    return stateHere(scene, 'SA', office) ?? stateBy(scene, 'SA', office.first + 1)
  const kingdom = POSTED.test(head) ? kingdomAt(scene, office.first + 1) : null
  if (kingdom) return kingdom
  const elsewhere = isElsewhere(scene, office)
  // `وزير العدل وشؤون مجلس النواب`: what he is minister of is a field, and the state another thing.
  const field = /^وزيره?$/.test(head) && of?.kind === 'organization' && isField(scene, of)
  if (field)
    for (let k = of.first; k <= of.last; k++) {
      const iso = scene.doc.words[k].names.demonym
      if (iso) return stateOf(scene, iso) ?? stateBy(scene, iso, k)
    }
  // `رئيس مجلس الإدارة`: the board is the company's.
  const board = of && isBoard(of) ? impliedBody(scene, office) : null
  if (board) return board
  if (of?.entity && !elsewhere && !field) return of.entity
  // `الأمير سعود`: a prince by his style has no office by it.
  if (head === 'امير' && !nation && !/أمير@/.test(office.person.being?.offices ?? '')) return null
  if (nation) return stateHere(scene, nation.iso, office)
  const body = bodyByAdjective(scene, office) ?? bodyBefore(scene, office) ?? impliedBody(scene, office)
  if (body) return body
  // `المبعوث الخاص إلى ليبيا`: whose he is, is not said.
  if (elsewhere && POSTED.test(head)) return null
  // `خادم الحرمين الشريفين`: there is one.
  if (/^(?:خادم|ملك)$/.test(head) && scene.doc.words[office.first + 1]?.folded === 'الحرمين')
    return stateHere(scene, 'SA', office) ?? stateBy(scene, 'SA', office.first + 1)
  const sent = delegation(scene, office)
  if (sent) return sent
  const home = office.person.being?.iso ?? (office.person.entity as ArabicEntity | undefined)?.being?.iso
  if (home && isOfState(scene, office)) return stateHere(scene, home, office)
  if (/^قياديه?$/.test(head)) return movementBefore(scene, office)
  return isOfTown(scene, office) ? townBefore(scene, office) : homeOf(scene, office)
}

/** `الوفد البحريني برئاسة الملك فلان`: of the state whose delegation he heads. */
function delegation(scene: Scene, { first, head }: Office): EntityFinding | null {
  const { words } = scene.doc
  if (!STATELY.test(head) || !/^ب(?:رياسه|قياده)$/.test(words[first - 1]?.folded ?? '')) return null
  const start = sentenceStart(scene, first)
  for (let k = first - 2; k >= start && k > first - 6; k--) {
    if (words[k].kind !== 'word') return null
    const iso = scene.mentionOf[k] < 0 ? words[k].names.demonym : null
    if (iso) return stateBy(scene, iso, k)
    if (scene.mentionOf[k] >= 0) {
      const named = scene.mentions[scene.mentionOf[k]]
      return named.kind === 'state' ? (named.entity ?? null) : null
    }
  }
  return null
}
const STATELY = /^(?:ملك|رييس|امير|سلطان|وزير|نايب|ولي)ه?$/

/** `مندوب المملكة الدائم لدى الجامعة`: the kingdom that the report speaks of. */
function kingdomAt(scene: Scene, k: number): EntityFinding | null {
  if (scene.doc.words[k]?.folded !== 'المملكه' || scene.mentionOf[k] >= 0) return null
  const iso = homeState(scene)?.being?.iso ?? ''
  return stateBy(scene, /^(?:MA|JO|BH)$/.test(iso) ? iso : 'SA', k)
}

/** `السفير السوداني في القاهرة`, `المبعوث الأممي إلى ليبيا`, `مساعد الوزير الأميركي لشؤون الشرق الأوسط`: what is named is where he is, or what for. */
function isElsewhere({ doc: { words } }: Scene, { head, of, nation, first }: Office): boolean {
  if (!of || of.first <= first) return false
  const before = words[of.first - 1].folded
  if (POSTED.test(head))
    return (nation !== null && nation.token < of.first) || (TO.test(before) && of.first > first + 1)
  if (of.kind === 'organization' || !(FOR_AFFAIRS.test(before) || of.pro & LI)) return false
  // `نائب وزير الدفاع للشرق الأوسط`.
  return (nation !== null && nation.token < of.first) || (of.kind === 'place' && FIELDED.test(head))
}
const FIELDED = /^(?:وزير|مساعد|وكيل|نايب|مستشار|منسق)ه?$/
const TO = /^(?:الي|لدي|في|ب)$/
const FOR_AFFAIRS = /^ل?(?:لشوون|شوون|قضايا)$/

/** `شؤون مجلس النواب`. */
const isField = ({ doc }: Scene, of: ArabicMention): boolean => /شوون$/.test(doc.words[of.first - 1]?.folded ?? '')

/** `الرئيس التنفيذي للشركة`: of the body that the report last called by that word. */
function bodyBefore(scene: Scene, { first, last, head }: Office): EntityFinding | null {
  const { words } = scene.doc
  const { bits, folded } = words[last]
  if (last === first || /^وزيره?$/.test(head) || !(bits & bit.ORG_HEAD) || !(bits & bit.DEFINITE)) return null
  const body = headOf(folded)
  const named = lastMention(
    scene,
    first,
    (m) => (m.kind === 'organization' || m.kind === 'group') && headOf(words[m.first].folded) === body,
  )
  return named?.entity ?? null
}

/** `القيادي فلان`: of the movement that this sentence or the one before named last. */
function movementBefore(scene: Scene, { first }: Office): EntityFinding | null {
  const start = sentenceStart(scene, first)
  const from = start > 0 ? sentenceStart(scene, start - 1) : start
  const named = lastMention(scene, first, (m) => m.first < from || m.kind === 'group' || PARTY.test(m.key))
  return named && named.first >= from ? (named.entity ?? null) : null
}
/** A party or movement, by the first word of its name. */
export const PARTY = /^(?:ال)?(?:حزب|حركه|تيار|جماعه|تنظيم|كتله|ائتلاف|تحالف|قايمه|لايحه|جبهه)(?: |$)/

/** `رئيس البلدية`, `عمدة المدينة`: of the town that the report named last. */
const isOfTown = ({ doc }: Scene, { head, first }: Office): boolean =>
  /^(?:رييسه?|عمده|محافظ|والي|حاكم|قايمقام|مختار)$/.test(head) &&
  (OF_LAND.test(doc.words[first + 1]?.folded ?? '') ||
    (/^(?:عمده|محافظ|والي)$/.test(head) && isDefinite(doc.words[first])))
const OF_LAND = /^ال(?:بلديه|بلده|مدينه|قريه|قضاء|محافظه|ولايه|اقليم|مقاطعه)$/
/** Words for lands that hold towns, with their governors. */
const LAND = /^[وبفل]*(?:ال)?(?:محافظه|ولايه|اقليم|مقاطعه)$/

/** `عمدة المدينة`: the town named last; `حاكم الولاية`: the land named last. */
function townBefore(scene: Scene, { first, head }: Office): EntityFinding | null {
  const { words } = scene.doc
  const governs = /^(?:محافظ|والي|حاكم)$/.test(head)
  const isLand = (m: ArabicMention) => LAND.test(words[m.first].folded) || LAND.test(words[m.first - 1]?.folded ?? '')
  const kindred = lastMention(scene, first, (m) => m.kind === 'place' && isLand(m) === governs)
  return (kindred ?? lastMention(scene, first, (m) => m.kind === 'place'))?.entity ?? null
}

/** The entity of a state; if only an adjective names it, one is made of that. */
function stateHere(scene: Scene, iso: string, office: Office): EntityFinding | null {
  const there = stateOf(scene, iso)
  if (there) return there
  const token = office.nation?.iso === iso ? office.nation.token : adjectiveOf(scene, iso)
  return token < 0 ? null : stateBy(scene, iso, token)
}

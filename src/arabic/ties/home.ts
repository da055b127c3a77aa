import * as bit from '../bits.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { stateOf } from '../resolve/nation.ts'
import { mainState } from '../statements/main-state.ts'
import type { Office } from '../syntax/office.ts'
import type { Scene } from '../syntax/scene.ts'

/** Offices that are of a state where nothing else is named. */
const STATE_OFFICES = /^(?:رييس|وزيره?|ملك|امير|سفير|نايب|سلطان|مرشد|مرجع|خادم|عاهل|مستشاره?|ولي)$/
/** Presidents, deputies and advisers are of companies and clubs too, unless their title says of what else. */
const ANYWHERE = /^(?:رييس|نايب|مستشاره?)$/
const STATELY =
  /^(?:ال)?(?:رييس|رءيس|وزراء|وزير|وزاره|حكومه|تصريف|اعمال|وحده|وفاق|انقاذ|ائتلاف|جمهوريه|جمهوري|دوله|برلمان|مجلس|نواب|امه|شعب|شوري|شيوخ|اعلي|وطني|انتقالي|موقته?|حالي|سابق|اسبق|راحل|منتخب|مخلوع|معزول|موقت|اول|ثاني|عام|خاص|لشوون|للشوون|امن|قومي|عسكري|خارجيه|داخليه|دفاع|مالي|حرب|خادم|حرمين|شريفين|اقليم|ملك|عهد|مدني|ديوان)$|^(?:لل|ال)?بلاد(?:ه|ها|نا|هم)?$/

const OF_COMPANIES = /^(?:ال)?(?:تنفيذي|فخري|اداري|فني|اقليمي)ه?$/

/** The state whose office it is where its title names none: the one that the report speaks most of. */
export function homeOf(scene: Scene, office: Office): ArabicEntity | null {
  if (!isOfState(scene, office)) return null
  // There is one servant of the two holy places.
  for (let k = office.first; k <= office.last; k++)
    if (scene.doc.words[k].folded === 'الحرمين') return stateOf(scene, 'SA')
  return mainState(scene)
}

/** An office of a state, as far as its title tells: no `الرئيس التنفيذي`, no `رئيس فريق العمل`. */
export function isOfState(scene: Scene, office: Office): boolean {
  if (!STATE_OFFICES.test(office.head)) return false
  if (!ANYWHERE.test(office.head)) return true
  for (let k = office.first + 1; k <= office.last; k++) {
    const { folded, kind, bits } = scene.doc.words[k]
    if (kind !== 'word' || STATELY.test(folded)) continue
    if (!(bits & bit.ADJ) || OF_COMPANIES.test(folded)) return false
  }
  return true
}

import * as bit from '../bits.ts'
import { mostSpokenOf } from '../names/most-spoken.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isDefinite } from '../names/view.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { homeOnce, stateBy, stateOf } from '../resolve/nation.ts'
import { mainState } from '../statements/main-state.ts'
import { lastMention, nextMention } from '../syntax/directory.ts'
import type { Office } from '../syntax/office.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'

/** Offices that are of a state where nothing else is named. */
const STATE_OFFICES = /^(?:رييس|وزيره?|ملك|امير|سفيره?|نايبه?|سلطان|مرشد|مرجع|خادم|عاهل|مستشاره?|ولي|كاتبه?)$/
/** Presidents, deputies and advisers are of companies and clubs too, and clerks of courts, unless their title says of what else. */
const ANYWHERE = /^(?:رييس|نايبه?|مستشاره?|كاتبه?)$/
const STATELY =
  /^(?:ال)?(?:رييس|رءيس|وزراء|وزير|وزاره|حكومه|تصريف|اعمال|وحده|وفاق|انقاذ|ائتلاف|جمهوريه|جمهوري|دوله|برلمان|مجلس|نواب|امه|شعب|شوري|شيوخ|اعلي|وطني|انتقالي|موقته?|حالي|سابق|اسبق|راحل|منتخب|مخلوع|معزول|موقت|اول|ثاني|عام|خاص|لشوون|للشوون|امن|قومي|عسكري|خارجيه|داخليه|دفاع|مالي|حرب|خادم|حرمين|شريفين|اقليم|ملك|عهد|مدني|ديوان)$|^(?:لل|ال)?بلاد(?:ه|ها|نا|هم)?$/

const OF_COMPANIES = /^(?:ال)?(?:تنفيذي|فخري|اداري|فني|اقليمي)ه?$/

/** The state whose office it is where its title names none: the one that the report speaks most of. */
export function homeOf(scene: Scene, office: Office): ArabicEntity | null {
  if (!isOfState(scene, office)) return null
  // There is one servant of the two holy places.
  for (let k = office.first; k <= office.last; k++)
    if (scene.doc.words[k].folded === 'الحرمين') return stateOf(scene, 'SA')
  return ministryState(scene, office) ?? stateInSight(scene, office) ?? homeState(scene)
}

/** `قال متحدث إيطالي إن رئيس الوزراء فلانا سافر`: the one state that the sentence speaks of before. */
function stateInSight(scene: Scene, { first }: Office): ArabicEntity | null {
  let found = ''
  for (let k = sentenceStart(scene, first); k < first; k++) {
    const mention = scene.mentionOf[k] >= 0 ? scene.mentions[scene.mentionOf[k]] : null
    const iso = (mention ? nationOf(scene, mention) : scene.doc.words[k].names.demonym) ?? ''
    if (found && iso && iso !== found) return null
    if (iso) found = iso
  }
  return found ? stateOf(scene, found) : null
}

/** `وزير الخزانة`, where the report names `وزارة الخزانة الأمريكية`: of the same state. */
function ministryState(scene: Scene, { head, first, last }: Office): ArabicEntity | null {
  if (!/^وزيره?$/.test(head) || first === last) return null
  const ministry = `وزاره ${scene.doc.words[first + 1].folded}`
  const isIts = (m: ArabicMention) =>
    m.kind === 'organization' && m.key.startsWith(ministry) && nationOf(scene, m) !== ''
  const named = lastMention(scene, first, isIts) ?? nextMention(scene, last, isIts)
  return named ? stateBy(scene, nationOf(scene, named), named.last) : null
}

const nationOf = ({ doc }: Scene, { being, last }: ArabicMention): string =>
  being?.iso || doc.words[last].names.demonym || ''

/** The state that the report speaks most of; where it names none, the one that most adjectives in it are of. */
export function homeState(scene: Scene): ArabicEntity | null {
  const main = mainState(scene) as ArabicEntity | null
  return (
    main ??
    homeOnce(scene, () => {
      const iso = mostSpokenOf(scene.doc, scene.mentions, () => true)
      const token = iso ? adjectiveOf(scene, iso) : -1
      return token < 0 ? null : stateBy(scene, iso!, token)
    })
  )
}

/** Token of the first adjective of a nationality in the report, by which the state is named if by nothing else; or -1. */
export function adjectiveOf(scene: Scene, iso: string): number {
  const { doc } = scene
  let inName = -1
  for (let k = 0; k < doc.n && k < 2000; k++) {
    if (doc.words[k].names.demonym !== iso) continue
    if (scene.mentionOf[k] < 0) return k
    // `مجلس النواب الأمريكي`.
    if (inName < 0 && /ي[هة]?$/.test(doc.words[k].folded) && scene.mentions[scene.mentionOf[k]].kind === 'organization')
      inName = k
  }
  return inName
}

/** An office of a state, as far as its title tells: no `الرئيس التنفيذي`, no `رئيس فريق العمل`. */
export function isOfState(scene: Scene, office: Office): boolean {
  if (!STATE_OFFICES.test(office.head)) return false
  // `نائبه فلان`: whose, the pronoun says.
  if (office.head === 'نايبه' && !isDefinite(scene.doc.words[office.first])) return false
  // `المستشار فلان`: a judge, where no chancellor governs.
  if (office.first === office.last && /^مستشاره?$/.test(office.head)) return false
  if (!ANYWHERE.test(office.head)) return true
  for (let k = office.first + 1; k <= office.last; k++) {
    const { folded, kind, bits } = scene.doc.words[k]
    if (kind !== 'word' || STATELY.test(folded)) continue
    if (!(bits & bit.ADJ) || OF_COMPANIES.test(folded)) return false
  }
  return true
}

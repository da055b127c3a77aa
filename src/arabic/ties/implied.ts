import type { EntityFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { ArabicMention } from '../names/spot.ts'
import { articleCore, isDefinite } from '../names/view.ts'
import { lastMention, nextMention } from '../syntax/directory.ts'
import type { Office } from '../syntax/office.ts'
import type { Scene } from '../syntax/scene.ts'
import { type ArabicWord, LI } from '../word.ts'
import { homeState } from './home.ts'

/** A kind of office that names no body, and the bodies that have such. */
interface Kind {
  head: RegExp
  /** The word behind the head; null where the head says enough. */
  next: RegExp | null
  /** The body's name, folded and without articles. */
  body: RegExp
  /** Its class in the tables. */
  cls: RegExp
}

const begins = (words: string): RegExp => new RegExp(`^(?:${words})(?: |$)`)

const MANAGES = /^ال(?:تنفيذي|مالي|عام|اداري|فني|اقليمي|تجاري|قانوني|طبي|علمي)ه?$/
const FIELD = /^(?:ال)?(?:عمليات|مبيعات|تسويق|اتصالات?|علاقات|استثمار|بحوث|ابحاث|برامج|موارد|مشروعات|مشاريع)$/
const COMPANY = begins('شركه|بنك|مصرف|مجموعه|مصنع')
const COMPANIES = /^(?:company|bank|airline|oil)$/
const INSTITUTE = begins(
  'غرفه|موسسه|منظمه|جمعيه|هييه|مركز|معهد|نادي|صندوق|وكاله|مستشفي|جامعه|اتحاد|مطار|ميناء|متحف|شبكه|برنامج',
)
const INSTITUTES = /^(?:club|ngo|think-tank|agency|university|research|federation|health)$/
const SENATES = 'مجلس شيوخ|كونغرس|كونجرس'
const PARLIAMENTS = 'برلمان|مجلس (?:نواب|امه|شعب|شوري|عموم|مستشارين|اعيان)|جمعيه وطنيه|كنيست|بوندستاغ'
/** What a member is of is told before him or behind. */
const CHAMBERS = /^parliament$/
const NONE = /^$/
const PRESS = begins('صحيفه|مجله|جريده|موقع')
const SOCIETY = begins('منظمه|حلف|اتحاد|جامعه دول|مجلس تعاون|حزب|حركه|نقابه|جبهه|امم متحده|جامعه عربيه')

const KINDS: readonly Kind[] = [
  // `المدير المالي السابق`, `الرئيس التنفيذي`, `مدير العمليات`, `رئيسة مجلس الإدارة`: of a company before anything else.
  { head: /^مديره?$/, next: MANAGES, body: COMPANY, cls: COMPANIES },
  { head: /^مديره?$/, next: MANAGES, body: INSTITUTE, cls: INSTITUTES },
  { head: /^رييسه?$/, next: /^التنفيذيه?$/, body: COMPANY, cls: COMPANIES },
  { head: /^رييسه?$/, next: /^التنفيذيه?$/, body: INSTITUTE, cls: INSTITUTES },
  { head: /^مديره?$/, next: FIELD, body: COMPANY, cls: COMPANIES },
  { head: /^مديره?$/, next: FIELD, body: INSTITUTE, cls: INSTITUTES },
  { head: /^(?:رييس|نايب|عضو)ه?$/, next: /^مجلس$/, body: COMPANY, cls: COMPANIES },
  { head: /^(?:رييس|نايب|عضو)ه?$/, next: /^مجلس$/, body: INSTITUTE, cls: INSTITUTES },
  { head: /^رييسه?$/, next: /^(?:ال)?تحرير$/, body: PRESS, cls: /^media$/ },
  // `السناتور الديمقراطي`, `زعيم الأغلبية الجمهورية`, `النائبة`.
  { head: /^سي?ناتوره?$/, next: null, body: begins(SENATES), cls: NONE },
  { head: /^زعيمه?$/, next: /^ال(?:اغلبيه|اقليه)$/, body: begins(`${SENATES}|${PARLIAMENTS}`), cls: CHAMBERS },
  { head: /^(?:نايب|برلماني)ه?$/, next: null, body: begins(PARLIAMENTS), cls: CHAMBERS },
  // `الأمين العام المساعد للشؤون السياسية`.
  { head: /^امينه?$/, next: /^العامه?$/, body: SOCIETY, cls: /^(?:alliance|intl|union|party|federation)$/ },
]

/** `مجلس الإدارة`: no body of its own beside the company's. */
const BOARD = /^(?:ال)?مجلس (?:ال)?اداره$/
export const isBoard = ({ key, entity }: ArabicMention): boolean =>
  BOARD.test(key) && BOARD.test(fold(entity?.name ?? key))

/** `المدير المالي`, `النائبة`, `السناتور`: of the last body named before that has such an office; null where none is. */
export function impliedBody(scene: Scene, office: Office): EntityFinding | null {
  const { first, last, head, of } = office
  const { words } = scene.doc
  const board = of !== null && isBoard(of)
  if (of && !board) return null
  const next = first < last ? words[first + 1].folded : ''
  // `المدير العام للشؤون الصحية`, `المدير التنفيذي للشركة`: of what, the title says.
  if (MANAGES.test(next) && head !== 'امين')
    for (let k = first + 2; k <= last; k++) if (!(words[k].bits & bit.ADJ)) return null
  if (first > office.person.last && MANAGES.test(next) && goesOn(words[last + 1])) return null
  for (const kind of KINDS) {
    if (!kind.head.test(head) || (kind.next ? !kind.next.test(next) : !isDefinite(words[first]))) continue
    if (next === 'مجلس' && !board) continue
    const named =
      lastMention(scene, first, (m) => isOne(m, kind)) ??
      (kind.cls === CHAMBERS || kind.cls === NONE ? nextMention(scene, last, (m) => isOne(m, kind)) : undefined)
    if (named?.entity) return named.entity
  }
  return chancellery(scene, office)
}

/** `فلان المدير العام لتخزين الطاقة`: behind the title stands what it is of, and that is no class word of a body told of before. */
const goesOn = (next: ArabicWord | undefined): boolean =>
  next !== undefined && ((next.readings[0]?.pro ?? 0) & LI) !== 0 && !(next.bits & bit.ORG_HEAD && articleCore(next))

const isOne = (m: ArabicMention, { body, cls }: Kind): boolean =>
  (m.kind === 'organization' || m.kind === 'group') &&
  !isBoard(m) &&
  (cls.test(m.being?.cls ?? '-') || body.test(m.key.replace(/(^| )ال/g, '$1')))

/** `المستشار فلان`: in a state that a chancellor governs; elsewhere he is a judge. */
function chancellery(scene: Scene, { first, last, head }: Office): EntityFinding | null {
  if (first !== last || !/^مستشاره?$/.test(head)) return null
  const main = homeState(scene)
  return main?.being?.iso === 'DE' || main?.being?.iso === 'AT' ? main : null
}

import type { EventFinding, PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { type Scene, tokenOf } from '../syntax/scene.ts'
import { STRIKE } from './kinds.ts'

/** Acts in words or of good will that bodies of administration and business do to each other every day. */
const EVERYDAY = new Set([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'REQUEST',
  'CONCEDE',
  'REJECT',
  'MOBILIZE',
])

/** Sets and not patterns: two patterns of two hundred words take a twentieth of a start. */
const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Whether a word is one of a set, behind a conjunction or preposition of one letter, the article, or both. */
const isOf = (set: ReadonlySet<string>, word: string): boolean =>
  ('ولبف'.includes(word[0]) ? [0, 1] : [0]).some(
    (at) => set.has(word.slice(at)) || (/^[ال]ل/.test(word.slice(at, at + 2)) && set.has(word.slice(at + 2))),
  )

/** Words for bodies and people of local administration, schools, health, business and clubs. Folded, without article. */
const LOCAL = wordSet(
  'تحرير زوار زاير زايرين زايرون حجاج معتمرين بلديه بلديات امانه جامعه جامعات كليه مدرسه مدارس مدير مديره مديري مديرو مديرات مديريه ادارات تعليم فرع فروع شركه شركات مصرف بنك بنوك جمعيه جمعيات غرفه نادي انديه مكتب مكاتب مستشفي مستشفيات صحه اسكان حج مياه كهرباء سياحه خيريه ناخبون ناخبين ناخبي ناخبو مرشحون مرشحين طلاب طالبات طالب معلمون معلمين معلمات خطباء صندوق عقاري زراعه تجاره صناعه عمل شءون شوون قرويه مرور مقاولون مستثمرون مستثمرين موظفون موظفين مصنع مصانع معهد معاهد متحف مهرجان معرض فنانون لاعبون سائح سياح سايح منسوبي منسوبو صحيفه مجله ادارتها ادارته عملاء عملائه عملائها عملاءه عملاءها زباءن زبائن متقدم متقدمه متقدمين متدربين قراء ثقافه اعلام رياضه شباب نقل مواصلات تربيه اتصالات تنميه اجتماعيه اوقاف ارشاد مناقصات مجمع وكلاء مستفيد مستفيدين مستفيدون زملاء جوازات بلدي حراج مقر مخيم ملتقي ندوه فريق مشرف مشرفين منسق متطوعين طلبه خريجين خريجي باحثين سجل احوال نزلاء قبول تسجيل تجنيد اماره',
)
/** Words that make of such a body an actor abroad: `البنك الدولي`, `وزارة الخارجية`. */
const ABROAD = wordSet(
  'خادم ديوان انسانيه انساني اغاثيه يونسكو ايسيسكو يونيسف فاو ناتو اوبك حلف دولي دوليه دول مركزي امم متحده اوروبي اوروبيه عربيه اسلاميه خليجي خارجيه دفاع داخليه سفاره سفير استخبارات مخابرات عسكري عسكريه امنيه نووي نوويه اغاثه اسري لاجءين لاجيين اتحاد نقابه نقابات حكومه حكومي رءيس رييس ملك برلمان مجلس حزب جيش قوات نظيره نظيرته نظيرها نظيرتها نظراءه نظراءها نظراؤه نظراؤها مبعوث وفد امن شرطه مفوضيه حقوق حقوقيه حقوقي انسان مال عداله شفافيه صحفيين صحافيين محامين قضاه اسري معتقلين',
)

/** `عقدت أمانة المحافظة اجتماعا مع مديري المدارس`: nobody in it acts for a state, a body of politics or a people. */
export function isRoutine(scene: Scene, { type, first: at, trigger, actors, recipients }: EventFinding): boolean {
  const parties = [...actors, ...recipients]
  if (!EVERYDAY.has(type) || !parties.length) return false
  // `اعتذرت الشركة للمرضى`: no day's business.
  if (type === 'CONCEDE' && SORRY.test(trigger.lemma)) return false
  // `علق المعلمون إضرابهم`: nor is a strike.
  if (type === 'CONCEDE' && strikes(scene, at)) return false
  // `وافقت الشركة على دفع غرامة`: nor is that.
  if (type === 'AGREE' && settles(scene, at)) return false
  const local = parties.filter((party) => isLocal(scene, party)).length
  if (local === parties.length) return true
  // `حث الوزير مديري التعليم والمسؤولين في الخدمة`: within one's house, whoever else is told.
  const [first, ...others] = parties
  if (type === 'REQUEST' && isLocal(scene, first) && others.some((party) => isLocal(scene, party))) return true
  // `تحث وزارة الحج الراغبين`: what an office asks of the public.
  if (type === 'REQUEST' && others.length && isLocal(scene, first) && others.every(isPublic)) return true
  // `التقى وكلاء الوزارة مديري التعليم`: to ask or refuse makes news, to meet and to thank within one's house does not.
  return local > 0 && type !== 'REQUEST' && type !== 'REJECT' && !parties.some((party) => isOutside(scene, party))
}

function strikes({ doc: { words } }: Scene, at: number): boolean {
  for (let k = at + 1; k < at + 8 && words[k]?.kind === 'word'; k++) if (STRIKE.test(words[k].folded)) return true
  return false
}

/** A fine or damages within a few words. */
function settles({ doc: { words } }: Scene, at: number): boolean {
  for (let k = at + 1; k < at + 9 && words[k]?.kind === 'word'; k++) if (FINE.test(words[k].folded)) return true
  return false
}
const FINE = /^[وبل]?(?:ال)?(?:غرامه|غرامات|تعويض|تعويضا|تعويضات)$/

const SORRY = /^(?:اعتذر|اعتذار|أسف|تأسف|آسف)$/

/** People of no name, whom no body of politics stands for. Folded. */
const isPublic = ({ entity, label }: PartyFinding): boolean => !entity && PUBLIC.test(fold(label))
const PUBLIC =
  /^(?:ال)?(?:جميع|كافه|كل|عموم|اخوه|اخوان|مواطن|مقيم|اهالي|سكان|ساءق|سايق|اولياء|راغب|مراجع|مسافر|ركاب|جمهور|قاءدي|قايدي|اسر|افراد|شباب|طالب|حضور|مستخدم|مشترك|مستهلك)/

/** A state, an armed group, or somebody who acts for one. */
const isOutside = (scene: Scene, party: PartyFinding): boolean =>
  party.entity?.kind === 'state' ||
  party.entity?.kind === 'group' ||
  labelOf(scene, party)
    .split(/\s+/)
    .some((word) => isOf(ABROAD, word))

function isLocal(scene: Scene, party: PartyFinding): boolean {
  const { entity } = party
  if (entity && entity.kind !== 'organization' && entity.kind !== 'person') return false
  if (servesState(scene, party)) return false
  // `منظمة الأغذية والزراعة`: known, and of no one country.
  const being = entity?.kind === 'organization' ? (entity as ArabicEntity).being : null
  if (being && !being.iso && INTERNATIONAL.test(fold(entity!.name))) return false
  const label = labelOf(scene, party)
  if (CHAMBER.test(label)) return false
  const words = label.split(/\s+/)
  return words.some((word) => isOf(LOCAL, word)) && !words.some((word) => isOf(ABROAD, word))
}

const INTERNATIONAL = /^(?:منظمه|برنامج|صندوق|وكاله|مفوضيه|اتحاد|بنك)/

/** `الجمعية الوطنية`, `الجمعية العامة للأمم المتحدة`: a parliament, where other associations are of no politics. */
const CHAMBER = /^[وبلف]?(?:ال|لل)?جمعيه (?:ال)?(?:وطنيه|تاسيسيه|تشريعيه|عامه للامم)/

/** `وزير التجارة الكازاخستاني`: of whatever field, an official with an adjective of nationality acts for his state. */
function servesState(scene: Scene, { span }: PartyFinding): boolean {
  const { doc } = scene
  if (!span) return false
  let k = tokenOf(scene, span[0])
  if (!(doc.words[k].bits & bit.OFFICIAL)) return false
  while (k < doc.n && doc.start[k] < span[1] && !doc.words[k].names.demonym) k++
  return k < doc.n && doc.start[k] < span[1]
}

/** What a party is called, folded; a person by name is what his office makes of him. */
function labelOf(scene: Scene, party: PartyFinding): string {
  const { entity } = party
  if (entity?.kind !== 'person') return fold(party.label)
  const office = scene.offices.find((o) => o.person.entity === entity)
  return office ? fold(scene.doc.text.slice(scene.doc.start[office.first], scene.doc.end[office.last])) : ''
}

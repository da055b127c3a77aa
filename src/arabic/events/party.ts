import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isComma } from '../names/view.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { stateBy, stateOf } from '../resolve/nation.ts'
import { Shape } from '../shape.ts'
import { named, partyOf } from '../statements/who.ts'
import { animate, HUMAN, plainHead, plainNoun } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { isOwnOffice } from '../syntax/phrase-links.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { FA, LI, WA } from '../word.ts'
import { coordinated } from './coordinated.ts'
import { WITHOUT } from './inside.ts'
import { counterpart, homeland, reciprocal } from './meant.ts'
import { isNobody } from './nobody.ts'
import { ownedBy } from './owned.ts'
import { isRegime } from './regime.ts'
import { verb } from './verbs.ts'

/** Parties of phrases that can be parties: people, bodies, states; of what belongs to such, its owner; not abstractions. */
export function partiesOf(scene: Scene, phrases: readonly Phrase[] | undefined): PartyFinding[] {
  const parties: PartyFinding[] = []
  for (const [i, phrase] of (phrases ?? []).entries())
    if (!goesOn(scene, phrase, phrases![i + 1])) parties.push(...partiesIn(scene, phrase))
  return unique(parties)
}

/** `المثقف والصحافي فلان`: the first word is of the man who is named behind the next. */
const goesOn = (scene: Scene, phrase: Phrase, next?: Phrase): boolean => {
  const { words } = scene.doc
  const { first, last, person, other } = phrase
  return (
    next?.person != null &&
    (first === last || (last === phrase.head + 1 && isBelonging(scene, phrase))) &&
    !person &&
    !other &&
    next.first === last + 1 &&
    next.person.first > next.head &&
    (words[last].bits & (bit.PERSON_NOUN | bit.DEFINITE | bit.OFFICIAL | bit.GROUP)) ===
      (bit.PERSON_NOUN | bit.DEFINITE) &&
    words[last].folded.startsWith('ال') &&
    words[last].readings[0]?.number === 's' &&
    (words[next.head].bits & (bit.PERSON_NOUN | bit.OFFICIAL)) === bit.PERSON_NOUN
  )
}

export const unique = (parties: PartyFinding[]): PartyFinding[] =>
  parties.filter(
    (p, i) => parties.findIndex((q) => (p.entity ? q.entity === p.entity : !q.entity && q.label === p.label)) === i,
  )

/** `مقدمة الدول`: the first among several. */
export const isAmong = ({ doc: { words }, mentionOf }: Scene, { head, last }: Phrase): boolean =>
  last > head &&
  mentionOf[head] < 0 &&
  /^(?:مقدمه|طليعه|صداره|عداد)$/.test(words[head].folded) &&
  /^(?:ال)?(?:دول|بلدان|داعمين|مدافعين|شعوب|قوي)$/.test(words[head + 1].folded)
const THRONE = /^[وبل]?مقام$/
const SIDES = new Shape(/^[وبلف]?(?:جنوب|شمال|شرق|غرب|جنوبي|شمالي|شرقي|غربي|وسط)$/)
const NO_ONE = new Shape(/^(?:[وبل]?احداها|[وف]?احدا?)$/)

function partiesIn(scene: Scene, phrase: Phrase): PartyFinding[] {
  const both = reciprocal(scene, phrase)
  if (both) return both
  // `مقام خادم الحرمين الشريفين الملك سلمان`: he himself.
  // `لقاء جمع الوزير ونظيره`: the verb is read as a noun with him.
  const met = isMet(scene, phrase) ? phraseAt(scene, phrase.head + 1) : null
  if (met) return partiesIn(scene, met)
  const throne = THRONE.test(scene.doc.words[phrase.head].folded) ? phraseAt(scene, phrase.head + 1) : null
  if (throne?.person || (throne && scene.doc.words[throne.head].folded === 'خادم')) return partiesIn(scene, throne)
  const sent = represented(scene, phrase)
  if (sent.length) return sent
  // `طائرة من دون طيار`: nobody.
  if (WITHOUT.test(scene.doc.words[phrase.first - 1]?.folded ?? '')) return []
  // `أصابت إحداها منزلا`: one of the things; `لا يتفق عليه أحد`: nobody.
  if ((phrase.first === phrase.last && NO_ONE.is(scene.doc.words[phrase.head])) || isNobody(scene, phrase)) return []
  if (how(scene, phrase) || BROUGHT.test(scene.doc.words[phrase.head].surface)) return []
  // `في وجه المحتل`: against him.
  if (FACE.test(scene.doc.words[phrase.head].folded) && phrase.first === phrase.head && phrase.last > phrase.head) {
    const inner = phraseAt(scene, phrase.head + 1)
    return inner && inner.last <= phrase.last ? partiesIn(scene, inner) : []
  }
  // `في مقدمة الدول التي دعمت`: among them.
  if (isAmong(scene, phrase)) return []
  const whose = ofHis(scene, phrase)
  if (whose) return [whose]
  const inside = bracketed(scene, phrase)
  if (inside) return [named(scene, inside)]
  // `جنوب لبنان`: the state in part.
  if (
    SIDES.is(scene.doc.words[phrase.head]) &&
    phrase.other?.kind === 'state' &&
    phrase.other.first === phrase.head + 1
  )
    return [named(scene, phrase.other)]
  // `دول مجلس التعاون`: the council itself.
  if (
    phrase.other?.first === phrase.head + 1 &&
    /^(?:دول|بلدان)$/.test(plainHead(scene.doc.words[phrase.head].folded)) &&
    /^(?:organization|group)$/.test(phrase.other.kind)
  )
    return [named(scene, phrase.other)]
  // `مسجد شمال السويد`: a thing in part of a land is not the land's.
  if (
    (phrase.other?.kind === 'state' || phrase.other?.kind === 'place') &&
    phrase.other.first > phrase.head + 1 &&
    SIDES.is(scene.doc.words[phrase.other.first - 1]) &&
    !(scene.doc.words[phrase.head].bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.GROUP | bit.NUMBER))
  )
    return []
  const rulers = rulersOf(scene, phrase)
  if (rulers) return [rulers]
  const owners = isBelonging(scene, phrase) ? ownersAfter(scene, phrase) : []
  if (owners.length) return owners
  // `مسلحي التنظيم في سوريا`: theirs, and not of where they are.
  const own = belonging(scene, fitted(scene, phrase)) ?? homeland(scene, phrase) ?? counterpart(scene, phrase)
  if (own) return [own]
  if (isBelonging(scene, phrase) && (THINGS.test(coreNoun(scene, phrase)) || isHousing(scene, phrase))) return []
  return animate(scene, phrase) || isRegime(scene, phrase) ? [partyOf(scene, fitted(scene, phrase))] : []
}

const isMet = ({ doc: { words } }: Scene, { first, head, last }: Phrase): boolean =>
  first === head && last > head && words[head].folded === 'جمع' && MEETING.test(words[head - 1]?.folded ?? '')
const MEETING = /^(?:ال)?(?:لقاء|اجتماع|غداء|عشاء|اتصال)$/

/** `لقاء جمعه مع الوزير`: a verb. */
const BROUGHT = /^جمع(?:ه|ها|هم|هما)$/
const KIN = /^(?:شقيق|نجل|والد|ابنت|زوج|ارمل)(?:ي|ا|ه|ت[ايه])?$/
const FACE = /^(?:ب?وجه|صدر|عين|قلب)$/
const HIS = /^(?:خارجيه|داخليه|دفاع|ماليه|حكومه|نظام|جيش|قوات|مكتب|حمله)$/

/** `وزير خارجية الأسد`: an official of somebody's, and not that man himself. */
function ofHis(scene: Scene, phrase: Phrase): PartyFinding | null {
  const { first, head, last, person } = phrase
  const { doc } = scene
  // `شقيقا فلان`, `والد فلان`: not he himself.
  if (
    person &&
    person.first === head + 1 &&
    person.last === last &&
    first === head &&
    !phrase.reading?.enc &&
    !doc.words[head].surface.endsWith('ه') &&
    KIN.test(plainNoun(scene, phrase))
  ) {
    const from = doc.start[head] + (phrase.reading?.pro ? 1 : 0)
    return { entity: null, label: doc.text.slice(from, doc.end[last]), span: [from, doc.end[last]], named: false }
  }
  if (!person || person.last !== last || person.first < head + 2 || !(doc.words[head].bits & bit.OFFICIAL)) return null
  if (!HIS.test(doc.words[person.first - 1].folded) || scene.mentionOf[person.first - 1] >= 0) return null
  const pro = doc.words[first].readings.find((r) => r.lexeme.classes.includes('official'))?.pro ?? 0
  const span: [number, number] = [doc.start[first] + (pro ? 1 : 0), doc.end[last]]
  return { entity: null, label: doc.text.slice(...span), span, named: false }
}

/** `توجه شمالا قاصدا العاصمة`, `يعتبر مقربا`: in what state, and nobody. */
function how({ doc: { words } }: Scene, { first, head, last, person, other, reading }: Phrase): boolean {
  if (first !== head || first !== last || person || other || reading?.suffix !== 'ا' || reading.number !== 's')
    return false
  if (STATE.test(words[head].folded)) return true
  return (
    /participle/.test(reading.lexeme.derived ?? '') &&
    !(words[head].bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.GROUP | bit.DEMONYM))
  )
}
const STATE = /^(?:قاصدا|متجها|متوجها|عاءدا|عايدا|قادما|وافدا|مصابا|زايرا|مقربا|متاثرا|عازما)$/

/** `ممثلون عن أوكرانيا وروسيا`: those who sent them. */
function represented(scene: Scene, phrase: Phrase): PartyFinding[] {
  const { doc } = scene
  if (
    phrase.person ||
    doc.words[phrase.last + 1]?.folded !== 'عن' ||
    !/^[ولبف]?(?:ال)?(?:ممثلون|ممثلين|ممثلو|ممثل|مندوبون|مندوبين|وفد|وفود|نواب|مسوولون|مسوولين)$/.test(
      doc.words[phrase.head].folded,
    )
  )
    return []
  const first = phrase.last + 2 < sentenceEnd(scene, phrase.last) ? phraseAt(scene, phrase.last + 2) : null
  const senders = first ? coordinated(scene, first).flatMap((p) => partiesIn(scene, p)) : []
  // `وفد عن المعتصمين`: of nobody by name, the delegation itself.
  return senders.some((p) => p.entity) ? senders : []
}

const RULERS = /^[وبلف]?(?:ال|ل)(?:سلطات|سلطه|حكومه)$/

/** `السلطات في بوغوتا`: the state whose they are. */
function rulersOf(scene: Scene, phrase: Phrase): PartyFinding | null {
  const { doc } = scene
  const head = doc.words[phrase.head]
  if (!RULERS.test(head.folded)) return null
  for (let k = phrase.head + 1; k < Math.min(doc.n, phrase.head + 4); k++) {
    // `الحكومة وطالبان في باكستان`: where both are.
    if (k > phrase.last && doc.words[k].folded !== 'في') break
    if (doc.words[k].folded !== 'في') continue
    const where = mentionAt(scene, k + 1)
    const iso = where?.kind === 'state' || where?.kind === 'place' ? (where.being?.iso ?? '') : ''
    const entity = iso ? stateBy(scene, iso, k + 1) : null
    const span: [number, number] = [doc.start[phrase.head], doc.end[k + 1]]
    return entity ? { entity, label: doc.text.slice(...span), span, named: true } : null
  }
  return null
}

/** `دعم المملكة للشرعية في اليمن`: the government that is called so, where it is backed. */
export const lawful = (scene: Scene, phrase: Phrase | undefined): PartyFinding[] =>
  phrase &&
  LAWFUL.test(scene.doc.words[phrase.head].folded) &&
  !phrase.person &&
  !phrase.other &&
  phrase.last - phrase.head < 2
    ? [partyOf(scene, phrase)]
    : []
const LAWFUL = /^[وبل]?(?:ال|ل)شرعيه$/

const SO_CALLED = new Shape(/^[وبل]?(?:ال)?مدعوه?$/)

/** `رئيس الجمهورية (فرانسوا أولاند)`: the name that brackets give to a title. */
function bracketed(scene: Scene, phrase: Phrase): ArabicMention | null {
  if (phrase.person || (phrase.other && phrase.other.first === phrase.head)) return null
  // `المدعو / فلان`.
  if (SO_CALLED.is(scene.doc.words[phrase.head]))
    for (let k = phrase.head + 1; k < phrase.head + 4; k++)
      if (mentionAt(scene, k)?.kind === 'person') return mentionAt(scene, k)
  for (let k = phrase.head + 1; k <= phrase.last + 1 && k < scene.doc.n; k++) {
    const open = scene.doc.words[k].surface
    if (open !== '(' && !(open === '/' && k === phrase.last + 1)) continue
    const mention = mentionAt(scene, k + 1)
    if (mention && mention.kind === 'person' && open === '(') return mention
    // `البرلمان الموازي (المؤتمر العام)`: the name of a body right behind its kind.
    if (
      mention &&
      k === phrase.last + 1 &&
      !phrase.other &&
      (mention.kind === 'organization' || mention.kind === 'group') &&
      (open === '/' || scene.doc.words[mention.last + 1]?.surface === ')') &&
      scene.doc.words[phrase.head].bits & (bit.ORG_HEAD | bit.GROUP)
    )
      return mention
  }
  return null
}

/**
 * The phrase as far as it says who: `مسلحون في صنعاء` without the place, `قادة في القوات العراقية` and
 * `أحد عناصر الميليشيات` with what they belong to.
 */
export function fitted(scene: Scene, phrase: Phrase): Phrase {
  const { doc } = scene
  if (phrase.person || (phrase.other && phrase.other.first === phrase.head)) return phrase
  const out = { ...phrase }
  // `حافلة صغيرة في مديرية`: a thing is of no body that it stands in.
  const stands = !(doc.words[out.head].bits & HUMAN)
  if (out.other && (stands || !/^(?:organization|group)$/.test(out.other.kind)) && out.other.first > out.head) {
    const before = doc.words[out.other.first - 1]
    // `وزير الدفاع العراقي في موسكو` is there, `السفير في القاهرة` is posted there.
    const abroad = (doc.words[out.other.first - 2]?.bits ?? 0) & bit.DEMONYM
    if (/^(?:في|من)$/.test(before.folded) && (abroad || !(doc.words[out.head].bits & bit.OFFICIAL))) {
      out.last = out.other.first - 2
      out.other = null
      return out
    }
  }
  const end = sentenceEnd(scene, out.first)
  for (let guard = 0; guard < 3 && out.last + 2 < end; guard++) {
    const link = doc.words[out.last + 1].folded
    if (link !== 'من' && link !== 'في') break
    if (
      link === 'في' &&
      stands &&
      !(doc.words[out.head].bits & (bit.NUMBER | bit.UNKNOWN)) &&
      doc.words[out.head].kind === 'word' &&
      THINGS.test(coreNoun(scene, out)) &&
      isBelonging(scene, out)
    )
      break
    // `طلب الوزير من نظيره`: an official is of a body, not from somebody.
    if (link === 'من' && doc.words[out.head].bits & bit.OFFICIAL && out.reading?.number === 's') break
    if (isOwnOffice(scene, out.head, out.last + 2)) break
    // `تحرير الميناء من أيدي المتمردين`: from those who held it.
    if (HOLD.test(doc.words[out.last + 2].folded)) break
    const marked = /^["«“]$/.test(doc.words[out.last + 2].surface) ? 1 : 0
    const next = phraseAt(scene, out.last + 2 + marked)
    if (!next || next.person || scene.timeOf[out.last + 2] >= 0) break
    // `الرئيس التركي في ضحايا الزلزال`: one man is of no people.
    if (
      link === 'في' &&
      doc.words[out.head].bits & bit.OFFICIAL &&
      !(doc.words[next.head].bits & (bit.ORG_HEAD | bit.GROUP))
    )
      break
    // `ناشطين في حملة شنتها الشرطة`: an act is no body.
    if (doc.words[next.head].bits & bit.EVENT && scene.mentionOf[next.head] < 0) break
    const body =
      next.other && next.other.first === next.head
        ? next.other.kind === 'organization' || next.other.kind === 'group'
        : (doc.words[next.head].bits & (bit.ORG_HEAD | bit.GROUP | bit.PERSON_NOUN)) !== 0
    if (!body) break
    out.last = next.last
    out.definite = out.definite || next.definite
  }
  return out
}

const HOLD = /^(?:يد|ايدي|ايادي|قبضه|سيطره|براثن)$/

/** What an armed body or a state has: hitting or sending it is hitting or acting by the owner. */
const BELONGINGS: ReadonlySet<string> = new Set(
  'موقعين موقعان هدفين هدفان معسكرين معسكران مقرين مركزين قاعدتين طايرتين طايرتان مقاتلتين مقاتلتان مروحيتين مروحيتان زورقين زورقان دبابتين اليه عناصر عنصر فلول مقاتلي مقاتلو مسلحي مسلحو مقاتلين متشددي متشددو ارهابيي مواقع مخازن مخزن مستودعات مستودع تجمعات تجمع قبضه سيطره براثن يد ايدي ايادي تمركزات تحصينات مرابض منصات راجمات اسلحه ذخاير خنادق انفاق نفق قاعده حواجز حاجز موقع معسكرات معسكر اهداف هدف طاءرات طايرات طايره مقاتلات طيران تعزيزات مروحيه مروحيات مسيره مسيرات مقاتله قاذفه قاذفات صاروخ صاروخان صاروخين صواريخ قذيفه قذيفتان قذيفتين قذايف نيران رصاص رصاصه وحدات دوريه دوريات نقطه معاقل معقل مقر مقار مقرات قواعد مواكب موكب رتل قافله سلاح دبابه دبابات مدرعه مدرعات مصفحات مدفعيه زورق زوارق بارجه بوارج مدمره مدمرات غواصه غواصات فرقاطه سفينه سفن قارب قوارب جرافه جرافات بلدوزرات اليات حافله حافلات سياره سيارات مركبه مركبات اوكار مراكز مركز ثكنه منازل منزل بيوت جهود مساعي مطالب مواقف موقف سياسه سياسات حقوق امن وحده سياده استقلال حلفاء مندوب مبادره دعوه دعوات طلب طلبات عرض اقتراح مقترح قرار قرارات خطوه خطوات اجراءات جانب دور اموال ارصده ممتلكات اصول اجساد جسد رووس صفوف ارواح حشود جموع تجمع'.split(
    ' ',
  ),
)
/** Those of them that are no people: without an owner they are no party. */
const THINGS = /^(?!جموع|حشود|عناصر|عنصر|فلول|مقاتل|مسلح|متشدد|ارهابي|وحد|دوري|حلفاء|مندوب|موكب|مواكب)/
export const isBelonging = (scene: Scene, phrase: Phrase): boolean =>
  phrase.head >= 0 && phrase.other?.first !== phrase.head && BELONGINGS.has(coreNoun(scene, phrase))

/** `300 وحدة سكنية`: units that are no troops. */
function isHousing(scene: Scene, phrase: Phrase): boolean {
  const next = scene.doc.words[phrase.last]
  return /^(?:ال)?(?:سكني|استيطاني|عقاري|نقدي|فني|تجاري)(?:ه|ات)?$/.test(next.folded)
}

/** The head noun, or what a number or quantity counts: `ثلاثة مواقع`, `عدد من المنازل`. */
function coreNoun(scene: Scene, phrase: Phrase): string {
  const { words } = scene.doc
  if (!COUNTING.is(words[phrase.head])) return plainNoun(scene, phrase)
  let k = phrase.head
  while (k < phrase.last && (COUNTING.is(words[k]) || words[k].folded === 'من')) k++
  return plainHead(words[k].folded)
}
const COUNTS = /^(?:عدد|عده|عشرات|ميات|الاف|بعض|احد|احدي|معظم|جميع|كل|مجموعه|العديد|عديد)$/
const COUNTING = new Shape(
  ({ kind, bits, folded }) => kind === 'number' || (bits & bit.NUMBER) !== 0 || COUNTS.test(plainHead(folded)),
)

/** `مواقع للحوثيين وقوات صالح`: those behind `ل`, right after what is theirs and has no owner of its own. */
function ownersAfter(scene: Scene, phrase: Phrase): PartyFinding[] {
  const next = phrase.last + 1
  if (phrase.person || phrase.other || next >= sentenceEnd(scene, phrase.last)) return []
  const owner = mentionAt(scene, next)
  const link = owner ? owner.pro : (scene.doc.words[next].readings[0]?.pro ?? 0)
  const whole = link & LI && owner?.kind !== 'place' ? phraseAt(scene, next) : null
  return whole && animate(scene, whole) ? coordinated(scene, whole).flatMap((p) => partiesIn(scene, p)) : []
}

/** `حافلة ركاب`: what it is for. */
const RIDERS = /^(?:ال)?(?:ركاب|مسافرين|تلاميذ|سياح|نقل|اسعاف|اجره)$/
const HELPING = /^[وبلف]?(?:يد|ايدي|ايادي)$/
const HAND = /^(?:ال)?(?:عون|مساعده|غدر|عداله|قانون|تعاون|صداقه|سلام|عامله|خفيه|اجنبيه)$/
const TROOP = /^(?:قوات|قوي|عناصر|افراد|رجال)$/

const JETS = /^مقاتل(?:ات|ه|تين|تان)$/

/** `مقاتلي تنظيم داعش`, `طائرات تركية`, `عرضا قدمته واشنطن`: the party is the owner that the phrase names. */
function belonging(scene: Scene, phrase: Phrase): PartyFinding | null {
  const { doc } = scene
  if (!isBelonging(scene, phrase) || phrase.person?.first === phrase.head) return null
  // `دعوات الأمين العام للأمم المتحدة فلان`: his, not the body's.
  if (phrase.person && phrase.person.first > phrase.head && !(doc.words[phrase.head].bits & HUMAN))
    return named(scene, phrase.person)
  // `المندوب الدائم لروسيا لدى المنظمة`: a man, where `مندوب روسيا` is Russia.
  if (/^[وبلف]?(?:ال|لل)مندوب$/.test(doc.words[phrase.head].folded)) return null
  const core = coreNoun(scene, phrase)
  // `مقاتلات روسية` are aircraft, `مقاتلين` are men.
  const thing = THINGS.test(core) || JETS.test(core)
  // `حافلة صغيرة في مديرية`: where it was.
  if (
    phrase.other &&
    phrase.other.first > phrase.head &&
    phrase.other.kind !== 'place' &&
    !(thing && doc.words[phrase.other.first - 1].folded === 'في')
  )
    return named(scene, phrase.other)
  // `مد يد العون`: whose hand it is nobody says.
  if (HELPING.test(doc.words[phrase.head].folded) && HAND.test(doc.words[phrase.head + 1]?.folded ?? '')) return null
  if (RIDERS.test(doc.words[phrase.head + 1]?.folded ?? '')) return null
  const next = phrase.last + 1
  const end = sentenceEnd(scene, phrase.last)
  const owner = ownedBy(scene, phrase)
  if (owner) return owner
  // `طائرات تركية` are Turkey's, `مقاتلين سوريين` are men of Syria.
  for (let k = phrase.head + 1; thing && k <= phrase.last; k++) {
    const nation = nationAt(scene, k)
    if (nation)
      return {
        ...nation,
        label: doc.text.slice(doc.start[phrase.first], doc.end[phrase.last]),
        span: [doc.start[phrase.first], doc.end[phrase.last]],
      }
  }
  const supposed = thing ? supposedNation(scene, next, end) : null
  if (supposed) return supposed
  // `عناصر الميليشيات`: a body that was named before.
  if (phrase.last > phrase.head && !(doc.words[phrase.head + 1].bits & bit.ADJ)) {
    const whole = phraseAt(scene, phrase.head + 1)
    const body = whole && fitted(scene, whole)
    if (thing && STORED.test(doc.words[phrase.head + 1].folded)) return null
    if (body && body.last <= phrase.last && (animate(scene, body) || isRegime(scene, body))) {
      const party = partyOf(scene, body)
      if (party.entity || thing) return party
      return null
    }
  }
  // `منازل فلسطينيين`, `مقاتلو المعارضة`: the last noun is people; `عنصر إرهابي` is one himself.
  for (let k = phrase.head + 1; k <= phrase.last; k++) {
    const body = mentionAt(scene, k)
    if (body && body.kind !== 'place' && body.kind !== 'state') {
      if (thing && doc.words[k - 1].folded === 'في') break
      return named(scene, body)
    }
    if (!thing && !(doc.words[k].bits & bit.DEFINITE) && !TROOP.test(doc.words[k].folded)) continue
    if (WITHOUT.test(doc.words[k - 1].folded)) continue
    // `ثكنة شمال البلاد`: where it stands; `مخازن السلاح`: what is in them.
    if (thing && (SIDES.is(doc.words[k - 1]) || STORED.test(doc.words[k].folded))) break
    // `حاجز أمني`, `موقع عسكري`: of what kind a thing is.
    if (thing && OF_ITS_KIND.test(doc.words[k].folded)) continue
    if (
      !(doc.words[k].bits & (bit.PERSON_NOUN | bit.GROUP | bit.DEMONYM)) ||
      (doc.words[k].bits & bit.ADJ && !(doc.words[k].bits & bit.PERSON_NOUN)) ||
      // `المؤسسات الإعلامية`.
      (/يه$/.test(doc.words[k].folded) && doc.words[k - 1].bits & bit.DEFINITE)
    )
      continue
    const inner = phraseAt(scene, k)
    // `مسلحي الحوثي`: theirs, who are called by one name.
    if (!thing && inner?.reading?.number === 's' && !(doc.words[k].bits & bit.GROUP)) continue
    if (inner && inner.head === k && !isNobody(scene, inner) && animate(scene, inner)) return partyOf(scene, inner)
  }
  return null
}

const STORED = /^(?:ال)?(?:سلاح|اسلحه|ذخيره|ذخاير|ذخاءر|وقود|صواريخ|متفجرات|عتاد)$/
const OF_ITS_KIND = /^(?:ال)?(?:امني|عسكري|حربي|حكومي|مدني|سياحي|اداري|قتالي|دفاعي|ارهابي|حدودي)(?:ه|ا|ين|ان|تين)?$/

/** `يعتقد أنها`: what is only held to be. */
export const SUPPOSED = new Shape(/^[يت](?:عتقد|رجح|شتبه|فترض|زعم)$/)
const THAT_IT_IS = new Shape(/^ب?ان(?:ه|ها|هم|هما)$/)

/** `طائرة، يعتقد أنها أمريكية`: whose it is held to be, in the aside that begins at `k`. */
function supposedNation(scene: Scene, k: number, end: number): PartyFinding | null {
  const { words } = scene.doc
  const at = k < end && words[k].kind === 'punct' ? k + 1 : k
  return at + 2 < end && SUPPOSED.is(words[at]) && THAT_IT_IS.is(words[at + 1]) ? nationAt(scene, at + 2) : null
}

/** The state that an adjective of nationality at token `k` speaks of. */
export function nationAt(scene: Scene, k: number): PartyFinding | null {
  const { doc } = scene
  const iso = scene.mentionOf[k] < 0 ? doc.words[k].names.demonym : null
  // `مبالغ مالية` is of money, unless the report speaks of Mali.
  if (iso === 'ML' && !stateOf(scene, iso)) return null
  return iso
    ? {
        entity: stateBy(scene, iso, k),
        label: doc.text.slice(doc.start[k], doc.end[k]),
        span: [doc.start[k], doc.end[k]],
        named: true,
      }
    : null
}

export const WHO = new Shape(/^(?:الذي|التي|الذين|اللذان|اللتان|اللذين|اللتين)$/)
const BEFORE_VERB = new Shape(/^(?:قد|كان|كانت|سوف|لم|لن|لا)$/)

/** The verb of a relative clause that begins at `k` (`الذي شنه`, `قدمته`), or -1. */
export function relativeVerb(scene: Scene, k: number): number {
  const { doc } = scene
  if (k >= doc.n) return -1
  const end = sentenceEnd(scene, k - 1)
  let at = k
  // `الغارة، التي نفذتها طائرات`: in an aside.
  if (at + 1 < end && doc.words[at].kind === 'punct' && isComma(doc.words[at]) && WHO.is(doc.words[at + 1])) at++
  if (at < end && WHO.is(doc.words[at])) at++
  while (at < end && BEFORE_VERB.is(doc.words[at])) at++
  const reading = at < end ? verb(scene, at) : null
  // `داهمت المنزل وتم القبض`: the next clause.
  return reading && !(reading.pro & (WA | FA)) ? at : -1
}

/** Nothing but a number. */
export const isNumber = ({ doc: { words } }: Scene, { first, last }: Phrase): boolean => {
  for (let k = first; k <= last; k++) if (words[k].kind !== 'number' && !(words[k].bits & bit.NUMBER)) return false
  return true
}

export type { ArabicEntity }
export { named, partyOf }

import type { LinkFinding, PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { type Adjunct, isMedium, SHOW } from './adjunct.ts'
import { sourceInMarks } from './attribution.ts'
import { named, partyOf, phraseSpan } from './who.ts'

const PLACED = new Set(['في', 'خلال', 'اثناء', 'عبر', 'امام', 'ضمن', 'علي', 'بموجب', 'لدي'])
/** Occasions that are channels when the saying is placed in them. Folded heads without article. */
const OCCASIONS = new Set([
  'اجتماع',
  'جلسه',
  'ندوه',
  'افتتاح',
  'لقاء',
  'حفل',
  'مؤتمر',
  'موتمر',
  'قمه',
  'خطاب',
  'كلمه',
  'مقابله',
  'حديث',
  'حوار',
  'تصريح',
  'برنامج',
  'تغريده',
  'تغريدات',
  'مداخله',
  'اتصال',
  'خطبه',
  'محاضره',
  'منتدي',
  'ورشه',
  'تجمع',
  'مهرجان',
  'احتفال',
  'رده',
  'رد',
  'استقبال',
  'ملتقي',
  'شريط',
  'تسجيل',
  'فيديو',
  'صفحه',
  'حساب',
  'موقع',
  'ايجاز',
  'افاده',
  'اقوال',
  'موجز',
  'تعليق',
  'احاطه',
  'لقاءات',
  'مقطع',
  'منشور',
  'تدوينه',
  'مناظره',
  'مكالمه',
  'نداء',
  'دوره',
])

/** Documents that words stand in. Folded heads without article. */
export const DOCUMENTS = new Set(
  (
    'بيان بلاغ تقرير رساله مقال مقاله كتاب مذكره وثيقه نسخه برقيه نص مرسوم افتتاحيه دراسه بيانات تقارير دراسات رسايل مقالات وثايق برقيات ' +
    'مذكرات تعميم اعلان قرار قانون بحث عريضه نشره كتيب خبر ملحق توضيح احصاييه احصاءات استطلاع مقدمه شكوي وصيه مخطوطه فتوي اخطار انذار التماس ' +
    'مسح تعقيب محضر لايحه دستور ميثاق اتفاقيه ورقه روايه قصيده كتب'
  ).split(' '),
)

/** Pages of one's own that words stand on: `على حسابه في تويتر`. */
const PAGES = /^(?:ال)?(?:حساب|صفحت|صفحه|موقع)(?:ه|ها|هم)?$/

const SAME_SOURCE = /^ل?(?:(?:ذات|نفس) المصدر|المصدر (?:ذات|نفس)ه)$/

/** `على تويتر`. */
export const isNetwork = (folded: string): boolean => NETWORKS.test(folded)
const NETWORKS =
  /^(?:تويتر|في?سبوك|فيس|فايسبوك|انستغرام|انستقرام|انستجرام|اكس|تيكتوك|تلغرام|تليغرام|تيليغرام|يوتيوب|لينكد)$/

/** The links that adjuncts of a cue name, and whom it addresses. */
export function linksOf(scene: Scene, adjuncts: readonly Adjunct[]): { links: LinkFinding[]; to: PartyFinding[] } {
  const channels: LinkFinding[] = []
  const documents: LinkFinding[] = []
  const relays: LinkFinding[] = []
  const to: PartyFinding[] = []
  for (const adjunct of adjuncts) {
    const { phrase, preposition, medium } = adjunct
    if (adjunct.source) {
      const given = link(adjunct.source.paper ? 'document' : 'relay', adjunct.source.party)
      // `شدد، بحسب بيان لمكتبه، على`: the paper is where his words stand.
      if (!adjunct.source.medium && adjunct.source.links.some((l) => l.role === 'document')) {
        documents.push(...adjunct.source.links)
        continue
      }
      // `وفق ذات المصدر`: whoever passed the words on before.
      if (SAME_SOURCE.test(given.party.label)) continue
      if (given.role === 'document') documents.push(...adjunct.source.links, given)
      else {
        // `ما نقلته الإذاعة في مقابلة`: who passes it on comes before where it was said.
        relays.push(...adjunct.source.links.filter((l) => l.role !== 'channel'), given)
        channels.push(...adjunct.source.links.filter((l) => l.role === 'channel'))
      }
      continue
    }
    if (!phrase) continue
    if (adjunct.relay) {
      relays.push(link('relay', named(scene, adjunct.relay)))
      if (!medium && /^(?:تصريح|اقوال)/.test(bareHead(scene.doc.words[phrase.head].folded))) continue
    }
    if (
      preposition === 'نقلا' ||
      preposition === 'بحسب' ||
      preposition === 'حسب' ||
      preposition === 'وفق' ||
      preposition === 'وفقا'
    ) {
      relays.push(link('relay', partyOf(scene, phrase)))
      continue
    }
    if (preposition === 'ل') {
      if (medium) channels.push(link('channel', named(scene, medium)))
      else if (speaksTo(scene, phrase)) to.push(partyOf(scene, phrase))
      continue
    }
    if (!PLACED.has(preposition)) continue
    const word = scene.doc.words[phrase.head]
    const head = bareHead(word.folded)
    // `في ختام القمة`: at what occasion it was.
    const second = phrase.head < phrase.last ? bareHead(scene.doc.words[phrase.head + 1].folded) : ''
    if (/^(?:ختام|مستهل|هامش|اعقاب)$/.test(head) && OCCASIONS.has(second)) {
      const occasion = { ...phrase, first: phrase.head + 1, head: phrase.head + 1, reading: null }
      channels.push(link('channel', plainParty(scene, occasion)))
      continue
    }
    if (preposition !== 'علي' && DOCUMENTS.has(head)) {
      documents.push(link('document', plainParty(scene, phrase)))
      if (medium) channels.push(link('channel', named(scene, medium)))
    } else if (
      medium &&
      (preposition === 'في' || preposition === 'عبر' || preposition === 'علي' || preposition === 'خلال')
    ) {
      // In its own paper a talk is all the place there is.
      const talk = OCCASIONS.has(head) ? link('channel', plainParty(scene, withTitle(scene, phrase))) : null
      if (talk && isTalk(talk)) channels.push(talk)
      channels.push(link('channel', named(scene, medium)))
    } else if (isPlatform(scene, phrase.head)) {
      const network = { ...phrase, first: phrase.head + 1, head: phrase.head + 1, last: phrase.head + 1, other: null }
      channels.push(link('channel', plainParty(scene, { ...network, reading: null })))
    } else if (preposition === 'علي' && (PAGES.test(word.folded) || NETWORKS.test(word.folded))) {
      channels.push(link('channel', plainParty(scene, phrase)))
    } else if (
      preposition !== 'علي' &&
      head !== 'تصريحات' &&
      // `صرح عبر الهاتف`: how, and no place of its own.
      head !== 'هاتف' &&
      (word.bits & bit.CHANNEL || OCCASIONS.has(head) || PAGES.test(word.folded))
    ) {
      channels.push(link('channel', plainParty(scene, withTitle(scene, phrase))))
    }
  }
  return { links: [...relays, ...channels, ...documents], to }
}

/** `برنامج «المساء»`: a programme with its name in marks. */
function withTitle(scene: Scene, phrase: Phrase): Phrase {
  if (phrase.last > phrase.head || !SHOW.test(scene.doc.words[phrase.head].folded)) return phrase
  const title = sourceInMarks(scene, phrase.last + 1)
  return title ? { ...phrase, last: title.last } : phrase
}

/** `قرارها المكون من صفحتين`: an adjective with its preposition is no part of what a paper is called. */
const governs = ({ doc: { words } }: Scene, k: number): boolean =>
  /^(?:ال)?(?:مكون|مولف|مورخ|متضمن|موجه)(?:ه)?$/.test(words[k].folded) && (words[k + 1]?.bits & bit.PREP) !== 0

/** `منصة إكس`, `موقع تويتر`. */
const isPlatform = ({ doc: { words } }: Scene, head: number): boolean =>
  /^(?:منصه|موقع|شبكه)$/.test(words[head].folded) && isNetwork(words[head + 1]?.folded ?? '')

/**
 * `قال لوكالة كذا عبر الهاتف`, `في مقابلة مع قناة كذا`, `في برنامج كذا على قناة كذا`: of a medium and how it was reached the medium is the place.
 */
export function placesOnce(said: readonly { links: LinkFinding[]; chain: LinkFinding[] }[]): void {
  for (const s of said) {
    const channels = s.links.filter((l) => l.role === 'channel')
    if (channels.length < 2 || !channels.some((l) => l.party.named || !isTalk(l))) continue
    const told = (l: LinkFinding) => l.role !== 'channel' || l.party.named || !isTalk(l)
    s.links = s.links.filter(told)
    s.chain = s.chain.filter(told)
  }
}

const isTalk = ({ party }: LinkFinding): boolean =>
  /^(?:ال)?(?:هاتف|اتصال|مكالمة|مداخل|تغريد|منشور|تدوين|حديث|تصريح|مقابل|حوار|لقاء|برنامج|مشارك)/.test(party.label)

/** A word that names an occasion or a document: `مؤتمر`, `أقوال`, `بيان`. */
export const isOccasion = (folded: string): boolean => {
  const head = bareHead(folded)
  return OCCASIONS.has(head) || DOCUMENTS.has(head)
}

/** The noun without its article and whose it is: `بيانها`, `رسالته`, `بالمؤتمر`. */
export function bareHead(folded: string): string {
  const noun = folded.replace(/^(?:ال|[بل]ال|لل)/, '')
  if (OCCASIONS.has(noun) || DOCUMENTS.has(noun)) return noun
  // `بيانا`, `مؤتمرهم`, `بيانين`, `لقائه`.
  const rest = noun.replace(/(?:هما|ها|هم|ه|ا|ين|ان)$/, '').replace(/اي$/, 'اء')
  // `في مقدمتها`: foremost of them.
  if (rest === 'مقدمت') return rest
  // `رسالته`: the ending of the noun before whose it is.
  for (const owned of [rest, rest.replace(/ت$/, 'ه')]) if (OCCASIONS.has(owned) || DOCUMENTS.has(owned)) return owned
  return noun.replace(/(?:ها|هم)$/, '')
}

export const link = (role: LinkFinding['role'], party: PartyFinding): LinkFinding => ({ role, party, span: party.span })

/** A document or an occasion: unnamed, called by its noun and adjectives. */
export function plainParty(scene: Scene, phrase: Phrase): PartyFinding {
  if (phrase.other && phrase.other.first === phrase.head) return named(scene, phrase.other)
  // `تصريح لدى مغادرته`: when it was.
  let last = phrase.head
  while (last < phrase.last && scene.doc.words[last + 1].folded !== 'لدي' && !governs(scene, last + 1)) last++
  const span = phraseSpan(scene, { ...phrase, last })
  return { entity: null, label: scene.doc.text.slice(span[0], span[1]), span, named: false }
}

function speaksTo(scene: Scene, phrase: Phrase): boolean {
  if (phrase.person) return true
  if (phrase.other && phrase.other.first === phrase.head)
    return phrase.other.kind !== 'place' || isMedium(scene, phrase.other)
  return (scene.doc.words[phrase.head].bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.SOURCE)) !== 0
}

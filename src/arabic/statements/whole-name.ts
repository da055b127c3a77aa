import type { Quote } from '../../engine/doc.ts'
import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { isDefinite } from '../names/view.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { linkOf, mentionAt, type Scene, sentenceEnd, tokenOf } from '../syntax/scene.ts'
import { BI, LI, WA } from '../word.ts'
import { link } from './chain.ts'
import { quoteOpenedAt } from './marker.ts'
import type { Said } from './said.ts'

/**
 * What a body or somebody by his office is called goes on behind its name, as far as no reader could do without it: of which place or
 * body it is (`مديرية الدفاع المدني في حلب`), what else it is for (`عمادة القبول والتسجيل`), its name in marks (`مسرح «الأفق»`).
 */
export function callWhole(scene: Scene, said: readonly Said[]): void {
  const before = new Map<string, string>()
  for (const s of said) {
    const { entity, span, label } = s.speaker
    if (!label || entity?.kind === 'state') continue
    const whole = span ? wholeLabel(scene, s, span) : entity ? undefined : before.get(label)
    if (!whole) continue
    if (!entity) before.set(label, whole)
    callSpeaker(s, { ...s.speaker, label: whole, span: span && [span[0], span[0] + whole.length] })
  }
}

/** Another calling of whoever speaks. */
export function callSpeaker(s: Said, speaker: PartyFinding): void {
  s.speaker = speaker
  s.chain = s.chain.map((l) => (l.role === 'speaker' ? { ...link('speaker', speaker), span: l.span } : l))
}

/** Parts behind the name, at most. */
const MOST = 4

function wholeLabel(
  scene: Scene,
  { token, contentFirst, speaker }: Said,
  span: readonly [number, number],
): string | undefined {
  const person = speaker.entity?.kind === 'person'
  const { doc } = scene
  const first = tokenOf(scene, span[0])
  const last = tokenOf(scene, span[1] - 1)
  const ends = sentenceEnd(scene, last)
  const to = Math.min(ends, ...[token, contentFirst].filter((k) => k > last))
  let end = last
  for (let n = 0; n < MOST && end + 1 < to; n++) {
    const next = goesOnTo(scene, first, end, to, person)
    if (next <= end || next >= to) break
    end = next
  }
  return end > last ? doc.text.slice(span[0], doc.end[end]) : undefined
}

/** The last token of the next part of the name from `first` to `end`, or -1 where it ends there. */
const goesOnTo = (scene: Scene, first: number, end: number, to: number, person: boolean): number => {
  const { words } = scene.doc
  const word = words[end + 1]
  if (person) return isSurname(scene, end + 1, to) ? end + 1 : -1
  if (word.kind === 'punct') return inMarks(scene, first, end)
  if (word.kind !== 'word' || scene.timeOf[end + 1] >= 0) return -1
  if (/^باسم(?:ه|ها|هم|هما)$/.test(word.folded) && words[end].bits & PEOPLE) return end + 1
  if (isBehindMarks(scene, first, end) || isNearHim(scene, end)) return end + 1
  return Math.max(inConstruct(scene, first, end), joinedTo(scene, first, end), ofWhere(scene, first, end, to))
}

/** `فاليري جاريت مساعدته`: a word that nothing knows, right behind a name and before whatever else stands beside it. */
const isSurname = ({ doc: { words }, mentionOf }: Scene, k: number, to: number): boolean =>
  k < to &&
  words[k].kind === 'word' &&
  (words[k].bits & bit.UNKNOWN) !== 0 &&
  mentionOf[k] < 0 &&
  !words[k].readings.length &&
  !/^[وفبلك]/.test(words[k].folded)

/** `دار «غزالة»`, `برنامج "صباح النور"`: the mark that closes a name behind its class word. */
function inMarks(scene: Scene, first: number, end: number): number {
  // `الكاتب في صحيفة "الأفق`: the mark that closes it.
  const open = scene.doc.quotes[scene.doc.quoteOf[end]]
  if (open && open.open >= first && open.close === end + 1) return open.close
  const { words, quotes } = scene.doc
  const { bits, folded } = words[end]
  const quote = quotes[quoteOpenedAt(scene, end + 1)]
  if (!quote || quote.close < 0) return -1
  const long = quote.last - quote.first
  // `مدير مكتب الصحة بالمحافظة "عامر طبلاوي"`: who holds the office, by a name that nothing knows.
  if (words[first].bits & bit.OFFICIAL && end > first && long > 0 && long < 4 && isNameIn(scene, quote))
    return quote.close
  return long < TITLE && (bits & (bit.ORG_HEAD | bit.MEDIA | bit.GROUP) || NAMED.test(folded)) && !(bits & bit.DEFINITE)
    ? quote.close
    : -1
}
/** `مصادر مقربة منه`: near to whom. */
const isNearHim = ({ doc: { words } }: Scene, end: number): boolean =>
  /^(?:من|في|علي|الي)(?:ه|ها|هم|هما)$/.test(words[end + 1].folded) && NEAR_TO.test(words[end].folded)
const NEAR_TO = /^(?:مقرب|قريب|مطلع|مقربين)(?:ه|ون|ين)?$/

/** `مؤسسة "النيل" المصرية للأبحاث`: an adjective behind the marks of a body's name, and what it is for. */
function isBehindMarks({ doc: { words } }: Scene, first: number, end: number): boolean {
  const next = words[end + 1]
  if (/^[»”"]$/.test(words[end].surface)) return (next.bits & (bit.ADJ | bit.DEFINITE)) === (bit.ADJ | bit.DEFINITE)
  const marks = end > first + 1 && /^[»”"]$/.test(words[end - 1].surface)
  return marks && next.folded.startsWith('لل') && !(next.bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.MEDIA))
}
/** A word that can be a name opens the marks, and nothing in them is a particle or a number. */
const isNameIn = ({ doc: { words } }: Scene, { first, last }: Quote): boolean => {
  for (let k = first; k <= last; k++) {
    const { kind, bits } = words[k]
    if (kind !== 'word' || bits & (bit.FUNCTION | bit.PREP)) return false
    if (k === first && !(bits & (bit.UNKNOWN | bit.NAME | bit.NAME_MAYBE))) return false
  }
  return true
}
/** Words of a name in marks, at most. */
const TITLE = 7
const NAMED = /^[وف]?(?:دار|مسرح|برنامج|فرقه|مطعم|متحف|حمله|مبادره|سلسله|متجر|مصنع|مدونه|صفحه|بوابه|منصه|فندق|مقهي)$/

/** `مدير أنشطة تخزين الطاقة`, `غرفة تجارة وصناعة البحرين`: nothing indefinite ends what is in construct. */
function inConstruct(scene: Scene, first: number, end: number): number {
  const { words } = scene.doc
  const last = words[end].readings[0]
  // `ابن عمه`, `سيدة الأعمال`: these alone are nobody.
  if (end === first && OF_WHOM.test(words[end].folded) && words[end + 1].bits & (bit.DEFINITE | bit.ENCLITIC))
    return words[end + 1].bits & bit.NOUN ? end + 1 : -1
  if (!(words[first].bits & HOLDING) || end === first || mentionAt(scene, end)) return -1
  if (isDefinite(words[end]) || WITH_ARTICLE.test(words[end].folded)) return -1
  if (last?.lexeme.pos !== 'noun' || last.enc || /^(?:ا|ون|ين|ان)$/.test(last.suffix)) return -1
  const next = words[end + 1]
  const mention = mentionAt(scene, end + 1)
  if (mention) return mention.pro === 0 && mention.kind !== 'person' ? mention.last : -1
  if (next.readings[0]?.pro || next.bits & (bit.ENCLITIC | bit.PREP | bit.FUNCTION | bit.OFFICIAL)) return -1
  return next.bits & bit.NOUN && !(next.bits & bit.ADJ && !(next.bits & bit.DEFINITE)) ? end + 1 : -1
}

const OF_WHOM = /^[وف]?(?:ابن|ابنه|سيده|سيدات|رجل|رجال|بنت)$/

/** `عمادة القبول والتسجيل`, `وزارتا الصحة والتعليم`: one more thing that the body is for, and the second of two. */
function joinedTo(scene: Scene, first: number, end: number): number {
  const { words } = scene.doc
  const next = words[end + 1]
  const best = next.readings[0]
  if (end === first || linkOf(scene, end + 1) !== WA) return -1
  const two = TWO.test(words[first].folded)
  const mention = mentionAt(scene, end + 1)
  if (two) return mention ? mention.last : next.bits & bit.DEFINITE ? (phraseAt(scene, end + 1)?.last ?? -1) : -1
  // `المعهد السعودي للإلكترونيات والأجهزة المنزلية`.
  const forWhat = linkOf(scene, end) === LI || words[end].folded.startsWith('لل')
  if (mention || !(words[first].bits & bit.ORG_HEAD) || (words[first].bits & bit.DEFINITE && !forWhat)) return -1
  if ((next.bits & (bit.NOUN | bit.DEFINITE)) !== (bit.NOUN | bit.DEFINITE) || best?.enc) return -1
  const body = next.bits & (bit.ORG_HEAD | bit.GROUP) && best?.number === 's' && !/اجهزه$/.test(next.folded)
  if (next.bits & PEOPLE || body || !(words[end].bits & bit.DEFINITE) || words[end].bits & ALIVE) return -1
  return phraseAt(scene, end + 1)?.last ?? -1
}

/** Two in construct: written like an accusative, which no subject is. */
const TWO =
  /^[وف]?(?:وزير|وزارت|رييس|زعيم|حكومت|سفير|سفارت|وفد|لجنت|جماعت|حركت|منظمت|مندوب|ممثل|قايد|وكالت|صحيفت|شركت|نقابت|هييت|مسوول|نايب|عضو|ملك|جيش|برلمان|حزب|مجلس|رابطت|جمعيت|كتلت|جامعت|مديريت|مصدر|متحدث|مدير|محافظ)ا$/

const WITH_ARTICLE = /^[وفبل]?(?:ال|لل)/

const ALIVE = bit.OFFICIAL | bit.PERSON_NOUN | bit.SOURCE | bit.GROUP | bit.TITLE
const PEOPLE = bit.OFFICIAL | bit.PERSON_NOUN | bit.SOURCE
const HOLDING = bit.OFFICIAL | bit.ORG_HEAD

/** Whose seat tells nothing: of a state there is one. */
const OF_A_STATE = /^[وف]?(?:ال)?(?:وزاره|حكومه|رياسه|رييس|ملك|وزير|دوله|مملكه|امير|جمهوريه|برلمان|قياده)$/

/** `مديرية الدفاع المدني بمنطقة جازان`, `أستاذ العلوم السياسية بجامعة كذا`, `باحثون من جامعة كذا`: of which place or body. */
function ofWhere(scene: Scene, first: number, end: number, to: number): number {
  const { words } = scene.doc
  // `أحد قادة المعارضة`, `كبير الاقتصاديين`: the noun behind tells who.
  const head = words[first].bits & SPEAKING || end === first ? words[first] : words[first + 1]
  const k = end + 1
  if (!(head.bits & SPEAKING) || OF_A_STATE.test(head.folded)) return -1
  if (words[k].folded === 'في' && head.bits & PEOPLE && FIELD.test(words[k + 1].folded)) return field(scene, k + 1, to)
  if (end === first && isDefinite(head)) return -1
  const preposition = words[k].folded
  const bi = linkOf(scene, k) === BI
  const from = preposition === 'من' && !isDefinite(head) && (head.bits & (PEOPLE & ~bit.OFFICIAL)) !== 0
  const li = linkOf(scene, k) === LI && (head.bits & (PEOPLE | bit.MEDIA)) === 0
  if (!bi && !li && preposition !== 'في' && !from) return -1
  const at = bi || li ? k : k + 1
  if (at >= to || scene.timeOf[at] >= 0) return -1
  const mention = mentionAt(scene, at)
  const place = mention
    ? mention.kind !== 'person' && mention.being?.cls !== 'media' && (mention.kind !== 'group' || from)
    : (words[at].bits & (bit.PLACE_HEAD | bit.ORG_HEAD)) !== 0 ||
      (preposition === 'في' && ABROAD.test(words[at].folded)) ||
      (from && (words[at].bits & bit.PERSON_NOUN) !== 0)
  // `الحرس الوطني لولاية كذا`, and whom a body speaks to.
  if (li && mention?.kind !== 'place' && (mention || !(words[at].bits & bit.PLACE_HEAD))) return -1
  // `في مؤتمر`, `في بيان`, `في قناة كذا`: where it is said.
  if (!place || (!mention && words[at].bits & SPOKEN_IN && !(words[at].bits & bit.PLACE_HEAD))) return -1
  return Math.max(mention?.last ?? -1, phraseAt(scene, at)?.last ?? at)
}

/** `الناشطة في مجال حقوق المرأة`: the field with all that it is in construct with. */
function field(scene: Scene, k: number, to: number): number {
  const { words } = scene.doc
  let last = phraseAt(scene, k)?.last ?? k
  while (
    last + 1 < to &&
    !isDefinite(words[last]) &&
    words[last + 1].bits & bit.NOUN &&
    !words[last + 1].readings[0]?.pro
  )
    last++
  return last
}
const FIELD = /^(?:ال)?(?:مجال|ميدان|حقل|شان|شوون|قضايا)$/
const SPEAKING = PEOPLE | bit.ORG_HEAD | bit.GROUP
const SPOKEN_IN = bit.CHANNEL | bit.DOCUMENT | bit.MEDIA | bit.EVENT
const ABROAD = /^ال(?:خارج|داخل|منفي|مهجر|شتات|مجلس|برلمان|كونغرس)$/

import type { Span } from '../../text/span.ts'
import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { articleCore, isComma, isDefinite } from '../names/view.ts'
import { type ArabicWord, BI, LI, WA } from '../word.ts'
import { ofField, ofPlace } from './office-field.ts'
import { officeOfIt, officeSaidAt } from './office-said.ts'
import { beforeAside, isAppointed, isOfSeveral, isStation } from './office-words.ts'
import { type Phrase, phraseAt } from './phrase.ts'
import { OF_OFFICE, ofAnother, RANK } from './phrase-words.ts'
import { mentionAt, type Scene, sentenceEnd, sentenceStart } from './scene.ts'
import { pairedOffices, sharedOffices } from './shared-office.ts'
import { isDeputy } from './title-runs.ts'

/** An office joined to a name: `[وزير الخارجية السعودي] عادل الجبير`. */
export interface Office {
  person: ArabicMention
  /** First and last token of the title, the name left out. */
  first: number
  last: number
  /** Folded head noun without article: `وزير`. */
  head: string
  /** Organization or state named in it. */
  of: ArabicMention | null
  /** ISO code from a nationality adjective in it, with the adjective's span. */
  nation: { iso: string; span: Span; token: number } | null
}

/** How far before a name its office may begin. */
export const REACH = 16

/** The offices that the text joins to names, in order. */
export function findOffices(scene: Scene): Office[] {
  const offices: Office[] = []
  for (const mention of scene.mentions) {
    if (mention.kind !== 'person') continue
    const pair = pairedOffices(scene, mention)
    if (pair.length) {
      offices.push(...pair)
      continue
    }
    const before = isAppointed(scene, mention) || isGoverned(mention) ? [] : officesBefore(scene, mention)
    offices.push(...before, ...officesAfter(scene, mention, before))
    if (before.length === 1) offices.push(...sharedOffices(scene, before[0]))
  }
  return offices
}

/** `رحب أمير المنطقة بفلان`: a preposition on the name, and the title before it is of another. */
const isGoverned = ({ pro }: ArabicMention): boolean => (pro & (BI | LI)) !== 0

function officesBefore(scene: Scene, person: ArabicMention): Office[] {
  const { doc } = scene
  const start = Math.max(sentenceStart(scene, person.first), person.first - REACH)
  const to = beforeAside(scene, person, start)
  const edge = to < person.first - 1 ? to : edgeOf(scene, person, start)
  let best: Phrase | null = null
  for (let s = to; s >= start; s--) {
    const word = doc.words[s]
    if (word.kind === 'punct' && scene.mentionOf[s] < 0 && s < person.first - 1 && !isComma(word)) {
      if (aroundName(scene, s)) continue
      break
    }
    // `وزير الداخلية وصاحب السمو الأمير فلان`: what stands before is another's.
    if (word.bits & bit.TITLE && AND_STYLE.test(word.folded)) break
    if (!(isOfficial(word) || isStation(scene, s)) || scene.mentionOf[s] >= 0) continue
    // `فريق المبعوث الأممي فلان`: whose team it is.
    if (best && word.bits & bit.GROUP && !articleCore(word) && !word.readings[0]?.pro) break
    // `سفير خادم الحرمين الشريفين`: whose he is.
    if (word.folded === 'الشريفين' || (word.folded === 'خادم' && s > start && SENT.test(doc.words[s - 1].folded)))
      continue
    const phrase = phraseAt(scene, s)
    if (phrase?.person === person || (phrase && phrase.last === to)) best = phrase
    // `الناطق باسم الجيش، العميد الركن فلان`, `رئيس حزب "الأمة" فلان`: his rank and marks between his office and his name.
    else if (phrase && phrase.last < to && !phrase.person && phrase.last >= edge) best = phrase
    else {
      const joined = best !== null && phrase?.last === best.first - 1
      if (joined && (alsoHolds(scene, phrase!.first, best!.first) || servesOffice(scene, phrase!, best!.first))) {
        best = phrase
        continue
      }
      // `نائب رئيس الوزراء`, once `رئيس الوزراء` was found.
      if (best && phrase && phrase.last === best.last && phrase.first === best.first - 1) best = phrase
      // `نائب وزير الدفاع للشرق الأوسط`: in construct with it, however far it goes on.
      else if (best && phrase && phrase.first === best.first - 1 && phrase.last >= best.first && !isDefinite(word))
        best = led(phrase, best)
      // `نائب الوزير الأول ووزير الدفاع`: whose deputy he is.
      else if (joined && isDefinite(word) && s > start && doc.words[s - 1].bits & bit.OFFICIAL) continue
      if (best) break
      // `والي قفصة فلان`: written like a preposition with its pronoun.
      const town = WALI.test(word.folded) ? mentionAt(scene, s + 1) : null
      if (town?.kind === 'place' && town.last >= edge) return officesIn(scene, person, s, town.last)
    }
  }
  const its = officeOfIt(scene, person)
  if (its) {
    const { first, last, of } = its
    return [{ person, first, last, head: headOf(doc.words[first].folded), of, nation: null }]
  }
  if (best) best = innerOffice(scene, best, person)
  if (best) {
    const first = theirChief(scene, best)
    return isOfSeveral(scene, first, person) ? [] : officesIn(scene, person, first, to)
  }
  const inside = officeInside(scene, person)
  return inside ? [inside] : []
}

/** `كبار مساعدي وزير الدفاع فلان`: of several who serve one man of office, his office, for it is his name that follows; else the first token. */
function theirChief({ doc: { words }, mentionOf }: Scene, { first, last }: Phrase): number {
  let k = first
  while (k < last && mentionOf[k] < 0 && isPlural(words[k])) k++
  const chief = words[k]
  return k > first && mentionOf[k] < 0 && isOfficial(chief) && !isPlural(chief) && !chief.readings[0]?.pro ? k : first
}

/** First of all several, whose noun may stand in construct. */
const isPlural = (word: ArabicWord): boolean =>
  word.readings[0]?.number === 'p' && !isDefinite(word) && word.readings[0].enc === ''

/** `متحدث باسم وزير الخارجية فلان`: he is the minister, and who speaks for him goes unnamed. */
function innerOffice(scene: Scene, outer: Phrase, person: ArabicMention): Phrase {
  const { words } = scene.doc
  const speaks = words[outer.first]
  if (!SPEAKS.test(speaks.folded) || (isDefinite(speaks) && !person.being?.offices)) return outer
  for (let k = outer.first + 1; k < person.first; k++) {
    if (scene.mentionOf[k] >= 0) return outer
    if (!isOfficial(words[k]) || k < outer.first + 2 || words[k].bits & bit.ORG_HEAD) continue
    const inner = phraseAt(scene, k)
    if (inner?.person === person || inner?.last === outer.last) return inner
  }
  return outer
}
const SPEAKS = /^[وفبلك]?(?:ال|لل)?(?:متحدثه?|ناطقه?)$/

/** `زعيم «الأمة» اللبناني فلان`: the marks of a body's name. */
function aroundName({ doc: { words }, mentionOf, mentions }: Scene, s: number): boolean {
  const near = /^[»”]$/.test(words[s].surface) ? s - 1 : /^[«“]$/.test(words[s].surface) ? s + 1 : -1
  const named = near > 0 ? mentions[mentionOf[near] ?? -1] : undefined
  return named !== undefined && named.kind !== 'person'
}

const led = ({ first, head }: Phrase, by: Phrase): Phrase => ({ ...by, first, head })

/** A word for an office, and none only by clitics that its likeliest reading has not: `ولاية` is no `و` and `ل` and `آية`, `وصول` no `و` and `صول`. */
const isOfficial = ({ bits, readings }: ArabicWord): boolean =>
  (bits & bit.OFFICIAL) !== 0 &&
  readings.some(
    (r) => r.lexeme.classes.includes('official') && (!r.pro || r.pro === readings[0].pro || !(r.pro & (LI | WA))),
  )

const PARTISAN = /^ال(?:جمهوري|محافظ|(?:ديمقراطي|ديموقراطي|عمالي|اشتراكي|ليبرالي|شيوعي)ه?)$/

/** The first token before a name that may end his office: what stands between are ranks, styles, one comma and marks. */
function edgeOf({ doc, mentionOf }: Scene, person: ArabicMention, start: number): number {
  let k = person.first - 1
  // `فلان وزير الدولة، وفلان`: the next man.
  if (person.pro) return k
  // `حاكم ولاية تكساس الجمهوري فلان`: of which party he is.
  if (mentionOf[k] < 0 && PARTISAN.test(doc.words[k].folded)) return k - 1
  const styled = () => {
    const { bits, folded } = doc.words[k]
    return mentionOf[k] < 0 && folded.startsWith('ال') && (bits & bit.TITLE || RANK.test(folded))
  }
  while (k > start && styled()) k--
  const edge = k
  if (k > start && isComma(doc.words[k])) k--
  if (k > start && /^[»”"]$/.test(doc.words[k].surface)) k--
  // `هنأ الرئيس اللواء فلانا`: with no mark between, the rank is of another man.
  return k < edge ? k : person.first - 1
}

/** `مكتب الرئيس الفرنسي فلان`: the title that ends the name of a body right before him. */
function officeInside(scene: Scene, person: ArabicMention): Office | null {
  const { doc } = scene
  const body = scene.mentions[scene.mentionOf[person.first - 1] ?? -1]
  if (person.pro || body?.kind !== 'organization' || doc.sentenceOf[body.first] !== doc.sentenceOf[person.first])
    return null
  const first = body.first + 1
  if (first > body.last || !isDefinite(doc.words[first]) || !(doc.words[first].bits & bit.OFFICIAL)) return null
  let nation: Office['nation'] = null
  for (let k = first; k <= body.last && !nation; k++) nation = nationAt(scene, k)
  return { person, first, last: body.last, head: headOf(doc.words[first].folded), of: null, nation }
}

/** `المستشار السياسي للأمين العام`, `الممثل الخاص للرئيس`: who serves the holder of an office holds one of the same body. */
function servesOffice({ doc: { words } }: Scene, { first, last }: Phrase, served: number): boolean {
  if (!SERVES.test(words[first].folded) || !/^لل/.test(words[served].folded)) return false
  for (let k = first; k <= last; k++) if (words[k].kind !== 'word' || words[k].bits & bit.DEMONYM) return false
  return true
}
const SERVES = /^[وفبلك]?(?:ال|لل)?(?:ممثل|مستشار|مبعوث|نايب|مساعد|سكرتير|متحدث)ه?$/

const SENT = /^[وفبل]?(?:سفيره?|مبعوث|مندوب|ممثل|مستشار|نايب)$/
const WALI = /^[وفبل]?والي$/
const AND_STYLE = /^و(?:صاحب|معالي|سمو|فخامه|سعاده|فضيله|الدكتور|السيد|الشيخ|الامير)$/

/** `نائب رئيس الوزراء ووزير الدفاع فلان`: one man of both offices; other pairs are mostly two men. */
const alsoHolds = ({ doc: { words } }: Scene, first: number, second: number): boolean =>
  !isDefinite(words[first]) &&
  ((/^ووزيره?$/.test(words[second].folded) && /^(?:نايبه?|رييسه?|وزيره?)$/.test(headOf(words[first].folded))) ||
    // `سفير المملكة في القاهرة مندوبها لدى الجامعة العربية فلان`.
    (/^و?مندوبه?ا?$/.test(words[second].folded) && /^سفيره?$/.test(headOf(words[first].folded))))

function officesAfter(scene: Scene, person: ArabicMention, before: readonly Office[]): Office[] {
  const { doc } = scene
  const titled = before.length > 0
  const end = sentenceEnd(scene, person.first)
  const k = officeSaidAt(doc, person, end)
  if (k >= end || !(doc.words[k].bits & bit.OFFICIAL || isStation(scene, k)) || scene.mentionOf[k] >= 0) return []
  // `هنأ الملك فلان الرئيس الجزائري`: beside a name that has its title, a title with its article is somebody else's.
  if (titled && k === person.last + 1 && isDefinite(doc.words[k]) && doc.words[k + 1]?.names.demonym) return []
  // `التقى فلان نظيره الفرنسي`: the other.
  if (/^نظير(?:ه|ها|ته|تها)$/.test(doc.words[k].folded)) return []
  if (titled && k === person.last + 1 && ENVOY.test(doc.words[k].folded)) return []
  // `والوزير` after a name is somebody else.
  const title = doc.words[k].readings.find((r) => r.lexeme.classes.includes('official')) ?? doc.words[k].readings[0]
  if (title?.pro) return []
  // `دعا فلان قادة الإقليم`: several men hold no office of one.
  if (title?.number === 'p') return []
  // `استقبل وزير الخارجية فلان سفير كندا`.
  const first = titled && k === person.last + 1 ? phraseAt(scene, before[before.length - 1].first) : null
  if (first?.person === person && ofAnother(doc.words, first, k, title)) return []
  const phrase = phraseAt(scene, k)
  if (!phrase || phrase.person) return []
  const apart = beforeAnother(scene, phrase)
  if (apart >= 0) return officesIn(scene, person, phrase.first, apart)
  const offices = officesIn(scene, person, phrase.first, ofField(scene, phrase, ofPlace(scene, phrase.last)))
  // `سفير بلاده لدى الصين وحاكم الولاية السابق`.
  const second = phrase.last + 1 < end && isSecond(doc.words[phrase.last + 1]) ? phraseAt(scene, phrase.last + 1) : null
  if (second && !second.person) offices.push(...officesIn(scene, person, second.first, second.last))
  return offices
}

/** `التقى فلان ولي العهد في جدة وزير الخارجية`: the last token before where it was, with whom he met behind it; else -1. */
function beforeAnother({ doc, mentionOf, mentions }: Scene, { first, last }: Phrase): number {
  for (let k = first + 1; k + 2 <= last; k++) {
    if (doc.words[k].folded !== 'في') continue
    const place = mentions[mentionOf[k + 1]]
    const next = place && place.kind !== 'person' && place.first === k + 1 ? place.last + 1 : last + 1
    if (next <= last && doc.words[next].bits & bit.OFFICIAL && !doc.words[next].readings[0]?.pro) return k - 1
  }
  return -1
}

/** An office in construct behind `و`. */
const isSecond = (word: ArabicWord): boolean =>
  (word.bits & bit.OFFICIAL) !== 0 &&
  word.readings.some((r) => r.pro === WA && !r.definite && !r.enc && r.lexeme.classes.includes('official')) &&
  CONSTRUCT.test(headOf(word.folded))

/** With its article beside a man of office: whom he meets. */
const ENVOY = /^ال(?:مبعوث|موفد|سفير|منسق|ممثل|مندوب|قايم)ه?$/

/** `وزير الدفاع رئيس الأركان فلان`: each office of those in a row; each begins where the one before is whole. */
function officesIn(scene: Scene, person: ArabicMention, first: number, to: number): Office[] {
  const { doc } = scene
  let last = to
  // Honorifics and commas between title and name belong to neither.
  while (last > first && (/^(?:[،,(./]|[اأدم])$/.test(doc.words[last].surface) || isHonorific(scene, first, last)))
    last--
  if (doc.words[last].folded === 'ايه' && last > first) last--
  // `حاكم تكساس الجمهوري`; `السيناتور الديمقراطي` is so called.
  if (last > first + 1 && scene.mentionOf[last] < 0 && PARTISAN.test(doc.words[last].folded)) last--
  // The mark that closes a name stays with it, and any other goes.
  if (last > first && /^[»”"]$/.test(doc.words[last].surface) && !isMarked(scene, first, last)) last--
  const found: Office[] = []
  let from = first
  for (let k = first + 1; k <= last + 1; k++) {
    if (k <= last && !beginsOffice(scene, from, k)) continue
    const end = k - 1 - (isComma(doc.words[k - 1]) ? 1 : 0)
    if (end >= from && !heldByAnother(scene, from, end, (person.pro & WA) !== 0))
      found.push(officeOf(scene, person, from, end))
    from = k
  }
  // `نائب الوزير الأول ووزير الخارجية البلجيكي`: both are of one state.
  const nation = found.length > 1 && found.every((o) => !o.of) ? found.find((o) => o.nation)?.nation : null
  return nation ? found.map((o) => ({ ...o, nation })) : found
}

const isMarked = ({ doc }: Scene, first: number, last: number): boolean => {
  for (let k = first; k < last; k++) if (/^[«“"]$/.test(doc.words[k].surface)) return true
  return false
}

/** `القيادي في الحركة فلان وفلان`: the title ends in the name of who has it, or a second name is joined to his. */
function heldByAnother(scene: Scene, first: number, last: number, joined: boolean): boolean {
  for (let k = joined ? first + 1 : last; k <= last && k > first; k++) {
    const i = scene.mentionOf[k]
    if (i >= 0 && scene.mentions[i].kind === 'person') return true
  }
  return false
}

const beginsOffice = (scene: Scene, from: number, k: number): boolean => {
  const word = scene.doc.words[k]
  const before = scene.doc.words[k - 1]
  if (!(word.bits & bit.OFFICIAL) || scene.mentionOf[k] >= 0 || k === from) return false
  if ((isDefinite(word) && !isDeputy(scene, k)) || word.folded.startsWith('ل')) return false
  if (!CONSTRUCT.test(headOf(word.folded))) return false
  return isComma(before) || scene.mentionOf[k - 1] >= 0 || isDefinite(before)
}
/** Offices that stand beside others of the same man. */
const CONSTRUCT = /^(?:وزير|رييس|نايب|مستشار|قايد|امير|ولي|حاكم|محافظ|مدير|امين|عضو|مبعوث|سفير|مندوب|زعيم|وكيل)ه?$/

function officeOf(scene: Scene, person: ArabicMention, first: number, last: number): Office {
  const { doc } = scene
  let of: ArabicMention | null = null
  let nation: Office['nation'] = null
  for (let k = first; k <= last; k++) {
    const i = scene.mentionOf[k]
    const mention = i >= 0 ? scene.mentions[i] : null
    if (mention && mention.kind !== 'person') of ??= mention
    if (!mention) nation ??= nationAt(scene, k)
  }
  return { person, first, last, head: headOf(doc.words[first].folded).replace(ACCUSATIVE, ''), of, nation }
}
/** `عين فلان وزيرا`. */
const ACCUSATIVE =
  /(?<=^(?:وزير|رييس|سفير|نايب|مدير|محافظ|قايد|حاكم|امين|مستشار|مبعوث|مندوب|ممثل|زعيم|عضو|وكيل|ملك|متحدث|ناطق|مساعد))ا$/

function nationAt({ doc }: Scene, k: number): Office['nation'] {
  const { bits, names } = doc.words[k]
  const iso = bits & (bit.ADJ | bit.DEMONYM) ? names.demonym : null
  return iso ? { iso, span: [doc.start[k], doc.end[k]], token: k } : null
}

/**
 * A mere title, or one that is an office too where nothing takes it in construct: `رئيس الدولة الشيخ`, `قائد الجيش الفريق`;
 * not `نائب الرئيس`.
 */
function isHonorific(scene: Scene, first: number, k: number): boolean {
  const { words } = scene.doc
  const before = words[k - 1]
  // `الفريق أول ركن`.
  if (RANK.test(words[k].folded) && (before.bits & bit.TITLE || RANK.test(before.folded))) return true
  if (STYLE.test(words[k].folded) || (words[k].folded === 'الله' && /^[اآ]يه$/.test(before.folded))) return true
  // `الأمين العام المساعد`: more of the office.
  if (OF_OFFICE.test(words[k].folded) && isDefinite(before) && k - 1 > first) return false
  // `مجلس الشيوخ`, `لجنة الحكماء`.
  if (!(words[k].bits & bit.TITLE) || words[k].readings[0]?.number === 'p') return false
  if (!(words[k].bits & bit.OFFICIAL)) return true
  if (!isDefinite(words[k]) || k - 1 <= first) return false
  // `خادم الحرمين الشريفين الملك`, `صاحب الجلالة الملك`: he is all of it.
  if (words[k].folded === 'الملك' && ROYAL.test(words[first].folded)) return false
  // `وزير الخارجية سمو الشيخ`.
  const style = (before.bits & bit.TITLE) !== 0 && !(before.bits & bit.OFFICIAL)
  return style || isComma(before) || /^[»”]$/.test(before.surface) || scene.mentionOf[k - 1] >= 0 || isDefinite(before)
}

const ROYAL = /(?:خادم|صاحب)$/
const STYLE = /^(?:صاحب|السمو|الملكي|الجلاله|الفخامه|سمو|معالي)$/

/** Folded head noun without proclitics and article. */
export const headOf = (folded: string): string =>
  folded.replace(AND, '').replace(/^[وف]?(?:لل|[بلك]?ال|[ل](?=.{3}))/, '')
const AND = /^[وف](?=(?:وزير|رييس|نايب|مستشار|قايد|امير|ولي|حاكم|محافظ|مدير|امين|عضو|مبعوث|سفير|زعيم|وكيل|ملك)ه?$)/

import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { OPENING } from '../syntax/clause-start.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { LI } from '../word.ts'
import { OCCASION } from './aside.ts'
import { sourceInMarks } from './attribution.ts'
import { isNetwork } from './chain.ts'
import { makingOf } from './made.ts'
import { isOpening } from './marker.ts'
import type { Source } from './source.ts'

/** Where, when, to whom something was said: a prepositional phrase beside a cue. */
export interface Adjunct {
  first: number
  last: number
  preposition: string
  phrase: Phrase | null
  /** A medium named in it: `في مقابلة مع قناة الجزيرة`. */
  medium: ArabicMention | null
  /** Through whom, where the phrase is an attribution: `وفق ما نقلته الصحيفة`. */
  source?: Source
  /** Who passed on what is said there: `في تصريح نقلته وكالة …`. */
  relay?: ArabicMention
  /** `نقلا عن`: what is said was taken from that source. */
  quoting?: boolean
}

const PREPOSITIONS = new Set([
  'في',
  'خلال',
  'اثناء',
  'عبر',
  'امام',
  'عقب',
  'بعد',
  'قبل',
  'لدي',
  'علي',
  'ردا',
  'حول',
  'بشان',
  'الي',
  'مع',
  'عن',
  'من',
  'منذ',
  'تعليقا',
  'فور',
  'قبيل',
  'خارج',
  'داخل',
  'حيال',
  'ازاء',
  'بحضور',
  'باسم',
  'بموجب',
  'ضمن',
  'لدن',
  'وسط',
  'بخصوص',
  'بمناسبه',
  'بواسطه',
  'بمقر',
  'تحت',
  'بينهم',
  'برفقه',
])

/** The prepositional phrase at token `k` that is no content marker of the cue, or null. */
export function adjunctAt(scene: Scene, k: number, end: number, preps: readonly string[]): Adjunct | null {
  const { doc } = scene
  const word = doc.words[k]
  if (word.kind !== 'word' || (scene.mentionOf[k] >= 0 && !scene.mentions[scene.mentionOf[k]].pro)) return null
  const folded =
    word.folded.startsWith('و') && PREPOSITIONS.has(word.folded.slice(1)) ? word.folded.slice(1) : word.folded
  // `إمام المسجد` stands before nobody.
  if (PREPOSITIONS.has(folded) && !/^و?إمام$/.test(word.surface)) {
    let last = k
    let phrase: Phrase | null = null
    let medium: ArabicMention | null = null
    let m = partOf(scene, k + 1, end)
    // A chain of phrases: `في تصريح | لقناة الجزيرة | على هامش القمة`.
    for (let n = 0; n < 3 && m < end; n++) {
      if (scene.timeOf[m] >= 0) {
        last = scene.times[scene.timeOf[m]].last
        m = last + 1
        continue
      }
      // `من جهته المؤلف`, `في هذا السياق المحقق`: a set phrase, and whoever speaks.
      const set = n === 0 ? setPhraseEnd(scene, m) : -1
      if (set >= 0) return { first: k, last: set, preposition: folded, phrase: phraseAt(scene, set), medium }
      // `ردا على ذلك المتحدث`, `بعد ذلك مصادر`: what was told stands for itself, and whoever speaks follows.
      if (isThat(scene, m)) return { first: k, last: m, preposition: folded, phrase, medium }
      if (m > k && n === 0 && REPLIES.test(folded) && /^علي$/.test(doc.words[m].folded) && isThat(scene, m + 1))
        return { first: k, last: m + 1, preposition: folded, phrase, medium }
      if (n > 0 && !/^(?:مع|الي|علي|من|لدي|حول|بشان|عن|في|عبر|بين)$/.test(doc.words[m].folded) && !isTo(scene, m)) break
      // `ردا على سؤال في المؤتمر`: where it was asked is a place of its own.
      if (n > 0 && REPLIES.test(folded) && doc.words[m].folded === 'في' && doc.words[m + 1]?.bits & bit.CHANNEL) break
      // `أكد، في معرض رده على سؤال، أن`: the preposition is the answer's.
      const own =
        n > 0 && !ANSWER.test(doc.words[m - 1].folded) && preps.some((p) => p.length > 1 && p === doc.words[m].folded)
      // `مؤكدا في مداخلة مع برنامج «المساء» على قناة كذا أن`: on which channel.
      const aired = own && phrase && SHOW.test(doc.words[phrase.head].folded) && mentionAt(scene, m + 1)
      if ((own && !(aired && isMedium(scene, aired))) || (n > 0 && isAired(scene, m))) break
      const at = n > 0 && !isTo(scene, m) ? m + 1 : m
      const next = at < end ? (phraseAt(scene, at) ?? null) : null
      if (!next) break
      // `فلان من منظمة كذا لرويترز`: where he is from ends before whom he tells.
      if (n > 0 && folded === 'من' && isTo(scene, m) && mediumIn(scene, next)) break
      // `مداخلة هاتفية مع برنامج «المساء»`: the programme is the place.
      if (n > 0 && phrase && SHOW.test(doc.words[next.head].folded) && TALK.test(doc.words[phrase.head].folded))
        phrase = next
      phrase ??= occasionIn(scene, next)
      medium ??= mediumIn(scene, next)
      const title = SHOW.test(doc.words[next.last].folded) ? sourceInMarks(scene, next.last + 1) : null
      last = title?.last ?? whomMet(scene, next, end) ?? next.last
      m = last + 1
    }
    // `على أن`: the particle's, not a place.
    if (!phrase && last === k && /^(?:علي|الي|عن|من|في)$/.test(folded) && doc.words[k + 1]?.folded === 'ان') return null
    const making = phrase && isMade(scene, phrase) ? makingOf(scene, phrase, last, end, preps) : null
    if (making && phrase) {
      const { verb, medium: by, on } = making
      last = Math.max(last, making.last)
      const made = { ...phrase, last: Math.min(phrase.last, verb - 1) }
      // `في مقال نشرته صحيفة …`: where the words stand; `نقلته وكالة …`: who passed them on.
      return on && by
        ? { first: k, last, preposition: folded, phrase: made, medium, relay: by }
        : { first: k, last, preposition: folded, phrase: made, medium: by && isPlace(scene, by) ? by : medium }
    }
    return { first: k, last, preposition: folded, phrase, medium }
  }
  // `لـ «الوطن»`: the preposition with a tatweel before a name in marks.
  if (word.folded === 'ل' && k + 2 < end && doc.words[k + 1].kind === 'punct') {
    let m = k + 2
    const medium = mentionAt(scene, m)
    m = medium ? medium.last : m
    // `لـ/المسلة الجديدة/`: to the mark that closes it.
    for (let c = m + 1; c < Math.min(end, m + 4); c++)
      if (doc.words[c].kind === 'punct') {
        m = c - 1
        break
      }
    if (m + 1 < end && doc.words[m + 1].kind === 'punct') m++
    return { first: k, last: m, preposition: 'ل', phrase: phraseAt(scene, k + 2), medium }
  }
  if (isTo(scene, k)) {
    const phrase = phraseAt(scene, k)
    return phrase ? { first: k, last: phrase.last, preposition: 'ل', phrase, medium: mediumIn(scene, phrase) } : null
  }
  return null
}

/** A programme on the air, with its article or its pronoun. */
export const SHOW = /^(?:ال)?برنامج(?:ه|ها)?$/
/** Talks that are held with somebody: `مداخلة`, `لقائه`. */
const TALK = /^(?:مداخل[هت]|مقابل[هت]|حوار|لقا[ءي]?|حديث|اتصال|استضافت?)(?:ه|ها|هم)?$/
/** `في بداية اجتماعه`, `في اليوم الأول من زيارته`: the token behind which part of an occasion it was; `k` where none is told. */
function partOf({ doc: { words }, timeOf }: Scene, k: number, end: number): number {
  if (k + 1 >= end || timeOf[k] >= 0 || !PART.test(words[k].folded)) return k
  const day = words[k].folded === 'اليوم'
  if (!day) return words[k + 1].kind === 'word' ? k + 1 : k
  return k + 3 < end && words[k + 1].bits & bit.DEFINITE && words[k + 2].folded === 'من' ? k + 3 : k
}
const PART = /^(?:بدايه|نهايه|مستهل|ختام|مطلع|اليوم)$/

const TAKING_PART = /^(?:مشاركت|حضور|وجود)(?:ه|ها|هم)$/
/** `خلال مشاركته في منتدى`: what he takes part in is the occasion. */
function occasionIn(scene: Scene, phrase: Phrase): Phrase {
  const { words } = scene.doc
  const within = TAKING_PART.test(words[phrase.head].folded) && words[phrase.head + 1]?.folded === 'في'
  return (within && phraseAt(scene, phrase.head + 2)) || phrase
}

const MEETING =
  /^(?:لقا[ءي]|استقبال|تر[أاو]+س|زيار[هت]|تفقد|حضور|رعايت?|افتتاح|توديع|مغادر[هت]|تسلم|تكريم|تدشين|مقابل[هت]|مرافق[هت]|توقيع|رياس[هت]|القا[ءي]|مخاطب[هت]|تقليد|توليت?|تسليم)(?:ه|ها|هم|هما)$/
/** `خلال لقائه نظيره الفرنسي`, `عقب استقباله السفير`: whom or what his own deed is done to, by its last token. */
function whomMet(scene: Scene, { last, head }: Phrase, end: number): number | null {
  const { words } = scene.doc
  if (head !== last || last + 1 >= end || !MEETING.test(words[last].folded)) return null
  const whom = phraseAt(scene, last + 1)
  const pro = mentionAt(scene, last + 1)?.pro ?? words[last + 1].readings[0]?.pro ?? 0
  return whom && !pro && whom.last + 1 < end ? whom.last : null
}

const SOMEBODY = bit.PERSON_NOUN | bit.OFFICIAL | bit.SOURCE | bit.TITLE | bit.ORG_HEAD | bit.GROUP
/** The last token of `جهته`, or of `هذا السياق` where somebody stands behind it whom its phrase would take for an adjective; else -1. */
function setPhraseEnd({ doc: { words } }: Scene, k: number): number {
  if (OPENING.is(words[k])) return k
  const last = THIS.test(words[k].folded) && OCCASION.test(words[k + 1]?.folded ?? '') ? k + 1 : -1
  const next = last >= 0 ? words[last + 1] : undefined
  return next && next.bits & SOMEBODY && !/ي$|يه$/.test(next.folded) ? last : -1
}
const THIS = /^(?:هذا|هذه|ذات|نفس)$/

/** `ذلك`, with no noun of a thing behind it that it points at. */
function isThat({ doc: { words }, mentionOf }: Scene, k: number): boolean {
  if (k + 1 >= words.length || words[k].folded !== 'ذلك') return false
  const { bits, kind } = words[k + 1]
  if (kind !== 'word' || mentionOf[k + 1] >= 0) return true
  return !(bits & bit.DEFINITE) || (bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.SOURCE | bit.TITLE)) !== 0
}
const ANSWER = /^(?:رد|تعليق|تعقيب|اجابت)(?:ه|ها|هم)$/
const REPLIES = /^(?:ردا|تعليقا|علي|عن|حول|بشان|بعد|عقب)$/

const PAGE = /^(?:هامش|(?:ال)?(?:حساب|صفحت|موقع)(?:ه|ها|هم))$/
const AT = /^و?(?:علي|عبر|في)$/

/**
 * `على هامش القمة`, `على صفحته على فيسبوك`, `على «تويتر»`: the phrase at `k`, where it is of a page, a network or the edge of an
 * occasion.
 */
export function onPage(scene: Scene, k: number, end: number, preps: readonly string[]): Adjunct | null {
  const { words } = scene.doc
  if (!(words[k].bits & bit.PREP) || k + 1 >= end || !AT.test(words[k].folded)) return null
  if (words[k + 1].kind === 'punct') {
    const last = pastNetwork(scene, k + 1, end)
    const phrase = last > 0 ? phraseAt(scene, k + 2) : null
    return phrase ? { first: k, last, preposition: words[k].folded.replace('و', ''), phrase, medium: null } : null
  }
  if (!PAGE.test(words[k + 1].folded)) return null
  const page = adjunctAt(scene, k, end, preps)
  if (!page) return null
  // `صفحته على فيسبوك`, `حسابه الرسمي بموقع «تويتر»`: the network is a part of the place.
  let { last, medium } = page
  for (let next = last + 1; next < end; next = last + 1) {
    const at = AT.test(words[next].folded) || SITE.test(words[next].folded) ? next + 1 : next
    const site = at < end && SITE.test(words[at].folded) ? at + 1 : at
    const through = at < end ? pastNetwork(scene, site, end) : -1
    if (through < 0) break
    // Of one's page and the network it is on, the network is the place; `صفحته بفيسبوك` is the page.
    if (AT.test(words[next].folded)) medium ??= mentionIn(scene, next, through)
    last = through
  }
  return { ...page, last, medium }
}

/** The first name that begins between two tokens. */
function mentionIn(scene: Scene, from: number, to: number): ArabicMention | null {
  for (let k = from; k <= to; k++) {
    const mention = mentionAt(scene, k)
    if (mention) return mention
  }
  return null
}

const SITE = /^(?:ب)?(?:موقع|منصه|شبكه)$/

/** The last token of a network at `k`, in marks or not, with or without `ب`; -1 if none stands there. */
function pastNetwork(scene: Scene, k: number, end: number): number {
  const { words } = scene.doc
  if (k >= end) return -1
  if (isNetwork(words[k].folded.replace(/^ب(?=.{4})/, ''))) return k
  return k + 2 < end && isOpening(scene, k) && isNetwork(words[k + 1].folded) && words[k + 2].kind === 'punct'
    ? k + 2
    : -1
}

/** What somebody issues or holds: a paper, an occasion, words spoken. */
const isMade = (scene: Scene, phrase: Phrase): boolean =>
  (scene.doc.words[phrase.head].bits & (bit.DOCUMENT | bit.CHANNEL)) !== 0 && phrase.person === null

/** `رسالة عبر موقع التواصل`: a channel of no name has a phrase of its own. */
const isAired = (scene: Scene, m: number): boolean =>
  scene.doc.words[m].folded === 'عبر' &&
  m + 1 < scene.doc.n &&
  (scene.doc.words[m + 1].bits & bit.CHANNEL) !== 0 &&
  scene.mentionOf[m + 1] < 0

/** `لوكالة`, `للصحفيين`: the preposition written on to its noun. */
function isTo(scene: Scene, k: number): boolean {
  const mention = mentionAt(scene, k)
  if (mention) return (mention.pro & LI) !== 0
  const word = scene.doc.words[k]
  if (word.bits & bit.VERB && word.readings[0]?.lexeme.pos === 'verb') return false
  return (
    word.kind === 'word' &&
    (word.readings[0]?.pro ?? 0) === LI &&
    ((word.bits & (bit.NOUN | bit.ADJ)) !== 0 || word.readings[0].lexeme.pos === 'quant')
  )
}

function mediumIn(scene: Scene, phrase: Phrase): ArabicMention | null {
  for (let k = phrase.first; k <= phrase.last; k++) {
    const mention = mentionAt(scene, k)
    if (mention && isMedium(scene, mention)) return mention
  }
  return null
}

/** Where words are published: a medium, or a network. */
export const isPlace = (scene: Scene, mention: ArabicMention): boolean =>
  isMedium(scene, mention) || isNetwork(scene.doc.words[mention.last].folded)

/** A newspaper, agency, channel or site, listed or by its class word. */
export function isMedium(scene: Scene, mention: ArabicMention): boolean {
  if (mention.kind !== 'organization') return false
  if (mention.being && /media|agency/.test(mention.being.cls)) return true
  return (scene.doc.words[mention.first].bits & bit.MEDIA) !== 0
}

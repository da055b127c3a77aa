import * as bit from '../bits.ts'
import { titleLetters } from '../names/initial.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isComma, isDefinite } from '../names/view.ts'
import { BI, LI, WA } from '../word.ts'
import { FOR } from './holder.ts'
import type { Phrase } from './phrase.ts'
import { AFFAIRS, CALLED, CHARGE, RANK } from './phrase-words.ts'
import { mentionAt, type Scene } from './scene.ts'
import { verbAt } from './verb.ts'

/** Tokens between what somebody is called and his own titles, at most. */
const REACH = 26
/** Tokens of a name in marks or brackets inside an office, at most. */
const MARKED = 9
const SOMEBODY = bit.OFFICIAL | bit.TITLE | bit.PERSON_NOUN
/** What two people do with each other: behind such a verb the second man with his title is whom it befalls. */
const MEETING = new Set(
  (
    'استقبل التقى هنأ شكر كرم زار دعا استضاف عين كلف أقال عزى قابل ودع سلم منح طالب ناشد حيا اتهم انتقد حمل قتل اغتال اعتقل ' +
    'أوقف بحث ناقش هاجم أبلغ أخبر سأل رافق شارك خلف'
  ).split(' '),
)
const BESIDES = /^(?:و?ال)(?:متحدثه?|ناطقه?|مشرفه?|عضو)$/
const OFFICES = /^ال(?:متحدثه?|ناطقه?|مشرفه?|عضو|امينه?|مديره?|مسووله?)$/
const OVER = /^(?:ال)?(?:مشرفه?|قايمه?|مسووله?|اشراف)$/
const ACTING = /^(?:وكاله|بالوكاله|بالانابه|بالنيابه)$/
const RELATION =
  /^[وفبل]?(?:والد|والده|شقيق|شقيقه|زوج|زوجه|ابن|ابنه|نجل|ارمله|محامي|محاميه|قريب|صديق|جار|خطيبه|ام|اب|اخ|اخت|عم|خال|جد|جده|مساعد|سكرتير|مدير مكتب)$/

/**
 * `استشاري الجهاز الهضمي والكبد للأطفال بمدينة كذا الطبية الدكتور [فلان]`: a name with its own title behind everything that tells of
 * what and where somebody is what he is called. The title is what tells that the name is his: without one only the mark that
 * closes what he is of does (`مدير «مهرجان الربيع» [فلان]`).
 */
export const titledHolder = (scene: Scene, phrase: Phrase, end: number): ArabicMention | null =>
  meets(scene, phrase.first) ? null : holderAhead(scene, phrase, end, false)

/**
 * The same of whoever says something: `المتعامل بسوق القطيف [فلان]`, `الناشطة الحقوقية والمدنية بعدن، [فلانة]، `. One speaks, so that the name
 * needs no title, and a second office behind `و` is his as well.
 */
export const sayersName = (scene: Scene, phrase: Phrase, end: number): ArabicMention | null =>
  meets(scene, phrase.first) ? null : holderAhead(scene, phrase, end, true)

function holderAhead(scene: Scene, phrase: Phrase, end: number, says: boolean): ArabicMention | null {
  const { words } = scene.doc
  const { head, last, reading } = phrase
  const charged = CHARGE.test(words[head].folded) && AFFAIRS.test(words[head + 1]?.folded ?? '')
  if (!(words[head].bits & SOMEBODY || charged) || scene.mentionOf[head] >= 0 || reading?.number !== 's' || reading.enc)
    return null
  if (last + 1 >= end) return null
  // `الباحث في مركز الأفق فلان`: right behind what he is of.
  const beside = says && phrase.definite && placed(scene, head, last) ? mentionAt(scene, last + 1) : null
  if (beside?.kind === 'person') return isHis(beside) ? beside : null
  const closes = says && !isDefinite(words[last]) && scene.mentionOf[last] < 0 && isDefinite(words[last + 1])
  if (!closes && !goesOn(scene, last + 1)) return null
  let open = !isDefinite(words[last]) && scene.mentionOf[last] < 0
  let marked = false
  // He is of something definite, or the only one: `طبيب في مستشفى` is anybody.
  let definite = phrase.definite
  const to = Math.min(end, last + 1 + REACH)
  for (let k = last + 1; k < to; k++) {
    const letters = titleLetters(scene.doc, k)
    if (letters) {
      const named = mentionAt(scene, k + letters)
      return definite && isHis(named) ? named : null
    }
    const word = words[k]
    const mention = mentionAt(scene, k)
    if (mention?.kind === 'person') {
      // `مدينة الملك فلان الطبية`: what bears his name.
      const before = titlesBefore(scene, k)
      const titled = before < k - (words[k - 1].surface === '/' ? 1 : 0)
      if (!titled && !isOpenNoun(scene, k - 1))
        return isHis(mention) && (marked || (says && definite && standsAlone(scene, mention, last, end)))
          ? mention
          : null
      if (isOpenNoun(scene, before - 1)) {
        if (!(words[before - 1].bits & PLACES)) return null
        k = mention.last
        open = false
        definite = true
        continue
      }
      return definite && isHis(mention) ? mention : null
    }
    // `وبنوك الدم`: no `و` and `ب` and a town.
    const split = WA | BI
    if (mention && !(mention.kind === 'place' && (mention.pro & split) === split && word.bits & bit.NOUN)) {
      // Beside a closed phrase, a name without a preposition is somebody else.
      if (mention.pro === 0 ? !open : (mention.pro & ~(LI | BI | WA)) !== 0) return null
      definite = true
      open = marked = false
      k = mention.last
      continue
    }
    if (scene.timeOf[k] >= 0) return null
    if (word.kind === 'punct') {
      // `الباحث في الجامعة (فلان)`.
      const inBrackets = says && word.surface === '(' && definite ? mentionAt(scene, k + 1) : null
      if (inBrackets) return isHis(inBrackets) ? inBrackets : null
      // `مدير العلاقات بالمؤسسة «فلان»`.
      const quoted = says && /^[«“"]$/.test(word.surface) && definite && !open ? mentionAt(scene, k + 1) : null
      if (quoted && isHis(quoted) && /^[»”"]$/.test(words[quoted.last + 1]?.surface ?? '')) return quoted
      const next = pastMark(scene, k, to, open, says)
      if (next < 0) return null
      marked = words[next - 1].kind === 'punct' && !isComma(words[next - 1]) && words[next - 1].surface !== '/'
      if (marked) definite = true
      open = false
      k = next - 1
      continue
    }
    marked = false
    if (word.kind !== 'word') return null
    // `مهندس في محطة للصرف يدعى فلان`: who he is follows.
    if (CALLED.is(word)) return isHis(mentionAt(scene, k + 1)) ? mentionAt(scene, k + 1) : null
    // `في هذه الدراسة`.
    if (word.readings[0]?.lexeme.pos === 'dem' && k + 1 < to && isDefinite(words[k + 1])) {
      open = true
      continue
    }
    const [best] = word.readings
    // `أمينة العاصمة وكالة فلانة`.
    if (ACTING.test(word.folded)) continue
    if (word.folded === 'في' || word.folded === 'لدي' || word.folded === 'باسم') {
      open = true
      continue
    }
    if (
      (word.folded === 'علي' && OVER.test(calling(scene, k))) ||
      (word.folded === 'عن' && FOR.test(calling(scene, k)))
    ) {
      open = true
      continue
    }
    if (RANK.test(word.folded) && (words[k - 1].bits & bit.TITLE || RANK.test(words[k - 1].folded))) continue
    if (word.bits & bit.TITLE && (best?.pro ?? 0) === 0 && isDefinite(word)) {
      open = false
      continue
    }
    const noun = word.readings.find((r) => /^(?:noun|adj|ord)$/.test(r.lexeme.pos))
    if (!noun) {
      // `المتحدث بـ"صحة حائل" فلان`.
      if (/^[بل]$/.test(word.folded) && /^[«“"]$/.test(words[k + 1]?.surface ?? '')) {
        open = true
        continue
      }
      if (!(word.bits & bit.UNKNOWN) || !(isDefinite(word) || open)) return null
      open = !isDefinite(word)
      continue
    }
    if (verbAt(scene, k) || (word.bits & bit.FUNCTION && best !== noun && word.folded !== 'بقياده') || noun.enc)
      return null
    const closed = isDefinite(word) || noun.definite
    if (noun.pro & ~(LI | BI | WA)) return null
    if (noun.pro & WA) {
      // `والكبد`, `وإدارة البحوث`: a second field; another man of office is another man.
      if (word.bits & SOMEBODY && !BESIDES.test(word.folded) && !(says && word.bits & bit.OFFICIAL)) return null
    } else if (noun.pro) {
      // `للصحفيين`, `بشدة`: to whom, and how.
      if (word.bits & (bit.MEDIA | bit.DOCUMENT | bit.SOURCE) && !(word.bits & bit.ORG_HEAD)) return null
      if (!closed && noun.pro === BI && !(word.bits & PLACES) && !(k + 1 < words.length && isDefinite(words[k + 1])))
        return null
    } else if (closed) {
      const adjective = noun.lexeme.pos === 'ord' || (word.bits & (bit.ADJ | bit.DEMONYM)) !== 0
      if (!open && !adjective && !OFFICES.test(word.folded)) return null
    } else if (!open && !(word.bits & (bit.OFFICIAL | bit.PERSON_NOUN))) return null
    if (closed) definite = true
    open = !closed
  }
  return null
}

const PLACES = bit.ORG_HEAD | bit.PLACE_HEAD | bit.GROUP

/** Something that can go on with what an office is of: said first, since most phrases end before something else. */
const goesOn = ({ doc: { words }, mentionOf, mentions }: Scene, k: number): boolean => {
  const { bits, kind, surface, cores, folded } = words[k]
  if (mentionOf[k] >= 0) {
    const { pro, kind: of } = mentions[mentionOf[k]]
    // `رئيس هيئة كبار العلماء وإدارة البحوث`: he leads both.
    return (pro & (LI | BI)) !== 0 || (of === 'organization' && (pro & WA) !== 0)
  }
  if (kind === 'punct') return /^[«»"“”،,(/]$/.test(surface)
  return (
    kind === 'word' &&
    ((bits & (bit.TITLE | bit.OFFICIAL)) !== 0 ||
      /^(?:في|لدي|علي|عن|باسم)$/.test(folded) ||
      CALLED.is(words[k]) ||
      cores.some((c) => (c.pro & (LI | BI | WA)) !== 0))
  )
}

/** `في` stands in the phrase, and what it ends in is closed. */
function placed({ doc: { words }, mentionOf, mentions }: Scene, head: number, last: number): boolean {
  if (mentionOf[last] >= 0 ? mentions[mentionOf[last]].kind === 'person' : !isDefinite(words[last])) return false
  for (let k = head + 1; k < last; k++) if (words[k].folded === 'في' || words[k].folded === 'لدي') return true
  return false
}

/** A name that nothing is written on to. */
const isHis = (mention: ArabicMention | null): mention is ArabicMention =>
  mention?.kind === 'person' && mention.pro === 0

/** `«الإخبارية»`: a body's name with marks in it or around it. */
function isMarkedName({ doc: { words }, mentionOf, mentions }: Scene, k: number): boolean {
  const { first, last, kind } = mentions[mentionOf[k]]
  if (kind === 'person') return false
  for (let m = first - 1; m < last; m++) if (m >= 0 && /^[«“"]$/.test(words[m].surface)) return true
  return false
}

/** A bare name right behind what is closed; what follows is no more of the office, and no noun that he could be of. */
function standsAlone(scene: Scene, { first, last }: ArabicMention, from: number, end: number): boolean {
  const { words } = scene.doc
  const before = words[first - 1]
  if (first - 1 <= from) return false
  if (isComma(before)) return last + 1 < end && (isComma(words[last + 1]) || opensWords(scene, last + 1))
  return scene.mentionOf[first - 1] >= 0 || isDefinite(before) || /^[»”")]$/.test(before.surface)
}

/** The words said, whom they were told, or where, begin here. */
const opensWords = ({ doc: { words }, mentionOf, mentions }: Scene, k: number): boolean =>
  /^(?:ب?ان(?:ه|ها)?|في|الي|علي|عن|خلال|عبر)$/.test(words[k].folded) ||
  /^[:«"“]$/.test(words[k].surface) ||
  (mentionOf[k] >= 0 ? mentions[mentionOf[k]].pro : (words[k].readings[0]?.pro ?? 0)) === LI

/** A verb of meeting before the phrase, whose second man is another. */
const meets = (scene: Scene, first: number): boolean => {
  const verb = first > 0 ? verbAt(scene, first - 1) : null
  return verb !== null && MEETING.has(verb.lexeme.lemma)
}

/** The first of the titles right before token `k`, or `k`. */
function titlesBefore({ doc: { words }, mentionOf }: Scene, k: number): number {
  let from = words[k - 1].surface === '/' ? k - 1 : k
  while (
    mentionOf[from - 1] < 0 &&
    isDefinite(words[from - 1]) &&
    (words[from - 1].bits & bit.TITLE || RANK.test(words[from - 1].folded))
  )
    from--
  return from
}

/** A noun that takes in construct whatever follows. */
function isOpenNoun({ doc: { words }, mentionOf }: Scene, k: number): boolean {
  const word = words[k]
  if (word.kind !== 'word' || mentionOf[k] >= 0 || isDefinite(word)) return false
  const noun = word.readings.find((r) => r.lexeme.pos === 'noun')
  return noun !== undefined && !noun.enc && !(word.bits & bit.DEFINITE)
}

/** The last word before `k` that says what somebody is: `المشرف العام على`. */
const calling = ({ doc: { words } }: Scene, k: number): string =>
  words[k - (k > 1 && words[k - 1].bits & bit.ADJ && !(words[k - 1].bits & bit.OFFICIAL) ? 2 : 1)]?.folded ?? ''

/** Where an office goes on behind the mark at `k`: a name in marks, an aside, a stroke before his name, a comma before titles; or -1. */
function pastMark(scene: Scene, k: number, to: number, open: boolean, says: boolean): number {
  const { words } = scene.doc
  const { surface } = words[k]
  if (surface === '/') return mentionAt(scene, k + 1)?.kind === 'person' ? k + 1 : -1
  if (isComma(words[k])) {
    if (k + 1 >= to) return -1
    const named = mentionAt(scene, k + 1)
    if (named) return says && named.kind === 'person' ? k + 1 : -1
    const { bits, folded } = words[k + 1]
    const his = bits & (bit.TITLE | bit.OFFICIAL) || (says && bits & bit.PERSON_NOUN && bits & bit.DEFINITE)
    return his && !RELATION.test(folded) ? k + 1 : -1
  }
  // The mark that closes a body's name.
  if (/^[»”"]$/.test(surface) && scene.mentionOf[k - 1] >= 0 && k > 1 && isMarkedName(scene, k - 1)) return k + 1
  const close = surface === '(' ? ')' : surface === '«' ? '»' : surface === '“' ? '”' : surface === '"' ? '"' : ''
  const body = scene.mentionOf[k - 1] >= 0 && scene.mentions[scene.mentionOf[k - 1]].kind === 'organization'
  if (!close || (surface !== '(' && !open && !body && !(words[k - 1].bits & PLACES))) return -1
  for (let m = k + 2; m < Math.min(to, k + MARKED); m++) if (words[m].surface === close) return m + 1
  return -1
}

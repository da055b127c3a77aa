import * as bit from '../bits.ts'
import type { Lexis } from '../lexis.ts'
import { isSeldom, type Tagged, type TaggedSpan, tagNames } from '../tagger/tag.ts'
import { SA } from '../word.ts'
import { type Asked, areTwoNames, CALLERS, doubts, INFLECTED, isGrown } from './doubts.ts'
import { isCommon, isPlain, NAMELIKE } from './framed.ts'
import { licence, saysFirst } from './licence.ts'
import { BLESSING, isJoined, NICKNAME } from './part.ts'
import { isHyphen } from './person.ts'
import type { ArabicMention } from './spot.ts'
import { type ArabicDoc, at, isClosed, isCloseQuote, isOpenQuote, isVerbFirst, sameSentence } from './view.ts'
import { apart, isOfficeOf, isWord, lastOf, made, trimmed } from './weighed-name.ts'
import { townOf } from './weighed-place.ts'

/** How probable the model must hold a name that takes the place of what the rules found. */
const MENDED = 0.5
/** The same for a name that is longer by one word of the tables of names, or of no table. */
const MORE = 0.35
/** The same for what is a common word first. */
const COMMON = 0.8
/** The same for a name where the rules found nothing: of several words, and of one. */
const ADDED = 0.75
const ALONE = 0.85
/** The same where what stands before asks for a name. */
const ASKED_FOR = 0.5
/** Whom the rules found is dropped where the model holds him less probable than this: behind what asks for a name, and elsewhere. */
const LICENSED = 0.25
const UNLICENSED = 0.45
/** The same for a word of it that is cut off. */
const CUT = 0.2
/** How probable a word right behind a lone given name must be in it to be taken with it. */
const SECOND = 0.15
/** The same for a name of several words before which what the rules made of its letters gives way. */
const TRUSTED = 0.9
/** The same where what stands before asks for a name. */
const LIKELY = 0.6
/** The same for a place or body that the rules took for a person. */
const OTHER = 0.7

/**
 * People whom only the grammar of names found, weighed by the learned model: where it sees no name the mention is
 * dropped, a name that it sees longer or shorter is mended, and one beside them that no rule saw is added. It is asked
 * only around words that leave a doubt, since asking costs more than the rules do. Before token `from` stands who made the
 * report.
 */
export function weighPeople(doc: ArabicDoc, mentions: ArabicMention[], lexis: Lexis, from = 0): ArabicMention[] {
  const asked = doubts(doc, mentions, from)
  const tagged = asked.length ? tagNames(doc, lexis, mentions, asked) : null
  if (!tagged) return mentions
  const spans = tagged.spans
    .flatMap((span) => apart(doc, span, tagged.person))
    .flatMap((span) => trimmed(doc, span, mentions, tagged.person))
  return new Weighing(doc, tagged, spans, asked, from).of(trusted(doc, mentions, spans))
}

/**
 * The mentions with those replaced that a name of several words covers which the model is sure of: `شيرما` and `روجرز` for
 * `الجنرال شيرما بروجرز`, the town for `روديث موش`. A name of the tables gives way only where it is one word inside the longer one.
 */
function trusted(doc: ArabicDoc, mentions: readonly ArabicMention[], spans: readonly TaggedSpan[]): ArabicMention[] {
  const out: ArabicMention[] = []
  let i = 0
  for (const span of spans) {
    if (span.kind !== 'person' || span.score < LIKELY || span.first === span.last) continue
    if (span.score < TRUSTED && !licence(doc, span.first).person) continue
    while (i < mentions.length && mentions[i].last < span.first) out.push(mentions[i++])
    const last = lastOf(doc, span)
    let end = i
    while (end < mentions.length && mentions[end].first <= last) end++
    const under = mentions.slice(i, end)
    if (!under.length || last === span.first || !under.every((m) => givesWay(m, span.first, last))) continue
    const name = made(doc, span, last, null)
    if (
      under.length === 1 &&
      under[0].first === name.first &&
      under[0].last === last &&
      under[0].span[0] <= name.span[0]
    )
      continue
    out.push(name)
    i = end
  }
  while (i < mentions.length) out.push(mentions[i++])
  return out
}

/** Not a town behind whoever has it in his charge: `عمدة سبرينغديل روب راندل`. */
const givesWay = (m: ArabicMention, first: number, last: number): boolean =>
  m.first >= first &&
  m.last <= last &&
  (isGrown(m) || (m.first === m.last && m.kind !== 'state' && !m.being?.seatOf && m.rule !== 'spot/unlisted-place'))

class Weighing {
  private readonly doc: ArabicDoc
  private readonly tagged: Tagged
  private readonly spans: readonly TaggedSpan[]
  private readonly asked: readonly Asked[]
  private readonly from: number
  private readonly out: ArabicMention[] = []

  constructor(doc: ArabicDoc, tagged: Tagged, spans: readonly TaggedSpan[], asked: readonly Asked[], from: number) {
    this.doc = doc
    this.tagged = tagged
    this.spans = spans
    this.asked = asked
    this.from = from
  }

  of(mentions: readonly ArabicMention[]): ArabicMention[] {
    const { doc, spans, asked, out } = this
    let at = 0
    let sentence = 0
    let free = this.from
    for (let i = 0; i < mentions.length; i++) {
      const m = mentions[i]
      while (sentence < asked.length && asked[sentence].end <= m.first) sentence++
      for (; at < spans.length && spans[at].last < m.first; at++) this.add(spans[at], free, m.first)
      const until = mentions[i + 1]?.first ?? doc.n
      // What reaches out of the part that the model read it saw cut short.
      const seen = sentence < asked.length && asked[sentence].first <= m.first && m.last < asked[sentence].end
      if (seen && isGrown(m)) {
        const span = at < spans.length && spans[at].first <= m.last ? spans[at] : null
        const mended = span ? this.mend(m, span, free, until) : this.drops(m) ? null : m
        if (mended) out.push(this.whole(mended, until))
      } else out.push(m)
      free = Math.max(free, (out[out.length - 1]?.last ?? -1) + 1, m.last + 1)
      while (at < spans.length && spans[at].first < free) at++
    }
    for (; at < spans.length; at++) this.add(spans[at], free, doc.n)
    return out
  }

  /** `رئيس المجلس حسن عيد`: hardly anybody is called by a given name alone where he is first named, and a family's name may be a word. */
  private whole(m: ArabicMention, until: number): ArabicMention {
    const { doc } = this
    const last = m.last + 1
    const given = doc.words[m.first]
    if (m.kind !== 'person' || m.first < m.last || last >= until) return m
    if (!(given.bits & (bit.NAME | bit.NAME_MAYBE)) || given.bits & bit.DEFINITE) return m
    const next = doc.words[last]
    if (
      doc.sentenceOf[last] !== doc.sentenceOf[m.first] ||
      next.kind !== 'word' ||
      isJoined(next) ||
      (next.folded.startsWith('و') && !(next.bits & (bit.NAME | bit.NAME_MAYBE))) ||
      (isWord(next) && next.readings[0].pro !== 0) ||
      isClosed(next) ||
      isVerbFirst(next) ||
      BLESSING.test(next.folded) ||
      (next.bits & (bit.OFFICIAL | bit.TITLE | bit.TIME | bit.DEMONYM) && !(next.bits & NAMELIKE)) ||
      this.tagged.person(last) < SECOND
    )
      return m
    return { ...m, last, span: [m.span[0], doc.end[last]], key: `${m.key} ${next.folded}`, form: 'name' }
  }

  private drops(m: ArabicMention): boolean {
    return (
      this.tagged.person(m.first) < (m.rule === 'spot/person-licensed' ? LICENSED : UNLICENSED) && !isPlain(this.doc, m)
    )
  }

  /** `m` as the model sees it; null where it sees something else there than the rules can say. */
  private mend(m: ArabicMention, span: TaggedSpan, from: number, until: number): ArabicMention | null {
    const { doc } = this
    const last = lastOf(doc, span)
    // `سيدي محمد ولد أحمدو`: the model takes the style for a title.
    if (span.first === m.first + 1 && last === m.last && doc.words[m.first].bits & bit.NAME_PARTICLE) return m
    // `وطالب دبكل الجميع`, `وروى الناجي فلان`: a verb of saying that opens its sentence is no given name.
    if (
      span.first < m.first &&
      m.first - span.first < 3 &&
      /^[وف]/.test(doc.words[span.first].folded) &&
      saysFirst(doc, span.first)
    )
      return m
    const longer = span.first === m.first && last === m.last + 1
    const least = longer && (doc.words[last].bits & NAMELIKE || isSeldom(doc.words[last])) ? MORE : MENDED
    if (span.score < least || span.first < from || last >= until || last < m.first) return m
    if (span.first === m.first && last === m.last && span.kind === 'person')
      return isCommon(doc, m) && span.score < COMMON ? null : m
    // `إبراهيم المصري`: only words met often are cut off, and only where the model is sure that they are no part of it.
    if (span.kind === 'person' && last < m.last && !this.cutsOff(last + 1, m.last)) return m
    // A body or place that the model sees must be about what the rules saw: else it is neither.
    if (span.kind !== 'person' && (span.score < OTHER || span.first < m.first - 1 || last > m.last + 2)) return null
    // `شقيقتها سافانا`: the model holds names of women for towns; where nothing says where, the rules know better.
    if (span.kind === 'place' && !licence(doc, span.first).place) return m
    return made(doc, span, last, span.first === m.first ? m : null)
  }

  private cutsOff(from: number, to: number): boolean {
    for (let t = from; t <= to; t++) {
      const word = this.doc.words[t]
      // `جان-لوك`: the model reads words, and sees no hyphen.
      if (isHyphen(this.doc, t)) return false
      if (word.kind !== 'word' || isJoined(word) || isOfficeOf(this.doc, t)) return true
      if (!isWord(word) || this.tagged.person(t) >= CUT) return false
    }
    return true
  }

  private add(span: TaggedSpan, from: number, until: number): void {
    const { doc } = this
    const { first, score } = span
    const last = lastOf(doc, span)
    if (first < from || last >= until || BLESSING.test(doc.words[first].folded)) return
    // `المكنى أبو الغيث`: the word says that another name of his follows.
    if (NICKNAME.is(doc.words[first])) return
    // `إنها ستذبح بطة`: what will be done is nobody's name.
    if (
      ((doc.words[first].readings[0]?.pro ?? 0) & SA) !== 0 &&
      !(doc.words[first].bits & NAMELIKE) &&
      !licence(doc, first).person
    )
      return
    if (span.kind === 'place') {
      const town = townOf(doc, span, this.out[this.out.length - 1])
      if (town) this.out.push(town)
    }
    if (span.kind !== 'person') return
    const enough = last === first ? ALONE : isStrange(doc, first, last) || isDoer(doc, first, last) ? ASKED_FOR : ADDED
    if (score < ASKED_FOR || (score < enough && !asksFor(doc, first, last))) return
    // `أمهلهما ثمانيا`, `أكد تاجران`: two of whom something is done, a number, two men of a trade.
    if (neverNamed(doc, first, last)) return
    // `لايظلمهم`, `انتقاهم ميلنر`: words glued or misspelled, a verb and whom it is of.
    const { bits, folded } = doc.words[first]
    const inflected = bits & bit.UNKNOWN && !(bits & bit.NAME) && INFLECTED.test(folded)
    if (inflected && (last === first || score < TRUSTED || /.{3}[تاو]ه(?:م|ا)$/.test(folded))) return
    if (isQuoted(doc, first, last) && !(first > 1 && doc.words[first - 2].bits & CALLERS)) return
    this.out.push(this.whole(made(doc, span, last, null), until))
  }
}

const neverNamed = (doc: ArabicDoc, first: number, last: number): boolean => {
  const { folded, bits, readings } = doc.words[first]
  return (
    folded.endsWith('هما') ||
    (doc.words[last].bits & bit.NUMBER) !== 0 ||
    ((bits & bit.PERSON_NOUN) !== 0 && readings[0]?.lexeme.pos === 'noun' && readings[0].suffix === 'ان')
  )
}

/** What stands before asks for somebody's name: right before, if it is one word. */
function asksFor(doc: ArabicDoc, first: number, last: number): boolean {
  const { person, title, said } = licence(doc, first)
  return last > first ? person : title || (person && said)
}

/** `نظام «برايس تاغ»`: what stands alone in quotation marks is somebody only behind what somebody is or does. */
const isQuoted = (doc: ArabicDoc, first: number, last: number): boolean =>
  isOpenQuote(at(doc, first - 1)) && isCloseQuote(at(doc, last + 1))

/** `وصل نادر نجم إلى`: right behind a verb two words that are names as well. */
const isDoer = (doc: ArabicDoc, first: number, last: number): boolean =>
  last === first + 1 &&
  sameSentence(doc, first - 1, first) &&
  isVerbFirst(doc.words[first - 1]) &&
  areTwoNames(doc, first, last + 1)

/** No word of it is met often, unless as a name. */
function isStrange(doc: ArabicDoc, first: number, last: number): boolean {
  for (let t = first; t <= last; t++) if (!(doc.words[t].bits & NAMELIKE) && !isSeldom(doc.words[t])) return false
  return true
}

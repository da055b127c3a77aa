import * as bit from '../bits.ts'
import type { Lexis } from '../lexis.ts'
import { type TaggedSpan, tagNames } from '../tagger/tag.ts'
import { type ArabicWord, type Core, LI, WA } from '../word.ts'
import { afterTitleLetter } from './initial.ts'
import { saysFirst } from './licence.ts'
import { BLESSING, isJoined } from './part.ts'
import { KUNYA } from './person.ts'
import type { ArabicMention } from './spot.ts'
import { type ArabicDoc, isClosed, isComma, isDefinite, isVerbFirst, spanFrom } from './view.ts'

/** How probable the model must hold a name that takes the place of what the rules found. */
const MENDED = 0.5
/** The same for what is a common word first. */
const COMMON = 0.8
/** The same for a name where the rules found nothing: of several words, and of one. */
const ADDED = 0.75
const ALONE = 0.85
/** The same for a place or body that the rules took for a person. */
const OTHER = 0.7

/** Tokens before and after what is in doubt that the model reads with it. */
const BEFORE = 2
const AFTER = 5

/**
 * People whom only the grammar of names found, weighed by the learned model: where it sees no name the mention is
 * dropped, a name that it sees longer or shorter is mended, and one beside them that no rule saw is added. It is asked
 * only around words that leave a doubt, since asking costs more than the rules do. Before token `from` stands who made the
 * report.
 */
export function weighPeople(doc: ArabicDoc, mentions: ArabicMention[], lexis: Lexis, from = 0): ArabicMention[] {
  const asked: { first: number; end: number }[] = []
  let t = from
  for (const m of mentions) {
    for (; t + 1 < m.first; t++) if (isPair(doc, t)) ask(doc, t, t + 1, asked)
    if (isGrown(m) && isDoubtful(doc, m)) ask(doc, m.first, m.last, asked)
    t = Math.max(t, m.last + 1)
  }
  for (; t + 1 < doc.n; t++) if (isPair(doc, t)) ask(doc, t, t + 1, asked)
  if (!asked.length) return mentions
  const spans = tagNames(doc, lexis, mentions, asked)
  const out: ArabicMention[] = []
  let at = 0
  let sentence = 0
  let free = from
  for (let i = 0; i < mentions.length; i++) {
    const m = mentions[i]
    while (sentence < asked.length && asked[sentence].end <= m.first) sentence++
    for (; at < spans.length && spans[at].last < m.first; at++) add(doc, spans[at], free, m.first, out)
    const until = mentions[i + 1]?.first ?? doc.n
    // What reaches out of the part that the model read it saw cut short.
    const seen = sentence < asked.length && asked[sentence].first <= m.first && m.last < asked[sentence].end
    if (seen && isGrown(m)) {
      const span = at < spans.length && spans[at].first <= m.last ? spans[at] : null
      const mended = span
        ? mend(doc, m, span, free, until)
        : isBare(doc, m) && !isTitled(doc, m) && !isFramed(doc, m)
          ? null
          : m
      if (mended) out.push(mended)
    } else out.push(m)
    free = Math.max(free, (out[out.length - 1]?.last ?? -1) + 1, m.last + 1)
    while (at < spans.length && spans[at].first < free) at++
  }
  for (; at < spans.length; at++) add(doc, spans[at], free, doc.n, out)
  return out
}

/** `ديكلان كوستيلو`: two words side by side that no table of words knows, one of them in none at all. */
function isPair(doc: ArabicDoc, t: number): boolean {
  const [a, b] = [doc.words[t].bits, doc.words[t + 1].bits]
  return (
    ((a | b) & bit.UNKNOWN) !== 0 &&
    (a & FOREIGN) !== 0 &&
    (b & FOREIGN) !== 0 &&
    doc.sentenceOf[t] === doc.sentenceOf[t + 1] &&
    doc.words[t].folded.length > 2 &&
    doc.words[t + 1].folded.length > 2
  )
}

const FOREIGN = bit.UNKNOWN | bit.NAME

/** Adds the surroundings of tokens `first` to `last`, inside their sentence, to what is asked. */
function ask(doc: ArabicDoc, first: number, last: number, asked: { first: number; end: number }[]): void {
  const sentence = doc.sentences[doc.sentenceOf[first]]
  const from = Math.max(sentence.first, first - BEFORE)
  const end = Math.min(sentence.end, last + 1 + AFTER)
  const before = asked[asked.length - 1]
  if (before && before.end > from && before.first >= sentence.first) before.end = Math.max(before.end, end)
  else asked.push({ first: from, end })
}

/** `بلا حسيب أو رقيب`: one word that is a common word first, with nothing before it that asks for a name. */
const isCommon = (doc: ArabicDoc, m: ArabicMention): boolean =>
  m.first === m.last &&
  m.rule === 'spot/person-name' &&
  /^(?:noun|adj|verb)$/.test(doc.words[m.first].readings[0]?.lexeme.pos ?? '')

const isGrown = (m: ArabicMention): boolean => m.rule === 'spot/person-licensed' || m.rule === 'spot/person-name'

/** Words misspelled or glued are unknown too; these show proclitics, pronouns and particles that no name has. */
const INFLECTED = /^(?:و|فس|لل|ما|لا)|(?:ها|هم|ه|نا)$/

/** `الوزيرة بوسيتش`: what no table knows, right behind a title, is somebody. */
function isTitled(doc: ArabicDoc, m: ArabicMention): boolean {
  const { bits, folded } = doc.words[m.first]
  const before = m.first > 0 ? doc.words[m.first - 1] : null
  return (
    (bits & bit.UNKNOWN) !== 0 &&
    !INFLECTED.test(folded) &&
    before !== null &&
    doc.sentenceOf[m.first - 1] === doc.sentenceOf[m.first] &&
    (before.bits & bit.TITLE) !== 0 &&
    before.readings[0]?.number === 's' &&
    isDefinite(before)
  )
}

/**
 * `أوضح رأفت الصباغ المتحدث`, `ذكر البائع طاهر الخطيب أن`, `عضو هيئة الدفاع مبروك كرشيد: `, `رئيس الاتحاد، أفنين ألتينر، `: words of the tables of
 * names, or that nothing knows, between what a man is called and his office, a mark or the words said: he, whatever else they mean.
 */
function isFramed(doc: ArabicDoc, { first, last, rule }: ArabicMention): boolean {
  if (first === last || first === 0 || rule !== 'spot/person-licensed' || isDefinite(doc.words[first])) return false
  if (doc.sentenceOf[first - 1] !== doc.sentenceOf[first]) return false
  // `أمين محافظة الطائف`: an office, and what it is of.
  const place = bit.ORG_HEAD | bit.PLACE_HEAD
  if (doc.words[first].bits & bit.OFFICIAL && doc.words[first + 1].bits & place) return false
  for (let t = first; t <= last; t++) if (!(doc.words[t].bits & NAMELIKE)) return false
  const before = doc.words[first - 1]
  const [best] = before.readings
  const titled =
    afterTitleLetter(doc, first) ||
    ((before.bits & (bit.TITLE | bit.PERSON_NOUN)) !== 0 && isDefinite(before) && best?.number === 's')
  // `الدكتور عبيد العبدلي`: right behind a style of nobody else nothing need follow.
  const style = (before.bits & bit.TITLE) !== 0 && !(before.bits & bit.OFFICIAL) && best?.lexeme.pos === 'noun'
  if (titled && style && !(first > 1 && isDefinite(doc.words[first - 2]))) return true
  const after = last + 1 < doc.n && doc.sentenceOf[last + 1] === doc.sentenceOf[last] ? doc.words[last + 1] : null
  if (isComma(before)) return isComma(after)
  const said = before.readings.some((r) => r.lexeme.pos === 'verb' && r.lexeme.act !== undefined && r.enc === '')
  if ((!titled && !said && !isDefinite(before)) || after === null) return false
  return (
    /^ب?ان(?:ه|ها)?$/.test(after.folded) ||
    /^[:،,(«"]$/.test(after.surface) ||
    ((titled || said) && (after.bits & bit.OFFICIAL) !== 0)
  )
}
const NAMELIKE = bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE | bit.UNKNOWN

/** No word of it is a name and nothing else, or it is one word alone. */
function isBare(doc: ArabicDoc, m: ArabicMention): boolean {
  if (m.first === m.last) return true
  if (KUNYA.test(m.key.slice(0, 3))) return false
  for (let t = m.first; t <= m.last; t++) if (doc.words[t].bits & bit.NAME) return false
  return true
}

/** One word, a first word that is no sure name, or a word after it that may be more of the name. */
function isDoubtful(doc: ArabicDoc, m: ArabicMention): boolean {
  // `كيه. شانموجام`: nothing but a name has an initial.
  if (m.first < m.last && doc.words[m.first + 1].surface === '.') return false
  if (m.first === m.last || !(doc.words[m.first].bits & bit.NAME) || isVerbFirst(doc.words[m.last])) return true
  const next =
    m.last + 1 < doc.n && doc.sentenceOf[m.last + 1] === doc.sentenceOf[m.last] ? doc.words[m.last + 1] : null
  return (
    next !== null &&
    next.kind === 'word' &&
    !isClosed(next) &&
    !isVerbFirst(next) &&
    !(next.bits & (bit.OFFICIAL | bit.TITLE)) &&
    !(next.cores.length > 1 && next.cores[1].pro & WA)
  )
}

/** `m` as the model sees it; null where it sees something else there than the rules can say. */
function mend(doc: ArabicDoc, m: ArabicMention, span: TaggedSpan, from: number, until: number): ArabicMention | null {
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
  if (span.score < MENDED || span.first < from || last >= until || last < m.first) return m
  if (span.first === m.first && last === m.last && span.kind === 'person')
    return isCommon(doc, m) && span.score < COMMON ? null : m
  // A body or place that the model sees must be about what the rules saw: else it is neither.
  if (span.kind !== 'person' && (span.score < OTHER || span.first < m.first - 1 || last > m.last + 2)) return null
  return made(doc, span, last, span.first === m.first ? m : null)
}

function add(doc: ArabicDoc, span: TaggedSpan, from: number, until: number, out: ArabicMention[]): void {
  const last = lastOf(doc, span)
  if (span.kind !== 'person' || span.first < from || last >= until || BLESSING.test(doc.words[span.first].folded))
    return
  if (span.score < (last > span.first ? ADDED : ALONE)) return
  // `انتقاهم ميلنر`: a verb and whom it is of.
  const { bits, folded } = doc.words[span.first]
  if (bits & bit.UNKNOWN && !(bits & bit.NAME) && /.{3}[تاو]ه(?:م|ا)$/.test(folded)) return
  out.push(made(doc, span, last, null))
}

function made(doc: ArabicDoc, span: TaggedSpan, last: number, like: ArabicMention | null): ArabicMention {
  const { kind } = span
  // `الجندي عمر أحمد`: a title is no part of the name.
  const titled = kind === 'person' && last > span.first && isTitle(doc.words[span.first])
  const first = titled ? span.first + 1 : span.first
  const core = like ? doc.words[first].cores.find((c) => c.at === like.span[0] - doc.start[first]) : undefined
  const begin = core ?? coreOf(doc.words[first])
  const words = [begin.text]
  for (let k = first + 1; k <= last; k++) if (doc.words[k].kind !== 'punct') words.push(doc.words[k].folded)
  return {
    rule: 'spot/person-weighed',
    first,
    last,
    span: spanFrom(doc, first, begin, last),
    kind,
    form: kind !== 'person' || words.length > 1 ? 'name' : 'alias',
    key: words.join(' '),
    ids: undefined,
    being: null,
    pro: begin.pro,
    weak: false,
    of: undefined,
    entity: undefined,
  }
}

const isTitle = (word: ArabicWord): boolean =>
  (word.bits & (bit.TITLE | bit.OFFICIAL)) !== 0 && (word.bits & bit.DEFINITE) !== 0

/** The proclitics taken off that the tables of names or the likeliest reading take off. */
function coreOf(word: ArabicWord): Core {
  const personal = word.names.personal[0]
  if (personal) return word.cores[personal.core]
  if (word.bits & bit.UNKNOWN) {
    const joined = isJoined(word) ? WA : /^ل[^اوي].{3}/.test(word.folded) ? LI : 0
    return word.cores.find((c) => joined && c.pro === joined) ?? word.cores[0]
  }
  const best = word.readings[0]
  return (best && word.cores.find((c) => c.at === best.from)) ?? word.cores[0]
}

/** `محمد وخالد`: where `و` stands before a name or the article another one begins, whatever the model takes it for. */
function lastOf(doc: ArabicDoc, span: TaggedSpan): number {
  for (let k = span.first + 1; k <= span.last; k++) {
    const word = doc.words[k]
    if (isJoined(word) || (BLESSING.test(word.folded) && doc.words[k + 1]?.folded === 'الله')) return k - 1
    const rest = word.cores.findIndex((c) => c.pro === WA)
    if (rest < 0 || word.names.personal.some((p) => p.core === 0)) continue
    if (word.cores[rest].text.startsWith('ال') || word.names.personal.some((p) => p.core === rest) || isDefinite(word))
      return k - 1
  }
  return span.last
}

import type { EntityKind } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { isSeldom, type TaggedSpan } from '../tagger/tag.ts'
import { A, type ArabicWord, BI, type Core, FA, KA, LI, SA, WA } from '../word.ts'
import { NAMELIKE } from './framed.ts'
import { BLESSING, isJoined, NICKNAME } from './part.ts'
import type { ArabicMention } from './spot.ts'
import { isDone } from './surname.ts'
import { type ArabicDoc, isDefinite, sameSentence, spanFrom } from './view.ts'

/** The mention that a span of the model is. `like`: the same first token with its proclitics taken off, where the rules saw it. */
export function made(doc: ArabicDoc, span: TaggedSpan, last: number, like: ArabicMention | null): ArabicMention {
  const { kind } = span
  // `الجندي عمر أحمد`: a title is no part of the name.
  const titled = kind === 'person' && last > span.first && isTitle(doc.words[span.first])
  const first = titled ? span.first + 1 : span.first
  const core = like ? doc.words[first].cores.find((c) => c.at === like.span[0] - doc.start[first]) : undefined
  return mentionFrom(doc, 'spot/person-weighed', kind, first, core ?? coreOf(doc, first), last)
}

/** Tokens `first`, from its core `begin` on, to `last` as a mention that no table lists. */
export function mentionFrom(
  doc: ArabicDoc,
  rule: string,
  kind: EntityKind,
  first: number,
  begin: Core,
  last: number,
): ArabicMention {
  const words = [begin.text]
  for (let k = first + 1; k <= last; k++) if (doc.words[k].kind !== 'punct') words.push(doc.words[k].folded)
  return {
    rule,
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

/** The proclitics taken off that the tables of names or the likeliest reading take off; none behind what somebody is. */
function coreOf(doc: ArabicDoc, t: number): Core {
  const word = doc.words[t]
  const joined = isJoined(word) || joinsName(word)
  if (!joined && isCalled(doc, t)) return word.cores[0]
  const personal = word.names.personal.find((p) => !(word.cores[p.core].pro & NEVER_ON_NAMES))
  if (personal) return word.cores[personal.core]
  if (word.bits & bit.UNKNOWN) {
    const pro = joined ? WA : /^ل[^اوي].{3}/.test(word.folded) ? LI : 0
    return word.cores.find((c) => pro && c.pro === pro) ?? word.cores[0]
  }
  const best = word.readings[0]
  if (!best || best.lexeme.pos === 'verb' || best.pro & NEVER_ON_NAMES) return word.cores[0]
  return word.cores.find((c) => c.at === best.from) ?? word.cores[0]
}

/** `وأبو قتادة`: with `و` before it a name or what begins one, without it none. */
const joinsName = ({ names, cores }: ArabicWord): boolean =>
  names.personal.some((p) => cores[p.core].pro === WA) && !names.personal.some((p) => p.core === 0)

const NEVER_ON_NAMES = SA | A | KA

/** What somebody is stands right before: `الجنرال كاغانا`. */
const isCalled = (doc: ArabicDoc, t: number): boolean =>
  sameSentence(doc, t - 1, t) &&
  (doc.words[t - 1].bits & (bit.TITLE | bit.OFFICIAL | bit.DEMONYM)) !== 0 &&
  isDefinite(doc.words[t - 1])

/**
 * A span of the model without what is no part of anybody's name: `سلام أبلغه` ends before the verb, `قوات صالح` begins behind the noun, unless the
 * rules saw the word in a name or the model is sure; `حامد رافع الخيالي` goes on with what is rather of the name than not.
 */
export function trimmed(
  doc: ArabicDoc,
  span: TaggedSpan,
  mentions: readonly ArabicMention[],
  person: (t: number) => number,
): TaggedSpan[] {
  if (span.kind !== 'person') return [span]
  let { first, last } = span
  const next = last + 1
  if (
    sameSentence(doc, last, next) &&
    mayEnd(doc.words[next]) &&
    !isDone(doc, next) &&
    person(next) >= (isNisba(doc.words[next]) ? NISBA : doc.words[last].bits & bit.NAME ? GIVEN : RATHER)
  )
    last++
  if (!beginsNone(doc.words[first]) && !endsNone(doc.words[last]) && !isOfficeOf(doc, last))
    return [last > span.last ? { ...span, last } : span]
  const named = (t: number) => mentions.some((m) => m.first <= t && t <= m.last)
  while (first <= last && (endsNone(doc.words[last]) || isOfficeOf(doc, last)) && !named(last)) last--
  while (first < last && beginsNone(doc.words[first], span.score) && !named(first)) first++
  return first > last ? [] : [{ ...span, first, last }]
}

/** How probable a word behind a name must be in it to be taken with it. */
const RATHER = 0.5
/** The same behind a word that is a name and nothing else. */
const GIVEN = 0.35
/** The same for a listed family's name of origin. */
const NISBA = 0.15
const isNisba = (word: ArabicWord): boolean =>
  word.folded.endsWith('ي') &&
  isDefinite(word) &&
  (word.bits & (bit.NAME | bit.NAME_MAYBE)) !== 0 &&
  !(word.bits & bit.DEMONYM)
/** How probable the model must hold a name that begins with a word met often. */
const SURE = 0.9

/** A family's name, by its article or the tables of names; `أوكاي غونين الكاتب في الصحيفة` goes on with what he is. */
const mayEnd = (word: ArabicWord): boolean =>
  !isJoined(word) &&
  ((word.bits & bit.NAME) !== 0 ||
    ((isDefinite(word) || (word.bits & bit.NAME_MAYBE) !== 0) &&
      !(word.bits & (bit.OFFICIAL | bit.TITLE | bit.PERSON_NOUN | bit.TIME))))

/** No name begins with it: a mark (`الأستاذ/ أحمد`), a verb and what joins it, a class word of bodies and places; a word met often, where the model is not sure. */
const beginsNone = (word: ArabicWord, score = 0): boolean =>
  word.kind === 'punct' ||
  (isWord(word) && (score < SURE || (word.bits & (bit.ORG_HEAD | bit.PLACE_HEAD)) !== 0)) ||
  (!(word.bits & NAMELIKE) && word.readings.some((r) => r.lexeme.pos === 'verb' && (r.pro & (WA | FA)) !== 0)) ||
  isInPlace(word)

/** `بعدن نجيب`: a listed place with its preposition. */
const isInPlace = ({ names, cores }: ArabicWord): boolean =>
  names.heads.some((h) => h.whole && !h.somebody && cores[h.core].pro === BI) &&
  !names.personal.some((p) => p.core === 0)

/** No name ends with it: a verb, a word of time or of the grammar, what says how or as what. */
function endsNone(word: ArabicWord): boolean {
  const [best] = word.readings
  if (!best || word.bits & NAMELIKE) return word.surface.includes('\u064b')
  // `يستقيل`, `رئيسا`: what he does, and as what.
  if (/^ي.{4}/.test(word.folded) && word.readings.every((r) => r.lexeme.pos === 'verb' && r.tense === 'imperfect'))
    return true
  if (best.suffix === 'ا' && word.bits & bit.OFFICIAL) return true
  if (best.lexeme.pos === 'verb' && best.enc !== '' && best.pro !== 0) return true
  return isWord(word) && (best.lexeme.pos === 'verb' || best.suffix === 'ا' || (word.bits & CLOSED) !== 0)
}
/** `سعيد الشهراني صاحب المعرض`: what he is, with what it is of behind it. */
export const isOfficeOf = (doc: ArabicDoc, t: number): boolean =>
  (doc.words[t].bits & (bit.OFFICIAL | bit.PERSON_NOUN)) !== 0 &&
  !isDefinite(doc.words[t]) &&
  sameSentence(doc, t, t + 1) &&
  (isDefinite(doc.words[t + 1]) || (doc.words[t + 1].bits & (bit.GAZETTEER | bit.ORG_HEAD)) !== 0) &&
  !(doc.words[t + 1].bits & (bit.NAME | bit.NAME_MAYBE | bit.UNKNOWN))

const CLOSED = bit.FUNCTION | bit.TIME | bit.NUMBER

/** Met often, and no name. */
export const isWord = (word: ArabicWord): boolean =>
  word.readings.length > 0 && !(word.bits & NAMELIKE) && !isSeldom(word)

/** `سعد الصالح وكميل زياد`: people that the model sees as one are each seen alone. */
export function apart(doc: ArabicDoc, span: TaggedSpan, person: (t: number) => number): TaggedSpan[] {
  const last = span.kind === 'person' ? lastOf(doc, span) : span.last
  const next = last + 1
  if (next > span.last || NICKNAME.is(doc.words[next]) || BLESSING.test(doc.words[next].folded)) return [span]
  const part = (first: number, end: number): TaggedSpan => {
    let score = 1
    for (let k = first; k <= end; k++) score = Math.min(score, person(k))
    return { first, last: end, kind: span.kind, score }
  }
  const rest = apart(doc, part(next, span.last), person)
  // `وهوقوين`, `والأوروغوياني أفونسو`: of one word that no table of names knows, or by what nation he is of, he is not told apart.
  return [part(span.first, last), ...rest.filter((r) => isTold(doc.words[r.first], r.last > r.first))]
}

const isTold = ({ names, folded, cores }: ArabicWord, more: boolean): boolean =>
  more ? !folded.startsWith('وال') : names.personal.some((p) => cores[p.core].pro === WA)

/** `محمد وخالد`: where `و` stands before a name or the article another one begins, whatever the model takes it for. */
export function lastOf(doc: ArabicDoc, span: TaggedSpan): number {
  for (let k = span.first + 1; k <= span.last; k++) {
    const word = doc.words[k]
    // `سالم الحامدي المكنى أبو الغيث`: what else he is called is another name of his.
    if (isJoined(word) || NICKNAME.is(word) || (BLESSING.test(word.folded) && doc.words[k + 1]?.folded === 'الله'))
      return k - 1
    const rest = word.cores.findIndex((c) => c.pro === WA)
    if (rest < 0 || word.names.personal.some((p) => p.core === 0)) continue
    if (word.cores[rest].text.startsWith('ال') || word.names.personal.some((p) => p.core === rest) || isDefinite(word))
      return k - 1
  }
  return span.last
}

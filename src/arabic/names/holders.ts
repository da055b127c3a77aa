import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import type { ArabicWord } from '../word.ts'
import { isJoined } from './part.ts'
import type { ArabicMention } from './spot.ts'
import {
  type ArabicDoc,
  isClosed,
  isCloseQuote,
  isComma,
  isDefinite,
  isOpenQuote,
  isVerbFirst,
  sameSentence,
} from './view.ts'
import { mentionFrom } from './weighed-name.ts'

/** Tokens of an office with its holder's name, at most. */
const OFFICE = 28
/** Words of a name that no table knows whole, at most. */
const NAME = 5
/** Heads of whoever holds an office or is called by a noun. */
const SOMEBODY = bit.OFFICIAL | bit.TITLE | bit.PERSON_NOUN
/** What begins no name behind an office: other offices, bodies, times, papers. */
const NO_FIRST =
  bit.OFFICIAL | bit.TITLE | bit.ORG_HEAD | bit.DOCUMENT | bit.MEDIA | bit.SOURCE | bit.CHANNEL | bit.PERSON_NOUN
/** What stands inside no name. */
const NEVER = bit.TIME | bit.NUMBER | bit.SAYING
/** Verbs with no bare object: what stands between the office and the words said is the holder. */
const TELLING = new Set(['قال', 'أضاف', 'أوضح', 'صرح', 'أفاد', 'أردف', 'أشار', 'لفت', 'تابع', 'نوه'])
const CLAUSE = /^ب?ان(?:ه|ها|هم)?$/
const BRINGS = /^(?:الي|عن|علي)$/
const CHAIN = /^(?:بن|ابن|بنت|ال|ابو|عبد|ولد)$/

/**
 * `قال مدير البلدية رفعت قمصان إن`: between an office that is whole and the words said stands its holder's name, whatever else its
 * words mean. Adds such names, and gives those cut short their rest.
 */
export function spotHolders(doc: ArabicDoc, mentions: ArabicMention[]): ArabicMention[] {
  let of: Int32Array | null = null
  const found: ArabicMention[] = []
  for (let t = 0; t + 3 < doc.n; t++) {
    const word = doc.words[t]
    if (!(word.bits & bit.SPEECH) || !sameSentence(doc, t, t + 2)) continue
    if (!((doc.words[t + 1].bits | doc.words[t + 2].bits | doc.words[t + 3].bits) & SOMEBODY)) continue
    const verb = sayingOf(word)
    if (!verb) continue
    of ??= mentionOf(doc, mentions)
    const telling = TELLING.has(verb.lexeme.lemma)
    const holder = holderBehind(doc, t, telling, mentions, of) ?? (telling ? namedFirst(doc, t + 1, of) : null)
    if (holder) found.push(holder)
  }
  if (!found.length) return mentions
  const kept = mentions.filter((m) => !found.some((f) => f.first <= m.first && m.last <= f.last))
  return [...kept, ...found].sort((a, b) => a.span[0] - b.span[0])
}

/** `مدير مكتب (الجمعية) في لبنان`: brackets open no words said. */
const opens = (word: ArabicWord): boolean => word.surface !== '(' && isOpenQuote(word)

/** A verb of saying for one alone, with nobody written onto it. */
const sayingOf = (word: ArabicWord): Reading | undefined =>
  isClosed(word)
    ? undefined
    : word.readings.find(
        (r) => r.lexeme.pos === 'verb' && r.lexeme.act !== undefined && /^3[mf]s$/.test(r.person) && !r.enc,
      )

function mentionOf(doc: ArabicDoc, mentions: readonly ArabicMention[]): Int32Array {
  const of = new Int32Array(doc.n).fill(-1)
  for (const [i, m] of mentions.entries()) of.fill(i, m.first, m.last + 1)
  return of
}

/** `قال معتز بشارات مسؤول الملف`: a given name and one word more, with his office behind them. */
function namedFirst(doc: ArabicDoc, t: number, of: Int32Array): ArabicMention | null {
  const [given, family, office] = [doc.words[t], doc.words[t + 1], doc.words[t + 2]]
  if (!(given.bits & (bit.NAME | bit.NAME_MAYBE)) || given.bits & NO_FIRST || of[t] >= 0 || of[t + 1] >= 0) return null
  if (family.kind !== 'word' || family.bits & NEVER || family.folded.length < 4) return null
  if (family.bits & NO_FIRST || isClosed(family) || isVerbFirst(family) || isDefinite(family)) return null
  const first = office.readings[0]
  return office.bits & bit.OFFICIAL && !isDefinite(office) && first?.lexeme.pos === 'noun' && !first.pro
    ? made(doc, t, t + 1)
    : null
}

/** The name that ends where the words said begin, behind the verb at `t`. */
function holderBehind(
  doc: ArabicDoc,
  t: number,
  telling: boolean,
  mentions: readonly ArabicMention[],
  of: Int32Array,
): ArabicMention | null {
  for (let s = t + 3; s < Math.min(doc.n, t + OFFICE) && sameSentence(doc, t, s); s++) {
    const word = doc.words[s]
    const clause = CLAUSE.test(word.folded)
    const ends = clause || word.surface === ':' || opens(word) || isComma(word) || isBeside(doc, s)
    if (!ends) {
      // Of whom the clause tells is another matter.
      if (word.readings[0]?.lexeme.pos === 'rel' || word.kind === 'number') return null
      continue
    }
    const run = runBefore(doc, s, t, mentions, of)
    if (run > 0 && isHolder(doc, run, s - 1, mentions, of, clause || (telling && !(word.bits & bit.TIME))))
      return made(doc, run, s - 1)
    // `في "شبكتي" فلان`: a name in marks is the office's.
    const marked = opens(word) ? doc.quotes.find((q) => q.open === s) : undefined
    if (marked && marked.close > 0 && marked.last - marked.first < MARKED) s = marked.close
    else if (clause || word.surface === ':' || opens(word)) return null
  }
  return null
}

/** Words of a name in marks, at most. */
const MARKED = 3

/** What brings in the words, or tells when, where and to whom they were said. */
const isBeside = ({ words, n }: ArabicDoc, s: number): boolean =>
  BRINGS.test(words[s].folded) ||
  (words[s].bits & bit.TIME) !== 0 ||
  words[s].folded === 'ل' ||
  (/^(?:في|خلال)$/.test(words[s].folded) && s + 1 < n && (words[s + 1].bits & (bit.CHANNEL | bit.DOCUMENT)) !== 0)

/** The first token of the words before `end` that can be a name behind a closed office; -1 if there are none. */
function runBefore(
  doc: ArabicDoc,
  end: number,
  verb: number,
  mentions: readonly ArabicMention[],
  of: Int32Array,
): number {
  let k = end - 1
  for (let n = 0; k > verb + 1 && n < NAME; n++, k--) {
    const m = of[k] >= 0 ? mentions[of[k]] : null
    if (m && (m.kind !== 'person' || (m.being && m.last > m.first) || m.pro)) break
    if (m) k = m.first
    else if (isDefinite(doc.words[k]) ? k < end - 1 || !isFamily(doc, k, mentions, of) : !mayStandIn(doc, k, end)) break
  }
  const first = k + 1
  const before = doc.words[k]
  if (first >= end || end - first < 2 || k <= verb) return -1
  // The office is whole: it ends in a definite word, a pronoun or a name.
  const named = of[k] >= 0 && mentions[of[k]].kind !== 'person'
  const whole = named || (before.bits & bit.DEFINITE) !== 0
  if (before.kind === 'word') return whole && !isClosed(before) ? first : -1
  // `في "شبكتي" فلان`; `حاكم الولاية، الواقعة على النهر، فلان`: behind a mark every word must be a name.
  const names = doc.words.slice(first, end).every((word) => (word.bits & NAMES) !== 0 || CHAIN.test(word.folded))
  return names && (isCloseQuote(before) || isComma(before)) ? first : -1
}

/** With the article only a family's name: known, told by its form, or behind the father's. */
function isFamily(doc: ArabicDoc, k: number, mentions: readonly ArabicMention[], of: Int32Array): boolean {
  const word = doc.words[k]
  if (word.bits & NEVER || word.bits & NO_FIRST & ~(word.bits & NAMES ? NO_FIRST : 0)) return false
  if (word.bits & NAMES || isNisba(word)) return true
  const father = of[k - 1] >= 0 ? mentions[of[k - 1]] : null
  return father?.kind === 'person' && / بن /.test(father.key) && !isDefinite(doc.words[k - 1])
}

/** A word with nothing written onto it that could be one of a name. */
function mayStandIn(doc: ArabicDoc, k: number, end: number): boolean {
  const word = doc.words[k]
  if (word.kind !== 'word' || word.folded.length < 2) return false
  if (CHAIN.test(word.folded)) return true
  if (word.bits & NEVER & ~(word.bits & bit.NAME_MAYBE ? bit.SAYING : 0) || /^[وفبلك]ـ/.test(word.surface)) return false
  if (/^[وبفلك]?(?:لل|ال).{2}|^و.*(?:ها|هم)$/.test(word.folded) || isJoined(word)) return false
  const [best] = word.readings
  if (word.bits & NAMES) return !best?.pro || (word.bits & bit.NAME) !== 0
  // `قمصان`, a priest's title and a family: last, right before the words said.
  if (word.bits & NO_FIRST && !(k === end - 1 && CLAUSE.test(doc.words[end].folded))) return false
  return (
    best !== undefined &&
    /^(?:noun|adj)$/.test(best.lexeme.pos) &&
    !best.pro &&
    !best.enc &&
    !/^(?:ا|ون|ين|تين|تان|ات|ه)$/.test(best.suffix)
  )
}

const NAMES = bit.NAME | bit.NAME_MAYBE | bit.UNKNOWN
const isNisba = (word: ArabicWord): boolean => /^ال.{3,}ي$/.test(word.folded) && !(word.bits & bit.DEMONYM)

/** Enough of the words are names, and the first begins nothing else. */
function isHolder(
  doc: ArabicDoc,
  first: number,
  last: number,
  mentions: readonly ArabicMention[],
  of: Int32Array,
  bare: boolean,
): boolean {
  const known = of[first] >= 0
  // Named already, to its end.
  if (known && mentions[of[first]].last >= last) return false
  const word = doc.words[first]
  const named = (word.bits & NAMES) !== 0
  if (!known && word.bits & NO_FIRST && !(word.bits & NAMES)) return false
  // `معاذ`, a particle and a name.
  const particle = named && word.readings[0]?.lexeme.pos === 'part'
  if (!known && ((isClosed(word) && !particle) || (isVerbFirst(word) && !named))) return false
  const [best] = word.readings
  if (!known && best?.suffix === 'ا' && !(word.bits & bit.NAME)) return false
  let names = known ? 2 : named ? 1 : 0
  for (let k = first + 1; k <= last; k++) {
    const { bits } = doc.words[k]
    if (of[k] >= 0) names += 2
    else if (bits & NAMES || (k === last && isNisba(doc.words[k]))) names++
  }
  if (known) return restIsName(doc, mentions[of[first]], last, mentions, of)
  if (bare) return names > 0 && (named || !(word.bits & bit.MASDAR))
  return named && names > 1 && !(word.bits & bit.MASDAR) && !isVerbFirst(word)
}

/** What goes on behind a name so far known is more of it: `سالم [منصر آل حريد]`. */
function restIsName(
  doc: ArabicDoc,
  named: ArabicMention,
  last: number,
  mentions: readonly ArabicMention[],
  of: Int32Array,
): boolean {
  let names = 0
  for (let k = named.last + 1; k <= last; k++) {
    const word = doc.words[k]
    // Two names side by side are of two people.
    if (of[k] >= 0 && mentions[of[k]].last > mentions[of[k]].first) return false
    if (of[k] >= 0 || word.bits & NAMES || isDefinite(word)) names++
    else if (!CHAIN.test(word.folded) && named.last > named.first) return false
  }
  return names > 0
}

const made = (doc: ArabicDoc, first: number, last: number): ArabicMention =>
  mentionFrom(doc, 'spot/person-holder', 'person', first, doc.words[first].cores[0], last)

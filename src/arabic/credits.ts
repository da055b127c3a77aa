import type { Credit } from '../record/types.ts'
import * as bit from './bits.ts'
import type { Lexis } from './lexis.ts'
import { listedAt } from './names/listed.ts'
import { nameRunAt } from './names/person.ts'
import type { ArabicDoc } from './names/view.ts'

/** A dateline with its credits, and the tokens it covers: no mentions are read from them. */
export interface Dateline {
  credits: Credit[]
  /** Token after the dateline; 0 where there is none. */
  end: number
}

/** Tokens a dateline has at most. */
const LONGEST = 12
/** Words that stand for unnamed agencies or the outlet's own reporting. */
const OWN = new Map([
  ['خاص', 'outlet'],
  ['وكالات', 'agency'],
  ['الوكالات', 'agency'],
  ['متابعات', 'outlet'],
  ['مكتب', 'outlet'],
  ['مراسل', 'author'],
] as const)

/**
 * Who made the report, from what stands before its first sentence: `الرباط - و م ع:`, `سبق – الرياض:`, `لندن: فلان`. Taken
 * only where every part between the marks is a place, an agency, an outlet or a name, so that no sentence is eaten.
 */
export function datelineOf(doc: ArabicDoc, lexis: Lexis): Dateline {
  const none: Dateline = { credits: [], end: 0 }
  const line = doc.sentences[0]
  if (!line) return none
  const plain = plainDateline(doc, line.end, lexis) ?? none
  const end = datelineEnd(doc, line.end)
  if (end <= plain.end) return plain
  const credits: Credit[] = []
  let known = false
  for (let k = 0; k < end; ) {
    if (doc.words[k].kind === 'punct') {
      k++
      continue
    }
    const part = partAt(doc, k, lexis)
    let last = part?.last ?? k
    // An outlet that no table knows: the words up to the next mark.
    if (!part) while (last + 1 < end && doc.words[last + 1].kind !== 'punct' && !partAt(doc, last + 1, lexis)) last++
    // `محمد السادس: …` is a headline; a name makes a dateline where nothing follows it on its line, or beside a place.
    known ||= part !== null && (part.role !== 'author' || end === line.end)
    credits.push({
      role: part?.role ?? 'outlet',
      label: doc.text.slice(doc.start[k], doc.end[last]),
      span: [doc.start[k], doc.end[last]],
    })
    k = last + 1
  }
  return known && credits.length < 5 && !(credits.length === 1 && stateAlone(doc, end, lexis))
    ? { credits, end }
    : plain
}

const DASH = /^[-–—ـ]+$/
/** Of which calendar a date is, the word between two of them, and months of two words. Folded. */
const OF_DATES = /^(?:ه|م|الموافق|ذو|ذي|القعده|الحجه|محرم|صفر|ربيع|جمادي|الاول|الاولي|الاخر|الاخره|الثاني|الثانيه)$/

/**
 * `الرباط (و م ع) -`, `الكويت – كونا –`, `القاهرة 5 مارس (أ ش أ)`, `صنعاء / سبأ`: nothing but places, dates, agencies and marks, up to
 * the last mark that can end a dateline. Null where the words are something else.
 */
function plainDateline(doc: ArabicDoc, line: number, lexis: Lexis): Dateline | null {
  const credits: Credit[] = []
  let best: Dateline | null = null
  let made = 0
  let marks = 0
  let dated = false
  let k = 0
  while (k < Math.min(line, LONGEST + 4)) {
    const { surface, kind, bits } = doc.words[k]
    if (kind === 'punct') {
      const last = credits[credits.length - 1]?.role
      // A bracket tells who made the report; `القاهرة (مصر)` tells nothing.
      const ends =
        surface === ':' || DASH.test(surface)
          ? credits.length > 0
          : (surface === ')' || surface === '.') && last !== undefined && last !== 'place' && last !== 'author'
      if (!ends && !/^[()/|،,.]$/.test(surface)) break
      k++
      marks++
      if (ends) best = { credits: credits.slice(0, made), end: k }
      // `لندن: فلان` on a line of its own names its author; else the report begins.
      if (surface === ':' && !byline(doc, k, line)) break
      continue
    }
    const part = partAt(doc, k, lexis) ?? byline(doc, k, line)
    if (part) {
      credits.push({
        role: part.role,
        label: doc.text.slice(doc.start[k], doc.end[part.last]),
        span: [doc.start[k], doc.end[part.last]],
      })
      made = credits.length
      k = part.last + 1
      // `الرياض 07 ذو القعدة 1445 هـ الموافق 15 مايو 2024 م واس`: behind a date the agency ends it, with no mark.
      if (dated && part.role === 'agency' && k < line) best = { credits: [...credits], end: k }
    } else if (
      credits.length &&
      (kind === 'number' || bits & bit.TIME || (dated && OF_DATES.test(doc.words[k].folded)))
    ) {
      dated ||= kind === 'number'
      k++
    } else break
  }
  const whole = k === line && marks > 0 && doc.sentences.length > 1
  if (whole) best = { credits, end: k }
  return best?.credits.some((c) => c.role === 'place' || c.role === 'agency') &&
    (best.credits.length > 1 || !stateAlone(doc, best.end, lexis))
    ? best
    : null
}

/** A name that fills the rest of the first line after a mark. */
function byline(doc: ArabicDoc, k: number, line: number): { role: Credit['role']; last: number } | null {
  const run = k > 0 && doc.sentences.length > 1 && line < doc.n ? nameRunAt(doc, k, true) : null
  return run && run.last === line - 1 && run.size > 1 ? { role: 'author', last: run.last } : null
}

/** `فرنسا: …` is a headline with its speaker; a city before a colon is where the report was made. */
function stateAlone(doc: ArabicDoc, end: number, lexis: Lexis): boolean {
  if (doc.words[end - 1].surface !== ':') return false
  return !listedAt(doc, 0, lexis).some((h) => h.listed.some((e) => e.kind !== 'state'))
}

/** Where a dateline could end: after an outlet in Latin letters, a colon, a dash, or the end of a short first line. */
function datelineEnd(doc: ArabicDoc, line: number): number {
  const limit = Math.min(line, LONGEST)
  if (doc.words[0].kind === 'foreign' && /[A-Z]{3}/.test(doc.words[0].surface)) {
    let k = 1
    while (k + 1 < limit && doc.words[k].surface === '.' && doc.words[k + 1].kind === 'foreign') k += 2
    return k
  }
  let dash = 0
  for (let k = 1; k < limit; k++) {
    const { surface, kind, bits } = doc.words[k]
    if (surface === ':') return k <= 6 || dash ? k + 1 : 0
    if (DASH.test(surface)) dash = k
    else if (
      kind === 'word' &&
      doc.words[k].bare.length > 1 &&
      bits & (bit.VERB | bit.PREP) &&
      !(bits & (bit.NAME | bit.NAME_MAYBE | bit.GAZETTEER | bit.NOUN | bit.ADJ))
    )
      return 0
  }
  return dash && line <= 7 && doc.sentences.length > 1 ? line : 0
}

function partAt(doc: ArabicDoc, k: number, lexis: Lexis): { role: Credit['role']; last: number } | null {
  const word = doc.words[k]
  if (word.kind === 'foreign') {
    let last = k
    while (
      last + 2 < doc.n &&
      doc.words[last + 1].surface === '.' &&
      doc.words[last + 2].kind === 'foreign' &&
      doc.start[last + 1] === doc.end[last]
    )
      last += 2
    return /^[A-Z]/.test(word.surface) ? { role: 'outlet', last } : null
  }
  if (word.kind !== 'word') return null
  const own = OWN.get(word.folded as 'خاص')
  if (own) return { role: own, last: k }
  const hit = listedAt(doc, k, lexis).find((h) => h.core.at === 0)
  if (hit) {
    const entry =
      hit.listed.find((e) => /agency|media/.test(e.being.cls)) ??
      hit.listed.find((e) => e.kind === 'place' || e.kind === 'state')
    if (entry)
      return {
        role: entry.being.cls === 'agency' ? 'agency' : /media/.test(entry.being.cls) ? 'outlet' : 'place',
        last: hit.last,
      }
  }
  const letters = lettersAt(doc, k)
  if (letters >= 0) return { role: 'agency', last: letters }
  if (!(word.bits & (bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE))) return null
  const run = nameRunAt(doc, k, false)
  return run && run.core.at === 0 && run.size > 1 && run.sure > 0 ? { role: 'author', last: run.last } : null
}

/** `(و م أ)`: two to four letters that stand alone in brackets are an agency, whether a table lists it or not. Its last token, or -1. */
function lettersAt(doc: ArabicDoc, k: number): number {
  if (k === 0 || doc.words[k - 1].surface !== '(') return -1
  let letters = 0
  let last = k
  for (let m = k; m < doc.n && doc.words[m].surface !== ')'; m++) {
    const { kind, bare, surface } = doc.words[m]
    if (kind === 'punct' && surface === '.') continue
    if (kind !== 'word' || bare.length > 1) return -1
    letters++
    last = m
  }
  return letters >= 2 && letters <= 4 ? last : -1
}

/** `(أ ف ب)`, `(رويترز)` in brackets within the first sentence, the one after a headline, or at the end of the last. */
const AGENCY = /^[وفبلك]?(?:ال|لل)?وكاله$/

export function bracketedCredits(doc: ArabicDoc, lexis: Lexis): Credit[] {
  const credits: Credit[] = []
  const ends = doc.sentences.length ? [0, Math.min(1, doc.sentences.length - 1), doc.sentences.length - 1] : []
  for (const index of new Set(ends)) {
    const { first, end } = doc.sentences[index]
    for (let k = first; k + 2 < end; k++) {
      if (doc.words[k].surface !== '(' || doc.words[k + 1].kind !== 'word') continue
      const hit = listedAt(doc, k + 1, lexis).find(
        (h) => h.core.at === 0 && h.listed.some((e) => e.being.cls === 'agency'),
      )
      if (!hit || doc.words[hit.last + 1]?.surface !== ')') continue
      // `نقلت وكالة الأنباء الفرنسية (فرانس برس)`: what the agency is called for short.
      if (doc.words.slice(Math.max(first, k - 4), k).some((word) => AGENCY.test(word.folded))) continue
      credits.push({
        role: 'agency',
        label: doc.text.slice(doc.start[k + 1], doc.end[hit.last]),
        span: [doc.start[k + 1], doc.end[hit.last]],
      })
    }
  }
  return credits
}

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
const SEPARATOR = /^[-–—ـ:،,()/|.]+$/
/** Words that stand for unnamed agencies or the outlet's own reporting. */
const OWN = new Map([['خاص', 'outlet'], ['وكالات', 'agency'], ['الوكالات', 'agency'], ['متابعات', 'outlet'], ['مكتب', 'outlet'], ['مراسل', 'author']] as const)

/**
 * Who made the report, from what stands before its first sentence: `الرباط - و م ع:`, `سبق – الرياض:`, `لندن: فلان`. Taken
 * only where every part between the marks is a place, an agency, an outlet or a name, so that no sentence is eaten.
 */
export function datelineOf(doc: ArabicDoc, lexis: Lexis): Dateline {
  const credits: Credit[] = []
  const limit = Math.min(doc.n, LONGEST, doc.sentences[0]?.end ?? 0)
  let k = 0
  let accepted: Dateline = { credits: [], end: 0 }
  while (k < limit) {
    const word = doc.words[k]
    if (word.kind === 'punct') {
      if (!SEPARATOR.test(word.surface)) break
      if (credits.length && /^[:-–—ـ]+$/.test(word.surface)) accepted = { credits: [...credits], end: k + 1 }
      k++
      continue
    }
    const part = partAt(doc, k, lexis)
    if (!part) break
    credits.push({ role: part.role, label: doc.text.slice(doc.start[k], doc.end[part.last]), span: [doc.start[k], doc.end[part.last]] })
    k = part.last + 1
    // A line of nothing else is a dateline as well.
    if (k === limit && limit === doc.sentences[0].end && doc.sentences.length > 1 && limit < 8) accepted = { credits: [...credits], end: k }
  }
  return accepted
}

function partAt(doc: ArabicDoc, k: number, lexis: Lexis): { role: Credit['role']; last: number } | null {
  const word = doc.words[k]
  if (word.kind === 'foreign') {
    let last = k
    while (last + 2 < doc.n && doc.words[last + 1].surface === '.' && doc.words[last + 2].kind === 'foreign' && doc.start[last + 1] === doc.end[last]) last += 2
    return /^[A-Z]/.test(word.surface) ? { role: 'outlet', last } : null
  }
  if (word.kind !== 'word') return null
  const own = OWN.get(word.folded as 'خاص')
  if (own) return { role: own, last: k }
  const hit = listedAt(doc, k, lexis).find((h) => h.core.at === 0)
  if (hit) {
    const entry = hit.listed.find((e) => /agency|media/.test(e.being.cls)) ?? hit.listed.find((e) => e.kind === 'place' || e.kind === 'state')
    if (entry) return { role: entry.being.cls === 'agency' ? 'agency' : /media/.test(entry.being.cls) ? 'outlet' : 'place', last: hit.last }
  }
  if (!(word.bits & (bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE))) return null
  const run = nameRunAt(doc, k, false)
  return run && run.core.at === 0 && run.size > 1 && run.sure > 0 ? { role: 'author', last: run.last } : null
}

/** `(أ ف ب)`, `(رويترز)` in brackets within the first or at the end of the last sentence. */
export function bracketedCredits(doc: ArabicDoc, lexis: Lexis): Credit[] {
  const credits: Credit[] = []
  const ends = doc.sentences.length ? [0, doc.sentences.length - 1] : []
  for (const index of new Set(ends)) {
    const { first, end } = doc.sentences[index]
    for (let k = first; k + 2 < end; k++) {
      if (doc.words[k].surface !== '(' || doc.words[k + 1].kind !== 'word') continue
      const hit = listedAt(doc, k + 1, lexis).find((h) => h.core.at === 0 && h.listed.some((e) => e.being.cls === 'agency'))
      if (!hit || doc.words[hit.last + 1]?.surface !== ')') continue
      credits.push({ role: 'agency', label: doc.text.slice(doc.start[k + 1], doc.end[hit.last]), span: [doc.start[k + 1], doc.end[hit.last]] })
    }
  }
  return credits
}

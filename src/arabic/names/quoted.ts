import { type ArabicDoc, at, isCloseQuote, isOpenQuote } from './view.ts'

/** Last token of a short quotation that opens at `k`, its closing mark left out; -1 if there is none. */
export function quotedName(doc: ArabicDoc, k: number): number {
  if (!isOpenQuote(at(doc, k))) return -1
  for (let m = k + 1, words = 0; m < doc.n && words <= 6; m++) {
    const word = doc.words[m]
    if (word.kind !== 'punct' || word.surface !== '.') words++
    if (isCloseQuote(word)) return m - 1 > k ? m - 1 : -1
    if (word.kind === 'punct' && word.surface !== '-' && word.surface !== '.') return -1
  }
  return -1
}

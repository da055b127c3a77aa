import { BI, type Core, FA, KA, LI, SA, WA } from './word.ts'

/** Shortest stem left after proclitics: two letters (`في`, `من`, `ذو`). */
const SHORTEST = 2

const FIRST: Record<string, number> = { و: WA, ف: FA }
const SECOND: Record<string, number> = { ب: BI, ل: LI, ك: KA, س: SA }

/**
 * Every way of taking proclitics off a folded form, the whole form first. Purely by letters: whether what remains is
 * a word is for the lexicons to say. `لل` loses its first lam and gets back the article it swallowed.
 */
export function coresOf(folded: string): Core[] {
  const cores: Core[] = [{ text: folded, at: 0, pro: 0, unwritten: 0 }]
  second(folded, 0, 0, cores)
  const first = FIRST[folded[0]]
  if (first && folded.length > SHORTEST) {
    cores.push({ text: folded.slice(1), at: 1, pro: first, unwritten: 0 })
    second(folded, 1, first, cores)
  }
  return cores
}

function second(folded: string, at: number, pro: number, cores: Core[]) {
  const bit = SECOND[folded[at]]
  if (!bit || folded.length - at <= SHORTEST) return
  if (bit === LI && folded[at + 1] === 'ل' && folded.length - at > 3) {
    cores.push({ text: `ا${folded.slice(at + 1)}`, at: at + 1, pro: pro | LI, unwritten: 1 })
  }
  cores.push({ text: folded.slice(at + 1), at: at + 1, pro: pro | bit, unwritten: 0 })
}

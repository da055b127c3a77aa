import { BI, type Core, FA, KA, LI, SA, WA } from './word.ts'

/** Shortest stem left after proclitics: two letters (`في`, `من`, `ذو`). */
const SHORTEST = 2

const code = (letter: string): number => letter.charCodeAt(0)
const [WAW, FEH, BEH, LAM, KAF, SEEN] = [...'وفبلكس'].map(code)

const first = (letter: number): number => (letter === WAW ? WA : letter === FEH ? FA : 0)
const second = (letter: number): number =>
  letter === BEH ? BI : letter === LAM ? LI : letter === KAF ? KA : letter === SEEN ? SA : 0

/**
 * Every way of taking proclitics off a folded form, the whole form first. Purely by letters: whether what remains is
 * a word is for the lexicons to say. `لل` loses its first lam and gets back the article it swallowed.
 */
export function coresOf(folded: string): Core[] {
  const cores: Core[] = [{ text: folded, at: 0, pro: 0, unwritten: 0 }]
  withoutSecond(folded, 0, 0, cores)
  const pro = first(folded.charCodeAt(0))
  if (pro && folded.length > SHORTEST) {
    cores.push({ text: folded.slice(1), at: 1, pro, unwritten: 0 })
    withoutSecond(folded, 1, pro, cores)
  }
  return cores
}

function withoutSecond(folded: string, at: number, pro: number, cores: Core[]) {
  const bit = second(folded.charCodeAt(at))
  if (!bit || folded.length - at <= SHORTEST) return
  if (bit === LI && folded.charCodeAt(at + 1) === LAM && folded.length - at > 3) {
    cores.push({ text: `ا${folded.slice(at + 1)}`, at: at + 1, pro: pro | LI, unwritten: 1 })
  }
  cores.push({ text: folded.slice(at + 1), at: at + 1, pro: pro | bit, unwritten: 0 })
}

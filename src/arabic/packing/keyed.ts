import { fold } from '../fold.ts'
import type { Rows } from '../morphology/lexicon.ts'
import type { KeyedRow } from './packed-rows.ts'

/** Frames by part of speech and folded trigger; classes of words that they need or bar (`@aid`) written out. */
export const frameRows = (rows: Rows): KeyedRow[] =>
  written(rows).map((cells) => [`${cells[1]}:${fold(cells[0])}`, cells])

/** Every word that some frame needs or bars, folded. */
export const frameWords = (rows: Rows): Set<string> =>
  new Set(written(rows).flatMap(([, , , , , , , needs, not]) => `${needs}|${not}`.split('|').map(fold)))

/** The rows of frames.tsv with the words of frame-words.tsv in place of their classes; `@place` is asked of names. */
function written(rows: Rows): string[][] {
  const classes = new Map(rows('frame-words').map(([name, words]) => [`@${name}`, words]))
  const words = (cell: string) =>
    cell
      .split('|')
      .map((word) => classes.get(word) ?? word)
      .join('|')
  return rows('frames').map((cells) => cells.map((cell, i) => (i === NEEDS || i === NOT ? words(cell) : cell)))
}
const NEEDS = 7
const NOT = 8

/** Class words of organizations, folded; of two rows for one word the later holds. */
export const orgHeadRows = (rows: Rows): KeyedRow[] => [
  ...new Map(rows('org-heads').map((cells) => [fold(cells[0]), cells])),
]

/** Key of the row that has the last letters of all demonyms. */
export const LAST_LETTERS = ''

/** ISO codes by folded nationality adjective, the first state that has it. */
export function demonymRows(rows: Rows): KeyedRow[] {
  const codes = new Map<string, string[]>()
  for (const [iso, , , demonym] of rows('states'))
    for (const form of demonym ? demonym.split('|') : []) if (!codes.has(fold(form))) codes.set(fold(form), [iso])
  const last = new Set([...codes.keys()].map((form) => form.slice(-1)))
  return [...codes, [LAST_LETTERS, [[...last].join('')]]]
}

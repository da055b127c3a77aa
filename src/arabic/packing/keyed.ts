import { fold } from '../fold.ts'
import type { Rows } from '../morphology/lexicon.ts'
import type { KeyedRow } from './packed-rows.ts'

/** Frames by part of speech and folded trigger. */
export const frameRows = (rows: Rows): KeyedRow[] =>
  rows('frames').map((cells) => [`${cells[1]}:${fold(cells[0])}`, cells])

/** Every word that some frame needs or bars, folded. */
export const frameWords = (rows: Rows): Set<string> =>
  new Set(rows('frames').flatMap(([, , , , , , , needs, not]) => `${needs}|${not}`.split('|').map(fold)))

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

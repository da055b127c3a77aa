/**
 * Text in two directions on a terminal. Every cell is isolated, so that what stands in one never turns the order of its
 * neighbours; a mark at the start of a line tells a terminal that knows about directions which way the line runs.
 */
const RLI = '\u2067'
const LRI = '\u2066'
const PDI = '\u2069'
const RLM = '\u200f'
const LRM = '\u200e'

const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** `text` as a cell of its own: right-to-left when it has such letters, else left-to-right (codes, dates, addresses). */
export const cell = (text: string): string => (RTL_LETTER.test(text) ? RLI : LRI) + clean(text) + PDI

/** The mark that a line of the page begins with. */
export const lineMark = (lang: 'ar' | 'en'): string => (lang === 'ar' ? RLM : LRM)

/** Without control codes: a report must not colour a terminal, move its cursor, or turn the rest of the page. */
export const clean = (text: string): string =>
  text
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')

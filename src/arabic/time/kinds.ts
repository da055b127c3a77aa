/** Classes of words that times are made of, as bits: a word with none of them is passed over with one test. */
export const DIGITS = 1 << 0
export const NUMBER = 1 << 1
export const ORDINAL = 1 << 2
export const FRACTION = 1 << 3
export const MONTH = 1 << 4
export const WEEKDAY = 1 << 5
export const UNIT = 1 << 6
export const DAYPART = 1 << 7
export const SEASON = 1 << 8
export const FEAST = 1 << 9
export const DIRECTION = 1 << 10
export const EDGE = 1 << 11
/** Today, yesterday, tonight: days told from the day of the report. */
export const DEICTIC = 1 << 12
export const PREP = 1 << 13
export const THIS = 1 << 14
export const SAME = 1 << 15
export const EVERY = 1 << 16
export const ABOUT = 1 << 17
export const ERA = 1 << 18
export const SOME = 1 << 19
/** What may follow a counted length: few, whole, ago. */
export const TAIL = 1 << 20
export const DECADE = 1 << 21
export const CLOCK = 1 << 22
export const STRETCH = 1 << 23
export const ZONE = 1 << 24
export const MARKS = 1 << 25
/** A mark that joins what stands on both sides of it into one time: slash, dash, stop, colon, an opening bracket. */
export const JOINT = 1 << 26
/** The article written apart, before digits. */
export const ARTICLE = 1 << 27
/** Before, after, since: prepositions that count from somewhere. */
export const SIDE = 1 << 28
/** Every token, so that a pattern that may begin with any word is never passed over. */
export const ANY = 1 << 29
/** A word of one letter, which may be the and between two numbers. */
export const LONE = 1 << 30
/** A word that some rule asks for by its spelling. */
export const LITERAL = 1 << 31

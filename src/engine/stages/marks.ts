import { charClass, LETTER, NEWLINE, SPACE } from '../../text/chars.ts'

/** Families of quotation marks; 0 for what is none. */
export const GUILLEMETS = 1
export const CURLY = 2
export const STRAIGHT = 3
export const SINGLE = 4

/** Two strokes up, which a machine that mends marks puts behind a figure where a quotation closes: `«ويندوز 10″`. */
const DOUBLE_PRIME = 0x2033

export function familyOf(code: number): number {
  if (code === 0xab || code === 0xbb) return GUILLEMETS
  if (code === 0x201c || code === 0x201d || code === 0x201e || code === DOUBLE_PRIME) return CURLY
  if (code === 0x22) return STRAIGHT
  if (code === 0x27 || code === 0x2018 || code === 0x2019) return SINGLE
  return 0
}

export const blank = (text: string, i: number): boolean => {
  if (i < 0 || i >= text.length) return true
  const cls = charClass(text.charCodeAt(i))
  return cls === SPACE || cls === NEWLINE
}

/** A colon, with a space or without, stands before it. */
export const afterColon = (text: string, at: number): boolean =>
  text[at - 1] === ':' || (blank(text, at - 1) && text[at - 2] === ':')

export function closes(text: string, at: number, family: number, reversed: boolean): boolean {
  if (family === GUILLEMETS) {
    const opening = text.charCodeAt(at) === 0xab
    // `« المدينة «`, `الميناء «.`: with a space or a stop behind it, inside marks, the mark that opens was typed for the other.
    if (opening && !reversed) return !afterColon(text, at) && (blank(text, at + 1) || /[.،,؛:؟]/u.test(text[at + 1]))
    return opening === reversed && !(reversed && blank(text, at - 1))
  }
  // `يوم الأحد:" تضاعف`: written onto a colon it opens, whatever space stands behind.
  if (text[at - 1] === ':') return false
  // An apostrophe inside a word closes nothing.
  if (family === SINGLE) return !/\p{L}/u.test(text[at + 1] ?? ' ')
  return true
}

export function opens(text: string, at: number, family: number): boolean {
  const code = text.charCodeAt(at)
  if (family === GUILLEMETS) return code === 0xab || looksOpening(text, at)
  if (family === SINGLE) return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !blank(text, at + 1)
  if (code === DOUBLE_PRIME) return false
  // `: " إن …`: behind a colon, whatever space stands on either side.
  if (afterColon(text, at)) return !/[\n.،,؛]/u.test(text[at + 1] ?? '\n')
  // A mark before a space or a stop opens nothing: its partner before it was lost.
  return !blank(text, at + 1) && !STOP.test(text[at + 1])
}

const STOP = /[.،,؛]/u
/** What may stand right behind a mark that closes. */
const BEHIND = /[.،,؛;:؟?!)\]]/u

/**
 * Nothing but a word stands behind it, and before it a space, a bracket, or what is written onto the next word: a tatweel, a
 * lone letter (`لـ"المدينة"`, `و"الوطن"`).
 */
export function looksOpening(text: string, at: number): boolean {
  if (blank(text, at + 1) || BEHIND.test(text[at + 1]) || familyOf(text.charCodeAt(at + 1)) > 0) return false
  if (blank(text, at - 1) || text[at - 1] === '(' || text[at - 1] === '[') return true
  const before = charClass(text.charCodeAt(at - 1))
  return text.charCodeAt(at - 1) === TATWEEL || (before === LETTER && blank(text, at - 2))
}
const TATWEEL = 0x640

/** A word stands before it, and behind it none. */
export const looksClosing = (text: string, at: number): boolean =>
  !blank(text, at - 1) && (blank(text, at + 1) || BEHIND.test(text[at + 1]))

/**
 * Bytes to text. Arabic pages and archives say little that is true of their own encoding, so the order is: byte order
 * mark; UTF-8 where the bytes prove it; what was declared, if the bytes bear it; the two Arabic one-byte encodings by
 * their letters; a general guesser last.
 */
export interface Decoded {
  text: string
  /** Name of the encoding, as TextDecoder has it. */
  charset: string
  by: 'mark' | 'proof' | 'declared' | 'letters' | 'guess'
}

/** `declared` is what the carrier said (HTTP header); a declaration inside the bytes is looked for here. Never throws. */
export async function decode(bytes: Uint8Array, declared: string | null = null): Promise<Decoded> {
  const marked = byMark(bytes)
  if (marked) return marked
  const wide = wideWithoutMark(bytes)
  if (wide) return { text: convert(bytes, wide), charset: wide, by: 'proof' }
  const utf8 = tryConvert(bytes, 'utf-8')
  // Arabic in a one-byte encoding is never valid UTF-8 by chance: letters lie at C1–ED, continuation bytes below C0.
  if (utf8 !== null) return { text: utf8, charset: 'utf-8', by: 'proof' }
  const said = nameOf(declared) ?? nameOf(declaredInside(bytes))
  if (said !== null && said !== 'utf-8') {
    const text = tryConvert(bytes, said)
    if (text !== null && bears(text)) return { text, charset: said, by: 'declared' }
  }
  const letters = byLetters(bytes)
  if (letters) return letters
  if (mostlyUtf8(bytes)) return { text: convert(bytes, 'utf-8'), charset: 'utf-8', by: 'guess' }
  return guess(bytes, said)
}

function byMark(b: Uint8Array): Decoded | null {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf)
    return { text: convert(b, 'utf-8'), charset: 'utf-8', by: 'mark' }
  if (b[0] === 0xff && b[1] === 0xfe) return { text: convert(b, 'utf-16le'), charset: 'utf-16le', by: 'mark' }
  if (b[0] === 0xfe && b[1] === 0xff) return { text: convert(b, 'utf-16be'), charset: 'utf-16be', by: 'mark' }
  return null
}

/** UTF-16 shows in every second byte: 06 for Arabic letters, 00 for spaces and markup. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 16) return null
  const high = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0 || bytes[i] === 6) high[i & 1]++
  const half = length / 2
  if (high[1] > half * 0.8 && high[0] < half * 0.2) return 'utf-16le'
  if (high[0] > half * 0.8 && high[1] < half * 0.2) return 'utf-16be'
  return null
}

/** Text after `charset=` or `encoding=` in the first 4 KB. */
function declaredInside(bytes: Uint8Array): string | null {
  const head = ascii(bytes.subarray(0, 4096))
  if (!/^\s*</.test(head)) return null
  return (
    /<\?xml[^>]*\bencoding\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1] ??
    /<meta[^>]*\bcharset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1] ??
    null
  )
}

/** `text/html; charset=cp1256` or a bare name to TextDecoder's name for it; null where it is none. */
function nameOf(label: string | null): string | null {
  if (!label) return null
  const bare = (/charset\s*=\s*["']?([\w:.-]+)/i.exec(label)?.[1] ?? label)
    .toLowerCase()
    .replace(/^windows1256$|^win-?1256$|^ansi-?1256$/, 'windows-1256')
  try {
    return new TextDecoder(bare).encoding
  } catch {
    return null
  }
}

/** A declaration is believed when what comes out is letters and not the debris of another encoding. */
function bears(text: string): boolean {
  const { letters, debris } = census(text)
  return debris <= letters * 0.1 + 2
}

/** Windows-1256 and ISO-8859-6 share half of their letters; the article shows which it is (C7 E1 against C7 E4). */
function byLetters(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, 200_000)
  let best: { charset: string; score: number } | null = null
  for (const charset of ['windows-1256', 'iso-8859-6']) {
    const text = convert(sample, charset)
    const { letters, debris, articles, foreign, glued } = census(text)
    // An accented letter of French read as Arabic stands inside a Latin word; a letter of Arabic seldom does.
    if (letters < 4 || foreign + debris > letters || glued > letters * 0.3) continue
    const score = letters + 20 * articles - 10 * debris - 3 * foreign
    if (score > 0 && (best === null || score > best.score)) best = { charset, score }
  }
  return best && { text: convert(bytes, best.charset), charset: best.charset, by: 'letters' }
}

interface Census {
  /** Arabic letters. */
  letters: number
  /** Letters of Latin-1 that no Arabic report is made of, and symbols seldom met in a text. */
  foreign: number
  /** Replacement characters and control codes. */
  debris: number
  /** Alif and lam at the start of a word. */
  articles: number
  /** Arabic letters that touch a Latin one. */
  glued: number
}

function census(text: string): Census {
  const count: Census = { letters: 0, foreign: 0, debris: 0, articles: 0, glued: 0 }
  let inWord = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80 && code >= 0x20) {
      inWord = false
      continue
    }
    const letter = code >= 0x621 && code <= 0x64a && code !== 0x640
    if (letter) {
      count.letters++
      if (isLatin(text.charCodeAt(i - 1)) || isLatin(text.charCodeAt(i + 1))) count.glued++
      if (!inWord && code === 0x627 && text.charCodeAt(i + 1) === 0x644) count.articles++
    } else if (
      code === 0xfffd ||
      (code >= 0x7f && code <= 0x9f) ||
      (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13)
    )
      count.debris++
    else if (code >= 0xa1 && code <= 0x2ff && code !== 0xab && code !== 0xbb) count.foreign++
    inWord = letter
  }
  return count
}

const isLatin = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** A UTF-8 text with a cut or broken character here and there. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = convert(bytes.subarray(0, 200_000), 'utf-8')
  const { letters, debris } = census(text)
  return letters > 20 && debris < letters * 0.05
}

/** jschardet over the bytes without their markup, which would drown the words. Loaded only when it is needed. */
async function guess(bytes: Uint8Array, said: string | null): Promise<Decoded> {
  const { detect } = await import('jschardet')
  const words = ascii(bytes.subarray(0, 100_000)).replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/gi, ' ')
  const found = nameOf(detect(words)?.encoding ?? null) ?? said ?? 'windows-1252'
  return { text: convert(bytes, found), charset: found, by: 'guess' }
}

/** One character a byte, so that patterns can be looked for before the encoding is known. */
const ascii = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

const convert = (bytes: Uint8Array, charset: string): string => new TextDecoder(charset).decode(bytes)

function tryConvert(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

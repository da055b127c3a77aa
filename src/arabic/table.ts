import { blocks, tables } from './packed/tables.ts'

/**
 * The rows of one table of `lexicon/` or `affix/`, named by its base name, header left out; cells as the file has them.
 *
 * Throws on an unknown name: that is a mistake in the program, never in a report. The packed module is made by
 * `npm run build`; after adding a table file, run it again.
 */
export function rows(name: string): string[][] {
  const body = tables[name]
  if (body === undefined) {
    throw new Error(
      `No table is called ${name}. Is it in src/arabic/lexicon or src/arabic/affix, and were tables built since?`,
    )
  }
  if (body === '') return []
  return body.split('\n').map((line) => line.split('\t'))
}

/** What was packed as bytes, by its name: the lexicon, the names, the learned model. Throws as `rows` does. */
export function block(name: string): Uint8Array<ArrayBuffer> {
  const body = blocks[name]
  if (body === undefined) throw new Error(`No block is called ${name}. Were tables built since?`)
  return typeof body === 'string' ? bytesOf(body) : body
}

/** Whether a block was there when tables were built: the learned model may be missing. */
export const hasBlock = (name: string): boolean => blocks[name] !== undefined

/** The bytes of base64 text; the core has no Buffer. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const value = new Uint8Array(128)
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  for (let i = 0; i < 64; i++) value[letters.charCodeAt(i)] = i
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length >> 2) * 3 - padding)
  let n = 0
  for (let i = 0; i < text.length; i += 4) {
    const four =
      (value[text.charCodeAt(i)] << 18) |
      (value[text.charCodeAt(i + 1)] << 12) |
      (value[text.charCodeAt(i + 2)] << 6) |
      value[text.charCodeAt(i + 3)]
    bytes[n++] = four >> 16
    bytes[n++] = four >> 8
    bytes[n++] = four
  }
  return bytes
}

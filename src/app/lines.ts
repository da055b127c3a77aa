/** One line of a stream of bytes, without its line feed; `bytes` is null where the line was too long to keep. */
export interface Line {
  /** From 1. */
  number: number
  bytes: Uint8Array | null
}

/**
 * The beginning of a stream, to look at, and the stream from its beginning: `size` bytes or so, or less where a first
 * line already shows that the stream is one of lines (whoever pipes slowly wants an answer line by line). A stream that
 * breaks off is read as far as it goes; the error comes after that.
 */
export async function chunksOf(
  stream: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ head: Uint8Array; chunks: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  let broken: unknown = null
  try {
    while (length < size) {
      const { value, done } = await iterator.next()
      if (done) break
      first.push(value)
      length += value.length
      if (first[0][0] === BRACE && value.includes(LINE_FEED)) break
    }
  } catch (error) {
    if (length === 0) throw error
    broken = error
  }
  const head = first.length === 1 ? first[0] : Buffer.concat(first)
  async function* chunks() {
    if (head.length) yield head
    if (broken) throw broken
    for (;;) {
      const { value, done } = await iterator.next()
      if (done) return
      yield value
    }
  }
  return { head, chunks: chunks() }
}

const LINE_FEED = 10
const BRACE = 0x7b

/**
 * Cuts a stream into lines in memory that does not grow with the stream. Line feeds are looked for in bytes, which is
 * safe in UTF-8. A line of more than `most` bytes is passed over and comes as null.
 */
export async function* linesOfChunks(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let number = 0
  let parts: Uint8Array[] = []
  let size = 0
  const take = (last: Uint8Array): Line => {
    number++
    const whole = size + last.length
    const bytes = whole > most ? null : parts.length ? Buffer.concat([...parts, last]) : last
    parts = []
    size = 0
    return { number, bytes }
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      yield take(chunk.subarray(from, at))
      from = at + 1
    }
    const rest = chunk.subarray(from)
    size += rest.length
    if (size > most) parts = []
    else if (rest.length) parts.push(rest)
  }
  if (size > 0) yield take(new Uint8Array(0))
}

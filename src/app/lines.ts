/** One line of a stream of bytes, without its line feed; `bytes` is null where the line was too long to keep. */
export interface Line {
  /** From 1. */
  number: number
  bytes: Uint8Array | null
}

/** The first `size` bytes or so of a stream, to look at, and the stream from its beginning. */
export async function chunksOf(stream: AsyncIterable<Uint8Array>, size: number): Promise<{ head: Uint8Array; chunks: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  while (length < size) {
    const { value, done } = await iterator.next()
    if (done) break
    first.push(value)
    length += value.length
  }
  const head = first.length === 1 ? first[0] : Buffer.concat(first)
  async function* chunks() {
    if (head.length) yield head
    for (;;) {
      const { value, done } = await iterator.next()
      if (done) return
      yield value
    }
  }
  return { head, chunks: chunks() }
}

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
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
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

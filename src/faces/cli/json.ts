import type { IsnadRecord } from '../../record/types.ts'

/** Characters of a text from which on its record is written in pieces. */
const LONG = 1_000_000
const TOGETHER = 1000

/**
 * A record as one line of JSON, in pieces where its text is long: as one string the record of a book takes hundreds of
 * megabytes, and can be longer than a string may be. Joined, the pieces are what JSON.stringify gives.
 */
export function* jsonLine(record: IsnadRecord): Generator<string> {
  if (record.text.length < LONG) {
    yield `${JSON.stringify(record)}\n`
    return
  }
  let before = '{'
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue
    const head = `${before}${JSON.stringify(key)}:`
    if (!Array.isArray(value)) yield head + JSON.stringify(value)
    else {
      yield `${head}[`
      for (let i = 0; i < value.length; i += TOGETHER)
        yield (i ? ',' : '') + JSON.stringify(value.slice(i, i + TOGETHER)).slice(1, -1)
      yield ']'
    }
    before = ','
  }
  yield '}\n'
}

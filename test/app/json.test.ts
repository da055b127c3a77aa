import { expect, test } from 'vitest'
import { jsonLine } from '../../src/faces/cli/json.ts'
import { read } from '../../src/index.ts'

const TEXT = 'قال الوزير إن الجسر سيفتح غدا.\n'

test('a record is one line, and one piece where its text is short', () => {
  const record = read(TEXT, { published: '2025-06-26' })
  expect([...jsonLine(record)]).toEqual([`${JSON.stringify(record)}\n`])
})

test('that of a long text comes in pieces, which joined are the same', () => {
  const record = read(TEXT, { published: '2025-06-26' })
  const { statements } = record
  const long = {
    ...record,
    text: TEXT.repeat(40_000),
    statements: Array.from({ length: 2500 }, () => statements[0]),
    times: [],
  }
  const pieces = [...jsonLine(long)]
  expect(pieces.length).toBeGreaterThan(5)
  expect(pieces.join('') === `${JSON.stringify(long)}\n`).toBe(true)
})

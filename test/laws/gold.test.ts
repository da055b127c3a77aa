import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { violations } from '../../src/record/schema.ts'
import type { IsnadRecord } from '../../src/record/types.ts'
import { root } from '../lib/sources.ts'

type Gold = Omit<IsnadRecord, 'text'> & { text: string | null; report: IsnadRecord['report'] & { name: string } }

const records = (name: string): Gold[] =>
  readFileSync(join(root, 'test/gold', name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('gold records of our own', () => {
  const own = records('own.ndjson')
  test('are records, with the hash of their text', () => {
    for (const record of own) {
      expect(violations(record as IsnadRecord), record.report.name).toEqual([])
      const hash = createHash('sha256')
        .update(record.text ?? '')
        .digest('hex')
      expect(record.report.id, record.report.name).toBe(`sha256:${hash}`)
    }
  })
  test('hold no text of others, and no report twice', () => {
    const shelf = records('shelf.ndjson')
    for (const { text, report } of shelf) expect([text, report.title], report.name).toEqual([null, null])
    const names = [...own, ...shelf].map(({ report }) => report.name)
    expect(new Set(names).size).toBe(names.length)
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { times } from '../../src/time.ts'
import { covers, intervals, type Wanted } from './intervals.ts'

interface Case {
  id: string
  text: string
  reference: string
  any_of: Wanted[]
}

const FILE = join(import.meta.dirname, '../../../shared/peers/times.ndjson')
const here = existsSync(FILE)

/** Ids of cases whose reading a careful reader of Arabic news would not share, with the reason; no texts. */
const disputed = new Map(
  readFileSync(join(import.meta.dirname, 'times-disputed.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [string, string]),
)

const passes = (one: Case) =>
  times(one.text, one.reference).some(
    ({ value }) => value !== null && one.any_of.some((wanted) => covers(value, wanted)),
  )

describe("the peers' own cases", () => {
  test.skipIf(!here)('at least 92 % of the shared cases (skipped where ../shared is missing)', () => {
    const cases = readFileSync(FILE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Case)
    const shared = cases.filter((one) => !disputed.has(one.id))
    const passed = shared.filter(passes)
    console.log(
      `peers' times: ${passed.length} of ${shared.length} shared cases, ${cases.filter(passes).length} of all ${cases.length}`,
    )
    expect(passed.length / shared.length).toBeGreaterThanOrEqual(0.92)
  })
  test.skipIf(!here)(
    'no disputed case is one we pass, and each has its reason (skipped where ../shared is missing)',
    () => {
      const cases = readFileSync(FILE, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Case)
      const ids = new Set(cases.map((one) => one.id))
      for (const [id, reason] of disputed) {
        expect(ids.has(id), id).toBe(true)
        expect(reason.length, id).toBeGreaterThan(20)
        expect(passes(cases.find((one) => one.id === id)!), id).toBe(false)
      }
    },
  )
})

describe('values as stretches', () => {
  test('a month, a quarter, a decade, an interval, an hour', () => {
    expect(intervals('2014-02')).toEqual([['2014-02-01T00:00:00', '2014-03-01T00:00:00']])
    expect(intervals('2014-34')).toEqual([['2014-04-01T00:00:00', '2014-07-01T00:00:00']])
    expect(intervals('199X')).toEqual([['1990-01-01T00:00:00', '2000-01-01T00:00:00']])
    expect(intervals('2014-05-01/2014-05-03')[0]).toEqual(['2014-05-01T00:00:00', '2014-05-04T00:00:00'])
    expect(intervals('2014-05-01T09:00')[0]).toEqual(['2014-05-01T09:00:00', '2014-05-01T09:01:00'])
  })
})

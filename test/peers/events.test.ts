import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Coded, judgeCoded, lines, share } from './coded.ts'

const here = existsSync(join(import.meta.dirname, '../../../shared/peers/events.ndjson'))

describe("UniversalPetrarch's coded sentences", () => {
  test.skipIf(!here)('the type is found in at least 88 % (skipped where ../shared is missing)', () => {
    const verdicts = lines<Coded>('events.ndjson').map(judgeCoded)
    const type = share(verdicts.map((v) => v.type))
    const country = share(verdicts.map((v) => v.country))
    console.log(`peers' events: type ${type.toFixed(3)}, actor's country ${country.toFixed(3)} of ${verdicts.length}`)
    expect(type).toBeGreaterThanOrEqual(0.88)
  })
})

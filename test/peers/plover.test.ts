import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Example, judgeExample, lines, share } from './coded.ts'

const here = existsSync(join(import.meta.dirname, '../../../shared/peers/plover.ndjson'))

describe("PLOVER's own examples in Arabic", () => {
  test.skipIf(!here)('type in 80 %, mode in 60 % at least (skipped where ../shared is missing)', () => {
    const verdicts = lines<Example>('plover.ndjson').map(judgeExample)
    const [type, mode, who] = [
      verdicts.map((v) => v.type),
      verdicts.map((v) => v.mode),
      verdicts.map((v) => v.who),
    ].map(share)
    console.log(`peers' plover: type ${type.toFixed(3)}, mode ${mode.toFixed(3)}, both parties ${who.toFixed(3)}`)
    expect(type).toBeGreaterThanOrEqual(0.8)
    expect(mode).toBeGreaterThanOrEqual(0.6)
  })
})

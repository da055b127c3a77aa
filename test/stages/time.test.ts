import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { atomRules } from '../../src/arabic/time/find.ts'
import { joins } from '../../src/arabic/time/joins.ts'
import { times } from '../../src/time.ts'
import { type Example, readExample } from './examples.ts'

const lines = (file: string) =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
const check = ({ text, published, span, value }: Example) => {
  const found = times(text, published)
  const hit = found.find((one) => one.span[0] === span[0] && one.span[1] === span[1])
  expect(hit ? hit.value : found.map((one) => `[${text.slice(...one.span)}] ${one.value}`)).toBe(value)
  return hit!
}

describe('every rule of time proves itself', () => {
  for (const rule of [...atomRules, ...joins]) {
    test(rule.id, () => {
      expect(rule.yes.length).toBeGreaterThan(0)
      expect(rule.no.length).toBeGreaterThan(0)
      for (const line of rule.yes) {
        const hit = check(readExample(line))
        expect([hit.rule, ...(hit.of ?? []).map((one) => one.rule)], line).toContain(rule.id)
        expect(hit.reason).toMatch(/^".+".+\.$/s)
      }
      for (const text of rule.no) {
        const fired = times(text, '2014-05-20').filter(
          (one) => one.rule === rule.id || one.of?.some((of) => of.rule === rule.id),
        )
        expect(
          fired.map((one) => text.slice(...one.span)),
          text,
        ).toEqual([])
      }
    })
  }
  test('no two rules share an id', () => {
    const ids = [...atomRules, ...joins].map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('hits', () => {
  test.each(lines('time-hits.txt'))('%s', (line) => {
    check(readExample(line))
  })
})

describe('traps', () => {
  test('the table of traps is at least as long as the table of hits', () => {
    expect(lines('time-traps.txt').length).toBeGreaterThanOrEqual(lines('time-hits.txt').length)
  })
  test.each(lines('time-traps.txt'))('%s', (text) => {
    expect(times(text, '2014-05-20').map((one) => `[${text.slice(...one.span)}] ${one.value}`)).toEqual([])
  })
})

describe('approximate', () => {
  test.each([
    'استمر ما يقارب ثلاث سنوات',
    'استمر ما يقرب من ثلاث سنوات',
    'وصل في حدود العاشرة صباحا',
    'مدة تناهز عشر سنوات',
    'وصل نحو الثامنة مساء',
    'غادر قبل نحو شهرين',
    'غادر قبل شهرين تقريبا',
  ])('%s', (text) => {
    expect(times(text, '2014-05-20').map((one) => one.approximate)).toEqual([true])
  })
  test.each(['حكم لأكثر من عشر سنوات', 'خرج في العاشرة صباحا'])('not: %s', (text) => {
    expect(times(text, '2014-05-20').map((one) => one.approximate)).toEqual([undefined])
  })
})

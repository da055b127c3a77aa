import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/arabic/morphology/reading.ts'
import { arabic } from '../../src/arabic/one.ts'
import { type ArabicWord, BI, FA, KA, LI, SA, surfaceOffset, WA } from '../../src/arabic/word.ts'

const LETTERS: [number, string][] = [
  [WA, 'و'],
  [FA, 'ف'],
  [BI, 'ب'],
  [LI, 'ل'],
  [KA, 'ك'],
  [SA, 'س'],
]
const word = (surface: string): ArabicWord => arabic().word(surface, 'word')
const proclitics = (pro: number) =>
  LETTERS.filter(([bit]) => pro & bit)
    .map(([, letter]) => letter)
    .join('')
/** The letters of the surface that a reading is of, clitics left out. */
const letters = (w: ArabicWord, r: Reading) => w.surface.slice(surfaceOffset(w, r.from), surfaceOffset(w, r.to))

/** form, lemma, part of speech, proclitics, pronoun, and the letters of the surface that remain between them. */
const table = readFileSync(join(import.meta.dirname, 'readings.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))

describe('a form has the reading a reader gives it', () => {
  test.each(table)('%s', (form, lemma, pos, pro, enc, inside) => {
    const w = word(form)
    const told = w.readings.map((r) =>
      [r.lexeme.lemma, r.lexeme.pos, proclitics(r.pro), r.enc, letters(w, r)].join(' '),
    )
    expect(told).toContain([lemma, pos, pro, enc, inside].join(' '))
  })

  test('and the likeliest comes first where nothing else would be read', () => {
    for (const [form, lemma, pos] of [
      ['أعلنت', 'أعلن', 'verb'],
      ['وللرئيس', 'رئيس', 'noun'],
      ['المهندسون', 'مهندس', 'noun'],
      ['وزيرا', 'وزير', 'noun'],
      ['على', 'على', 'prep'],
      ['وكيل', 'وكيل', 'noun'],
      ['يقولون', 'قال', 'verb'],
    ]) {
      const [best] = word(form).readings
      expect([best.lexeme.lemma, best.lexeme.pos], form).toEqual([lemma, pos])
    }
  })

  test('spelling that is written is believed, spelling that is not is free', () => {
    const lemmas = (form: string) => word(form).readings.map((r) => r.lexeme.lemma)
    // The text tells ʾanna from ʾinna by its hamza; without one it may be either.
    expect(lemmas('إن')).not.toContain('أن')
    expect(lemmas('أن')).not.toContain('إن')
    expect(lemmas('ان')).toEqual(expect.arrayContaining(['أن', 'إن']))
    expect(lemmas('على')).not.toContain('علي')
  })

  test('ta marbuta is no pronoun, a pronoun no ta marbuta', () => {
    expect(word('كتابة').readings.every((r) => r.enc === '')).toBe(true)
    expect(word('كتابه').readings.some((r) => r.enc === 'ه' && r.lexeme.lemma === 'كتاب')).toBe(true)
  })

  test('a name, a foreign word and noise have no reading', () => {
    for (const form of ['زيلينسكي', 'ققق', 'ءءءء']) expect(word(form).readings, form).toEqual([])
  })

  test('the letters of every reading lie inside the form, and clitics outside', () => {
    for (const [form] of table) {
      const w = word(form)
      for (const r of w.readings) {
        expect(r.from, form).toBeGreaterThanOrEqual(0)
        expect(r.to, form).toBeGreaterThan(r.from)
        expect(r.to, form).toBeLessThanOrEqual(w.folded.length)
        expect(r.from === 0, form).toBe(r.pro === 0)
        expect(w.folded.length - r.to, form).toBe(r.enc.length)
      }
    }
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../../src/index.ts'
import { violations } from '../../src/record/schema.ts'
import { samples } from '../lib/samples.ts'

/** Reads, and complains with the text when the record is no record. A throw fails the property by itself. */
function sound(text: string, published: string | null = '2024-05-20'): void {
  const record = read(text, { published })
  const wrong = violations(record)
  if (record.text !== text) wrong.push('the text was changed')
  expect(wrong, JSON.stringify(text)).toEqual([])
}

const reports = samples()
const letters = fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئ')
const marks = fc.constantFrom('\u064e', '\u0651', '\u0640', '\u200c', '\u200d', '\u200f', '\u2067', '\ufeff', '\u00ad')
const joints = fc.constantFrom(
  ' ',
  '\n',
  '\r\n',
  '\t',
  '،',
  '.',
  ':',
  '«',
  '»',
  '"',
  '“',
  '”',
  "'",
  '(',
  ')',
  '-',
  '…',
  '؟',
)
const odd = fc.constantFrom('\ud83d', '\ude00', '😀', '\u0000', '\ufffd', 'ﷺ', 'ﻻ', '𞸀', '٣', '۳', '3', 'A', 'é', '漢')
const words = fc.constantFrom(
  'قال',
  'وأضاف',
  'أن',
  'إن',
  'الرئيس',
  'وزير',
  'الخارجية',
  'في',
  'من',
  'إلى',
  'عن',
  'وكالة',
  'رويترز',
  'مصدر',
  'أمس',
  'اليوم',
  'يوم',
  'الخميس',
  'عام',
  '2024',
  'مصر',
  'وللمغرب',
  'بين',
  'و',
  'ألف',
  'مئة',
  'قبل',
  'بعد',
  'ثلاثة',
  'أيام',
  'يناير',
  'كانون',
  'الثاني',
  'الحكومة',
  'الجيش',
  'هجوم',
  'مقتل',
  'بيان',
  'لم',
  'لن',
  'قد',
)
const noise = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: letters },
      { weight: 3, arbitrary: joints },
      { weight: 1, arbitrary: marks },
      { weight: 1, arbitrary: odd },
    ),
    { maxLength: 200 },
  )
  .map((parts) => parts.join(''))
const salad = fc
  .array(fc.oneof({ weight: 6, arbitrary: words }, { weight: 2, arbitrary: joints }, { weight: 1, arbitrary: noise }), {
    maxLength: 80,
  })
  .map((parts) => parts.join(' '))

describe('any text gives a valid record and never a throw', () => {
  test('the samples as they are', () => {
    for (const { text, meta } of reports) expect(violations(read(text, meta))).toEqual([])
  })

  test('random Unicode, halves of pairs included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sound(text)),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }), (codes) =>
        sound(String.fromCharCode(...codes)),
      ),
      { numRuns: 300 },
    )
  })

  test('letters, marks and joints without sense', () => {
    fc.assert(
      fc.property(noise, (text) => sound(text)),
      { numRuns: 500 },
    )
  })

  test('words of the news in any order', () => {
    fc.assert(
      fc.property(salad, (text) => sound(text)),
      { numRuns: 700 },
    )
  })

  test('reports with pieces cut out, doubled, swapped, and strange characters put in', () => {
    const mutation = fc.record({
      report: fc.nat(reports.length - 1),
      cuts: fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          length: fc.nat(40),
          put: fc.oneof(fc.constant(''), joints, marks, odd, noise),
          twice: fc.boolean(),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      published: fc.constantFrom('2024-05-20', '2024-02-29', '0001-01-01', 'nonsense', '', null),
    })
    fc.assert(
      fc.property(mutation, ({ report, cuts, published }) => {
        let { text } = reports[report]
        for (const { at, length, put, twice } of cuts) {
          const place = Math.floor(at * text.length)
          const piece = text.slice(place, place + length)
          text = text.slice(0, place) + put + (twice ? piece + piece : '') + text.slice(place + length)
        }
        sound(text, published)
      }),
      { numRuns: 400 },
    )
  })

  test('the same text gives the same record', () => {
    for (const { text, meta } of reports)
      expect(JSON.stringify(read(text, meta))).toBe(JSON.stringify(read(text, meta)))
  })
})

import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, spelling } from '../../src/arabic/fold.ts'
import { heads as allHeads, timeWord } from '../../src/arabic/time/facts.ts'
import { atomRules, findTimes } from '../../src/arabic/time/find.ts'
import { classesOf } from '../../src/arabic/time/front.ts'
import { joins } from '../../src/arabic/time/joins.ts'
import { TimeTape } from '../../src/arabic/time/tape.ts'
import { plainWord } from '../../src/arabic/time/word.ts'
import { KnownWords } from '../../src/arabic/time/words.ts'
import type { ArabicWord } from '../../src/arabic/word.ts'
import { Cutter } from '../../src/engine/stages/cut.ts'
import { Forms } from '../../src/engine/stages/forms.ts'
import { tokenise } from '../../src/engine/stages/tokenise.ts'
import { times } from '../../src/time.ts'
import { PUBLISHED, readCases } from '../lib/golden.ts'
import { readMarked } from '../lib/marked.ts'
import { samples } from '../lib/samples.ts'

const pack = { forms: new Forms<ArabicWord>(4000), cutter: new Cutter(spelling), word: plainWord }

/** The times alone are read by their letters first; every word looked up for itself must give the same. */
function same(text: string, published: string | null = PUBLISHED): void {
  const doc = tokenise<ArabicWord>(text, {}, pack)
  const known = { bits: Int32Array.from(doc.words, (word) => timeWord(word).bits), word: (at: number) => doc.words[at] }
  const found = findTimes(doc, known, published)
  expect(times(text, published), JSON.stringify(text)).toEqual(found)
  expect(findTimes(doc, new KnownWords(doc), published), JSON.stringify(text)).toEqual(found)
  const front = classesOf(doc)
  const tape = new TimeTape(doc, known)
  tape.limit = doc.n
  const lost = doc.words.filter((_, at) => (tape.exact(at) & ~front[at]) !== 0).map((word) => word.surface)
  expect(lost, `classes that the front does not know, in ${JSON.stringify(text)}`).toEqual([])
}

const heads = [...allHeads().keys()]
const head = fc.constantFrom(...heads)
/** A head of the tables as a report may write it: after proclitics and the article, with marks between its letters. */
const written = fc
  .tuple(
    fc.constantFrom('', '', '', 'و', 'ف', 'ب', 'ل', 'ك', 'س', 'وب', 'ول', 'فل', 'وك', 'أ', 'بو'),
    fc.constantFrom('', '', 'ال', 'لل', 'ل'),
    head,
    fc.constantFrom('', '', '', '', '\u0640', '\u064e', '\u0651\u064f', '\u200c', '\u08f0', '\u06e5'),
    fc.nat(4),
  )
  .map(([clitics, article, word, mark, at]) => {
    const form = clitics + article + word
    return form.slice(0, at) + mark + form.slice(at)
  })
const other = fc.constantFrom(
  ...[
    'قال',
    'الوزير',
    'سيزور',
    'زار',
    'من',
    'عمره',
    'كتاب',
    'و',
    'ل',
    'م',
    'هـ',
    'ﻻ',
    'ﻓﻲ',
    'ﺃﻣﺲ',
    'gmt',
    'UTC',
    'ی',
    '😀',
  ],
)
const number = fc.oneof(
  fc.integer({ min: 0, max: 70 }).map(String),
  fc.integer({ min: 1300, max: 2110 }).map(String),
  fc.constantFrom('٢٠١٤', '۱۲', '1,500', '7.30', '15.03.2014', '05', '100000', '12345678'),
)
const joint = fc.constantFrom(' ', ' ', ' ', ' ', '', '-', '/', ':', '، ', '. ', ' (', ') ', '\n', ' – ', '.')
const mixed = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 6, arbitrary: written }, { weight: 2, arbitrary: other }, { weight: 2, arbitrary: number }),
      joint,
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.flat().join(''))

describe('the front loses no time', () => {
  test('of the samples', () => {
    for (const { text, meta } of samples()) same(text, meta.published ?? null)
  })
  test('of the golden texts and the proofs of the rules', () => {
    for (const name of ['mentions', 'statements', 'chains', 'events'])
      for (const { text } of readCases(join(import.meta.dirname, `../stages/${name}.txt`))) same(text)
    for (const rule of [...atomRules, ...joins])
      for (const line of [...rule.yes, ...rule.no]) same(readMarked(line).text)
  })
  test('of any mix of words of time, numbers and others, whatever stands before their stems', () => {
    fc.assert(
      fc.property(mixed, fc.constantFrom('2014-05-20', '2024-02-29', null), (text, published) => same(text, published)),
      { numRuns: 1500 },
    )
  })
  test('of a text that ends behind the words that bring in a time', () => {
    for (const text of ['سوف', 'لقد', 'دعنا', 'اضبط المنبه', 'اضبط المنبه على', 'لقد عدت', 'ذكرني', 'إنها']) same(text)
  })
  test('of a word in presentation forms, of which its letters alone do not tell the class, beside a time', () => {
    for (const form of ['\ufed3\ufef2', '\ufe97\ufee2']) {
      same(`عصرا ${form} قال`)
      same(`الساعة الثالثة ${form} قال`)
    }
  })
  test('of random characters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0x600, max: 0x6ff }), { maxLength: 60 }), (codes) =>
        same(String.fromCharCode(...codes)),
      ),
      { numRuns: 100 },
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => same(text)),
      { numRuns: 100 },
    )
  })
  test('every head of the tables alone', () => {
    for (const one of heads) {
      expect(fold(one)).toBe(one)
      same(`في ${one} 2014`)
    }
  })
})

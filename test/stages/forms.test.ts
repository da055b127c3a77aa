import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Forms } from '../../src/engine/stages/forms.ts'
import type { Word } from '../../src/engine/word.ts'

const word = (surface: string): Word => ({ surface, kind: 'word', folded: surface, gap: 0 })
/** Finds `surface` where it stands in the middle of a longer text, as the tokeniser asks. */
const inText = (forms: Forms<Word>, surface: string) => forms.at(`..${surface}..`, 2, 2 + surface.length)

describe('the memo of forms', () => {
  test('knows nothing at first, and then the very word that was added', () => {
    const forms = new Forms<Word>(8)
    expect(inText(forms, 'خبر')).toBeNull()
    const news = word('خبر')
    forms.add(news)
    expect(inText(forms, 'خبر')).toBe(news)
  })

  test('compares every code unit and the length', () => {
    const forms = new Forms<Word>(8)
    forms.add(word('خبر'))
    for (const other of ['خب', 'خبرا', 'خبز', 'خبَر', 'رخب', '']) expect(inText(forms, other), other).toBeNull()
  })

  test('keeps no more than it has room for, and whoever is asked for stays', () => {
    const forms = new Forms<Word>(24)
    const kept = word('كلمة')
    forms.add(kept)
    for (let i = 0; i < 60; i++) {
      expect(inText(forms, 'كلمة'), `after ${i} others`).toBe(kept)
      forms.add(word(`w${i}`))
    }
    // The others were never asked for again: one of eight places is for the newest, and went from one to the next.
    for (const gone of ['w30', 'w55', 'w56']) expect(inText(forms, gone)).toBeNull()
    for (const recent of ['w57', 'w58', 'w59']) expect(inText(forms, recent)?.surface).toBe(recent)
  })

  test('who is asked for while it is new outlives the older who never were', () => {
    const forms = new Forms<Word>(8)
    for (const other of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) forms.add(word(other))
    expect(inText(forms, 'h')?.surface).toBe('h')
    forms.add(word('i'))
    expect(inText(forms, 'a')).toBeNull()
    for (const other of ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) expect(inText(forms, other)?.surface).toBe(other)
  })

  test('has room for one, at the least', () => {
    const forms = new Forms<Word>(1)
    for (const other of ['a', 'b']) {
      forms.add(word(other))
      expect(inText(forms, other)?.surface).toBe(other)
    }
    expect(inText(forms, 'a')).toBeNull()
  })

  test('what was asked for often is forgotten too when nobody asks any more and others are', () => {
    const forms = new Forms<Word>(3)
    forms.add(word('a'))
    for (let i = 0; i < 100; i++) forms.at('a', 0, 1)
    for (let i = 0; i < 20; i++) {
      forms.add(word(`b${i}`))
      inText(forms, `b${i}`)
    }
    expect(forms.at('a', 0, 1)).toBeNull()
  })

  test('finds each of many that share chains after others left them', () => {
    const forms = new Forms<Word>(2000)
    for (let i = 0; i < 7000; i++) forms.add(word(`w${i}`))
    // Of those never asked for the newest stay, and the first, who stood there while there was room for all.
    const kept = (i: number) => i < 1750 || i >= 6750
    for (let i = 0; i < 7000; i++) expect(inText(forms, `w${i}`)?.surface).toBe(kept(i) ? `w${i}` : undefined)
  })

  test('answers as a map would, whatever the forms, as long as they fit', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 60 }), (surfaces) => {
        const forms = new Forms<Word>(64)
        const map = new Map<string, Word>()
        for (const surface of surfaces) {
          const known = inText(forms, surface)
          expect(known).toBe(map.get(surface) ?? null)
          if (known) continue
          const made = word(surface)
          map.set(surface, made)
          forms.add(made)
        }
      }),
      { numRuns: 200 },
    )
  })
})

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
    const forms = new Forms<Word>(4)
    const kept = word('كلمة')
    forms.add(kept)
    for (let i = 0; i < 40; i++) {
      expect(inText(forms, 'كلمة'), `after ${i} others`).toBe(kept)
      forms.add(word(`w${i}`))
    }
    // The others were never asked for again: three of the four places went from one to the next.
    for (const gone of ['w0', 'w35', 'w36']) expect(inText(forms, gone)).toBeNull()
    for (const recent of ['w37', 'w38', 'w39']) expect(inText(forms, recent)?.surface).toBe(recent)
  })

  test('of those not asked for the oldest goes, and only when there is no room', () => {
    const forms = new Forms<Word>(3)
    for (const other of ['a', 'b', 'c']) forms.add(word(other))
    expect(forms.at('a', 0, 1)?.surface).toBe('a')
    forms.add(word('d'))
    expect(forms.at('b', 0, 1)).toBeNull()
    for (const other of ['a', 'c', 'd']) expect(forms.at(other, 0, 1)?.surface).toBe(other)
  })

  test('what was asked for often is forgotten too when nobody asks any more', () => {
    const forms = new Forms<Word>(3)
    forms.add(word('a'))
    for (let i = 0; i < 100; i++) forms.at('a', 0, 1)
    for (let i = 0; i < 20; i++) forms.add(word(`b${i}`))
    expect(forms.at('a', 0, 1)).toBeNull()
  })

  test('finds each of many that share chains after others left them', () => {
    const forms = new Forms<Word>(2000)
    for (let i = 0; i < 7000; i++) forms.add(word(`w${i}`))
    for (let i = 0; i < 7000; i++) expect(inText(forms, `w${i}`)?.surface).toBe(i < 5000 ? undefined : `w${i}`)
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

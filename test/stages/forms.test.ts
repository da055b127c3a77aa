import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Forms } from '../../src/engine/stages/forms.ts'
import type { Word } from '../../src/engine/word.ts'

const word = (surface: string): Word => ({ surface, kind: 'word', folded: surface })
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

  test('keeps between one and two generations, and whoever is asked for stays', () => {
    const forms = new Forms<Word>(4)
    const kept = word('كلمة')
    forms.add(kept)
    for (let i = 0; i < 40; i++) {
      forms.add(word(`w${i}`))
      expect(inText(forms, 'كلمة'), `after ${i + 1} others`).toBe(kept)
    }
    // The first of the others was never asked for again, and is long gone.
    expect(inText(forms, 'w0')).toBeNull()
    for (const recent of ['w37', 'w38', 'w39']) expect(inText(forms, recent)?.surface).toBe(recent)
  })

  test('what was not asked for is forgotten after two generations, not before one', () => {
    const forms = new Forms<Word>(3)
    forms.add(word('a'))
    for (const other of ['b', 'c', 'd']) forms.add(word(other))
    expect(forms.at('a', 0, 1)?.surface).toBe('a')
    const lost = new Forms<Word>(3)
    lost.add(word('a'))
    for (const other of ['b', 'c', 'd', 'e', 'f', 'g']) lost.add(word(other))
    expect(lost.at('a', 0, 1)).toBeNull()
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

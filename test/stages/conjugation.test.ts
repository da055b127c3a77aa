import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Paradigm } from '../../src/arabic/morphology/cells.ts'
import { conjugate } from '../../src/arabic/morphology/conjugate.ts'

const folder = new URL('./conjugation/', import.meta.url)

interface Row {
  readonly verb: string
  readonly root: string
  readonly form: string
  readonly place: string
  /** Person and expected cell. */
  readonly cells: readonly (readonly [string, string])[]
}

function rows(file: string): Row[] {
  const [header = [], ...lines] = readFileSync(new URL(file, folder), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  return lines.map((line) => {
    expect(line.length, line.join(' ')).toBe(header.length)
    const [lemma, root = '', form = '', ...place] = line.slice(0, 6)
    const cells = line
      .slice(6)
      .map((cell, index) => [header[index + 6] ?? '', cell] as const)
      .filter(([, cell]) => cell !== '-')
    return { verb: `${lemma} ${form}`, root, form, place: place.join(' '), cells }
  })
}

/** The cells of one row as the code has them: the first spelling of each person, or all of them with vowel marks. */
function produced(paradigm: Paradigm, row: Row, vocalised: boolean): (readonly [string, string])[] {
  const [tense, voice, mood] = row.place.split(' ')
  if (tense === 'participle') {
    const found = voice === 'active' ? paradigm.activeParticiple : paradigm.passiveParticiple
    return found ? [['3ms', vocalised ? found.vocalised : found.forms.join('|')]] : []
  }
  const cells = paradigm.cells.filter((c) => c.tense === tense && c.voice === voice && (c.mood || '-') === mood)
  const persons = [...new Set(cells.map((c) => c.person))]
  return persons.map((person) => {
    const here = cells.filter((c) => c.person === person)
    return [person, vocalised ? here.map((c) => c.vocalised).join('|') : (here[0]?.form ?? '')]
  })
}

/** By person, so that the order of columns does not count. */
const byPerson = (cells: readonly (readonly [string, string])[]) => Object.fromEntries(cells)

const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'))
const all = files.map((file) => ({ file, rows: rows(file) }))

for (const { file, rows } of all) {
  describe(`conjugation ${file}`, () => {
    for (const verb of new Set(rows.map((row) => row.verb))) {
      it(verb, () => {
        const own = rows.filter((row) => row.verb === verb)
        for (const row of own) {
          const paradigm = conjugate(row.root, row.form)
          expect(byPerson(produced(paradigm, row, file === 'vocalised.tsv')), row.place).toEqual(byPerson(row.cells))
        }
        // Nothing may be made that the table does not know: a verb without passive must have no passive row.
        const paradigm = conjugate(own[0]?.root ?? '', own[0]?.form ?? '')
        const places = new Set(paradigm.cells.map((c) => `${c.tense} ${c.voice} ${c.mood || '-'}`))
        const finite = own.map((row) => row.place).filter((place) => !place.startsWith('participle'))
        expect([...places].sort()).toEqual(finite.sort())
      })
    }
  })
}

describe('conjugation of every listed verb', () => {
  const verbs = new Map(all.flatMap(({ rows }) => rows.map((row) => [`${row.root} ${row.form}`, row] as const)))

  it('covers enough verbs to mean something', () => {
    expect(verbs.size).toBeGreaterThanOrEqual(150)
  })

  it('splits each form into prefix, stem and suffix, and spells it as its vocalised form without the marks', () => {
    for (const { root, form } of verbs.values()) {
      for (const cell of conjugate(root, form).cells) {
        expect(cell.prefix + cell.stem + cell.suffix).toBe(cell.form)
        expect(cell.vocalised.replace(/[\u064B-\u0652]/g, '')).toBe(cell.form)
      }
    }
  })

  it('puts prefix and suffix where the person has them', () => {
    const split = (root: string, form: string, tense: string, mood: string, person: string) => {
      const cell = conjugate(root, form).cells.find(
        (c) => c.tense === tense && c.voice === 'active' && c.mood === mood && c.person === person,
      )
      return [cell?.prefix, cell?.stem, cell?.suffix]
    }
    expect(split('كتب', 'I.au', 'imperfect', 'indicative', '3mp')).toEqual(['ي', 'كتب', 'ون'])
    expect(split('كتب', 'I.au', 'imperfect', 'subjunctive', '3mp')).toEqual(['ي', 'كتب', 'وا'])
    expect(split('ءخذ', 'I.au', 'imperfect', 'indicative', '1s')).toEqual(['', 'آخذ', ''])
    expect(split('قرء', 'I.aa', 'perfect', '', '3md')).toEqual(['', 'قرآ', ''])
    expect(split('رمي', 'I.ai', 'perfect', '', '3mp')).toEqual(['', 'رم', 'وا'])
    expect(split('دعو', 'I.au', 'perfect', '', '2mp')).toEqual(['', 'دعو', 'تم'])
  })
})

describe('the verb table', () => {
  it('gives root and form from which its lemma comes back', () => {
    const table = new URL('../../src/arabic/lexicon/verbs.tsv', import.meta.url)
    const [, ...lines] = readFileSync(table, 'utf8').trimEnd().split('\n')
    const wrong = lines.flatMap((line) => {
      const [lemma = '', root = '', form = ''] = line.split('\t')
      const made = conjugate(root, form).cells[0]?.form
      return made === lemma ? [] : [`${lemma} ${root} ${form} gives ${made}`]
    })
    expect(lines.length).toBeGreaterThan(1000)
    expect(wrong).toEqual([])
  })
})

describe('what cannot be conjugated', () => {
  it('says so', () => {
    expect(() => conjugate('كت', 'I.au')).toThrow(/3 or 4 radicals/)
    expect(() => conjugate('كتا', 'I.au')).toThrow(/cannot be a radical/)
    expect(() => conjugate('ترجم', 'II')).toThrow(/takes 3 radicals/)
    expect(() => conjugate('كتب', 'XI')).toThrow(/unknown verb form/)
  })
})

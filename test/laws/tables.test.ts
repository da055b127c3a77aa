import { readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tableFiles } from '../../scripts/build-tables.ts'
import { Lexis } from '../../src/arabic/lexis.ts'
import { isForeign } from '../../src/arabic/names/unlisted.ts'
import { rows } from '../../src/arabic/table.ts'
import { root, sourceOf, sourcesIn } from '../lib/sources.ts'

const files = tableFiles(join(root, 'src/arabic'))
const arabic = sourcesIn('src/arabic').map(sourceOf).join('\n')

describe('tables are for people to edit and for the program to trust', () => {
  test('there are tables', () => expect(files.length).toBeGreaterThan(0))

  for (const file of files) {
    const name = relative(root, file)
    test(name, () => {
      const text = readFileSync(file, 'utf8')
      const complaints: string[] = []
      const complain = (line: number, what: string) => complaints.push(`${name}:${line} ${what}`)
      if (text.includes('\r')) complain(1, 'has carriage returns')
      if (text.startsWith('\ufeff')) complain(1, 'begins with a byte order mark')
      if (text !== '' && !text.endsWith('\n')) complain(text.split('\n').length, 'does not end with a line feed')
      const lines = text.split('\n').slice(0, -1)
      const header = (lines[0] ?? '').split('\t')
      if (header.length < 2 || header.some((cell) => !/^[a-z][a-z0-9-]*$/.test(cell)))
        complain(1, `is no header row of two or more lower-case names: ${lines[0]}`)
      const seen = new Set<string>()
      let previous = ''
      lines.slice(1).forEach((line, i) => {
        const number = i + 2
        const cells = line.split('\t')
        if (line.trim() === '') complain(number, 'is empty')
        else if (cells.length !== header.length)
          complain(number, `has ${cells.length} columns, the header has ${header.length}`)
        if (cells.some((cell) => cell !== cell.trim())) complain(number, 'has a cell with blanks at its ends')
        if (cells.some((cell) => /^".*"$/.test(cell))) complain(number, 'has a quoted cell; cells are bare')
        if (/[\u0640\u064b-\u0652]/.test(cells[0]) && !name.includes('/affix/'))
          complain(number, 'has vowel signs or tatweel in its first column; the reader folds them itself')
        if (seen.has(line)) complain(number, 'stands twice')
        seen.add(line)
        if (cells[0] < previous && !name.includes('/affix/'))
          complain(number, `“${cells[0]}” comes before “${previous}” in code-point order`)
        previous = cells[0]
      })
      expect(complaints.slice(0, 12).join('\n')).toBe('')
    })

    test(`${name} is loaded by something`, () => {
      const table = basename(file, '.tsv')
      const loaded =
        new RegExp(`\\brows\\(\\s*['"\`]${table}['"\`]`).test(arabic) || new RegExp(`['"\`]${table}['"\`]`).test(arabic)
      expect(
        loaded,
        `nothing under src/arabic asks for the table “${table}”: a row nobody reads is a promise nobody keeps`,
      ).toBe(true)
    })
  }
})

test('no month is a word that no table of nouns knows, and so a place: في شتنبر', () => {
  const lexis = new Lexis()
  const words = new Set(rows('months').flatMap(([month]) => month.split(' ')))
  expect(words.size).toBeGreaterThan(60)
  expect([...words].filter((word) => isForeign(lexis.word(word, 'word')))).toEqual([])
})

import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { tableFiles } from '../../scripts/build-tables.ts'
import { compileLexicon, type Stem } from '../../src/arabic/morphology/lexicon.ts'
import type { Lexeme } from '../../src/arabic/morphology/reading.ts'
import { compileNames } from '../../src/arabic/names/compile.ts'
import type { Being } from '../../src/arabic/names/gazetteer.ts'
import { tables } from '../../src/arabic/packed/tables.ts'
import { PackedLexicon, packLexicon } from '../../src/arabic/packing/packed-lexicon.ts'
import { PackedMap, writeMap } from '../../src/arabic/packing/packed-map.ts'
import { PackedNames, packNames } from '../../src/arabic/packing/packed-names.ts'
import { PackedPastVerbs, packPastVerbs } from '../../src/arabic/packing/packed-past.ts'
import { PackedRows, packRows } from '../../src/arabic/packing/packed-rows.ts'
import { PartsReader, PartsWriter } from '../../src/arabic/packing/parts.ts'
import { Strings, writeStrings } from '../../src/arabic/packing/strings.ts'
import { root } from '../lib/sources.ts'

/** The tables as the files have them now; the conjugated stems come from the build alone. */
const files = new Map(tableFiles(join(root, 'src/arabic')).map((file) => [basename(file, '.tsv'), file]))
function rows(table: string): string[][] {
  const file = files.get(table)
  const lines = file ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(1) : tables[table].split('\n')
  return lines.map((line) => line.split('\t'))
}

const mapOf = (keys: string[]) => {
  const to = new PartsWriter()
  writeMap(to, keys)
  return new PackedMap(new PartsReader(to.bytes()))
}

describe('a packed map', () => {
  const map = mapOf(['ا', 'اب', '', 'كتاب'])
  test('gives the number of a key, of the empty one too', () => {
    expect(map.indexOf('ا')).toBe(0)
    expect(map.indexOf('')).toBe(2)
    expect(map.indexOf('كتاب')).toBe(3)
  })
  test('what is no key has none', () => {
    for (const key of ['ب', 'كتا', 'كتابا', 'اا', '\n']) expect(map.indexOf(key)).toBe(-1)
  })
  test('a map of nothing is empty', () => expect(mapOf([]).indexOf('')).toBe(-1))
})

describe('packed parts', () => {
  test('numbers come back whatever their width', () => {
    const lists = [[], [0, 255], [3], [256, 65535, 1], [65536], [-1, 2147483647]]
    const to = new PartsWriter()
    for (const list of lists) to.numbers(list)
    const from = new PartsReader(to.bytes())
    expect(lists.map(() => [...from.numbers()])).toEqual(lists)
  })
  test('strings come back, of more characters than a byte has numbers and of any length', () => {
    const strings = [
      '',
      String.fromCharCode(...Array.from({ length: 700 }, (_, i) => 0x500 + i)),
      'x'.repeat(5000),
      '😀',
    ]
    const to = new PartsWriter()
    writeStrings(to, strings)
    const packed = new Strings(new PartsReader(to.bytes()))
    expect(strings.map((s, i) => packed.at(i) === s)).toEqual(strings.map(() => true))
    expect(packed.is(1, strings[1])).toBe(true)
    expect(packed.is(3, '😁')).toBe(false)
  })
})

describe('the packed lexicon gives exactly what the compiled one gives', () => {
  const lexicon = compileLexicon(rows)
  const packed = new PackedLexicon(packLexicon(lexicon))
  /** Optional fields that are absent, empty or false mean the same. */
  const word = (l: Lexeme | undefined): string =>
    l
      ? [
          l.lemma,
          l.pos,
          l.classes,
          l.root,
          l.form,
          l.act,
          l.stance,
          l.plover,
          l.preps,
          l.clauseOnly || '',
          l.derived,
          word(l.verb),
        ].join('/')
      : ''
  const inOrder = (stems: readonly Stem[]) =>
    stems.map((s) =>
      [s.exact, s.kind, s.mask, s.gender, s.number, s.tense, s.voice, s.jussive || '', word(s.lexeme)].join(' '),
    )
  test('for every key', () => {
    const wrong: string[] = []
    for (const [key, stems] of lexicon.stems) {
      const [want, have] = [inOrder(stems), inOrder(packed.get(key))]
      if (want.join() !== have.join()) wrong.push(`${key}: ${have} for ${want}`)
    }
    expect(lexicon.stems.size).toBeGreaterThan(10_000)
    expect(wrong.slice(0, 3)).toEqual([])
  })
  test('stems of one lexeme share it, so that it can be compared by identity', () => {
    const [verb] = packed.get('كتب').filter((s) => s.kind === 'verb')
    const noun = packed.get('كاتب').find((s) => s.lexeme.verb)
    expect(verb).toBeDefined()
    expect(noun?.lexeme.verb).toBe(verb.lexeme)
  })
  test('what is no stem has none', () => {
    for (const key of ['', 'ظظظ', '\n', '\t']) expect(packed.get(key)).toEqual([])
  })
})

describe('the packed names give exactly what the compiled ones give', () => {
  const names = compileNames(rows)
  let packed: PackedNames
  beforeAll(() => {
    packed = new PackedNames(packNames(names))
  })
  const told = (being: Being) =>
    JSON.stringify([being.kind, being.name, being.ids, being.iso, being.cls, being.seatOf, being.offices, being.latin])

  test('every edge leads where it led', () => {
    const wrong: string[] = []
    let count = 0
    for (const [edge, to] of names.trie.edges()) {
      count++
      const colon = edge.indexOf(':')
      const have = packed.step(Number(edge.slice(0, colon)), edge.slice(colon + 1))
      if (have !== to) wrong.push(`${edge} leads to ${have}, not ${to}`)
    }
    expect(count).toBeGreaterThan(10_000)
    expect(wrong.slice(0, 3)).toEqual([])
  })
  test('every node has the entries it had', () => {
    const wrong: string[] = []
    names.trie.lists.forEach((list, node) => {
      const show = (e: { kind: string; form: string; being: Being; ambiguous: boolean; short: boolean }) =>
        `${e.kind} ${e.form} ${told(e.being)} ${e.ambiguous} ${e.short}`
      const [want, have] = [(list ?? []).map(show).join(), (packed.at(node) ?? []).map(show).join()]
      if (want !== have) wrong.push(`${node}: ${have} for ${want}`)
    })
    expect(wrong.slice(0, 3)).toEqual([])
  })
  test('every personal name takes the part it took', () => {
    const wrong = [...names.personal].filter(
      ([key, row]) => JSON.stringify(packed.personal.get(key)) !== JSON.stringify(row),
    )
    expect(wrong.slice(0, 3)).toEqual([])
    expect(packed.personal.get('')).toBeUndefined()
  })
  test('every state is there, and no other', () => {
    for (const [iso, being] of names.states) expect(told(packed.states.get(iso)!)).toBe(told(being))
    expect(packed.states.has('XX')).toBe(false)
    expect(packed.states.get('XX')).toBeUndefined()
  })
  test('names of one being share it', () => {
    const at = (word: string) => packed.at(packed.step(0, word))!.find((e) => e.kind === 'state')!.being
    expect(at('امريكا')).toBe(packed.states.get('US'))
  })
})

describe('packed rows', () => {
  const made: string[][][] = []
  const packed = new PackedRows(
    packRows([
      ['ب', ['1', '']],
      ['ا', ['2', 'x']],
      ['ب', ['3', 'y']],
    ]),
    (rows) => {
      made.push(rows)
      return rows.map(([first]) => first).join()
    },
  )
  test('are found by their key, in their order, and made once', () => {
    expect(packed.get('ب')).toBe('1,3')
    expect(packed.get('ب')).toBe('1,3')
    expect(made).toEqual([
      [
        ['1', ''],
        ['3', 'y'],
      ],
    ])
  })
  test('what is no key has none', () => {
    expect(packed.get('')).toBeUndefined()
    expect([packed.has('ا'), packed.has('با')]).toEqual([true, false])
  })
})

test('packed verbs of the past: one that reports and acts does both', () => {
  const packed = new PackedPastVerbs(packPastVerbs({ said: ['قال', 'ظن'], done: ['ظن', 'فتح'] }))
  expect(['قال', 'ظن', 'فتح', 'كتاب'].map((form) => packed.at(form))).toEqual(['said', 'done', 'done', null])
  expect(packed.at('فتحوا', 0, 3)).toBe('done')
})

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reports, shelf } from '../../scripts/lib/reports.ts'
import { arabic } from '../../src/arabic/one.ts'
import { attributeRules } from '../../src/arabic/rules/attribute.ts'
import { codeRules } from '../../src/arabic/rules/code.ts'
import { resolveRules } from '../../src/arabic/rules/resolve.ts'
import { spotRules } from '../../src/arabic/rules/spot.ts'
import { tieRules } from '../../src/arabic/rules/tie.ts'
import { derive as deriveWith } from '../../src/engine/read.ts'
import { read } from '../../src/index.ts'
import { PUBLISHED, readCases } from '../lib/golden.ts'
import { readMarked } from '../lib/marked.ts'
import { samples } from '../lib/samples.ts'

/** What a stage that broke left behind; the record is valid all the same, so only this law would notice. */
const failures = (text: string, meta: Parameters<typeof read>[1]): string[] =>
  read(text, meta)
    .notes.filter((note) => note.kind === 'stage-failed')
    .map((note) => `${note.message} in: ${text.slice(0, 80)}`)

const goldens = ['mentions', 'statements', 'chains', 'events'].flatMap((name) =>
  readCases(join(import.meta.dirname, `../stages/${name}.txt`)),
)
const sentences = [...spotRules, ...resolveRules, ...attributeRules, ...codeRules, ...tieRules].flatMap((rule) => [
  ...rule.yes.map((line) => readMarked(line).text),
  ...rule.no,
])

describe('no stage fails', () => {
  test('on the samples', () => {
    expect(samples().flatMap(({ text, meta }) => failures(text, meta))).toEqual([])
  })

  test('on the golden texts', () => {
    expect(goldens.length).toBeGreaterThan(0)
    expect(goldens.flatMap(({ text }) => failures(text, { published: PUBLISHED }))).toEqual([])
  })

  test('on the sentences of the rules, each alone and all in one report', () => {
    expect(sentences.flatMap((text) => failures(text, { published: PUBLISHED }))).toEqual([])
    expect(failures(sentences.join(' '), { published: PUBLISHED })).toEqual([])
    expect(failures(sentences.join('\n'), { published: null })).toEqual([])
  })

  test('on parts of the sentences of the rules: a text may begin and end at any word', () => {
    const parts = sentences.flatMap((text, i) => {
      const words = text.split(' ')
      const [from, to] = [i % words.length, 1 + ((i * 7) % words.length)]
      return [words.slice(from).join(' '), words.slice(0, to).join(' '), words[i % words.length]]
    })
    expect(parts.flatMap((text) => failures(text, { published: PUBLISHED }))).toEqual([])
  })

  test.skipIf(!existsSync(shelf))('on every twentieth report of the shelf', { timeout: 240_000 }, async () => {
    const failed: string[] = []
    let i = 0
    for await (const { text, ...meta } of reports(shelf)) if (i++ % 20 === 0) failed.push(...failures(text, meta))
    expect(failed).toEqual([])
  })

  test('on any beginning of a sample: a text may end anywhere', () => {
    const { text, meta } = samples().reduce((a, b) => (a.text.length > b.text.length ? a : b))
    const ends = Array.from({ length: 120 }, (_, i) => Math.floor((text.length * (i + 1)) / 120))
    expect(ends.flatMap((end) => failures(text.slice(0, end), meta))).toEqual([])
  })

  test('and one that does leaves a note, and loses nothing of the others', () => {
    const pack = arabic()
    const broken = Object.assign(Object.create(pack) as typeof pack, {
      code: () => {
        throw new Error('out of order')
      },
    })
    const { text } = samples()[0]
    const { record } = deriveWith(text, { published: PUBLISHED }, broken)
    expect(record.notes.filter((n) => n.kind === 'stage-failed').map((n) => n.message)).toEqual(['code: out of order'])
    expect(record.events).toEqual([])
    expect(record.statements).toEqual(read(text, { published: PUBLISHED }).statements.map((s) => s))
  })
})

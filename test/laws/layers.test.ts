import { describe, expect, test } from 'vitest'
import { importsOf, sourcesIn } from '../lib/sources.ts'

/** Who may know whom: the path is the licence. A file may always know its own folder. */
const MAY_KNOW: Record<string, { knows: string[]; because: string }> = {
  text: { knows: [], because: 'it is the ground, and knows nothing above it' },
  record: { knows: ['text'], because: 'a record is told in spans and nothing else' },
  engine: { knows: ['text', 'record'], because: 'it is blind to languages, and gets one as a Pack' },
  arabic: { knows: ['text', 'record', 'engine'], because: 'it fills the Pack of the engine' },
  compare: { knows: ['text', 'record'], because: 'it compares records, whoever made them' },
  store: { knows: ['text', 'record'], because: 'it keeps records, whoever made them' },
  app: {
    // Of the store the interface alone: which one it is, an entry point chooses.
    knows: ['text', 'record', 'engine', 'arabic', 'compare', 'index', 'time', 'src/store/store.ts'],
    because: 'use cases put the parts together, and know of the store the interface alone',
  },
  faces: {
    knows: ['text', 'record', 'app', 'engine types'],
    because: 'a face parses, calls the app and prints; it has no logic',
  },
}

/** Entry points of the package: src/index.ts, src/time.ts. They stand between the layers and the world. */
const layerOf = (path: string): string => /^src\/(?:([^/]+)\/|([^/]+)\.ts$)/.exec(path)?.slice(1).find(Boolean) ?? ''

describe('the path is the licence', () => {
  for (const [layer, { knows, because }] of Object.entries(MAY_KNOW)) {
    test(`src/${layer} knows only ${[layer, ...knows].join(', ')}`, () => {
      const offences: string[] = []
      for (const file of sourcesIn(`src/${layer}`)) {
        for (const { line, target, typeOnly } of importsOf(file)) {
          if (!target.startsWith('src/')) continue
          const other = layerOf(target)
          const typesOnly = typeOnly && knows.includes(`${other} types`)
          if (
            other !== layer &&
            !knows.includes(other) &&
            !knows.includes(target) &&
            !typesOnly &&
            !choosesStore(file, other)
          ) {
            offences.push(`${file}:${line} knows ${target}, and src/${layer} may not know src/${other}: ${because}.`)
          }
        }
      }
      expect(offences.join('\n')).toBe('')
    })
  }

  test('every folder of src is a layer of the house', () => {
    const strangers = new Set(
      sourcesIn('src')
        .map(layerOf)
        .filter((layer) => !(layer in MAY_KNOW) && layer !== 'index' && layer !== 'time'),
    )
    expect([...strangers], 'a new folder under src needs its row in this law and in ARCHITECTURE.md').toEqual([])
  })

  test('Arabic knows the pack, the matcher and the findings of the engine, never its pipeline', () => {
    const offences = sourcesIn('src/arabic').flatMap((file) =>
      importsOf(file)
        .filter(({ target }) => target === 'src/engine/read.ts' || target === 'src/engine/stages/assemble.ts')
        .map(
          ({ target, line }) =>
            `${file}:${line} knows ${target}: the pipeline calls the pack, not the other way round.`,
        ),
    )
    expect(offences.join('\n')).toBe('')
  })

  test('only app and faces know packages', () => {
    const offences = ['text', 'record', 'engine', 'arabic', 'compare'].flatMap((layer) =>
      sourcesIn(`src/${layer}`).flatMap((file) =>
        importsOf(file)
          .filter(({ target }) => !target.startsWith('src/'))
          .map(
            ({ target, line }) =>
              `${file}:${line} imports ${target}: the core brings everything it needs, so that it runs anywhere.`,
          ),
      ),
    )
    expect(offences.join('\n')).toBe('')
  })
})

/** An entry point of a face chooses the store, and nobody else knows one. */
const choosesStore = (file: string, layer: string): boolean => file === 'src/faces/cli/cli.ts' && layer === 'store'

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { spot } from '../src/arabic/names/spot.ts'
import { ArabicPack } from '../src/arabic/pack.ts'
import { main, root, shelf } from './lib/reports.ts'
import { alignCorpus } from './train/align.ts'
import { corpusFile, readCorpus } from './train/corpus.ts'
import { sequencesOf } from './train/data.ts'
import { blockFold, FOLDS, measure, trainModel, turnFold } from './train/folds.ts'
import { type ByKind, f1, line, noCounts, sum } from './train/score.ts'
import { readShelf } from './train/shelf.ts'
import { renamed } from './train/unheard.ts'
import { type ClassTable, classesFrom, classTable } from './train/word-classes.ts'

/**
 * `npm run train [-- --folds block|turn] [--only 0,5] [--reuse]`: makes models/names.bin from ANERcorp's training part and
 * the shelf. The same tables, rules, corpus and shelf give the same bytes. `--folds` cross-validates in ten folds instead
 * of writing; `--reuse` takes the word classes of the last run from .cache in place of reading the shelf anew.
 */
const SETTINGS = { epochs: 14, l2: 1, rate: 0.03 }
/** Features seen fewer times in training are left out: twice in what the corpus says is six times in three readings of it. */
const LEAST = 6
/** Words seen fewer times on the shelf get no class. */
const LEAST_WORD = 8
const VECTOR_EPOCHS = 2
/** What is renamed in each further reading of the corpus: people and towns; people alone, who are most of whom a report names. */
const RENAMED = [/(?:PERS|LOC)$/, /PERS$/]

await main(async () => {
  const argv = process.argv.slice(2)
  const option = (name: string) => (argv.includes(`--${name}`) ? (argv[argv.indexOf(`--${name}`) + 1] ?? '') : null)
  const folds = option('folds')
  if (folds !== null && folds !== 'block' && folds !== 'turn') throw new Error('--folds takes block or turn')
  for (const file of [corpusFile, shelf])
    if (!existsSync(file)) throw new Error(`${file} does not exist: the model is trained on it.`)

  const pack = new ArabicPack()
  const { lexis } = pack
  const table = await wordClasses(pack, argv.includes('--reuse'))
  const corpus = readCorpus()
  const reports = alignCorpus(corpus, pack)
  const spotted = reports.map(({ doc }) => spot(doc, lexis))
  const classes = classesFrom(table)
  const sequences = sequencesOf(reports, spotted, lexis, classes)
  for (const [copy, tags] of RENAMED.entries()) {
    const others = alignCorpus(renamed(corpus, copy + 1, lexis, tags), pack)
    const seen = others.map(({ doc }) => spot(doc, lexis))
    for (const sequence of sequencesOf(others, seen, lexis, classes)) sequences.push(sequence)
  }
  const settings = { ...SETTINGS, ...JSON.parse(option('settings') ?? '{}') }

  if (folds) {
    const foldOf = folds === 'block' ? (s: number) => blockFold(s, corpus.length) : turnFold
    const all = noCounts()
    for (const fold of option('only')?.split(',').map(Number) ?? Array.from({ length: FOLDS }, (_, f) => f)) {
      const inTest = (s: number) => foldOf(s) === fold
      const bytes = trainModel(
        sequences.filter((s) => !inTest(s.sentence)),
        LEAST,
        settings,
        table,
      )
      const counts = measure(bytes, reports, spotted, lexis, inTest)
      console.log(`fold ${fold}  ${line(sum(Object.values(counts)))}  ${kinds(counts)}  ${bytes.length} bytes`)
      for (const kind in counts) for (const k of ['right', 'given', 'wanted'] as const) all[kind][k] += counts[kind][k]
    }
    console.log(`all     ${line(sum(Object.values(all)))}  ${kinds(all)}`)
    for (const kind in all) console.log(`  ${kind}  ${line(all[kind])}`)
    return
  }
  const bytes = trainModel(sequences, LEAST, settings, table)
  mkdirSync(join(root, 'models'), { recursive: true })
  writeFileSync(join(root, 'models/names.bin'), bytes)
  console.log(`models/names.bin: ${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex')}`)
})

function kinds(counts: ByKind): string {
  return Object.entries(counts)
    .map(([kind, c]) => `${kind} ${f1(c).toFixed(3)}`)
    .join(' ')
}

async function wordClasses(pack: ArabicPack, reuse: boolean): Promise<ClassTable> {
  const cache = join(root, '.cache/tagger/classes.bin')
  if (reuse && existsSync(cache)) return deserialize(readFileSync(cache))
  console.error('reading the shelf …')
  const counts = await readShelf(shelf, pack, LEAST_WORD)
  console.error(`${counts.vocabulary.length} words; vectors and classes …`)
  const table = classTable(counts, VECTOR_EPOCHS)
  mkdirSync(join(root, '.cache/tagger'), { recursive: true })
  writeFileSync(cache, serialize(table))
  return table
}

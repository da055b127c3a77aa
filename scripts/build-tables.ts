import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileLexicon } from '../src/arabic/morphology/lexicon.ts'
import { verbStems } from '../src/arabic/morphology/verb-stems.ts'
import { compileNames } from '../src/arabic/names/compile.ts'
import { demonymRows, frameRows, frameWords, orgHeadRows } from '../src/arabic/packing/keyed.ts'
import { packLexicon } from '../src/arabic/packing/packed-lexicon.ts'
import { packWords } from '../src/arabic/packing/packed-map.ts'
import { packNames } from '../src/arabic/packing/packed-names.ts'
import { packPastVerbs } from '../src/arabic/packing/packed-past.ts'
import { packRows } from '../src/arabic/packing/packed-rows.ts'
import { pastVerbs } from '../src/arabic/packing/past-verbs.ts'

/**
 * Packs every table of Arabic knowledge into one module of string literals, so that the engine needs no file system.
 * Each table is keyed by its file's base name; its header row stays behind, for people and for the law tests.
 */
export function buildTables(root: string): { tables: number; rows: number; changed: boolean } {
  const arabic = join(root, 'src/arabic')
  const packed: [name: string, body: string][] = []
  const seen = new Map<string, string>()
  let rows = 0
  for (const file of tableFiles(arabic)) {
    const name = basename(file, '.tsv')
    const other = seen.get(name)
    if (other)
      throw new Error(`Two tables are called ${name}: ${other} and ${file}. Tables are known by their base name.`)
    seen.set(name, file)
    const lines = readFileSync(file, 'utf8')
      .replace(/\r\n?/g, '\n')
      .split('\n')
      .filter((line) => line !== '')
    rows += Math.max(0, lines.length - 1)
    packed.push([name, lines.slice(1).join('\n')])
    if (name === 'verbs') packed.push(['verb-stems', stemTable(lines.slice(1))])
  }
  // The learned model goes with the tables where there is one; without it the rules work alone.
  const model = join(root, 'models/names.bin')
  const blocks = compiled(packed)
  if (existsSync(model)) blocks.push(['names-model', readFileSync(model)])
  packed.sort((a, b) => (a[0] < b[0] ? -1 : 1))
  const module = [
    '// Written by scripts/build-tables.ts from src/arabic/lexicon and src/arabic/affix. Edit those.',
    'export const tables: Record<string, string> = {',
    ...packed.map(([name, body]) => `  ${JSON.stringify(name)}: ${JSON.stringify(body)},`),
    '}',
    '/** Bytes in base64; where the build has put them in a file of its own, the bytes themselves. */',
    'export const blocks: Record<string, string | Uint8Array<ArrayBuffer>> = {',
    ...blocks.map(([name, bytes]) => `  ${JSON.stringify(name)}: '${Buffer.from(bytes).toString('base64')}',`),
    '}',
    '',
  ].join('\n')
  const out = join(arabic, 'packed/tables.ts')
  const changed = !existsSync(out) || readFileSync(out, 'utf8') !== module
  if (changed) {
    mkdirSync(join(arabic, 'packed'), { recursive: true })
    writeFileSync(out, module)
  }
  return { tables: packed.length + blocks.length, rows, changed }
}

/**
 * What the engine looks up much, compiled from the tables and packed as bytes that are looked up as they lie.
 */
function compiled(packed: [name: string, body: string][]): [name: string, bytes: Uint8Array][] {
  const bodies = new Map(packed)
  const rows = (table: string): string[][] => {
    const body = bodies.get(table)
    if (body === undefined) throw new Error(`No table is called ${table}, and the lexicon needs it`)
    return body === '' ? [] : body.split('\n').map((line) => line.split('\t'))
  }
  const lexicon = compileLexicon(rows)
  return [
    ['lexicon', packLexicon(lexicon)],
    ['listed-names', packNames(compileNames(rows))],
    // Which verbs are past whatever their vowels only the whole lexicon can tell.
    ['past-verbs', packPastVerbs(pastVerbs(lexicon, rows))],
    ['frame-rows', packRows(frameRows(rows))],
    ['frame-words', packWords(frameWords(rows))],
    ['org-head-rows', packRows(orgHeadRows(rows))],
    ['demonym-rows', packRows(demonymRows(rows))],
  ]
}

/** The table of written verb stems: one row for each row of verbs.tsv, conjugated here so that start-up need not. */
function stemTable(verbs: string[]): string {
  return verbs
    .map((line) => {
      const [lemma, root, form] = line.split('\t')
      try {
        return verbStems(root, form).join('\t')
      } catch (cause) {
        throw new Error(`verbs.tsv: ${lemma} (${root}, ${form}) does not conjugate`, { cause })
      }
    })
    .join('\n')
}

/** Every `*.tsv` under lexicon (at any depth) and affix. */
export function tableFiles(arabic: string): string[] {
  const files: string[] = []
  for (const folder of ['lexicon', 'affix']) {
    const path = join(arabic, folder)
    if (!existsSync(path)) continue
    for (const file of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.tsv')) files.push(join(path, file))
    }
  }
  return files.sort()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { tables, rows, changed } = buildTables(join(import.meta.dirname, '..'))
  console.log(`${tables} tables, ${rows} rows${changed ? '' : ' (unchanged)'}`)
}

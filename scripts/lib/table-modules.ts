import { readFileSync, writeFileSync } from 'node:fs'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { blocks, tables } from '../../src/arabic/packed/tables.ts'
import { laidOut } from '../../src/arabic/tagger/model.ts'

/**
 * The packed tables of a bundle, as `module` writes them down: only those that its code names, since whoever takes the
 * times alone need not carry the names of the world.
 */
export async function tablesAs(module: (names: string[]) => string, options: BuildOptions): Promise<Plugin> {
  const contents = module(await namedBy(options))
  return {
    name: 'tables',
    setup(bundle) {
      bundle.onLoad({ filter: /arabic[\\/]packed[\\/]tables\.ts$/ }, () => ({ contents, loader: 'ts' }))
    },
  }
}

async function namedBy(options: BuildOptions): Promise<string[]> {
  const { metafile } = await build({ ...options, metafile: true, write: false })
  const files = new Set<string>()
  for (const { inputs } of Object.values(metafile!.outputs))
    for (const file in inputs) if (inputs[file].bytesInOutput > 0 && !file.endsWith('packed/tables.ts')) files.add(file)
  const code = [...files].map((file) => readFileSync(file, 'utf8')).join('\n')
  return Object.keys({ ...tables, ...blocks }).filter((name) => code.includes(`'${name}'`))
}

const chosen = <T>(from: Record<string, T>, names: string[]): [string, T][] =>
  names.filter((name) => name in from).map((name) => [name, from[name]])

/** For the libraries, which read no file: string literals. */
export function literals(names: string[]): string {
  const list = <T>(from: Record<string, T>) => JSON.stringify(Object.fromEntries(chosen(from, names)))
  return `export const tables = ${list(tables)}\nexport const blocks = ${list(blocks)}`
}

/**
 * For the command: one file of bytes of which each table is read when it is asked for, since JavaScript takes ten times
 * as long over literals. A table with no character beyond Latin-1 has one byte a character, another two (UTF-16, little-endian).
 */
export function inFile(names: string[], path: string): string {
  const parts: Buffer[] = []
  let at = 0
  const part = (bytes: Buffer): string => {
    parts.push(bytes)
    at += bytes.length
    return `part(${at - bytes.length}, ${bytes.length})`
  }
  const ofTables = chosen(tables, names).map(([name, text]) => {
    const encoding = /^[\0-\xff]*$/.test(text) ? 'latin1' : 'utf16le'
    return `get ${JSON.stringify(name)}() { return ${part(Buffer.from(text, encoding))}.toString('${encoding}') }`
  })
  const ofBlocks = chosen(blocks, names).map(([name, body]) => {
    // Of its own: typed arrays are laid on it from its beginning.
    const packed = new Uint8Array(typeof body === 'string' ? Buffer.from(body, 'base64') : body)
    const bytes = Buffer.from(name === 'names-model' ? laidOut(packed) : packed)
    return `get ${JSON.stringify(name)}() { return ${part(bytes)} }`
  })
  writeFileSync(path, Buffer.concat(parts))
  return `import { closeSync, openSync, readSync } from 'node:fs'
export const tables = { ${ofTables.join(',\n')} }
export const blocks = { ${ofBlocks.join(',\n')} }
function part(from, size) {
  // A part of the command lies in dist/parts, or in dist itself.
  const file = openSync(new URL(import.meta.url.includes('/parts/') ? '../tables.bin' : './tables.bin', import.meta.url))
  // Of its own, and not of a pool: typed arrays are laid on it from its beginning.
  const bytes = Buffer.allocUnsafeSlow(size)
  const read = readSync(file, bytes, 0, size, from)
  closeSync(file)
  if (read < size) throw new Error('dist/tables.bin is cut short. Install or build Isnad again.')
  return bytes
}`
}

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import pack from '../package.json' with { type: 'json' }
import { buildTables } from './build-tables.ts'
import { lightParts } from './lib/light-parts.ts'

/**
 * `dist/`: the libraries as single files for any JavaScript machine (no `node:` in them), the command line for Node in
 * parts that load when they are needed, and the types.
 */
const root = join(import.meta.dirname, '..')
process.chdir(root)
const { tables, rows } = buildTables(root)
console.log(`tables: ${tables} files, ${rows} rows`)
const { inFile, literals, tablesAs } = await import('./lib/table-modules.ts')

rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')
// esbuild has printed what is wrong; its stack trace says nothing more.
process.on('uncaughtException', (error) => {
  if (!('errors' in error)) console.error(error)
  process.exit(1)
})
const common: BuildOptions = {
  bundle: true,
  format: 'esm',
  charset: 'utf8',
  target: 'es2024',
  logLevel: 'error',
  legalComments: 'none',
}
const libraries = ['index', 'time'].filter((name) => existsSync(`src/${name}.ts`))
for (const name of libraries) {
  // Neutral: an import of a Node module is then an error of the build and not of somebody's browser.
  const library: BuildOptions = {
    ...common,
    platform: 'neutral',
    entryPoints: [`src/${name}.ts`],
    outfile: `dist/${name}.js`,
  }
  await build({ ...library, plugins: [await tablesAs(literals, library)] })
}
if (existsSync('src/faces/cli/cli.ts')) {
  const command: BuildOptions = {
    ...common,
    platform: 'node',
    target: 'node24',
    // Half a megabyte that only an odd encoding needs.
    external: ['jschardet'],
    splitting: true,
    entryPoints: { cli: 'src/faces/cli/cli.ts', reader: 'src/app/reader-worker.ts' },
    outdir: 'dist',
    chunkNames: 'parts/[name]-[hash]',
    // ISNAD_VERSION is what `isnad --version` prints, ISNAD_ENGINE what a store writes on the records of this very build.
    define: { ISNAD_VERSION: JSON.stringify(pack.version), ISNAD_ENGINE: JSON.stringify(engineOf('dist/index.js')) },
  }
  const plugins = [await tablesAs((names) => inFile(names, 'dist/tables.bin'), command), lightParts]
  const script = await build({
    ...command,
    plugins,
    format: 'cjs',
    // One letter that is not Latin-1 and V8 holds the whole source at two bytes a letter: half of 5 MB.
    charset: 'ascii',
    minifyWhitespace: true,
    splitting: false,
    entryPoints: { read: 'src/faces/cli/read.ts' },
    entryNames: 'parts/[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    define: { ...command.define, 'import.meta.url': 'SELF' },
    metafile: true,
  })
  const [read] = Object.keys(script.metafile!.outputs)
  await build({ ...command, plugins, define: { ...command.define, ISNAD_READ: JSON.stringify(basename(read)) } })
  keepCode()
}
if (libraries.length) {
  // Types are checked by `npm run check`; here they are only written out.
  const args = [
    '--noCheck',
    '--declaration',
    '--emitDeclarationOnly',
    '--noEmit',
    'false',
    '--rootDir',
    'src',
    '--outDir',
    'dist/types',
  ]
  const options = [
    '--target',
    'es2024',
    '--module',
    'nodenext',
    '--moduleResolution',
    'nodenext',
    '--strict',
    '--skipLibCheck',
    '--allowImportingTsExtensions',
    '--rewriteRelativeImportExtensions',
    '--erasableSyntaxOnly',
    '--verbatimModuleSyntax',
  ]
  const files = libraries.map((name) => `src/${name}.ts`)
  const tsc = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', ...args, ...options, '--ignoreConfig', ...files],
    { stdio: ['ignore', 2, 2] },
  )
  if (tsc.status !== 0) process.exit(1)
}

/**
 * Reads the sample texts as one page, so that V8 keeps what it made of the code, that for pages with it: the first start is
 * then as fast as the next.
 */
function keepCode(): void {
  const texts = readdirSync('samples').filter((name) => name.endsWith('.txt'))
  const lines = texts.flatMap((name) => readFileSync(join('samples', name), 'utf8').split('\n'))
  const paragraphs = lines.map((line) => `<p>${line}</p>`).join('\n')
  spawnSync(process.execPath, ['dist/cli.js', 'read', '-'], {
    input: `<html><head><title>${lines[0]}</title></head><body><article>${paragraphs}</article></body></html>`,
    env: { ...process.env, ISNAD_CACHE: 'dist/code' },
  })
}

/** The version of the package and the hash of the engine as it was built: two engines that may read differently differ here. */
function engineOf(bundle: string): string {
  return `${pack.version}+${createHash('sha256').update(readFileSync(bundle)).digest('hex').slice(0, 12)}`
}

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import pack from '../package.json' with { type: 'json' }
import { buildTables } from './build-tables.ts'

/**
 * `dist/`: the libraries as single files for any JavaScript machine (no `node:` in them), the command line for Node in
 * parts that load when they are needed, and the types.
 */
const root = join(import.meta.dirname, '..')
process.chdir(root)
const { tables, rows } = buildTables(root)
console.log(`tables: ${tables} files, ${rows} rows`)
const { tables: packed } = await import('../src/arabic/packed/tables.ts')

rmSync('dist', { recursive: true, force: true })
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
  const first = await build({ ...library, metafile: true, write: false })
  await build({ ...library, plugins: [onlyTables(tablesNamedIn(Object.values(first.metafile.outputs)[0].inputs))] })
}
if (existsSync('src/faces/cli/cli.ts')) {
  await build({
    ...common,
    platform: 'node',
    target: 'node24',
    // What a small text does not need stays outside and loads when a page or an odd encoding comes.
    external: ['@mozilla/readability', 'linkedom', 'jschardet'],
    splitting: true,
    entryPoints: { cli: 'src/faces/cli/cli.ts', reader: 'src/app/reader-worker.ts' },
    outdir: 'dist',
    chunkNames: 'parts/[name]-[hash]',
    // ISNAD_VERSION is what `isnad --version` prints, ISNAD_ENGINE what a store writes on the records of this very build.
    define: { ISNAD_VERSION: JSON.stringify(pack.version), ISNAD_ENGINE: JSON.stringify(engineOf('dist/index.js')) },
  })
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

/** Tables that the code of a bundle names: whoever takes the times alone need not carry the names of the world. */
function tablesNamedIn(inputs: Record<string, { bytesInOutput: number }>): string[] {
  const code = Object.keys(inputs)
    .filter((file) => inputs[file].bytesInOutput > 0 && !file.endsWith('packed/tables.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  return Object.keys(packed).filter((name) => code.includes(`'${name}'`))
}

function onlyTables(names: string[]): Plugin {
  const chosen = Object.fromEntries(names.map((name) => [name, packed[name]]))
  return {
    name: 'only-tables',
    setup(bundle) {
      bundle.onLoad({ filter: /arabic[\\/]packed[\\/]tables\.ts$/ }, () => ({
        contents: `export const tables = ${JSON.stringify(chosen)}`,
        loader: 'ts',
      }))
    },
  }
}

/** The version of the package and the hash of the engine as it was built: two engines that may read differently differ here. */
function engineOf(bundle: string): string {
  return `${pack.version}+${createHash('sha256').update(readFileSync(bundle)).digest('hex').slice(0, 12)}`
}

// Makes a fresh clone ready, then becomes the command that follows: `node scripts/ready.mjs vitest run`; `--build` builds in any case.
//
// Plain JavaScript for whatever Node a machine has (18 or later): it installs what is missing, Node 24 among it, and
// builds when a source is newer than the build. The command must be started from here, with node_modules/.bin first on
// the path: a shell that has already found the old `node` (dash remembers it) would run the old one again.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const windows = process.platform === 'win32'
const env = withPath(process.env)

const command = process.argv.slice(2)
const rebuild = command[0] === '--build'

install()
build()
if (!rebuild) become(command)

function install() {
  const lock = join(root, 'package-lock.json')
  const stamp = join(modules, '.isnad-lock')
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex')
  const installed = join(modules, '.package-lock.json')
  const fresh = existsSync(stamp)
    ? readFileSync(stamp, 'utf8') === wanted
    : existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs
  if (!fresh) {
    say('installing what Isnad needs (npm ci) …')
    npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], root)
  }
  bringNode()
  if (!fresh || !existsSync(stamp)) writeFileSync(stamp, wanted)
}

/** Node 24 comes as a package whose install script fetches it; where install scripts are off, it is run here. */
function bringNode() {
  if (nodeMajor() >= 24) return
  const pack = join(modules, 'node')
  if (existsSync(join(pack, 'installArchSpecificPackage.js'))) {
    say('fetching Node 24 (package `node`) …')
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: pack, stdio: 'inherit', env })
  }
  const major = nodeMajor()
  if (major < 24) {
    fail(
      `Isnad needs Node 24 or later and found ${major || 'none'} in node_modules. Install Node 24, or run \`npm ci\` with install scripts on.`,
    )
  }
}

function nodeMajor() {
  const found = spawnSync('node', ['-p', 'process.versions.node'], { encoding: 'utf8', env, shell: windows })
  return found.status === 0 ? Number.parseInt(found.stdout, 10) : 0
}

function build() {
  const stamp = join(root, 'dist/.built')
  const sources = stateOfSources()
  const whole = existsSync(join(root, 'src/arabic/packed/tables.ts'))
  if (!rebuild && whole && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  say('building …')
  const done = spawnSync('node', ['scripts/build.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
    shell: windows,
  })
  if (done.status !== 0) fail('The build failed; the lines above say where.')
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, sources)
}

/** One line for every source with its size and time: a change, an addition or a removal all show. */
function stateOfSources() {
  const lines = []
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (path === 'src/arabic/packed') continue
      if (entry.isDirectory()) walk(path)
      else add(path)
    }
  }
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(root, path))
    lines.push(`${path} ${size} ${mtimeMs}`)
  }
  walk('src')
  for (const name of ['build.ts', 'build-tables.ts', 'lib/table-modules.ts', 'lib/light-parts.ts'])
    add(`scripts/${name}`)
  for (const path of ['package-lock.json', 'tsconfig.json']) add(path)
  // The learned model is packed into the build; the project works without it.
  if (existsSync(join(root, 'models/names.bin'))) add('models/names.bin')
  return lines.sort().join('\n')
}

function become([program, ...args]) {
  if (!program) return
  const child = spawn(program, args, { stdio: 'inherit', env, shell: windows })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(`Could not start ${program}: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGPIPE' ? 0 : 1)))
}

/** npm as the one that called us where that is known, else as the path has it. */
function npm(args, cwd) {
  const caller = process.env.npm_execpath
  const done = caller?.endsWith('.js')
    ? spawnSync(process.execPath, [caller, ...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
    : spawnSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell: windows })
  if (done.error) fail(`npm could not be started (${done.error.message}). Isnad installs its parts with npm.`)
  if (done.status !== 0) fail('`npm ci` failed; the lines above say why. Is the npm registry within reach?')
}

function withPath(from) {
  const name = Object.keys(from).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...from, [name]: join(modules, '.bin') + delimiter + (from[name] ?? '') }
}

/** On standard error, so that a pipe from `npm start` carries records alone. */
function say(line) {
  process.stderr.write(`isnad: ${line}\n`)
}

function fail(line) {
  say(line)
  process.exit(1)
}

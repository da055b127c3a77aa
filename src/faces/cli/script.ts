// Of Node's newer modules the whole: a name that an older Node lacks would end it before it is told that it is too old.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'
import zlib from 'node:zlib'
import { cachePath } from '../../app/cache.ts'

/** A part of the command that the build has put into one script (CommonJS), running. */
export interface Script<T> {
  readonly part: T
  /** Keeps the code of what has run for the next start, where that can be and is not done. */
  keep(): void
}

/**
 * Runs `dist/parts/NAME`, with code kept beside it by the build, or by an earlier run in the person's cache where this
 * Node is another than the build's. The name has the hash of the script in it, since V8 compares no more than lengths.
 */
export function scriptOf<T>(name: string): Script<T> {
  const url = new URL(import.meta.url.includes('/parts/') ? `./${name}` : `./parts/${name}`, import.meta.url)
  const file = fileURLToPath(url)
  const source = `(function (exports, require, module, SELF) {${readFileSync(file, 'utf8')}\n})`
  const kept = `${name}-${process.version}-${process.arch}.code`
  const cache = cacheOrNone()
  let script: vm.Script | null = null
  for (const folder of [fileURLToPath(new URL('../code', url)), cache]) {
    const code = folder === null ? null : wholeCode(join(folder, kept))
    if (!code) continue
    script = compiled(source, file, code)
    if (!script.cachedDataRejected) break
    script = null
  }
  let toKeep = script === null && cache !== null
  script ??= compiled(source, file)
  const own = { exports: {} }
  script.runInThisContext()(own.exports, requireOf(url), own, url.href)
  const made = script
  return {
    part: own.exports as T,
    keep() {
      if (toKeep) keepCode(made, cache!, kept)
      toKeep = false
    },
  }
}

const compiled = (source: string, filename: string, cachedData?: Uint8Array): vm.Script =>
  new vm.Script(source, {
    filename,
    cachedData,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })

/** V8 keeps what it made of modules, such as those that a web page needs, for the next start. */
export function keepModules(): void {
  const cache = cacheOrNone()
  if (cache !== null) module.enableCompileCache(cache)
}

/** Node's own modules are there without looking for them in the file system. */
function requireOf(url: URL): (name: string) => unknown {
  let others: NodeJS.Require | null = null
  return (name) => {
    if (name.startsWith('node:')) return process.getBuiltinModule(name as 'node:fs')
    if (!others) keepModules()
    others ??= module.createRequire(url)
    return others(name)
  }
}

function keepCode(script: vm.Script, folder: string, name: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    for (const old of readdirSync(folder))
      if (old.endsWith('.code') && Date.now() - statSync(join(folder, old)).mtimeMs > MONTH) rmSync(join(folder, old))
    const code = script.createCachedData()
    const sum = Buffer.alloc(SUM)
    sum.writeUInt32LE(zlib.crc32(code))
    const passing = join(folder, `${name}.${process.pid}`)
    writeFileSync(passing, Buffer.concat([code, sum]))
    renameSync(passing, join(folder, name))
  } catch {
    // A folder that cannot be written costs the next start some time and nothing else.
  }
}

const MONTH = 30 * 86_400_000

/** Bytes of the sum after the code: V8 believes what it finds, and ends the process over a letter that is wrong. */
const SUM = 4

/** Code as it was written, or null. */
function wholeCode(path: string): Uint8Array | null {
  try {
    const bytes = readFileSync(path)
    const code = bytes.subarray(0, -SUM)
    return bytes.readUInt32LE(code.length) === zlib.crc32(code) ? code : null
  } catch {
    return null
  }
}

/** Null where the person has no home, or wants no code kept (NODE_DISABLE_COMPILE_CACHE). */
function cacheOrNone(): string | null {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return null
  try {
    return cachePath()
  } catch {
    return null
  }
}

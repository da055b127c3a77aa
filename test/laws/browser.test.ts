import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, Script } from 'node:vm'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { read } from '../../src/index.ts'
import { samples } from '../lib/samples.ts'
import { root } from '../lib/sources.ts'

/**
 * The built library in a place that has the JavaScript language and, of what browsers and Node share, TextEncoder: no
 * process, no Buffer, no require, no console, and a clock and dice that throw. What it writes there must be what it writes here, byte for byte.
 */
test('the built engine gives the same bytes without Node', async () => {
  const bundled = await build({
    entryPoints: [join(root, 'dist/index.js')],
    bundle: true,
    format: 'iife',
    globalName: 'isnad',
    write: false,
    charset: 'utf8',
    platform: 'neutral',
  })
  const sandbox = createContext(Object.assign(Object.create(null), { TextEncoder }), {
    codeGeneration: { strings: false, wasm: false },
  })
  const run = (code: string) => new Script(code).runInContext(sandbox)
  // V8 gives every context a console of its own.
  run('delete globalThis.console')
  run(`
    const forbidden = (what) => () => { throw new Error('the core touched ' + what) }
    Date = new Proxy(Date, { construct(D, a) { if (a.length === 0) forbidden('the clock')(); return new D(...a) }, apply: forbidden('the clock') })
    Date.now = forbidden('the clock'); Math.random = forbidden('the dice')
  `)
  run(bundled.outputFiles[0].text)
  for (const name of ['process', 'Buffer', 'require', 'console', 'fetch', 'setTimeout', 'TextDecoder', 'window']) {
    expect(run(`typeof ${name}`), `${name} should not exist in the sandbox`).toBe('undefined')
  }
  for (const { name, text, meta } of samples()) {
    const there = run(`JSON.stringify(isnad.read(${JSON.stringify(text)}, ${JSON.stringify(meta)}))`)
    expect(there, name).toBe(JSON.stringify(read(text, meta)))
  }
})

test('the library imports nothing', () => {
  for (const name of ['index', 'time']) {
    expect(readFileSync(join(root, `dist/${name}.js`), 'utf8')).not.toMatch(/^\s*import\b|\bimport\(/m)
  }
})

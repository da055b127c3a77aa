import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Derivation } from '../../src/engine/read.ts'
import { derive } from '../../src/index.ts'

/**
 * A file of golden texts: `== name`, the text, `--`, the lines a careful reader expects. A case whose name ends in
 * `[not yet: reason]` is a debt: it must fail, and loses its mark when it is paid.
 */
interface Case {
  name: string
  notYet: boolean
  text: string
  expected: string[]
}

export function readCases(file: string): Case[] {
  const blocks = readFileSync(file, 'utf8').split(/^== /m).slice(1)
  return blocks.map((block) => {
    const [head, ...lines] = block.trimEnd().split('\n')
    const cut = lines.indexOf('--')
    if (cut < 0) throw new Error(`${basename(file)}: no line of -- in ${head}`)
    return {
      name: head.trim(),
      notYet: head.includes('[not yet'),
      text: lines.slice(0, cut).join('\n'),
      expected: lines.slice(cut + 1).filter((line) => line && !line.startsWith('#')),
    }
  })
}

/** A Saturday: the day every golden text is read on. */
export const PUBLISHED = '2015-08-01'

/**
 * Checks every case of a file. `GOLDEN=show` prints, for each case that differs, the lines to take out and to put in;
 * nothing is ever rewritten, since what the engine finds is not what the text says.
 */
export function golden(file: string, print: (read: Derivation) => string[]): void {
  describe(basename(file), () => {
    for (const one of readCases(file)) {
      const check = () => {
        const found = print(derive(one.text, { published: PUBLISHED }))
        if (process.env.GOLDEN === 'show') show(one, found)
        expect(found.join('\n')).toBe(one.expected.join('\n'))
      }
      if (one.notYet) test.fails(one.name, check)
      else test(one.name, check)
    }
  })
}

function show(one: Case, found: string[]): void {
  const out = one.expected.filter((line) => !found.includes(line)).map((line) => `- ${line}`)
  const put = found.filter((line) => !one.expected.includes(line)).map((line) => `+ ${line}`)
  if (out.length || put.length) console.log(['', `== ${one.name}`, ...out, ...put].join('\n'))
}

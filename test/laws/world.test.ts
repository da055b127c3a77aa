import { describe, expect, test } from 'vitest'
import { codeOf, sourceOf, sourcesIn } from '../lib/sources.ts'

const CORE = ['text', 'record', 'engine', 'arabic', 'compare']
/** Ways out into the world, each with the reason why the core has none. */
const WAYS_OUT: [pattern: RegExp, why: string][] = [
  [/\bprocess\s*\./, 'a browser has no process'],
  [/\brequire\s*\(/, 'a browser has no require'],
  [/\bBuffer\b/, 'a browser has no Buffer'],
  [/\bDate\s*\.\s*now\b|\bnew\s+Date\s*\(\s*\)|\bperformance\s*\./, 'the same text must give the same record tomorrow'],
  [/\bMath\s*\.\s*random\b|\bcrypto\b/, 'the same text must give the same record every time'],
  [/\bconsole\s*\./, 'the core returns what it finds and prints nothing'],
  [/\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/, 'the core asks nobody'],
  [/\b(?:document|window|navigator|localStorage)\s*[.[]/, 'Node has no DOM'],
  [/\bsetTimeout\b|\bsetInterval\b|\bsetImmediate\b|\bqueueMicrotask\b/, 'the core is synchronous'],
  [/\bglobalThis\b/, 'the core reads no globals'],
  [
    /\btoLocale(?:String|LowerCase|UpperCase)?\b|\blocaleCompare\b|\bIntl\s*\./,
    'the answer may not depend on the machine’s locale or ICU',
  ],
]

describe('the core never touches the world', () => {
  for (const layer of CORE) {
    test(`src/${layer}`, () => {
      const offences: string[] = []
      for (const file of sourcesIn(`src/${layer}`)) {
        codeOf(file)
          .split('\n')
          .forEach((line, i) => {
            for (const [pattern, why] of WAYS_OUT) {
              const found = pattern.exec(line)
              if (found) offences.push(`${file}:${i + 1} uses ${found[0].trim()}: ${why}.`)
            }
          })
      }
      expect(offences.join('\n')).toBe('')
    })
  }

  test('the law itself sees a clock, and does not see words in comments and strings', () => {
    const clock = WAYS_OUT.find(([pattern]) => pattern.test('const now = Date.now()'))
    expect(clock?.[1]).toContain('tomorrow')
  })
})

describe('the engine knows no Arabic letter', () => {
  for (const layer of ['text', 'record', 'engine', 'compare', 'store']) {
    test(`src/${layer}`, () => {
      const offences: string[] = []
      for (const file of sourcesIn(`src/${layer}`)) {
        codeWithStrings(file)
          .split('\n')
          .forEach((line, i) => {
            const found = ARABIC.exec(line)
            if (found) offences.push(`${file}:${i + 1} has “${found[0]}”: Arabic knowledge belongs in src/arabic.`)
          })
      }
      expect(offences.join('\n')).toBe('')
    })
  }
})

/** Letters and vowel signs, written out or escaped. Punctuation is a fact of Unicode and no letter. */
const ARABIC = /[[\p{L}\p{M}]&&[\p{Script=Arabic}\u064b-\u0655]]|\\u06[2-9a-d][0-9a-f]/iv

/** Comments may quote the text that forced a line. */
const codeWithStrings = (file: string): string =>
  sourceOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, (all) => all.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/[^\n]*/g, '$1')

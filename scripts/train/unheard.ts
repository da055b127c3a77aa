import * as bit from '../../src/arabic/bits.ts'
import type { Lexis } from '../../src/arabic/lexis.ts'
import { NameMaker, type Role } from '../lib/name-maker.ts'
import { REPORT_SENTENCES } from './align.ts'
import type { CorpusSentence } from './corpus.ts'

/** Of a hundred words of names, so many stay as they are: a report names known people and places beside unknown ones. */
const KEPT = 60

/**
 * The corpus with its people or towns renamed, so that the model learns what stands around a name and not only
 * the names that it has met: in a report that nobody has seen, half of those named are in no table. A name is made letter by
 * letter, each drawn as it follows three others in the names of its origin and place in our tables; within what is read as one
 * report a word is renamed alike wherever it stands. The same seed makes the same names. `renames`: the tags of what is renamed.
 */
export function renamed(
  sentences: readonly CorpusSentence[],
  seed: number,
  lexis: Lexis,
  renames: RegExp,
): CorpusSentence[] {
  const names = new NameMaker(seed)
  const people = new Set<string>()
  for (const { tokens, tags } of sentences)
    tokens.forEach((token, t) => {
      if (tags[t].endsWith('PERS')) people.add(token)
    })
  // `البنك`, `المتحدة`: words of the language are what any body is called by.
  const isProper = (word: string) =>
    names.isPlace(word) || (lexis.form(word, 'word').bits & bit.UNKNOWN) !== 0 || names.has(word)
  let report = new Map<string, string>()
  return sentences.map(({ tokens, tags }, s) => {
    if (s % REPORT_SENTENCES === 0) report = new Map()
    return {
      tokens: tokens.map((token, t) => {
        const person = tags[t].endsWith('PERS')
        if (!renames.test(tags[t])) return token
        const isName = person ? (word: string) => names.has(word) || people.has(word) : isProper
        // `وبوش`, `ببغداد`: what is written onto the name stays.
        const joined =
          /^[ولبف]./.test(token) && !(person ? names.has(token) : names.isPlace(token)) && isName(token.slice(1))
        const word = joined ? token.slice(1) : token
        if (!person && !isProper(word)) return token
        let other = report.get(word)
        if (other === undefined) {
          const role: Role = !person ? 'place' : tags[t].startsWith('B') ? 'given' : 'family'
          other = names.chance(KEPT) ? word : names.like(word, role)
          report.set(word, other)
        }
        return joined ? token[0] + other : other
      }),
      tags,
    }
  })
}

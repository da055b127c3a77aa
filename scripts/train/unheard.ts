import { NameMaker } from '../lib/name-maker.ts'
import { REPORT_SENTENCES } from './align.ts'
import type { CorpusSentence } from './corpus.ts'

/** Of a hundred words of people's names, so many stay as they are: a report names known people beside unknown ones. */
const KEPT = 60
/**
 * The corpus with its people renamed, so that the model learns what stands around somebody's name and not only the names that it
 * has met: in a report that nobody has seen, half of those named are in no table. A name is made letter by letter, each
 * drawn as it follows three others in the names of its origin and place in our tables; within what is read as one report a
 * word is renamed alike wherever it stands. The same seed makes the same names.
 */
export function renamed(sentences: readonly CorpusSentence[], seed: number): CorpusSentence[] {
  const names = new NameMaker(seed)
  const people = new Set<string>()
  for (const { tokens, tags } of sentences)
    tokens.forEach((token, t) => {
      if (tags[t].endsWith('PERS')) people.add(token)
    })
  let report = new Map<string, string>()
  return sentences.map(({ tokens, tags }, s) => {
    if (s % REPORT_SENTENCES === 0) report = new Map()
    return {
      tokens: tokens.map((token, t) => {
        if (!tags[t].endsWith('PERS')) return token
        // `وبوش`: what is written onto the name stays.
        const joined =
          /^[ولبف]./.test(token) && !names.has(token) && (names.has(token.slice(1)) || people.has(token.slice(1)))
        const word = joined ? token.slice(1) : token
        let other = report.get(word)
        if (other === undefined) {
          other = names.chance(KEPT) ? word : names.like(word, tags[t].startsWith('B') ? 'given' : 'family')
          report.set(word, other)
        }
        return joined ? token[0] + other : other
      }),
      tags,
    }
  })
}

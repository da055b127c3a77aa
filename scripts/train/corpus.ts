import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shared } from '../lib/reports.ts'

/** One sentence of ANERcorp: its tokens as the corpus cuts them, each with its tag. */
export interface CorpusSentence {
  tokens: string[]
  tags: string[]
}

/** The training part of ANERcorp: `token TAG` a line, sentences parted by empty lines. */
export const corpusFile = join(shared, 'corpora/anercorp/train.txt')

export function readCorpus(file = corpusFile): CorpusSentence[] {
  const sentences: CorpusSentence[] = []
  let current: CorpusSentence = { tokens: [], tags: [] }
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const cut = line.lastIndexOf(' ')
    if (line.trim() === '') {
      if (current.tokens.length) sentences.push(current)
      current = { tokens: [], tags: [] }
    } else if (cut > 0) {
      current.tokens.push(line.slice(0, cut))
      current.tags.push(line.slice(cut + 1).trim())
    }
  }
  if (current.tokens.length) sentences.push(current)
  return sentences
}

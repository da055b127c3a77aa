import type { ArabicPack } from '../../src/arabic/pack.ts'
import { LABELS } from '../../src/arabic/tagger/labels.ts'
import type { ArabicWord } from '../../src/arabic/word.ts'
import type { Doc } from '../../src/engine/doc.ts'
import { tokenise } from '../../src/engine/stages/tokenise.ts'
import type { CorpusSentence } from './corpus.ts'

/** A stretch of the corpus read as one report, with the tokens of both cuts joined. */
export interface Aligned {
  doc: Doc<ArabicWord>
  /** Label of each of our tokens. */
  labels: Uint8Array
  /** Corpus sentence of each corpus token, numbered over the whole corpus. */
  sentence: Int32Array
  /** For each corpus token, the token of ours that stands for it. */
  anchor: Int32Array
  tags: string[]
}

/** Sentences taken together as one report: the corpus does not mark where its articles begin. */
export const REPORT_SENTENCES = 25

const CLOSING = /^[.،,؛:!؟?)\]»]+$/
const OPENING = /^[([«]+$/
const KINDS: Record<string, string> = { PERS: 'person', LOC: 'place', ORG: 'organization' }
const labelOf = (tag: string): number => {
  const kind = KINDS[tag.slice(2)]
  return kind ? LABELS.indexOf(`${tag[0]}-${kind}`) : 0
}

export function alignCorpus(sentences: CorpusSentence[], pack: ArabicPack): Aligned[] {
  const out: Aligned[] = []
  for (let from = 0; from < sentences.length; from += REPORT_SENTENCES) {
    out.push(align(sentences.slice(from, from + REPORT_SENTENCES), from, pack))
  }
  return out
}

function align(part: CorpusSentence[], number: number, pack: ArabicPack): Aligned {
  let text = ''
  const starts: number[] = []
  const tags: string[] = []
  const sentence: number[] = []
  part.forEach(({ tokens, tags: own }, s) => {
    let glue = true
    tokens.forEach((token, k) => {
      if (!glue && !CLOSING.test(token)) text += ' '
      starts.push(text.length)
      text += token
      tags.push(own[k])
      sentence.push(number + s)
      glue = OPENING.test(token)
    })
    text += '\n'
  })
  const doc = tokenise<ArabicWord>(text, {}, pack)
  const labels = new Uint8Array(doc.n)
  const anchor = new Int32Array(tags.length).fill(-1)
  let t = 0
  for (let c = 0; c < tags.length; c++) {
    const end = c + 1 < tags.length ? starts[c + 1] : text.length
    const label = labelOf(tags[c])
    let began = false
    let letters = 0
    for (; t < doc.n && doc.start[t] < end; t++) {
      if (anchor[c] < 0) anchor[c] = t
      const plain = doc.words[t].kind !== 'punct'
      if (plain && !letters++) anchor[c] = t
      // Marks that hang on a name (`"الجزيرة`) are no part of it, unless letters stand on both sides.
      if (label === 0 || (!plain && !began)) continue
      labels[t] = label % 2 === 1 && began ? label + 1 : label
      began = true
    }
    // A mark that our tokeniser runs together with the one before.
    if (anchor[c] < 0) anchor[c] = t - 1
    for (let k = t - 1; k > anchor[c] && doc.words[k].kind === 'punct'; k--) labels[k] = 0
  }
  return { doc, labels, anchor, sentence: Int32Array.from(sentence), tags }
}

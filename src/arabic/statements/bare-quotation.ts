import type { Quote } from '../../engine/doc.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { link } from './chain.ts'
import { quoted } from './content.ts'
import { givenBy, NEAR, type Said } from './said.ts'

/** Tokens of words said, at least, and of those that need no other words between marks before them. */
const SHORT = 3
const LONG = 5

/** `«لا أحد يريد الحرب»، يقول فلان. «لكن …»`: the second half of what was said goes with the first, and has no other cue. */
function goesOn(scene: Scene, { open, first, last }: Quote, near: readonly Said[], index: number): boolean {
  const { doc } = scene
  const sentence = doc.sentenceOf[open]
  const previous = near.findLast((s) => s.token < open)
  if (
    !previous?.cue ||
    previous.form !== 'direct' ||
    previous.contentLast >= previous.token ||
    doc.sentenceOf[previous.token] !== sentence - 1 ||
    doc.sentences[sentence].paragraph !== doc.sentences[sentence - 1].paragraph ||
    near.some((s) => s.token > open && doc.sentenceOf[s.token] === doc.sentenceOf[last]) ||
    near.some((s) => s.contentFirst <= last && first <= s.contentLast)
  )
    return false
  const content = quoted(scene, index, doc.quotes[index].close < 0 ? doc.n : doc.quotes[index].close + 1)
  if (!content) return false
  previous.content = [...previous.content, ...content.spans]
  previous.contentLast = content.last
  return true
}

/** Quotations that stand bare, right after somebody's direct words: they are his. */
export function bareQuotations(scene: Scene, said: readonly Said[]): Said[] {
  const { doc } = scene
  let at = 0
  const added: Said[] = []
  for (let q = 0; q < doc.quotes.length; q++) {
    const quote = doc.quotes[q]
    while (at < said.length && said[at].token < quote.open) at++
    const near = said.slice(Math.max(0, at - NEAR), at + 8)
    if (quote.depth > 0 || quote.open !== sentenceStart(scene, quote.open)) continue
    if (goesOn(scene, quote, near, q) || quote.last - quote.first < SHORT) continue
    if (near.some((s) => s.contentFirst <= quote.last && quote.first <= s.contentLast)) continue
    if (near.some((s) => s.token > quote.open && doc.sentenceOf[s.token] === doc.sentenceOf[quote.last])) continue
    const previous = [...near, ...added.slice(-2)]
      .sort((a, b) => a.token - b.token)
      .findLast((s) => s.contentLast < quote.open)
    if (!previous || doc.sentenceOf[quote.open] - doc.sentenceOf[previous.contentLast] > 1) continue
    // Of few words they go on with others between marks.
    if (quote.last - quote.first < LONG && previous.form === 'indirect') continue
    const content = quoted(scene, q, quote.close < 0 ? doc.n : quote.close + 1)
    if (!content) continue
    const party = { ...previous.speaker, span: null }
    added.push({
      ...previous,
      rule: 'attribute/bare-quotation',
      of: [previous],
      first: quote.open,
      last: content.last,
      token: quote.open,
      span: [doc.start[quote.open], doc.end[content.last]],
      cue: null,
      act: 'say',
      ...givenBy(content),
      speaker: party,
      links: [],
      chain: [link('speaker', party)],
      to: [],
    })
  }
  return added
}

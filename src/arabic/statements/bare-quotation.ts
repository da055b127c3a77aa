import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { link } from './chain.ts'
import { quoted } from './content.ts'
import { givenBy, NEAR, type Said } from './said.ts'

/** Tokens of words said, at least, and of those that need no other words between marks before them. */
const SHORT = 3
const LONG = 5

/** Quotations that stand bare, right after somebody's direct words: they are his. */
export function bareQuotations(scene: Scene, said: readonly Said[]): Said[] {
  const { doc } = scene
  let at = 0
  const added: Said[] = []
  for (let q = 0; q < doc.quotes.length; q++) {
    const quote = doc.quotes[q]
    while (at < said.length && said[at].token < quote.open) at++
    const near = said.slice(Math.max(0, at - NEAR), at + 8)
    if (quote.depth > 0 || quote.last - quote.first < SHORT || quote.open !== sentenceStart(scene, quote.open)) continue
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

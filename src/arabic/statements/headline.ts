import { phraseAt } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { certaintyOf } from './certainty.ts'
import { link } from './chain.ts'
import { contentFrom } from './content.ts'
import { markerAt } from './marker.ts'
import { givenBy, type Said } from './said.ts'
import { partyOf } from './who.ts'

/** Words before the colon of a headline, at most. */
const HEADLINE = 6

/** `غويتا: …` at the head of a line: headline style, whose words follow the name. */
export function headlines(scene: Scene, said: readonly Said[]): Said[] {
  const { doc } = scene
  const tokens = new Set(said.map((s) => doc.sentenceOf[s.token]))
  const added: Said[] = []
  for (let index = 0; index < doc.sentences.length; index++) {
    const { first, end } = doc.sentences[index]
    if (tokens.has(index) || end - first < 5) continue
    let colon = first
    while (colon < end && colon - first <= HEADLINE && doc.words[colon].surface !== ':') colon++
    if (colon >= end || doc.words[colon]?.surface !== ':' || colon === first) continue
    const phrase = phraseAt(scene, first)
    if (
      !phrase ||
      phrase.last !== colon - 1 ||
      !(phrase.person || phrase.other?.first === phrase.head) ||
      phrase.other?.kind === 'place'
    )
      continue
    const marker = markerAt(scene, colon, end, [])
    const content = marker && contentFrom(scene, marker, end)
    if (!content || content.last - content.first < 2) continue
    const party = partyOf(scene, phrase)
    added.push({
      rule: 'attribute/headline',
      first,
      last: content.last,
      span: [doc.start[first], doc.end[content.last]],
      token: first,
      speaker: party,
      act: 'say',
      stance: 'neutral',
      cue: null,
      ...givenBy(content),
      chain: [link('speaker', party)],
      links: [],
      to: [],
      certainty: certaintyOf(scene, content, null, party),
      gender: '',
    })
  }
  return added
}

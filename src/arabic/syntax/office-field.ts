import * as bit from '../bits.ts'
import { isDefinite } from '../names/view.ts'
import { LI } from '../word.ts'
import { type Phrase, phraseAt } from './phrase.ts'
import type { Scene } from './scene.ts'

/** `حاكم سابق لولاية وايومنغ`: the last token of the place behind `last` that the office is of, class word and all. */
export function ofPlace({ doc, mentionOf, mentions }: Scene, last: number): number {
  const head = doc.words[last + 1]
  if (!head || !(head.bits & bit.PLACE_HEAD) || !head.readings.some((r) => r.pro & LI && !r.enc)) return last
  const place = mentions[mentionOf[last + 2]]
  return place?.first === last + 2 && place.kind === 'place' && doc.sentenceOf[last + 2] === doc.sentenceOf[last]
    ? place.last
    : last
}

/** `وزيرا للزراعة والمياه`, `مديرا للأمن العام`: the last token of the field that an office without its article is of. */
export function ofField(scene: Scene, { first }: Phrase, last: number): number {
  const { doc, mentionOf } = scene
  const { words, n } = doc
  if (last !== first || last + 1 >= n || !/.[اه]$/.test(words[first].folded) || isDefinite(words[first])) return last
  const joins = (k: number, shape: RegExp) =>
    k < n && mentionOf[k] < 0 && doc.sentenceOf[k] === doc.sentenceOf[first] && shape.test(words[k].folded)
  if (!joins(last + 1, /^لل./)) return ofHolder(scene, last)
  let k = last + 1
  while (joins(k + 1, /^و?ال./) && words[k + 1].bits & (bit.ADJ | bit.NOUN) && !words[k + 1].readings[0]?.enc) k++
  return k
}

/** `نائبا لرئيس التحرير`, `رئيسا لمجلس إدارة الشركة`: the last token of what an office without its article is of, in construct. */
function ofHolder(scene: Scene, last: number): number {
  const next = scene.doc.words[last + 1]
  if (scene.mentionOf[last + 1] >= 0 || !next?.readings[0] || !(next.readings[0].pro & LI)) return last
  if (!(next.bits & (bit.OFFICIAL | bit.ORG_HEAD))) return last
  const phrase = phraseAt(scene, last + 1)
  return phrase && !phrase.person && phrase.definite ? phrase.last : last
}

import type { EntityKind } from '../../record/types.ts'
import * as bit from '../bits.ts'
import type { Lexis } from '../lexis.ts'
import { licence } from '../names/licence.ts'
import { listedAt } from '../names/listed.ts'
import type { ArabicDoc } from '../names/view.ts'
import type { ArabicWord } from '../word.ts'
import type { Hashes } from './facts.ts'
import { mix } from './hash.ts'

/** What the model needs of a mention that the rules have found. */
export interface Spotted {
  readonly first: number
  readonly last: number
  readonly kind: EntityKind
  readonly weak?: boolean
}

const KIND_NUMBER: Record<EntityKind, number> = { person: 1, state: 2, place: 3, organization: 4, group: 5 }

/** What a report says of its tokens beyond the words themselves. */
export interface Context {
  /** Listed names: 0, or the kind and place in the name of the longest one over the token. */
  readonly listed: Uint8Array
  /** Mentions of the rules: 0, or kind, place in the mention, weak or not. */
  readonly ruled: Uint8Array
  /** What stands before it: person, title, place, media as four bits. */
  readonly licensed: Uint8Array
  /** What the same form is elsewhere in the report: eight bits, by its hash. */
  readonly elsewhere: Map<number, number>
}

/**
 * `asked` are the stretches that are asked about: elsewhere only the mentions count, and `coreOf` gives the `core` of
 * their words' facts.
 */
export function contextOf(
  doc: ArabicDoc,
  facts: readonly Hashes[],
  lexis: Lexis,
  spotted: readonly Spotted[],
  asked: readonly { first: number; end: number }[] = doc.sentences,
  coreOf: (t: number) => number = (t) => facts[t].core,
): Context {
  const listed = new Uint8Array(doc.n)
  const ruled = new Uint8Array(doc.n)
  const licensed = new Uint8Array(doc.n)
  const elsewhere = new Map<number, number>()
  const see = (t: number, what: number) => {
    const core = coreOf(t)
    elsewhere.set(core, (elsewhere.get(core) ?? 0) | what)
  }
  for (const { first, last, kind, weak } of spotted) {
    const code = KIND_NUMBER[kind] * 8 + (weak ? 4 : 0)
    for (let t = first; t <= last; t++) {
      ruled[t] = code + (t === first ? 1 : 2)
      if (!weak && doc.words[t].kind === 'word') see(t, 1 << (KIND_NUMBER[kind] - 1))
    }
  }
  const look = (t: number) => {
    const word = doc.words[t]
    if (word.kind !== 'word') return
    if (word.bits & bit.GAZETTEER && listed[t] === 0) {
      const hit = listedAt(doc, t, lexis)[0]
      if (hit) {
        const entry = hit.listed[0]
        const code =
          KIND_NUMBER[entry.kind] * 16 + (hit.last > hit.first ? 8 : 0) + (entry.ambiguous || entry.short ? 4 : 0)
        for (let k = hit.first; k <= hit.last; k++) listed[k] = code + (k > hit.first ? 2 : hit.core.at > 0 ? 1 : 0)
      }
    }
    // What stands before a verb or particle says nothing of it.
    if (mayBegin(word)) {
      const l = licence(doc, t)
      licensed[t] = (l.person ? 1 : 0) | (l.title ? 2 : 0) | (l.place ? 4 : 0) | (l.media ? 8 : 0)
      if (l.title) see(t, 32)
      if (l.place) see(t, 64)
    }
  }
  for (const { first, end } of asked) for (let t = first; t < end; t++) look(t)
  return { listed, ruled, licensed, elsewhere }
}

const mayBegin = (word: ArabicWord): boolean =>
  !(word.bits & bit.FUNCTION) || (word.bits & (bit.NAME | bit.NAME_MAYBE | bit.GAZETTEER)) !== 0

/** Templates of this file begin here; those of facts.ts stay below. */
const T = 100
const key = (template: number, value: number) => mix(Math.imul(T + template, 0x9e3779b1), value) || 1

/** Stands for what is before the first and after the last token of a sentence. */
export const EDGE = 0x5eed

/** Writes the keys of token `t` that are not of one word alone into `out` and returns how many. */
export function contextKeys(
  facts: readonly Hashes[],
  doc: ArabicDoc,
  context: Context,
  t: number,
  first: number,
  end: number,
  out: Int32Array,
): number {
  let n = 0
  const here = facts[t]
  const before = t > first ? facts[t - 1] : null
  const before2 = t > first + 1 ? facts[t - 2] : null
  const after = t + 1 < end ? facts[t + 1] : null
  const after2 = t + 2 < end ? facts[t + 2] : null
  const { listed, ruled, licensed, elsewhere } = context
  const beforeCls = before ? before.cls : EDGE
  const afterCls = after ? after.cls : EDGE
  const beforePos = before ? before.pos : EDGE
  const afterPos = after ? after.pos : EDGE
  out[n++] = key(1, mix(before ? before.core : EDGE, here.core))
  out[n++] = key(2, mix(here.core, after ? after.core : EDGE))
  out[n++] = key(3, mix(beforeCls, here.cls))
  out[n++] = key(4, mix(here.cls, afterCls))
  out[n++] = key(5, mix(beforeCls, afterCls))
  out[n++] = key(6, mix(mix(beforePos, here.pos), afterPos))
  out[n++] = key(7, mix(mix(before2 ? before2.pos : EDGE, beforePos), here.pos))
  out[n++] = key(8, mix(mix(here.pos, afterPos), after2 ? after2.pos : EDGE))
  out[n++] = key(9, mix(mix(beforeCls, here.cls), afterCls))
  out[n++] = key(10, mix(before ? before.core : EDGE, after ? after.core : EDGE))
  out[n++] = key(11, mix(before ? before.core : EDGE, here.cls))
  out[n++] = key(12, mix(here.cls, after ? after.core : EDGE))
  if (before2) out[n++] = key(13, mix(before2.core, before!.core))
  if (after2) out[n++] = key(14, mix(after!.core, after2.core))
  if (t === first) out[n++] = key(15, 1)
  if (t === end - 1) out[n++] = key(15, 2)
  const l = listed[t]
  const r = ruled[t]
  const p = licensed[t]
  const e = elsewhere.get(here.core) ?? 0
  out[n++] = key(16, l)
  out[n++] = key(17, r)
  out[n++] = key(18, p)
  out[n++] = key(19, mix(l, r))
  out[n++] = key(20, mix(r, here.pos))
  out[n++] = key(21, mix(p, here.pos))
  out[n++] = key(22, mix(p, here.cls))
  out[n++] = key(23, mix(r, here.cls))
  out[n++] = key(24, mix(t > first ? ruled[t - 1] : 255, mix(r, t + 1 < end ? ruled[t + 1] : 255)))
  out[n++] = key(25, t > first ? listed[t - 1] : 255)
  out[n++] = key(26, t + 1 < end ? listed[t + 1] : 255)
  out[n++] = key(27, t > first ? ruled[t - 1] : 255)
  out[n++] = key(28, t + 1 < end ? ruled[t + 1] : 255)
  if (e) {
    out[n++] = key(29, e)
    out[n++] = key(30, mix(e, here.pos))
    for (let b = 0; b < 8; b++) if (e & (1 << b)) out[n++] = key(31, b)
  }
  if (doc.quoteOf[t] >= 0) {
    const quote = doc.quotes[doc.quoteOf[t]]
    const size = Math.min(4, quote.last - quote.first)
    out[n++] = key(32, size * 2 + (quote.first === t ? 1 : 0))
  }
  return n
}

/** Room that `contextKeys` needs. */
export const CONTEXT_ROOM = 48

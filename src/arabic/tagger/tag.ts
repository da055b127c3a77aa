import type { Lexis } from '../lexis.ts'
import type { ArabicDoc } from '../names/view.ts'
import type { ArabicWord } from '../word.ts'
import { CONTEXT_ROOM, contextKeys, contextOf, type Spotted } from './context.ts'
import { bestPath } from './decode.ts'
import { factsOf, type WordFacts } from './facts.ts'
import { KIND_OF, LABEL_COUNT as L, type TaggedKind } from './labels.ts'
import { addWeights, type Model, packedModel } from './model.ts'
import { CENTRE, EDGE_FACTS, OFFSETS, offsetKey } from './window.ts'

/** A name that the model sees: tokens `first` to `last`, and how sure it is of every one of them (0 to 1). */
export interface TaggedSpan {
  readonly first: number
  readonly last: number
  readonly kind: TaggedKind
  readonly score: number
}

/** A word's facts with the sums of its weights at each place of the window, made once per form. */
interface Scored {
  readonly facts: WordFacts
  readonly sums: Float32Array
}

/** Names by the learned model. */
export class Tagger {
  private readonly model: Model
  private readonly words = new WeakMap<ArabicWord, Scored>()
  private readonly edge: Scored

  constructor(model: Model) {
    this.model = model
    this.edge = this.scored(EDGE_FACTS)
  }

  /** The names of a report. `spotted` is what the rules have found: evidence for the model, as it was in training. */
  tag(doc: ArabicDoc, lexis: Lexis, spotted: readonly Spotted[]): TaggedSpan[] {
    const scored = doc.words.map((word) => this.of(word))
    const facts = scored.map((s) => s.facts)
    const context = contextOf(doc, facts, lexis, spotted)
    const room = new Int32Array(CONTEXT_ROOM)
    const spans: TaggedSpan[] = []
    const { model } = this
    let longest = 0
    for (const { first, end } of doc.sentences) longest = Math.max(longest, end - first)
    const nodes = new Float64Array(longest * L)
    for (const { first, end } of doc.sentences) {
      nodes.fill(0, 0, (end - first) * L)
      for (let t = first; t < end; t++) {
        const at = (t - first) * L
        for (let o = 0; o < OFFSETS; o++) {
          const k = t + o - CENTRE
          const { sums } = k < first || k >= end ? this.edge : scored[k]
          for (let y = 0; y < L; y++) nodes[at + y] += sums[o * L + y]
        }
        const n = contextKeys(facts, doc, context, t, first, end, room)
        for (let i = 0; i < n; i++) addWeights(model, room[i], nodes, at)
        for (let y = 0; y < L; y++) nodes[at + y] *= model.scale
      }
      this.spans(nodes, first, end, spans)
    }
    return spans
  }

  private spans(nodes: Float64Array, first: number, end: number, out: TaggedSpan[]): void {
    const path = bestPath(this.model, nodes, end - first)
    if (!path) return
    for (let i = 0; i < path.labels.length; i++) {
      const kind = KIND_OF[path.labels[i]]
      if (!kind) continue
      let last = i
      let score = path.sure[i]
      while (last + 1 < path.labels.length && path.labels[last + 1] === path.labels[i] + 1) score = Math.min(score, path.sure[++last])
      out.push({ first: first + i, last: first + last, kind, score })
      i = last
    }
  }

  private of(word: ArabicWord): Scored {
    let known = this.words.get(word)
    if (!known) {
      known = this.scored(factsOf(word, this.model.classes))
      this.words.set(word, known)
    }
    return known
  }

  private scored(facts: WordFacts): Scored {
    const sums = new Float32Array(OFFSETS * L)
    for (let o = 0; o < OFFSETS; o++) {
      const list = o === CENTRE ? facts.here : o === CENTRE - 1 || o === CENTRE + 1 ? facts.near : facts.far
      for (let i = 0; i < list.length; i++) addWeights(this.model, offsetKey(list[i], o), sums, o * L)
    }
    return { facts, sums }
  }
}

let tagger: Tagger | null | undefined

/**
 * Names that the learned model sees in a report; none where the project was built without a model. `spotted` are the
 * mentions of `spot`, before aliases are added: the model was trained with them beside the words.
 */
export function tagNames(doc: ArabicDoc, lexis: Lexis, spotted: readonly Spotted[]): TaggedSpan[] {
  if (tagger === undefined) {
    const model = packedModel()
    tagger = model && new Tagger(model)
  }
  return tagger ? tagger.tag(doc, lexis, spotted) : []
}

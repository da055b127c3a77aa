import type { Lexis } from '../lexis.ts'
import type { ArabicDoc } from '../names/view.ts'
import type { ArabicWord } from '../word.ts'
import { type WordClasses, wordHash } from './classes.ts'
import { CONTEXT_ROOM, contextKeys, contextOf, type Spotted } from './context.ts'
import { Decoder, type Stretch } from './decode.ts'
import { coreKey, coreOf, FREQUENCY, type Hashes } from './facts.ts'
import { KIND_OF, LABEL_COUNT as L, type TaggedKind } from './labels.ts'
import { addWeights, type Model, packedModel } from './model.ts'
import { type Scored, scored, scoredOf, sumAt } from './scored.ts'
import { CENTRE, EDGE_FACTS, OFFSETS } from './window.ts'

/** A name that the model sees: tokens `first` to `last`, and how probable it holds the least sure of them (0 to 1). */
export interface TaggedSpan {
  readonly first: number
  readonly last: number
  readonly kind: TaggedKind
  readonly score: number
}

/** Taken off the score of being no name: the weights alone see too few. Chosen by cross-validation. */
const LEAN = 0.5
/** How much the other tokens of the report that are written alike count. Chosen by cross-validation. */
const ALIKE = 1
/** A token whose score outside names is higher by this than any other is taken for outside, whatever its neighbours. */
const CERTAIN = 5
/** The same, before the keys of its surroundings are looked up. */
const PLAIN = 3

/** Names by the learned model. */
export class Tagger {
  private readonly model: Model
  private readonly decoder: Decoder
  private readonly edge: Scored
  private readonly lean: number
  private readonly around = new Float64Array(L)
  private readonly nodes = new Sheet()
  private readonly sure = new Sheet()
  private readonly keys = new Int32Array(CONTEXT_ROOM)

  get classes(): WordClasses {
    return this.model.classes
  }

  constructor(model: Model, lean = LEAN) {
    this.model = model
    this.lean = lean
    this.decoder = new Decoder(model)
    this.edge = scored(EDGE_FACTS, model)
  }

  /**
   * The names in some stretches of a report's sentences, in order; they do not overlap. `spotted` is what the rules have
   * found in all of it: evidence for the model, as it was in training.
   */
  tag(
    doc: ArabicDoc,
    lexis: Lexis,
    spotted: readonly Spotted[],
    asked: readonly { first: number; end: number }[] = doc.sentences,
  ): TaggedSpan[] {
    // Facts of a form cost much the first time: none are made of words that nobody asks about.
    const forms = new Array<Scored>(doc.n)
    for (const { first, end } of asked) {
      const sentence = doc.sentences[doc.sentenceOf[first]]
      const to = Math.min(end + CENTRE, sentence.end)
      for (let t = Math.max(first - CENTRE, sentence.first); t < to; t++) forms[t] = scoredOf(doc.words[t], this.model)
    }
    const nodes = this.nodes.of(doc.n, asked)
    const stretches = this.score(doc, forms, lexis, spotted, asked, nodes)
    const sure = this.sure.of(doc.n, asked)
    if (!stretches.length) return []
    for (const stretch of stretches) this.decoder.probabilities(nodes, stretch, sure)
    agree(doc, forms, asked, stretches, sure, nodes)
    const labels = new Uint8Array(doc.n)
    for (const stretch of stretches) {
      this.decoder.labels(nodes, stretch, labels)
      this.decoder.probabilities(nodes, stretch, sure)
    }
    return spansIn(labels, sure)
  }

  /** How probable the model held it, in the report that it tagged last, that a token it was asked about is in somebody's name (0 to 1). */
  person(t: number): number {
    let p = 0
    for (let y = 0; y < L; y++) if (KIND_OF[y] === 'person') p += this.sure.at(t * L + y)
    return p
  }

  /** Fills in the scores of every token and returns the stretches where a name is possible. */
  private score(
    doc: ArabicDoc,
    forms: readonly Scored[],
    lexis: Lexis,
    spotted: readonly Spotted[],
    asked: readonly { first: number; end: number }[],
    nodes: Float64Array,
  ): Stretch[] {
    const { model, keys, lean, around } = this
    const context = contextOf(
      doc,
      forms,
      lexis,
      spotted,
      asked,
      (t) => forms[t]?.core ?? coreKey(doc.words[t], model.classes),
    )
    const stretches: Stretch[] = []
    for (const part of asked) {
      const { first, end } = doc.sentences[doc.sentenceOf[part.first]]
      let open = -1
      for (let t = part.first; t < part.end; t++) {
        const at = t * L
        for (let o = 0; o < OFFSETS; o++) {
          const k = t + o - CENTRE
          const form = k < first || k >= end ? this.edge : forms[k]
          for (let y = 0; y < L; y++) nodes[at + y] += sumAt(form, o * L + y)
        }
        nodes[at] -= lean
        let certain = surelyOutside(nodes, at, PLAIN)
        if (!certain) {
          around.fill(0)
          const n = contextKeys(forms, doc, context, t, first, end, keys)
          for (let i = 0; i < n; i++) addWeights(model, keys[i], around, 0)
          for (let y = 0; y < L; y++) nodes[at + y] += around[y] * model.scale
          certain = surelyOutside(nodes, at, CERTAIN)
        }
        if (!certain && open < 0) open = t
        if (certain && open >= 0) {
          stretches.push({ first: open, end: t, opensSentence: open === first, closesSentence: false })
          open = -1
        }
      }
      if (open >= 0)
        stretches.push({
          first: open,
          end: part.end,
          opensSentence: open === first,
          closesSentence: part.end === end,
        })
    }
    return stretches
  }
}

/** A number for each token and label, zero in what is asked about: kept from one report to the next, since a fresh one for each is a hundred kilobytes of zeros. */
class Sheet {
  private numbers = new Float64Array(0)
  private last = this.numbers

  of(tokens: number, asked: readonly { first: number; end: number }[]): Float64Array {
    if (tokens > LONG) return (this.last = new Float64Array(tokens * L))
    if (this.numbers.length < tokens * L) this.numbers = new Float64Array(tokens * 2 * L)
    for (const { first, end } of asked) this.numbers.fill(0, first * L, end * L)
    return (this.last = this.numbers)
  }

  /** A number of the sheet that was handed out last; 0 beyond it. */
  at(i: number): number {
    return this.last[i] ?? 0
  }
}

/** Tokens of a report whose sheet is not kept. */
const LONG = 20_000

function surelyOutside(nodes: Float64Array, at: number, margin: number): boolean {
  const least = nodes[at] - margin
  for (let y = 1; y < L; y++) if (nodes[at + y] > least) return false
  return true
}

/**
 * A name stays what it is through a report: every token's scores are moved by what the tokens written alike are taken
 * for, itself left out.
 */
function agree(
  doc: ArabicDoc,
  forms: readonly Hashes[],
  asked: readonly { first: number; end: number }[],
  stretches: readonly Stretch[],
  sure: Float64Array,
  nodes: Float64Array,
): void {
  const sums = new Map<number, Float64Array>()
  for (const { first, end } of stretches) {
    for (let t = first; t < end; t++)
      if (doc.words[t].kind === 'word' && !sums.has(forms[t].core)) sums.set(forms[t].core, new Float64Array(L + 1))
  }
  for (const part of asked) {
    for (let t = part.first; t < part.end; t++) {
      const sum = sums.get(forms[t].core)
      if (!sum) continue
      sum[L]++
      for (let y = 0; y < L; y++) sum[y] += sure[t * L + y]
    }
  }
  for (const { first, end } of stretches) {
    for (let t = first; t < end; t++) {
      const sum = sums.get(forms[t].core)
      if (!sum || sum[L] < 2) continue
      const others = sum[L] - 1
      let inside = 0
      for (let y = 1; y < L; y++) {
        const p = (sum[y] - sure[t * L + y]) / others
        nodes[t * L + y] += ALIKE * p
        inside += p
      }
      nodes[t * L] += ALIKE * (1 - inside)
    }
  }
}

function spansIn(labels: Uint8Array, sure: Float64Array): TaggedSpan[] {
  const spans: TaggedSpan[] = []
  for (let first = 0; first < labels.length; first++) {
    const label = labels[first]
    const kind = KIND_OF[label]
    if (!kind) continue
    let last = first
    let score = sure[first * L + label]
    while (last + 1 < labels.length && labels[last + 1] === label + 1) {
      last++
      score = Math.min(score, sure[last * L + label + 1])
    }
    spans.push({ first, last, kind, score })
    first = last
  }
  return spans
}

let tagger: Tagger | null | undefined

const theTagger = (): Tagger | null => {
  if (tagger === undefined) {
    const model = packedModel()
    tagger = model && new Tagger(model)
  }
  return tagger
}

/** Steps of an eighth of the binary logarithm of how often many reports had a word: below 64 times. */
const SELDOM = 48

/** Whether the reports that the model was made from had the word, its proclitics off, hardly ever or never. */
export function isSeldom(word: ArabicWord): boolean {
  const classes = theTagger()?.classes
  if (!classes) return false
  const row = classes.row(wordHash(coreOf(word, classes).text))
  return row < 0 || classes.fact(row, FREQUENCY) < SELDOM
}

/** What the learned model sees in a report. */
export interface Tagged {
  readonly spans: readonly TaggedSpan[]
  /** How probable it holds it that token `t`, which it was asked about, is in somebody's name (0 to 1); until the next report is tagged. */
  person(t: number): number
}

/**
 * Names that the learned model sees in a report; null where the project was built without a model. `spotted` are the
 * mentions of `spot`, before aliases are added: the model was trained with them beside the words.
 */
export function tagNames(
  doc: ArabicDoc,
  lexis: Lexis,
  spotted: readonly Spotted[],
  asked?: readonly { first: number; end: number }[],
): Tagged | null {
  const model = theTagger()
  return model && { spans: model.tag(doc, lexis, spotted, asked), person: (t) => model.person(t) }
}

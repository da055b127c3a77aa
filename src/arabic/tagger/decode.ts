import { follows, LABEL_COUNT as L } from './labels.ts'
import type { Model } from './model.ts'

/** A stretch of tokens that may hold names, with what is known of its ends: outside every name, or the sentence's. */
export interface Stretch {
  readonly first: number
  readonly end: number
  readonly opensSentence: boolean
  readonly closesSentence: boolean
}

const BARRED = new Uint8Array(L * L)
for (let a = 0; a < L; a++) for (let b = 0; b < L; b++) if (!follows(a, b)) BARRED[a * L + b] = 1
/** No name begins inside. */
const opens = (y: number): boolean => y === 0 || y % 2 === 1
const NEVER = -1e9

/** Finds labels and their probabilities over stretches of a report, in room that it keeps. */
export class Decoder {
  private readonly transitions: Float32Array
  private readonly start: Float32Array
  /** exp of the transitions, 0 where one is barred. */
  private readonly edge = new Float64Array(L * L)
  private room = 0
  private best = new Float64Array(0)
  private back = new Uint8Array(0)
  private psi = new Float64Array(0)
  private readonly beta = new Float64Array(L)
  private readonly next = new Float64Array(L)

  constructor({ transitions, start }: Model) {
    this.transitions = transitions
    this.start = start
    for (let e = 0; e < L * L; e++) this.edge[e] = BARRED[e] ? 0 : Math.exp(transitions[e])
  }

  /** Score of label `y` at the first token of a stretch. */
  private entry(stretch: Stretch, y: number): number {
    return !opens(y) ? NEVER : stretch.opensSentence ? this.start[y] : this.transitions[y]
  }

  /** Writes the best labels of a stretch into `labels`; `nodes` has a score for each token and label. Viterbi. */
  labels(nodes: Float64Array, stretch: Stretch, labels: Uint8Array): void {
    const { first, end } = stretch
    const n = end - first
    this.grow(n)
    const { best, back, transitions } = this
    for (let y = 0; y < L; y++) best[y] = this.entry(stretch, y) + nodes[first * L + y]
    for (let i = 1; i < n; i++) {
      for (let y = 0; y < L; y++) {
        let top = 2 * NEVER
        let from = 0
        for (let x = 0; x < L; x++) {
          if (BARRED[x * L + y]) continue
          const s = best[(i - 1) * L + x] + transitions[x * L + y]
          if (s > top) {
            top = s
            from = x
          }
        }
        best[i * L + y] = top + nodes[(first + i) * L + y]
        back[i * L + y] = from
      }
    }
    let y = 0
    let top = 2 * NEVER
    for (let x = 0; x < L; x++) {
      const s = best[(n - 1) * L + x] + (stretch.closesSentence ? 0 : transitions[x * L])
      if (s > top) {
        top = s
        y = x
      }
    }
    for (let i = n - 1; i >= 0; i--) {
      labels[first + i] = y
      y = back[i * L + y]
    }
  }

  /** Writes the probability of each label at each token of a stretch: forward and backward sums, scaled by token. */
  probabilities(nodes: Float64Array, stretch: Stretch, into: Float64Array): void {
    const { first, end } = stretch
    const n = end - first
    this.grow(n)
    const { psi, edge, beta, next } = this
    for (let i = 0; i < n; i++) {
      const from = (first + i) * L
      let most = nodes[from]
      for (let y = 1; y < L; y++) if (nodes[from + y] > most) most = nodes[from + y]
      let total = 0
      for (let y = 0; y < L; y++) {
        const p = Math.exp(nodes[from + y] - most)
        psi[i * L + y] = p
        let s = 0
        if (i === 0) s = opens(y) ? Math.exp(this.entry(stretch, y)) : 0
        else for (let x = 0; x < L; x++) s += into[from - L + x] * edge[x * L + y]
        into[from + y] = s * p
        total += s * p
      }
      for (let y = 0; y < L; y++) into[from + y] /= total
    }
    for (let y = 0; y < L; y++) beta[y] = stretch.closesSentence ? 1 : edge[y * L]
    for (let i = n - 1; i >= 0; i--) {
      const from = (first + i) * L
      let total = 0
      for (let y = 0; y < L; y++) {
        into[from + y] *= beta[y]
        total += into[from + y]
      }
      for (let y = 0; y < L; y++) into[from + y] /= total
      if (i === 0) break
      let most = 0
      for (let x = 0; x < L; x++) {
        let s = 0
        for (let y = 0; y < L; y++) s += edge[x * L + y] * psi[i * L + y] * beta[y]
        next[x] = s
        if (s > most) most = s
      }
      for (let x = 0; x < L; x++) beta[x] = next[x] / most
    }
  }

  private grow(n: number): void {
    if (n <= this.room) return
    this.room = n * 2
    this.best = new Float64Array(this.room * L)
    this.back = new Uint8Array(this.room * L)
    this.psi = new Float64Array(this.room * L)
  }
}

import { follows, LABEL_COUNT as L } from '../../src/arabic/tagger/labels.ts'
import { randomFrom } from '../lib/random.ts'
import type { Sequence } from './data.ts'

/** A linear-chain model: weight of feature f for label y at `f * L + y`, of label a before b at `a * L + b`. */
export interface Weights {
  features: Float64Array
  transitions: Float64Array
  start: Float64Array
}

export interface Settings {
  epochs: number
  /** Strength of the pull towards zero, per training set (not per sentence). */
  l2: number
  /** First step. */
  rate: number
}

const BARRED = new Uint8Array(L * L)
for (let a = 0; a < L; a++) for (let b = 0; b < L; b++) if (!follows(a, b)) BARRED[a * L + b] = 1

/**
 * Conditional random field by AdaGrad over single sentences, in an order shuffled from a fixed seed, weights averaged
 * over the last half of the epochs. The pull of L2 is applied to a feature when it is next met.
 */
export function train(data: readonly Sequence[], size: number, settings: Settings): Weights {
  const { epochs, l2, rate } = settings
  const w = new Float64Array(size * L)
  const g2 = new Float64Array(size * L).fill(1)
  const sum = new Float64Array(size * L)
  const transitions = new Float64Array(L * L)
  const t2 = new Float64Array(L * L).fill(1)
  const tsum = new Float64Array(L * L)
  const start = new Float64Array(L)
  const s2 = new Float64Array(L).fill(1)
  const ssum = new Float64Array(L)
  const order = data.map((_, i) => i)
  const random = randomFrom(20070217)
  const longest = data.reduce((m, s) => Math.max(m, s.labels.length), 0)
  const lattice = new Lattice(longest)
  const pull = l2 / data.length
  const from = epochs >> 1
  let averaged = 0
  const trans = new Float64Array(L * L)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const x = order[i]
      order[i] = order[j]
      order[j] = x
    }
    for (const index of order) {
      const { features, from: at, labels } = data[index]
      const n = labels.length
      scoreNodes(lattice.node, w, features, at, n)
      lattice.run(n, transitions, start)
      trans.fill(0)
      const p = lattice.marginal
      for (let i = 0; i < n; i++) {
        const gold = labels[i]
        if (1 - p[i * L + gold] < 1e-5) continue
        for (let y = 0; y < L; y++) {
          const d = p[i * L + y] - (y === gold ? 1 : 0)
          if (d < 1e-6 && d > -1e-6) continue
          for (let k = at[i]; k < at[i + 1]; k++) {
            const f = features[k] * L + y
            const g = d + pull * w[f]
            g2[f] += g * g
            w[f] -= (rate * g) / Math.sqrt(g2[f])
          }
        }
      }
      lattice.pairs(n, trans)
      for (let i = 1; i < n; i++) trans[labels[i - 1] * L + labels[i]] -= 1
      for (let e = 0; e < L * L; e++) {
        if (BARRED[e]) continue
        const g = trans[e] + pull * transitions[e]
        t2[e] += g * g
        transitions[e] -= (rate * g) / Math.sqrt(t2[e])
      }
      for (let y = 0; y < L; y++) {
        const g = p[y] - (labels[0] === y ? 1 : 0) + pull * start[y]
        s2[y] += g * g
        start[y] -= (rate * g) / Math.sqrt(s2[y])
      }
    }
    // A pull on all weights once an epoch, so that what is seldom met shrinks too.
    const shrink = 1 - Math.min(0.5, (rate * l2) / 10 / data.length)
    for (let f = 0; f < w.length; f++) w[f] *= shrink
    if (epoch >= from) {
      averaged++
      for (let f = 0; f < w.length; f++) sum[f] += w[f]
      for (let e = 0; e < L * L; e++) tsum[e] += transitions[e]
      for (let y = 0; y < L; y++) ssum[y] += start[y]
    }
  }
  for (let f = 0; f < w.length; f++) sum[f] /= averaged
  for (let e = 0; e < L * L; e++) tsum[e] /= averaged
  for (let y = 0; y < L; y++) ssum[y] /= averaged
  return { features: sum, transitions: tsum, start: ssum }
}

function scoreNodes(node: Float64Array, w: Float64Array, features: Int32Array, at: Int32Array, n: number): void {
  for (let i = 0; i < n; i++) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    let g = 0
    for (let k = at[i]; k < at[i + 1]; k++) {
      const o = features[k] * L
      a += w[o]
      b += w[o + 1]
      c += w[o + 2]
      d += w[o + 3]
      e += w[o + 4]
      f += w[o + 5]
      g += w[o + 6]
    }
    const o = i * L
    node[o] = a
    node[o + 1] = b
    node[o + 2] = c
    node[o + 3] = d
    node[o + 4] = e
    node[o + 5] = f
    node[o + 6] = g
  }
}

/** Forward and backward sums of one sentence, scaled token by token. */
class Lattice {
  readonly node: Float64Array
  readonly marginal: Float64Array
  private readonly alpha: Float64Array
  private readonly beta: Float64Array
  private readonly psi: Float64Array
  private readonly edge = new Float64Array(L * L)
  private readonly scale: Float64Array

  constructor(longest: number) {
    const n = Math.max(1, longest)
    this.node = new Float64Array(n * L)
    this.marginal = new Float64Array(n * L)
    this.alpha = new Float64Array(n * L)
    this.beta = new Float64Array(n * L)
    this.psi = new Float64Array(n * L)
    this.scale = new Float64Array(n)
  }

  run(n: number, transitions: Float64Array, start: Float64Array): void {
    const { node, alpha, beta, psi, edge, scale, marginal } = this
    for (let e = 0; e < L * L; e++) edge[e] = BARRED[e] ? 0 : Math.exp(transitions[e])
    for (let i = 0; i < n; i++) {
      let most = node[i * L]
      for (let y = 1; y < L; y++) if (node[i * L + y] > most) most = node[i * L + y]
      for (let y = 0; y < L; y++) psi[i * L + y] = Math.exp(node[i * L + y] - most)
    }
    let total = 0
    for (let y = 0; y < L; y++) {
      // No name begins inside.
      alpha[y] = y > 0 && y % 2 === 0 ? 0 : psi[y] * Math.exp(start[y])
      total += alpha[y]
    }
    for (let y = 0; y < L; y++) alpha[y] /= total
    scale[0] = total
    for (let i = 1; i < n; i++) {
      total = 0
      for (let y = 0; y < L; y++) {
        let s = 0
        for (let x = 0; x < L; x++) s += alpha[(i - 1) * L + x] * edge[x * L + y]
        s *= psi[i * L + y]
        alpha[i * L + y] = s
        total += s
      }
      scale[i] = total
      for (let y = 0; y < L; y++) alpha[i * L + y] /= total
    }
    for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = 1
    for (let i = n - 2; i >= 0; i--) {
      for (let x = 0; x < L; x++) {
        let s = 0
        for (let y = 0; y < L; y++) s += edge[x * L + y] * psi[(i + 1) * L + y] * beta[(i + 1) * L + y]
        beta[i * L + x] = s / scale[i + 1]
      }
    }
    for (let k = 0; k < n * L; k++) marginal[k] = alpha[k] * beta[k]
  }

  /** Adds the expected count of every pair of neighbouring labels. */
  pairs(n: number, into: Float64Array): void {
    const { alpha, beta, psi, edge, scale } = this
    for (let i = 1; i < n; i++) {
      for (let y = 0; y < L; y++) {
        const right = (psi[i * L + y] * beta[i * L + y]) / scale[i]
        if (right < 1e-12) continue
        for (let x = 0; x < L; x++) into[x * L + y] += alpha[(i - 1) * L + x] * edge[x * L + y] * right
      }
    }
  }
}

/** The best labels of a sentence. */
export function best(weights: Weights, sequence: Sequence): Uint8Array {
  const n = sequence.labels.length
  const node = new Float64Array(n * L)
  scoreNodes(node, weights.features, sequence.features, sequence.from, n)
  const back = new Uint8Array(n * L)
  for (let y = 0; y < L; y++) node[y] = y > 0 && y % 2 === 0 ? Number.NEGATIVE_INFINITY : node[y] + weights.start[y]
  for (let i = 1; i < n; i++) {
    for (let y = 0; y < L; y++) {
      let top = Number.NEGATIVE_INFINITY
      for (let x = 0; x < L; x++) {
        if (BARRED[x * L + y]) continue
        const s = node[(i - 1) * L + x] + weights.transitions[x * L + y]
        if (s > top) [top, back[i * L + y]] = [s, x]
      }
      node[i * L + y] += top
    }
  }
  const out = new Uint8Array(n)
  let y = 0
  for (let x = 1; x < L; x++) if (node[(n - 1) * L + x] > node[(n - 1) * L + y]) y = x
  for (let i = n - 1; i >= 0; i--) {
    out[i] = y
    y = back[i * L + y]
  }
  return out
}

import { follows, LABEL_COUNT as L } from './labels.ts'
import type { Model } from './model.ts'

const BARRED = new Uint8Array(L * L)
for (let a = 0; a < L; a++) for (let b = 0; b < L; b++) if (!follows(a, b)) BARRED[a * L + b] = 1
/** No name begins inside. */
const opens = (y: number): boolean => y === 0 || y % 2 === 1

/** The best labels of a sentence and how probable the model holds each of them. */
export interface Path {
  labels: Uint8Array
  sure: Float64Array
}

let room = 0
let best = new Float64Array(0)
let back = new Uint8Array(0)
let alpha = new Float64Array(0)
let psi = new Float64Array(0)

/** Viterbi over the scores of `n` tokens; null where no token is in a name, and then nothing more is computed. */
export function bestPath(model: Model, nodes: Float64Array, n: number): Path | null {
  if (n === 0) return null
  if (n > room) {
    room = n * 2
    best = new Float64Array(room * L)
    back = new Uint8Array(room * L)
    alpha = new Float64Array(room * L)
    psi = new Float64Array(room * L)
  }
  const { transitions, start } = model
  for (let y = 0; y < L; y++) best[y] = opens(y) ? nodes[y] + start[y] : -1e9
  for (let i = 1; i < n; i++) {
    const here = i * L
    const before = here - L
    for (let y = 0; y < L; y++) {
      let top = -1e18
      let from = 0
      for (let x = 0; x < L; x++) {
        if (BARRED[x * L + y]) continue
        const s = best[before + x] + transitions[x * L + y]
        if (s > top) {
          top = s
          from = x
        }
      }
      best[here + y] = top + nodes[here + y]
      back[here + y] = from
    }
  }
  const labels = new Uint8Array(n)
  let y = 0
  for (let x = 1; x < L; x++) if (best[(n - 1) * L + x] > best[(n - 1) * L + y]) y = x
  let any = false
  for (let i = n - 1; i >= 0; i--) {
    labels[i] = y
    if (y > 0) any = true
    y = back[i * L + y]
  }
  return any ? { labels, sure: marginals(model, nodes, n, labels) } : null
}

/** Probability of each label of the path by the forward and backward sums, scaled token by token. */
function marginals({ transitions, start }: Model, nodes: Float64Array, n: number, labels: Uint8Array): Float64Array {
  const edge = new Float64Array(L * L)
  for (let e = 0; e < L * L; e++) edge[e] = BARRED[e] ? 0 : Math.exp(transitions[e])
  for (let i = 0; i < n; i++) {
    let most = nodes[i * L]
    for (let y = 1; y < L; y++) if (nodes[i * L + y] > most) most = nodes[i * L + y]
    let total = 0
    for (let y = 0; y < L; y++) {
      const at = i * L + y
      psi[at] = Math.exp(nodes[at] - most)
      let s = 0
      if (i === 0) s = opens(y) ? Math.exp(start[y]) : 0
      else for (let x = 0; x < L; x++) s += alpha[at - y - L + x] * edge[x * L + y]
      alpha[at] = s * psi[at]
      total += alpha[at]
    }
    for (let y = 0; y < L; y++) alpha[i * L + y] /= total
  }
  const sure = new Float64Array(n)
  const beta = new Float64Array(L).fill(1)
  const next = new Float64Array(L)
  for (let i = n - 1; i >= 0; i--) {
    let total = 0
    for (let y = 0; y < L; y++) total += alpha[i * L + y] * beta[y]
    sure[i] = (alpha[i * L + labels[i]] * beta[labels[i]]) / total
    if (i === 0) break
    let most = 0
    for (let x = 0; x < L; x++) {
      let s = 0
      for (let y = 0; y < L; y++) s += edge[x * L + y] * psi[i * L + y] * beta[y]
      next[x] = s
      most = Math.max(most, s)
    }
    for (let x = 0; x < L; x++) beta[x] = next[x] / most
  }
  return sure
}

import { randomFrom } from '../lib/random.ts'

export const DIMENSIONS = 48
const NEGATIVES = 4
const REACH = 2

/**
 * Word vectors by skip-gram with negative sampling (Mikolov et al. 2013), with one table of contexts for each side
 * (Ling et al. 2015), so that words of one grammar and one kind come together. One pass at a time in the order of the
 * shelf, from a fixed seed.
 */
export function wordVectors(stream: Int32Array, counts: Int32Array, epochs: number): Float32Array {
  const V = counts.length
  const D = DIMENSIONS
  const random = randomFrom(48)
  const vectors = new Float32Array(V * D)
  for (let i = 0; i < vectors.length; i++) vectors[i] = (random() - 0.5) / D
  const contexts = [new Float32Array(V * D), new Float32Array(V * D)]
  let total = 0
  for (const n of counts) total += n
  // Common words are skipped at random, or they would teach every word the same.
  const keep = Float64Array.from(counts, (n) => Math.min(1, Math.sqrt((1e-4 * total) / n) + (1e-4 * total) / n))
  const sampler = unigrams(counts)
  const sigmoid = new Float32Array(1024)
  for (let i = 0; i < 1024; i++) sigmoid[i] = 1 / (1 + Math.exp(-((i - 512) / 512) * 8))
  const delta = new Float32Array(D)
  const window = new Int32Array(4096)
  const steps = stream.length * epochs
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    let i = 0
    while (i < stream.length) {
      let n = 0
      for (; i < stream.length && stream[i] !== -2; i++, step++) {
        const id = stream[i]
        if (id >= 0 && n < window.length && random() < keep[id]) window[n++] = id
      }
      i++
      step++
      const rate = 0.05 * Math.max(0.02, 1 - step / steps)
      for (let c = 0; c < n; c++) {
        const v = window[c] * D
        for (let o = -REACH; o <= REACH; o++) {
          if (o === 0 || c + o < 0 || c + o >= n) continue
          const table = contexts[o < 0 ? 0 : 1]
          delta.fill(0)
          for (let k = 0; k <= NEGATIVES; k++) {
            const target = k === 0 ? window[c + o] : sampler[Math.floor(random() * sampler.length)]
            if (k > 0 && target === window[c + o]) continue
            const u = target * D
            let dot = 0
            for (let d = 0; d < D; d++) dot += vectors[v + d] * table[u + d]
            const p = dot >= 8 ? 1 : dot <= -8 ? 0 : sigmoid[Math.floor((dot / 8) * 512) + 512]
            const g = ((k === 0 ? 1 : 0) - p) * rate
            for (let d = 0; d < D; d++) {
              delta[d] += g * table[u + d]
              table[u + d] += g * vectors[v + d]
            }
          }
          for (let d = 0; d < D; d++) vectors[v + d] += delta[d]
        }
      }
    }
  }
  for (let w = 0; w < V; w++) {
    let norm = 0
    for (let d = 0; d < D; d++) norm += vectors[w * D + d] ** 2
    norm = Math.sqrt(norm) || 1
    for (let d = 0; d < D; d++) vectors[w * D + d] /= norm
  }
  return vectors
}

/** A table in which every word stands as often as the 3/4 power of its count says. */
function unigrams(counts: Int32Array): Int32Array {
  const size = 1 << 21
  const table = new Int32Array(size)
  let total = 0
  for (const n of counts) total += n ** 0.75
  let w = 0
  let reached = counts[0] ** 0.75 / total
  for (let i = 0; i < size; i++) {
    table[i] = w
    while (i / size > reached && w + 1 < counts.length) reached += counts[++w] ** 0.75 / total
  }
  return table
}

/** k classes of vectors of length one (spherical k-means), begun from words spread over the list of frequencies. */
export function classesOf(vectors: Float32Array, k: number, rounds: number): Uint16Array {
  const D = DIMENSIONS
  const V = vectors.length / D
  const centres = new Float32Array(k * D)
  // The commonest words are grammar and stand apart; every class begins at a word of the commoner half.
  for (let c = 0; c < k; c++) {
    const w = Math.floor((c / k) * (V / 2))
    centres.set(vectors.subarray(w * D, w * D + D), c * D)
  }
  const of = new Uint16Array(V)
  const sums = new Float64Array(k * D)
  for (let round = 0; round < rounds; round++) {
    sums.fill(0)
    for (let w = 0; w < V; w++) {
      let top = -2
      let best = 0
      const v = w * D
      for (let c = 0; c < k; c++) {
        const u = c * D
        let dot = 0
        for (let d = 0; d < D; d += 4) {
          dot +=
            vectors[v + d] * centres[u + d] +
            vectors[v + d + 1] * centres[u + d + 1] +
            vectors[v + d + 2] * centres[u + d + 2] +
            vectors[v + d + 3] * centres[u + d + 3]
        }
        if (dot > top) [top, best] = [dot, c]
      }
      of[w] = best
      for (let d = 0; d < D; d++) sums[best * D + d] += vectors[v + d]
    }
    for (let c = 0; c < k; c++) {
      let norm = 0
      for (let d = 0; d < D; d++) norm += sums[c * D + d] ** 2
      norm = Math.sqrt(norm)
      if (norm > 0) for (let d = 0; d < D; d++) centres[c * D + d] = sums[c * D + d] / norm
    }
  }
  return of
}

import { LABEL_COUNT as L } from '../../src/arabic/tagger/labels.ts'
import { VERSION } from '../../src/arabic/tagger/model.ts'
import type { Weights } from './crf.ts'
import type { ClassTable } from './word-classes.ts'

/** Weights smaller than this many steps of the scale are not kept; a feature without any is left out. */
const LEAST = 2

/** The model's bytes, as src/arabic/tagger/model.ts describes them: weights in steps of one 127th of the largest. */
export function modelBytes(
  weights: Weights,
  numbers: ReadonlyMap<number, number>,
  table: ClassTable,
): Uint8Array<ArrayBuffer> {
  let most = 0
  for (const w of weights.features) most = Math.max(most, Math.abs(w))
  const scale = Math.fround(Math.min(most, LIMIT) / 127)
  const kept: [key: number, bytes: Int8Array][] = []
  for (const [key, number] of numbers) {
    const bytes = new Int8Array(L)
    let any = false
    for (let y = 0; y < L; y++) {
      bytes[y] = Math.max(-127, Math.min(127, Math.round(weights.features[number * L + y] / scale)))
      if (Math.abs(bytes[y]) >= LEAST) any = true
    }
    if (any) kept.push([key, bytes])
  }
  kept.sort((a, b) => a[0] - b[0])
  const words = table.hashes.length
  const head = 20 + 4 * (L + L * L)
  const out = new Uint8Array(head + kept.length * (4 + L) + words * 4 + table.bytes.length)
  const view = new DataView(out.buffer)
  view.setUint32(0, 0x544e5349, true)
  view.setUint32(4, VERSION, true)
  view.setUint32(8, kept.length, true)
  view.setUint32(12, words, true)
  view.setFloat32(16, scale, true)
  let at = 20
  const float = (w: number) => {
    view.setFloat32(at, w, true)
    at += 4
  }
  const integer = (k: number) => {
    view.setInt32(at, k, true)
    at += 4
  }
  weights.start.forEach(float)
  weights.transitions.forEach(float)
  for (const [key] of kept) integer(key)
  table.hashes.forEach(integer)
  for (const [, bytes] of kept) for (const b of bytes) view.setInt8(at++, b)
  out.set(table.bytes, at)
  return out
}

/** Few weights are larger than this; they are cut so that the many small ones keep their steps. */
const LIMIT = 2.5

import { PartsReader, PartsWriter } from '../packing/parts.ts'
import { block, hasBlock } from '../table.ts'
import { slotsOf, WordClasses } from './classes.ts'
import { FACT_BYTES } from './facts.ts'
import { LABEL_COUNT as L } from './labels.ts'

/**
 * The learned model, read from one block of bytes (little-endian):
 *
 *     "ISNT" version:u32 features:u32 words:u32 scale:f32
 *     start:f32[7] transitions:f32[49]
 *     feature keys:i32[features]  word hashes:i32[words]
 *     weights:i8[features * 7]    word facts:u8[words * 7]
 *
 * A weight is its byte times `scale`.
 */
export interface Model {
  readonly classes: WordClasses
  readonly scale: number
  readonly start: Float32Array
  readonly transitions: Float32Array
  /**
   * Open addressing with everything of a feature side by side, since a look into memory far away is what costs: 16 bytes
   * a place, the key, then a byte for each label's weight. Key 0 is an empty place.
   */
  readonly table: Int32Array
  readonly weights: Int8Array
  readonly mask: number
  /** One bit for each of the keys' last twenty bits: most keys that are looked up are not there, and end here. */
  readonly sieve: Int32Array
}

export const VERSION = 1
const HEAD = 20 + 4 * (L + L * L)

/** The model that was packed with the tables, or null where the project was built without one. */
export function packedModel(): Model | null {
  return hasBlock('names-model') ? readModel(block('names-model')) : null
}

/** From bytes as they were trained or laid out. Throws on another version: model and program are made together. */
export function readModel(bytes: Uint8Array<ArrayBuffer>): Model {
  return modelOf(isLaidOut(bytes) ? readLayout(bytes) : layOut(bytes))
}

/** All of a model in lists of numbers, as they lie in memory when it is asked. */
interface Layout {
  scale: number
  start: Float32Array
  transitions: Float32Array
  hashes: Int32Array
  slots: Int32Array
  facts: Uint8Array
  table: Int32Array
  sieve: Int32Array
}

function layOut(bytes: Uint8Array<ArrayBuffer>): Layout {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint32(4, true)
  if (view.getUint32(0, true) !== 0x544e5349 || version !== VERSION) {
    throw new Error(
      `The model of names has version ${version}; this program reads version ${VERSION}. Run npm run train.`,
    )
  }
  const features = view.getUint32(8, true)
  const words = view.getUint32(12, true)
  const floats = (at: number, n: number) =>
    Float32Array.from({ length: n }, (_, i) => view.getFloat32(at + 4 * i, true))
  const hashes = new Int32Array(words)
  for (let i = 0; i < words; i++) hashes[i] = view.getInt32(HEAD + 4 * (features + i), true)
  const weightsAt = HEAD + 4 * (features + words)
  const facts = new Uint8Array(bytes.buffer, bytes.byteOffset + weightsAt + features * L, words * FACT_BYTES)
  let size = 2
  while (size < features * 1.4) size *= 2
  const table = new Int32Array(size * 4)
  const weights = new Int8Array(table.buffer)
  const sieve = new Int32Array(1 << 15)
  const mask = size - 1
  for (let i = 0; i < features; i++) {
    const key = view.getInt32(HEAD + 4 * i, true)
    let place = key & mask
    while (table[place * 4] !== 0) place = (place + 1) & mask
    table[place * 4] = key
    for (let y = 0; y < L; y++) weights[place * 16 + 4 + y] = view.getInt8(weightsAt + i * L + y)
    sieve[(key >>> 5) & 0x7fff] |= 1 << (key & 31)
  }
  return {
    scale: view.getFloat32(16, true),
    start: floats(20, L),
    transitions: floats(20 + 4 * L, L * L),
    hashes,
    slots: slotsOf(hashes),
    facts,
    table,
    sieve,
  }
}

function modelOf({ hashes, slots, facts, table, ...rest }: Layout): Model {
  return {
    ...rest,
    classes: new WordClasses(hashes, facts, FACT_BYTES, slots),
    table,
    weights: new Int8Array(table.buffer, table.byteOffset, table.byteLength),
    mask: table.length / 4 - 1,
  }
}

const LAID_OUT = 0x4c4e5349
const isLaidOut = (bytes: Uint8Array<ArrayBuffer>) =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true) === LAID_OUT

/** The model three times as large and ready: laying it out takes a fifth of a start. */
export function laidOut(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const { scale, start, transitions, hashes, slots, facts, table, sieve } = layOut(bytes)
  return new PartsWriter()
    .exactly(Int32Array.of(LAID_OUT))
    .exactly(new Int32Array(Float32Array.of(scale, ...start, ...transitions).buffer))
    .exactly(hashes)
    .exactly(slots)
    .exactly(facts)
    .exactly(table)
    .exactly(sieve)
    .bytes()
}

function readLayout(bytes: Uint8Array<ArrayBuffer>): Layout {
  const from = new PartsReader(bytes)
  from.numbers()
  const head = from.numbers()
  const floats = new Float32Array(head.buffer as ArrayBuffer, head.byteOffset, head.length)
  return {
    scale: floats[0],
    start: floats.subarray(1, 1 + L),
    transitions: floats.subarray(1 + L),
    hashes: from.numbers() as Int32Array,
    slots: from.numbers() as Int32Array,
    facts: from.numbers() as Uint8Array,
    table: from.numbers() as Int32Array,
    sieve: from.numbers() as Int32Array,
  }
}

/** Adds the weights of feature `key` to `into` from `at` on, in steps of the model's scale. */
export function addWeights(model: Model, key: number, into: Float64Array, at: number): void {
  const { table, mask, weights, sieve } = model
  if ((sieve[(key >>> 5) & 0x7fff] & (1 << (key & 31))) === 0) return
  for (let place = key & mask; ; place = (place + 1) & mask) {
    const there = table[place * 4]
    if (there === 0) return
    if (there !== key) continue
    const from = place * 16 + 4
    into[at] += weights[from]
    into[at + 1] += weights[from + 1]
    into[at + 2] += weights[from + 2]
    into[at + 3] += weights[from + 3]
    into[at + 4] += weights[from + 4]
    into[at + 5] += weights[from + 5]
    into[at + 6] += weights[from + 6]
    return
  }
}

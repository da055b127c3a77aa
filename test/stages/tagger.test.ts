import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { best, train } from '../../scripts/train/crf.ts'
import type { Sequence } from '../../scripts/train/data.ts'
import { count, f1, noCounts, spansOf, sum } from '../../scripts/train/score.ts'
import { modelBytes } from '../../scripts/train/write-model.ts'
import { spot } from '../../src/arabic/names/spot.ts'
import { arabic } from '../../src/arabic/one.ts'
import { bytesOf } from '../../src/arabic/table.ts'
import { Decoder, type Stretch } from '../../src/arabic/tagger/decode.ts'
import { FACT_BYTES } from '../../src/arabic/tagger/facts.ts'
import { follows, LABEL_COUNT as L, LABELS } from '../../src/arabic/tagger/labels.ts'
import { addWeights, laidOut, type Model, readModel } from '../../src/arabic/tagger/model.ts'
import { tagNames } from '../../src/arabic/tagger/tag.ts'
import { tokenise } from '../../src/engine/stages/tokenise.ts'
import { root } from '../lib/sources.ts'

const NO_WORDS = { hashes: new Int32Array(0), bytes: new Uint8Array(0) }

/** Scores that look random and are the same in every run. */
function scores(n: number): Float64Array {
  let state = 12345
  return Float64Array.from({ length: n }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state / 0x7fffffff - 0.5) * 6
  })
}

/** A model without features, with transitions of its own. */
function bareModel(): Model {
  const s = scores(L + L * L)
  const weights = { features: new Float64Array(0), start: s.slice(0, L), transitions: s.slice(L) }
  return readModel(modelBytes(weights, new Map(), NO_WORDS))
}

/** Every sequence of labels that is allowed, with its score. */
function* everyPath(
  model: Model,
  nodes: Float64Array,
  stretch: Stretch,
): Generator<{ labels: number[]; score: number }> {
  const { first, end } = stretch
  const walk = function* (labels: number[], score: number): Generator<{ labels: number[]; score: number }> {
    const t = first + labels.length
    const previous = labels.at(-1)
    if (t === end) {
      yield { labels, score: score + (stretch.closesSentence ? 0 : model.transitions[previous! * L]) }
      return
    }
    for (let y = 0; y < L; y++) {
      if (!follows(previous ?? 0, y)) continue
      const entry =
        previous !== undefined
          ? model.transitions[previous * L + y]
          : stretch.opensSentence
            ? model.start[y]
            : model.transitions[y]
      yield* walk([...labels, y], score + entry + nodes[t * L + y])
    }
  }
  yield* walk([], 0)
}

describe('the decoder finds what trying every path finds', () => {
  for (const opensSentence of [true, false]) {
    for (const closesSentence of [true, false]) {
      test(`a stretch that ${opensSentence ? 'opens' : 'does not open'} and ${closesSentence ? 'closes' : 'does not close'} its sentence`, () => {
        const model = bareModel()
        const nodes = scores(6 * L)
        const stretch = { first: 1, end: 5, opensSentence, closesSentence }
        const paths = [...everyPath(model, nodes, stretch)]
        const top = paths.reduce((a, b) => (b.score > a.score ? b : a))
        const decoder = new Decoder(model)
        const labels = new Uint8Array(6)
        decoder.labels(nodes, stretch, labels)
        expect([...labels.slice(1, 5)]).toEqual(top.labels)

        const total = paths.reduce((z, p) => z + Math.exp(p.score), 0)
        const sure = new Float64Array(6 * L)
        decoder.probabilities(nodes, stretch, sure)
        for (let t = 1; t < 5; t++) {
          for (let y = 0; y < L; y++) {
            const right = paths.filter((p) => p.labels[t - 1] === y).reduce((z, p) => z + Math.exp(p.score), 0) / total
            expect(sure[t * L + y]).toBeCloseTo(right, 8)
          }
        }
      })
    }
  }
})

describe('training', () => {
  /** Feature 0 begins a person, 1 goes on with what is before it, 2 begins a place, 3 is nothing. */
  const sequence = (features: number[], labels: string[]): Sequence => ({
    from: Int32Array.from({ length: features.length + 1 }, (_, i) => i),
    features: Int32Array.from(features),
    labels: Uint8Array.from(labels, (label) => LABELS.indexOf(label)),
    report: 0,
    first: 0,
    sentence: 0,
  })
  const data = Array.from({ length: 20 }, () => [
    sequence([3, 0, 1, 3], ['O', 'B-person', 'I-person', 'O']),
    sequence([2, 1, 1, 3], ['B-place', 'I-place', 'I-place', 'O']),
    sequence([3, 2, 3, 0], ['O', 'B-place', 'O', 'B-person']),
  ]).flat()
  const settings = { epochs: 10, l2: 0.1, rate: 0.1 }

  test('learns what a word is and what may follow it', () => {
    const weights = train(data, 4, settings)
    const found = best(weights, sequence([0, 1, 2, 1, 3], ['O', 'O', 'O', 'O', 'O']))
    expect(Array.from(found, (y) => LABELS[y])).toEqual(['B-person', 'I-person', 'B-place', 'I-place', 'O'])
  })

  test('gives the same bytes again, and the model that is read has the weights that were written', () => {
    const numbers = new Map([11, -22, 33, -44].map((key, number) => [key, number]))
    const weights = train(data, 4, settings)
    const bytes = modelBytes(weights, numbers, NO_WORDS)
    expect(modelBytes(train(data, 4, settings), numbers, NO_WORDS)).toEqual(bytes)
    const model = readModel(bytes)
    const row = new Float64Array(L)
    addWeights(model, -22, row, 0)
    for (let y = 0; y < L; y++)
      expect(Math.abs(row[y] * model.scale - weights.features[L + y])).toBeLessThan(model.scale)
    const nothing = new Float64Array(L)
    addWeights(model, 12, nothing, 0)
    expect([...nothing]).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  test('is the same model when it has been laid out', () => {
    const numbers = new Map([11, -22, 33, -44].map((key, number) => [key, number]))
    const words = { hashes: Int32Array.of(7, -7, 71), bytes: Uint8Array.from({ length: 21 }, (_, i) => i * 12) }
    const bytes = modelBytes(train(data, 4, settings), numbers, words)
    const ready = laidOut(bytes)
    expect(ready).not.toEqual(bytes)
    expect(readModel(ready)).toEqual(readModel(bytes))
    expect(readModel(ready).classes.fact(readModel(ready).classes.row(-7), 2)).toBe(9 * 12)
  })

  test('counts exact spans of the three kinds, and MISC as nothing', () => {
    expect(spansOf(['B-PERS', 'I-PERS', 'O', 'B-LOC', 'B-LOC', 'B-MISC', 'I-MISC'])).toEqual([
      '0-1-PERS',
      '3-3-LOC',
      '4-4-LOC',
    ])
    const counts = noCounts()
    count(['B-PERS', 'I-PERS', 'O', 'B-LOC'], ['B-PERS', 'O', 'O', 'B-LOC'], counts)
    expect(f1(sum(Object.values(counts)))).toBe(0.5)
  })
})

describe('the bytes of a model', () => {
  test('base64 of every length comes back as it was', () => {
    for (let n = 0; n < 9; n++) {
      const bytes = Uint8Array.from({ length: n }, (_, i) => 251 - i * 37)
      expect([...bytesOf(Buffer.from(bytes).toString('base64'))]).toEqual([...bytes])
    }
  })

  test('a model of another version is refused, and says what to do', () => {
    const bytes = modelBytes(
      { features: new Float64Array(0), start: new Float64Array(L), transitions: new Float64Array(L * L) },
      new Map(),
      NO_WORDS,
    )
    bytes[4] = 99
    expect(() => readModel(bytes)).toThrow(/version 99.*npm run train/)
    expect(FACT_BYTES).toBe(7)
  })
})

/** Names that no table of ours lists, in sentences of our own. */
const UNLISTED: [text: string, kind: string, name: string][] = [
  ['وقال الباحث زرفان كلداوي إن الدراسة استغرقت عامين كاملين.', 'person', 'زرفان كلداوي'],
  ['وأضاف المحامي الكندي دونالد مكفرلان أن موكله بريء من كل التهم.', 'person', 'دونالد مكفرلان'],
  ['ووصلت القافلة إلى مدينة كرنباطة بعد ظهر أمس.', 'place', 'كرنباطة'],
]

describe.skipIf(!existsSync(join(root, 'models/names.bin')))('the packed model', () => {
  const tagged = (text: string) => {
    const pack = arabic()
    const doc = tokenise(text, {}, pack)
    return tagNames(doc, pack.lexis, spot(doc, pack.lexis))!.spans.map((s) => ({
      ...s,
      text: text.slice(doc.start[s.first], doc.end[s.last]),
    }))
  }
  for (const [text, kind, name] of UNLISTED) {
    test(`sees ${name} as ${kind}`, () => {
      expect(tagged(text).map((s) => `${s.kind}: ${s.text}`)).toEqual([`${kind}: ${name}`])
    })
  }

  test('sees no name where there is none, nor in nothing', () => {
    expect(tagged('ارتفعت أسعار الخبز والحليب هذا الشهر ارتفاعا طفيفا.')).toEqual([])
    expect(tagged('')).toEqual([])
  })

  test('scores are probabilities, and spans stand in order and apart', () => {
    const spans = tagged('التقى وزير الخارجية المصري سامح شكري في باريس نظيره الفرنسي لوران فابيوس.\nثم غادر إلى لندن.')
    expect(spans.length).toBeGreaterThan(2)
    spans.forEach((s, i) => {
      expect(s.score).toBeGreaterThan(0)
      expect(s.score).toBeLessThanOrEqual(1 + 1e-9)
      expect(s.last).toBeGreaterThanOrEqual(s.first)
      if (i) expect(s.first).toBeGreaterThan(spans[i - 1].last)
    })
  })
})

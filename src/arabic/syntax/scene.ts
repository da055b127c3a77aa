import type { EntityFinding, StatementFinding, TimeFinding } from '../../engine/finding.ts'
import type { Lexis } from '../lexis.ts'
import type { Reading } from '../morphology/reading.ts'
import type { ArabicMention } from '../names/spot.ts'
import type { ArabicDoc } from '../names/view.ts'
import type { Cue } from '../statements/cue.ts'
import type { Directory } from './directory.ts'
import type { Office } from './office.ts'
import type { Phrase } from './phrase.ts'

/**
 * A report with its names and times laid over its tokens: what the stages of grammar read. What is remembered of a report
 * stands here and in no WeakMap: an old map holds its values until the whole heap is collected, so reports would pile up.
 */
export interface Scene {
  readonly doc: ArabicDoc
  readonly lexis: Lexis
  /** Token behind the dateline, which tells who made the report and nothing else. */
  readonly dateline: number
  readonly mentions: ArabicMention[]
  readonly times: TimeFinding[]
  /** Index into `mentions` of the naming each token belongs to, or -1. */
  readonly mentionOf: Int32Array
  /** Index into `times`, or -1. */
  readonly timeOf: Int32Array
  /** Offices found beside names; filled by `findOffices`. */
  offices: Office[]
  /** Phrases found to mean an entity, by where their characters begin; the stages that find them fill it. */
  readonly descriptions: Map<number, ArabicMention[]>
  /** The state named most often; undefined until asked. */
  main: EntityFinding | null | undefined
  /** What its words tell most of, as a PLOVER context; undefined until asked. */
  subject: string | undefined
  /** Who speaks where; given before events are coded. */
  statements: readonly StatementFinding[]
  /** By token, the known speaker of the last statement whose content holds it; undefined until asked. */
  speakers: (EntityFinding | undefined)[] | undefined
  /** Who is who, for rules that look far; undefined until asked. */
  directory: Directory | undefined
  /** What grammar found at a token, kept because several stages ask: undefined until asked. */
  readonly memo: {
    verb: (Reading | null | undefined)[]
    /** The same as the coder of events takes it. */
    deed: (Reading | null | undefined)[]
    phrase: (Phrase | null | undefined)[]
    cue: (Cue | null | undefined)[]
  }
}

export function sceneOf(
  doc: ArabicDoc,
  lexis: Lexis,
  mentions: ArabicMention[],
  times: TimeFinding[],
  dateline = 0,
): Scene {
  const mentionOf = new Int32Array(doc.n).fill(-1)
  const timeOf = new Int32Array(doc.n).fill(-1)
  for (const [i, m] of mentions.entries()) mentionOf.fill(i, m.first, m.last + 1)
  for (const [i, t] of times.entries()) timeOf.fill(i, t.first, t.last + 1)
  return {
    doc,
    lexis,
    dateline,
    mentions,
    times,
    mentionOf,
    timeOf,
    offices: [],
    statements: [],
    descriptions: new Map(),
    // Every field from the first: a scene of one shape is read fastest.
    main: undefined,
    subject: undefined,
    speakers: undefined,
    directory: undefined,
    memo: { verb: new Array(doc.n), deed: new Array(doc.n), phrase: new Array(doc.n), cue: new Array(doc.n) },
  }
}

/** The naming that begins at token `t`, or null. */
export function mentionAt(scene: Scene, t: number): ArabicMention | null {
  const i = t >= 0 && t < scene.doc.n ? scene.mentionOf[t] : -1
  return i >= 0 && scene.mentions[i].first === t ? scene.mentions[i] : null
}

/** Index of the first naming that begins at token `t` or after it; namings are in the order of the text. */
export function firstMentionFrom(scene: Scene, t: number): number {
  let low = 0
  for (let high = scene.mentions.length; low < high; ) {
    const middle = (low + high) >> 1
    if (scene.mentions[middle].first < t) low = middle + 1
    else high = middle
  }
  return low
}

/** The token that a character of the text belongs to, or the next one. */
export function tokenOf(scene: Scene, offset: number): number {
  let low = 0
  for (let high = scene.doc.n - 1; low < high; ) {
    const middle = (low + high) >> 1
    if (scene.doc.end[middle] <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** First reading of a word that satisfies a condition. */
export const readingOf = (scene: Scene, t: number, wanted: (r: Reading) => boolean): Reading | null =>
  (t >= 0 && t < scene.doc.n && scene.doc.words[t].readings.find(wanted)) || null

/** End (exclusive) of the sentence of token `t`. */
export const sentenceEnd = (scene: Scene, t: number): number => scene.doc.sentences[scene.doc.sentenceOf[t]].end
export const sentenceStart = (scene: Scene, t: number): number => scene.doc.sentences[scene.doc.sentenceOf[t]].first

/** The proclitics of a word or naming. */
export const linkOf = (scene: Scene, k: number): number =>
  mentionAt(scene, k)?.pro ?? scene.doc.words[k]?.readings[0]?.pro ?? 0

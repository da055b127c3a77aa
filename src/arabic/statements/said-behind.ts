import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { verbAt } from '../syntax/verb.ts'
import { link, linksOf } from './chain.ts'
import { contentFrom } from './content.ts'
import type { Cue } from './cue.ts'
import { regionAfter } from './region.ts'
import { type Said, saidFrom } from './said.ts'
import { speakerIs } from './speaker.ts'
import { toldByVerb } from './told-by-verb.ts'

/** Verbs that the translated press sets behind what is said, without marks. */
const BEHIND = new Set(['قال', 'أضاف', 'أفاد', 'ذكر', 'أوضح', 'صرح', 'تابع'])
/** A sentence that opens so has its main clause behind the comma. */
const WHEN =
  /^[وف]?(?:عندما|حين|حينما|بعد|بعدما|قبل|لما|اذا|لو|بينما|فيما|منذ|خلال|اثناء|عقب|من|في|عن|علي|الي|كما|حسب|بحسب|وفق|وفقا|ردا|تعليقا|اما)$/
/** Words of what is said, at least, and of what stands behind the verb, at most. */
const LEAST = 4
const MOST = 28

/** `واقتحم المسلحون المدرسة، قال فلان، قائد الشرطة، في بيان.`: a whole clause, and behind the comma who said it. */
export function saidBehind(scene: Scene, cue: Cue, said: readonly Said[]): Said | null {
  const { doc } = scene
  const t = cue.token
  if (cue.kind !== 'verb' || cue.reading.pro || cue.reading.enc || !BEHIND.has(cue.verb.lemma)) return null
  if (t === 0 || !isComma(doc.words[t - 1]) || doc.quoteOf[t] >= 0 || /^[»”"]$/.test(doc.words[t - 2]?.surface ?? ''))
    return null
  const start = sentenceStart(scene, t)
  const end = sentenceEnd(scene, t)
  const last = said.at(-1)
  if (t - start < LEAST || end - t > MOST || (last && Math.max(last.token, last.contentLast) >= start)) return null
  if (WHEN.test(doc.words[start].folded) || scene.timeOf[start] >= 0 || !hasVerb(scene, start, t)) return null
  const region = regionAfter(scene, t + 1, end, cue.reading, true, cue.preps)
  const { subject, object, marker } = region
  if (!subject || object || marker || !canSpeak(scene, subject) || saysMore(scene, subject.last + 1, end)) return null
  const content = contentFrom(scene, { kind: 'particle', token: start, from: doc.start[start] }, t - 1)
  const speaker = content && content.last >= t - 2 ? speakerIs(scene, cue, subject, said) : null
  if (!content || !speaker) return null
  const { links } = linksOf(scene, region.adjuncts)
  if (speaker.document) links.push(link('document', speaker.document))
  return {
    rule: 'attribute/clause-after',
    ...saidFrom(scene, t, content, speaker.party, links),
    first: start,
    last: subject.last,
    span: [doc.start[start], doc.end[subject.last]],
    ...toldByVerb(scene, cue, content, speaker.party),
    gender: speaker.gender,
    many: speaker.many,
  }
}

function hasVerb(scene: Scene, from: number, to: number): boolean {
  // `وقتل خمسة`: at the head of a sentence what can be a verb is one.
  if (scene.doc.words[from].bits & bit.VERB && scene.mentionOf[from] < 0) return true
  for (let k = from; k < to; k++) if (verbAt(scene, k)) return true
  return false
}

/** Words of its own behind whoever says it: a particle, a quotation, a verb that is told of nobody before. */
function saysMore(scene: Scene, from: number, end: number): boolean {
  const { words } = scene.doc
  let relative = false
  for (let k = from; k < end; k++) {
    const { folded, surface, readings } = words[k]
    if (/^ب?ان(?:ه|ها|هم)?$/.test(folded) || /^[:«"“]$/.test(surface)) return true
    relative ||=
      readings[0]?.lexeme.pos === 'rel' || /^(?:وهو|وهي)$/.test(folded) || (words[k].bits & bit.DOCUMENT) !== 0
    if (!relative && verbAt(scene, k)) return true
  }
  return false
}

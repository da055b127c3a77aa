import { isComma } from '../names/view.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { isSelf } from './aside.ts'
import { link } from './chain.ts'
import { bothSides } from './covered.ts'
import type { Cue } from './cue.ts'
import { type Said, saidFrom } from './said.ts'
import { speakerIs } from './speaker.ts'
import { toldByVerb } from './told-by-verb.ts'

/** Verbs that the press puts into the middle of somebody's words, with their subject. */
const PUT_IN = new Set(['أضاف', 'قال', 'تابع', 'أكد', 'أوضح', 'شرح', 'أردف', 'ذكر', 'أورد'])
const PARTICLE = /^[وب]?ان(?:ه|ها|هم)?$/

/** `وتندرج العملية، يضيف البلاغ، في إطار التعاون`: a verb of saying and its subject between commas, inside what is said. */
export function infixStatement(scene: Scene, cue: Cue, said: readonly Said[]): Said | null {
  const { doc } = scene
  const t = cue.token
  if (cue.kind !== 'verb' || cue.reading.tense !== 'imperfect' || cue.reading.pro || cue.reading.enc) return null
  if (!PUT_IN.has(cue.verb.lemma) || !isComma(doc.words[t - 1]) || doc.quoteOf[t] >= 0) return null
  // `«…»، يقول فلان، «…»`: the words are those between the marks.
  if (/^[»”"]$/.test(doc.words[t - 2]?.surface ?? '')) return null
  const start = sentenceStart(scene, t)
  const end = sentenceEnd(scene, t)
  const subject = t - start > 2 && t + 1 < end ? phraseAt(scene, t + 1) : null
  if (!subject || !canSpeak(scene, subject)) return null
  const comma = isSelf(scene, subject.last + 1) ? subject.last + 2 : subject.last + 1
  const next = doc.words[comma + 1]
  if (!isComma(doc.words[comma]) || comma + 1 >= end || next.kind !== 'word' || PARTICLE.test(next.folded)) return null
  const content = bothSides(scene, t, comma + 1, start, end)
  const speaker = content && speakerIs(scene, cue, subject, said)
  if (!content || !speaker) return null
  const links = speaker.document ? [link('document', speaker.document)] : []
  const first = Math.min(content.first, t)
  return {
    rule: 'attribute/infix',
    ...saidFrom(scene, t, content, speaker.party, links),
    first,
    span: [doc.start[first], doc.end[content.last]],
    ...toldByVerb(scene, cue, content, speaker.party),
    gender: speaker.gender,
  }
}

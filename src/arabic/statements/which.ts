import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { link, linksOf } from './chain.ts'
import { type Content, contentFrom } from './content.ts'
import { type Cue, cueAt } from './cue.ts'
import { regionAfter } from './region.ts'
import { cutBefore, givenBy, NEAR, type Said } from './said.ts'
import { toldByVerb } from './told-by-verb.ts'
import { partyOf } from './who.ts'

const WHICH = new Shape(/^(?:وهو|وهي|وهذا|الامر)$/)
const RELATIVE = /^(?:ما|الذي|التي)$/
/** What is made known or denied whole; of `وصف`, `اتهم` the object is somebody. */
const WHOLE = new Set(['نفى', 'أنكر', 'كذب', 'فند', 'أكد', 'أعلن', 'أوضح', 'كشف', 'ذكر', 'زعم', 'ادعى', 'شكك', 'شدد'])
/** `أكده`, `أعلن عنه`. */
const BACK = /^(?:عن|الي|علي|ب|في)ه(?:ا)?$/
/** Words back to where the clause that it takes up begins, at most. */
const LONGEST = 60

/**
 * `زاد الإنتاج، وهو ما أكده الوزير`, `الأمر الذي نفته طهران`, `وهو الاتهام الذي تنفيه الصين`: somebody's word on what the
 * report, or somebody else, has just said. Takes the clause out of what the other said.
 */
export function wordsOnWhich(scene: Scene, said: readonly Said[]): Said[] {
  const { doc } = scene
  const added: Said[] = []
  let at = 0
  for (let t = 1; t + 2 < doc.n; t++) {
    if (!WHICH.is(doc.words[t]) || doc.quoteOf[t] >= 0) continue
    while (at < said.length && said[at].token < t) at++
    const found = wordOnWhich(scene, t, said.slice(Math.max(0, at - NEAR), at))
    if (found) added.push(found)
  }
  return added
}

/** The same of the word for which at token `t`; `near` are the last sayings before it. */
function wordOnWhich(scene: Scene, t: number, near: readonly Said[]): Said | null {
  const { doc } = scene
  // `وهو الأمر الذي`: found at its first word.
  if (doc.words[t].folded === 'الامر' && /^(?:وهو|وهي|وهذا)$/.test(doc.words[t - 1].folded)) return null
  const noun = RELATIVE.test(doc.words[t + 1].folded) ? -1 : t + 1
  const relative = noun < 0 ? t + 1 : t + 2
  if (!RELATIVE.test(doc.words[relative]?.folded ?? '')) return null
  const cue = relative + 1 < doc.n ? cueAt(scene, relative + 1) : null
  const behind = cue && subjectFrom(scene, cue)
  if (!behind) return null
  const who = phraseAt(scene, behind)
  if (!who || !canSpeak(scene, who)) return null
  const other = near.findLast((s) => s.contentFirst < t && s.contentLast >= t - 4 && s.contentFirst > s.token)
  // With a saying in the clause it is not told which of the two he speaks to.
  if (!other && near.some((s) => doc.sentenceOf[s.token] === doc.sentenceOf[t])) return null
  const content = noun >= 0 && doc.words[noun].folded !== 'الامر' ? nounOf(scene, noun) : before(scene, t, other)
  if (!content) return null
  if (other && other.contentLast >= t) cutBefore(scene, other, t)
  const party = partyOf(scene, who)
  const { adjuncts } = regionAfter(scene, who.last + 1, sentenceEnd(scene, who.last), null, false, [])
  const { links } = linksOf(scene, adjuncts)
  return {
    rule: 'attribute/which',
    first: Math.min(content.first, t),
    last: who.last,
    span: [doc.start[Math.min(content.first, t)], doc.end[who.last]],
    token: cue!.token,
    speaker: party,
    ...toldByVerb(scene, cue!, content, party),
    ...givenBy(content),
    chain: [...links, link('speaker', party)],
    links,
    to: [],
    gender: '',
  }
}

/** Where the subject of `أكده`, `أعلن عنه` begins; 0 where the verb has another object. */
function subjectFrom(scene: Scene, cue: Cue): number {
  const { doc } = scene
  if (cue.kind !== 'verb' || !WHOLE.has(cue.verb.lemma) || cue.token + 1 >= sentenceEnd(scene, cue.token)) return 0
  if (/^ه(?:ا)?$/.test(cue.reading.enc)) return cue.token + 1
  return BACK.test(doc.words[cue.token + 1].folded) ? cue.token + 2 : 0
}

function nounOf(scene: Scene, noun: number): Content {
  const { doc } = scene
  return { spans: [[doc.start[noun], doc.end[noun]]], first: noun, last: noun, form: 'indirect' }
}

/** The clause before: what somebody has just said, or the sentence so far. */
function before(scene: Scene, t: number, other: Said | undefined): Content | null {
  const { doc } = scene
  const end = isComma(doc.words[t - 1]) ? t - 1 : t
  const first = other?.contentFirst ?? Math.max(sentenceStart(scene, t), scene.dateline < t ? scene.dateline : 0)
  if (end - first < 2 || end - first > LONGEST) return null
  return contentFrom(scene, { kind: 'particle', token: first, from: other?.content[0][0] ?? doc.start[first] }, end)
}

import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { makingOf } from './made.ts'
import { NEAR, type Said } from './said.ts'
import { callSpeaker } from './whole-name.ts'

/**
 * `وأضاف المصدر نفسه`, `وذكر التقرير`: a noun alone with its article is somebody or something told of before, and is called as it was
 * called there in full. Its span stays where it stands.
 */
export function callInFull(scene: Scene, said: readonly Said[]): void {
  for (const [at, s] of said.entries()) {
    const noun = bareNoun(s.speaker)
    if (!noun) continue
    const label = saidBefore(said, at, noun) ?? toldBefore(scene, s, noun)
    if (!label) continue
    callSpeaker(s, { ...s.speaker, label })
  }
}

/** `المصدر`: what stands behind its article; '' where anybody is named, or told by more than that. */
function bareNoun({ entity, label }: PartyFinding): string {
  if (entity || !label.startsWith('ال') || !ALONE.test(label)) return ''
  return fold(label).slice(2)
}
const ALONE = /^ال[^ ]{3,}$/

/** What whoever spoke before was called by the same noun and more. */
function saidBefore(said: readonly Said[], at: number, noun: string): string | null {
  for (let i = at - 1; i >= Math.max(0, at - NEAR); i--) {
    const { entity, label } = said[i].speaker
    if (entity || !label.includes(' ')) continue
    if (fold(label.slice(0, label.indexOf(' '))).replace(/^ال/, '') === noun) return label
  }
  return null
}

/** The same of what the report told before without letting it speak: `جاء تقرير لمنظمة كذا قاسيا … وقال التقرير`. */
function toldBefore(scene: Scene, { speaker, token }: Said, noun: string): string | null {
  const { words } = scene.doc
  for (let k = token - 1; k >= Math.max(0, token - BACK); k--) {
    if (!(words[k].bits & TOLD) || !isNoun(words[k].folded, noun)) continue
    const phrase = phraseAt(scene, k)
    if (phrase?.head !== k || phrase.person || speaker.span === null) continue
    const end = sentenceEnd(scene, k)
    const { by, verb } = makingOf(scene, phrase, phrase.last, end, []) ?? { by: null, verb: -1 }
    const last = by ? by.last : verb > k ? Math.min(phrase.last, verb - 1) : pastIssuer(scene, phrase)
    if (last > k && words[last].kind === 'word') return fullLabel(scene, phrase, last)
  }
  return null
}

/** `تقرير صادر عن الوزارة`: who issued it. */
function pastIssuer(scene: Scene, { last }: Phrase): number {
  const { words } = scene.doc
  if (!ISSUED.test(words[last].folded)) return last
  const by = /^(?:عن|من)$/.test(words[last + 1]?.folded ?? '') ? phraseAt(scene, last + 2) : null
  return by ? by.last : last - 1
}
const ISSUED = /^صادره?$/

/** With the ending of the accusative or without. */
const isNoun = (folded: string, noun: string): boolean =>
  folded.startsWith(noun) &&
  (folded.length === noun.length || (folded.length === noun.length + 1 && folded.endsWith('ا')))

const fullLabel = ({ doc }: Scene, { first }: Phrase, last: number): string =>
  doc.text.slice(doc.start[first], doc.end[last])

/** Whom and what a report tells of by a noun. */
const TOLD = bit.SOURCE | bit.OFFICIAL | bit.PERSON_NOUN | bit.DOCUMENT
/** Tokens back in which it was told. */
const BACK = 160

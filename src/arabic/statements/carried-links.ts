import type { LinkFinding } from '../../engine/finding.ts'
import type { Scene } from '../syntax/scene.ts'
import { CARRYING } from './carried.ts'
import type { Cue } from './cue.ts'
import { NEAR, type Said } from './said.ts'
import type { Speaker } from './speaker.ts'

/** A link holds for the cues of its sentence and for what `وأضاف` carries on. */
export function carriedLinks(
  scene: Scene,
  cue: Cue,
  own: LinkFinding[],
  said: readonly Said[],
  { document, party }: Speaker,
): LinkFinding[] {
  if (own.length || document) return own
  // Who goes on speaking goes on through the links of his own words, not of those that he answers.
  const same = party.entity ? said.slice(-NEAR).findLast((s) => s.speaker.entity === party.entity) : undefined
  const last = party.span
    ? same?.links.length
      ? same
      : said[said.length - 1]
    : said.slice(-NEAR).findLast((s) => s.speaker.entity === party.entity && s.speaker.label === party.label)
  if (!last?.links.length) return own
  // `وأضاف الموقع`: who passed the words on goes on for himself; another man has links of his own.
  if (party.span && party.entity && party.entity !== last.speaker.entity) {
    // `…، حسب مصادر للموقع، فيما تبنته الجماعة زاعمة أن`.
    if (cue.kind === 'participle' || last.speaker.entity || last.links.some((l) => l.party.entity === party.entity))
      return own
  }
  if (last.links.some((l) => l.role === 'relay' && l.party.label === party.label)) return own
  const sameSentence = scene.doc.sentenceOf[last.token] === scene.doc.sentenceOf[cue.token]
  // `في بيان … . مضيفا أن`: a full stop where a comma would stand.
  if (cue.kind === 'participle' && (sameSentence || opensNext(scene, last, cue))) return last.links
  // `قال في كلمة إن …، وشدد على`: another verb of his in the sentence.
  if (
    sameSentence &&
    last.speaker.entity === party.entity &&
    last.speaker.label === party.label &&
    !isInside(last, cue)
  )
    return last.links
  if (cue.kind === 'verb' && CARRYING.has(cue.verb.lemma)) return last.links
  // `وتابع قائلا: «…»`.
  if (cue.kind === 'participle' && carriesOn(scene, cue.token - 1)) return last.links
  return own
}

/** A participle with which the very next sentence opens. */
const opensNext = ({ doc: { sentenceOf, sentences } }: Scene, last: Said, { token }: Cue): boolean =>
  sentences[sentenceOf[token]].first === token && sentenceOf[token] - sentenceOf[last.contentLast] === 1

/** A verb of carrying on, though another reading is likelier. */
const carriesOn = ({ doc: { words } }: Scene, k: number): boolean =>
  k >= 0 && words[k].readings.some((r) => r.lexeme.pos === 'verb' && CARRYING.has(r.lexeme.lemma))

/** The cue stands in the words of another statement, whose chain it has through being nested. */
const isInside = (last: Said, { token }: Cue): boolean => last.contentFirst <= token && token <= last.contentLast

/** `متهما الحكومة …، داعيا إلى …، وذلك خلال كلمة`: where the end of a sentence tells what he says was said, all of it was. */
export function spreadBack(
  scene: Scene,
  t: number,
  links: LinkFinding[],
  said: readonly Said[],
  { party }: Speaker,
): void {
  const { sentenceOf } = scene.doc
  for (let i = said.length - 1; i >= Math.max(0, said.length - NEAR); i--) {
    const one = said[i]
    const his = one.speaker.entity === party.entity && (party.entity !== null || one.speaker.label === party.label)
    if (sentenceOf[one.token] !== sentenceOf[t] || one.links.length || !his) return
    one.links = links
    one.chain = [...links, ...one.chain]
  }
}

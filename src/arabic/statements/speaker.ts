import type { PartyFinding } from '../../engine/finding.ts'
import { animate } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { genderOf, verbAt } from '../syntax/verb.ts'
import type { Cue } from './cue.ts'
import { ISSUED, quotingOf } from './document.ts'
import { genderOfPhrase, type Region, regionAfter } from './region.ts'
import { NEAR, type Said } from './said.ts'
import { partyOf } from './who.ts'

/** Who speaks, and through which document of theirs. */
export interface Speaker {
  party: PartyFinding
  document: PartyFinding | null
  gender: 'm' | 'f' | ''
}

/** Whose words a cue gives: the subject beside it, else whoever it carries on; null where nobody can be. */
export function speakerOf(
  scene: Scene,
  cue: Cue,
  region: Region,
  before: Phrase | null,
  said: readonly Said[],
): Speaker | null {
  const { doc } = scene
  const phrase = before ?? (cue.kind === 'participle' ? mainSubject(scene, cue, said) : region.subject)
  if (!phrase) {
    const carried = carriedSpeaker(scene, cue, said)
    return carried
      ? { party: { ...carried.speaker, span: null }, document: null, gender: carried.gender }
      : unknown(cue)
  }
  const head = doc.words[phrase.head]
  // `ذكر البيان أن`: a document speaks for whoever issued it.
  if (ISSUED.test(head.folded) && phrase.definite && !phrase.person && phrase.head === phrase.first) {
    const quoting = quotingOf(said, head.folded)
    // Named by nothing before, it is of whoever spoke last.
    const issuer = quoting ?? (said.length ? said[said.length - 1] : undefined)
    if (issuer)
      return { party: { ...issuer.speaker, span: null }, document: partyOf(scene, phrase), gender: issuer.gender }
  }
  return {
    party: partyOf(scene, phrase),
    document: null,
    gender: genderOfPhrase(scene, phrase) || (cue.kind === 'verb' ? genderOf(cue.reading) : ''),
  }
}

/** `رفض المدرب الاستقالة قائلا`: with nobody's words before it in its sentence, a participle is the main verb's subject's. */
function mainSubject(scene: Scene, cue: Cue, said: readonly Said[]): Phrase | null {
  const { doc } = scene
  const start = sentenceStart(scene, cue.token)
  if (
    doc.quoteOf[cue.token] >= 0 ||
    said.slice(-NEAR).some((s) => s.token >= start || (s.contentFirst <= cue.token && s.contentLast >= start))
  )
    return null
  for (let k = start; k < Math.min(cue.token, start + 6); k++) {
    const verb = verbAt(scene, k)
    if (!verb) continue
    const before = subjectBefore(scene, k, verb)
    const phrase = before ?? regionAfter(scene, k + 1, cue.token, verb, true, []).subject
    return phrase && animate(scene, phrase) ? phrase : null
  }
  return null
}

const unknown = (cue: Cue): Speaker | null =>
  cue.kind === 'masdar'
    ? null
    : { party: { entity: null, label: '', span: null, named: false }, document: null, gender: '' }

/** Whose words a cue without subject carries on: the last speaker whose gender the verb has. */
function carriedSpeaker(scene: Scene, cue: Cue, said: readonly Said[]): Said | null {
  const { doc } = scene
  const gender = cue.kind === 'verb' ? genderOf(cue.reading) : cue.reading.suffix === 'ه' ? 'f' : ''
  const inside = doc.quoteOf[cue.token]
  for (let i = said.length - 1; i >= 0 && i >= said.length - 8; i--) {
    const s = said[i]
    if (!s.speaker.entity && !s.speaker.label) continue
    // Words inside what somebody else said do not carry over to the report's own voice.
    if (
      said
        .slice(-NEAR)
        .some(
          (outer) =>
            outer !== s &&
            outer.token < s.token &&
            outer.contentFirst <= s.token &&
            s.token <= outer.contentLast &&
            cue.token > outer.contentLast,
        )
    )
      continue
    if (gender && s.gender && s.gender !== gender) continue
    if (inside >= 0 && s.contentFirst <= cue.token && cue.token <= s.contentLast) continue
    return s
  }
  return null
}

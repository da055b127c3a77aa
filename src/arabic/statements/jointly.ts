import type { PartyFinding } from '../../engine/finding.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import type { Cue } from './cue.ts'
import { joined } from './subject-behind.ts'
import { partyOf } from './who.ts'

/**
 * `أعلنت بريطانيا وفرنسا أن`, `إن مصر والولايات المتحدة أكدتا`: those by name who say it with the speaker, who is `subject`, before the token at which their `words` are brought in. Only
 * where all of them stand between the verb and its words, or right before the verb: a clause of their own may begin with the second.
 */
export function saysWith(scene: Scene, cue: Cue, subject: Phrase | null, words: number): PartyFinding[] {
  if (cue.kind !== 'verb' || !subject) return []
  const behind = subject.first > cue.token
  // Before the verb two have a verb of two.
  if (!behind && /s$/.test(cue.reading.person)) return []
  const end = behind ? words : cue.token
  const others: PartyFinding[] = []
  let k = subject.last + 1
  while (others.length < MOST && k < end && joined(scene, k)) {
    const phrase = phraseAt(scene, k)
    if (!phrase || phrase.last >= end || !canSpeak(scene, phrase)) break
    if (!phrase.person && mentionAt(scene, k)?.first !== k) break
    const party = partyOf(scene, phrase)
    if (!party.entity) break
    others.push(party)
    k = phrase.last + 1
  }
  const next = scene.doc.words[k].folded === 'قد' ? k + 1 : k
  return behind || next >= end ? others : []
}
/** Who say one thing together, less the first, at most. */
const MOST = 4

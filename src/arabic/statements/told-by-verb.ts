import type { PartyFinding } from '../../engine/finding.ts'
import type { Act, Stance } from '../../record/types.ts'
import type { Scene } from '../syntax/scene.ts'
import { certaintyOf } from './certainty.ts'
import type { Content } from './content.ts'
import { type Cue, spanOfCue } from './cue.ts'
import type { Said } from './said.ts'

/** What a statement has of a cue that is a verb of saying, as its row in lexicon/verbs.tsv gives it. */
export const toldByVerb = (
  scene: Scene,
  cue: Cue,
  content: Content,
  speaker: PartyFinding,
): Pick<Said, 'act' | 'stance' | 'cue' | 'certainty'> => ({
  act: cue.verb.act as Act,
  stance: (cue.verb.stance || 'neutral') as Stance,
  cue: { span: spanOfCue(scene, cue), lemma: cue.verb.lemma },
  certainty: certaintyOf(scene, content, cue, speaker),
})

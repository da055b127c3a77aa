import type { PartyFinding } from '../../engine/finding.ts'
import { partyOf } from '../statements/who.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

/** `دعم المملكة للشرعية في اليمن`: the government that is called so, where it is backed. */
export const lawful = (scene: Scene, phrase: Phrase | undefined): PartyFinding[] =>
  phrase &&
  LAWFUL.test(scene.doc.words[phrase.head].folded) &&
  !phrase.person &&
  !phrase.other &&
  phrase.last - phrase.head < 2
    ? [partyOf(scene, phrase)]
    : []
const LAWFUL = /^[وبل]?(?:ال|ل)شرعيه$/

import type { PartyFinding } from '../../engine/finding.ts'
import type { Certainty } from '../../record/types.ts'
import { Shape } from '../shape.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Content } from './content.ts'
import type { Cue } from './cue.ts'

const POSSIBLE = new Shape(/^(?:قد|ربما|لعل|يمكن|يحتمل|محتمل|يرجح|مرجح|يبدو|عسي)$/)
const FUTURE = new Shape(/^(?:سوف|سي.{2,}|ست.{3,}|سن.{3,}|ساع.{2,}|سا.{3,})$/)
const CONDITIONAL = new Shape(/^(?:اذا|لو|ان لم|شريطه|شرط|بشرط)$/)
const NEGATIVE = new Shape(/^(?:لم|لن|لا|ليس|ليست|لسنا|عدم)$/)

/** Behind a negation that denies nothing. */
const YET = /^(?:[يت]زالو?ن?|زال|زالت|يقل|تقل|سيما|بد|شك|ريب)$/

/**
 * Certainty in parts, read from the first words of what was said and from who says it: never one number.
 * `directness` is hearsay where the speaker is unnamed or speaks of what others said.
 */
export function certaintyOf(scene: Scene, content: Content, cue: Cue | null, speaker: PartyFinding): Certainty {
  const { doc } = scene
  let polarity: Certainty['polarity'] = 'positive'
  let modality: Certainty['modality'] = 'actual'
  const act = cue?.verb.act
  if (act === 'demand' || act === 'appeal' || act === 'propose') modality = 'called-for'
  else if (act === 'predict' || act === 'promise' || act === 'threaten') modality = 'future'
  for (let k = content.first; k <= content.last && k < content.first + 6; k++) {
    const word = doc.words[k]
    if (word.kind !== 'word') continue
    // `لا يزال`, `ما لا يقل عن`: nothing is denied.
    if (NEGATIVE.is(word) && !YET.test(doc.words[k + 1]?.folded ?? '')) polarity = 'negative'
    if (modality !== 'actual') continue
    if (word.folded === 'قد' ? /^[يتن]/.test(doc.words[k + 1]?.folded ?? '') : POSSIBLE.is(word)) modality = 'possible'
    else if (CONDITIONAL.is(word)) modality = 'conditional'
    else if (FUTURE.is(word) && word.readings[0]?.tense === 'imperfect') modality = 'future'
  }
  if (act === 'deny') polarity = 'negative'
  const witness = /شاهد|شهود/.test(speaker.label)
  return {
    polarity,
    modality,
    directness: witness ? 'witness' : speaker.named ? 'first-hand' : 'hearsay',
    named: speaker.named,
  }
}

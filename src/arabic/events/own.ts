import type { PartyFinding } from '../../engine/finding.ts'
import type { Reading } from '../morphology/reading.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

/** `قواته`, `جنودها`: what a state or a body does through them it does itself. */
const OWN = /^[وفبل]?(?:قوات|جنود|جيش|قوت|طايرات|طاءرات|عناصر|مقاتلي|مقاتلو|مقاتلات|مسلحي|مسلحو|وحدات|دبابات)(ه|ها|هم)$/

const PERSONS: Record<string, string> = { ه: '3ms', ها: '3fs', هم: '3mp' }

export const isOwn = (scene: Scene, phrase: Phrase): boolean => OWN.test(scene.doc.words[phrase.head].folded)

/** A verb of whoever has the forces that a phrase names, in place of theirs; null where it names none of somebody's own. */
export function ofOwner(scene: Scene, phrase: Phrase, verb: Reading): Reading | null {
  const match = OWN.exec(scene.doc.words[phrase.head].folded)
  return match ? verb.but({ person: PERSONS[match[1]] }) : null
}

/** `قال قائد الحملة إن قواته تقدمت`: men who obey one man are still they, and not he. */
export const isOneMan = (owners: readonly PartyFinding[]): boolean =>
  owners.length === 1 && owners[0].entity?.kind === 'person'

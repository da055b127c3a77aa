import { named } from '../statements/who.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { mentionAt, sentenceEnd } from '../syntax/scene.ts'
import { coordinated } from './coordinated.ts'
import { type Finder, NOBODY } from './first-found.ts'
import { partiesInside } from './inside.ts'
import { partiesOf } from './party.ts'
import { same } from './same-party.ts'
import type { VerbAct } from './verb-act.ts'
import { verb } from './verbs.ts'

/** Lands that an act concerns: where a way opened leads, and where what is blamed was done. */

/** `سمحت بدخول شاحنات إلى غزة`, `فتحت المعبر أمام الشاحنات`, `لإيصال القمح إلى تشاد`: whom the way opened leads to. */
export const letIn: Finder<VerbAct> = ({ scene, t, frame, actors }) => {
  if (frame.mode !== 'access') return NOBODY
  const { words } = scene.doc
  for (let k = t + 1, end = sentenceEnd(scene, t) - 1; k < end && k < t + LET_IN; k++) {
    const before = /^(?:امام|الي)$/.test(words[k].folded) ? phraseAt(scene, k + 1) : null
    if (!before) continue
    const land = before.other && /^(?:place|state)$/.test(before.other.kind) ? [named(scene, before.other)] : NOBODY
    const whom = words[k].folded === 'امام' ? partiesOf(scene, coordinated(scene, before)) : land
    const parties = (whom.length ? whom : partiesInside(scene, [before])).filter((p) => !actors.some((a) => same(a, p)))
    if (parties.length) return parties
  }
  return NOBODY
}
const LET_IN = 14

/** `أعربت عن قلقها إزاء القمع في تشاد`: with nobody told who does it, those who rule the land. */
export const whereBlamed: Finder<VerbAct> = ({ scene, t, frame, actors }) => {
  if (frame.type !== 'ACCUSE' || frame.mode !== 'disapprove' || frame.trigger === 'احتج') return NOBODY
  const { words } = scene.doc
  for (let k = t + 2, end = sentenceEnd(scene, t) - 1; k < end && k < t + BLAMED_IN && !verb(scene, k); k++) {
    if (words[k].folded !== 'في') continue
    const land = mentionAt(scene, k + 1)
    if (land?.kind !== 'state') continue
    const party = named(scene, land)
    return actors.some((a) => same(a, party)) ? NOBODY : [party]
  }
  return NOBODY
}
const BLAMED_IN = 14

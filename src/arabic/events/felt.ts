import type { PartyFinding, StatementFinding } from '../../engine/finding.ts'
import type { Scene } from '../syntax/scene.ts'
import { argumentsOfVerb } from './arguments.ts'
import { frameAt } from './choose.ts'
import { blamedFor } from './doers.ts'
import { pick, slotsOf } from './sides.ts'
import { verb } from './verbs.ts'

/** What somebody feels in saying something, as an act of his: its kind, and towards whom. */
export interface Felt {
  type: string
  mode: string | null
  recipients: PartyFinding[]
}

/** `معربا عن قلقه من الاعتقالات`: a participle of saying tells what its verb does with the feeling beside it. */
export function feltIn(scene: Scene, { act, first: t }: StatementFinding): Felt | null {
  if (act !== 'say' || verb(scene, t)) return null
  const participle = scene.doc.words[t].readings.find((r) => r.lexeme.derived === 'active-participle')
  const lexeme = participle?.lexeme.verb
  if (!participle || !lexeme || !TELLS_OF.test(lexeme.lemma)) return null
  const reading = participle.as(lexeme).but({ tense: 'imperfect', voice: 'active', person: '3ms' })
  const frame = frameAt(scene, t, reading)
  if (!frame?.needs.size || !FELT.has(frame.type)) return null
  const args = argumentsOfVerb(scene, t, reading, false, true)
  const blamed = frame.type === 'ACCUSE' ? blamedFor(scene, args) : null
  return {
    type: frame.type,
    mode: frame.mode,
    recipients: blamed ?? pick(frame, frame.recipient, slotsOf(scene, args)),
  }
}
/** Verbs of telling what one feels. */
const TELLS_OF = /^(?:أعرب|عبر|أبدى)$/
const FELT = new Set(['ACCUSE', 'CONCEDE', 'SUPPORT'])

import type { PartyFinding } from '../../engine/finding.ts'
import type { Scene } from '../syntax/scene.ts'
import { sentenceEnd } from '../syntax/scene.ts'
import { type Arguments, argumentsOfVerb } from './arguments.ts'
import type { Coding } from './coding.ts'
import type { Frame, Role } from './frames.ts'
import type { Governor } from './light.ts'
import { partiesOf, relativeVerb } from './party.ts'
import { type Slots, slotsOf } from './sides.ts'
import { antecedentOf } from './subject.ts'
import { verb } from './verbs.ts'

/** `فرضت على إيران عقوبات`, `عقد مع نظيره جلسة`: what stands between a light verb and its noun is the noun's. */
export function beforeNoun(scene: Scene, governor: Governor, t: number, slots: Slots): void {
  const args = argumentsOfVerb(scene, governor.token, governor.reading)
  for (const role of ['with', 'on', 'against', 'to'] as const) {
    if (slots[role]?.length) continue
    const between = args[role]?.filter((p) => p.first > governor.token && p.last < t)
    if (between?.length) slots[role] = partiesOf(scene, between)
  }
}

const PERSONAL = new Set([
  'arrest',
  'abduct',
  'torture',
  'beat',
  'sexual',
  'targeted',
  'deport',
  'release',
  'convict',
  'expel',
  'resign',
])
/** Acts that befall people rather than bodies. */
export const befallsPeople = (frame: Frame): boolean => frame.harm || PERSONAL.has(frame.mode ?? '')

/** Help: what stands in construct with it is as often who is helped. */
export const HELPS = new Set(['دعم', 'مساندة', 'تمويل', 'إغاثة'])
/** Asking: what stands in construct with it is who is asked, where who asks is known. */
export const ASKS = new Set(['مطالبة', 'مناشدة', 'حث'])
const PRONOUN = /^(علي|ال|ل|ب|مع|عن|من|ضد)ي?(ه|ها|هم|هما)$/
const PRONOUN_ROLES: Record<string, Role> = {
  علي: 'on',
  ال: 'to',
  ل: 'to',
  ب: 'by',
  مع: 'with',
  عن: 'about',
  من: 'from',
  ضد: 'against',
}

/** `اعتدى عليها`, `القبض عليهم`, `أفرج عنه`: a preposition with a pronoun, right after the trigger, for a side that frames have. */
export function pronounAfter(c: Coding, t: number, frame: Frame, slots: Slots): void {
  const { scene } = c
  for (let k = t + 1, end = sentenceEnd(scene, t); k < end && k < t + 3; k++) {
    const word = scene.doc.words[k]
    const match = scene.mentionOf[k] < 0 ? PRONOUN.exec(word.folded) : null
    if (!match) {
      // `إطلاق النار عليه`: the word a frame needs may stand between.
      if (word.kind !== 'word' || verb(scene, k) || !frame.needs.size) return
      continue
    }
    const role = PRONOUN_ROLES[match[1]]
    if (
      !role ||
      slots[role] !== undefined ||
      frame.mode === 'seize' ||
      !(frame.recipient.includes(role) || (frame.mutual && frame.actor.includes(role)))
    )
      return
    const whom = antecedentOf(c, t, match[2], slots.subj, befallsPeople(frame))
    if (whom.length) slots[role] = whom
    return
  }
}

const TOUCHES = new Set(['THREATEN', 'SANCTION', 'REJECT', 'CONCEDE', 'RETREAT', 'COERCE'])

/** `سيقاطعون الاتصالات مع واشنطن`, `رفع الجيش حصارا فرضه على المدينة`: whom the thing done away with concerns. */
export function againstWhom(c: Coding, frame: Frame, args: Arguments, slots: Slots): PartyFinding[] {
  // `استهدفت تمركزات لقوات النظام`: whose they are.
  const obj = args.obj?.[args.obj.length - 1]
  if (frame.type === 'ASSAULT' && obj && args.to?.[0].first === obj.last + 1) return slots.to ?? []
  if (!TOUCHES.has(frame.type) || frame.mutual || frame.mode === 'arrest' || args.passive || !args.obj) return []
  if (frame.mode === 'seize' && slots.from?.length) return slots.from
  for (const role of ['against', 'on', 'with'] as const) if (slots[role]?.length) return slots[role]
  const v = relativeVerb(c.scene, args.obj[args.obj.length - 1].last + 1)
  if (v < 0) return []
  const told = slotsOf(c.scene, argumentsOfVerb(c.scene, v, verb(c.scene, v)!))
  return told.on ?? told.against ?? []
}

/** `إدانته للهجوم`, `خطفها ثمانية مقاتلين` are what he and they did; `اعتقاله`, `اتهامها` what was done to them. */
export function pronounActs(frame: Frame, args: Arguments, t: number): boolean {
  if (args.obj?.[0].first === t + 1) return true
  if (!frame.actor.includes('of')) return false
  return !frame.recipient.includes('of') || frame.mode !== 'allege' || args.to !== undefined
}

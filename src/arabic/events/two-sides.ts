import type { EventFinding, PartyFinding } from '../../engine/finding.ts'

/** Events looked back through for the two of whom a report tells. */
const LAST = 16

/** `الطرفين`, `الجانبان`, where no two were named together: a label alone. */
const BOTH = /^(?:ال|لل?)(?:طرف|جانب|فريق|خصم|حليف|غريم)(?:ين|ان)$/

/** What is said to both of them; who mediates between two others (`عرض التوسط بين الجانبين`) as often means some of no name. */
const ASKED = new Set(['REQUEST', 'THREATEN', 'ACCUSE'])

/** What two sides do against or with each other. */
const BETWEEN = new Set([
  'ASSAULT',
  'CONSULT',
  'SUPPORT',
  'PROTEST',
  'ACCUSE',
  'REJECT',
  'COOPERATE',
  'AGREE',
  'THREATEN',
])

/** `هاجم المتمردون الجيش. وناشد الأمين العام الطرفين وقف القتال`: the two sides are those whom an act told before has. */
export function takeTwoSides(events: readonly EventFinding[], i: number): void {
  const event = events[i]
  if (ASKED.has(event.type) && isBoth(event.recipients)) {
    const two = twoBefore(events, i, event.actors)
    if (two) event.recipients = two
  } else if (isBoth(event.actors) && !event.recipients.length) {
    const two = twoBefore(events, i, [])
    if (two) event.actors = two
  }
}

const isBoth = (parties: readonly PartyFinding[]): boolean =>
  parties.length === 1 && !parties[0].entity && BOTH.test(parties[0].label)

/** Of the acts before, the last of two together, or else of one side on the other. */
function twoBefore(events: readonly EventFinding[], i: number, but: readonly PartyFinding[]): PartyFinding[] | null {
  let opposed: PartyFinding[] | null = null
  for (let k = i - 1; k >= 0 && k >= i - LAST; k--) {
    const { type, actors, recipients } = events[k]
    if (!BETWEEN.has(type)) continue
    const two = [...actors, ...recipients]
    if (
      two.length !== 2 ||
      two[0].entity === two[1].entity ||
      !two.every((p) => isSide(p) && !but.some((b) => b.entity === p.entity))
    )
      continue
    if (!recipients.length) return two.map((p) => ({ ...p, span: null }))
    opposed ??= actors.length === 1 ? two.map((p) => ({ ...p, span: null })) : null
  }
  return opposed
}

const isSide = ({ entity }: PartyFinding): boolean =>
  entity !== null && /^(?:state|organization|group)$/.test(entity.kind)

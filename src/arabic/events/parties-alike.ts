import type { PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'

/** Parties that may be the same: none on one side, or each by his entity, label or description. */
export const likely = (a: readonly PartyFinding[], b: readonly PartyFinding[]) =>
  !a.length || !b.length || (a.length === b.length && a.every((p) => b.some((q) => sameParty(p, q) || described(p, q))))

/** Labels of one party: a content word in common, no two numbers, no name against another. */
export function described(a: PartyFinding, b: PartyFinding): boolean {
  if (a.entity && b.entity) return false
  const [x, y] = [a, b].map((p) =>
    fold(p.label)
      .split(/[\s«»"()]+/)
      .map((w) => w.replace(/^ال/, ''))
      .filter((w) => w.length > 2),
  )
  // `فرضت إجراءات على مواطنيها`: a pronoun can mean whoever is named elsewhere.
  if ([a, b].some((p) => !p.entity && /ي(?:ها|هم|ه)$/.test(p.label))) return true
  const numbers = [x, y].map((words) => words.filter((w) => /\d/.test(w)).join())
  if (numbers[0] && numbers[1] && numbers[0] !== numbers[1]) return false
  return x.some((w) => y.includes(w) || y.some((v) => v.length > 4 && (v.startsWith(w) || w.startsWith(v))))
}

/** Two of no name who share no more than one word of several. */
export const differ = (a: readonly PartyFinding[], b: readonly PartyFinding[]): boolean =>
  a.some(
    (p) =>
      !p.entity && p.span && b.some((q) => !q.entity && q.span && p.label !== q.label && apartBy(p.label, q.label)),
  )

function apartBy(a: string, b: string): boolean {
  const [x, y] = [a, b].map((l) =>
    fold(l)
      .split(' ')
      .map((w) => w.replace(/^ال/, '')),
  )
  return x.length > 1 && y.length > 1 && x.filter((w) => y.includes(w)).length < Math.min(x.length, y.length)
}

/** By entity, or two of no entity by label. */
export const sameParty = (a: PartyFinding, b: PartyFinding) =>
  a.entity ? a.entity === b.entity : !b.entity && a.label === b.label
/** The same parties. */
export const equal = (a: readonly PartyFinding[], b: readonly PartyFinding[]) =>
  a.length === b.length && a.every((p) => b.some((q) => sameParty(p, q)))
/** The same parties, or none on one side. */
export const compatible = (a: readonly PartyFinding[], b: readonly PartyFinding[]) =>
  !a.length || !b.length || equal(a, b)

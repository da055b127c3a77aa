import type { LinkFinding, PartyFinding } from '../../engine/finding.ts'
import { NEAR, type Said } from './said.ts'

/** Outer links kept of a chain: more than any report has, so that a text of nothing but `said that` stays small. */
const DEEPEST = 6

const sameSpeaker = (a: PartyFinding, b: PartyFinding): boolean =>
  a.entity || b.entity ? a.entity === b.entity : a.label === b.label

/** A statement inside another's content has the outer chain before its own, the outer speaker as relay. */
export function nest(said: readonly Said[]): void {
  for (const [at, inner] of said.entries()) {
    const outer = said
      .slice(Math.max(0, at - NEAR), at + NEAR)
      .filter(
        (s) =>
          s !== inner &&
          s.contentFirst <= inner.token &&
          inner.token <= s.contentLast &&
          s.contentLast >= inner.contentFirst,
      )
      .sort((a, b) => a.contentLast - a.contentFirst - (b.contentLast - b.contentFirst))[0]
    if (!outer || outer.token === inner.token) continue
    inner.of = [...(inner.of ?? []), outer]
  }
  const done = new Set<Said>()
  const chainOf = (s: Said): LinkFinding[] => {
    if (done.has(s)) return s.chain
    done.add(s)
    const outer = s.of?.find(
      (o) =>
        'token' in o &&
        o.rule.startsWith('attribute/') &&
        (o as Said).contentFirst <= s.token &&
        s.token <= (o as Said).contentLast,
    ) as Said | undefined
    // `نقلت الصحيفة عن مصادر أن …، مشيرة إلى`: who passes words on goes on for himself.
    if (outer && !sameSpeaker(outer.speaker, s.speaker) && !outer.links.some((l) => sameSpeaker(l.party, s.speaker))) {
      const above = chainOf(outer).map((l) => (l.role === 'speaker' ? { ...l, role: 'relay' as const } : l))
      // Whoever nobody names hands nothing down, and nobody hands it down twice.
      const told = above.filter(
        (l) =>
          (l.party.entity || l.party.label) && !s.links.some((o) => o.role === l.role && sameSpeaker(o.party, l.party)),
      )
      s.chain = [...told.slice(-DEEPEST), ...s.chain]
    }
    return s.chain
  }
  for (const s of said) chainOf(s)
}

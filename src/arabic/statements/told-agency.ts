import type { LinkFinding } from '../../engine/finding.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import type { Said } from './said.ts'

/** `قال مصدر أمني لوكالة كذا`: of somebody without a name an agency passes the words on; who has one may as well have spoken there. */
export function agenciesPassOn(said: readonly Said[]): void {
  for (const s of said) {
    if (s.speaker.entity || !s.links.some(isToldAgency)) continue
    const passed = (l: LinkFinding): LinkFinding => (isToldAgency(l) ? { ...l, role: 'relay' } : l)
    s.links = s.links.map(passed)
    s.chain = s.chain.map(passed)
  }
}
const isToldAgency = ({ role, party: { entity, label } }: LinkFinding): boolean =>
  role === 'channel' &&
  ((entity as ArabicEntity | null)?.being?.cls === 'agency' || /^وكالة .*(?:نباء|صحافة|برس)/.test(label))

import type { PartyFinding, StatementFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { BI } from '../word.ts'
import { argumentsOfVerb } from './arguments.ts'
import { argumentsOfNoun } from './noun-arguments.ts'
import { partiesOf } from './party.ts'
import { verb } from './verbs.ts'

/** Promises and threats: what tells that something is promised, and whom what is threatened would befall. */

/** `تعهد بملاحقة منفذي الهجوم`: whom force that is promised would befall; null where no force is. */
export function vowed(scene: Scene, s: StatementFinding): PartyFinding[] | null {
  if (s.act !== 'promise') return null
  const { words, n } = scene.doc
  for (let k = s.first + 1; k < Math.min(n, s.contentFirst + REACH); k++)
    if (FORCE.test(words[k].folded) && scene.mentionOf[k] < 0) {
      const whom = befallen(scene, k, k, [s.speaker])
      return whom.length ? whom : null
    }
  return null
}
/** Words into what is promised. */
const REACH = 5
const FORCE = /^[وب]?(?:ال)?(?:مكافحه|محاربه|ملاحقه|معاقبه|سحق|دحر|هزيمه|ضرب|اجتثاث|ثار|انتقام)$/

/** With what somebody promises behind the verb at `t`, or whom. */
export function promises(scene: Scene, t: number): boolean {
  const { words } = scene.doc
  if (verb(scene, t)?.enc) return true
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t), t + PROMISED); k < end; k++) {
    const { folded, bits, kind, surface, readings } = words[k]
    if (kind === 'punct' && /^[:«"]$/.test(surface)) return true
    if (/^[وف]?ب?ان/.test(folded) && scene.mentionOf[k] < 0) return true
    // `به`, `بملاحقة`, and where a name has taken it in, `فلان بإحقاق`.
    const name = scene.mentions[scene.mentionOf[k]]
    if (
      /^ب/.test(folded) &&
      (readings.some((r) => r.pro & BI || r.lexeme.pos === 'prep') || (name && name.first < k && name.last === k))
    )
      return true
    if (scene.mentionOf[k] >= 0) continue
    // `تعد السفارة جهة`, `تعد مساهما`: what she is held to be.
    if (bits & bit.NOUN && readings[0]?.suffix === 'ا' && readings[0].number === 's') return false
  }
  return false
}
/** Words within which it stands. */
const PROMISED = 14

/** `هدد بالإضراب إذا لم تتراجع الحكومة`, `مستعدة للحوار إذا رفعت واشنطن العقوبات`: of whom a threat, an offer or a refusal makes its condition. */
export function boundBy(scene: Scene, t: number, by: readonly PartyFinding[], offered = false): PartyFinding[] {
  const { words } = scene.doc
  for (let k = t + 2, end = Math.min(sentenceEnd(scene, t), t + BOUND); k + 1 < end; k++) {
    const at =
      words[k].folded === 'لم' && /^(?:اذا|ما|ان|حال)$/.test(words[k - 1].folded) ? k + 1 : condition(words, k, offered)
    if (at < 0 || at >= end) continue
    const reading = verb(scene, at)
    return reading
      ? partiesOf(scene, argumentsOfVerb(scene, at, reading, false, true).subj).filter(
          (p) => !by.some((b) => same(p, b)),
        )
      : []
  }
  return []
}

/** Words to a condition, at most. */
const BOUND = 60

/** The token behind a word that makes a condition at `k`, or -1. */
function condition(words: Scene['doc']['words'], k: number, offered: boolean): number {
  if (!CONDITION.test(words[k].folded)) return -1
  const next = words[k + 1]?.folded
  if (words[k].folded === 'اذا') return next === 'لم' || next === 'ما' ? -1 : k + 1
  return offered && next === 'ان' ? k + 2 : -1
}
const CONDITION = /^(?:اذا|قبل|شرط|بشرط|شريطه|الي)$/

/** `هدد بمنع مرشحي المعارضة`, `هدد بقصف إسرائيل`: whom the act threatened would befall. */
export function befallen(scene: Scene, from: number, to: number, by: readonly PartyFinding[]): PartyFinding[] {
  for (let k = from; k <= to && k < scene.doc.n; k++) {
    const noun = scene.doc.words[k].readings.find((r) => r.lexeme.derived === 'masdar')
    if (!noun || scene.mentionOf[k] >= 0) continue
    const args = argumentsOfNoun(scene, k, noun)
    for (const role of ['on', 'against', 'of', 'obj', 'with', 'about', 'in'] as const) {
      const parties = partiesOf(scene, args[role]).filter(
        (p) => !by.some((b) => same(p, b)) && (role !== 'in' || p.entity?.kind === 'state'),
      )
      if (parties.length) return parties
    }
  }
  return []
}

const same = (a: PartyFinding, b: PartyFinding): boolean => (a.entity ? a.entity === b.entity : a.label === b.label)

import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { stateBy } from '../resolve/nation.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { framesOf } from './frames.ts'
import { partiesInside } from './inside.ts'
import { argumentsOfNoun } from './noun-arguments.ts'
import { partiesOf } from './party.ts'

/** Acts that one agrees to for somebody, or with him. */
const KIND = new Set(['AID', 'SUPPORT', 'CONSULT', 'COOPERATE', 'CONCEDE', 'AGREE', 'RETREAT'])

const FREEING = /^[وب]?(?:اطلاق|اخلاء)$/
/** `بالإفراج عن السجناء`, `برفع العقوبات عن تشاد`: who is let go, or let off. */
const FREED = /^ب?(?:ال)?(?:افراج|عفو|رفع|تخفيف)$/
/** Help that is for whoever the thing helped belongs to. */
const KIND_TO = /^ب?(?:دعم|مساعده|تاييد|مسانده|تمويل)$/
const FREEDOM = /^(?:سراح|سبيل)$/
const BESIDE = /^ب(?:مساعده|دعم|مسانده|رعايه|تعاون|التعاون|مشاركه|وساطه)$/

/** The state, or the state of the place, that a purpose names. */
function landOf(scene: Scene, { head, other, person }: Phrase): PartyFinding[] {
  if (person || !other || other.first === head || (other.kind !== 'place' && other.kind !== 'state')) return []
  const entity = other.being?.iso ? stateBy(scene, other.being.iso, other.first) : null
  const label = scene.doc.text.slice(other.span[0], other.span[1])
  return entity ? [{ entity, label, span: other.span, named: true }] : []
}

/** `وافق على استقبال مئة من الطلبة`, `تعهد بدعم الحكومة`, `استعداده للقاء الزعيم`: for whom or with whom the act agreed to is. */
export function promisedTo(scene: Scene, from: number, to: number, by: readonly PartyFinding[]): PartyFinding[] {
  const { doc } = scene
  const takes = doc.words[from - 1]?.readings.some((r) =>
    (r.lexeme.pos === 'verb' ? r.lexeme : r.lexeme.verb)?.preps?.includes('ب'),
  )
  for (let k = from; k <= to && k < doc.n; k++) {
    if (!(doc.words[k].bits & bit.MASDAR) || !(doc.words[k].bits & bit.EVENT) || scene.mentionOf[k] >= 0) continue
    // `تعهدت بإطلاق سراح ثلاثة رهائن مقابل خمسة سجناء`: who goes free.
    if (FREEING.test(doc.words[k].folded) && FREEDOM.test(doc.words[k + 1]?.folded ?? '')) {
      const freed = phraseAt(scene, k + 2)
      return freed ? partiesOf(scene, [freed]) : []
    }
    const noun = doc.words[k].readings.find((r) => framesOf(r).some((f) => f.pos === 'n' && KIND.has(f.type)))
    // `تسعى بمساعدة التحالف إلى`: with whose help, where `تعهد بمساعدة اليمن` is what was promised.
    if (!noun || noun.enc || (!takes && BESIDE.test(doc.words[k].folded))) continue
    const args = argumentsOfNoun(scene, k, noun)
    for (const role of FREED.test(doc.words[k].folded)
      ? (['about'] as const)
      : (['to', 'with', 'of', 'obj'] as const)) {
      const parties = partiesOf(scene, args[role]).filter(
        (p) => !by.some((b) => (b.entity ? b.entity === p.entity : b.label === p.label)),
      )
      if (parties.length) return parties
    }
    // `دعم ترشيح رومانيا`: whose the thing is.
    const whose = KIND_TO.test(doc.words[k].folded)
      ? partiesInside(scene, args.of).filter((p) => !by.some((b) => b.entity === p.entity))
      : []
    if (whose.length) return whose
    // `تقديم خمسين مليونا لإعادة إعمار غزة`: where what is given goes.
    const whither = (args.to ?? [])
      .flatMap((p) => landOf(scene, p))
      .filter((p) => !by.some((b) => b.entity === p.entity))
    if (whither.length) return whither
  }
  return []
}

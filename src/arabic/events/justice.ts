import type { PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import type { Frame } from './frames.ts'

/** Those who arrest, try and sentence. Folded. */
const JUSTICE =
  /^(?:ال)?(?:محكمه|محاكم|شرطه|نيابه|قضاء|ادعاء|مباحث|مخابرات|استخبارات|جمارك|درك|سلطات|وزاره|داخليه|مكتب|جهاز|اجهزه|جهات (?:ال)?(?:امنيه|مختصه|معنيه|قضاييه|قضاءيه|رسميه)|هييه|لجنه|داييره|دوريات|قوات|حكومه|امن)(?:\s|$)/
const BY_JUSTICE = new Set(['arrest', 'convict'])

/**
 * `إدانة المحكمة هذا الموظف`, `واعتقل المكتب المركزي، وهو جهاز أمني، ثلاثة`: a court sentences and the police arrest. Neither undergoes
 * it: where nobody else acts they do.
 */
export function byJustice(
  { mode }: Frame,
  actors: PartyFinding[],
  recipients: PartyFinding[],
): [PartyFinding[], PartyFinding[]] {
  if (!BY_JUSTICE.has(mode ?? '') || !recipients.some(isJustice)) return [actors, recipients]
  return [actors.length ? actors : recipients.filter(isJustice), recipients.filter((p) => !isJustice(p))]
}

const isJustice = ({ entity, label }: PartyFinding): boolean =>
  (!entity || entity.kind === 'organization') && JUSTICE.test(fold(label).replace(/^لل?/, ''))

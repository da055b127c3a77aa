import type { PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { genderOf } from '../syntax/verb.ts'

/** Whether two verbs can be of one subject by their gender. */
export const sameGender = (a: Reading, b: Reading): boolean =>
  !genderOf(a) || !genderOf(b) || genderOf(a) === genderOf(b)

/** Whether a verb without a subject of its own can be of these: several do not act as he, nor one man as they. */
export function agreeInNumber(parties: readonly PartyFinding[], reading: Reading): boolean {
  const [one] = parties
  // `اعتقل 150 شخصا واتهم 15 منهم`: many are not he.
  if (reading.person === '3ms') return parties.length < 2 && !(one && !one.entity && MANY.test(fold(one.label)))
  // `يحاربان`: one man is not two.
  if (!/[pd]$/.test(reading.person) || parties.length !== 1) return true
  return one.entity ? one.entity.kind !== 'person' : !ONE_MAN.test(fold(one.label))
}

/** Many people, counted or not; folded. */
const MANY =
  /^(?:(?:نحو|حوالي|اكثر من|قرابه|زهاء) )?(?:\d+ |(?:ال)?(?:عشرات|ميات|مءات|الاف|اشخاص|رجال|شبان|شباب|اطفال|جنود|اعضاء|سكان|اهالي|اعداء|نواب|بعض|جميع|كافه|معظم|غالبيه|\S{3,}(?:ون|ين))(?:ه|ها|هم)?(?:\s|$))/
/** One man by his office or by what he is, folded. */
export const ONE_MAN =
  /^(?:ال)?(?:احد|احدي|امير|ملك|عاهل|رييس|وزير|سفير|نايب|مدير|محافظ|قايد|ولي|مبعوث|امين|متحدث|ناطق|نبي|رسول|سموه|معاليه|فخامته|مواطن|شاب|رجل|شخص|جندي|شرطي|طفل|انتحاري|قاضي|طبيب|محامي|عضو|متهم|جاني|قاتل|مهاجم|قيادي|مسوول|مقيم|وافد|طالب|معلم|والد|والده|نجل|زوج|زوجه)(?:\s|$)/

/** Whether a verb can be of somebody by its gender. */
export function genderFits(party: PartyFinding, reading: Reading): boolean {
  const want = genderOf(reading)
  // `قال سكان … حين أصابت`: men are not she.
  if (!party.entity) return want !== 'f' || /^\S*(?:ة|ات)(?:\s|$)/.test(party.label)
  if (!want) return true
  const gender = (party.entity as ArabicEntity).gender
  if (party.entity.kind === 'person') return !gender || gender === want
  return true
}

/** `خطف التنظيم ... واستولوا`: a body that is spoken of as its men; an office is not. */
export const isBodyOfMen = ({ entity }: PartyFinding): boolean =>
  entity?.kind === 'group' || (entity?.kind === 'organization' && !OFFICE.test(entity.name))
const OFFICE =
  /^(?:ال)?(?:وزارة|أمانة|هيئة|شركة|إدارة|مديرية|محكمة|صحيفة|وكالة|رئاسة|جامعة|سفارة|بنك|مصرف|مكتب)(?:\s|$)/

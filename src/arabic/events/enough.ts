import type { PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import type { Arguments } from './arguments.ts'
import type { Frame } from './frames.ts'
import type { Governor } from './governor.ts'
import { deals } from './light-verbs.ts'

/** Acts of will: without whoever willed them they say nothing. */
const NEED_ACTOR = new Set(['CONSULT', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE'])

const MUTUAL_PAIR = new Set(['CONSULT', 'COOPERATE'])

/** `قادة الدول العربية`, `الجانبان`: several who meet without being told apart. */
const SEVERAL =
  /^(?:ال)?(?:قاده|زعماء|روساء|وزراء|ممثلو|مسوولو|قوي|دول|اطراف|فصايل|فصاءل|اعضاء|وفود|خبراء|سفراء|مندوبو|نواب|مفاوضو|(?!سكان|برلمان|سلطان|قانون|انسان|تعاون|لبنان)\S+(?:ون|ان)|(?:وزير|رييس|زعيم|ممثل|قايد|مسوول|مبعوث)[اي]|(?:بلد|جانب|طرف|رييس|وزير|حكومت|دولت|مسوول|ممثل|مندوب|مفاوض|دبلوماسي)ين)(?:\s|$)/

/** Who goes to a meeting for a state or a body. */
const VISITS =
  /^(?:ال)?(?:رييس|وزير|وزراء|وفد|ممثل|ملك|امير|ولي|مبعوث|امين|مستشار|زعماء|قاده|رؤساء|روساء|حكومه)(?:\s|$)/

/** `ناقش المجتمعون`: whoever met, and nobody more. */
const MET = /^(?:ال)?(?:مجتمع|مشارك|حاضر|مؤتمر|موتمر|متحدث|مختص|محتفل)(?:ون|ين)$/

/** A body whose members are states, which meets among itself. */
const ASSEMBLY = /^(?:مجلس الأمن|الجمعية العامة|جامعة الدول|مجلس التعاون|الجامعة العربية)/

/** Actors of a mutual act: two, or several under one name. */
const meet = (frame: Frame, actors: readonly PartyFinding[]): boolean =>
  actors.length > 1 ||
  (frame.type === 'CONSULT' && actors.some((p) => p.entity !== null && ASSEMBLY.test(p.entity.name))) ||
  (frame.type !== 'ASSAULT' && actors.some((p) => !p.entity && SEVERAL.test(fold(p.label)) && !MET.test(fold(p.label))))

export function enoughOfVerb(frame: Frame, actors: PartyFinding[], recipients: PartyFinding[], deed: boolean): boolean {
  if (frame.alone) return true
  if (deed) return recipients.length > 0
  if (NEED_ACTOR.has(frame.type) && !actors.length) return false
  // `شارك الوزير في القمة`: with all the others who were there.
  if (frame.mode === 'multilateral') return actors.some((p) => p.entity !== null || VISITS.test(fold(p.label)))
  if (frame.mutual) return MUTUAL_PAIR.has(frame.type) || frame.general ? meet(frame, actors) : actors.length > 0
  if (frame.both || frame.general) return actors.length > 0 && recipients.length > 0
  return actors.length + recipients.length > 0
}

/**
 * A noun told again (`الزيارة`, `المحادثات`) is no new event: a definite one needs its maker beside it, or both its
 * sides; a noun that as often names what is known needs its maker anyhow.
 */
const carriedAway = (governor: Governor | null) => governor !== null && (governor.passive || governor.undergoes)

export function enoughOfNoun(
  frame: Frame,
  reading: Reading,
  governor: Governor | null,
  made: boolean,
  actors: PartyFinding[],
  recipients: PartyFinding[],
  args: Arguments,
): boolean {
  const carried =
    governor !== null &&
    (governor.actors.length > 0 ||
      (frame.attack && deals(governor.reading)) ||
      // `وقرر العفو عن السجناء`: what is decided is told, though who decides was named before.
      (governor.mood === 'decided' && recipients.length > 0) ||
      governor.passive ||
      governor.undergoes ||
      (governor.announcers !== undefined && actors.length > 0))
  const parties = actors.length + recipients.length
  // `طردت السفير احتجاجا على القرار`: why something else was done.
  if (frame.type === 'PROTEST' && reading.suffix === 'ا' && !governor) return false
  // `الإضراب الذي دخل أسبوعه الثالث`.
  if (frame.type === 'PROTEST' && made) return true
  if (frame.type === 'PROTEST' && (!reading.definite || governor?.passive) && (carried || made || parties > 0))
    return true
  // `اندلعت احتجاجات`, `في مظاهرات ببغداد`: whose they were need not be said.
  if (/^(?:demo|strike|riot)$/.test(frame.mode ?? '') && !reading.definite && reading.number === 'p') return true
  // `إيقاف مؤقت`: an arrest is of somebody.
  if (
    frame.trigger === 'إيقاف' &&
    frame.mode === 'arrest' &&
    !recipients.length &&
    !reading.enc &&
    !carriedAway(governor)
  )
    return false
  if (frame.alone && !reading.definite) return true
  if (!parties && frame.attack && (governor?.undergoes || (governor && deals(governor.reading)))) return true
  // `تم التوقيع على اتفاقية`: that it was done is told, and of what, though not by whom.
  if (!parties && frame.mutual && frame.type === 'SUPPORT' && governor?.passive && args.on) return true
  if (!parties)
    return (
      governor?.passive === true &&
      (((reading.enc !== '' || frame.needs.size > 0) && FORCE.has(frame.type)) ||
        // `تم التوصل إلى اتفاق`.
        ((frame.type === 'AGREE' || frame.trigger === 'توصل') && frame.needs.size > 0 && args.to !== undefined))
    )
  // `تم توزيع المساعدات على النازحين`, `جرى التوصل إلى اتفاق`.
  // `تلقى الرئيس دعوة`: by whom is not said.
  const invited = governor?.undergoes === true && frame.type === 'AGREE' && recipients.length > 0
  const done =
    governor?.passive === true &&
    (frame.type === 'AID'
      ? (frame.needs.size > 0 || SAVES.test(frame.trigger)) && recipients.length > 0
      : frame.type === 'AGREE')
  // `تلقى الصحفي تهديدات بالقتل`: nor is here.
  const threatened =
    governor?.undergoes === true && governor.actors.length > 0 && frame.type === 'THREATEN' && recipients.length > 0
  if ((NEED_ACTOR.has(frame.type) || frame.type === 'AID') && !actors.length && !done && !invited && !threatened)
    return false
  // `نال القرار تأييد العشائر`, `لقي ترحيبا من الاتحاد`: whose it is that a thing got.
  if (frame.type === 'SUPPORT' && actors.length && !reading.definite && GETS.test(governor?.reading.lexeme.lemma ?? ''))
    return true
  // `بوساطة عمانية`, `رحب بالوساطة القطرية`: whose it is tells enough.
  if (frame.mode === 'third-party' && !args.of && actors.some((p) => p.entity?.kind === 'state')) return true
  if (frame.mutual) {
    // `تم توقيع`, `أجرت القوات تدريبا مشتركا`: one side or none is told.
    const one = frame.type === 'SUPPORT' || (frame.type === 'COOPERATE' && frame.needs.size > 0)
    // `التوقيع من قبل الأردن على البروتوكول`: by whom is told.
    const by = one && args.agent !== undefined && actors.length > 0
    if (!meet(frame, actors) && !(one && carried) && !by) return false
    if (by) return true
    // `حوار بين الحكومة والمعارضة`: with both its sides it says enough.
    const pair = (frame.type === 'ASSAULT' || (frame.told && !reading.definite)) && (args.with?.length ?? 0) > 1
    return !(frame.told || reading.definite) || carried || made || pair
  }
  // `تعرض الصحفيون للتهديد`: who undergoes is told.
  const undergone = governor?.undergoes === true && recipients.length > 0
  if ((frame.general || (frame.both && !undergone)) && (!actors.length || !recipients.length)) return false
  if (frame.told) return (carried || made) && parties > 0
  // `القبض على فلان`, `الإطاحة بالرئيس`: a noun of action with its own preposition is written with the article.
  if (reading.definite && recipients.length > 0 && governed(frame, args, recipients)) return true
  if (reading.definite)
    return (
      made ||
      (carried && parties > 0) ||
      (actors.length > 0 && recipients.length > 0) ||
      (args.agent !== undefined && parties > 0)
    )
  return true
}

/** `تم إجلاء السكان`: to whom that was done is told, though not by whom. */
const SAVES = /^(?:إجلاء|إنقاذ|إيواء|إغاثة)$/
const GETS = /^(?:لقي|نال|حصل|تلقى)$/

/** Whoever an act befalls stands behind its preposition, which it takes in place of a genitive, and is told apart. */
const governed = (
  frame: Frame,
  { on, by, about, of, with: withWhom }: Arguments,
  recipients: readonly PartyFinding[],
): boolean =>
  // `الحكم على صحفي بالسجن`.
  (frame.trigger === 'حكم' && frame.mode === 'convict' && on !== undefined && !of && recipients.length > 0) ||
  // `التحقيق مع الوزير السابق`.
  (frame.mode === 'investigate' && withWhom !== undefined && !of && recipients.length > 0) ||
  (TAKES_PREPOSITION.test(frame.trigger) &&
    !of &&
    (on ?? by ?? about) !== undefined &&
    recipients.some((p) => p.entity !== null || /^\S+\s\S/.test(p.label)))
const TAKES_PREPOSITION = /^(?:قبض|إطاحة|اعتداء|إفراج|قضاء|احتفاظ|تحفظ)$/

/** Acts of force that somebody wishes or goes for are no threat; intended, prepared or planned they are. */
export const FORCE = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'PROTEST'])

export const INTENDS = /^(?:درس|ناقش|بحث|فكر|لوح|تدارس|اعتزم|نوي|عزم|خطط|استعد|استعداد|نيه|خطه|تهيا|قرر)$/

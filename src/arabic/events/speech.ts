import type { PartyFinding, StatementFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { named } from '../statements/who.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { coordinated, partiesOf } from './arguments.ts'
import { framesOf } from './frames.ts'

/** Saying that PLOVER counts as an event: accusing, condemning, threatening, demanding, promising, praising. */
export const SPEECH_EVENTS: Record<string, { type: string; mode: string | null }> = {
  accuse: { type: 'ACCUSE', mode: 'allege' }, condemn: { type: 'ACCUSE', mode: 'disapprove' }, threaten: { type: 'THREATEN', mode: null },
  demand: { type: 'REQUEST', mode: null }, appeal: { type: 'REQUEST', mode: null }, promise: { type: 'AGREE', mode: null },
  praise: { type: 'SUPPORT', mode: null },
}

const MODES: Record<string, [mode: string, words: RegExp][]> = {
  REQUEST: [
    ['yield', /^(?:و|ب|ل)?(?:ال)?(?:وقف|انسحاب|سحب|اطلاق|افراج|انهاء|رفع|تسليم|نزع|تخلي|كف|انهاء|اخلاء|هدنه|ضبط|تهديه|رحيل|تنحي)$/],
    ['meet', /^(?:و|ب|ل)?(?:ال)?(?:اجتماع|لقاء|زياره|حوار|مفاوضات|محادثات|جلوس|قمه|مشاورات|طاوله)$/],
    ['change', /^(?:و|ب|ل)?(?:ال)?(?:اصلاح|اصلاحات|تغيير|قانون|اقاله|استقاله|تشكيل|تعديل|انتخابات|محاسبه|محاكمه)$/],
    ['assist', /^(?:و|ب|ل)?(?:ال)?(?:مساعده|مساعدات|دعم|تقديم|مسانده|اغاثه|تدخل|تعاون|تمويل|حمايه|وقوف|توفير)$/],
  ],
  THREATEN: [
    ['violence', /^(?:و|ب|ل)?(?:ال)?(?:اعدام|قتل|هجوم|هجمات|ضرب|ضربات|قصف|رد|حرب|تفجير|استهداف|سحق|قوه)$/],
    ['restrict', /^(?:و|ب|ل)?(?:ال)?(?:عقوبات|اغلاق|حصار|حظر|منع)$/],
  ],
}

/** PLOVER's mode of a demand or a threat, from the first words of what is demanded or threatened. */
export function modeOf(scene: Scene, type: string, statement: StatementFinding, fallback: string | null): string | null {
  for (let k = statement.contentFirst; k <= statement.contentLast && k < statement.contentFirst + 6; k++) {
    for (const [mode, words] of MODES[type] ?? []) if (words.test(scene.doc.words[k].folded)) return mode
  }
  return fallback
}

/** Whom the saying is aimed at: those addressed; for praise and blame, whoever the first phrase of the content names. */
export function aimedAt(scene: Scene, statement: StatementFinding): PartyFinding[] {
  if (statement.act !== 'condemn' && statement.act !== 'praise') return statement.to
  if (statement.to.length) return statement.to
  const phrase = phraseAt(scene, statement.contentFirst)
  if (!phrase) return []
  const word = scene.doc.words[phrase.head]
  // `أدان اغتيال النائب`: the victim of the deed condemned is not the one condemned.
  const victims = word.readings.some((r) => framesOf(r).some((f) => f.type === 'ASSAULT' && f.recipient.includes('of')))
  if (victims) return []
  const all = coordinated(scene, phrase)
  const parties = partiesOf(scene, all)
  if (parties.length) return parties
  const inside: PartyFinding[] = []
  for (let k = phrase.first; k <= all[all.length - 1].last; k++) {
    const mention = mentionAt(scene, k)
    if (mention && mention.kind !== 'place') inside.push(named(scene, mention))
  }
  return inside.filter((p, i) => inside.findIndex((q) => q.entity === p.entity) === i)
}

export { bit }

import { fold } from '../fold.ts'
import type { Lexeme } from '../morphology/reading.ts'

const POINTING_AT = new Set(['أشار', 'لفت', 'ألمح', 'تطرق'])
const ASKING_OF = new Set(['طلب', 'التمس', 'رجا'])

/** `نبه على ضرورة`, `نبه من خطورة`, `تساءل حول أسباب`: what other prepositions bring in as well. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  نبه: ['علي', 'من'],
  أسف: ['علي'],
  تأسف: ['علي'],
  تساءل: ['حول'],
  تحدث: ['حول'],
}

/** First words of the prepositions a verb takes; particles are markers of every cue. */
export const prepsOf = (verb: Lexeme): readonly string[] => (verb.cuePreps ??= findPreps(verb))

function findPreps(verb: Lexeme): readonly string[] {
  const all = (verb.preps ?? []).map((p) => fold(p).split(' ')[0]).filter((p) => p && p !== 'ان' && p !== 'بان')
  if (verb.act === 'announce') return all.filter((p) => p === 'عن' || p === 'ب')
  if (verb.act === 'praise') return all
  // The first is the one that brings in what is said; the others mostly name whom it is said to, or how. `طلب من فلان
  // أن`: of whom it is asked.
  const own = ASKING_OF.has(verb.lemma) ? all.filter((p) => p === 'ب') : all.slice(0, 1)
  // `مشيرا لأهمية العمل`: with a verbal noun, as `wordsBegin` asks.
  if (POINTING_AT.has(verb.lemma)) return ['ل', ...own]
  // `أكدوا عن استعدادهم`: as if it were expressing.
  // `أفاد المرصد عن مقتل خمسة`.
  if (verb.lemma === 'أكد' || verb.lemma === 'أفاد') return [...own, 'عن']
  if (Object.hasOwn(ALSO, verb.lemma)) return [...own, ...ALSO[verb.lemma]]
  return verb.act === 'appeal' && all.includes('ل') ? [...own, 'ل'] : own
}

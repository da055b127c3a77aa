import { fold } from '../fold.ts'
import type { Lexeme } from '../morphology/reading.ts'

const ASKING_OF = new Set(['طلب', 'التمس', 'رجا'])

/** First words of the prepositions a verb takes; particles are markers of every cue. */
export const prepsOf = (verb: Lexeme): readonly string[] => (verb.cuePreps ??= findPreps(verb))

function findPreps(verb: Lexeme): readonly string[] {
  const all = (verb.preps ?? []).map((p) => fold(p).split(' ')[0]).filter((p) => p && p !== 'ان' && p !== 'بان')
  if (verb.act === 'announce') return all.filter((p) => p === 'عن' || p === 'ب')
  if (verb.act === 'praise') return all
  // The first is the one that brings in what is said; the others mostly name whom it is said to, or how. `طلب من فلان
  // أن`: of whom it is asked.
  const own = ASKING_OF.has(verb.lemma) ? all.filter((p) => p === 'ب') : all.slice(0, 1)
  return verb.act === 'appeal' && all.includes('ل') ? [...own, 'ل'] : own
}

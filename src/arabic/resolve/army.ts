import type { ArabicMention } from '../names/spot.ts'

/** What a state's armed forces are called, without article: `الجيش`, `القوات المسلحة`, `قوات الجيش`, with its nationality or without. */
const FORCES = /^(?:(?:قوات )?جيش(?: وطني| عربي)?|قوات(?: مسلحه)?)(?: (\S+))?$/

/**
 * Whose armed forces a naming means: the code of a state, `''` where it does not say, null where it means something else.
 * A state has one army, whatever the sentence calls it: `الجيش الأوكراني`, `القوات الأوكرانية`.
 */
export function armyOf(m: ArabicMention, nationality: (word: string) => string | null): string | null {
  if (m.kind !== 'organization') return null
  const found = FORCES.exec(m.key.replace(/(^| )ال/g, '$1'))
  if (!found) return null
  return found[1] ? nationality(found[1]) : m.key === 'القوات' ? null : ''
}

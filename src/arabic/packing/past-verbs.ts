import { coresOf } from '../cores.ts'
import { fold } from '../fold.ts'
import { BEFORE_PRONOUN, PERSONS } from '../morphology/affixes.ts'
import { analyse } from '../morphology/analyse.ts'
import type { Lexicon, Rows, StemIndex } from '../morphology/lexicon.ts'

/** The perfect of the third person, by how it ends; the masculine plural is known by its ending alone. */
const ENDINGS = [
  ['3ms', ''],
  ['3fs', 'ت'],
] as const

/**
 * Folded forms that are a verb in the perfect whatever their vowels, for times, which know no other verb: those that
 * report speech or will, after which what is told may lie ahead, and those that tell what was done.
 */
export function pastVerbs(lexicon: Lexicon, rows: Rows): { said: string[]; done: string[] } {
  const index: StemIndex = {
    get: (text, from = 0, to = text.length) => lexicon.stems.get(text.slice(from, to)) ?? [],
  }
  const names = new Set(rows('given-names').map(([name]) => fold(name)))
  const said = new Set<string>()
  const done = new Set<string>()
  for (const [key, stems] of lexicon.stems)
    for (const { kind, tense, mask } of stems) {
      if (kind !== 'verb' || tense !== 'perfect' || mask & BEFORE_PRONOUN) continue
      for (const [person, ending] of ENDINGS) {
        const form = key + ending
        if (!(mask & (1 << PERSONS.indexOf(person))) || form.length < 3 || names.has(form)) continue
        const readings = analyse(form, coresOf(form), index)
        // The imperfect of the first person is written like many a perfect, and no report speaks so.
        if (!readings.every((r) => r.lexeme.pos === 'verb' && (r.tense === 'perfect' || /^[12]/.test(r.person))))
          continue
        if (readings.some((r) => r.lexeme.act)) said.add(form)
        else done.add(form)
      }
    }
  return { said: [...said].sort(), done: [...done].sort() }
}

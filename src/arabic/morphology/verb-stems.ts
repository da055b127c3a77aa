import { fold } from '../fold.ts'
import { IMPERFECT, PERFECT, PERSONS } from './affixes.ts'
import { conjugate } from './conjugate.ts'

/** Tense code of stems that only the jussive has. */
const JUSSIVE = 3
const TENSES = ['perfect', 'imperfect', 'imperative'] as const

/**
 * The written stems of one verb for the analyser's table, made at build time from its whole paradigm. Returns three
 * cells: stems as `form:tense:voice:persons` (tense and voice by number, persons as a bit mask) joined by `|`, active
 * participles, passive participles. Throws on a root or form that does not exist.
 */
export function verbStems(root: string, form: string): [stems: string, active: string, passive: string] {
  const paradigm = conjugate(root, form)
  const masks = new Map<string, [active: number, passive: number]>()
  for (const cell of paradigm.cells) {
    const tense = TENSES.indexOf(cell.tense)
    // The imperative hardly occurs in news and is written like other forms: leaving it out loses less than it costs.
    if (tense === 2) continue
    if (!isReachable(cell.tense, cell.prefix, cell.suffix)) continue
    // A stem that only the jussive has (`يجب` of `أجاب`) stands after `لم` and the like alone: it gets a tense of its own.
    const key = `${cell.stem}:${cell.mood === 'jussive' ? JUSSIVE : tense}`
    const mask = masks.get(key) ?? [0, 0]
    mask[cell.voice === 'active' ? 0 : 1] |= 1 << PERSONS.indexOf(cell.person)
    masks.set(key, mask)
  }
  for (const [key, jussive] of masks) {
    if (!key.endsWith(`:${JUSSIVE}`)) continue
    const common = masks.get(key.replace(/\d$/, '1'))
    if (!common) continue
    jussive[0] &= ~common[0]
    jussive[1] &= ~common[1]
  }
  const stems: string[] = []
  for (const [key, [active, passive]] of masks) {
    const [active0, passive1, either2] = [active & ~passive, passive & ~active, active & passive]
    for (const [voice, mask] of [active0, passive1, either2].entries()) if (mask) stems.push(`${key}:${voice}:${mask}`)
  }
  return [stems.join('|'), spelled(paradigm.activeParticiple), spelled(paradigm.passiveParticiple)]
}

/** The affix tables know this pair; others (energetic forms) are left out. */
const isReachable = (tense: string, prefix: string, suffix: string): boolean =>
  (tense === 'perfect' ? PERFECT : IMPERFECT).some((a) => a.prefix === fold(prefix) && a.suffix === fold(suffix))

const spelled = (participle: unknown): string => {
  if (!participle) return ''
  if (typeof participle === 'string') return participle
  if (Array.isArray(participle)) return participle.map(spelled).join('|')
  const forms = Object.values(participle as Record<string, unknown>)
    .flat()
    .filter((f): f is string => typeof f === 'string' && /^[ء-ي]+$/.test(f))
  return [...new Set(forms)].join('|')
}

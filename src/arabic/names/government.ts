import type { EntityKind, MentionForm } from '../../record/types.ts'
import * as bit from '../bits.ts'
import type { Lexis } from '../lexis.ts'
import type { Core } from '../word.ts'
import type { Being, Listed } from './gazetteer.ts'
import { listedAt } from './listed.ts'
import { type ArabicDoc, at, isDefinite, sameSentence } from './view.ts'

export interface GovernmentRun {
  rule: string
  kind: EntityKind
  form: MentionForm
  first: number
  last: number
  core: Core
  being: Being | null
  /** Who heads it, where it is called by him. */
  head?: { first: number; last: number; person: Listed }
}

/** Nouns that with a nationality or a state's name mean that state. */
const STATE_NOUNS = new Set(['حكومه', 'سلطات', 'نظام', 'اداره', 'قياده', 'دوله'])
const PEOPLE = new Set(['شعب'])
const OF_STATE = /^[وفبلك]?(?:كاتبه?|كتابه|وزيره?|وزاره|مجلس)$/

/**
 * A government named as such is the state (`الحكومة الروسية`, `حكومة مالي`, `السلطات المصرية`); its people are a
 * group (`الشعب السوري`).
 */
export function governmentAt(doc: ArabicDoc, t: number, lexis: Lexis): GovernmentRun | null {
  for (const core of doc.words[t].cores) {
    const definite = core.text.startsWith('ال')
    const noun = definite ? core.text.slice(2) : core.text
    const people = PEOPLE.has(noun)
    if (!people && !STATE_NOUNS.has(noun)) continue
    const next = at(doc, t + 1)
    if (!next || !sameSentence(doc, t, t + 1) || next.kind !== 'word') return null
    if (definite) {
      const iso = isDefinite(next) ? next.names.demonym : null
      // `رئيس الحكومة التركي`: the adjective is another's.
      if (/ه$/.test(noun) && !/ه$/.test(next.folded)) return null
      // `النظام المالي` is finance.
      // `كاتبة الدولة الإسبانية`: her office, and of which state it is.
      if (noun === 'دوله' && t > 0 && OF_STATE.test(doc.words[t - 1].folded)) return null
      if (!iso || (noun === 'اداره' && iso !== 'US') || (iso === 'ML' && noun !== 'حكومه' && noun !== 'سلطات'))
        return null
      const being = lexis.gazetteer.states.get(iso) ?? null
      return people
        ? { rule: 'spot/people', kind: 'group', form: 'name', first: t, last: t + 1, core, being: null }
        : { rule: 'spot/government', kind: 'state', form: 'alias', first: t, last: t + 1, core, being }
    }
    if (noun === 'دوله' || noun === 'قياده') continue
    const hit = listedAt(doc, t + 1, lexis).find((h) => h.core.at === 0)
    const state = hit?.listed.find((e) => e.kind === 'state')
    if (hit && state && !people && noun !== 'اداره')
      return {
        rule: 'spot/government',
        kind: 'state',
        form: 'alias',
        first: t,
        last: hit.last,
        core,
        being: state.being,
      }
    // `نظام بشار الأسد`, `حكومة الرئيس هادي`: a government called by its head.
    const head = noun === 'سلطات' || people ? null : holder(doc, t + 1, lexis)
    // `إدارة أوباما`: only Washington's is called so.
    if (head && (noun !== 'اداره' || head.being?.iso === 'US'))
      return {
        rule: 'spot/government-of',
        kind: 'state',
        form: 'alias',
        first: t,
        last: head.last,
        core,
        being: head.being,
        head,
      }
  }
  return null
}

/** A listed head of state or government after an optional title. */
function holder(
  doc: ArabicDoc,
  t: number,
  lexis: Lexis,
): (NonNullable<GovernmentRun['head']> & { being: Being | null }) | null {
  const titled = doc.words[t].bits & bit.TITLE ? t + 1 : t
  if (!sameSentence(doc, t, titled)) return null
  for (const hit of listedAt(doc, titled, lexis)) {
    const person = hit.core.at === 0 ? hit.listed.find((e) => e.kind === 'person') : undefined
    const iso = person?.being.offices.match(/(?:^|; )(?:رئيس|رئيس الوزراء|رئيس الحكومة|ملك)@([A-Z]{2})/)?.[1]
    if (person && iso) return { first: titled, last: hit.last, person, being: lexis.gazetteer.states.get(iso) ?? null }
  }
  return null
}

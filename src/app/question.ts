import { askedName, nameTerms } from '../arabic/asked-names.ts'
import { termsIn } from '../arabic/index-terms.ts'
import { CONTEXTS, MODES } from '../record/plover.ts'
import { ACTS } from '../record/types.ts'
import type { Clause, Query, Term, Unit } from '../store/store.ts'
import { isoDate } from './date.ts'
import { factTerm } from './index-entry.ts'

/** What of a question does not make sense, told to its asker. */
export class QuestionError extends Error {}

const STATEMENT_FIELDS = ['speaker', 'act', 'via', 'to', 'form', 'stance']
const EVENT_FIELDS = ['actor', 'recipient', 'type', 'mode', 'status', 'context', 'place']
const COMMON_FIELDS = ['about', 'publisher']
const DATES = ['after', 'before']
export const FIELDS = [...STATEMENT_FIELDS, ...EVENT_FIELDS, ...COMMON_FIELDS, ...DATES]

/** Fields whose values are codes of the record. */
const CODES: Record<string, readonly string[]> = {
  act: ACTS,
  form: ['direct', 'indirect', 'mixed'],
  stance: ['neutral', 'assertive', 'distancing', 'denying', 'revealing', 'evaluative', 'directive', 'commissive'],
  type: Object.keys(MODES),
  mode: [...new Set(Object.values(MODES).flat())],
  status: ['actual', 'future', 'possible', 'denied', 'called-for'],
  context: CONTEXTS,
}

/** The fields by their Arabic names. */
const ARABIC_FIELDS: Record<string, string> = {
  قائل: 'speaker',
  قول: 'act',
  عبر: 'via',
  عن: 'about',
  فاعل: 'actor',
  متلق: 'recipient',
  نوع: 'type',
  نمط: 'mode',
  حال: 'status',
  مكان: 'place',
  ناشر: 'publisher',
  بعد: 'after',
  قبل: 'before',
}

/** A question taken apart: what the store is asked, and the terms whose words are to be marked. */
export interface Question {
  query: Omit<Query, 'limit' | 'offset'>
  marks: Term[]
}

interface Part {
  field: string | null
  value: string
  quoted: boolean
  not: boolean
}

/**
 * Understands a question as people type it: words, `"phrases"`, `field:value`, `-` before what must not be there, `*` after
 * the beginning of a word. Every character is taken for what it says: nothing of it reaches the database as syntax.
 */
export function understand(asked: string, as?: Unit, order?: Query['order']): Question {
  const parts = partsOf(asked)
  const clauses: Clause[] = []
  const statement: Clause[] = []
  const event: Clause[] = []
  const marks: Term[] = []
  const common: Clause[] = []
  const dates: { from?: string; before?: string } = {}
  const fields = new Set<string>()
  for (const part of parts) {
    const { field, value, quoted, not } = part
    if (field === 'after' || field === 'before') {
      if (not) throw new QuestionError(`-${field}: cannot be denied; use ${field === 'after' ? 'before' : 'after'}:.`)
      dates[field === 'after' ? 'from' : 'before'] = dateOf(field, value)
      continue
    }
    if (field !== null) {
      fields.add(field)
      const made = fieldClauses(field, value).map((clause) => (not ? { ...clause, not } : clause))
      clauses.push(...made)
      if (!not) (STATEMENT_FIELDS.includes(field) ? statement : EVENT_FIELDS.includes(field) ? event : []).push(...made)
      continue
    }
    const { wanted, usual } = quoted ? phraseClauses(value) : wordClauses(value)
    for (const clause of wanted) {
      clauses.push(not ? { ...clause, not } : clause)
      if (!not) marks.push(...clause.any)
    }
    if (!not) common.push(...usual)
  }
  // Words that stand in every text are looked for only where there is nothing else to look for.
  if (marks.length === 0 && clauses.length === 0) {
    clauses.push(...common)
    marks.push(...common.flatMap((clause) => clause.any))
  }
  if (clauses.length === 0 && !dates.from && !dates.before) throw new QuestionError('The question has no words in it.')
  const unit =
    as ??
    (EVENT_FIELDS.some((f) => fields.has(f))
      ? 'events'
      : STATEMENT_FIELDS.some((f) => fields.has(f))
        ? 'statements'
        : 'reports')
  // One condition is fulfilled by the report as a whole; several must meet in one statement or event.
  const together =
    unit === 'reports' ? { statement: statement.length > 1 ? statement : [], event: event.length > 1 ? event : [] } : {}
  return {
    query: { as: unit, all: clauses, ...together, ...dates, order: order ?? (marks.length ? 'rank' : 'newest') },
    marks,
  }
}

const QUOTES: Record<string, string> = { '"': '"', '«': '»', '“': '”', '„': '“' }

function partsOf(asked: string): Part[] {
  const parts: Part[] = []
  let i = 0
  const word = (): string => {
    const from = i
    while (i < asked.length && !/\s/.test(asked[i]) && !(asked[i] in QUOTES)) i++
    return asked.slice(from, i)
  }
  while (i < asked.length) {
    if (/\s/.test(asked[i])) {
      i++
      continue
    }
    const not = asked[i] === '-' && i + 1 < asked.length && !/\s/.test(asked[i + 1])
    if (not) i++
    let field: string | null = null
    const from = i
    const opening = word()
    const colon = opening.indexOf(':')
    if (colon > 0) {
      field = fieldNamed(opening.slice(0, colon))
      // What stands before a colon and is no field may be a time or an address: then it is words.
      if (field !== null) i = from + colon + 1
      else if (/^[a-z]+$/i.test(opening.slice(0, colon)) && !/^https?$/i.test(opening.slice(0, colon))) {
        throw new QuestionError(`There is no field ${opening.slice(0, colon)}: ; there are ${FIELDS.join(', ')}.`)
      }
    }
    if (field === null && opening !== '') {
      parts.push({ field, value: opening, quoted: false, not })
      continue
    }
    const close = QUOTES[asked[i]]
    if (close === undefined) {
      const value = word()
      if (value === '') throw new QuestionError(`${field}: has no value.`)
      parts.push({ field, value, quoted: false, not })
      continue
    }
    const end = asked.indexOf(close, i + 1)
    // A quotation that is never closed runs to the end.
    const value = asked.slice(i + 1, end < 0 ? undefined : end)
    i = end < 0 ? asked.length : end + 1
    if (value.trim() !== '') parts.push({ field, value, quoted: true, not })
  }
  return parts
}

const fieldNamed = (name: string): string | null => {
  const small = name.toLowerCase()
  return FIELDS.includes(small) ? small : Object.hasOwn(ARABIC_FIELDS, name) ? ARABIC_FIELDS[name] : null
}

function dateOf(field: string, value: string): string {
  const iso = isoDate(/^\d{4}$/.test(value) ? `${value}-01` : value)
  if (iso === null) throw new QuestionError(`${field}: wants a date, as ${field}:2015-08-01; ${value} is none.`)
  return iso
}

function fieldClauses(field: string, value: string): Clause[] {
  const codes = CODES[field]
  if (codes) {
    const code = codes.find((known) => known.toLowerCase() === value.toLowerCase())
    if (code === undefined) throw new QuestionError(`${field}: is one of ${codes.join(', ')}; ${value} is not.`)
    return [{ any: [{ in: 'facts', tokens: [factTerm(field, code)] }] }]
  }
  const { codes: states, names } = field === 'publisher' ? { codes: [], names: [] } : askedName(value)
  const any: Term[] = states.map((state) => ({ in: 'facts', tokens: [factTerm(field, state)] }))
  const spelt = names.length || states.length ? names : [nameTerms(value)]
  for (const words of spelt) {
    if (words.length) any.push({ in: 'facts', tokens: words.map((word) => factTerm(field, word)) })
  }
  if (field === 'about') {
    const words = wordClauses(value).wanted
    // A thing that is no name is spoken about where its word stands.
    if (words.length === 1) any.push(...words[0].any)
  }
  if (any.length === 0) throw new QuestionError(`${field}: has no value.`)
  return [{ any }]
}

function wordClauses(value: string): { wanted: Clause[]; usual: Clause[] } {
  const beginning = value.endsWith('*')
  const words = termsIn(value)
  const wanted: Clause[] = []
  const usual: Clause[] = []
  words.forEach(({ terms }, n) => {
    if (beginning && n === words.length - 1) {
      wanted.push({ any: [{ in: 'stems', tokens: [terms.form.replace(/_$/, '')], prefix: true }] })
    } else if (terms.common) usual.push({ any: [{ in: 'words', tokens: [terms.form] }] })
    else
      wanted.push({
        any: (terms.asked.length ? terms.asked : [terms.form]).map((stem) => ({ in: 'stems', tokens: [stem] })),
      })
  })
  return { wanted, usual }
}

function phraseClauses(value: string): { wanted: Clause[]; usual: Clause[] } {
  const tokens = termsIn(value).map(({ terms }) => terms.form)
  return { wanted: tokens.length ? [{ any: [{ in: 'words', tokens }] }] : [], usual: [] }
}

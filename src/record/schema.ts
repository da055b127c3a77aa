import type { Span } from '../text/span.ts'
import { CONTEXTS, MODES } from './plover.ts'
import { ACTS, COUNTRY_BASES, type CountryBasis, type IsnadRecord, type Party } from './types.ts'

const KINDS = ['person', 'state', 'organization', 'group', 'place']
const FORMS = ['name', 'alias', 'metonym', 'description', 'pronoun']
const TIME_KINDS = ['date', 'time', 'duration', 'set']
const ROLES = ['relay', 'channel', 'document', 'speaker']
const STATEMENT_FORMS = ['direct', 'indirect', 'mixed']
const STATUSES = ['actual', 'future', 'possible', 'denied', 'called-for']
const TIES = ['holds-office', 'member-of', 'part-of', 'located-in', 'spokesperson-for', 'partner-of', 'at-odds-with']
const CREDITS = ['agency', 'author', 'outlet', 'place']

/** Everything in `record` that format `isnad/1` does not allow, one sentence each; empty for a valid record. */
export function violations(record: IsnadRecord): string[] {
  const check = new Check(record)
  try {
    check.whole()
  } catch (error) {
    check.found.push(`a part is missing or of another type: ${(error as Error).message}`)
  }
  return check.found
}

class Check {
  readonly found: string[] = []
  readonly entities: Set<string>
  readonly times: Set<string>
  readonly statements: Set<string>
  readonly record: IsnadRecord

  constructor(record: IsnadRecord) {
    this.record = record
    const ids = (list: { id: string }[] | undefined) => new Set(Array.isArray(list) ? list.map((item) => item.id) : [])
    this.entities = ids(record.entities)
    this.times = ids(record.times)
    this.statements = ids(record.statements)
  }

  whole(): void {
    const { record } = this
    this.is(record.format === 'isnad/1', 'format is not isnad/1')
    this.is(typeof record.text === 'string', 'text is no string')
    this.report()
    this.unique('entity', record.entities)
    this.unique('time', record.times)
    this.unique('statement', record.statements)
    this.unique('event', record.events)
    for (const e of record.entities) {
      this.oneOf(e.kind, KINDS, `${e.id}.kind`)
      this.is(typeof e.name === 'string' && e.name !== '', `${e.id} has no name`)
      this.is(e.mentions.length > 0, `${e.id} has no mention: no entry without evidence`)
      for (const m of e.mentions) {
        this.span(m.span, `${e.id}.mentions`)
        this.oneOf(m.form, FORMS, `${e.id}.mentions.form`)
      }
    }
    for (const t of record.times) {
      this.span(t.span, t.id)
      this.oneOf(t.kind, TIME_KINDS, `${t.id}.kind`)
      this.is(
        t.value === null || (typeof t.value === 'string' && t.value !== '' && !/\s/.test(t.value)),
        `${t.id}.value is ${JSON.stringify(t.value)}`,
      )
    }
    for (const s of record.statements) this.statement(s)
    for (const e of record.events) this.event(e)
    for (const t of record.ties) {
      this.oneOf(t.type, TIES, 'tie.type')
      this.entity(t.from, 'tie.from')
      this.entity(t.to, 'tie.to')
      this.span(t.evidence, 'tie.evidence')
      for (const id of [t.since, t.until]) this.is(id === null || this.times.has(id), `tie: no time ${id}`)
    }
    for (const n of record.notes) {
      this.span(n.span, `note ${n.kind}`, true)
      this.is(n.kind !== '' && n.message !== '', 'a note says nothing')
    }
  }

  private report(): void {
    const { report } = this.record
    this.is(typeof report.id === 'string' && report.id !== '', 'report.id is missing')
    for (const key of ['url', 'publisher', 'title', 'byline', 'published'] as const) {
      this.is(report[key] === null || typeof report[key] === 'string', `report.${key} is neither string nor null`)
    }
    for (const c of report.credits) {
      this.oneOf(c.role, CREDITS, 'credit.role')
      this.span(c.span, 'credit')
    }
  }

  private statement(s: IsnadRecord['statements'][number]): void {
    this.oneOf(s.act, ACTS, `${s.id}.act`)
    this.oneOf(s.form, STATEMENT_FORMS, `${s.id}.form`)
    if (s.cue) this.span(s.cue.span, `${s.id}.cue`)
    this.is(s.content.length > 0, `${s.id} has no content`)
    for (const span of s.content) this.span(span, `${s.id}.content`)
    this.party(s.speaker, `${s.id}.speaker`)
    for (const party of s.to) this.party(party, `${s.id}.to`)
    for (const party of s.with ?? []) this.party(party, `${s.id}.with`)
    for (const link of s.chain) {
      this.oneOf(link.role, ROLES, `${s.id}.chain.role`)
      this.party(link.party, `${s.id}.chain`)
      if (link.span) this.span(link.span, `${s.id}.chain`)
    }
    const last = s.chain.at(-1)
    this.is(last?.role === 'speaker', `${s.id}: the last link of its chain is not the speaker`)
    this.is(last?.party.entity === s.speaker.entity, `${s.id}: its chain ends with another speaker`)
  }

  private event(e: IsnadRecord['events'][number]): void {
    this.is(Object.hasOwn(MODES, e.type), `${e.id}.type is ${e.type}`)
    this.is(e.mode === null || MODES[e.type]?.includes(e.mode), `${e.id}: ${e.type} has no mode ${e.mode}`)
    for (const context of e.contexts) this.oneOf(context, CONTEXTS, `${e.id}.contexts`)
    this.span(e.trigger.span, `${e.id}.trigger`)
    this.span(e.evidence, `${e.id}.evidence`)
    for (const party of [...e.actors, ...e.recipients]) this.party(party, e.id)
    if (e.place !== null) this.entity(e.place, `${e.id}.place`)
    this.is(e.time === null || this.times.has(e.time), `${e.id}: no time ${e.time}`)
    this.is(e.statement === null || this.statements.has(e.statement), `${e.id}: no statement ${e.statement}`)
    this.oneOf(e.status, STATUSES, `${e.id}.status`)
    for (const c of e.casualties ?? []) {
      this.span(c.span, `${e.id}.casualties`)
      this.is(Number.isSafeInteger(c.count) && c.count >= 0, `${e.id} counts ${c.count} ${c.kind}`)
    }
  }

  private party(party: Party, where: string): void {
    if (party.entity !== null) this.entity(party.entity, where)
    if (party.span) this.span(party.span, where)
    this.is(typeof party.label === 'string', `${where}: a party without label`)
    this.is(typeof party.named === 'boolean', `${where}: a party neither named nor unnamed`)
    const { country, countryBasis } = party
    this.is(country === undefined || /^[A-Z]{2}$/.test(country), `${where}: ${country} is no code of a country`)
    this.is(
      country === undefined ? countryBasis === undefined : COUNTRY_BASES.includes(countryBasis as CountryBasis),
      `${where}: a party's country stands beside what it was read from`,
    )
  }

  private entity(id: string, where: string): void {
    this.is(this.entities.has(id), `${where}: no entity ${id}`)
  }

  /** Whole numbers, in the text, in order, not empty (a note may stand at a place), no half of a character. */
  private span(span: Span, where: string, mayBeEmpty = false): void {
    const { text } = this.record
    const [start, end] = span
    const sound =
      Array.isArray(span) &&
      span.length === 2 &&
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      start >= 0 &&
      end <= text.length &&
      (mayBeEmpty ? start <= end : start < end)
    this.is(sound, `${where}: span ${JSON.stringify(span)} is none in a text of ${text.length}`)
    if (sound)
      this.is(
        !splits(text, start) && !splits(text, end),
        `${where}: span ${JSON.stringify(span)} cuts a character in two`,
      )
  }

  private oneOf(value: string, allowed: readonly string[], where: string): void {
    this.is(allowed.includes(value), `${where} is ${JSON.stringify(value)}`)
  }

  private unique(what: string, list: { id: string }[]): void {
    this.is(new Set(list.map((item) => item.id)).size === list.length, `two of one ${what} id`)
  }

  private is(holds: boolean | undefined, complaint: string): void {
    if (!holds) this.found.push(complaint)
  }
}

const splits = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\ud800-\udbff]/.test(text[at - 1]) && /[\udc00-\udfff]/.test(text[at])

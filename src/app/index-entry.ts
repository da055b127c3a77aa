import { nameTerms, stateName, tellingName } from '../arabic/asked-names.ts'
import { type PlacedTerms, termsIn } from '../arabic/index-terms.ts'
import type { Entity, IsnadRecord, Party, RecordEvent, Statement } from '../record/types.ts'
import type { Entry, Identity, Indexed } from '../store/store.ts'
import type { Span } from '../text/span.ts'

/** Stands between passages that do not follow one another, so that no phrase runs across. */
const BREAK = '_'

/** All that a record is found by, and who its entities are: what the store needs beside the record. */
export function indexOf(
  record: IsnadRecord,
  words: readonly PlacedTerms[] = termsIn(record.text),
): Pick<Entry, 'report' | 'statements' | 'events' | 'identities'> {
  const title = record.report.title ? termsIn(record.report.title) : []
  const facts = new FactsOf(record)
  const statements = record.statements.map((s) =>
    indexed(
      s.content.map((span) => within(words, span)),
      facts.statement(s),
    ),
  )
  const events = record.events.map((e) => indexed([within(words, e.evidence)], facts.event(e)))
  return {
    report: indexed([title, words], facts.report()),
    statements,
    events,
    identities: record.entities.map(identityOf),
  }
}

function indexed(passages: (readonly PlacedTerms[])[], facts: Facts): Indexed {
  const words = passages.map((passage) => passage.map(({ terms }) => terms.form).join(' ')).join(` ${BREAK} `)
  const stems = passages.flatMap((passage) => passage.flatMap(({ terms }) => terms.stems)).join(' ')
  return { words, stems, facts: [...facts.terms].join(' '), roles: [...facts.roles.values()] }
}

/** The words that lie wholly in a span. */
export function within(words: readonly PlacedTerms[], [start, end]: Span): PlacedTerms[] {
  let low = 0
  for (let high = words.length; low < high; ) {
    const middle = (low + high) >> 1
    if (words[middle].start < start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < words.length && words[last].end <= end) last++
  return words.slice(low, last)
}

/** Terms may hold nothing but letters, digits and low lines. */
export const factTerm = (field: string, value: string): string =>
  `${field}_${value.toLowerCase().replace(/[\0-\x2f\x3a-\x60\x7b-\x7f]+/g, '_')}`

class Facts {
  readonly terms = new Set<string>()
  readonly roles = new Map<string, [string, string]>()

  add(field: string, value: string | null | undefined): void {
    if (value) this.terms.add(factTerm(field, value))
  }

  take(other: Facts): void {
    for (const term of other.terms) this.terms.add(term)
    for (const [key, role] of other.roles) this.roles.set(key, role)
  }
}

/** What stands in which field of a record's statements and events. */
class FactsOf {
  private readonly record: IsnadRecord
  private readonly entities: Map<string, Entity>
  private readonly namesOf = new Map<string, string[]>()
  private readonly publisher: string[]
  private readonly mentions: { start: number; end: number; entity: Entity }[]
  private readonly statementsById: Map<string, Statement>
  private readonly carried = new Map<string, RecordEvent[]>()

  constructor(record: IsnadRecord) {
    this.record = record
    this.entities = new Map(record.entities.map((e) => [e.id, e]))
    this.statementsById = new Map(record.statements.map((s) => [s.id, s]))
    this.publisher = record.report.publisher ? nameTerms(record.report.publisher) : []
    this.mentions = record.entities.flatMap((entity) =>
      entity.mentions.map(({ span }) => ({ start: span[0], end: span[1], entity })),
    )
    for (const event of record.events) {
      if (event.statement === null) continue
      const there = this.carried.get(event.statement)
      if (there) there.push(event)
      else this.carried.set(event.statement, [event])
    }
  }

  report(): Facts {
    const facts = this.fresh()
    for (const statement of this.record.statements) facts.take(this.saying(statement))
    for (const event of this.record.events) facts.take(this.doing(event))
    for (const entity of this.record.entities) this.entity(facts, 'about', entity)
    for (const { label } of this.record.report.credits) this.name(facts, 'via', label)
    return facts
  }

  statement(statement: Statement): Facts {
    const facts = this.fresh()
    facts.take(this.saying(statement))
    for (const event of this.carried.get(statement.id) ?? []) facts.take(this.doing(event))
    this.about(facts, statement.content)
    return facts
  }

  event(event: RecordEvent): Facts {
    const facts = this.fresh()
    facts.take(this.doing(event))
    const carrier = event.statement === null ? undefined : this.statementsById.get(event.statement)
    if (carrier) facts.take(this.saying(carrier))
    this.about(facts, [event.evidence])
    return facts
  }

  private fresh(): Facts {
    const facts = new Facts()
    for (const word of this.publisher) facts.add('publisher', word)
    return facts
  }

  private saying(s: Statement): Facts {
    const facts = new Facts()
    facts.add('act', s.act)
    facts.add('form', s.form)
    facts.add('stance', s.stance)
    for (const party of [s.speaker, ...(s.with ?? [])]) this.party(facts, 'speaker', party)
    for (const link of s.chain) if (link.role !== 'speaker') this.party(facts, 'via', link.party)
    for (const party of s.to) this.party(facts, 'to', party)
    return facts
  }

  private doing(e: RecordEvent): Facts {
    const facts = new Facts()
    facts.add('type', e.type)
    facts.add('mode', e.mode)
    facts.add('status', e.status)
    for (const context of e.contexts) facts.add('context', context)
    for (const party of e.actors) this.party(facts, 'actor', party)
    for (const party of e.recipients) this.party(facts, 'recipient', party)
    const place = e.place === null ? undefined : this.entities.get(e.place)
    if (place) {
      this.entity(facts, 'place', place)
      if (place.ids.country) facts.add('place', String(place.ids.country))
    }
    return facts
  }

  private about(facts: Facts, spans: readonly Span[]): void {
    for (const { start, end, entity } of this.mentions) {
      if (spans.some((span) => span[0] <= start && end <= span[1])) this.entity(facts, 'about', entity)
    }
  }

  private party(facts: Facts, field: string, party: Party): void {
    this.name(facts, field, party.label)
    // A question for a country means all who act for it.
    if (party.country) facts.add(field, party.country)
    const entity = party.entity === null ? undefined : this.entities.get(party.entity)
    if (entity) this.entity(facts, field, entity)
  }

  private entity(facts: Facts, field: string, entity: Entity): void {
    this.name(facts, field, entity.name)
    for (const [scheme, value] of Object.entries(entity.ids)) {
      if (scheme !== 'country') facts.add(field, scheme === 'iso3166' ? String(value) : `${scheme}_${value}`)
    }
    facts.roles.set(`${field} ${entity.id}`, [field, entity.id])
  }

  private name(facts: Facts, field: string, name: string): void {
    let words = this.namesOf.get(name)
    if (words === undefined) {
      words = nameTerms(name)
      this.namesOf.set(name, words)
    }
    for (const word of words) facts.add(field, word)
  }
}

function identityOf({ kind, name, ids }: Entity): Identity {
  const label = kind === 'state' && ids.iso3166 ? stateName(String(ids.iso3166)) : null
  return {
    // The country that a body belongs to says nothing of which body it is.
    ids: Object.entries(ids)
      .filter(([scheme]) => scheme !== 'country')
      .map(([scheme, value]) => `${scheme}:${value}`),
    name: tellingName(kind, name),
    ...(label ? { label } : {}),
  }
}

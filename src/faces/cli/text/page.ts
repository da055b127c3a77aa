import type { IsnadRecord, Party, RecordEvent, Statement, Tie, Time } from '../../../record/types.ts'
import { cell, clean } from './bidi.ts'
import type { Paper } from './paper.ts'

/** The page of one record (`name`: where an untitled report came from): what was said through whom, what was done, who is who, when, who holds what, and remarks. */
export function page(record: IsnadRecord, on: Paper, name?: string): string {
  const sections = [
    head(record, on, name),
    section(
      'statements',
      record.statements.map((s) => statement(record, s, on)),
      on,
    ),
    section(
      'events',
      record.events.map((e) => event(record, e, on)),
      on,
    ),
    table('entities', entityRows(record, on), on),
    table('times', timeRows(record, on), on),
    section(
      'ties',
      record.ties.map((t) => [tie(record, t, on)]),
      on,
    ),
    section(
      'notes',
      record.notes.map((n) => [note(record, n.span, n.message, on)]),
      on,
    ),
  ].filter((lines) => lines.length > 0)
  if (sections.length === 1) sections.push([on.line(1, cell(on.labels.word('nothing')))])
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function head({ report }: IsnadRecord, on: Paper, name?: string): string[] {
  const { word } = on.labels
  const title = on.ink('title', cell(report.title ?? name ?? `${word('untitled')} · ${report.id.slice(0, 19)}`))
  const about = [
    report.publisher && cell(report.publisher),
    report.published && cell(report.published),
    report.byline && cell(`${word('by')} ${report.byline}`),
    report.credits.length > 0 && cell(`${word('credits')}: ${report.credits.map((c) => c.label).join('، ')}`),
    report.url && cell(report.url),
  ].filter((part) => typeof part === 'string')
  return [on.line(0, `━━ ${title}`), ...(about.length ? [on.line(3, on.ink('dim', about.join(' · ')))] : [])]
}

function section(name: string, entries: string[][], on: Paper): string[] {
  return entries.length === 0 ? [] : [heading(name, entries.length, on), ...entries.flat()]
}

const heading = (name: string, count: number, on: Paper): string =>
  on.line(0, `${on.ink('bold', cell(on.labels.word(name)))} ${on.ink('dim', cell(String(count)))}`)

/** Entries begin with their id, in a margin as wide as the widest id of a long report. */
const MARGIN = 6
const entry = (id: string, rest: string, on: Paper): string => on.line(1, on.fill(id, MARGIN - 1, 'dim') + rest)

function statement(record: IsnadRecord, said: Statement, on: Paper): string[] {
  const { word, lang } = on.labels
  const arrow = lang === 'ar' ? ' ← ' : ' → '
  const links = said.chain.toReversed().map((link, i) => {
    const shown = partyOf(record, link.party, on)
    if (i === 0) return on.ink('origin', cell(shown))
    return cell(`${shown} (${word(link.role)})`)
  })
  if (links.length === 0) links.push(on.ink('origin', cell(partyOf(record, said.speaker, on))))
  for (const other of said.with ?? []) links[0] += ` + ${on.ink('origin', cell(partyOf(record, other, on)))}`
  const cue = said.cue ? [on.ink('cue', cell(slice(record, said.cue.span)))] : []
  const act = word(said.act)
  const about = [...cue, cell(lang === 'ar' ? `${act} (${said.act})` : act), cell(word(said.form))]
  if (said.to.length) about.push(cell(`${word('addressed')}: ${said.to.map((p) => partyOf(record, p, on)).join('، ')}`))
  return [
    entry(said.id, [...links, on.ink('dim', cell(word('report')))].join(arrow), on),
    on.line(MARGIN + 1, about.join(' · ')),
    ...on.prose(MARGIN + 1, said.content.map((span) => slice(record, span)).join(' … ')),
  ]
}

function event(record: IsnadRecord, happened: RecordEvent, on: Paper): string[] {
  const { word } = on.labels
  const code = happened.type + (happened.mode ? `/${happened.mode}` : '')
  const line1 = [
    on.ink('code', cell(code)),
    cell(word(happened.type)),
    on.ink('cue', cell(slice(record, happened.trigger.span))),
    cell(word(happened.status)),
  ]
  if (happened.statement) line1.push(on.ink('dim', cell(`${word('carried')} ${happened.statement}`)))
  const mutual = happened.recipients.length === 0 && happened.actors.length > 1
  const sides = [
    parties(record, mutual ? 'participants' : 'actors', happened.actors, on),
    parties(record, 'recipients', happened.recipients, on),
    happened.place && cell(`${word('place')}: ${nameOf(record, happened.place)}`),
    happened.time && cell(`${word('time')}: ${timeShown(record, happened.time, on)}`),
    ...(happened.casualties ?? []).map((c) => cell(`${word(c.kind)}: ${c.count}`)),
    happened.contexts.length > 0 && cell(happened.contexts.join(', ')),
  ].filter((part) => typeof part === 'string' && part !== '')
  return [
    entry(happened.id, line1.join(' · '), on),
    ...(sides.length ? [on.line(MARGIN + 1, sides.join(' │ '))] : []),
    ...on.prose(MARGIN + 1, slice(record, happened.evidence), 2).map((line) => on.ink('dim', line)),
  ]
}

function parties(record: IsnadRecord, key: string, list: Party[], on: Paper): string {
  return list.length === 0
    ? ''
    : cell(`${on.labels.word(key)}: ${list.map((p) => deedParty(record, p, on)).join('، ')}`)
}

/** In an event, with the country that somebody acts for; a state is named already. */
function deedParty(record: IsnadRecord, party: Party, on: Paper): string {
  const isState = record.entities.some((e) => e.id === party.entity && e.kind === 'state')
  return party.country && !isState ? `${partyOf(record, party, on)} (${party.country})` : partyOf(record, party, on)
}

/** The full name of a known entity; for the unnamed, the words used, marked as such. */
function partyOf(record: IsnadRecord, party: Party, on: Paper): string {
  if (party.entity) return nameOf(record, party.entity)
  const label = party.label || on.labels.word('unknown')
  return party.named ? label : `${label} [${on.labels.word('unnamed')}]`
}

const nameOf = (record: IsnadRecord, id: string): string => record.entities.find((e) => e.id === id)?.name ?? id

function timeShown(record: IsnadRecord, id: string, on: Paper): string {
  const time = record.times.find((t) => t.id === id)
  return time ? (time.value ?? slice(record, time.span)) : on.labels.word('unknown')
}

function entityRows(record: IsnadRecord, on: Paper): string[][] {
  const { word } = on.labels
  return record.entities.map((e) => [
    e.id,
    e.name,
    word(e.kind === 'place' ? 'placeKind' : e.kind),
    Object.entries(e.ids)
      .map(([key, value]) => (key === 'iso3166' ? String(value) : `${key}:${value}`))
      .join(' '),
    `×${e.mentions.length}`,
    // Further names it goes by in this report.
    [...new Set(e.mentions.filter((m) => m.form !== 'pronoun').map((m) => slice(record, m.span)))]
      .filter((name) => name !== e.name)
      .slice(0, 4)
      .join('، '),
  ])
}

function timeRows(record: IsnadRecord, on: Paper): string[][] {
  const { word } = on.labels
  return record.times.map((t: Time) => [
    t.id,
    slice(record, t.span),
    t.value ?? word('undated'),
    [
      word(t.kind === 'time' ? 'timeKind' : t.kind),
      t.approximate && word('approximate'),
      t.calendar === 'hijri' && word('hijri'),
    ]
      .filter(Boolean)
      .join('، '),
  ])
}

/** Most columns that a cell of a table takes before it is cut. */
const WIDEST = 34

function table(name: string, rows: string[][], on: Paper): string[] {
  if (rows.length === 0) return []
  const widths = rows[0].map((_, column) => Math.min(WIDEST, Math.max(...rows.map((row) => on.widthOf(row[column])))))
  const last = widths.length - 1
  const lines = rows.map((row) =>
    on.line(
      1,
      row
        .map((text, column) =>
          column === 0
            ? on.fill(text, MARGIN - 1, 'dim')
            : column === last
              ? text
                ? cell(text)
                : ''
              : on.fill(text, widths[column] + 2),
        )
        .join('')
        .trimEnd(),
    ),
  )
  return [heading(name, rows.length, on), ...lines]
}

function tie(record: IsnadRecord, held: Tie, on: Paper): string {
  const { word } = on.labels
  const stretch = (['since', 'until'] as const)
    .filter((key) => held[key])
    .map((key) => cell(`${word(key)} ${timeShown(record, held[key]!, on)}`))
  const what = held.title ? `${word(held.type)} «${clean(held.title)}»` : word(held.type)
  return on.line(
    1,
    [cell(nameOf(record, held.from)), on.ink('cue', cell(what)), cell(nameOf(record, held.to)), ...stretch].join(' · '),
  )
}

function note(record: IsnadRecord, span: [number, number], message: string, on: Paper): string {
  const words = slice(record, span)
  return on.line(1, `${on.ink('warn', '!')} ${cell(message)}${words ? ` · ${cell(words.slice(0, 60))}` : ''}`)
}

const slice = (record: IsnadRecord, span: [number, number]): string => record.text.slice(span[0], span[1])

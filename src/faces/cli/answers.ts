import { csvLine } from '../../app/csv.ts'
import type { Answer } from '../../app/search.ts'
import type { Party } from '../../record/types.ts'
import type { Span } from '../../text/span.ts'
import { cell, clean } from './text/bidi.ts'
import type { Paper } from './text/paper.ts'

/** Answers of the library on paper: a head with the report, the entry's own line, and the words with their marks. */
export function answerLines(answer: Answer, on: Paper): string[] {
  const { report, statement, event, passages, marks } = answer
  const { word } = on.labels
  const head = [report.published, report.publisher, report.id]
    .filter((part) => part !== null)
    .map((part) => on.ink('dim', cell(part)))
  const lines = [
    on.line(0, `${on.ink('title', cell(report.title ?? word('untitled')))} ${head.join(on.ink('dim', ' · '))}`),
  ]
  if (statement) {
    const relays = statement.chain
      .filter((link) => link.role !== 'speaker')
      .map((link) => cell(nameOf(link.party, answer)))
    const speakers = [statement.speaker, ...(statement.with ?? [])].map((p) =>
      on.ink('origin', cell(nameOf(p, answer))),
    )
    const from = [speakers.join(' + '), ...relays].join(' ← ')
    lines.push(on.line(2, `${on.ink('dim', cell(statement.id))} ${from} ${on.ink('cue', cell(word(statement.act)))}`))
  }
  if (event) {
    const type = event.mode ? `${event.type}/${event.mode}` : event.type
    const sides = [event.actors, event.recipients].map((side) =>
      side.map((party) => cell(nameOf(party, answer))).join(' '),
    )
    const parts = [
      on.ink('code', cell(type)),
      sides[0],
      sides[1] && `→ ${sides[1]}`,
      on.ink('dim', cell(word(event.status))),
    ]
    lines.push(on.line(2, `${on.ink('dim', cell(event.id))} ${parts.filter(Boolean).join(' ')}`))
  }
  for (const { span, text } of passages) lines.push(...marked(text, span[0], marks, on))
  return lines
}

/** A passage broken into lines of the page, its marks in bold. */
function marked(text: string, offset: number, marks: readonly Span[], on: Paper): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  // At most this much of one passage: the whole is a `show` away.
  for (const found of text.slice(0, 600).matchAll(/\S+/g)) {
    const at = offset + found.index
    const shown = clean(found[0])
    const width = on.widthOf(shown)
    if (used > 0 && used + 1 + width > on.width - 4) {
      lines.push(line)
      line = ''
      used = 0
    }
    const hit = marks.some((mark) => mark[0] < at + found[0].length && at < mark[1])
    line += (used > 0 ? ' ' : '') + (hit ? on.ink('bold', shown) : shown)
    used += (used > 0 ? 1 : 0) + width
  }
  if (text.length > 600) line += ' …'
  if (line !== '') lines.push(line)
  return lines.map((words) => on.line(4, isolated(words)))
}

/** Colour codes must stay, so the isolates go around what has been cleaned already. */
const isolated = (words: string): string => `\u2068${words}\u2069`

const nameOf = (party: Party, { names }: Answer): string =>
  (party.entity !== null && names[party.entity]) || party.label

export const CSV_HEAD = csvLine([
  'report',
  'published',
  'publisher',
  'title',
  'kind',
  'id',
  'act_or_type',
  'mode',
  'status',
  'speaker_or_actors',
  'recipients',
  'via',
  'start',
  'stop',
  'words',
  'marks',
])

/** One answer as a line of CSV: spans as `start-stop`, lists with `|` between. */
export function answerCsv(answer: Answer): string {
  const { report, statement, event, passages, marks } = answer
  const names = (parties: readonly Party[]) => parties.map((party) => nameOf(party, answer)).join('|')
  const via = statement?.chain.filter((link) => link.role !== 'speaker').map((link) => link.party) ?? []
  return csvLine([
    report.id,
    report.published,
    report.publisher,
    report.title,
    statement ? 'statement' : event ? 'event' : 'report',
    statement?.id ?? event?.id ?? null,
    statement?.act ?? event?.type ?? null,
    event?.mode ?? null,
    event?.status ?? null,
    statement ? names([statement.speaker, ...(statement.with ?? [])]) : event ? names(event.actors) : null,
    event ? names(event.recipients) : null,
    names(via) || null,
    passages[0].span[0],
    passages[passages.length - 1].span[1],
    passages.map(({ text }) => text).join(' | '),
    marks.map(([start, stop]) => `${start}-${stop}`).join('|') || null,
  ])
}

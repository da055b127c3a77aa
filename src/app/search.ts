import type { RecordEvent, Statement } from '../record/types.ts'
import type { Hit, Query, ReportHead, Store, Unit } from '../store/store.ts'
import type { Span } from '../text/span.ts'
import { Marker } from './marks.ts'
import { understand } from './question.ts'

export { QuestionError } from './question.ts'

export interface Asked {
  as?: Unit
  order?: Query['order']
  limit?: number
  offset?: number
}

/** One answer. All spans index the report's text. */
export interface Answer {
  report: ReportHead
  statement: Statement | null
  event: RecordEvent | null
  /** Names of the entities that statement or event speak of, by id. */
  names: Record<string, string>
  /** What of the text to show: the statement's content, the event's evidence, or where the words stand closest. */
  passages: { span: Span; text: string }[]
  /** The words that matched, in the passages; in a report, in the whole text. */
  marks: Span[]
  score: number | null
}

export interface Answers {
  as: Unit
  /** How many there are, counted no further than ten thousand. */
  total: number
  more: boolean
  offset: number
  answers: Answer[]
}

/** Characters of a report shown around its words. */
const WINDOW = 240

/** Asks the library. Throws QuestionError where the question does not make sense. */
export async function search(
  store: Store,
  question: string,
  { as, order, limit = 20, offset = 0 }: Asked = {},
): Promise<Answers> {
  const { query, marks } = understand(question, as, order)
  const { hits, total, more } = await store.search({ ...query, limit, offset })
  const marker = new Marker(marks)
  return { as: query.as, total, more, offset, answers: hits.map((hit) => answerOf(hit, marker)) }
}

export function answerOf(hit: Hit, marker: Marker): Answer {
  const { report, statement, event, names, score, text } = hit
  const all = statement || event ? [] : marker.marks(text)
  const spans = statement ? statement.content : event ? [event.evidence] : [closest(text, all)]
  const passages = spans.map((span) => ({ span, text: text.slice(...span) }))
  // A report has its marks everywhere; an entry within its own words.
  const within = ({ span, text: words }: Answer['passages'][number]) =>
    marker.marks(words).map(([start, end]): Span => [start + span[0], end + span[0]])
  return {
    report,
    statement,
    event,
    names,
    passages,
    marks: statement || event ? passages.flatMap(within) : all,
    score,
  }
}

/** The stretch of `WINDOW` characters that has the most marks, cut at words. */
function closest(text: string, marks: readonly Span[]): Span {
  let best = 0
  let most = 0
  for (let i = 0, last = 0; i < marks.length; i++) {
    while (last < marks.length && marks[last][1] <= marks[i][0] + WINDOW) last++
    if (last - i > most) {
      most = last - i
      best = i
    }
  }
  const from = marks.length ? Math.max(0, marks[best][0] - 60) : 0
  return [wordEdge(text, from, 1), wordEdge(text, Math.min(text.length, from + WINDOW), -1)]
}

/** The next place from `at` on, forward or backward, where a word begins or ends. */
function wordEdge(text: string, at: number, step: 1 | -1): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length))
  for (let i = at; i > 0 && i < text.length && Math.abs(i - at) < 40; i += step) {
    if (/\s/.test(text[step === 1 ? i - 1 : i])) return i
  }
  return at
}

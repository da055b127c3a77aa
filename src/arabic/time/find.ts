import type { TimeFinding } from '../../engine/finding.ts'
import { longest, opening } from '../../engine/matcher/rule.ts'
import type { TimeKind } from '../../record/types.ts'
import { WA } from '../word.ts'
import { isAsked, isPast, isSaid } from './asked.ts'
import { clock } from './atoms/clock.ts'
import { dayStretches } from './atoms/day-stretches.ts'
import { days } from './atoms/days.ts'
import { length } from './atoms/length.ts'
import { months, quarter } from './atoms/months.ts'
import { numeric } from './atoms/numeric.ts'
import { relative } from './atoms/relative.ts'
import { repetitions } from './atoms/repeated.ts'
import { running } from './atoms/running.ts'
import { weekdays } from './atoms/weekdays.ts'
import { years } from './atoms/years.ts'
import { civil, dayText, readDay, readMinute } from './civil.ts'
import type { Item } from './glue.ts'
import { join, led } from './join.ts'
import * as K from './kinds.ts'
import { signsHour } from './parts.ts'
import { fix } from './resolve.ts'
import type { AtomRule } from './rows.ts'
import type { Before, Setting } from './setting.ts'
import { type Cut, isWord, spelt, TimeTape, type Words } from './tape.ts'
import { adverbial, doneAt, tenseAt } from './tense.ts'
import { inTitle } from './titled.ts'
import { trapped } from './traps.ts'
import type { Told, When } from './when.ts'
import { firstDay, lateBy } from './written.ts'

export const atomRules: AtomRule[] = [
  ...numeric,
  ...days,
  ...dayStretches,
  ...months,
  quarter,
  ...years,
  ...weekdays,
  ...relative,
  ...repetitions,
  ...length,
  ...running,
  ...clock,
]
/** Classes of which a lone mark tells nothing. */
const STARTS = atomRules.reduce((bits, { pattern }) => bits | pattern.first, 0) & ~(K.MARKS | K.ANY)

/**
 * Every time expression of a report, in order and apart from each other, with its value fixed from `published` (an ISO
 * date, or null: then what is told relative to the report has no value). Never throws on a report.
 */
export function findTimes(doc: Cut, words: Words, published: string | null): TimeFinding[] {
  const today = readDay(published)
  const tape = new TimeTape(doc, words, today === null ? null : civil(today).year)
  const found: TimeFinding[] = []
  tape.asked = isAsked(tape)
  tape.bare = tape.asked && !isSaid(tape)
  tape.past = tape.asked && isPast(tape)
  const minute = readMinute(published)
  tape.minute = minute !== null
  const items: Item[][] = []
  const late = new Set<number>()
  for (let s = 0; s < doc.sentences.length; s++) {
    tape.floor = doc.sentences[s].first
    tape.limit = doc.sentences[s].end
    const atoms = readAtoms(tape)
    items.push(atoms.length ? join(tape, atoms) : atoms)
    for (const { told } of items[s]) lateBy(told, today, late)
  }
  const [lag] = late
  const written = today !== null && late.size === 1 && lag > 0 ? today - lag : today
  const report = `the report's day${written === null ? ', which is not known' : ` ${dayText(written)}`}`
  for (let s = 0; s < items.length; s++) {
    tape.floor = doc.sentences[s].first
    tape.limit = doc.sentences[s].end
    for (const item of items[s]) settle(tape, item, written, report, published, found, s, minute)
  }
  return found
}

/** Who asks of a weekday, a month or a season has the coming one in mind. */
const askedTense = (tape: TimeTape, { told, first }: Item): -1 | 0 | 1 => {
  if (tape.past) return -1
  const when = told.t === 'stretch' ? told.from : told.t === 'when' ? told : null
  if (!when?.weekday && !when?.season && !when?.month) return when?.offset ? 1 : 0
  return led(tape, first, 'since') ? -1 : 1
}

/** Until Friday, until spring: with no sign of the past, the next one. */
const untilTense = (tape: TimeTape, { told, first }: Item): 0 | 1 =>
  told.t === 'when' && (told.weekday || told.season) && led(tape, first, 'to') ? 1 : 0

/** Classes that tell a time only together with the word after them. */
const LEANING =
  K.ANY |
  K.LONE |
  K.LITERAL |
  K.DIGITS |
  K.NUMBER |
  K.ORDINAL |
  K.THIS |
  K.EVERY |
  K.SOME |
  K.EDGE |
  K.SIDE |
  K.PREP |
  K.FRACTION |
  K.SAME |
  K.TAIL |
  K.DIRECTION |
  K.ERA |
  K.ZONE |
  K.ARTICLE |
  K.STRETCH |
  K.ABOUT

/** Classes that no time goes on with: words of no time, and marks that join nothing. */
const OTHER = K.ANY | K.LITERAL | K.MARKS
/** Classes of prepositions, after which a time goes on with a word of another class or not at all. */
const LEADING = OTHER | K.PREP | K.SIDE | K.TAIL | K.ABOUT

/** The 15th of it: of the month told before. */
const ofIt = spelt('منه')

/** True where what follows has no part in any time: most numbers count people and money. */
function leansOnNothing(tape: TimeTape, at: number): boolean {
  // Whoever is asked reads numbers that stand alone, and in 15h30 the letter is the hour's.
  if (tape.asked || (tape.bits(at) & K.DIGITS && signsHour(tape, at + 1))) return false
  const next = tape.bits(at + 1)
  if (tape.bits(at) & K.DIGITS && next & K.LITERAL && ofIt(tape, at + 1)) return false
  if (tape.bits(at) & K.DIGITS && next & K.MARKS && tape.bits(at + 2) & K.UNIT && tape.isMark(at + 1, ')')) return false
  // Up to: a preposition of two words.
  if (next & ~OTHER && (next & ~LEADING || tape.bits(at + 2) & ~OTHER || tape.bits(at + 3) & K.DIGITS)) return false
  // An hour may end a short sentence.
  if (tape.limit - tape.floor <= 6 && tape.bits(at) & K.ORDINAL) return false
  // A year or a date in one token needs no word after it.
  return !(tape.bits(at) & K.DIGITS && tape.doc.end[at] - tape.doc.start[at] > 3)
}

function readAtoms(tape: TimeTape): Item[] {
  const items: Item[] = []
  for (let at = tape.floor; at < tape.limit; at++) {
    // What the bits say too many of never begins a time; so they are asked first, and the words where they let it pass.
    let bits = tape.bits(at)
    if (!(bits & STARTS) || (!(bits & ~LEANING) && leansOnNothing(tape, at))) continue
    bits = tape.exact(at)
    if (!(bits & STARTS) || (!(bits & ~LEANING) && leansOnNothing(tape, at))) continue
    tape.origin = at
    const word = tape.word(at)
    word.rules ??= opening(atomRules, tape, at, word.bits)
    const match = longest(word.rules, tape, at, bits, bits === word.alone ? tape.bits(at + 1) : -1)
    if (!match) continue
    const weekday = match.made.t === 'when' && match.made.weekday !== undefined
    // Between Monday and Thursday, no two people; and Friday last is a day, whatever is prayed on it.
    const pointed =
      weekday &&
      ((match.made as When).dir !== undefined ||
        tape.fact(match.end, K.WEEKDAY, WA, (f) => (f.pro & WA) !== 0 && f.cls === 'yes') !== null)
    if (!pointed && trapped(tape, match.first, match.end)) continue
    if (inTitle(tape, match.first, match.end)) continue
    const { rule } = match
    const head = tape.fact(at, rule.pattern.first & ~K.MARKS) ?? null
    // (24) months: the bracket before the number is the time's.
    const first =
      bits & K.DIGITS && match.end > at + 2 && tape.isMark(at + 1, ')') && tape.isMark(at - 1, '(') ? at - 1 : at
    const start = first === at ? tape.startOf(at, head) : tape.doc.start[first]
    items.push({ rule: rule.id, told: match.made, first, end: match.end, start, of: [] })
    at = match.end - 1
  }
  tape.origin = -1
  return items
}

const KIND: Record<Told['t'], TimeKind> = {
  when: 'date',
  stretch: 'date',
  either: 'date',
  length: 'duration',
  set: 'set',
}

function settle(
  tape: TimeTape,
  item: Item,
  today: number | null,
  report: string,
  published: string | null,
  found: TimeFinding[],
  sentence: number,
  minute: number | null,
) {
  let { told, first, start, end } = item
  const { doc } = tape
  // The second week, of nothing that was told: no time.
  if (told.t === 'when' && told.nth && !told.month && !told.rel && !told.same && !told.feast && told.year === undefined)
    return
  let tense: -1 | 0 | 1 | null = null
  const looks = () =>
    (tense ??= tape.asked ? askedTense(tape, item) : tenseAt(tape, item.first, item.end) || untilTense(tape, item))
  if (
    told.t === 'when' &&
    told.offset?.sign === 1 &&
    told.offset.from === 'report' &&
    looks() <= 0 &&
    !isWord(tape, end - 1, ['الان', 'اليوم'])
  ) {
    // After three days, of something past: told from that, so that only the length is known.
    told = told.offset.length
    first += 1
    start = doc.start[first]
  }
  const setting: Setting = {
    today,
    day: () => firstDay(found, today),
    fromReport: report,
    before: (holds) => toldBefore(doc, found, sentence, holds),
    tense: () => (told.t === 'when' && told.month && !told.day && !adverbial(tape, first) && looks() < 0 ? 0 : looks()),
    done: () => doneAt(tape, first),
    behind: led(tape, first, 'since') || tape.past,
    asked: tape.asked,
    bare: tape.bare,
    minute,
  }
  const { value, implied } = fix(told, setting)
  const span: [number, number] = [start, doc.end[end - 1]]
  const words = doc.text.slice(span[0], span[1])
  const kind: TimeKind =
    told.t === 'when' && told.clock ? 'time' : told.t === 'stretch' && told.from.clock ? 'time' : KIND[told.t]
  const finding: TimeFinding = {
    rule: item.rule,
    first,
    last: end - 1,
    span,
    value,
    kind,
    reason: reason(words, value, implied, published),
  }
  if (approximate(tape, first, end)) finding.approximate = true
  if (isHijri(told)) finding.calendar = 'hijri'
  if (item.of.length)
    finding.of = item.of.map((one) => ({
      rule: one.rule,
      first: one.first,
      last: one.end - 1,
      span: [one.start, doc.end[one.end - 1]],
    }))
  found.push(finding)
}

/** Times looked through for one told before: a list of thousands in one sentence leads nobody back to its head. */
const BACK = 60

/** What was told last in this sentence or the two before it, of those that hold. */
function toldBefore(
  { sentences }: Cut,
  found: TimeFinding[],
  sentence: number,
  holds: (one: Before) => boolean,
): Before | null {
  let distance = 0
  for (let i = found.length - 1; i >= Math.max(0, found.length - BACK); i--) {
    while (distance <= 2 && found[i].first < sentences[sentence - distance].first) distance++
    if (distance > 2) break
    const { value, kind } = found[i]
    if (value === null || (kind !== 'date' && kind !== 'time')) continue
    const one = { value, distance }
    if (holds(one)) return one
  }
  return null
}

function reason(words: string, value: string | null, implied: string[], published: string | null): string {
  if (value === null)
    return implied.length && published === null
      ? `"${words}" has no value: it needs ${implied[0]}.`
      : `"${words}" tells no time that can be fixed.`
  if (!implied.length) return `"${words}" says ${value} in so many words.`
  const said = implied.length === 1 ? implied[0] : [...new Set(implied)].join('; ')
  return `"${words}" is ${value}: ${said}.`
}

const approximate = (tape: TimeTape, first: number, end: number): boolean =>
  // One word, or the last of several: what comes near to.
  [1, 2, 3].some((n) => tape.fact(first - n, K.ABOUT, 127, (f) => f.cls === 'about' && f.rest.length + 1 === n)) ||
  tape.fact(end, K.ABOUT, 0, (f) => f.cls === 'aboutafter') !== null ||
  around(tape, first + 1)
const around = spelt('نحو', 'حوالي', 'قرابه', 'زهاء')

function isHijri(told: Told): boolean {
  if (told.t === 'when') return told.hijri === true
  if (told.t === 'stretch') return told.from.hijri === true
  return told.t === 'either' && told.of[0].hijri === true
}

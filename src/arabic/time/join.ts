import { WA } from '../word.ts'
import { type Glue, glueOf, type Item } from './glue.ts'
import { dayWithHours, either, joins, stretch } from './joins.ts'
import * as K from './kinds.ts'
import { spelt, type TimeTape } from './tape.ts'
import { grain, type Length, type Told, type When } from './when.ts'

/** Joins neighbours until nothing more joins, each with the words of edge and day part around it. */
export function join(tape: TimeTape, atoms: Item[]): Item[] {
  const whole = pass(tape, atoms, false)
  for (let i = whole.length - 2; i >= 0; i--) share(tape, whole[i], whole[i + 1])
  return pass(tape, whole, true)
}

/** May and June 1999, May and June last: the year of the second is the first one's too. */
function share(tape: TimeTape, left: Item, right: Item) {
  const [l, r] = [left.told, right.told]
  if (l.t !== 'when' || r.t !== 'when' || !l.month || !r.month || l.hijri !== r.hijri) return
  if (l.year !== undefined || l.dir !== undefined || l.rel || l.same) return
  if (r.year === undefined && r.dir === undefined) return
  const glue = glueOf(tape, left, right)?.glue
  if (r.year === undefined) {
    // The adjective is one of two.
    if (glue === 'and' && tape.folded(right.end - 1).endsWith('ين')) left.told = { ...l, dir: r.dir }
    return
  }
  if (glue === 'and' || glue === 'comma' || glue === 'or' || glue === 'dash')
    left.told = { ...l, year: glue === 'dash' && l.month > r.month ? r.year - 1 : r.year }
}

function pass(tape: TimeTape, atoms: Item[], wide: boolean): Item[] {
  const out: Item[] = []
  for (let i = 0; i < atoms.length; i++) {
    const next = atoms[i + 1]?.first ?? tape.limit
    let item = widen(tape, atoms[i], out.at(-1)?.end ?? tape.floor, next)
    for (let left = out.at(-1); left; left = out.at(-1)) {
      const one = joinTwo(tape, left, item, wide)
      if (!one) break
      out.pop()
      item = widen(tape, one, out.at(-1)?.end ?? tape.floor, next)
    }
    out.push(item)
  }
  return out
}

/** What may stand between a day and the hours told of it, before it or after. */
const HOURS_BESIDE: readonly Glue[] = ['', 'comma', 'in', 'from', 'between']

/** `wide`: also into stretches and choices, which wait until every single time is whole. */
function joinTwo(tape: TimeTape, left: Item, right: Item, wide: boolean): Item | null {
  const between = glueOf(tape, left, right)
  if (!between) return besideBase(tape, left, right) ?? weekdayFrom(tape, left, right)
  const { glue, end } = between
  const made = (rule: string, told: Told): Item => ({ ...joined(rule, told, left, right), end })
  const [l, r] = [left.told, right.told]
  if (l.t === 'length' && r.t === 'when' && glue === 'from' && right.first === left.end + 1) {
    const told = countedFrom(tape, left, l, r)
    return (
      told && { ...made('time/join-counted-from', told), first: left.first - 1, start: tape.doc.start[left.first - 1] }
    )
  }
  if (
    l.t === 'when' &&
    r.t === 'length' &&
    glue === 'in' &&
    right.first === left.end &&
    right.start > tape.doc.start[right.first]
  ) {
    // Before the feast by two days.
    const told = countedFrom(tape, left, r, l)
    return (
      told && { ...made('time/join-counted-from', told), first: left.first - 1, start: tape.doc.start[left.first - 1] }
    )
  }
  if (l.t === 'when' && r.t === 'stretch' && HOURS_BESIDE.includes(glue)) {
    const told = dayWithHours(l, r)
    return told && made('time/join-day-hours', told)
  }
  if (l.t === 'stretch' && r.t === 'when' && HOURS_BESIDE.includes(glue)) {
    const told = dayWithHours(r, l)
    return told && made('time/join-day-hours', told)
  }
  if (l.t === 'when' && r.t === 'when') {
    for (const row of joins) {
      if (!row.glue.includes(glue)) continue
      const told = row.join(l, r, glue)
      if (told) return made(row.id, told)
    }
    if (!wide) return null
    // A Hijri year and its Gregorian one are a pair, not a stretch.
    if (glue === 'dash' && l.hijri !== r.hijri) return null
    const dated = l.day !== undefined && r.day !== undefined && l.month !== undefined && l.hijri === r.hijri
    if (
      glue === 'to' ||
      (glue === 'dash' && (grain(l) !== 4 || dated || tape.asked)) ||
      (glue === 'and' && led(tape, left.first, 'between'))
    ) {
      // 1437/1436: typed from the wrong side.
      const [from, to] = glue === 'dash' && grain(l) === 1 && !l.bc && l.year! > r.year! ? [r, l] : [l, r]
      const told = stretch(from, to, led(tape, left.first, 'from') || led(tape, left.first, 'between') || tape.asked)
      if (told) return made('time/join-stretch', told)
    }
    if (glue === 'or') {
      const told = either(l, r)
      if (told) return made('time/join-either', told)
    }
  }
  return null
}

/** One item of two neighbours. */
const joined = (rule: string, told: Told, left: Item, right: Item): Item => ({
  rule,
  told,
  first: left.first,
  end: right.end,
  start: left.start,
  of: [left, right],
})

/** Two weeks before the feast: a length counted from a day told beside it. */
function countedFrom(tape: TimeTape, { first }: Item, length: Length, base: When): When | null {
  const side = tape.fact(first - 1, K.SIDE, WA, (f) => f.cls === 'before' || f.cls === 'after')
  if (!side || !length.parts || base.clock || base.open || base.offset || base.edge) return null
  if (grain(base) !== 4 && !(base.hijri && base.month && grain(base) === 2)) return null
  return offsetFrom(base, length, side.cls === 'before' ? -1 : 1)
}

/** The second Friday after the feast. */
function weekdayFrom(tape: TimeTape, left: Item, right: Item): Item | null {
  const { told: l } = left
  const { told: base } = right
  if (l.t !== 'when' || base.t !== 'when' || !l.nth || typeof l.nth.of !== 'number' || right.first !== left.end + 1)
    return null
  const side = tape.fact(left.end, K.SIDE, 0, (f) => (f.cls === 'before' || f.cls === 'after') && f.rest.length === 0)
  if (!side || l.nth.n < 1 || grain(base) !== 4 || base.clock || base.open || base.nth) return null
  const length: Length = { t: 'length', parts: [{ n: l.nth.n - 1, unit: 'W' }] }
  const sign = side.cls === 'before' ? -1 : 1
  const told: When = { t: 'when', offset: { length, sign, from: 'base', base, weekday: l.nth.of } }
  return { ...joined('time/join-beside-base', told, left, right), end: right.end }
}

/** Ten minutes before eight, two days after the feast: a length counted from an hour or a feast told behind it. */
function besideBase(tape: TimeTape, left: Item, right: Item): Item | null {
  const { told: length } = left
  const { told: base } = right
  if (length.t !== 'length' || !length.parts || base.t !== 'when' || right.first !== left.end + 1) return null
  const side = tape.fact(left.end, K.SIDE, 0, (f) => (f.cls === 'before' || f.cls === 'after') && f.rest.length === 0)
  // For an hour before eight, in two days after the feast: as long as that.
  if (!side || tape.fact(left.first - 1, K.PREP, 127, (f) => f.cls === 'term' || f.cls === 'during')) return null
  const sign = side.cls === 'before' ? -1 : 1
  const told = base.clock ? clockFrom(base, length, sign) : base.feast ? offsetFrom(base, length, sign) : null
  return told && { ...joined('time/join-beside-base', told, left, right), end: right.end }
}

/** An hour moved by the minutes and hours of a length; null where that is another day's. */
function clockFrom(base: When, { parts }: Length, sign: 1 | -1): When | null {
  const { hour, minute, midnight, ...face } = base.clock!
  let at = 60 * (midnight ? 24 : hour) + minute
  for (const { n, unit } of parts!) {
    if (unit !== 'H' && unit !== 'MIN') return null
    at += sign * n * (unit === 'H' ? 60 : 1)
  }
  if (!Number.isInteger(at) || at < 0 || at >= 24 * 60) return null
  return { ...base, clock: { ...face, hour: Math.floor(at / 60), minute: at % 60 } }
}

const offsetFrom = (base: When, length: Length, sign: 1 | -1): When => ({
  t: 'when',
  offset: { length, sign, from: 'base', base },
})

/** True where a preposition of a class stands before token `first`, or before the two months it begins. */
export const led = (tape: TimeTape, first: number, cls: string) =>
  tape.fact(months(tape, first - 1) ? first - 2 : first - 1, K.PREP, 127, (f) => f.cls === cls) !== null

const months = spelt('شهري')
const hours = spelt('الساعات')
const early = spelt('الاولي', 'المبكره', 'الاخيره', 'المتاخره')

/** Takes in the edge, the day part and the year noun that lean on an item: the end of July, Friday morning. */
function widen(tape: TimeTape, item: Item, floor: number, next: number): Item {
  if (item.told.t !== 'when') return item
  const when: When = item.told
  let { first, start, end } = item
  const told: When = { ...when }
  const size = grain(when)
  let changed = false
  const glued = start === tape.doc.start[first]
  if (glued && first - 1 >= floor && !when.offset) {
    if (size === 4 && !when.nth && when.part === undefined && !when.clock) {
      for (const width of [3, 2, 1]) {
        if (first - width < floor) continue
        tape.origin = first - width
        const part = tape.fact(first - width, K.DAYPART, 127, (f) => !f.al && f.rest.length + 1 === width)
        tape.origin = -1
        if (!part || tape.written(first - 1).bare.endsWith('ًا')) continue
        // The evening of yesterday, as the Maghreb has it: no eve of it.
        told.part = part.value === 'eve' && when.shift !== undefined ? 'pm' : (part.value as string)
        first -= width
        start = tape.startOf(first, part)
        changed = true
        break
      }
    }
    if (!changed && size <= 3 && !when.edge && size >= 0 && !when.open) {
      tape.origin = first - 1
      const edge = tape.fact(first - 1, K.EDGE, 127, (f) => !f.al && f.rest.length === 0)
      tape.origin = -1
      if (edge && !(edge.value === 'rest')) {
        told.edge = edge.value as string
        first -= 1
        start = tape.startOf(first, edge)
        changed = true
      }
    }
  }
  if (size === 4 && told.part === undefined && !when.nth && end < next) {
    const part = tape.fact(end, K.DAYPART, 0, (f) => !f.al || tape.asked)
    if (part && !tape.fact(end + 1, K.WEEKDAY | K.DEICTIC | K.CLOCK)) {
      told.part = part.value as string
      end += 1 + part.rest.length
      changed = true
    }
  }
  if (told.part !== undefined && first - 3 >= floor && hours(tape, first - 3) && early(tape, first - 2)) {
    // The first hours of Friday morning.
    if (tape.fact(first - 1, K.PREP, 0, (f) => f.cls === 'from')) {
      first -= 3
      start = tape.doc.end[first] - 'الساعات'.length
      changed = true
    }
  }
  return changed ? { ...item, told, first, start, end } : item
}

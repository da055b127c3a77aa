import { BI, LI } from '../../word.ts'
import { isUnit, type UnitRow } from '../facts.ts'
import * as K from '../kinds.ts'
import { isWord, plays, spelt, type TimeTape } from '../tape.ts'
import { endsHere } from './ends-here.ts'

/** A governing word before an uncounted length: for, since, within, lasted, more than. */
export function governed(tape: TimeTape, first: number): boolean {
  if (plays(tape, first - 1, 'lasting')) return true
  return than(tape, first - 1) && more(tape, first - 2)
}

const than = spelt('من', 'عن')

const more = spelt('اكثر', 'اقل', 'ازيد', 'اقرب', 'يقرب', 'يزيد', 'تزيد', 'يقل', 'تقل', 'ابعد')

/** A word before the unit: as long as it lasted. */
export const throughout = spelt('طوال', 'طيله', 'طول', 'مدار')

/** All the week. */
export const all = spelt('كل')

/** Asked before a unit without a number is looked at closely, since few of them are lengths: what `bare-length` needs. */
export const measured = (tape: TimeTape, at: number): boolean => {
  const { bits, alone } = tape.word(at)
  return (
    bits !== alone ||
    (tape.bits(at + 1) & K.TAIL) !== 0 ||
    tape.written(at).bare.endsWith('ا') ||
    governed(tape, at) ||
    lasts(tape, at)
  )
}

/** Words after which nothing is measured, besides those that times go on with. */
const apart = spelt('تحت', 'بسبب', 'دون', 'بدون', 'مع', 'امام', 'داخل', 'خارج', 'وراء', 'رغم', 'حيث', 'ضد', 'عبر', 'ثم')
const another = spelt('اخر', 'اخري', 'اضافي', 'اضافيه')

/** `أرجئت لأسبوع`, `مدد شهرا آخر`: so long, where nothing follows that it could be the week or month of. */
export function lasts(tape: TimeTape, at: number): boolean {
  const many = tape.fact(at, K.UNIT, LI, (f) => (f.value as UnitRow).count === 'many') !== null
  if (!endsHere(tape, at + 1) && !apart(tape, at + 1) && (many || !another(tape, at + 1))) return false
  if (tape.fact(at, K.UNIT, LI, (f) => (f.pro & LI) !== 0 && (f.value as UnitRow).factor === 1)) return true
  return (
    tape.written(at).bare.endsWith('ا') &&
    tape.fact(at, K.UNIT, 0, (f) => f.cls === 'W' || f.cls === 'M') !== null &&
    !tape.fact(at - 1, K.NUMBER | K.DIGITS | K.EVERY, 127) &&
    !tape.isMark(at - 1, ')]"«“')
  )
}

/** How far before the unit by which something lay before or after another the preposition may stand. */
const SIDE_NEAR = 5

/** True of a unit led by the letter of by, with before or after close before it: `قبل الاقتراع بأسبوع`. */
export function bySide(tape: TimeTape, at: number): boolean {
  if (!tape.fact(at, K.UNIT, BI, (f) => (f.pro & BI) !== 0)) return false
  for (let i = at - 2; i >= at - SIDE_NEAR && i >= tape.floor; i--) {
    if (tape.bits(i) & K.MARKS) return false
    if (tape.bits(i) & K.SIDE && tape.fact(i, K.SIDE, 127, (f) => f.cls !== 'since')) return true
  }
  return false
}

/** Contracts are spelled as decades are: an adjective that no length has tells them apart. */
export const described = (tape: TimeTape, end: number): boolean =>
  end < tape.limit &&
  tape.folded(end).endsWith('ه') &&
  !tape.fact(end, K.TAIL | K.PREP | K.NUMBER) &&
  !isWord(tape, end, ['طويله', 'عديده', 'كثيره', 'مديده', 'عده', 'متتاليه', 'متواصله'])

/** True where the next word makes the unit a construct: the day of the vote. */
export function follows(tape: TimeTape, end: number): boolean {
  if (end >= tape.limit) return false
  const word = tape.written(end)
  if (word.kind !== 'word') return word.kind === 'number'
  if (tape.fact(end, K.WEEKDAY | K.DEICTIC | K.DIRECTION | K.MONTH | K.FEAST)) return true
  // Days of the month of Ramadan.
  if (tape.fact(end, K.UNIT) && tape.fact(end + 1, K.MONTH)) return true
  if (isWord(tape, end, ['واحد', 'واحده', 'فقط', 'تقريبا'])) return false
  return (
    word.folded.startsWith('ال') && !['الي', 'الا', 'التي', 'الذي'].includes(word.folded) && !tape.fact(end, K.PREP)
  )
}

/** Day after day: the unit stands before the preposition too. */
export const repeated = (tape: TimeTape, first: number): boolean =>
  tape.fact(
    first - 2,
    K.UNIT,
    127,
    (f) =>
      isUnit(f.value) &&
      (f.value as UnitRow).unit === (tape.fact(first, K.UNIT, 127)?.value as UnitRow | undefined)?.unit,
  ) !== null

/** Kilometres an hour, five days a week. */
export function isRate(tape: TimeTape, first: number): boolean {
  return within(tape, first - 1) && happening(tape, first - 2)
}

const within = spelt('في', 'بالساعه')

const happening = spelt('كيلومترا', 'مره', 'مرات')

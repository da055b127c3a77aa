import { alt, made, opt, seq, step, where } from '../../engine/matcher/pattern.ts'
import { BI, WA } from '../word.ts'
import * as K from './kinds.ts'
import { digits } from './number.ts'
import { two } from './setting.ts'
import { lex, literal, mark, type Node, type TimeTape } from './tape.ts'

const zoneName: Node = step<TimeTape>(
  -1,
  (tape, at) => {
    const fact = tape.fact(at, K.ZONE, 0, (f) => f.cls === 'place')
    if (fact) return { end: at + 1 + fact.rest.length, value: fact.value }
    const folded = tape.folded(at)
    if (folded === 'gmt' || folded === 'utc') return { end: at + 1, value: 'Z' }
    return tape.written(at).kind === 'word' ? { end: at + 1, value: '' } : null
  },
  { name: 'zone' },
)

const zoneHead: Node = lex(K.ZONE, { cls: 'zonehead', pro: BI | WA })

const greenwich: Node = literal('gmt', 'utc', 'غرينتش', 'جرينتش', 'غرينيتش', 'جرينيتش')

/** The zone a clock is read in: by Greenwich, by local time, in or out of brackets. */
export const zone: Node = alt(
  seq(zoneHead, zoneName),
  lex(K.ZONE, { is: (_, f) => f.cls === 'place' && f.rest.length > 0 && f.value === 'Z', name: 'zone' }),
  made('zone', alt(seq(literal('ت'), opt(mark('.')), literal('غ'), opt(mark('.'))), literal('تغ')), () => 'Z'),
  made('zone', seq(literal('ت'), opt(mark('.')), literal('م'), opt(mark('.'))), () => ''),
  made(
    'zone',
    seq(
      greenwich,
      alt(
        seq(mark('+', true), digits('east', /^(0?\d|1[0-4])$/, true)),
        seq(mark('-', true), digits('west', /^(0?\d|1[0-2])$/, true)),
      ),
    ),
    (m) => (m.has('east') ? `+${two(m.get<number>('east')!)}:00` : `-${two(m.get<number>('west')!)}:00`),
  ),
  made('zone', greenwich, () => 'Z'),
  // 10:30:00Z, 10:30:00+03:00
  made(
    'zone',
    seq(
      where((tape, at) => tape.glued(at)),
      literal('z'),
    ),
    () => 'Z',
  ),
  made(
    'zone',
    seq(mark('+', true), digits('h', /^(0\d|1[0-4])$/, true), mark(':', true), digits('m', /^[0-5]\d$/, true)),
    (m) => `+${two(m.get<number>('h')!)}:${two(m.get<number>('m')!)}`,
  ),
  step<TimeTape>(
    K.JOINT,
    (tape, at) => {
      if (!tape.isMark(at, '(') || !tape.fact(at + 1, K.ZONE, BI)) return null
      for (let i = at + 2; i < at + 8 && i < tape.limit; i++) {
        if (!tape.isMark(i, ')')) continue
        const [only, from] = [at + 1, at + 2]
          .map((one) => [tape.fact(one, K.ZONE, 0, (f) => f.cls === 'place'), one] as const)
          .find(([fact]) => fact) ?? [null, 0]
        const sole = only && from + 1 + only.rest.length === i
        return { end: i + 1, value: sole ? only.value : '' }
      }
      return null
    },
    { name: 'zone' },
  ),
)

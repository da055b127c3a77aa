import type { Entity, IsnadRecord } from '../../src/record/types.ts'
import type { NameMaker } from './name-maker.ts'

/**
 * A gold record with its people renamed, text and spans alike: what is read right of it is read without having heard of anybody. A
 * word is renamed alike wherever the record has it in somebody's name; given names of the Arabs stay, for new ones are rare.
 */
export function renamedGold(record: IsnadRecord, names: NameMaker): IsnadRecord {
  const others = new Map<string, string>()
  const cuts: Cut[] = []
  for (const { kind, mentions } of record.entities)
    if (kind === 'person')
      for (const [from, to] of fullestFirst(mentions)) rename(record.text, from, to, names, others, cuts)
  cuts.sort((a, b) => a.from - b.from || b.to - a.to)
  const kept = cuts.filter((cut, i) => i === 0 || cut.from >= cuts[i - 1].to)
  const moved = move({ ...record, text: '' }, kept) as IsnadRecord
  moved.text = textWith(record.text, kept)
  let { title } = moved.report
  for (const [word, other] of others) title = title?.replaceAll(word, other) ?? null
  moved.report = { ...moved.report, title }
  for (const entity of moved.entities)
    if (entity.kind === 'person') entity.name = fullest(entity, moved.text) ?? entity.name
  return moved
}

/** Letters `from` to `to` of the old text, and what stands for them. */
interface Cut {
  from: number
  to: number
  other: string
}

const isNamed = ({ form }: Entity['mentions'][number]): boolean => form === 'name' || form === 'alias'
const fullestFirst = (mentions: Entity['mentions']) =>
  mentions
    .filter(isNamed)
    .map(({ span }) => span)
    .sort((a, b) => b[1] - b[0] - (a[1] - a[0]))

function rename(text: string, from: number, to: number, names: NameMaker, others: Map<string, string>, cuts: Cut[]) {
  const name = text.slice(from, to)
  let first = true
  for (const { 0: word, index } of name.matchAll(/[\p{L}\p{M}ـ]+/gu)) {
    let other = others.get(word)
    if (other === undefined) {
      const stays = names.isArab(word) && !word.startsWith('ال')
      other = stays ? word : names.like(word, first && name.includes(' ') ? 'given' : 'family')
      others.set(word, other)
    }
    if (other !== word) cuts.push({ from: from + index, to: from + index + word.length, other })
    first = false
  }
}

function textWith(text: string, cuts: readonly Cut[]): string {
  let out = ''
  let end = 0
  for (const { from, to, other } of cuts) {
    out += text.slice(end, from) + other
    end = to
  }
  return out + text.slice(end)
}

/** The same with every span moved to where its letters are; a place inside a name that changed goes to its end. */
function move(value: unknown, cuts: readonly Cut[]): unknown {
  if (Array.isArray(value))
    return value.length === 2 && value.every(Number.isInteger)
      ? [placeOf(value[0], cuts, false), placeOf(value[1], cuts, true)]
      : value.map((v) => move(v, cuts))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, move(v, cuts)]))
}

function placeOf(place: number, cuts: readonly Cut[], isEnd: boolean): number {
  let more = 0
  for (const { from, to, other } of cuts) {
    if (place <= from) break
    if (place < to) return from + more + (isEnd ? other.length : 0)
    more += other.length - (to - from)
  }
  return place + more
}

function fullest({ mentions }: Entity, text: string): string | undefined {
  const [span] = fullestFirst(mentions)
  return span && text.slice(...span)
}

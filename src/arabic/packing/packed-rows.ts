import { PackedMap, writeMap } from './packed-map.ts'
import { type Numbers, PartsReader, PartsWriter } from './parts.ts'
import { Strings, writeStrings } from './strings.ts'

/** A row of a table, with the key that it is found by. */
export type KeyedRow = readonly [key: string, cells: readonly string[]]

/** Writes rows of a table to be found by their key; several rows may have the same. */
export function packRows(rows: readonly KeyedRow[]): Uint8Array<ArrayBuffer> {
  const byKey = new Map<string, string[]>()
  for (const [key, cells] of rows) {
    const lines = byKey.get(key)
    if (lines) lines.push(cells.join('\t'))
    else byKey.set(key, [cells.join('\t')])
  }
  let end = 0
  const to = new PartsWriter()
  writeMap(to, [...byKey.keys()])
  to.numbers([...byKey.values()].map(({ length }) => (end += length)))
  writeStrings(to, [...byKey.values()].flat())
  return to.bytes()
}

/** What the rows of one key mean, worked out when it is first asked for: a report asks for few of a table's rows. */
export class PackedRows<T> {
  private readonly keys: PackedMap
  private readonly ends: Numbers
  private readonly lines: Strings
  private readonly made: (T | undefined)[]
  private readonly make: (rows: string[][]) => T

  constructor(block: Uint8Array<ArrayBuffer>, make: (rows: string[][]) => T) {
    const from = new PartsReader(block)
    this.keys = new PackedMap(from)
    this.ends = from.numbers()
    this.lines = new Strings(from)
    this.made = new Array(this.ends.length)
    this.make = make
  }

  has(key: string): boolean {
    return this.keys.indexOf(key) >= 0
  }

  allKeys(): string[] {
    return this.keys.all()
  }

  get(key: string): T | undefined {
    const k = this.keys.indexOf(key)
    return k < 0 ? undefined : (this.made[k] ??= this.make(this.rows(k)))
  }

  private rows(k: number): string[][] {
    const rows: string[][] = []
    for (let i = k === 0 ? 0 : this.ends[k - 1]; i < this.ends[k]; i++) rows.push(this.lines.at(i).split('\t'))
    return rows
  }
}

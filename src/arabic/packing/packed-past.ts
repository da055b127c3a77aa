import { PackedMap, writeMap } from './packed-map.ts'
import { PartsReader, PartsWriter } from './parts.ts'

/** Writes verbs in the perfect to be looked up in: those that only report first. */
export function packPastVerbs({ said, done }: { said: readonly string[]; done: readonly string[] }) {
  const both = new Set(done)
  const only = said.filter((form) => !both.has(form))
  const to = new PartsWriter().numbers([only.length])
  writeMap(to, [...only, ...done])
  return to.bytes()
}

/** Verbs in the perfect by their form. */
export class PackedPastVerbs {
  private readonly reporting: number
  private readonly forms: PackedMap

  constructor(block: Uint8Array<ArrayBuffer>) {
    const from = new PartsReader(block)
    this.reporting = from.numbers()[0]
    this.forms = new PackedMap(from)
  }

  /** What the verb at `[from, to)` of a text does, or null where none stands. */
  at(text: string, from = 0, to = text.length): 'said' | 'done' | null {
    const form = this.forms.indexOf(text, from, to)
    return form < 0 ? null : form < this.reporting ? 'said' : 'done'
  }
}

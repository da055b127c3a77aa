import type { EntityKind, MentionForm } from '../../record/types.ts'
import type { CompiledNames } from '../names/compile.ts'
import type { Being, Listed, PersonalRow } from '../names/gazetteer.ts'
import { type NameIndex, ROOT } from '../names/trie.ts'
import { PackedMap, writeMap } from './packed-map.ts'
import { type Numbers, PartsReader, PartsWriter } from './parts.ts'
import { Strings, writeStrings } from './strings.ts'

const KINDS: EntityKind[] = ['person', 'state', 'organization', 'group', 'place']
const FORMS: MentionForm[] = ['name', 'alias', 'metonym', 'description', 'pronoun']

/**
 * Writes the compiled names as a block: the words of names, the edges of each node sorted by word, the entries of each
 * node, beings as lines (states first), and personal names with what part they take.
 */
export function packNames({ trie, personal, states }: CompiledNames): Uint8Array<ArrayBuffer> {
  const ids = new Map<Being, number>()
  const beings: string[] = []
  const idOf = (b: Being): number => {
    const known = ids.get(b)
    if (known !== undefined) return known
    const id = beings.length
    ids.set(b, id)
    const [key, value] = Object.entries(b.ids)[0] ?? ['', '']
    beings.push(
      [KINDS.indexOf(b.kind), b.name, key, value, b.iso, b.cls, b.seatOf, b.speaksFor, b.offices, b.latin].join('\t'),
    )
    return id
  }
  // States first, so that their lines are known by number.
  for (const being of states.values()) idOf(being)
  const edges = [...trie.edges()].map(([edge, child]) => {
    const colon = edge.indexOf(':')
    return { node: Number(edge.slice(0, colon)), word: edge.slice(colon + 1), child }
  })
  const words = [...new Set(edges.map(({ word }) => word))]
  const numberOf = new Map(words.map((word, i) => [word, i]))
  edges.sort((a, b) => a.node - b.node || numberOf.get(a.word)! - numberOf.get(b.word)!)
  const edgeEnds = new Int32Array(trie.lists.length)
  for (const { node } of edges) edgeEnds[node]++
  for (let node = 1; node < edgeEnds.length; node++) edgeEnds[node] += edgeEnds[node - 1]
  const entries = trie.lists.map((list) => list ?? [])
  let end = 0
  const to = new PartsWriter()
  writeMap(to, words)
  to.numbers(edgeEnds)
    .numbers(edges.map(({ word }) => numberOf.get(word)!))
    .numbers(edges.map(({ child }) => child))
    .numbers(entries.map(({ length }) => (end += length)))
    .numbers(entries.flat().map((e) => idOf(e.being)))
    .numbers(entries.flat().map((e) => FORMS.indexOf(e.form) | (e.ambiguous ? 8 : 0) | (e.short ? 16 : 0)))
  writeStrings(to, beings)
  to.numbers([states.size])
  writeMap(to, [...personal.keys()])
  writeStrings(
    to,
    [...personal.values()].map((r) => [r.exact, r.role, r.ambiguous ? 1 : 0, r.particle].join('\t')),
  )
  return to.bytes()
}

/** Packed names to look up in; objects are made when they are first asked for. */
export class PackedNames implements NameIndex<Listed> {
  private readonly words: PackedMap
  /** End of each node's edges; the word of each edge, ascending within a node, and the node it leads to. */
  private readonly edgeEnds: Numbers
  private readonly edgeWords: Numbers
  private readonly children: Numbers
  /** End of each node's entries; the being of each, and how it is named. */
  private readonly entryEnds: Numbers
  private readonly beingOf: Numbers
  private readonly manners: Numbers
  private readonly beingLines: Strings
  private readonly beings: (Being | undefined)[]
  private readonly listed: (readonly Listed[] | undefined)[]
  readonly personal: { get(folded: string): PersonalRow | undefined }
  readonly states: { get(iso: string): Being | undefined; has(iso: string): boolean }

  constructor(block: Uint8Array<ArrayBuffer>) {
    const from = new PartsReader(block)
    this.words = new PackedMap(from)
    this.edgeEnds = from.numbers()
    this.edgeWords = from.numbers()
    this.children = from.numbers()
    this.entryEnds = from.numbers()
    this.beingOf = from.numbers()
    this.manners = from.numbers()
    this.beingLines = new Strings(from)
    this.beings = new Array(this.beingLines.length)
    this.listed = new Array(this.entryEnds.length)
    const [states] = from.numbers()
    this.personal = personalNames(from)
    const stateLines = new Map<string, number>()
    for (let i = 0; i < states; i++) stateLines.set(this.beingLines.at(i).split('\t')[4], i)
    this.states = {
      has: (iso) => stateLines.has(iso),
      get: (iso) => {
        const line = stateLines.get(iso)
        return line === undefined ? undefined : this.being(line)
      },
    }
  }

  step(node: number, word: string): number {
    // Most names end where they are met, and their last word need not be looked for among all words.
    if (node !== ROOT && this.edgeEnds[node - 1] === this.edgeEnds[node]) return -1
    const wanted = this.words.indexOf(word)
    if (wanted < 0) return -1
    // Words are numbered as the edges of the root come.
    if (node === ROOT) return wanted < this.edgeEnds[ROOT] ? this.children[wanted] : -1
    const { edgeWords } = this
    let low = this.edgeEnds[node - 1]
    const end = this.edgeEnds[node]
    for (let high = end; low < high; ) {
      const middle = (low + high) >> 1
      if (edgeWords[middle] < wanted) low = middle + 1
      else high = middle
    }
    return low < end && edgeWords[low] === wanted ? this.children[low] : -1
  }

  at(node: number): readonly Listed[] | undefined {
    const start = node === ROOT ? 0 : this.entryEnds[node - 1]
    const end = this.entryEnds[node]
    if (start === end) return undefined
    return (this.listed[node] ??= Array.from({ length: end - start }, (_, i) => this.entry(start + i)))
  }

  private entry(i: number): Listed {
    const being = this.being(this.beingOf[i])
    const manner = this.manners[i]
    return {
      kind: being.kind,
      form: FORMS[manner & 7],
      being,
      ambiguous: (manner & 8) !== 0,
      short: (manner & 16) !== 0,
    }
  }

  private being(id: number): Being {
    const known = this.beings[id]
    if (known) return known
    const [kind, name, key, value, iso, cls, seatOf, speaksFor, offices, latin] = this.beingLines.at(id).split('\t')
    const being: Being = {
      kind: KINDS[Number(kind)],
      name,
      ids: key ? { [key]: key === 'geonames' ? Number(value) : value } : {},
      iso,
      cls,
      seatOf,
      speaksFor,
      offices,
      latin,
    }
    this.beings[id] = being
    return being
  }
}

/** Rows of personal names by folded name. */
function personalNames(from: PartsReader): { get(folded: string): PersonalRow | undefined } {
  const names = new PackedMap(from)
  const lines = new Strings(from)
  const rows: (PersonalRow | undefined)[] = new Array(lines.length)
  const row = (i: number): PersonalRow => {
    const [exact, role, ambiguous, particle] = lines.at(i).split('\t')
    return { exact, role: role as PersonalRow['role'], ambiguous: ambiguous === '1', particle }
  }
  return {
    get: (folded) => {
      const i = names.indexOf(folded)
      return i < 0 ? undefined : (rows[i] ??= row(i))
    },
  }
}

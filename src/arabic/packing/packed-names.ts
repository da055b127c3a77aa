import type { EntityKind, MentionForm } from '../../record/types.ts'
import type { CompiledNames } from '../names/compile.ts'
import type { Being, Listed, PersonalRow } from '../names/gazetteer.ts'
import { type NameIndex, ROOT } from '../names/trie.ts'
import { PackedMap } from './packed-map.ts'

/** The strings of packed name tables; see `packNames`. */
export interface NameParts {
  /** Edges of the trie: `node:word` (`:word` from the root) and the node they lead to. */
  nodes: string
  children: string
  /** Entries of each node, a line a node. */
  entries: string
  beings: string
  /** Personal names and what part they take. */
  personal: string
  roles: string
}

const KINDS: EntityKind[] = ['person', 'state', 'organization', 'group', 'place']
const FORMS: MentionForm[] = ['name', 'alias', 'metonym', 'description', 'pronoun']

/** Writes the compiled names as lines. */
export function packNames({ trie, personal, states }: CompiledNames): NameParts {
  const ids = new Map<Being, number>()
  const beings: string[] = []
  const idOf = (b: Being): number => {
    const known = ids.get(b)
    if (known !== undefined) return known
    const id = beings.length
    ids.set(b, id)
    const [key, value] = Object.entries(b.ids)[0] ?? ['', '']
    beings.push([KINDS.indexOf(b.kind), b.name, key, value, b.iso, b.cls, b.seatOf, b.offices, b.latin].join('\t'))
    return id
  }
  // States first, so that their lines are known by number.
  for (const being of states.values()) idOf(being)
  const edges = [...trie.edges()]
  return {
    nodes: edges.map(([edge]) => edge).join('\n'),
    children: edges.map(([, node]) => node).join('\n'),
    entries: trie.lists
      .map((list) =>
        (list ?? [])
          .map((e) => [idOf(e.being), FORMS.indexOf(e.form), e.ambiguous ? 1 : 0, e.short ? 1 : 0].join(' '))
          .join('\t'),
      )
      .join('\n'),
    beings: beings.join('\n'),
    personal: [...personal.keys()].join('\n'),
    roles: [...personal.values()].map((r) => [r.exact, r.role, r.ambiguous ? 1 : 0, r.particle].join('\t')).join('\n'),
  }
}

/** Packed names to look up in; lines become objects when they are first asked for. */
export class PackedNames implements NameIndex<Listed> {
  private readonly edges: PackedMap
  private readonly entryLines: string[]
  private readonly beingLines: string[]
  private readonly beings: (Being | undefined)[]
  private readonly listed: (readonly Listed[] | undefined)[]
  readonly personal: { get(folded: string): PersonalRow | undefined }
  readonly states: { get(iso: string): Being | undefined; has(iso: string): boolean }

  constructor(parts: NameParts) {
    this.edges = new PackedMap(parts.nodes, parts.children)
    this.entryLines = parts.entries.split('\n')
    this.beingLines = parts.beings.split('\n')
    this.beings = new Array(this.beingLines.length)
    this.listed = new Array(this.entryLines.length)
    const roles = new PackedMap(parts.personal, parts.roles)
    this.personal = { get: (folded) => personalRow(roles.get(folded)) }
    const stateLines = new Map<string, number>()
    for (let i = 0; i < this.beingLines.length && this.beingLines[i].startsWith('1\t'); i++)
      stateLines.set(this.beingLines[i].split('\t')[4], i)
    this.states = {
      has: (iso) => stateLines.has(iso),
      get: (iso) => {
        const line = stateLines.get(iso)
        return line === undefined ? undefined : this.being(line)
      },
    }
  }

  step(node: number, word: string): number {
    const child = this.edges.get(node === ROOT ? `:${word}` : `${node}:${word}`)
    return child === undefined ? -1 : Number(child)
  }

  at(node: number): readonly Listed[] | undefined {
    const line = this.entryLines[node]
    if (line === '') return undefined
    return (this.listed[node] ??= line.split('\t').map((item): Listed => {
      const [id, form, ambiguous, short] = item.split(' ')
      const being = this.being(Number(id))
      return { kind: being.kind, form: FORMS[Number(form)], being, ambiguous: ambiguous === '1', short: short === '1' }
    }))
  }

  private being(id: number): Being {
    const known = this.beings[id]
    if (known) return known
    const [kind, name, key, value, iso, cls, seatOf, offices, latin] = this.beingLines[id].split('\t')
    const being: Being = {
      kind: KINDS[Number(kind)],
      name,
      ids: key ? { [key]: key === 'geonames' ? Number(value) : value } : {},
      iso,
      cls,
      seatOf,
      offices,
      latin,
    }
    this.beings[id] = being
    return being
  }
}

function personalRow(line: string | undefined): PersonalRow | undefined {
  if (line === undefined) return undefined
  const [exact, role, ambiguous, particle] = line.split('\t')
  return { exact, role: role as PersonalRow['role'], ambiguous: ambiguous === '1', particle }
}

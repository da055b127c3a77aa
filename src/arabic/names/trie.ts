import { charClass, DIGIT, LATIN, LETTER, MARK } from '../../text/chars.ts'
import { fold } from '../fold.ts'

/** Node 0 is the root; -1 is nowhere. */
export const ROOT = 0

/** Where names are looked up, word by word. */
export interface NameIndex<E> {
  /** The node reached from `node` by a folded word, or -1. */
  step(node: number, word: string): number
  /** Entries whose name ends at `node`. */
  at(node: number): readonly E[] | undefined
}

/** Names by their words, for longest match over tokens. One flat map, since most nodes have one child. */
export class NameTrie<E> implements NameIndex<E> {
  private readonly roots = new Map<string, number>()
  private readonly children = new Map<string, number>()
  private readonly entries: (E[] | undefined)[] = [undefined]
  /** Nodes that have children. */
  private readonly last = new Set<number>()

  /** Adds a name; punctuation and spaces separate its words. */
  add(name: string, entry: E): void {
    let node = ROOT
    for (const word of wordsOf(name)) {
      let next = node === ROOT ? this.roots.get(word) : this.children.get(`${node}:${word}`)
      if (next === undefined) {
        next = this.entries.length
        this.entries.push(undefined)
        if (node === ROOT) this.roots.set(word, next)
        else this.children.set(`${node}:${word}`, next)
        this.last.add(node)
      }
      node = next
    }
    if (node === ROOT) return
    const there = this.entries[node]
    if (there) there.push(entry)
    else this.entries[node] = [entry]
  }

  /** Every edge as `node:word` (the root's as `:word`) and the node it leads to. */
  *edges(): Generator<[string, number]> {
    for (const [word, node] of this.roots) yield [`:${word}`, node]
    yield* this.children
  }

  /** Entries by node. */
  get lists(): readonly (E[] | undefined)[] {
    return this.entries
  }

  step(node: number, word: string): number {
    if (node === ROOT) return this.roots.get(word) ?? -1
    return this.last.has(node) ? (this.children.get(`${node}:${word}`) ?? -1) : -1
  }

  at(node: number): readonly E[] | undefined {
    return this.entries[node]
  }
}

/** The folded words of a name, as the tokeniser would cut them. */
export function wordsOf(name: string): string[] {
  const words: string[] = []
  let from = -1
  for (let i = 0; i <= name.length; i++) {
    const cls = i < name.length ? charClass(name.charCodeAt(i)) : 0
    const inside = cls === LETTER || cls === MARK || cls === LATIN || cls === DIGIT
    if (inside && from < 0) from = i
    else if (!inside && from >= 0) {
      words.push(fold(name.slice(from, i)))
      from = -1
    }
  }
  return words
}

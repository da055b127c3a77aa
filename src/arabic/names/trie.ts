import { charClass, LETTER, MARK, LATIN, DIGIT } from '../../text/chars.ts'
import { fold } from '../fold.ts'

/** Node 0 is the root; -1 is nowhere. */
export const ROOT = 0

/** Names by their words, for longest match over tokens. One flat map, since most nodes have one child. */
export class NameTrie<E> {
  private readonly children = new Map<string, number>()
  private readonly entries: (E[] | undefined)[] = [undefined]
  private readonly last = new Map<number, string>()

  /** Adds a name; punctuation and spaces separate its words. */
  add(name: string, entry: E): void {
    let node = ROOT
    for (const word of wordsOf(name)) {
      const key = `${node}:${word}`
      let next = this.children.get(key)
      if (next === undefined) {
        next = this.entries.length
        this.entries.push(undefined)
        this.children.set(key, next)
        this.last.set(node, word)
      }
      node = next
    }
    if (node === ROOT) return
    const there = this.entries[node]
    if (there) there.push(entry)
    else this.entries[node] = [entry]
  }

  /** The node reached from `node` by a folded word, or -1. */
  step(node: number, word: string): number {
    return this.last.has(node) ? (this.children.get(`${node}:${word}`) ?? -1) : -1
  }

  /** Entries whose name ends at `node`. */
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

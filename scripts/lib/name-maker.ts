import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from './random.ts'
import { root } from './reports.ts'

/** Letters of a made name, at least and at most. */
const SHORTEST = 3
const LONGEST = 10

export type Role = 'given' | 'family' | 'place'
type Origin = 'arab' | 'foreign'

/** Words that build names and stay what they are. */
const PARTICLE = /^(?:بن|ابن|بنت|آل|أبو|ابو|أبي|ابي|أم|عبد|ولد|الله|الدين|آية|فان|دو|دي|دا|فون|لا|كي)$/

/**
 * Makes names that nobody bears, letter by letter, each drawn as it follows three others in the names of one origin and place in our
 * tables: in a report that nobody has seen, half of those named are in no table. The same seed makes the same names.
 */
export class NameMaker {
  private readonly random: () => number
  private readonly origins = new Map<string, Origin>()
  private readonly letters = new Map<string, Map<string, string>>()
  private readonly places = new Set<string>()

  constructor(seed: number) {
    this.random = randomFrom(seed)
    for (const [name, role, origin] of rowsOf('given-names.tsv')) {
      const word = name.replace(/\p{M}/gu, '')
      this.origins.set(word, origin as Origin)
      for (const of of role === 'both' ? (['given', 'family'] as const) : [role as Role]) this.learn(word, origin, of)
    }
    for (const [name, variants] of rowsOf('places.tsv'))
      for (const word of [name, ...variants.split('|')]) {
        this.places.add(word)
        this.learn(word, 'foreign', 'place')
      }
  }

  /** How the letters of a name follow each other, if it is one word. */
  private learn(word: string, origin: string, role: Role): void {
    if (!/^\p{L}{2,}$/u.test(word)) return
    const key = keyOf(origin, role, word.startsWith('ال'))
    const follow = this.letters.get(key) ?? new Map<string, string>()
    this.letters.set(key, follow)
    const text = `   ${word}.`
    for (let i = 3; i < text.length; i++) {
      const before = text.slice(i - 3, i)
      follow.set(before, (follow.get(before) ?? '') + text[i])
    }
  }

  /** Whether the tables have the word as a name of the Arabs. */
  isArab(word: string): boolean {
    return this.origins.get(word) === 'arab' || word.startsWith('عبد')
  }

  has(word: string): boolean {
    return this.origins.has(word)
  }

  /** Whether the tables have the word as the whole name of a place. */
  isPlace(word: string): boolean {
    return this.places.has(word)
  }

  /** One of a hundred draws, or so, in `percent` of which it is true. */
  chance(percent: number): boolean {
    return this.random() * 100 < percent
  }

  /** A name after the like of a word of somebody's name; the word itself where it is too short, or builds names. */
  like(word: string, role: Role): string {
    if (word.length < SHORTEST || PARTICLE.test(word)) return word
    const article = word.startsWith('ال')
    const of = role === 'given' && article ? 'family' : role
    const origin = role === 'place' ? 'foreign' : article ? 'arab' : (this.origins.get(word) ?? 'foreign')
    const follow = this.letters.get(keyOf(origin, of, article))!
    for (;;) {
      let made = ''
      for (let before = '   '; made.length <= LONGEST; ) {
        const letters = follow.get(before)!
        const letter = letters[Math.floor(this.random() * letters.length)]
        if (letter === '.') break
        made += letter
        before = before.slice(1) + letter
      }
      if (made.length >= SHORTEST && made.length <= LONGEST && !this.origins.has(made) && !this.places.has(made))
        return made
    }
  }
}

/** The article makes a name of another kind. */
const keyOf = (origin: string, role: Role, article: boolean): string => `${origin} ${role}${article ? ' ال' : ''}`

const rowsOf = (table: string): string[][] =>
  readFileSync(join(root, 'src/arabic/lexicon', table), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))

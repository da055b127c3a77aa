import * as bit from './bits.ts'
import { fold } from './fold.ts'
import type { Gazetteer } from './names/gazetteer.ts'
import { rows } from './table.ts'
import * as trait from './traits.ts'
import { BI, type Core, FA, KA, LI, WA } from './word.ts'

/** What the tables say of the letters that are left when the proclitics are off. */
export interface CoreFacts {
  /** Bits of bits.ts. */
  bits: number
  /** Bits of traits.ts, and behind which proclitics each holds. */
  readonly traits: { readonly bit: number; readonly holds: (core: Core) => boolean }[]
}

const always = (): boolean => true
const behind =
  (...pros: number[]) =>
  ({ pro }: Core): boolean =>
    pros.includes(pro)
const ONE = behind(0, WA, LI, BI)
/** `للتعاون` is for the cooperation of somebody told of before, and no cooperation told here. */
const oneWritten = (core: Core): boolean => core.unwritten === 0 && ONE(core)

/**
 * Every core that some table knows, with all that the tables say of it: one look-up for each core of a new form, where
 * each table would ask for its own. Keys are written as forms are, with the article and without.
 */
export class CoreTable {
  private readonly facts = new Map<string, CoreFacts>()

  constructor({ orgHeads }: Pick<Gazetteer, 'orgHeads'>) {
    for (const head of orgHeads.allKeys()) this.bit(head, bit.ORG_HEAD)
    for (const word of firstWords('topics')) this.trait(withArticle(word), trait.TOPIC, always)
    for (const word of firstWords('attributions')) this.trait([word], trait.ATTRIBUTION, behind(0, WA))
    for (const word of firstWords('institutions')) this.trait([word], trait.INSTITUTION, always)
    for (const word of trait.DEMANDS) this.trait([word], trait.DEMAND, behind(0, WA, FA))
    this.trait(['علي'], trait.DEMAND, behind(0))
    for (const word of trait.GOVERNMENTS)
      this.trait(bothWays(word), trait.GOVERNMENT, behind(0, WA, FA, BI, LI, WA | BI, WA | LI, KA))
    for (const word of trait.PARTNERS) this.trait(bothWays(word), trait.PARTNERSHIP, oneWritten)
    for (const word of trait.RIVALS) this.trait(bothWays(word), trait.DISPUTE, oneWritten)
  }

  of({ text }: Core): CoreFacts | undefined {
    return this.facts.get(text)
  }

  private at(key: string): CoreFacts {
    const there = this.facts.get(key)
    if (there) return there
    const made: CoreFacts = { bits: 0, traits: [] }
    this.facts.set(key, made)
    return made
  }

  /** A short word that begins like the article has none. */
  private bit(word: string, bits: number): void {
    if (!word.startsWith('ال') || word.length <= 4) this.at(word).bits |= bits
    if (word.length > 2) this.at(`ال${word}`).bits |= bits
  }

  private trait(keys: readonly string[], bit: number, holds: (core: Core) => boolean): void {
    for (const key of keys) this.at(key).traits.push({ bit, holds })
  }
}

const bothWays = (word: string): string[] => [word, `ال${word}`]
/** What begins like the article is read as one. */
const withArticle = (word: string): string[] => (word.startsWith('ال') ? [`ال${word}`] : bothWays(word))

const firstWords = (table: string): Set<string> => new Set(rows(table).map(([phrase]) => fold(phrase.split(' ')[0])))

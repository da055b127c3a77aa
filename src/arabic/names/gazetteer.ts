import type { EntityKind, MentionForm } from '../../record/types.ts'
import { fold } from '../fold.ts'
import { LAST_LETTERS } from '../packing/keyed.ts'
import { PackedNames } from '../packing/packed-names.ts'
import { PackedRows } from '../packing/packed-rows.ts'
import { block, rows } from '../table.ts'
import { Demonyms } from './demonym.ts'
import { type NameIndex, NameTrie, ROOT } from './trie.ts'
import type { ArabicDoc } from './view.ts'

/** One listed name: what it names and how. Several names of one being share `being`. */
export interface Listed {
  readonly kind: EntityKind
  readonly form: MentionForm
  readonly being: Being
  /** Also a common word, a person or another place: taken only with evidence beside it. */
  readonly ambiguous: boolean
  /** A surname or short form that means this person once the context is right. */
  readonly short: boolean
}

/** Someone or something the tables know. */
export interface Being {
  readonly kind: EntityKind
  readonly name: string
  readonly ids: Record<string, string | number>
  /** ISO 3166 code of its state, or ''. */
  readonly iso: string
  /** Class of the row (`media`, `agency`, `city`, `continent`, …). */
  readonly cls: string
  /** ISO code of the state whose seat it is, for capitals and palaces. */
  readonly seatOf: string
  /** The same for a second capital, which stands for its state only where it says something. */
  readonly speaksFor: string
  /** People: `title@of:from..to` items. */
  readonly offices: string
  /** Media and agencies: the name in Latin letters, by which a publisher is told; else ''. */
  readonly latin: string
}

export interface PersonalRow {
  exact: string
  /** `inner`: goes on with a name but begins none. */
  role: 'given' | 'family' | 'both' | 'particle' | 'inner'
  ambiguous: boolean
  /** What a particle does: kunya, nasab, … */
  particle: string
}

export interface Gazetteer {
  readonly trie: NameIndex<Listed>
  readonly personal: { get(folded: string): PersonalRow | undefined }
  readonly demonyms: Demonyms
  readonly states: { get(iso: string): Being | undefined; has(iso: string): boolean }
  /** Class words of organizations' names, folded. */
  readonly orgHeads: PackedRows<OrgHead>
  /** Last token of the longest portfolio (`التعليم العالي والبحث العلمي`) beginning at token `t`, or -1. */
  portfolioAt(doc: ArabicDoc, t: number): number
  /** The same for what only bodies with the class word `head` (folded) deal with: `مصلحة الجمارك`. */
  fieldAt(head: string, doc: ArabicDoc, t: number): number
}

export interface OrgHead {
  readonly kind: 'organization' | 'group' | 'place'
  readonly cls: string
  /** A proper name may follow directly: `شركة أرامكو`. */
  readonly named: boolean
  /** What it deals with may be two things: `وزارة التربية والتعليم`. */
  readonly joins: boolean
  /** With the article and an adjective it is a name: `الحزب الديمقراطي`, but not `الإدارة الجديدة`. */
  readonly adjectives: boolean
  /** The same where the adjective is one of few, or what it is for follows: `المجلس الأعلى`, `المؤسسة العامة للتقاعد`. */
  readonly titled: boolean
  /**
   * What must follow, since the class word is a common noun too: `long`, more than one common word; `field`, a proper
   * name, a portfolio or one of `fields`; `proper`, a proper name or one of `fields`; '' for anything.
   */
  readonly needs: '' | 'long' | 'field' | 'proper'
  /** What only bodies with this class word deal with: `مصلحة الجمارك`. */
  readonly fields: NameTrie<true> | null
  /** Folded first words with which it is a common noun: `حركة السير`, `التيار الكهربائي`. */
  readonly not: ReadonlySet<string>
}

/** The name tables, packed at build time; class words and portfolios are few and read as they are. */
export function loadGazetteer(): Gazetteer {
  const names = new PackedNames(block('listed-names'))
  const orgHeads = new PackedRows(
    block('org-head-rows'),
    ([[, kind, cls, pattern, needs, of, not]]): OrgHead => ({
      kind: kind as OrgHead['kind'],
      cls,
      named: pattern.includes('name'),
      joins: pattern.includes('idafa'),
      adjectives: pattern.includes('adj'),
      titled: pattern.includes('titled'),
      needs: needs as OrgHead['needs'],
      fields: of ? trieOf(of.split('|')) : null,
      not: new Set(not ? not.split('|').map(fold) : []),
    }),
  )
  const demonyms = new PackedRows(block('demonym-rows'), ([[iso]]) => iso)
  let portfolios: NameTrie<true> | null = null
  return {
    trie: names,
    personal: names.personal,
    demonyms: new Demonyms(demonyms, demonyms.get(LAST_LETTERS)!),
    states: names.states,
    orgHeads,
    portfolioAt: (doc, t) =>
      longest((portfolios ??= trieOf(rows('portfolios').map(([portfolio]) => portfolio))), doc, t),
    fieldAt: (head, doc, t) => {
      const of = orgHeads.get(head)?.fields
      return of ? longest(of, doc, t) : -1
    },
  }
}

function trieOf(names: readonly string[]): NameTrie<true> {
  const trie = new NameTrie<true>()
  for (const name of names) trie.add(name, true)
  return trie
}

/** Last token of the longest name of `trie` that begins at token `t`, or -1. */
function longest(trie: NameTrie<true>, doc: ArabicDoc, t: number): number {
  let node = ROOT
  let last = -1
  for (let k = t; k < doc.n && doc.words[k].kind === 'word'; k++) {
    node = trie.step(node, doc.words[k].folded)
    if (node < 0) break
    if (trie.at(node)) last = k
  }
  return last
}

import type { EntityKind, MentionForm } from '../../record/types.ts'
import { fold } from '../fold.ts'
import { rows } from '../table.ts'
import { NameTrie, ROOT } from './trie.ts'
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
  /** People: `title@of:from..to` items. */
  readonly offices: string
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
  readonly trie: NameTrie<Listed>
  readonly personal: ReadonlyMap<string, PersonalRow>
  /** Folded nationality adjective without article, masc. sing., to ISO code. */
  readonly demonyms: ReadonlyMap<string, string>
  readonly states: ReadonlyMap<string, Being>
  /** Class words of organizations' names, folded. */
  readonly orgHeads: ReadonlyMap<string, OrgHead>
  /** Last token of the longest portfolio (`التعليم العالي والبحث العلمي`) beginning at token `t`, or -1. */
  portfolioAt(doc: ArabicDoc, t: number): number
}

export interface OrgHead {
  readonly kind: 'organization' | 'group' | 'place'
  readonly cls: string
  /** A proper name may follow directly: `شركة أرامكو`. */
  readonly named: boolean
  /** What it deals with may be two things: `وزارة التربية والتعليم`. */
  readonly joins: boolean
}

const list = (cell: string | undefined): string[] => (cell ? cell.split('|').filter(Boolean) : [])
const isAmbiguous = (note: string | undefined) => note?.startsWith('ambiguous') ?? false

/** Reads all name tables. */
export function loadGazetteer(): Gazetteer {
  const trie = new NameTrie<Listed>()
  const states = new Map<string, Being>()
  const demonyms = new Map<string, string>()
  const add = (being: Being, name: string, form: MentionForm, more: { ambiguous?: boolean; short?: boolean } = {}) =>
    trie.add(name, { kind: being.kind, form, being, ambiguous: more.ambiguous ?? false, short: more.short ?? false })

  const geonames = new Map(rows('geonames').map(([name, iso, id]) => [`${name}\t${iso}`, Number(id)]))
  const capitals = new Map<string, string>()
  for (const [iso, name, variants, demonym, capital, metonyms] of rows('states')) {
    const being: Being = { kind: 'state', name, ids: { iso3166: iso }, iso, cls: 'state', seatOf: '', offices: '' }
    states.set(iso, being)
    for (const form of [name, ...list(variants)]) add(being, form, 'name')
    for (const form of list(metonyms)) add(being, form, 'metonym')
    for (const form of list(demonym)) if (!demonyms.has(fold(form))) demonyms.set(fold(form), iso)
    // Only the first capital is a seat that stands for the government; a seat for the time being is a city.
    for (const form of list(capital).slice(0, 1)) capitals.set(fold(form), iso)
  }
  for (const [key, name, variants, standard] of rows('disputed')) {
    const [what, iso] = standard.split(':')
    if (what === 'state' && states.has(iso)) {
      for (const form of [name, ...list(variants)]) add(states.get(iso)!, form, 'name')
      continue
    }
    const being: Being = { kind: 'place', name, ids: iso ? { country: iso } : {}, iso: iso ?? '', cls: `disputed ${key}`, seatOf: '', offices: '' }
    for (const form of [name, ...list(variants)]) add(being, form, 'name')
  }
  for (const [name, variants, , iso, kind, note] of rows('places')) {
    const id = geonames.get(`${name}\t${iso}`)
    const seatOf = [name, ...list(variants)].map((form) => capitals.get(fold(form)) ?? '').find((of) => of === iso && of) ?? ''
    const being: Being = { kind: 'place', name, ids: id ? { geonames: id } : {}, iso, cls: kind, seatOf, offices: '' }
    const ambiguous = isAmbiguous(note)
    for (const form of [name, ...list(variants)]) {
      // `محافظة حلب` is named by `حلب`: these class words stand outside a place's name.
      const plain = form.replace(/^(?:مدينة|محافظة|ولاية|إقليم|بلدة|قرية) /, '')
      add(being, plain, 'name', { ambiguous: ambiguous || plain !== form })
    }
  }
  for (const [name, variants, , iso, kind, cls, note] of rows('orgs')) {
    // A party is an organization, whatever else it does.
    const sort = kind === 'group' && /^(?:حزب (?!الله)|جماعة الإخوان|مجموعة )/.test(name) ? 'organization' : kind
    const being: Being = { kind: sort as EntityKind, name, ids: {}, iso, cls, seatOf: '', offices: '' }
    const ambiguous = isAmbiguous(note)
    for (const form of [name, ...list(variants)]) add(being, form, 'name', { ambiguous: ambiguous && !form.includes(' ') })
  }
  for (const [name, variants, , iso, offices] of rows('people')) {
    const being: Being = { kind: 'person', name, ids: {}, iso, cls: 'person', seatOf: '', offices }
    add(being, name, 'name')
    for (const form of list(variants)) {
      if (form.startsWith('~')) add(being, form.slice(1), 'alias', { short: true })
      else add(being, form, 'name')
    }
  }
  const orgHeads = new Map<string, OrgHead>()
  for (const [head, kind, cls, pattern] of rows('org-heads')) {
    orgHeads.set(fold(head), { kind: kind as OrgHead['kind'], cls, named: pattern.includes('name'), joins: pattern.includes('idafa') })
  }
  const portfolios = new NameTrie<true>()
  for (const [portfolio] of rows('portfolios')) portfolios.add(portfolio, true)
  const portfolioAt = (doc: ArabicDoc, t: number): number => {
    let node = ROOT
    let last = -1
    for (let k = t; k < doc.n && doc.words[k].kind === 'word'; k++) {
      node = portfolios.step(node, doc.words[k].folded)
      if (node < 0) break
      if (portfolios.at(node)) last = k
    }
    return last
  }
  return { trie, personal: loadPersonal(), demonyms, states, orgHeads, portfolioAt }
}

function loadPersonal(): Map<string, PersonalRow> {
  const personal = new Map<string, PersonalRow>()
  for (const [name, role, , note] of rows('given-names')) {
    personal.set(fold(name), { exact: name, role: role as PersonalRow['role'], ambiguous: isAmbiguous(note), particle: '' })
  }
  for (const [name] of rows('certain-names')) personal.set(fold(name), { exact: name, role: 'both', ambiguous: false, particle: '' })
  for (const [word, kind] of rows('name-particles')) {
    const inside = (kind === 'abd-part' && word !== 'عبد') || kind === 'laqab-part' || kind === 'suffix'
    // `الرحمن` and `السادس` only go on with a name, and many are given names too.
    if (inside && personal.has(fold(word))) continue
    personal.set(fold(word), { exact: word, role: inside ? 'inner' : 'particle', ambiguous: true, particle: kind })
  }
  return personal
}

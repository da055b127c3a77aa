import type { EntityKind, MentionForm } from '../../record/types.ts'
import { fold } from '../fold.ts'
import type { Rows } from '../morphology/lexicon.ts'
import type { Being, Listed, PersonalRow } from './gazetteer.ts'
import { NameTrie } from './trie.ts'

const list = (cell: string | undefined): string[] => (cell ? cell.split('|').filter(Boolean) : [])
const isAmbiguous = (note: string | undefined) => note?.startsWith('ambiguous') ?? false

/**
 * Which forms of a name a note calls ambiguous: those it names (`ambiguous: البغدادي`, `الضفة alone is also a riverbank`),
 * else all of them where it begins with the word.
 */
function ambiguousForms(note: string | undefined, forms: readonly string[]): (form: string) => boolean {
  if (!note) return () => false
  const named = new Set<string>()
  for (const part of note.split('; ')) {
    const list = /^ambiguous: (.+)$/.exec(part)?.[1].split(/, ?/) ?? []
    const form = /^(?:ambiguous )?(.+?) (?:alone )?is (?:also|mostly)/.exec(part)?.[1]
    for (const one of form ? [...list, form] : list)
      if (forms.includes(one) || forms.includes(`~${one}`)) named.add(one)
  }
  if (named.size) return (form) => named.has(form)
  const all = isAmbiguous(note)
  return () => all
}

/** In these a `غ` of a name is one. */
const ARAB = new Set('SA AE KW QA BH OM YE IQ SY LB JO PS EG SD LY TN DZ MA MR SO DJ KM'.split(' '))

/** All names as the tables give them: made at build time and packed. */
export interface CompiledNames {
  trie: NameTrie<Listed>
  personal: Map<string, PersonalRow>
  states: Map<string, Being>
}

/** Reads all name tables. */
export function compileNames(rows: Rows): CompiledNames {
  const trie = new NameTrie<Listed>()
  const states = new Map<string, Being>()
  const add = (being: Being, name: string, form: MentionForm, more: { ambiguous?: boolean; short?: boolean } = {}) => {
    // `عبدالفتاح`, `أبوظبي`: writers leave out the space.
    const joined = name.replace(/(^| )(عبد|أبو|أبي) (?=\S)/g, '$1$2')
    for (const form2 of joined === name ? [name] : [name, joined]) addOne(being, form2, form, more)
    // `مايدوغوري` is `مايدوجوري` in Egypt and in papers edited by Egyptians.
    if (being.iso && !ARAB.has(being.iso) && name.includes('غ') && name.length > 5)
      addOne(being, name.replace(/غ/g, 'ج'), form, more)
  }
  const addOne = (being: Being, name: string, form: MentionForm, more: { ambiguous?: boolean; short?: boolean }) =>
    trie.add(name, { kind: being.kind, form, being, ambiguous: more.ambiguous ?? false, short: more.short ?? false })

  const geonames = new Map(rows('geonames').map(([name, iso, id]) => [`${name}\t${iso}`, Number(id)]))
  const capitals = new Map<string, string>()
  const others = new Set<string>()
  for (const [iso, name, variants, , capital, metonyms] of rows('states')) {
    const being: Being = {
      kind: 'state',
      name,
      ids: { iso3166: iso },
      iso,
      cls: 'state',
      seatOf: '',
      speaksFor: '',
      offices: '',
      latin: '',
    }
    states.set(iso, being)
    for (const form of [name, ...list(variants)]) add(being, form, 'name')
    for (const form of list(metonyms)) add(being, form, 'metonym')
    // Only the first capital is a seat that stands for the government wherever it acts; a seat for the time being is a city. Of two that
    // are spelt alike the first listed is one: `كينغستون` of Jamaica.
    const [first, ...second] = list(capital).map(fold)
    if (first && !capitals.has(first)) capitals.set(first, iso)
    for (const form of second) others.add(`${form}\t${iso}`)
  }
  for (const [key, name, variants, standard, , note] of rows('disputed')) {
    const [what, iso] = standard.split(':')
    if (what === 'state' && states.has(iso)) {
      for (const form of [name, ...list(variants)]) add(states.get(iso)!, form, 'name')
      continue
    }
    const being: Being = {
      kind: 'place',
      name,
      ids: iso ? { country: iso } : {},
      iso: iso ?? '',
      cls: `disputed ${key}`,
      seatOf: '',
      speaksFor: '',
      offices: '',
      latin: '',
    }
    const ambiguous = ambiguousForms(note, [name, ...list(variants)])
    for (const form of [name, ...list(variants)]) add(being, form, 'name', { ambiguous: ambiguous(form) })
  }
  for (const [name, variants, , iso, kind, note] of rows('places')) {
    const id = geonames.get(`${name}\t${iso}`)
    const seatOf =
      [name, ...list(variants)].map((form) => capitals.get(fold(form)) ?? '').find((of) => of === iso && of) ?? ''
    const second = !seatOf && [name, ...list(variants)].some((form) => others.has(`${fold(form)}\t${iso}`))
    const being: Being = {
      kind: 'place',
      name,
      ids: id ? { geonames: id } : {},
      iso,
      cls: kind,
      seatOf,
      speaksFor: second ? iso : '',
      offices: '',
      latin: '',
    }
    const ambiguous = ambiguousForms(note, [name, ...list(variants)])
    for (const form of [name, ...list(variants)]) {
      // `دول الخليج`, `الدول العربية` are the states of a region, who act; the region is a place.
      if (/^(?:ال)?دول /.test(form) && kind === 'region') {
        add({ ...being, kind: 'group', name: form, cls: 'states' }, form, 'name')
        continue
      }
      // `محافظة حلب` is named by `حلب`: these class words stand outside a place's name.
      const plain = form.replace(/^(?:مدينة|محافظة|ولاية|إقليم|بلدة|قرية|منطقة) /, '')
      add(being, plain, 'name', { ambiguous: ambiguous(form) || plain !== form })
    }
  }
  for (const [name, variants, en, iso, kind, cls, note] of rows('orgs')) {
    // A party is an organization, whatever else it does.
    const sort = kind === 'group' && /^(?:حزب (?!الله)|جماعة الإخوان|مجموعة )/.test(name) ? 'organization' : kind
    const being: Being = {
      kind: sort as EntityKind,
      name,
      ids: {},
      iso,
      cls,
      seatOf: '',
      speaksFor: '',
      offices: '',
      latin: cls === 'media' || cls === 'agency' ? en : '',
    }
    const ambiguous = ambiguousForms(note, [name, ...list(variants)])
    for (const form of [name, ...list(variants)])
      add(being, form, 'name', { ambiguous: ambiguous(form) && !form.includes(' ') })
  }
  for (const [name, variants, , iso, offices, note] of rows('people')) {
    const being: Being = {
      kind: 'person',
      name,
      ids: {},
      iso,
      cls: 'person',
      seatOf: '',
      speaksFor: '',
      offices,
      latin: '',
    }
    const ambiguous = ambiguousForms(note, list(variants))
    add(being, name, 'name')
    for (const form of list(variants)) {
      if (form.startsWith('~')) add(being, form.slice(1), 'alias', { short: true, ambiguous: ambiguous(form.slice(1)) })
      else add(being, form, 'name')
    }
  }
  return { trie, personal: compilePersonal(rows), states }
}

function compilePersonal(rows: Rows): Map<string, PersonalRow> {
  const personal = new Map<string, PersonalRow>()
  for (const [name, role, , note] of rows('given-names')) {
    personal.set(fold(name), {
      exact: name,
      role: role as PersonalRow['role'],
      ambiguous: isAmbiguous(note),
      particle: '',
    })
  }
  for (const [name] of rows('certain-names'))
    personal.set(fold(name), { exact: name, role: 'both', ambiguous: false, particle: '' })
  for (const [word, kind] of rows('name-particles')) {
    const inside = (kind === 'abd-part' && word !== 'عبد') || kind === 'laqab-part' || kind === 'suffix'
    // `الرحمن` and `السادس` only go on with a name, and many are given names too.
    if (inside && personal.has(fold(word))) continue
    personal.set(fold(word), { exact: word, role: inside ? 'inner' : 'particle', ambiguous: true, particle: kind })
  }
  return personal
}

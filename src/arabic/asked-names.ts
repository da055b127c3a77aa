import { tokenise } from '../engine/stages/tokenise.ts'
import type { EntityKind } from '../record/types.ts'
import { fold, foldLetters } from './fold.ts'
import { nameWords } from './names/same.ts'
import { ROOT, wordsOf } from './names/trie.ts'
import { arabic } from './one.ts'
import { rows } from './table.ts'

/** What a name means that somebody asks for, in Arabic or Latin letters. */
export interface AskedName {
  /** Codes of states, in capital letters. */
  codes: string[]
  /** Arabic names, each as its words in the one spelling without article; empty where Latin letters name nobody known. */
  names: string[][]
}

/** The words of a name in the one spelling, without article. */
export const nameTerms = (name: string): string[] => wordsOf(name).map(withoutArticle)

const withoutArticle = (word: string): string => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word)

export function askedName(value: string): AskedName {
  const latin = /[a-z]/i.test(value) && !/[\u0600-\u06ff]/.test(value)
  return latin
    ? fromLatin(value)
    : { codes: statesNamed(value), names: [nameTerms(value)].filter((words) => words.length > 0) }
}

/** Codes of the states that an Arabic name is the name of. */
function statesNamed(name: string): string[] {
  const { trie } = arabic().lexis.gazetteer
  let node = ROOT
  for (const word of wordsOf(name)) {
    node = trie.step(node, word)
    if (node < 0) return []
  }
  return (trie.at(node) ?? [])
    .filter((listed) => listed.being.kind === 'state' && listed.form === 'name')
    .map((listed) => listed.being.iso)
}

/** What a state is called, by its ISO 3166-1 code. */
export const stateName = (code: string): string | null => arabic().lexis.gazetteer.states.get(code)?.name ?? null

let latinNames: Map<string, AskedName> | null = null

function fromLatin(value: string): AskedName {
  if (/^[a-z]{2}$/i.test(value) && arabic().lexis.gazetteer.states.has(value.toUpperCase()))
    return { codes: [value.toUpperCase()], names: [] }
  latinNames ??= loadLatin()
  return latinNames.get(latinKey(value)) ?? { codes: [], names: [] }
}

/** `Al-Sisi`, `al Sisi` and `Sisi` are one; accents and case do not count. */
const latinKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’ʿʾ`]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:al|el|the) /g, '')
    .trim()

function loadLatin(): Map<string, AskedName> {
  const found = new Map<string, AskedName>()
  const at = (key: string): AskedName => {
    const there = found.get(key)
    if (there) return there
    const fresh: AskedName = { codes: [], names: [] }
    if (key !== '') found.set(key, fresh)
    return fresh
  }
  for (const [iso, , , , , , , english] of rows('states')) at(latinKey(english)).codes.push(iso)
  for (const table of ['people', 'orgs', 'places']) {
    for (const [name, variants, english] of rows(table)) {
      if (!english) continue
      const key = latinKey(english)
      const arabicNames = [name, ...variants.split('|').filter((v) => v && !v.startsWith('~'))].map(nameTerms)
      at(key).names.push(...arabicNames)
      // A surname alone means all who bear it, as in Arabic letters.
      const last = key.split(' ').at(-1)!
      if (table === 'people' && last !== key && last.length > 2) at(last).names.push(nameTerms(name).slice(-1))
    }
  }
  return found
}

/**
 * What tells an entity from all others by its name alone, in one spelling; null where the name is too little: a surname,
 * or a ministry that every state has.
 */
export function tellingName(kind: EntityKind, name: string): string | null {
  if (kind === 'state') return null
  if (kind === 'person') {
    const words = nameWords(wordsOf(name).join(' '))
    return words.length > 1 ? words.map(withoutArticle).join(' ') : null
  }
  const { gazetteer } = arabic().lexis
  const doc = tokenise(name, {}, arabic())
  const words = doc.words.filter((word) => word.kind !== 'punct')
  if (words.length === 0) return null
  const listed = isListed(words.map((word) => word.folded))
  const headed =
    gazetteer.orgHeads.has(foldLetters(words[0].folded)) || gazetteer.orgHeads.has(withoutArticle(words[0].folded))
  const rest = headed ? words.slice(1) : words
  const telling = rest.some(
    (word) =>
      word.kind !== 'word' ||
      !word.readings.length ||
      word.names.heads.length ||
      word.names.personal.length ||
      word.names.demonym,
  )
  return listed || telling ? words.map((word) => withoutArticle(fold(word.folded))).join(' ') : null
}

function isListed(words: readonly string[]): boolean {
  const { trie } = arabic().lexis.gazetteer
  let node = ROOT
  for (const word of words) {
    node = trie.step(node, word)
    if (node < 0) return false
  }
  return trie.at(node) !== undefined
}

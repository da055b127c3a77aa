import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { WA } from '../word.ts'
import { headOf, type Office } from './office.ts'
import { mentionAt, type Scene } from './scene.ts'

/**
 * `وزيرا الخارجية الروسي والتركي، فلان وفلان`, `وزراء خارجية مصر فلان والأردن فلان`: the offices of those named behind the first, where one
 * title of several men stands before them all. The adjectives or states in it are theirs one after another.
 */
export function sharedOffices(scene: Scene, first: Office): Office[] {
  const { doc } = scene
  const title = doc.words[first.first].readings.find((r) => r.lexeme.classes.includes('official'))
  // `وزيرا` is written like an accusative of one.
  const several = title && (title.number !== 's' || title.suffix === 'ا')
  if (!several || first.last >= first.person.first) return []
  const found =
    first.of?.kind === 'state' ? byState(scene, first, first.of) : [...byNation(scene, first), ...inTurn(scene, first)]
  return found.length || !(first.of || first.nation) ? found : ofAll(scene, first)
}

/** `القياديان في الحركة فلان وفلان`: those joined to the first hold what he does. */
function ofAll(scene: Scene, office: Office): Office[] {
  const found: Office[] = []
  for (let person = joinedTo(scene, office.person); person && found.length < MOST; person = joinedTo(scene, person))
    found.push({ ...office, person })
  return found
}

/** Whoever is named right behind with `و` before him. */
function joinedTo(scene: Scene, { last }: ArabicMention): ArabicMention | null {
  const person = mentionAt(scene, last + 1)
  return person?.kind === 'person' && person.pro & WA ? person : null
}

/** Two offices of one kind, with what each is of joined by `و`. Folded. */
const TWO = /^[وفبلك]?(?:(?:وزير|رييس|قايد|سفير|مدير|محافظ|حاكم|مندوب|ممثل|وكيل)(?:ا|ي)|ال(?:متحدث|ناطق)(?:ان|ين))$/
/** What else stands in such a title. */
const PLAIN = /^ال|^(?:باسم|خارجيه|داخليه|دفاع|ماليه|عدل|اقتصاد|طاقه)$/
/** Tokens of such a title, at most. */
const REACH = 8

/**
 * `وزيرا الداخلية والعدل فلان وفلان`, `وزيري الداخلية والخارجية اللبنانيين فلان وفلان`: of two who share a word for their offices the first
 * has the first field and the second the other, both of one state.
 */
export function pairedOffices(scene: Scene, person: ArabicMention): Office[] {
  const { doc } = scene
  const second = person.pro ? null : joinedTo(scene, person)
  if (!second) return []
  let other = -1
  for (let k = person.first - 1; k > person.first - REACH && doc.sentenceOf[k] === doc.sentenceOf[person.first]; k--) {
    const word = doc.words[k]
    if (word.kind !== 'word' || mentionAt(scene, k)?.kind === 'person') return []
    if (other > 0 && TWO.test(word.folded)) return pairOf(scene, k, other, person, second)
    if (/^وال/.test(word.folded) && !word.names.demonym) other = k
    else if (!PLAIN.test(word.folded) && scene.mentionOf[k] < 0) return []
  }
  return []
}

function pairOf(scene: Scene, first: number, other: number, person: ArabicMention, second: ArabicMention): Office[] {
  const { doc } = scene
  const head = headOf(doc.words[first].folded).replace(/(?:ان|ين|ا|ي)$/, '')
  const named: ArabicMention[] = []
  let nation: Office['nation'] = null
  for (let k = first + 1; k < person.first; k++) {
    const mention = mentionAt(scene, k)
    if (mention) named.push(mention)
    const iso = scene.mentionOf[k] < 0 ? doc.words[k].names.demonym : null
    if (iso) nation = { iso, span: [doc.start[k], doc.end[k]], token: k }
  }
  // `مصر والأردن`, `باسم الجيش والحكومة`: to each his own.
  const own = named.length === 2 && (named[1].pro & WA) !== 0
  const of = own ? named[0] : (named.find((m) => m.kind === 'state') ?? (nation ? null : (named[0] ?? null)))
  return [
    { person, first, last: other - 1, head, of, nation },
    { person: second, first, last: person.first - 1, head, of: own ? named[1] : of, nation },
  ]
}

/** Those who share one title, at most. */
const MOST = 6

/** Each has a state before him: `مصر فلان والأردن فلان`. */
function byState(scene: Scene, office: Office, of: ArabicMention): Office[] {
  const found: Office[] = []
  let last = office.person.last
  if (of.last !== office.last || of.first <= office.first) return []
  while (found.length < MOST) {
    const state = mentionAt(scene, last + 1)
    if (state?.kind !== 'state' || !(state.pro & WA)) break
    const person = mentionAt(scene, pastTitles(scene, state.last + 1))
    if (person?.kind !== 'person' || person.pro) break
    found.push({ ...office, person, last: of.first - 1, of: state, nation: null })
    last = person.last
  }
  return found
}

/** The names stand in the order of the adjectives. */
function byNation(scene: Scene, office: Office): Office[] {
  const { doc } = scene
  const nations: NonNullable<Office['nation']>[] = []
  for (let k = office.first + 1; k <= office.last; k++) {
    const iso = scene.mentionOf[k] < 0 ? doc.words[k].names.demonym : null
    if (iso) nations.push({ iso, span: [doc.start[k], doc.end[k]], token: k })
  }
  const found: Office[] = []
  let last = office.person.last
  for (const nation of nations.slice(1)) {
    const person = mentionAt(scene, last + 1)
    if (person?.kind !== 'person' || !(person.pro & WA)) break
    found.push({ ...office, person, nation, head: headOf(doc.words[office.first].folded) })
    last = person.last
  }
  return found
}

/** Each has his adjective before him: `الرئيسان السوداني فلان والتشادي فلان`. */
function inTurn(scene: Scene, office: Office): Office[] {
  const { words, start, end } = scene.doc
  const found: Office[] = []
  let k = office.person.last + 1
  while (office.nation && found.length < MOST && k < words.length && /^وال/.test(words[k].folded)) {
    const iso = scene.mentionOf[k] < 0 ? words[k].names.demonym : null
    const person = iso ? mentionAt(scene, pastTitles(scene, k + 1)) : null
    if (!iso || person?.kind !== 'person' || person.pro) break
    const last = Math.max(office.first, office.nation.token - 1)
    found.push({ ...office, person, last, nation: { iso, span: [start[k], end[k]], token: k } })
    k = person.last + 1
  }
  return found
}

function pastTitles({ doc: { words, n }, mentionOf }: Scene, k: number): number {
  while (k < n && mentionOf[k] < 0 && words[k].bits & bit.TITLE) k++
  return k
}

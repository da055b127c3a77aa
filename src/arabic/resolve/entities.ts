import type { EntityFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import { namedAt } from '../named-at.ts'
import type { Being } from '../names/gazetteer.ts'
import { isWrittenByEar, nameWithin, nameWords, sameNameWord, skeleton, surnameOf } from '../names/same.ts'
import type { ArabicMention } from '../names/spot.ts'
import { armyOf } from './army.ts'

/** An entity while it is being put together. */
export interface ArabicEntity extends EntityFinding {
  mentions: ArabicMention[]
  being: Being | null
  /** Distinct keys its mentions have. */
  keys: Set<string>
  /** The words of each key, for people, and the one by which they may be called alone. */
  names?: { words: string[]; surname: string; key: string }[]
  gender: 'm' | 'f' | ''
}

/** Joins the mentions of a report to entities, in order of the text. */
export function joinMentions(
  text: string,
  mentions: readonly ArabicMention[],
  nationality: (word: string) => string | null,
): ArabicEntity[] {
  knownBehindClass(mentions)
  const entities: ArabicEntity[] = []
  const byBeing = new Map<unknown, ArabicEntity>()
  const byKey = new Map<string, ArabicEntity>()
  const byWord = new Map<string, ArabicEntity[]>()
  const armies = new Map<string, ArabicEntity>()
  const others = new Map<string, number>()
  // Where a body or place of another state than `iso` is first named.
  const firstOther = (iso: string): number => {
    const known = others.get(iso)
    if (known !== undefined) return known
    const first = mentions.find((m) => {
      const own = m.kind === 'person' ? '' : m.being?.iso || nationality(m.key.slice(m.key.lastIndexOf(' ') + 1))
      return own ? own !== iso : false
    })
    others.set(iso, first ? first.span[0] : Number.POSITIVE_INFINITY)
    return others.get(iso)!
  }
  // Full names first, so that a surname in the title finds the name in the body.
  const byFullness = mentions
    .map((mention) => ({ mention, full: fullness(mention) }))
    .sort((a, b) => b.full - a.full || a.mention.span[0] - b.mention.span[0])
  for (const { mention } of byFullness) {
    const key = `${mention.kind} ${mention.key}`
    const army = armyOf(mention, nationality)
    const known =
      (army !== null && (army ? armies.get(army) : theArmy(armies, mention.span, firstOther))) ||
      (mention.being && byBeing.get(identity(mention))) ||
      byKey.get(key)
    const entity =
      known && (army !== null || sameBeing(known, mention))
        ? known
        : mention.kind === 'state'
          ? undefined
          : candidates(byWord, mention).findLast((e) => sameBeing(e, mention))
    const home = entity ?? newEntity(mention)
    if (entity) attach(entity, mention)
    else entities.push(home)
    if (army && !armies.has(army)) armies.set(army, home)
    if (mention.being && !byBeing.has(identity(mention))) byBeing.set(identity(mention), home)
    if (!byKey.has(key)) {
      byKey.set(key, home)
      for (const word of indexWords(mention)) {
        const there = byWord.get(word)
        if (there) {
          if (there[there.length - 1] !== home) there.push(home)
        } else byWord.set(word, [home])
      }
    }
  }
  for (const entity of entities) entity.name = bestName(text, entity)
  return entities
}

/** `جماعة «فارك»`: the being that `فارك` alone is in this report. */
function knownBehindClass(mentions: readonly ArabicMention[]): void {
  let alone: Map<string, Being> | null = null
  for (const m of mentions) {
    if (m.being || (m.kind !== 'group' && m.kind !== 'organization')) continue
    const space = m.key.indexOf(' ')
    if (space < 0 || !CALLED.test(m.key.slice(0, space))) continue
    alone ??= new Map(mentions.flatMap((other) => (other.being ? [[`${other.kind} ${other.key}`, other.being]] : [])))
    m.being = alone.get(`${m.kind} ${m.key.slice(space + 1)}`) ?? null
  }
}

/**
 * `الجيش`, where the report names the army of one state: that army, unless the report speaks of another state before it
 * and of the army only afterwards.
 */
function theArmy(
  armies: ReadonlyMap<string, ArabicEntity>,
  [start]: readonly [number, number],
  firstOther: (iso: string) => number,
): ArabicEntity | undefined {
  if (armies.size !== 1) return undefined
  const [[iso, army]] = armies
  return start < firstOther(iso) || army.mentions.some(({ span }) => span[0] < start) ? army : undefined
}

/** Under which words an entity is found again: a person's by their sound, a body's first and last without article. */
function indexWords(m: ArabicMention): string[] {
  if (m.kind === 'person') return nameWords(m.key).map((w) => `p ${skeleton(w)}`)
  const words = plain(m.key).split(' ')
  const ends = [`${m.kind} ${words[0]}`, `${m.kind} ${words[words.length - 1]}`]
  // `شركة جازبروم الروسية`.
  return words.length === 3 ? [...ends, `${m.kind} ${words[1]}`] : ends
}

/** Entities sharing a word with a mention, at most the last few of each. */
function candidates(byWord: ReadonlyMap<string, ArabicEntity[]>, m: ArabicMention): ArabicEntity[] {
  const first = m.of?.[0] as ArabicMention | undefined
  const out: ArabicEntity[] = first?.entity ? [first.entity as ArabicEntity] : []
  for (const word of indexWords(m))
    for (const e of (byWord.get(word) ?? []).slice(-8)) if (!out.includes(e)) out.push(e)
  return out
}

/** What makes two listed mentions one: the state's code, else the row itself. */
const identity = (m: ArabicMention): unknown => (m.kind === 'state' ? `state ${m.being!.iso}` : m.being)

const fullness = (m: ArabicMention): number =>
  m.form === 'name'
    ? (m.kind === 'person' ? nameWords(m.key).length : m.key.split(' ').length) + 1
    : m.form === 'metonym'
      ? 0.5
      : m.key.includes(' ')
        ? 1
        : 0

export function newEntity(m: ArabicMention): ArabicEntity {
  const entity: ArabicEntity = {
    kind: m.kind,
    name: '',
    ids: { ...m.ids },
    mentions: [],
    being: m.being,
    keys: new Set(),
    gender: '',
  }
  attach(entity, m)
  return entity
}

export function attach(entity: ArabicEntity, m: ArabicMention): void {
  // `البوسعيدي`, where the report names another of that family than the one listed.
  if (m.kind === 'person' && m.being && entity.names && !fitsListed(entity, m, nameWords(m.key))) {
    m.being = null
    m.ids = undefined
  }
  entity.mentions.push(m)
  if (!entity.keys.has(m.key)) {
    entity.keys.add(m.key)
    if (m.kind === 'person')
      (entity.names ??= []).push({ words: nameWords(m.key), surname: surnameOf(m.key), key: m.key })
  }
  m.entity = entity
  entity.being ??= m.being
  if (m.being) Object.assign(entity.ids, m.being.ids)
}

function sameBeing(e: ArabicEntity, m: ArabicMention): boolean {
  if (e.kind !== m.kind) return false
  if (m.of?.[0] && (m.of[0] as ArabicMention).entity === e) return true
  if (e.being && m.being) {
    if (e.being === m.being) return true
    if (e.kind === 'state') return e.being.iso === m.being.iso
    if (e.kind === 'person') return false
  }
  if (e.keys.has(m.key)) return true
  if (e.kind === 'state') return false
  if (e.kind === 'person') return samePerson(e, m)
  return sameBody(e, m)
}

function samePerson(e: ArabicEntity, m: ArabicMention): boolean {
  const words = nameWords(m.key)
  const fits = fitsListed(e, m, words)
  // `بن سلمان`: called by his father's name, which alone would be somebody else.
  const link = words.length === 1 && m.key.includes(' ')
  for (const { words: full, surname, key } of e.names ?? []) {
    if (words.length === 1 && full.length > 1) {
      if (
        link
          ? full[full.length - 1] === words[0]
          : isCalled(surname, words[0]) || (fits && isNamedBefore(e, m) && isCalled(full[0], words[0]))
      )
        return true
      continue
    }
    const [short, long] = words.length <= full.length ? [words, full] : [full, words]
    const pedigree = words.length <= full.length ? key : m.key
    if (isWrittenByEar(words, full)) return true
    if (fits && short.length > 1 && nameWithin(short, long) && !isFather(short[0], long[0], pedigree)) return true
  }
  return false
}

/** `الملك سلمان` is no `سلمان عبير`: a full name goes with somebody listed only where their full names agree. */
function fitsListed(e: ArabicEntity, m: ArabicMention, words: readonly string[]): boolean {
  const being = e.being ?? m.being
  if (!being || (e.being && m.being)) return true
  const listed = nameWords(fold(being.name))
  const others = e.being ? [words] : (e.names ?? []).map((name) => name.words)
  return others.every(
    (full) =>
      full.length < 2 ||
      listed.length < 2 ||
      (full.length < listed.length ? nameWithin(full, listed) : nameWithin(listed, full)),
  )
}

/** `ناصر بشيري` is the father of `حسن بن ناصر بشيري`, and not he. */
const isFather = (short: string, long: string, pedigree: string): boolean =>
  short !== long && / (?:بن|ابن|بنت) /.test(pedigree) && pedigree.split(/ (?:بن|ابن|بنت) /)[1]?.split(' ')[0] === short

/** Somebody is called by his given name alone when the report has named him: the king in `دارة الملك عبدالعزيز` is another. */
const isNamedBefore = (e: ArabicEntity, m: ArabicMention): boolean =>
  m.being !== null || e.being !== null || e.mentions.some((other) => other.form === 'name' && other.span[0] < m.span[0])

const isCalled = (name: string, word: string): boolean => name !== '' && sameNameWord(name, word)

/** Without articles. */
const plain = (key: string): string => (key.includes('ال') ? key.replace(/(^| )ال/g, '$1') : key)

/** Organizations, groups and places: one name begins the other, or both say the same with and without the article. */
function sameBody(e: ArabicEntity, m: ArabicMention): boolean {
  const mine = plain(m.key)
  for (const key of e.keys) {
    const theirs = plain(key)
    if (theirs === mine) return true
    const [short, long] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine]
    // `مطار عدن`, `مطار عدن الدولي`: with an adjective more a place is the same.
    if (e.kind === 'place') {
      if (short.includes(' ') && long.startsWith(`${short} `) && NISBA.test(long.slice(short.length))) return true
      continue
    }
    // `مركز الملك سلمان` is `مركز الملك سلمان للإغاثة`; `وزارة الدفاع` may be another state's.
    if (short.includes(' ') && long.startsWith(`${short} `)) return true
    // `داعش` in `تنظيم داعش`: a class word before a proper name.
    if (!short.includes(' ') && long.endsWith(` ${short}`) && long.split(' ').length === 2) return true
    // `القوات المسلحة الثورية` in `جماعة القوات المسلحة الثورية`.
    if (short.includes(' ') && long.endsWith(` ${short}`) && CALLED.test(long.slice(0, -short.length - 1))) return true
    // `جازبروم` of `شركة جازبروم الروسية`.
    if (!short.includes(' ') && long.includes(` ${short} `)) {
      const [first, second, third, fourth] = long.split(' ')
      if (COMPANY.test(first) && second === short && fourth === undefined && NISBA.test(` ${third}`)) return true
    }
  }
  return false
}

const NISBA = /^ [^ ]+يه?$/
/** Class words that a body of any name may have or lack; `مجموعة منطقة اليورو` is another than `منطقة اليورو`. */
const CALLED = /^(?:تنظيم|حركه|جماعه|حزب|منظمه|شركه|وكاله|صحيفه|قناه|بنك|مصرف|نادي)$/
const COMPANY = /^(?:شركه|مجموعه|بنك|مصرف|صحيفه|قناه|شبكه|وكاله|تنظيم|حركه|جماعه|نادي)$/

/** The fullest name as the text writes it. */
function bestName(text: string, e: ArabicEntity): string {
  const named = e.mentions.filter((m) => m.form === 'name')
  const pool = named.length ? named : e.mentions
  const best = pool.reduce((a, b) => (b.key.length > a.key.length ? b : a))
  return namedAt(text, best.span, best.key)
}

import type { EntityFinding, PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { stateBy, stateOf } from '../resolve/nation.ts'
import { Shape } from '../shape.ts'
import { mainState } from '../statements/main-state.ts'
import { named } from '../statements/who.ts'
import { RECIPROCAL } from '../syntax/animate.ts'
import {
  lastMention,
  lastOffice,
  mentionsBefore,
  nationOf,
  officeOf,
  officesIn,
  officesOf,
} from '../syntax/directory.ts'
import { REACH } from '../syntax/office.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { WA } from '../word.ts'

/** Whom words mean that name nobody: `بلاده`, `نظيره الروسي`, `الجانبان`. */
export const HOMELAND = new Shape(/^[وبلف]?بلاد(?:ه|ها|هم|نا|ي)$/)
const COUNTERPART = new Shape(/^[وبلف]?نظير(?:ه|ته|ها|تها|هم|تهم)$/)

/** Who speaks at token `t`: the known speaker of the last statement whose content holds it. */
function speakerAt(scene: Scene, t: number): EntityFinding | undefined {
  if (!scene.speakers) {
    scene.speakers = new Array<EntityFinding | undefined>(scene.doc.n)
    for (const { speaker, contentFirst, contentLast } of scene.statements)
      if (speaker.entity) scene.speakers.fill(speaker.entity, contentFirst, contentLast + 1)
  }
  return scene.speakers[t]
}

const PREPOSITIONS = /^(?:في|من|الي|علي|عن|مع|خلال|بعد|قبل|لدي)$/
/** Written like a verb and no noun, or one of saying. */
const isVerb = (bits: number): boolean =>
  (bits & bit.SPEECH) !== 0 || (bits & (bit.VERB | bit.NOUN | bit.ADJ)) === bit.VERB
const TELLS = /^[وف]?ب?ان$/
/** Somebody's counterpart, or whom it is told. */
const TO_WHOM = /^[وبل]?نظير|^لل/

/** `عبر الوزير البريطاني عن دعم بلاده`: the state that the last official spoken of in the sentence serves. */
function nationOfOfficial(scene: Scene, before: number): EntityFinding | null {
  const { doc } = scene
  let nearest: EntityFinding | null = null
  for (let k = before - 1, start = sentenceStart(scene, before); k > start && k > before - 20; k--) {
    const iso = scene.mentionOf[k] < 0 && doc.words[k].bits & bit.DEFINITE ? doc.words[k].names.demonym : null
    if (!iso) continue
    let head = -1
    for (let m = k - 1; m >= start && m > k - 5; m--) {
      if (doc.words[m].kind !== 'word' || scene.mentionOf[m] >= 0 || PREPOSITIONS.test(doc.words[m].folded)) break
      if (doc.words[m].bits & bit.OFFICIAL) head = m
      else if (head >= 0) break
    }
    if (head < 0) continue
    nearest ??= stateBy(scene, iso, k)
    // `أبلغ المستشار الألماني الرئيس اليوناني رفض بلاده`: of two, who stands right behind the verb or the particle tells it.
    const lead = doc.words[head - 1]
    if (
      lead &&
      (head === start || TELLS.test(lead.folded) || isVerb(lead.bits)) &&
      !TO_WHOM.test(doc.words[head].folded)
    )
      return stateBy(scene, iso, k) ?? nearest
  }
  return nearest
}

/** `بلاده`: the state of whoever speaks; where nobody does, of the last person named with an office, else the report's main state. */
export function homeland(scene: Scene, phrase: Phrase): PartyFinding | null {
  const { doc } = scene
  const word = doc.words[phrase.head]
  if (!HOMELAND.is(word)) return null
  const teller = speakerAt(scene, phrase.first)
  // `قال أردوغان إن بوتين لا يرى أن بلاده`: an official of whom the speaker speaks in that sentence is nearer than he.
  const near = lastMention(
    scene,
    phrase.first,
    (m) =>
      m.kind === 'person' &&
      m.entity !== undefined &&
      m.entity !== teller &&
      scene.doc.sentenceOf[m.first] === scene.doc.sentenceOf[phrase.first] &&
      speakerAt(scene, m.first) === teller &&
      officesOf(scene, m.entity).some((o) => nationOf(o) !== ''),
  )
  const speaker = near ? near.entity : teller
  const own = speaker ? officesOf(scene, speaker).find((o) => nationOf(o) !== '') : undefined
  // An office may stand before its name, and so begin before a phrase that its person comes after.
  const office =
    own ??
    lastOffice(
      scene,
      phrase.first + REACH,
      (o) => o.first < phrase.first && (o.nation !== null || o.of?.kind === 'state'),
    )
  const known = lastMention(scene, phrase.first, (m) => m.kind === 'person' && (m.being?.iso ?? '') !== '')
  // `قال الرئيس حسن روحاني إن بلاده`: who speaks, by what is known of him.
  const home = own || near || teller?.kind !== 'person' ? null : ((teller as ArabicEntity).being?.iso ?? null)
  const official = own || near || home ? null : nationOfOfficial(scene, phrase.first)
  const entity =
    (home && stateOf(scene, home)) ||
    official ||
    (office?.nation && stateBy(scene, office.nation.iso, office.nation.token)) ||
    (own || office?.of?.kind === 'state' ? stateOf(scene, office?.of?.being?.iso ?? '') : null) ||
    (known?.being?.iso && stateOf(scene, known.being.iso)) ||
    otherThanFollows(scene, phrase.last, mainState(scene))
  if (!entity) return null
  const span: [number, number] = [
    doc.start[phrase.head] + (/^[وبلف]بلاد/.test(word.folded) ? 1 : 0),
    doc.end[phrase.head],
  ]
  return { entity, label: doc.text.slice(span[0], span[1]), span, named: true }
}

/** `بلاده قطعت علاقاتها مع إيران`: a state that the same sentence names afterwards is another than one's own. */
function otherThanFollows(scene: Scene, last: number, state: EntityFinding | null): EntityFinding | null {
  for (let k = last + 1, end = sentenceEnd(scene, last); state && k < end; k++)
    if (mentionAt(scene, k)?.entity === state) return null
  return state
}

/** `نظيره الروسي`: who holds the office of the one named before in the other state, where the report names him. */
export function counterpart(scene: Scene, phrase: Phrase): PartyFinding | null {
  const { doc } = scene
  if (phrase.person || !COUNTERPART.is(doc.words[phrase.head])) return null
  let iso: string | null = null
  for (let k = phrase.head + 1; k <= phrase.last && !iso; k++) iso = doc.words[k].names.demonym
  if (!iso) return null
  const first = lastOffice(scene, phrase.first + REACH, (o) => o.first < phrase.first)
  const [same] = officesIn(scene, first?.head ?? '', iso)
  if (!same) return null
  return {
    ...named(scene, same.person),
    label: doc.text.slice(doc.start[phrase.first], doc.end[phrase.last]),
    span: [doc.start[phrase.first], doc.end[phrase.last]],
  }
}

/** `الجانبان السعودي والروسي`: the two states that adjectives name. */
function sidesNamed(scene: Scene, phrase: Phrase): PartyFinding[] {
  const { doc } = scene
  const found: PartyFinding[] = []
  for (let k = phrase.head + 1; k < doc.n && k < phrase.head + 4 && doc.words[k].kind === 'word'; k++) {
    const iso = scene.mentionOf[k] < 0 ? doc.words[k].names.demonym : null
    if (!iso || /(?:ين|ون|ان)$/.test(doc.words[k].folded)) break
    const entity = stateBy(scene, iso, k)
    const from = doc.start[k] + (found.length && doc.words[k].surface.startsWith('و') ? 1 : 0)
    if (entity) found.push({ entity, label: doc.text.slice(from, doc.end[k]), span: [from, doc.end[k]], named: true })
  }
  return found
}

/** Words back to an official who is one of the two. */
const NEAR = 40

/** Words back to a pair that is named behind `بين`. */
const PAIR_REACH = 60
const SIDE_KINDS = /^(?:state|organization|group)$/

/** `بين الولايات المتحدة ومجلس التعاون`: the last two named so, not far before. */
function pairBetween(scene: Scene, before: number): EntityFinding[] | null {
  const { words } = scene.doc
  for (let k = before - 3; k >= 0 && k > before - PAIR_REACH; k--) {
    if (!(words[k].bits & bit.PREP) || words[k].folded !== 'بين') continue
    const [one, at] = [mentionAt(scene, k + 1), (mentionAt(scene, k + 1)?.last ?? k) + 1]
    const other = one && mentionAt(scene, at)
    if (!one?.entity || !other?.entity || !(other.pro & WA) || other.last >= before || one.entity === other.entity)
      continue
    return SIDE_KINDS.test(one.kind) && SIDE_KINDS.test(other.kind) ? [one.entity, other.entity] : null
  }
  return null
}

/** The two sides of whom the last words joined by `و` tell: `الجيش وقوات الدعم`, and of no third. */
function pairJoined(scene: Scene, before: number, reach: number): EntityFinding[] | null {
  const mentions = mentionsBefore(scene, before)
  for (let i = mentions.length - 1; i > 0 && mentions[i].first > before - reach; i--) {
    const [one, other] = [mentions[i - 1], mentions[i]]
    if (!(other.pro & WA) || other.first !== one.last + 1 || !one.entity || !other.entity) continue
    if (one.entity === other.entity || !SIDE_KINDS.test(one.kind) || !SIDE_KINDS.test(other.kind)) continue
    if ((one.kind === 'state') !== (other.kind === 'state')) continue
    const third = mentions[i - 2]
    if (third && one.pro & WA && third.last === one.first - 1) continue
    return [one.entity, other.entity]
  }
  return null
}
const SIDES_ALIKE = /(?:طرف|جانب)(?:ان|ين)$/
/** Words for two that are states, and for two that may be any bodies. */
const STATES = /(?:بلد|دولت|حكومت)(?:ان|ين)$/

const PEOPLE = /ريي|وزير|زعيم|مسوول|رجل/

/** `تلك البلدان`, `البلدان الثلاثة`, `البلدان العربية`: more than two. */
const isMany = ({ doc: { words } }: Scene, k: number): boolean =>
  words[k].folded.endsWith('بلدان') &&
  (SOME.test(words[k - 1]?.folded ?? '') || /^ال\S+ه$/.test(words[k + 1]?.folded ?? ''))
const SOME = /^[وبلف]?(?:تلك|هذه|من|كل|بعض|جميع|اغلب|معظم|ساير|مختلف|هي)$/

/** `طرفي النزاع`. */
const SIDES_OF = /^[وبل]?طرف[اي]$/
const CONFLICT = /^ال(?:نزاع|صراع|حرب|قتال|ازمه|خلاف)$/

/** The last two people of those named, the nearest first, for whom `is` holds. */
function lastTwo(before: readonly ArabicMention[], is: (entity: EntityFinding) => boolean): EntityFinding[] {
  const found: EntityFinding[] = []
  for (let i = before.length - 1; i >= 0 && found.length < 2; i--) {
    const { entity, kind } = before[i]
    if (entity && kind === 'person' && !found.includes(entity) && is(entity)) found.push(entity)
  }
  return found
}

/** `الوزيران` are two ministers, or one and his counterpart, and not the spokesman named last. */
const ofRank = (folded: string, head: string): boolean =>
  head.startsWith('نظير') || (/وزير/.test(folded) ? head === 'وزير' : /رييس/.test(folded) && RULES.test(head))
const RULES = /^(?:رييس|ملك|امير|سلطان|مستشاره?|رييسه)$/

/** The states that `before` speak of, by name or by the office of one who serves them, those spoken of most first. */
function statesOf(scene: Scene, before: readonly ArabicMention[]): EntityFinding[] {
  const counts = new Map<EntityFinding, number>()
  for (const m of before) {
    if (!m.entity) continue
    const nation = m.kind === 'state' ? undefined : officeOf(scene, m)?.nation
    const iso = m.kind === 'state' ? m.being?.iso : nation?.iso
    const state = iso ? (nation ? stateBy(scene, iso, nation.token) : stateOf(scene, iso)) : null
    if (state) counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([state]) => state)
}

/** `تتهم الهند جارتها`: of the states told of most, the one that is not whose neighbour it is. */
export function neighbour(scene: Scene, phrase: Phrase): PartyFinding | null {
  const { doc } = scene
  if (phrase.first !== phrase.last || !NEIGHBOUR.test(doc.words[phrase.head].folded)) return null
  const own = lastMention(scene, phrase.first, (m) => m.kind === 'state' && m.entity !== undefined)
  if (!own || doc.sentenceOf[own.first] !== doc.sentenceOf[phrase.first]) return null
  const [entity] = statesOf(scene, mentionsBefore(scene, phrase.first)).filter((state) => state !== own.entity)
  const from = doc.start[phrase.head] + (/^[وبلف]/.test(doc.words[phrase.head].folded) ? 1 : 0)
  const span: [number, number] = [from, doc.end[phrase.head]]
  return entity ? { entity, label: doc.text.slice(...span), span, named: true } : null
}
const NEIGHBOUR = /^[وبلف]?جارت?ها$/

/** `الجانبان`, `البلدان`: the two states, or two people, that the report has just named. */
/** `مواجهات بين الطرفين`: those who fight, and no states told of most. */
const isFought = ({ doc: { words } }: Scene, first: number): boolean =>
  words[first - 1]?.folded === 'بين' && [2, 3].some((d) => FIGHT.test(words[first - d]?.folded ?? ''))
const FIGHT = /^(?:ال)?(?:مواجهات|مواجهه|اشتباكات|اشتباك|معارك|معركه|قتال|مناوشات)$/

export function reciprocal(scene: Scene, phrase: Phrase): PartyFinding[] | null {
  const word = scene.doc.words[phrase.head]
  // `طرفي النزاع`: the two of whom it is told, and no states told of most.
  const fighting = SIDES_OF.test(word.folded) && CONFLICT.test(scene.doc.words[phrase.head + 1]?.folded ?? '')
  if (!fighting && (!RECIPROCAL.is(word) || isMany(scene, phrase.head))) return null
  const sides = sidesNamed(scene, phrase)
  if (sides.length === 2) return sides
  const pair = pairBetween(scene, phrase.first)
  if (pair) {
    const label = word.bare.replace(/^[ولب](?=ال)/, '')
    return pair.map((entity) => ({ entity, label, span: null, named: true }))
  }
  const states = STATES.test(word.folded)
  const joined = PEOPLE.test(word.folded) ? null : pairJoined(scene, phrase.first, states ? NEAR : PAIR_REACH)
  if (joined && (fighting || !states || joined.every((e) => e.kind === 'state'))) {
    const label = word.bare.replace(/^[ولب](?=ال)/, '')
    return joined.map((entity) => ({ entity, label, span: null, named: true }))
  }
  if (fighting || isFought(scene, phrase.first)) return null
  const people = PEOPLE.test(word.folded)
  const seen: EntityFinding[] = []
  const before = mentionsBefore(scene, phrase.first)
  if (people) {
    const last = lastTwo(before, () => true)
    const inOffice = lastTwo(before, (entity) => officesOf(scene, entity).some(({ head }) => ofRank(word.folded, head)))
    seen.push(...(inOffice.length === 2 ? inOffice : last))
  } else {
    // The states spoken of most so far: those two, not the last two named.
    seen.push(...statesOf(scene, before).slice(0, 2).reverse())
  }
  // `زار الوزير الإسباني المغرب، وتباحث الجانبان`: an official of no name serves his state all the same.
  for (let k = phrase.first - 1; !people && seen.length === 1 && k >= 0 && k > phrase.first - NEAR; k--) {
    const iso =
      scene.mentionOf[k] < 0 && scene.doc.words[k].bits & bit.DEFINITE ? scene.doc.words[k].names.demonym : null
    const state = iso ? stateBy(scene, iso, k) : null
    if (state && !seen.includes(state)) seen.push(state)
  }
  // `وصل الرئيس السنغالي إلى نواكشوط، ويوقع الطرفان`: and so does the capital he went to.
  for (let i = before.length - 1; !people && seen.length === 1 && i >= 0; i--) {
    const { kind, being, last } = before[i]
    if (last < phrase.first - NEAR) break
    const state = kind === 'place' && being?.seatOf ? stateBy(scene, being.seatOf, before[i].first) : null
    if (state && !seen.includes(state)) seen.push(state)
  }
  // `اتصل الرئيس بالجنرال، واتفق الطرفان`: with no two states told of, the two people named last, near.
  if (seen.length < 2 && SIDES_ALIKE.test(word.folded)) {
    const near = before.filter((m) => m.last > phrase.first - NEAR)
    const two = lastTwo(near, () => true)
    if (two.length === 2) seen.splice(0, seen.length, ...two)
  }
  if (seen.length < 2) return null
  const label = word.bare.replace(/^[ولب](?=ال)/, '')
  return seen.reverse().map((entity) => ({ entity, label, span: null, named: true }))
}

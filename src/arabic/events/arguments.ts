import type { EntityFinding, PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { mainState, named, partyOf } from '../statements/who.ts'
import { genderOfPhrase } from '../statements/region.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { genderOf, verbAt } from '../syntax/verb.ts'
import { BI, LI, WA } from '../word.ts'
import type { Role } from './frames.ts'

/** The phrases around a trigger, by where they stand. */
export type Arguments = Partial<Record<Role, Phrase[]>>

const PREPOSITIONS: Record<string, Role> = {
  علي: 'on', ضد: 'against', مع: 'with', الي: 'to', من: 'from', في: 'in', عن: 'about', بين: 'with', تجاه: 'against', بحق: 'against', لصالح: 'to', نحو: 'to', لدي: 'in', داخل: 'in',
}
/** `من قبل`, `على يد`, `من جانب`: who did it, in a passive or after a verbal noun. */
const AGENTS = new Set(['قبل', 'جانب', 'يد', 'ايدي', 'طرف'])
/** How far from its trigger an argument may begin. */
const REACH = 16

/** Arguments of a verb: subject before or after, object, prepositional phrases, up to the end of its clause. */
export function argumentsOfVerb(scene: Scene, t: number, reading: Reading): Arguments {
  const found: Arguments = {}
  const before = subjectBefore(scene, t, reading)
  // `القوات التي دربتها واشنطن`: the pronoun on the verb is the noun before, so that is the object.
  if (before && reading.enc) found.obj = [before]
  else if (before) found.subj = backwards(scene, before)
  const passive = reading.voice === 'passive' || passiveLooking(scene, t, reading)
  if (passive && found.subj) {
    found.obj = found.subj
    found.subj = undefined
  }
  scan(scene, t + 1, found, (phrase) => {
    if (passive) return found.obj ? null : 'obj'
    if (!found.subj && !(found.obj && !reading.enc) && agrees(scene, reading, phrase)) return 'subj'
    return found.obj ? null : 'obj'
  })
  return found
}

/** Phrases joined before a subject: `قطر وروسيا تتفقان`. */
function backwards(scene: Scene, last: Phrase): Phrase[] {
  const { doc } = scene
  const mention = mentionAt(scene, last.first)
  const joined = ((mention ? mention.pro : (doc.words[last.first].readings[0]?.pro ?? 0)) & WA) !== 0
  if (!joined || last.first === 0) return [last]
  const i = scene.mentionOf[last.first - 1]
  const first = i >= 0 ? scene.mentions[i].first : last.first - 1
  if (doc.sentenceOf[first] !== doc.sentenceOf[last.first]) return [last]
  const phrase = phraseAt(scene, first)
  return phrase && phrase.last === last.first - 1 && (phrase.other || phrase.person) ? [phrase, last] : [last]
}

/** Arguments of a verbal noun: what it is in construct with, then prepositional phrases. */
export function argumentsOfNoun(scene: Scene, t: number, reading: Reading): Arguments {
  const found: Arguments = {}
  const construct = !reading.definite && !reading.enc
  scan(scene, t + 1, found, (phrase) => {
    if (!construct || found.of) return null
    if (phrase.first > t + 1) return null
    return 'of'
  })
  return found
}

/** `قتل خمسة`, `أصيب`, `اعتقل`: a transitive verb whose only phrase is counted people is read as passive. */
function passiveLooking(scene: Scene, t: number, reading: Reading): boolean {
  if (reading.voice !== 'either' && reading.voice !== 'active') return false
  if (reading.person !== '3ms' && reading.person !== '3fs') return false
  if (!PASSIVES.has(reading.lexeme.lemma)) return false
  const phrase = phraseAt(scene, t + 1)
  if (!phrase) return false
  const { doc } = scene
  const counted = doc.words[phrase.first].bits & bit.NUMBER || /^(?:نحو|عشرات|مئات|عدد|اكثر|حوالي|الاف|مدني|شخص|جندي|ما)/.test(doc.words[phrase.first].folded)
  if (!counted) return false
  // An object after it would make it active: `قتل ثلاثة مسلحين جنديا`.
  return phraseAt(scene, phrase.last + 1) === null || scene.timeOf[phrase.last + 1] >= 0
}
const PASSIVES = new Set(['قتل', 'جرح', 'أصاب', 'اعتقل', 'خطف', 'أسر', 'أوقف', 'احتجز', 'فقد', 'أعدم', 'استهدف', 'اختطف', 'هجر', 'شرد', 'أجلى', 'طرد'])

function agrees(scene: Scene, verb: Reading, phrase: Phrase): boolean {
  const [a, b] = [genderOf(verb), genderOfPhrase(scene, phrase)]
  return !a || !b || a === b || (a === 'f' && b === 'm' && phrase.reading?.number === 'p')
}

function scan(scene: Scene, from: number, found: Arguments, bare: (phrase: Phrase) => Role | null): void {
  const { doc } = scene
  const end = Math.min(sentenceEnd(scene, from - 1), from + REACH)
  let k = from
  while (k < end) {
    const word = doc.words[k]
    if (scene.timeOf[k] >= 0) {
      k = scene.times[scene.timeOf[k]].last + 1
      continue
    }
    if (word.kind === 'punct') {
      if (word.surface === '(' || word.surface === ')' || word.surface === '"' || word.surface === '«' || word.surface === '»' || word.surface === '“' || word.surface === '”') {
        k++
        continue
      }
      return
    }
    const role = PREPOSITIONS[word.folded]
    if (role && scene.mentionOf[k] < 0) {
      let at = k + 1
      let as: Role = role
      if (at < end && AGENTS.has(doc.words[at].folded) && (word.folded === 'من' || word.folded === 'علي')) {
        as = 'subj'
        at++
      }
      const phrase = at < end ? phraseAt(scene, at) : null
      if (!phrase) return
      const all = coordinated(scene, phrase)
      if (as === 'subj' ? !found.subj : !found[as]) found[as] = all
      k = all[all.length - 1].last + 1
      continue
    }
    const mention = mentionAt(scene, k)
    const pro = mention ? mention.pro : (word.readings[0]?.pro ?? 0)
    if (k > from && word.bits & bit.VERB && verbAt(scene, k)) return
    if (word.bits & bit.FUNCTION && !(word.bits & (bit.NOUN | bit.ADJ | bit.NUMBER)) && scene.mentionOf[k] < 0) {
      const pos = word.readings[0]?.lexeme.pos
      if (pos === 'sub' || pos === 'rel' || pos === 'conj') return
      if (pos !== 'quant' && pos !== 'dem' && pos !== 'num') {
        k++
        continue
      }
    }
    const phrase = phraseAt(scene, k)
    if (!phrase) {
      k++
      continue
    }
    const all = coordinated(scene, phrase)
    const as: Role | null = pro & LI ? 'to' : pro & BI ? 'by' : bare(phrase)
    if (as && !found[as]) found[as] = all
    k = all[all.length - 1].last + 1
  }
}

/** A phrase with those joined to it by `و`: `روسيا والصين`. */
export function coordinated(scene: Scene, phrase: Phrase): Phrase[] {
  const all = [phrase]
  const { doc } = scene
  for (let k = phrase.last + 1; k < doc.n && all.length < 6; ) {
    const comma = doc.words[k].kind === 'punct' && /^[،,]$/.test(doc.words[k].surface)
    const at = comma ? k + 1 : k
    const mention = mentionAt(scene, at)
    const word = doc.words[at]
    if (!word || doc.sentenceOf[at] !== doc.sentenceOf[phrase.first]) break
    const joined = mention ? (mention.pro & WA) !== 0 : !(word.bits & bit.VERB) && (word.readings[0]?.pro ?? 0) === WA && (word.bits & bit.NOUN) !== 0
    if (!joined) break
    const next = phraseAt(scene, at)
    if (!next) break
    all.push(next)
    k = next.last + 1
  }
  return all
}

/** Parties of phrases that can be parties: people, bodies, states; not abstractions. */
export function partiesOf(scene: Scene, phrases: readonly Phrase[] | undefined): PartyFinding[] {
  const parties: PartyFinding[] = []
  for (const phrase of phrases ?? []) {
    if (!animate(scene, phrase) && !BELONGINGS.test(bareHead(scene.doc.words[phrase.head].folded)) && !HOMELAND.test(scene.doc.words[phrase.head].folded)) continue
    const both = reciprocal(scene, phrase)
    const own = both ? null : (belonging(scene, phrase) ?? homeland(scene, phrase))
    if (both) parties.push(...both)
    else parties.push(own ?? partyOf(scene, phrase))
  }
  return parties
}

/** What an armed body or a state has: hitting or sending it is hitting or acting by the owner. */
const BELONGINGS = /^(?:عناصر|عنصر|مقاتلي|مقاتلو|مسلحي|مسلحو|مقاتلين|قيادات|قاده|مواقع|موقع|معسكرات|معسكر|اهداف|طاءرات|طايرات|مقاتلات|طيران|وحدات|دوريه|نقطه|زعيم|قيادي)$/
const bareHead = (folded: string) => folded.replace(/^[ول]?(?:ال)?/, '')

/** `مقاتلي تنظيم داعش`, `طائرات تركية`: the party is the owner that the phrase names. */
function belonging(scene: Scene, phrase: Phrase): PartyFinding | null {
  const { doc } = scene
  if (!BELONGINGS.test(bareHead(doc.words[phrase.head].folded))) return null
  if (phrase.other && phrase.other.first > phrase.head && phrase.other.kind !== 'place') return named(scene, phrase.other)
  const next = phrase.last + 1
  const owner = next < doc.n && doc.sentenceOf[next] === doc.sentenceOf[phrase.last] ? mentionAt(scene, next) : null
  if (owner && owner.pro & LI && owner.kind !== 'place' && owner.kind !== 'person') return named(scene, owner)
  for (let k = phrase.head + 1; k <= phrase.last; k++) {
    const iso = doc.words[k].names.demonym
    const state = iso ? stateOf(scene, iso) : null
    if (state) return { entity: state, label: doc.text.slice(doc.start[phrase.first], doc.end[phrase.last]), span: [doc.start[phrase.first], doc.end[phrase.last]], named: true }
  }
  return null
}

/** The entity of a state that the report names. */
export const stateOf = (scene: Scene, iso: string): EntityFinding | null =>
  scene.mentions.find((m) => m.kind === 'state' && m.being?.iso === iso)?.entity ?? null

const HOMELAND = /^[وبل]?بلاد(?:ه|ها|هم|نا|ي)$/

/** `بلاده`: the state of whoever speaks; here, of the last person named with an office, else the report's main state. */
function homeland(scene: Scene, phrase: Phrase): PartyFinding | null {
  const { doc } = scene
  const word = doc.words[phrase.head]
  if (!HOMELAND.test(word.folded)) return null
  const office = scene.offices.findLast((o) => o.first < phrase.first && (o.nation || o.of?.kind === 'state'))
  const iso = office?.nation?.iso ?? (office?.of?.kind === 'state' ? office.of.being?.iso : undefined)
  const known = scene.mentions.findLast((m) => m.kind === 'person' && m.first < phrase.first && (m.being?.iso ?? '') !== '')
  const entity = (iso && stateOf(scene, iso)) || (known?.being?.iso && stateOf(scene, known.being.iso)) || mainState(scene)
  if (!entity) return null
  const span: [number, number] = [doc.start[phrase.head] + (/^[وبل]/.test(word.folded) && word.folded.length > 5 ? 1 : 0), doc.end[phrase.head]]
  return { entity, label: doc.text.slice(span[0], span[1]), span, named: true }
}

/** People, states, bodies, or a noun for such. */
export function animate(scene: Scene, phrase: Phrase): boolean {
  const head = scene.doc.words[phrase.head]
  // `اغتيال النائب العام هشام بركات` holds a person and is none.
  if (phrase.person) return phrase.person.first === phrase.head || (head.bits & (HUMAN | bit.UNKNOWN)) !== 0
  if (phrase.other) {
    if (phrase.other.first === phrase.head) return phrase.other.kind !== 'place'
    return (head.bits & HUMAN) !== 0
  }
  if (head.bits & HUMAN) return true
  // `ثمانية أشخاص`, `عدد من الصيادين`, `نحو 230 مدنيا`: what is counted says whether they are people.
  if (head.bits & (bit.NUMBER | bit.FUNCTION) || phrase.head > phrase.first || head.kind === 'number' || COUNTERS.test(head.folded)) {
    for (let k = phrase.first; k <= phrase.last; k++) if (scene.doc.words[k].bits & HUMAN) return true
  }
  if (RECIPROCAL.test(head.folded)) return true
  return phrase.reading?.lexeme.derived === 'active-participle' && phrase.reading.number === 'p'
}

const HUMAN = bit.PERSON_NOUN | bit.OFFICIAL | bit.TITLE | bit.GROUP | bit.SOURCE | bit.ORG_HEAD | bit.DEMONYM
const COUNTERS = /^(?:عدد|عشرات|مئات|الاف|مجموعه|بعض|احد|احدي|معظم|غالبيه|كبار|افراد)$/
const RECIPROCAL = /^(?:و|ل|ب)?ال(?:جانبان|جانبين|بلدان|بلدين|طرفان|طرفين|دولتان|دولتين|رييسان|رييسين|وزيران|وزيرين|زعيمان|زعيمين)$/

/** `الجانبان`, `البلدان`: the two states, or two people, that the report has just named. */
function reciprocal(scene: Scene, phrase: Phrase): PartyFinding[] | null {
  const word = scene.doc.words[phrase.head]
  if (!RECIPROCAL.test(word.folded)) return null
  const people = /ريي|وزير|زعيم/.test(word.folded)
  const seen: EntityFinding[] = []
  for (let i = scene.mentions.length - 1; i >= 0 && seen.length < 2; i--) {
    const m = scene.mentions[i]
    if (m.first >= phrase.first || !m.entity || seen.includes(m.entity)) continue
    if (people ? m.kind === 'person' : m.kind === 'state') seen.push(m.entity)
  }
  if (seen.length < 2) return null
  const label = word.bare.replace(/^[ولب](?=ال)/, '')
  return seen.reverse().map((entity) => ({ entity, label, span: null, named: true }))
}

export { named }

import type { EntityFinding, PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { named, partyOf } from '../statements/who.ts'
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
  if (before) found.subj = coordinated(scene, before)
  scan(scene, t + 1, found, (phrase) => {
    if (reading.voice === 'passive' || passiveLooking(scene, t, reading)) return 'obj'
    if (!found.subj && !found.obj && agrees(scene, reading, phrase)) return 'subj'
    return found.obj ? null : 'obj'
  })
  return found
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
    if (!animate(scene, phrase)) continue
    const both = reciprocal(scene, phrase)
    if (both) parties.push(...both)
    else parties.push(partyOf(scene, phrase))
  }
  return parties
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
  if (RECIPROCAL.test(head.folded)) return true
  return phrase.reading?.lexeme.derived === 'active-participle' && phrase.reading.number === 'p'
}

const HUMAN = bit.PERSON_NOUN | bit.OFFICIAL | bit.TITLE | bit.GROUP | bit.SOURCE | bit.ORG_HEAD | bit.DEMONYM
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

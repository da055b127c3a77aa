import type { EntityFinding, PartyFinding } from '../../engine/finding.ts'
import type { Span } from '../../text/span.ts'
import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isComma, isDefinite } from '../names/view.ts'
import { type ArabicEntity, attach } from '../resolve/entities.ts'
import { isSomeOf } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { ofThatGroup } from '../syntax/phrase-breaks.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { surfaceOffset } from '../word.ts'
import { describedBy } from './described.ts'
import { isNamesake, isUnder } from './namesake.ts'

/** The party that a noun phrase names; adds a description to an entity where the phrase stands for a known one. */
export function partyOf(scene: Scene, phrase: Phrase): PartyFinding {
  const { person, other } = phrase
  // `مكتب الرئيس فلان`: the office speaks, not whose it is.
  if (person && person.first > phrase.head && isBody(scene, phrase)) {
    const body = partyOf(scene, { ...phrase, person: null, last: person.first - 1 })
    // `قوات حفتر`: of no name of its own it is called by whose it is.
    const his = !body.entity && body.span && isHis(scene, phrase, person)
    return his ? { ...body, ...spelt(scene, [body.span![0], person.span[1]]) } : body
  }
  // `أربعة من حراس الوزير فلان`.
  if (person && isSomeOf(scene, phrase)) return plainly(scene, phrase)
  // `والد الرهينة فلان`: his father, who is not named.
  // `محامية الأسرة، فلانة`: behind a comma the name is her own.
  if (
    person &&
    person.first > phrase.head &&
    (isRelative(scene, phrase) || isFollowing(scene, phrase)) &&
    !isComma(scene.doc.words[person.first - 1]) &&
    isOfHim(scene, phrase, person)
  )
    return plainly(scene, phrase)
  // `مكتب الرئيس فلان`, a body by its name.
  if (person && other?.first === phrase.head && /^[وف]?(?:مكتب|ديوان)$/.test(scene.doc.words[phrase.head].folded))
    return named(scene, other)
  // `مصدر في مكتب فلان`, `نائب فلان`: nobody who is named.
  if (
    person &&
    (isWithin(scene, phrase, person) || isUnder(scene, phrase, person) || isNamesake(scene, phrase, person))
  )
    return behindName(scene, person) ?? plainly(scene, { ...phrase, last: Math.max(person.last, phrase.head) })
  if (person) return named(scene, person)
  // `بحاح`, `موسكو`, `وزارة الخارجية السودانية`: the phrase is the name.
  if (other && other.first === phrase.head) return named(scene, other)
  // `المسلحون الحوثيون`: the group.
  if (other && phrase.first === phrase.head && other.last === phrase.last && ofThatGroup(scene, phrase.head, other))
    return named(scene, other)
  const described = describedBy(scene, phrase)
  const span = phraseSpan(scene, phrase)
  const label = scene.doc.text.slice(span[0], span[1])
  if (described) {
    describe(scene, described, phrase, span)
    return { entity: described, label, span, named: true }
  }
  return { entity: null, label, span, named: false }
}

const spelt = ({ doc: { text } }: Scene, span: Span): Pick<PartyFinding, 'span' | 'label'> => ({
  span,
  label: text.slice(span[0], span[1]),
})

/** A body in construct with the name of a man, or with what he is called before it. */
function isHis({ doc: { words } }: Scene, { head }: Phrase, person: ArabicMention): boolean {
  for (let k = head; k < person.first; k++) {
    const { bits, kind } = words[k]
    if (kind !== 'word' || (k === head && bits & bit.DEFINITE)) return false
    if (k > head && !(bits & (bit.OFFICIAL | bit.TITLE | bit.ADJ))) return false
  }
  return true
}

/** A known entity under the noun that a phrase calls it by. */
export function describedAs(scene: Scene, entity: EntityFinding, phrase: Phrase): PartyFinding {
  const span = phraseSpan(scene, phrase)
  describe(scene, entity as ArabicEntity, phrase, span)
  return { entity, label: scene.doc.text.slice(span[0], span[1]), span, named: true }
}

const PEOPLE = bit.OFFICIAL | bit.TITLE | bit.PERSON_NOUN | bit.SOURCE
const isBody = (scene: Scene, phrase: Phrase): boolean => {
  const { bits } = scene.doc.words[phrase.head]
  return (bits & (bit.ORG_HEAD | bit.MEDIA)) !== 0 && !(bits & PEOPLE) && scene.mentionOf[phrase.head] < 0
}

/** A source in somebody's office or party. */
function isWithin(scene: Scene, { head }: Phrase, person: ArabicMention): boolean {
  const { words } = scene.doc
  if (!(words[head].bits & bit.SOURCE) || words[head].bits & bit.DEFINITE) return false
  for (let k = head + 1; k < person.first; k++)
    if (/^(?:في|من|لدي)$/.test(words[k].folded) && words[k + 1].bits & bit.ORG_HEAD) return true
  return false
}

/** `مستشار فلان الدكتور علان`: the name behind the name is his own. */
function behindName(scene: Scene, { last }: ArabicMention): PartyFinding | null {
  const { words } = scene.doc
  let k = last + 1
  while (k < last + 3 && words[k]?.bits & bit.TITLE && scene.mentionOf[k] < 0) k++
  const own = k > last + 1 ? mentionAt(scene, k) : null
  return own?.kind === 'person' && own.pro === 0 ? named(scene, own) : null
}

/** A phrase by its words, naming nobody. */
export function plainly(scene: Scene, phrase: Phrase): PartyFinding {
  const span = phraseSpan(scene, phrase)
  return { entity: null, label: scene.doc.text.slice(span[0], span[1]), span, named: false }
}

const RELATIVES = /^[وف]?(?:والد|والده|شقيق|شقيقه|زوج|زوجه|ابن|ابنه|نجل|ارمله|محامي|محاميه|قريب|صديق|جار|خطيبه)$/

/** Somebody's relative or lawyer: in construct with who follows; `نجله خالد` is Khalid, `محامي العائلات خالد` as well. */
/** `أنصار فلان`, `مساعدو الرئيس فلان`: several people in construct with one man are his, and not he. */
const isFollowing = ({ doc: { words } }: Scene, { head, reading }: Phrase): boolean =>
  (words[head].bits & bit.PERSON_NOUN) !== 0 &&
  !isDefinite(words[head]) &&
  (/^[وفبل]?(?:مويد|مساعد|مناصر|معاون|مستشار|محام|مقاتل|مسلح|مرافق)و$/.test(words[head].folded) ||
    (reading?.number === 'p' && !(words[head].bits & bit.OFFICIAL) && !/ن$/.test(reading.suffix)))

const isRelative = (scene: Scene, phrase: Phrase): boolean =>
  RELATIVES.test(scene.doc.words[phrase.head].folded) &&
  !(
    LAWYER.test(scene.doc.words[phrase.head].folded) &&
    MANY_OR_BODY.test(scene.doc.words[phrase.head + 1]?.folded ?? '')
  )
/**
 * `ابنة فلان`, `والد الطفل فلان`: the name is of whose relative speaks; `ابنته فلانة` is called so herself, and so is `شقيق الضحية فلان` where
 * nobody was named so before.
 */
function isOfHim({ doc: { words } }: Scene, { head, reading }: Phrase, person: ArabicMention): boolean {
  if (person.first === head + 1)
    return (
      reading !== null &&
      !reading.enc &&
      !isDefinite(words[head]) &&
      !/^[وف]?(?:ابن|محامي|محاميه)$/.test(words[head].folded)
    )
  const known = (person.entity as ArabicEntity | undefined)?.mentions.some((m) => m.span[0] < person.span[0])
  return (
    known !== false || !HIS_OWN.test(words[head].folded) || !isDefinite(words[head + 1]) || person.first !== head + 2
  )
}
const HIS_OWN = /^[وف]?(?:شقيق|شقيقه|زوج|زوجه|ارمله|قريب|صديق|صديقه|جار|جاره|عم|خال|خطيبه)$/
const LAWYER = /^[وف]?محامي(?:ه)?$/
/** Those who are represented and have no name of one man. */
const MANY_OR_BODY =
  /^ال(?:عايلات|عايله|اسره|اسر|ضحايا|دفاع|شركه|متهمين|معتقلين|موقوفين|سجناء|اهالي|موسسه|مدعين|دوله|هييه)$/

export function named(scene: Scene, mention: ArabicMention): PartyFinding {
  return {
    entity: mention.entity ?? null,
    label: scene.doc.text.slice(mention.span[0], mention.span[1]),
    span: mention.span,
    named: true,
  }
}

/** Characters of a phrase, proclitics of its first word left out. */
export function phraseSpan(scene: Scene, phrase: Phrase): Span {
  const { doc } = scene
  const word = doc.words[phrase.first]
  const reading = phrase.first === phrase.head ? phrase.reading : (word.readings[0] ?? null)
  let from = reading && reading.from > 0 ? reading.from : 0
  if (!reading && word.bits & bit.UNKNOWN) from = word.cores.find((c) => c.at > 0 && c.text.startsWith('ال'))?.at ?? 0
  // `المسلح (58 عاما)`: what opens an aside is no part of it.
  let { last } = phrase
  while (last > phrase.first && /^[(«“]$/.test(doc.words[last].surface)) last--
  return [doc.start[phrase.first] + surfaceOffset(word, from), doc.end[last]]
}

function describe(scene: Scene, entity: ArabicEntity, phrase: Phrase, span: Span): void {
  const same = (m: ArabicMention | undefined) => m?.entity === entity && m.span[0] === span[0] && m.span[1] === span[1]
  const there = scene.descriptions.get(span[0])
  if (same(scene.mentions[scene.mentionOf[phrase.first]]) || there?.some(same)) return
  const mention: ArabicMention = {
    rule: 'resolve/description',
    first: phrase.first,
    last: phrase.last,
    span,
    kind: entity.kind,
    form: 'description',
    key: '~description',
    ids: undefined,
    being: null,
    pro: 0,
    weak: false,
    of: undefined,
    entity: undefined,
  }
  attach(entity, mention)
  if (there) there.push(mention)
  else scene.descriptions.set(span[0], [mention])
}

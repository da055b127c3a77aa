import type { EntityFinding, PartyFinding } from '../../engine/finding.ts'
import type { Span } from '../../text/span.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { mostSpokenOf } from '../names/most-spoken.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isComma, isDefinite } from '../names/view.ts'
import { type ArabicEntity, attach } from '../resolve/entities.ts'
import { stateOf } from '../resolve/nation.ts'
import { lastMention, lastOffice, nationOf, nextOffice, officesIn } from '../syntax/directory.ts'
import { headOf, type Office } from '../syntax/office.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { ofThatGroup } from '../syntax/phrase-breaks.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { BI, LI, surfaceOffset, WA } from '../word.ts'
import { calledBefore } from './called-before.ts'
import { groupOfKind } from './called-by-kind.ts'
import { calledBeside, calledByWord } from './called-by-word.ts'
import { honoured, isStyle, styled } from './honoured.ts'
import { isNamesake, isUnder } from './namesake.ts'

/** The party that a noun phrase names; adds a description to an entity where the phrase stands for a known one. */
export function partyOf(scene: Scene, phrase: Phrase): PartyFinding {
  const { person, other } = phrase
  // `مكتب الرئيس فلان`: the office speaks, not whose it is.
  if (person && person.first > phrase.head && isBody(scene, phrase))
    return partyOf(scene, { ...phrase, person: null, last: person.first - 1 })
  // `والد الرهينة فلان`: his father, who is not named.
  // `محامية الأسرة، فلانة`: behind a comma the name is her own.
  if (
    person &&
    person.first > phrase.head &&
    isRelative(scene, phrase) &&
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

/** Adjectives that judge a body and tell it from no other: `التنظيم المتطرف`. */
const JUDGED = /^ال(?:متطرف|ارهابي|متشدد|مسلح|محظور|مذكور|جهادي)(?:ه|يه)?$/

/** The entity a title or class word stands for: `الرئيس الروسي`, `الوزير`, `الحكومة`, `الوزارة`. */
function describedBy(scene: Scene, phrase: Phrase): ArabicEntity | null {
  const { doc } = scene
  const word = doc.words[phrase.head]
  const head = headOf(word.folded)
  if (!phrase.definite || (word.bits & bit.SOURCE && !(word.bits & bit.OFFICIAL))) return null
  // `مسؤول بالأمم المتحدة`, `مسؤول كبير بالحكومة`: one of its officials, whoever was named before.
  if (!isDefinite(word) && phrase.last > phrase.head && beginsWithPreposition(scene, pastAdjectives(scene, phrase)))
    return null
  const called =
    phrase.last === phrase.head ? calledByWord(scene, phrase) : phrase.other ? null : calledBeside(scene, phrase)
  if (called) return called
  const nation = nationIn(scene, phrase)
  // `رئيس الدبلوماسية الفرنسية`: her minister of foreign affairs.
  if (head === 'رييس' && nation && doc.words[phrase.head + 1]?.folded === 'الدبلوماسيه')
    return (officesIn(scene, 'وزير', nation).find((o) => isForeign(scene, o))?.person.entity as ArabicEntity) ?? null
  if (word.bits & (bit.OFFICIAL | bit.TITLE)) {
    // `ملك بلجيكا` is not `الملك محمد السادس`: an office that names no state is of the holder's own.
    const ofNation = (o: Office) => !nation || (nationOf(o) || homeOf(o) || nation) === nation
    const before = phrase.first
    // `النائب` alone sits in parliament; `نائب وزير الخارجية` is somebody's deputy.
    const deputy = (o: Office) =>
      head === 'نايب' &&
      phrase.last === phrase.head &&
      o.last > o.first &&
      (doc.words[o.first + 1].bits & bit.OFFICIAL) !== 0
    const fits = (o: Office) => o.head === head && ofNation(o) && agrees(scene, o, phrase) && !deputy(o)
    // `وزير الخارجية` again, with no nation: rather who was called so without one than his guest, `وزير الخارجية الإيطالي`.
    const home = !nation && phrase.last > phrase.head
    const holder =
      (home ? lastOffice(scene, before, (o) => nationOf(o) === '' && fits(o)) : undefined) ??
      lastOffice(scene, before, fits)
    if (holder) return (holder.person.entity as ArabicEntity) ?? null
    const known = lastMention(
      scene,
      before,
      (m) => m.kind === 'person' && m.being !== null && holds(scene, m.being.offices, phrase, head, nation),
    )
    if (known) return (known.entity as ArabicEntity) ?? null
    // `معالي وزير الخارجية`: the style belongs to the office behind it.
    if (isStyle(head) && phrase.last > phrase.head && doc.words[phrase.head + 1].bits & bit.OFFICIAL)
      return (
        describedBy(scene, { ...phrase, head: phrase.head + 1 }) ??
        (phrase.other || nation ? null : styled(scene, before, head))
      )
    if (isStyle(head)) return honoured(scene, before, head)
    // `المسؤول الأمني` is whoever spoke unnamed before; `المسؤول اليمني` may have been named.
    const anybody = ANYBODY.has(head) && nation !== '' && isOfNationAlone(scene, phrase)
    if (GENERIC.has(head) && (phrase.last === phrase.head || anybody)) {
      const may = (o: Office) => ANYBODY.has(head) && !(head === 'دبلوماسي' && NO_DIPLOMAT.has(o.head))
      const last = lastOffice(scene, before, (o) => ofNation(o) && (may(o) || alsoHolds(scene, o, head)))
      if (last) return (last.person.entity as ArabicEntity) ?? null
    }
    const later = nation
      ? officesIn(scene, head, nation).find((o) => agrees(scene, o, phrase))
      : phrase.last > phrase.head
        ? nextOffice(scene, before, (o) => fits(o) && saysAsMuch(scene, o, phrase))
        : undefined
    return (later?.person.entity as ArabicEntity) ?? calledBefore(scene, phrase)
  }
  const calling = calledBefore(scene, phrase)
  if (calling) return calling
  const group = groupOfKind(scene, phrase)
  if (group) return group
  for (let k = phrase.head + 1; k <= phrase.last; k++) if (!JUDGED.test(doc.words[k].folded)) return null
  if (phrase.first !== phrase.head) return null
  // The class word of an organization named before: `الوزارة`, `الشركة`.
  const body = lastMention(
    scene,
    phrase.first,
    (m) => (m.kind === 'organization' || m.kind === 'group') && headOf(m.key.split(' ')[0]) === head,
  )
  if (body) return (body.entity as ArabicEntity) ?? null
  // There is one sultanate in the news.
  if (head === 'سلطنه') return stateOf(scene, 'OM')
  if (head === 'مملكه') {
    const main = mainState(scene)
    return KINGDOMS.has((main as ArabicEntity | null)?.being?.iso ?? '') ? main : null
  }
  if (head === 'حكومه' || head === 'سلطات' || head === 'بلاد') return mainState(scene)
  return null
}

/** States that `المملكة` can be. */
const KINGDOMS = new Set(['SA', 'MA', 'JO', 'BH', 'GB', 'ES', 'SE', 'NO', 'DK', 'NL', 'BE', 'TH'])

/** The token behind the indefinite adjectives of the head. */
function pastAdjectives(scene: Scene, { head, last }: Phrase): number {
  let k = head + 1
  while (k < last && scene.doc.words[k].bits & bit.ADJ && !isDefinite(scene.doc.words[k]) && scene.mentionOf[k] < 0) k++
  return k
}

const beginsWithPreposition = (scene: Scene, t: number): boolean => {
  if (t >= scene.doc.n) return false
  const mention = mentionAt(scene, t)
  const first = scene.doc.words[t].readings[0]
  // `سمو ولي العهد`: no `و` and `لي`.
  if (!mention && scene.doc.words[t].bits & bit.OFFICIAL && first?.pro !== BI) return false
  return mention
    ? (mention.pro & (BI | LI)) !== 0
    : first?.lexeme.pos === 'prep' || ((first?.pro ?? 0) & (BI | LI)) !== 0
}

/** Titles of whoever holds an office, whatever it is, and of one who holds another office as well. */
const ANYBODY = new Set(['مسوول', 'دبلوماسي', 'برلماني', 'قيادي'])
const GENERIC = new Set([...ANYBODY, 'وزير', 'متحدث', 'ناطق', 'مبعوث', 'نايب', 'امير', 'رييس', 'سفير', 'مدير'])

/** Those whom nobody calls a diplomat. */
const NO_DIPLOMAT = new Set(['رييس', 'ملك', 'امير', 'ولي', 'قايد', 'نايب', 'عضو'])
/** `الدبلوماسي الأمريكي`, and not `الدبلوماسي الكبير في الخارجية الأمريكية`. */
const isOfNationAlone = ({ doc: { words } }: Scene, { head, last }: Phrase): boolean =>
  last === head + 1 && words[last].names.demonym !== null

const isForeign = (scene: Scene, { first, last }: Office): boolean => {
  for (let k = first; k <= last; k++) if (scene.doc.words[k].folded === 'الخارجيه') return true
  return false
}

/** `وكيل الوزارة المتحدث الرسمي فلان`: the head noun is one of the title's further words. */
function alsoHolds(scene: Scene, office: Office, head: string): boolean {
  for (let k = office.first + 1; k <= office.last; k++)
    if (scene.doc.words[k].bits & bit.OFFICIAL && headOf(scene.doc.words[k].folded) === head) return true
  return false
}

/** An office as the tables write it: its title, and where it was held. */
interface Listed {
  words: readonly string[]
  of: string
}

/** Offices of the tables (`title@ISO:body; …`), read once; titles of one word or two. */
const offices = new Map<string, readonly Listed[]>()

function listedOffices(written: string): readonly Listed[] {
  const known = offices.get(written)
  if (known) return known
  const read = written.split('; ').flatMap((o) => {
    const [title, of] = o.split('@')
    const words = title.split(' ')
    return words.length < 3 ? [{ words: words.map(fold), of: of ?? '' }] : []
  })
  offices.set(written, read)
  return read
}

/** ISO code of the state of a holder that the tables know, or ''. */
const homeOf = ({ person }: Office): string => person.being?.iso || (person.entity as ArabicEntity)?.being?.iso || ''

/** True when the tables say that somebody held an office of this title, in that state if one is named. */
const holds = (scene: Scene, written: string, phrase: Phrase, head: string, nation: string): boolean =>
  listedOffices(written).some(
    (o) => headOf(o.words[0]) === head && (!nation || o.of.startsWith(`${nation}:`)) && saysNoMore(scene, phrase, o),
  )

const NISBA = /^ال(.{3,})يه?$/

/** Every word behind the head is one of the title, or of a nation: `وزير الشؤون الاجتماعية` is not `وزير الدفاع`. */
function saysNoMore(scene: Scene, phrase: Phrase, { words: title, of }: Listed): boolean {
  for (let k = phrase.head + 1; k <= phrase.last; k++) {
    const word = scene.doc.words[k]
    const state = scene.mentionOf[k] >= 0 && scene.mentions[scene.mentionOf[k]].kind === 'state'
    // `الملك المفدى`: praise makes no other office.
    const nisba = word.surface.endsWith('ى') ? null : NISBA.exec(word.folded)
    const praise = title.length === 1 && (word.bits & bit.ADJ) !== 0 && !nisba
    // `الرئيس الشيشاني`: of Chechnya, and of no party.
    if (nisba && !word.names.demonym && fold(of).includes(nisba[1])) continue
    if (word.kind === 'word' && !title.includes(word.folded) && !word.names.demonym && !state && !praise) return false
  }
  return true
}

/** Words after the head that the holder's title does not have speak of another office: `وزير الدفاع` is not `وزير المالية`. */
function agrees(scene: Scene, office: Office, phrase: Phrase): boolean {
  const { doc } = scene
  const title = new Set<string>()
  for (let k = office.first + 1; k <= office.last; k++) title.add(bare(doc.words[k].folded))
  for (let k = phrase.head + 1; k <= phrase.last; k++) {
    const word = doc.words[k]
    const named = scene.mentionOf[k] >= 0 ? scene.mentions[scene.mentionOf[k]] : null
    // `رئيس البلدية رئيس اللجنة المنظمة`: a second office of the same man.
    if (k > phrase.head + 1 && word.bits & bit.OFFICIAL && !(word.bits & bit.DEFINITE)) break
    if (
      word.kind === 'word' &&
      !title.has(bare(word.folded)) &&
      !AREA.test(word.folded) &&
      !word.names.demonym &&
      !(word.bits & bit.FUNCTION) &&
      named?.kind !== 'state'
    )
      return false
  }
  return true
}

/** `رئيس البلدية` is who was called `رئيس بلدية بيروت`. */
const bare = (folded: string): string => folded.replace(/^(?:ال(?=.{2})|لل)/, '')

/** The office has every word of the phrase behind its head, and it no other but names of states. */
const AREA = /^(?:منطقه|محافظه|مدينه|ولايه|اقليم|اماره|جمهوريه|مملكه)$/
function saysAsMuch(scene: Scene, office: Office, phrase: Phrase): boolean {
  const said = new Set<string>()
  for (let k = phrase.head + 1; k <= phrase.last; k++) said.add(scene.doc.words[k].folded)
  for (let k = office.first + 1; k <= office.last; k++) {
    const { folded, names, bits } = scene.doc.words[k]
    if (!said.delete(folded) && !names.demonym && !(bits & (bit.TITLE | bit.FUNCTION)) && !AREA.test(folded))
      return false
  }
  return said.size === 0
}

function nationIn(scene: Scene, phrase: Phrase): string {
  for (let k = phrase.head + 1; k <= phrase.last; k++) {
    const iso = scene.doc.words[k].names.demonym
    if (iso) return iso
  }
  // `وزير الموارد المائية والري المصري`: behind a second field.
  const { words } = scene.doc
  const next = phrase.last + 1
  if (words[next]?.bits & bit.DEFINITE && words[next].cores.some((c) => c.pro & WA) && words[next + 1]?.names.demonym)
    return words[next + 1].names.demonym ?? ''
  return phrase.other?.being?.kind === 'state' ? phrase.other.being.iso : ''
}

/** The state that the report speaks most of: whose government `الحكومة` is. */
export function mainState(scene: Scene): ArabicEntity | null {
  if (scene.main !== undefined) return scene.main as ArabicEntity | null
  const iso = mostSpokenOf(scene.doc, scene.mentions, (one) => stateOf(scene, one) !== null)
  const main = iso ? stateOf(scene, iso) : null
  scene.main = main
  return main
}

import type { EntityFinding, EventFinding, PartyFinding, StatementFinding, TieFinding } from '../../engine/finding.ts'
import type { CountryBasis } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { CALLED } from '../names/licence.ts'
import { listedAt } from '../names/listed.ts'
import { isDefinite } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { officesOf } from '../syntax/directory.ts'
import type { Office } from '../syntax/office.ts'
import type { Scene } from '../syntax/scene.ts'
import { BI, LI } from '../word.ts'
import type { ArabicEntity } from './entities.ts'

/** Of which country somebody is, and what that was read from. */
interface Country {
  iso: string
  basis: CountryBasis
}

/** Namings of a body whose words are asked. */
const MENTIONS_ASKED = 8
/** Ties by which one belongs to another; offices are asked for themselves, since an envoy's is in a country not his. */
const BELONGING = new Set(['member-of', 'part-of', 'located-in', 'spokesperson-for'])
/** Bodies of a state that are called without saying which, by classes of org-heads.tsv: `وزارة الداخلية`, `قوات الأمن`. */
const OF_A_STATE = new Set(['ministry', 'police', 'military'])
/** These only by one word: `البرلمان`, `القضاء`; with more it may be anybody's: `مجلس الأمن`. */
const OF_A_STATE_ALONE = new Set(['parliament', 'government', 'judicial'])

/**
 * Gives every party of statements and events the country that it is, belongs to or acts for: `القوات الأميركية` is of US,
 * `لافروف` of RU, `متظاهرون` in Naples of IT. What nothing tells stays without.
 */
export function nameCountries(
  scene: Scene,
  statements: readonly StatementFinding[],
  events: readonly EventFinding[],
  ties: readonly TieFinding[],
): void {
  const countries = new Countries(scene, ties)
  for (const s of statements)
    for (const party of [s.speaker, ...(s.with ?? []), ...s.to, ...s.chain.map((link) => link.party)])
      set(party, countries.of(party))
  for (const e of events) {
    // One party may stand in several events, and each has its own place.
    const settled = (party: PartyFinding) => set({ ...party }, countries.of(party) ?? countries.at(party, e.place))
    e.actors = e.actors.map(settled)
    e.recipients = e.recipients.map(settled)
    foreign(e.actors, e.recipients)
    foreign(e.recipients, e.actors)
  }
}

/** `اتهمت واشنطن القوات الحكومية`: what a state by its name does to a body that tells no state is done to another's. */
function foreign(states: readonly PartyFinding[], parties: readonly PartyFinding[]): void {
  for (const party of parties)
    if (
      party.countryBasis === 'report' &&
      states.some(({ entity, country }) => entity?.kind === 'state' && country === party.country)
    ) {
      delete party.country
      delete party.countryBasis
    }
}

function set(party: PartyFinding, country: Country | null): PartyFinding {
  if (country) {
    party.country = country.iso
    party.countryBasis = country.basis
  }
  return party
}

const PERSONAL = bit.PERSON_NOUN | bit.OFFICIAL | bit.TITLE

const ALLIED_WITH = new Shape(
  /^(?:ال)?(?:موالي|موالون|موالين|تابعي|تابعون|تابعين|منتمي|منتمون|منتمين|مرتبطون|مرتبطين|محسوبون|محسوبين|ينتمون|يتبعون)$/,
)
/** Tokens behind a party within which the body stands that it is allied with. */
const ALLIED = 5

class Countries {
  private readonly scene: Scene
  private readonly belongs = new Map<EntityFinding, EntityFinding[]>()
  private about: string | undefined
  private readonly known = new Map<EntityFinding, Country | null>()
  /** Of those without a name, by what they are called. */
  private readonly called = new Map<string, Country>()

  constructor(scene: Scene, ties: readonly TieFinding[]) {
    this.scene = scene
    for (const { type, from, to } of ties) {
      if (!BELONGING.has(type)) continue
      const there = this.belongs.get(from)
      if (there) there.push(to)
      else this.belongs.set(from, [to])
    }
  }

  of(party: PartyFinding): Country | null {
    const { entity, span, label } = party
    if (entity) return this.ofParty(party)
    // `محافظ نينوى`, who goes on without being called again.
    if (!span) return this.called.get(label) ?? null
    const found = this.ofParty(party)
    if (found) this.called.set(label, found)
    return found
  }

  private ofParty({ entity, span }: PartyFinding): Country | null {
    const own = entity ? this.ofEntity(entity) : null
    const tokens = span && tokensIn(this.scene, span)
    if (own) return (own.basis === 'report' && tokens && this.beside(tokens[1], own.iso)) || own
    return (
      tokens &&
      (this.adjective(tokens[0], tokens[1]) ??
        this.namedWithin(tokens[0], tokens[1], entity) ??
        (entity ? null : this.ofHolder(tokens[0])) ??
        this.alliedBehind(tokens[1], entity))
    )
  }

  /** `حاجز للجيش في عدن`, in a report on another state: the army of the place right behind it. */
  private beside(last: number, home: string): Country | null {
    const { doc, mentions, mentionOf } = this.scene
    const sentence = doc.sentenceOf[last]
    const at = doc.words[last + 1]?.folded === 'في' ? last + 2 : last + 1
    for (let k = at; k < doc.n && k <= at + 1 && doc.sentenceOf[k] === sentence; k++) {
      if (mentionOf[k] < 0) {
        if (k === at && doc.words[k].bits & bit.PLACE_HEAD) continue
        return null
      }
      const { entity, kind, pro } = mentions[mentionOf[k]]
      if (!entity || !/^(?:place|state)$/.test(kind) || (at === last + 1 && !(pro & BI))) return null
      const where = this.ofEntity(entity)
      return where && where.iso !== home ? { iso: where.iso, basis: 'place' } : null
    }
    return null
  }

  /** Who is called by no name of his own (`متظاهرون`, `الشرطة`) is of where he acts. */
  at({ entity, label }: PartyFinding, place: EntityFinding | null): Country | null {
    if (!place || OF_MANY.test(fold(label))) return null
    if (entity && (entity.kind === 'person' || entity.kind === 'place' || entity.name.includes(' '))) return null
    const where = this.ofEntity(place)
    // `مستوطنون`, `الاحتلال` in Palestine are not of it.
    const iso = where?.iso === 'PS' && OCCUPIERS.test(fold(label)) ? 'IL' : where?.iso
    return iso ? { iso, basis: 'place' } : null
  }

  private ofEntity(entity: EntityFinding): Country | null {
    const there = this.known.get(entity)
    if (there !== undefined) return there
    // What leads back to itself says nothing.
    this.known.set(entity, null)
    const found = this.listed(entity) ?? this.named(entity) ?? this.tied(entity) ?? this.atHome(entity)
    this.known.set(entity, found)
    return found
  }

  private listed(entity: EntityFinding): Country | null {
    if (entity.kind === 'person' && this.servesMany(entity)) return null
    const iso = (entity as ArabicEntity).being?.iso || entity.ids.iso3166
    return iso ? { iso: String(iso), basis: 'identity' } : null
  }

  /** `الأمين العام للأمم المتحدة`: whatever his passport, he acts for no country where the report gives him only such offices. */
  private servesMany(person: EntityFinding): boolean {
    const offices = officesOf(this.scene, person)
    return (
      offices.length > 0 &&
      offices.every(
        ({ nation, of }) => !nation && of?.entity && of.kind === 'organization' && of.being !== null && !of.being.iso,
      )
    )
  }

  /** `القوات الأميركية`, `شرطة دبي`, `جيش المهدي العراقي`: the words of its names say it, or the adjective right behind one. */
  private named(entity: EntityFinding): Country | null {
    if (entity.kind === 'person') return this.calledBefore(entity)
    for (const { first, last, form } of entity.mentions.slice(0, MENTIONS_ASKED)) {
      if (form === 'pronoun') continue
      const found = this.adjective(first, last) ?? this.adjectiveBehind(last) ?? this.namedWithin(first, last, entity)
      if (found) return found
    }
    return null
  }

  /** `الناشط المصري فلان`, `انتحاري أردني يدعى فلان`: the adjective of nationality between what somebody is and his name. */
  private calledBefore(entity: EntityFinding): Country | null {
    const { words } = this.scene.doc
    for (const { first } of entity.mentions.slice(0, MENTIONS_ASKED)) {
      const k = CALLED.is(words[first - 1] ?? words[first]) ? first - 2 : first - 1
      if (k < 1 || !words[k].names.demonym || !(words[k - 1].bits & PERSONAL)) continue
      return this.adjective(k, k)
    }
    return null
  }

  /** By an office of a country, or by what the report says it belongs to. */
  private tied(entity: EntityFinding): Country | null {
    for (const office of officesOf(this.scene, entity)) {
      const iso = this.nationServed(office)
      if (iso) return { iso, basis: 'tie' }
    }
    for (const whole of this.belongs.get(entity) ?? []) {
      const found = this.ofEntity(whole)
      if (found) return { iso: found.iso, basis: 'tie' }
    }
    return null
  }

  /** `سفير عمان`, `السفير العماني في طهران`; `السفير لدى اليابان` is not of Japan. */
  private nationServed({ nation, of }: Office): string {
    if (nation) return nation.iso
    const before = of ? this.scene.doc.words[of.first - 1] : null
    return !of?.entity || of.pro & (BI | LI) || !before || before.bits & bit.PREP
      ? ''
      : (this.ofEntity(of.entity)?.iso ?? '')
  }

  /** A state's body that is called by its class alone is of the state that the report is about. */
  private atHome(entity: EntityFinding): Country | null {
    if (entity.kind !== 'organization') return null
    const words = entity.name.split(' ')
    const cls = this.scene.lexis.gazetteer.orgHeads.get(fold(words[0]).replace(/^ال/, ''))?.cls ?? ''
    const iso = OF_A_STATE.has(cls) || (words.length === 1 && OF_A_STATE_ALONE.has(cls)) ? this.subject() : ''
    return iso ? { iso, basis: 'report' } : null
  }

  /** The state that the report is about: named twice as often as any other, in its name or by adjectives; or ''. */
  private subject(): string {
    if (this.about !== undefined) return this.about
    const counts = new Map<string, number>()
    const count = (iso: string) => counts.set(iso, (counts.get(iso) ?? 0) + 1)
    for (const { kind, being } of this.scene.mentions) if (kind !== 'person' && being?.iso) count(being.iso)
    for (const { names } of this.scene.doc.words) if (names.demonym) count(names.demonym)
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
    this.about = first && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : ''
    return this.about
  }

  private adjective(first: number, last: number): Country | null {
    for (let k = first; k <= last; k++) {
      const { demonym } = this.scene.doc.words[k].names
      // `الأمير تركي بن محمد`: his name.
      if (demonym && this.scene.doc.words[k + 1]?.folded !== 'بن') return { iso: demonym, basis: 'words' }
    }
    return null
  }

  private adjectiveBehind(last: number): Country | null {
    const { doc } = this.scene
    const behind = last + 1
    return behind < doc.n && doc.sentenceOf[behind] === doc.sentenceOf[last] && isDefinite(doc.words[behind])
      ? this.adjective(behind, behind)
      : null
  }

  /** `متشددون موالون لحركة طالبان`, `مسلحون يعتقد أنهم من طالبان`: the body whose men they are, right behind what they are called. */
  private alliedBehind(last: number, self: EntityFinding | null): Country | null {
    const { doc, mentions, mentionOf } = this.scene
    const sentence = doc.sentenceOf[last]
    for (let k = last + 1, allied = false; k < doc.n && k <= last + ALLIED && doc.sentenceOf[k] === sentence; k++) {
      allied ||= ALLIED_WITH.is(doc.words[k])
      if (mentionOf[k] < 0) {
        if (!allied && doc.words[k].folded !== 'من') return null
        continue
      }
      const { entity, kind } = mentions[mentionOf[k]]
      if (!allied || !entity || entity === self || !/^(?:group|organization|state)$/.test(kind)) return null
      return this.ofEntity(entity) && { iso: this.ofEntity(entity)!.iso, basis: 'tie' }
    }
    return null
  }

  /** `قال الرئيس الأوغندي إن إدارته`, `اتهمت المنظمة تشاد وجيشها`: of a ruler's or a state's own body. */
  private ofHolder(first: number): Country | null {
    const { doc, mentions, mentionOf } = this.scene
    const { words, sentenceOf } = doc
    if (!(words[first].bits & bit.ENCLITIC) || !OWN_BODY.test(words[first].folded)) return null
    for (let k = first - 1; k >= 0 && k > first - HELD_BY && sentenceOf[k] === sentenceOf[first]; k--) {
      const mention = mentionOf[k] < 0 ? null : mentions[mentionOf[k]]
      if (mention?.entity && /^(?:state|person)$/.test(mention.kind)) {
        const found = this.ofEntity(mention.entity)
        return found && { iso: found.iso, basis: 'tie' }
      }
      const iso = mention || !isDefinite(words[k]) ? null : words[k].names.demonym
      if (iso && (words[k - 1]?.bits & PERSONAL || words[k - 2]?.bits & PERSONAL)) return { iso, basis: 'tie' }
    }
    return null
  }

  /** Somebody or some place named behind the first word: `سكان غزة`, `مقاتلون من جيش المهدي`. */
  private namedWithin(first: number, last: number, self: EntityFinding | null): Country | null {
    const { doc, lexis, mentions, mentionOf } = this.scene
    for (let k = first + 1; k <= last; k++) {
      const entity = mentionOf[k] < 0 ? null : mentions[mentionOf[k]].entity
      if (entity && entity !== self) {
        const found = this.ofEntity(entity)
        if (found) return { iso: found.iso, basis: 'words' }
      }
      if (!(doc.words[k].bits & bit.GAZETTEER)) continue
      for (const { listed } of listedAt(doc, k, lexis))
        for (const { being, ambiguous, short } of listed)
          if (being.iso && !ambiguous && !short && being.kind !== 'person') return { iso: being.iso, basis: 'words' }
    }
    return null
  }
}

/** Words from somebody's own body back to him. */
const HELD_BY = 16
const OWN_BODY =
  /^[وبلف]?(?:ادارت|حكومت|قوات|جيش|سلطات|شعب|وفد|وزارت|دولت|مواطني|جنود|وزراء|سفير|سفراء|برلمان|نظام|شرطت|اجهزت)(?:ه|ها)$/

/** Of Israel, where they act in Palestine. */
const OCCUPIERS = /^(?:(?:قوات|جيش|جنود|سلطات|شرطه|طيران|طاءرات|عناصر) )?(?:ال)?(?:احتلال|محتل|مستوطن|صهاينه|صهيوني)/

/** Of more countries than one, or of one that only its pronoun tells: `المكتب البحري الدولي`, `القوات الأجنبية`, `بلاده`. Folded. */
const OF_MANY =
  /^بلاد|^(?:ال)?(?:دول|بلدان)(?:\s|$)|^القوي(?:$| (?:الست|الكبري|العظمي|الخمس))|(?:دولي|عالمي|اممي|اقليمي|اجنبي|عربي|اسلامي|غربي|اوروبي|افريقي)/

/** First and last token that a span touches, or null. */
function tokensIn({ doc }: Scene, [start, stop]: readonly [number, number]): [number, number] | null {
  let first = 0
  for (let high = doc.n; first < high; ) {
    const middle = (first + high) >> 1
    if (doc.end[middle] <= start) first = middle + 1
    else high = middle
  }
  let last = first
  while (last + 1 < doc.n && doc.start[last + 1] < stop) last++
  return first < doc.n ? [first, last] : null
}

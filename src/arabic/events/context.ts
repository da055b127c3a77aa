import type { PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { mainState } from '../statements/main-state.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { rows } from '../table.ts'
import type { ArabicWord } from '../word.ts'
import type { Frame } from './frames.ts'
import { homeOf } from './place.ts'

/** What a word tells an event is about, and the words beside it with which it tells nothing. */
interface Told {
  context: string
  not: ReadonlySet<string>
}

let words: Map<string, Told> | null = null

/** lexicon/contexts.tsv: words that say what an event is about. */
function table(): Map<string, Told> {
  if (!words) {
    words = new Map()
    for (const [word, context, not] of rows('contexts'))
      words.set(fold(word), { context, not: new Set(not ? not.split('|').map(fold) : []) })
  }
  return words
}

const NOTHING: Told = { context: '', not: new Set() }

function toldBy(word: ArabicWord): Told {
  for (const { text } of word.cores) {
    const plain = text.startsWith('ال') ? text.slice(2) : text
    const told = table().get(plain) ?? table().get(plain.replace(/(?:ه|ات|ين|ون|ها|هم)$/, ''))
    if (told) return told
  }
  return NOTHING
}

/** Only words that tell something are asked for what bars them. */
const contextOf = (word: ArabicWord): string => (word.context ??= toldBy(word).context)

/** `غاز مسيل للدموع`, `مرشحين للهجرة`: with this word beside it, it tells of something else. */
function barred(scene: Scene, k: number): boolean {
  const { not } = toldBy(scene.doc.words[k])
  if (!not.size) return false
  for (const beside of [scene.doc.words[k - 1], scene.doc.words[k + 1]])
    for (const { text } of beside?.cores ?? []) if (not.has(text) || not.has(text.replace(/^ال/, ''))) return true
  return false
}

/** What an event of a type, or of one of its modes, is about where its clause says nothing else. */
const DEFAULT: Record<string, string> = {
  ASSAULT: 'military',
  'ASSAULT.abduct': 'crime',
  MOBILIZE: 'military',
  CONSULT: 'diplomatic',
  AGREE: 'diplomatic',
  SUPPORT: 'diplomatic',
  COOPERATE: 'diplomatic',
  REQUEST: 'diplomatic',
  ACCUSE: 'diplomatic',
  'ACCUSE.investigate': 'legal',
  THREATEN: 'military',
  'THREATEN.relations': 'diplomatic',
  'THREATEN.restrict': 'economic',
  'THREATEN.arrest': 'legal',
  'THREATEN.expel': 'migration',
  'THREATEN.territory': 'territory',
  RETREAT: 'military',
  'RETREAT.release': 'legal',
  'RETREAT.resign': 'executive',
  AID: 'human_security',
  SANCTION: 'economic',
  'SANCTION.withdraw': 'diplomatic',
  'SANCTION.expel': 'executive',
  'SANCTION.convict': 'legal',
  'COERCE.arrest': 'legal',
  'COERCE.seize': 'territory',
  REJECT: 'diplomatic',
  CONCEDE: 'diplomatic',
}
/** What is said between people of one state is about how it is governed. */
const AT_HOME: Record<string, string> = {
  ACCUSE: 'political_institutions',
  REJECT: 'political_institutions',
  REQUEST: 'political_institutions',
}
/** Contexts that words of the clause add to what the frame says. The rest speak only where nothing else does. */
const STRONG = new Set([
  'terrorism',
  'cbrn',
  'election',
  'corruption',
  'health',
  'asylum',
  'migration',
  'disasters',
  'illegal_drugs',
  'trafficking',
  'cyber',
  'repression',
])

const TOPICAL = new Set(['economic', 'military', 'legislative', 'natural_resource'])

/** What a report as a whole can be about. Of diplomacy, government and rights every report has words. */
const SUBJECTS = new Set([...STRONG, 'economic', 'crime', 'legislative', 'territory', 'human_rights'])

/** Acts in words, of which two states between them are always diplomacy, whatever they speak of. */
const VERBAL = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT'])

/** What no frame says anything of. */
export const NO_FRAME = { contexts: [], mode: null }

/** PLOVER contexts of an event: what its frame says, what strong words of its clause add, else what its report or its type is about. */
export function contextsOf(
  scene: Scene,
  first: number,
  last: number,
  { contexts, mode }: Pick<Frame, 'contexts' | 'mode'>,
  type: string,
  parties: readonly PartyFinding[],
): string[] {
  const verbal = VERBAL.has(type)
  const between =
    verbal &&
    (isBetween(scene, parties) ||
      (contexts.includes('diplomatic') && parties.some((p) => p.entity?.kind === 'state' && clsOf(p) !== '')))
  const found = contexts.filter((c) => c !== usual(type, mode))
  const weak: string[] = []
  for (let k = first; k <= last; k++) {
    const context = saidAt(scene, k)
    if (!context || found.includes(context)) continue
    // `دائرة الإرهاب في المحكمة`: a sentence is the law's, whatever its court is called.
    if (context === 'terrorism' && mode === 'convict') continue
    // `نقلوا إلى المستشفى`: where the wounded are taken is no matter of health.
    if (context === 'health' && FORCE.has(type)) continue
    if (STRONG.has(context)) found.push(context)
    else if (!weak.includes(context)) weak.push(context)
  }
  // Of land, money or law violence only speaks in passing.
  const topic = weak.find((w) => (type === 'ASSAULT' ? VIOLENT.has(w) : w !== 'executive' && w !== 'diplomatic'))
  const subject = subjectOf(scene)
  const house = found.length || !parties.length ? '' : houseOf(parties[0])
  if (house) found.push(house)
  // What a report is about tells more of violence than the arms and soldiers in a clause do.
  if (!found.length && subject && suits(subject, type, between) && (!topic || FORCE.has(type))) found.push(subject)
  // `اعتقلت الشرطة متظاهرين`: for what they think or say.
  if (mode === 'arrest' && !found.length && parties.some((p) => OPPOSES.test(fold(p.label)))) found.push('repression')
  // `قتل الجيش قرويين`: under arms, and those who bear none.
  if (
    type === 'ASSAULT' &&
    !found.length &&
    parties.length > 1 &&
    isArmy(parties[0]) &&
    parties.some((p) => UNARMED.test(fold(p.label)))
  )
    found.push('military', 'human_rights')
  // `طعن رجل ثلاثة أشخاص`: violence of nobody under arms.
  if (type === 'ASSAULT' && !found.length && !topic && HAND.has(mode ?? '') && !parties.some(isArmed))
    found.push('crime')
  if (HELD.has(mode ?? '') && (!found.length || weak.includes('legal'))) found.push('legal')
  if (!found.length && topic && (!between || TOPICAL.has(topic))) found.push(topic)
  const state = parties.some((p) => p.entity?.kind === 'state')
  if (verbal && state && found[0] === 'terrorism') found.push('diplomatic')
  if (between && !found.includes('diplomatic') && (type === 'CONSULT' || !found.some((c) => HUMANE.has(c))))
    found.push('diplomatic')
  if (!found.length) {
    const homes = new Set(parties.map((p) => homeOf(scene, p)))
    const home = homes.size === 1 && parties.length > 1 && !homes.has('')
    const likely = (home ? AT_HOME[type] : undefined) ?? contexts[0] ?? DEFAULT[`${type}.${mode}`] ?? DEFAULT[type]
    if (likely) found.push(likely)
  }
  // `قصف التنظيم`: who fights terrorists does it with arms.
  if (type === 'ASSAULT' && found.length === 1 && found[0] === 'terrorism' && parties.length > 1 && isArmy(parties[0]))
    found.push('military')
  return found.slice(0, 2)
}

/** What a frame knows of acts of its type as a rule, and not of this one: diplomacy of what is said, law of whom the police take, war of violence. */
const usual = (type: string, mode: string | null): string =>
  VERBAL.has(type) ? 'diplomatic' : HELD.has(mode ?? '') ? 'legal' : type === 'ASSAULT' ? 'military' : ''

/** Who is arrested or freed was so for something: law is what it is about where nothing else is told. */
const HELD = new Set(['arrest', 'release'])

/** Of these states speak for the sake of people, and not of their dealings. */
const HUMANE = new Set(['migration', 'asylum', 'health', 'disasters'])

/** What the subject of a report can tell of violence, of help and of moves of arms; of other acts all. */
const SUITS: Record<string, RegExp> = {
  ASSAULT: /^(?:terrorism|crime|repression|illegal_drugs|trafficking|corruption)$/,
  COERCE: /^(?:terrorism|crime|corruption|illegal_drugs|trafficking|migration|asylum|repression|election|cyber)$/,
  AID: /^(?:disasters|health|migration|asylum)$/,
  MOBILIZE: /^(?:terrorism|crime|repression|migration)$/,
  RETREAT: /^(?:terrorism|crime|corruption)$/,
  THREATEN: /^(?:terrorism|economic|migration|health|cbrn)$/,
  SANCTION: /^(?:terrorism|corruption|health|migration)$/,
}
const suits = (subject: string, type: string, between: boolean): boolean =>
  SUITS[type]?.test(subject) ?? (!between || subject === 'terrorism' || HUMANE.has(subject))

const isArmy = (party: PartyFinding): boolean =>
  party.entity?.kind === 'state' || /^(?:military|alliance)$/.test(clsOf(party)) || ARMY.test(fold(party.label))
const ARMY = /^(?:ال)?(?:جيش|قوات|طايرات|طاءرات|طيران|تحالف|مقاتلات)(?:\s|$)/

const HAND = new Set(['firearms', 'primitive', 'beat'])
const isArmed = (party: PartyFinding): boolean =>
  isArmy(party) ||
  party.entity?.kind === 'group' ||
  party.entity?.kind === 'organization' ||
  BEARS.test(fold(party.label))
const BEARS = /(?:^|\s)(?:ال)?(?:جنود|جندي|قوات|مسلح|متمرد|مقاتل|ميليشي|مليشي|حوثي|عناصر|مستوطن|ارهابي|شرط|ضابط|احتلال)/

/** Who is arrested for his opposition, and by whom people are taken who are not theirs. Folded. */
const OPPOSES =
  /(?:^|\s)(?:ال)?(?:متظاهر|محتج|معارض|ناشط|نشطاء|صحفي|صحافي|مدون|حقوقي|انصار|احتلال)(?:ا|ه|ون|ين|ان|و|ي|يا|يه|يون|يين|ات)?(?:\s|$)/
const UNARMED = /(?:^|\s)(?:ال)?(?:مدني|قروي|طفل|اطفال|نساء|اهالي|متظاهر|محتج)(?:ا|ه|ون|ين|ان|يون|يين|ات)?(?:\s|$)/

/** What a body that speaks is there for: a house of deputies, a league for the rights of people. */
function houseOf({ label, entity }: PartyFinding): string {
  for (const word of fold(entity?.name ?? label).split(' ')) {
    const told = table().get(word.replace(/^ال/, ''))
    if (told && HOUSE.has(told.context)) return told.context
  }
  return ''
}
const HOUSE = new Set(['legislative', 'human_rights'])
const FORCE = new Set(['ASSAULT', 'COERCE'])
const VIOLENT = new Set(['military', 'crime', 'human_rights', 'religion_ethnicity', 'intelligence'])

/** States, or those who act for them or over them, on both sides, or alone with the world. */
function isBetween(scene: Scene, parties: readonly PartyFinding[]): boolean {
  const homes = new Set(parties.map((p) => homeOf(scene, p)))
  homes.delete('')
  return (
    homes.size > 1 ||
    parties.some((p) => ABROAD.test(fold(p.label)) || /^(?:un|intl|alliance)$/.test(clsOf(p))) ||
    (parties.length === 1 &&
      parties[0].entity?.kind === 'state' &&
      clsOf(parties[0]) !== '' &&
      parties[0].entity !== mainState(scene))
  )
}
const clsOf = ({ entity }: PartyFinding): string => (entity as ArabicEntity | null)?.being?.cls ?? ''
const ABROAD =
  /(?:^|\s)[لب]?(?:ال)?(?:خارجيه|سفير|سفيره|سفاره|سفراء|مبعوث|قنصل|دبلوماسي|دبلوماسيون|دبلوماسيين|مجتمع الدولي|نظيره|نظيرته|نظيرها)(?:\s|$)/

/** What the words of a report tell most of; empty where they tell of nothing much. */
function subjectOf(scene: Scene): string {
  if (scene.subject !== undefined) return scene.subject
  const counts = new Map<string, number>()
  for (let k = 0; k < scene.doc.n; k++) {
    const context = saidAt(scene, k)
    if (context) counts.set(context, (counts.get(context) ?? 0) + 1)
  }
  let best = ''
  for (const [context, count] of counts)
    if (SUBJECTS.has(context) && count > (best ? (counts.get(best) ?? 0) : MENTIONED)) best = context
  // More of it than of war or of states and their dealings.
  const rest = Math.max(counts.get('military') ?? 0, counts.get('diplomatic') ?? 0)
  scene.subject = best && (counts.get(best) ?? 0) * 2 > rest ? best : ''
  return scene.subject
}
/** Words that a subject needs more than. */
const MENTIONED = 2

/** The context that a word speaks of; a name is its bearer's, and a time nothing's. */
function saidAt(scene: Scene, k: number): string {
  const word = scene.doc.words[k]
  if (word.kind !== 'word' || scene.timeOf[k] >= 0) return ''
  const mention = mentionAt(scene, k)
  const cls = mention?.being?.cls
  if (cls === 'terrorist') return 'terrorism'
  if (cls === 'gang') return 'crime'
  if (mention && (mention.kind === 'state' || mention.kind === 'place' || mention.kind === 'person')) return ''
  const context = contextOf(word)
  return context && !barred(scene, k) ? context : ''
}

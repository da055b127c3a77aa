import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { stateBy } from '../resolve/nation.ts'
import { mainState } from '../statements/main-state.ts'
import { nationOf, officesOf } from '../syntax/directory.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { mentionAt, type Scene, tokenOf } from '../syntax/scene.ts'
import type { Arguments } from './arguments.ts'

/** The state that a visitor to one of its towns visits: `توجه إلى موسكو`. None where the visitor is at home there. */
export function hostOf(scene: Scene, args: Arguments, actors: readonly PartyFinding[]): PartyFinding[] {
  for (const phrases of [args.to, args.of, args.obj]) {
    const hosts: PartyFinding[] = []
    // `خلال زيارته قضايا التسوية في ليبيا`: what is talked about lies nowhere.
    if (phrases && phrases === args.obj && isAbout(scene, phrases[0])) continue
    for (const phrase of phrases ?? []) {
      // `زيارة ولي عهد أبوظبي`: of where he is, and not where he goes.
      if (phrases === args.of && scene.doc.words[phrase.head].bits & bit.OFFICIAL) continue
      const place = phrase.other
      const capital = place || phrase.person ? null : capitalOf(scene, phrase, actors)
      if (capital && !hosts.some((h) => h.entity === capital.entity)) hosts.push(capital)
      if (!place || (place.kind !== 'place' && place.kind !== 'state') || phrase.person) continue
      const iso = place.being?.iso ?? ''
      if (!iso || actors.some((a) => homeOf(scene, a) === iso || nationIn(scene, a) === iso)) continue
      // `زار وزير التعليم جازان`: an official of no state said is at home in the report's own.
      if (
        place.kind === 'place' &&
        actors.length > 0 &&
        actors.every((a) => homeOf(scene, a) === '' && nationIn(scene, a) === '' && !OF_MANY.test(fold(a.label))) &&
        ownState(scene, actors, iso) === iso
      )
        continue
      const entity = stateBy(scene, iso, place.first)
      if (!entity || hosts.some((h) => h.entity === entity)) continue
      const label = scene.doc.text.slice(place.span[0], place.span[1])
      hosts.push({ entity, label, span: place.span, named: true })
    }
    if (hosts.length) return hosts
  }
  return []
}

/** A thing with a name further in, and no part of a land, body or people, which are where they are. */
export const isAbout = ({ doc: { words } }: Scene, { head, other }: Phrase): boolean =>
  other !== null &&
  other.first > head + 1 &&
  !(words[head].bits & (bit.PLACE_HEAD | bit.GROUP | bit.ORG_HEAD | bit.PERSON_NOUN | bit.NUMBER)) &&
  !SIDE.test(words[head].folded)
const SIDE = /^(?:شمال|جنوب|شرق|غرب|وسط|عدد|مناطق|مواقع)$/

/** `العاصمة العمانية`: the state whose capital it is, where nobody who comes is at home. */
function capitalOf(scene: Scene, { head, last }: Phrase, actors: readonly PartyFinding[]): PartyFinding | null {
  const { words } = scene.doc
  const iso = last > head && CAPITAL.test(words[head].folded) ? words[head + 1].names.demonym : null
  if (!iso || actors.some((a) => homeOf(scene, a) === iso || nationIn(scene, a) === iso)) return null
  const entity = stateBy(scene, iso, head + 1)
  const span: [number, number] = [scene.doc.start[head], scene.doc.end[head + 1]]
  return entity ? { entity, label: scene.doc.text.slice(...span), span, named: true } : null
}
const CAPITAL = /^(?:ال|لل|بال)عاصمه$/

/** The state that a report speaks of most; where it names none, officials without a name are of the land where they go. */
function ownState(scene: Scene, actors: readonly PartyFinding[], there: string): string {
  const main = (mainState(scene) as ArabicEntity | null)?.being?.iso
  return main ?? (actors.every((a) => a.entity === null) ? there : '')
}

/** `حرص الرئيس المصري على العلاقات بين مصر والسودان`: the state that he serves is nobody he agrees with, where another is named. */
export function butHome(scene: Scene, actors: readonly PartyFinding[], recipients: PartyFinding[]): PartyFinding[] {
  const homes = actors.map((a) => homeOf(scene, a) || nationIn(scene, a))
  const abroad = recipients.filter(
    (r) => r.entity?.kind !== 'state' || !homes.includes((r.entity as ArabicEntity).being?.iso ?? '-'),
  )
  return abroad.length ? abroad : recipients
}

/** Who serves many states is at home in none, nor is who comes for a movement. Folded. */
const OF_MANY = /(?:دولي|اممي|الامم|اوروبي|حركه|حزب|تنظيم|جماعه)/

/** The nation that the words for an official without a name say: `نائب الرئيس اليمني`. */
function nationIn(scene: Scene, { entity, span, label }: PartyFinding): string {
  if (entity) return ''
  const from = span ? span[0] : scene.doc.text.indexOf(label)
  if (from < 0) return ''
  for (let k = tokenOf(scene, from); k < scene.doc.n && scene.doc.start[k] < from + label.length; k++) {
    const { demonym } = scene.doc.words[k].names
    if (demonym) return demonym
  }
  return ''
}

/** Those who visit for a state or body: named ones, officials, delegations; not `مهاجرون` or `سياح`. */
const VISITORS =
  /(?:^|\s)(?:ال)?(?:وفد|وفود|مبعوث|رييس|وزير|وزراء|مسوول|مسوولون|مسوولين|امير|ملك|قائد|قاءد|قايد|زعيم|نائب|ناءب|نايب|سفير|ولي|امين|مستشار|مستشاره|منسق|منسقه|مدير|مديره|مندوب|مندوبه|مفوض|مفوضه|مقرر|مقرره|مفتي|مطران|بطريرك|اسقف|حاكم|محافظ|والي|قنصل|قايم|عضو|وكيل|عمده|قاضي|مراقب|مسووله|نايبه|رييسه|وزيره|ملكه|اميره|سفيره|عاهل|ممثل|مفتشون|مفتشين|محققون|محققين|خبراء|نواب|اعضاء|نظير|نظيره|قاده|زعماء|روساء|شيخ|بابا|فخامته|سموه|معاليه|برلمانيون|برلمانيين|دبلوماسيون|دبلوماسيين|مفاوضون|مفاوضين|نظراؤه|نظراؤهم)ا?(?:\s|$)/
export const visits = (actors: readonly PartyFinding[]): boolean =>
  actors.some((p) => p.entity !== null || VISITORS.test(fold(p.label)))

/**
 * `وصل الرئيس الصيني إلى الرياض`: an official who goes to a place of another state than his own visits it, though the
 * report may not name that state.
 */
export function goesAbroad(scene: Scene, args: Arguments, actors: readonly PartyFinding[]): boolean {
  const subject = args.subj?.[0]
  if (!subject || !actors.length) return false
  const { doc } = scene
  const entity = actors[0].entity
  const official =
    (doc.words[subject.head].bits & (bit.OFFICIAL | bit.TITLE)) !== 0 ||
    /^(?:ال)?(?:وفد|مبعوث)$/.test(doc.words[subject.head].folded) ||
    (entity !== null && officesOf(scene, entity).length > 0)
  if (!official) return false
  let home = homeOf(scene, actors[0])
  for (let k = subject.first; k <= subject.last && !home; k++)
    home = doc.words[k].names.demonym ?? mentionAt(scene, k)?.being?.iso ?? ''
  return [...(args.to ?? []), ...(args.obj ?? [])].some(({ other }) => {
    const iso = other && (other.kind === 'place' || other.kind === 'state') ? (other.being?.iso ?? '') : ''
    return home !== '' && iso !== '' && iso !== home
  })
}
/** A phrase that is the name of a place or state. */
export const isWhere = (phrase: Phrase): boolean =>
  phrase.person === null &&
  phrase.other !== null &&
  phrase.other.first === phrase.head &&
  (phrase.other.kind === 'place' || phrase.other.kind === 'state')

/** Where something is: a town, a country, the north of one. */
export const isSite = (scene: Scene, phrase: Phrase): boolean =>
  isWhere(phrase) ||
  (phrase.person === null &&
    (/^[وبلف]?(?:ال)?(?:شمال|جنوب|شرق|غرب|وسط)ي?$/.test(scene.doc.words[phrase.head].folded) ||
      ((scene.doc.words[phrase.head].bits & bit.PLACE_HEAD) !== 0 && phrase.other?.kind !== 'organization')))

/** ISO code of the state a party is, or serves. */
export function homeOf(scene: Scene, party: PartyFinding): string {
  const entity = party.entity as ArabicEntity | null
  if (!entity) return ''
  const [office] = officesOf(scene, entity)
  return entity.being?.iso || (office ? nationOf(office) : '')
}

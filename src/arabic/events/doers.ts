import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { animate, plainHead, plainNoun } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Arguments } from './arguments.ts'
import { isDeed } from './choose.ts'
import { framesOf } from './frames.ts'
import { argumentsOfNoun } from './noun-arguments.ts'
import { partiesOf } from './party.ts'
import { adjectiveNation } from './sides.ts'

/** Who did the deed that a phrase names, with somebody or something it was done to; null where it names no such deed. */
export function doersOf(scene: Scene, phrase: Phrase): PartyFinding[] | null {
  const noun = scene.doc.words[phrase.head].readings.find((r) => r.lexeme.derived === 'masdar')
  if (!noun || phrase.person?.first === phrase.head || scene.mentionOf[phrase.head] >= 0) return null
  const { of, obj, to, on, agent } = argumentsOfNoun(scene, phrase.head, noun)
  // `اعتقال الصحفيين من قبل السلطات`.
  if (agent) return partiesOf(scene, agent)
  const next = of ? of[of.length - 1].last + 1 : -1
  return of && [obj, to, on].some((p) => p?.[0].first === next || p?.[0].first === next + 1)
    ? partiesOf(scene, of)
    : null
}

/** `أدان هجمات الحوثيين`, `ندد بالاعتداءات الإسرائيلية`: whose attacks they are; nobody where only the place is told. */
export function attackersIn(scene: Scene, { head, person, other }: Phrase): PartyFinding[] {
  if (scene.mentionOf[head] >= 0 || person?.first === head || other?.first === head) return []
  const noun = scene.doc.words[head].readings.find(
    (r) => r.lexeme.pos !== 'verb' && framesOf(r).some((f) => f.attack && !f.recipient.includes('of')),
  )
  if (!noun) return []
  const { of, agent } = argumentsOfNoun(scene, head, noun)
  const nation = agent ? null : adjectiveNation(scene, head, of)
  if (nation) return [nation]
  // `هجمات باريس`, `تفجيرات العراق`: where they were.
  const parties = partiesOf(scene, agent ?? of)
  return parties.some((p) => p.entity?.kind === 'state') && !agent && !OWN.test(plainHead(scene.doc.words[head]))
    ? []
    : parties
}
/** Violence that is told of a state as its own. */
const OWN = /^(?:اعتداءات|انتهاكات|غارات|ضربات|عدوان|جرايم|هجمات)$/

/** `أعرب عن قلقه من اعتقال السلطات للصحفيين`: who did the deed of force that is blamed; null where what is blamed is none. */
export function blamedFor(scene: Scene, args: Arguments): PartyFinding[] | null {
  const blamed = (args.obj ?? args.by)?.[0]
  const crime = blamed ? crimeAt(scene, blamed.head, args) : null
  if (crime) return crime
  const attackers = blamed ? attackersIn(scene, blamed) : []
  if (attackers.length) return attackers
  for (const role of ['from', 'on', 'to', 'about', 'against'] as const) {
    const phrase = args[role]?.[0]
    if (!phrase || phrase.person?.first === phrase.head || scene.mentionOf[phrase.head] >= 0) continue
    const deed = scene.doc.words[phrase.head].readings.find(
      (r) => r.lexeme.derived === 'masdar' && framesOf(r).some((f) => f.type === 'ASSAULT' || f.type === 'COERCE'),
    )
    if (!deed) continue
    const doers = doersOf(scene, phrase)
    if (doers) return doers
    // `توغل القوات`: what befalls nobody in construct with it is done by whoever stands there.
    const own = framesOf(deed).every((f) => !f.recipient.includes('of'))
    return own ? partiesOf(scene, argumentsOfNoun(scene, phrase.head, deed).of) : []
  }
  return null
}

/** `دان جريمة حرق الرضيع على يد مستوطنين`: who committed it, and not whom it befell; null where no crime is blamed. */
export function crimeAt(scene: Scene, head: number, args?: Arguments): PartyFinding[] | null {
  const { words } = scene.doc
  if (scene.mentionOf[head] >= 0 || !CRIME.test(plainHead(words[head]))) return null
  const deed = words[head + 1]?.readings.find(
    (r) => r.lexeme.derived === 'masdar' && framesOf(r).some((f) => f.type === 'ASSAULT' || f.type === 'COERCE'),
  )
  if (!deed) return null
  const { agent, of } = argumentsOfNoun(scene, head + 1, deed)
  const by = partiesOf(scene, agent ?? args?.agent)
  return by.length || of?.some((p) => animate(scene, p)) ? by : null
}
const CRIME = /^ب?(?:ال)?(?:جريمه|حادث|حادثه|عمليه|واقعه|محاوله|جراءم|مجزره)$/

const isForce = ({ doc }: Scene, k: number): boolean =>
  doc.words[k].readings.some(
    (r) => r.lexeme.pos !== 'verb' && framesOf(r).some((f) => /^(?:ASSAULT|COERCE|SANCTION)$/.test(f.type)),
  )

const WORDS_OF =
  /^(?:تصريح|تصريحات|تهديد|تهديدات|ادعاءات|مزاعم|اتهامات|مواقف|سياسات|سياسه|تدخلات|ممارسات|انتهاكات|اساءه|اساءات)$/

/** `ندد بالهجوم على القافلة`: whom a deed befell is not blamed for it. */
export function butWhomItBefell(scene: Scene, args: Arguments): void {
  // `احتج على بيعها لمشترين`: to whom the thing goes.
  const [on, to] = [args.on?.[0], args.to?.[0]]
  if (on && to && to.first > on.last && scene.doc.words[on.head].bits & bit.MASDAR && scene.mentionOf[on.head] < 0)
    args.to = undefined
  const deed = args.by?.[0] ?? args.obj?.[0]
  if (!deed) return
  // `استنكر تصريحات الوزير تجاه البلاد`: who said so is blamed.
  const said = WORDS_OF.test(plainNoun(scene, deed)) && deed.last > deed.head
  if (!said && !isDeed(scene, deed.head) && !isForce(scene, deed.head)) return
  for (const role of ['on', 'against'] as const)
    if (args[role] && args[role][0].first > deed.last) args[role] = undefined
}

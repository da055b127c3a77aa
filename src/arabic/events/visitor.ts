import type { PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { genderOf } from '../syntax/verb.ts'
import { argumentsOfVerb } from './arguments.ts'
import type { Coding } from './coding.ts'
import type { NounAct } from './noun-act.ts'
import { partiesOf } from './party.ts'
import { hostOf, visits } from './place.ts'
import { actorBefore } from './subject.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'

/** Words back to the verb that says from where somebody came or went. */
const REACH = 24
const WHEN = /^[وف]?(?:خلال|اثناء|بعد|عقب|اثر|في|ختام|نهايه|اعقاب|مستهل|بدايه|اطار)$/
const GOES = new Set(['غادر', 'وصل', 'ودع'].map(fold))

/** `قال الوزير خلال زيارة إلى طهران`, `غادر طهران بعد زيارة استمرت يومين`: whoever acts in the clause goes, where it is told whither. */
export function visitorOf(a: NounAct): PartyFinding[] {
  const { c, scene, t, frame, reading, governor } = a
  if (frame.mode !== 'visit' || reading.definite || reading.enc || governor) return []
  if (!WHEN.test(scene.doc.words[t - 1]?.folded ?? '')) return []
  const visitors = actorBefore(c, t).filter((p) => visits([p]) && p.entity?.kind !== 'state')
  return visitors.length && visitedBy(a, visitors).length ? visitors : []
}

/** The state that they visit: named beside the noun, or as what they leave or reach in the clause before. */
export function visitedBy({ c, scene, t, args, made }: NounAct, visitors: readonly PartyFinding[]): PartyFinding[] {
  const beside = hostOf(scene, made ? { ...args, to: args.to ?? made.arguments.to } : args, visitors)
  return beside.length ? beside : leftBy(c, scene, t, visitors)
}

function leftBy(c: Coding, scene: Scene, t: number, visitors: readonly PartyFinding[]): PartyFinding[] {
  const v = verbBefore(scene, t, Math.min(REACH, t - sentenceStart(scene, t)))
  const reading = v >= 0 ? verb(c.scene, v) : null
  if (!reading || !GOES.has(fold(reading.lexeme.lemma))) return []
  const { obj, from, to } = argumentsOfVerb(scene, v, reading)
  return hostOf(
    scene,
    {
      ...argumentsOfVerb(scene, v, reading),
      to: reading.lexeme.lemma === 'وصل' ? to : (obj ?? from),
      obj: undefined,
      of: undefined,
    },
    visitors,
  )
}

/** Words from a noun that opens a sentence to the comma behind it, at most. */
const OPENING = 16
const OPENS = /^[وف]?(?:خلال|اثناء|بعد|قبل|عقب|لدي|اثر|قبيل|عند|في|فور)$/

/** `بعد لقائها في طهران الرئيس فلان، توجهت الوزيرة إلى الرياض`: the pronoun of a noun that opens its sentence is of whoever acts behind the comma. */
export function actorAhead({ scene }: Coding, t: number, enc: string): PartyFinding[] {
  const { words } = scene.doc
  const start = sentenceStart(scene, t)
  if (
    (enc !== 'ه' && enc !== 'ها') ||
    t === 0 ||
    (t - 1 > start && words[t - 2].kind !== 'punct') ||
    t - start > 2 ||
    !OPENS.test(words[t - 1].folded)
  )
    return []
  const end = sentenceEnd(scene, t)
  let k = t + 1
  while (k < end && k < t + OPENING && !(words[k].surface === '،' || words[k].surface === ',')) {
    if (verb(scene, k)) return []
    k++
  }
  while (k + 1 < end && scene.timeOf[k + 1] >= 0) k = scene.times[scene.timeOf[k + 1]].last
  if (k + 1 < end && words[k + 1].surface === '،') k++
  const reading = k + 2 < end ? verb(scene, k + 1) : null
  if (!reading || !/^3.s/.test(reading.person)) return []
  const gender = genderOf(reading)
  if (gender && gender !== (enc === 'ه' ? 'm' : 'f')) return []
  const who = phraseAt(scene, k + 2)
  const subject = argumentsOfVerb(scene, k + 1, reading).subj
  return who && subject?.[0].first === k + 2 ? partiesOf(scene, [who]) : []
}

import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { maybeHers, surelyHers } from '../syntax/alike.ts'
import { clauseStart } from '../syntax/clause-start.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { EITHER, predicatesAt } from '../syntax/predicate.ts'
import { mentionAt, type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { LI, WA } from '../word.ts'
import { isBelonging } from './belongings.ts'
import { byPreposition } from './by-preposition.ts'
import { carries, finds } from './finds.ts'
import { framesOf } from './frames.ts'
import { carries as bearsAct, isLightVerb, occurs } from './light-verbs.ts'

/**
 * `سترسل ألمانيا مساعدات`, `أجرت روسيا مناورات`, `فتحت مصر معبر`: of verbs written alike, the one whose frame finds the
 * word it needs, or whose noun of action follows, before one that finds none.
 */
export function fitting(scene: Scene, t: number, chosen: Reading | null): Reading | null {
  const word = scene.doc.words[t]
  if (!(word.bits & bit.VERB) || scene.mentionOf[t] >= 0 || scene.timeOf[t] >= 0) return chosen
  const behind = behindSubject(scene, t, chosen)
  const likely = behind ?? chosen
  // `يضرب الحراس السجناء`: whoever strikes work strikes nobody.
  if (likely?.tense === 'imperfect' && likely.lexeme.lemma === 'أضرب') {
    const [who, at] = [phraseAt(scene, t + 1), (phraseAt(scene, t + 1)?.last ?? t) + 1]
    const whom = who && at < sentenceEnd(scene, t) && scene.doc.words[at].kind === 'word' ? phraseAt(scene, at) : null
    // `الطيران يضرب مواقع`, `ستضرب روسيا`: nor does whoever strikes a thing or a land.
    const struck = who !== null && !who.reading?.pro && (isBelonging(scene, who) || isLand(who))
    if (likely.enc || struck || (whom && !whom.reading?.pro))
      return word.readings.find((r) => r.lexeme.lemma === 'ضرب' && r.person === likely.person) ?? likely
  }
  if (behind) return behind
  // `وسعت تركيا وإيران تعاونهما`: who strives does so for something.
  if (chosen?.lexeme.lemma === 'سعى' && chosen.pro & WA && !strives(scene, t))
    return word.readings.find((r) => r.lexeme.lemma === 'وسع' && r.tense === 'perfect') ?? chosen
  // `تعارضه الحكومة`: what takes no object is not the verb that has one as its pronoun.
  // `الدعم الذي تقدمه السعودية`: who advances takes no object either.
  if (chosen?.enc && (/^VI/.test(chosen.lexeme.form ?? '') || /^(?:تقدم|تردى)$/.test(chosen.lexeme.lemma)))
    for (const reading of word.readings)
      if (
        reading.lexeme.pos === 'verb' &&
        reading.enc === chosen.enc &&
        /^3/.test(reading.person) &&
        !/^VI/.test(reading.lexeme.form ?? '') &&
        framesOf(reading).length
      )
        return reading
  const governs = chosen && !framesOf(chosen).length ? byPreposition(scene, t, chosen) : null
  if (governs) return governs
  // `تزود إيران الجيش بالسلاح`: what she does, and not how he furnished himself.
  if (chosen && !chosen.lexeme.act) {
    const sure = surelyHers(scene, t, chosen).find((r) => finds(scene, t, r)) ?? behindHerAside(scene, t, chosen)
    const bare = !framesOf(chosen).length && /^VI?$/.test(chosen.lexeme.form ?? '')
    const noun = (word.bits & bit.NOUN) !== 0 && mentionAt(scene, t + 1)?.kind !== 'state'
    const hers = sure ?? (bare && !noun ? maybeHers(scene, t, chosen) : undefined)
    if (hers && (sure || framesOf(hers).length || bearsAct(hers))) return hers
  }
  const happens = chosen !== null && occurs(chosen)
  if (chosen && (chosen.lexeme.act || (isLightVerb(chosen) && !happens) || framesOf(chosen).some((f) => !f.needs.size)))
    return chosen
  if (happens && carries(scene, t)) {
    // `تواصل الحكومة دعم المدارس`: whoever goes on with an act stands before it.
    const bears =
      scene.doc.words[t + 1].bits & bit.EVENT
        ? undefined
        : word.readings.find((r) => r.tense === 'imperfect' && /^3/.test(r.person) && bearsAct(r))
    return bears ?? chosen
  }
  if (
    !chosen &&
    (!(word.bits & bit.EVENT && clauseStart(scene, t)) ||
      word.readings.some((r) => r.lexeme.pos !== 'verb' && framesOf(r).length > 0))
  )
    return null
  if (chosen && finds(scene, t, chosen)) return chosen
  for (const reading of word.readings)
    if (
      reading !== chosen &&
      reading.lexeme.pos === 'verb' &&
      !reading.jussive &&
      (!chosen || ((reading.tense === chosen.tense || !framesOf(chosen).length) && (reading.exact || !chosen.exact))) &&
      (chosen ? reading.person === chosen.person || /^3/.test(reading.person) : /^3.s/.test(reading.person)) &&
      (finds(scene, t, reading) || (chosen && isLightVerb(reading) && carries(scene, t)))
    )
      return reading
  return chosen
}

/** `باريس، التي تخوض نزاعا مع لندن، تعارض التنازلات`: over a clause on the state that opens the sentence, what she does. */
function behindHerAside(scene: Scene, t: number, { tense, person, pro }: Reading): Reading | undefined {
  const { words } = scene.doc
  const start = sentenceStart(scene, t)
  const first = mentionAt(scene, start) ?? mentionAt(scene, start + 1)
  if (tense !== 'perfect' || person !== '3ms' || !first || !/^(?:state|place)$/.test(first.kind)) return undefined
  if (!isComma(words[t - 1] ?? words[t]) || EITHER.test(first.key) || words[first.last + 2]?.folded !== 'التي')
    return undefined
  return words[t].readings.find(
    (r) => r.tense === 'imperfect' && r.person === '3fs' && r.pro === pro && framesOf(r).some((f) => !f.needs.size),
  )
}

/** What for, within a few words. */
function strives({ doc: { words } }: Scene, t: number): boolean {
  for (let k = t + 1; k < words.length && k < t + 10; k++)
    if (words[k].folded === 'الي' || words[k].readings[0]?.pro === LI) return true
  return false
}

const isLand = ({ head, other }: Phrase): boolean =>
  other?.first === head && other.pro === 0 && (other.kind === 'state' || other.kind === 'place')

/** `السعودية وتركيا توقعان اتفاقية`: of what the form can be behind its subject, the verb that finds the word its frame needs, else one with a frame. */
function behindSubject(scene: Scene, t: number, chosen: Reading | null): Reading | null {
  if (chosen?.tense !== 'imperfect' || chosen.lexeme.act) return null
  const can = predicatesAt(scene, t)
  return (
    can.find((r) => finds(scene, t, r)) ??
    can.find((r) => isLightVerb(r) && carries(scene, t)) ??
    can.find((r) => framesOf(r).some((f) => !f.needs.size)) ??
    null
  )
}

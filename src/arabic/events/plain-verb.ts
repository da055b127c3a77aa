import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { Shape } from '../shape.ts'
import type { Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { LI, SA } from '../word.ts'
import { framesOf } from './frames.ts'
import { governed } from './governed-form.ts'
import { isNumeral } from './mere-number.ts'

/** Words of the grammar, and what is said (`كما يقال`), that read like verbs of events. Bare spelling. */
const NO_VERB = new Shape(({ bare }) =>
  /^[وف]?(?:قاضي|هناك|هنا|منها|منه|عنها|عنه|لها|فيها|فيه|[يت]قال|[يت]دعى)$/.test(bare),
)

/** `هناك` is no `هنأ` with a pronoun: a word of the grammar outweighs a verb that needs an enclitic. */
export function plain(scene: Scene, t: number): Reading | null {
  let reading = verbAt(scene, t)
  // The feminine plural is rare: `أذعن` is he who yields.
  const { readings } = scene.doc.words[t]
  if (reading?.person === '3fp' && readings[0].lexeme.pos === 'verb') reading = readings[0]
  if (reading && NO_VERB.is(scene.doc.words[t])) return null
  // `ولاة أمرنا`: those in charge.
  if (
    reading &&
    OUR_ORDER.is(scene.doc.words[t]) &&
    /(?:^|[وبلف])(?:ولاه|ولي|اولي|اولياء)$/.test(scene.doc.words[t - 1]?.folded ?? '')
  )
    return null
  // `عقب طوق أمني فرضته الشرطة`: behind such a preposition stands a noun.
  if (
    reading &&
    t > 0 &&
    BEHIND_NOUN.test(scene.doc.words[t - 1].folded) &&
    scene.doc.words[t].bits & bit.NOUN &&
    !reading.pro
  )
    return null
  // News orders nobody about: what reads as an imperative is another word (`ديني`).
  if (!reading || reading.tense === 'imperative') return null
  // `عشرين طالبا`: behind a number somebody counted, and no two who demanded.
  if (
    reading?.person === '3md' &&
    !reading.pro &&
    t > 0 &&
    scene.doc.words[t].bits & bit.NOUN &&
    isNumeral(scene, t - 1)
  )
    return null
  // `لا تزال`, `ما زالت`: it goes on, and nothing is taken away.
  if (reading?.lexeme.lemma === 'أزال' && STILL.test(scene.doc.words[t - 1]?.folded ?? '') && !reading.enc) return null
  // `لم تبد`: she showed nothing, and wiped out nobody.
  if (reading?.jussive && reading.lexeme.lemma === 'أباد') return null
  // The first person singular is written with its hamza: `سراح` is none, `ستقرض` is of somebody else.
  if (reading.person === '1s' && reading.tense === 'imperfect' && scene.doc.words[t].folded[reading.from] !== 'ا')
    return readings.find((r) => r.pro & SA && /^3/.test(r.person) && framesOf(r).length > 0) ?? null
  // `أصيب جنديان`: somebody was hit, rather than that I hit.
  if (reading.person === '1s' && reading.tense === 'imperfect')
    return (
      scene.doc.words[t].readings.find(
        (r) => r.lexeme.pos === 'verb' && r.tense === 'perfect' && /^3/.test(r.person) && !(r.pro & LI),
      ) ?? reading
    )
  // `كان الحراس يضربون السجناء`: those who strike work strike nobody.
  if (
    reading.lexeme.lemma === 'أضرب' &&
    reading.person === '3mp' &&
    reading.tense === 'imperfect' &&
    (scene.doc.words[t + 1]?.bits ?? 0) & bit.NOUN &&
    scene.timeOf[t + 1] < 0
  )
    return scene.doc.words[t].readings.find((r) => r.lexeme.lemma === 'ضرب' && r.tense === 'imperfect') ?? reading
  // `تعارضه`: they oppose it, rather than it clashed with it.
  if (reading.enc && reading.tense === 'perfect' && /^ت.ا/.test(reading.lexeme.lemma) && !framesOf(reading).length)
    return (
      scene.doc.words[t].readings.find(
        (r) => r.lexeme.pos === 'verb' && r.tense === 'imperfect' && r.person === '3fs' && framesOf(r).length > 0,
      ) ?? reading
    )
  return reading.tense === 'perfect' && governed(scene, t, reading) ? null : reading
}

const BEHIND_NOUN = /^[وف]?(?:عقب|بعد|خلال|اثر|جراء|بسبب|رغم|اثناء|غداه|عشيه|نتيجه)$/

const STILL = /^[وف]?(?:لا|ما|لم|لن)$/

const OUR_ORDER = new Shape(({ bare }) => /^أمر(?:نا|ه|ها|هم)$/.test(bare))

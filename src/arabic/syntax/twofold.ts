import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isDefinite } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { FA, WA } from '../word.ts'
import { BEFORE_VERB, clauseStart } from './clause-start.ts'
import { mentionAt, type Scene, sentenceEnd } from './scene.ts'

/** Prepositions that are written like verbs of saying. */
const TWOFOLD = new Shape(/^[وف]?(?:بين|ابان|عبر)$/)
const ACROSS = /عبر$/

/**
 * Between and making plain, across and expressing are written alike: what follows them tells, or the doubled letter
 * (`وبين أن`, `بيّن`, `وبين المدير أن`, `وقد عبر الوزير عن`).
 */
export function madePlain(scene: Scene, t: number): Reading | null {
  const { doc } = scene
  const word = doc.words[t]
  if (!TWOFOLD.is(word)) return null
  if (ACROSS.test(word.folded) ? !expresses(scene, t) : !makesPlain(scene, t)) return null
  return (
    word.readings.find(
      (r) => r.lexeme.act && r.tense === 'perfect' && r.person === '3ms' && (r.pro & ~(WA | FA)) === 0,
    ) ?? null
  )
}

function makesPlain(scene: Scene, t: number): boolean {
  const { words } = scene.doc
  const { surface } = words[t]
  const doubled = surface.includes('ي\u0651') || surface.includes('ي\u064e\u0651') || surface.includes('ي\u0651\u064e')
  if (doubled || CLAUSE_PARTICLE.test(words[t + 1]?.folded ?? '')) return true
  // `"حوار" بين الدولتين`: behind a quotation no clause begins.
  if (!clauseStart(scene, t) || (t > 0 && /^[»"”)]$/.test(words[t - 1].surface))) return false
  // `وبين في كلمته أن`: between a thing and nothing but a preposition there is nothing.
  if (PLACING.test(words[t + 1]?.folded ?? '')) return aheadOf(scene, t + 2, CLAUSE_PARTICLE)
  if (isTeller(scene, t + 1)) return aheadOf(scene, t + 2, CLAUSE_PARTICLE)
  const next = words[t + 2]?.kind === 'punct' ? t + 3 : t + 2
  return next < words.length && isDefinite(words[t + 1]) && CLAUSE_PARTICLE.test(words[next].folded)
}

const expresses = (scene: Scene, t: number): boolean =>
  // Behind `across` no second preposition stands.
  ABOUT.test(scene.doc.words[t + 1]?.folded ?? '') ||
  (ABOUT.test(scene.doc.words[t + 2]?.folded ?? '') && isWhen(scene, t + 1)) ||
  ((clauseStart(scene, t) || BEFORE_VERB.is(scene.doc.words[t - 1])) && aheadOf(scene, t + 1, ABOUT))

/** A time or an adverb: `سابقا`, `أمس`. */
const isWhen = (scene: Scene, k: number): boolean =>
  scene.timeOf[k] >= 0 ||
  scene.doc.words[k].readings[0]?.lexeme.pos === 'adv' ||
  (/ا$/.test(scene.doc.words[k].folded) && (scene.doc.words[k].bits & bit.ADJ) !== 0)

const CLAUSE_PARTICLE = /^ب?ان(?:ه|ها|هم|نا)?$/
const ABOUT = /^عن$/
const PLACING = /^(?:في|خلال|اثناء|عبر|علي|امام|من|ل)$/
/** Words of somebody with all his titles, at most. */
const TITLED = 14

/** A name, a title or an office at `k`. */
const isTeller = (scene: Scene, k: number): boolean =>
  k < scene.doc.n &&
  (mentionAt(scene, k) !== null ||
    (scene.doc.words[k].bits & (bit.TITLE | bit.OFFICIAL | bit.PERSON_NOUN | bit.NAME | bit.SOURCE | bit.UNKNOWN)) !==
      0)

/** The word that `what` looks for stands ahead, with no other verb, second half of a pair or full stop before it. */
function aheadOf(scene: Scene, from: number, what: RegExp): boolean {
  const { words } = scene.doc
  const end = Math.min(sentenceEnd(scene, from - 1), from + TITLED)
  for (let k = from; k < end; k++) {
    const word = words[k]
    // `إلى أن`: the particle is the preposition's.
    if (what.test(word.folded)) return !/^(?:الي|من|قبل|بعد|منذ|الا|غير|علي)$/.test(words[k - 1].folded)
    if (TWOFOLD.is(word) || (word.readings[0]?.lexeme.pos === 'verb' && scene.mentionOf[k] < 0)) return false
  }
  return false
}

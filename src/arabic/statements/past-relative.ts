import type { Act } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { verbAt } from '../syntax/verb.ts'
import { BI } from '../word.ts'
import { ADDRESSING } from './acts.ts'
import { type Marker, markerAt } from './marker.ts'
import type { Way } from './way.ts'

/** Words of a clause on whoever speaks, at most. */
const REACH = 20
/** What somebody welcomes or condemns, though no verbal noun. */
const MATTERS =
  /^ب(?:ال)?(?:دور|جهود|قرار|قرارات|اتفاق|خطوه|خطوات|نتايج|موقف|مواقف|هجوم|هجمات|تفجير|اعتداء|اعتداءات|تصريحات|مبادره|سياسه|سياسات|مسووليه|فساد|خيانه|ارهاب|مجزره|جريمه|جرايم)(?:ه|ها|هم)?$/

/**
 * `أعربت المنظمة التي تعنى بالبيئة عن قلقها`, `اتهم الحزب الذي يقوده فلان الحكومة بالتقصير`: behind a clause on whoever
 * speaks, which no comma closes, the preposition of the cue's own verb. Null where another marker or a comma comes first.
 */
export function pastRelative({ scene, end, preps, cue, region }: Way, relative: number): Marker | null {
  const { words } = scene.doc
  if (!region.subject || region.object || !cue?.lexeme.act) return null
  // `المشاركون في المسيرة التي انطلقت`: or on what he is in.
  const within = region.adjuncts.at(-1)
  const last = within?.preposition === 'في' ? Math.max(within.last, region.subject.last) : region.subject.last
  if (last !== relative - 1) return null
  const own = preps.filter((p) => !/^(?:في|ل|ان)$/.test(p))
  let told = false
  for (let k = relative + 1; k < Math.min(end - 1, relative + REACH) && words[k].kind === 'word'; k++) {
    if (/^ان(?:ه|ها|هم)?$/.test(words[k].folded)) return null
    if (!told || governs(scene, k - 1)) {
      told ||= verbAt(scene, k) !== null
      continue
    }
    told ||= verbAt(scene, k) !== null
    const word = own.find((p) => p.length > 1 && p === words[k].folded)
    if (!(word ? isMatter(scene, k + 1) : own.includes('ب') && isOfDeed(scene, k))) continue
    if (ADDRESSING.has(cue.lexeme.act as Act)) region.object = addressed(scene, relative + 2, k - 1)
    return markerAt(scene, k, end, preps)
  }
  return null
}

/** Whoever stands right before the preposition: the longest phrase that ends there. */
function addressed(scene: Scene, from: number, last: number): Phrase | null {
  let found: Phrase | null = null
  for (let k = last; k >= Math.max(from, last - LONGEST); k--) {
    const phrase = scene.doc.words[k].kind === 'word' ? phraseAt(scene, k) : null
    if (phrase?.last === last && !phrase.reading?.pro && !verbAt(scene, k) && canSpeak(scene, phrase)) found = phrase
  }
  return found
}
const LONGEST = 6

/** A verb, a participle or a verbal noun, whose own the preposition behind it is. */
const governs = (scene: Scene, k: number): boolean =>
  verbAt(scene, k) !== null ||
  (scene.mentionOf[k] < 0 &&
    (scene.doc.words[k].bits & (bit.PARTICIPLE | bit.MASDAR)) !== 0 &&
    !(scene.doc.words[k].bits & bit.PLACE_HEAD))

/** A verbal noun, or something with whose it is. */
const isMatter = (scene: Scene, k: number): boolean => {
  const { bits, readings } = scene.doc.words[k]
  return scene.mentionOf[k] < 0 && ((bits & bit.MASDAR) !== 0 || (readings[0]?.enc ?? '') !== '')
}

/** `بالتقصير`, `بجهود السكان`, `بأنها`. */
const isOfDeed = (scene: Scene, k: number): boolean => {
  const { bits, folded, readings } = scene.doc.words[k]
  if (scene.mentionOf[k] >= 0) return false
  if (/^بان(?:ه|ها|هم)?$/.test(folded)) return true
  return (
    ((readings[0]?.pro ?? 0) & BI) !== 0 &&
    (((bits & bit.MASDAR) !== 0 && !(bits & (bit.PLACE_HEAD | bit.ORG_HEAD))) || MATTERS.test(folded))
  )
}

import type { Act } from '../../record/types.ts'
import type { Lexeme } from '../morphology/reading.ts'
import type { Scene } from '../syntax/scene.ts'
import { WORDLESS } from './acts.ts'
import { type Content, contentFrom } from './content.ts'
import type { Cue } from './cue.ts'
import { prepsOf } from './cue-preps.ts'
import { type Region, regionAfter } from './region.ts'
import { takesObject } from './said-object.ts'

/** Verbs that express what a noun after them names. */
const EXPRESSING = new Set(['أعرب', 'عبر', 'أبدى'])

const GOD = /^(?:الله|المولي|الباري|ربه|ربها)$/
const THANKS = /^(?:تقدير|شكر|امتنان|اعتزاز|اعجاب|عرفان|فخر)/

/** The act of a cue with its words: `أعرب عن إدانته` condemns, `نوه بـ` praises and `نوه إلى` points out. */
export function actOf(scene: Scene, cue: Cue, region: Region, content: Content, act: Act): Act {
  const word = scene.doc.words[content.first]
  if (cue.verb.lemma === 'نوه')
    return region.marker?.kind === 'preposition' && !/^(?:الي|عن)$/.test(scene.doc.words[content.first - 1].folded)
      ? act
      : 'say'
  // `سائلا الله أن`: a prayer.
  if (act === 'ask' && GOD.test(scene.doc.words[cue.token + 1]?.folded ?? '')) return 'appeal'
  if (!EXPRESSING.has(cue.verb.lemma)) return act
  const noun = word.readings.find((r) => r.lexeme.derived === 'masdar' && r.lexeme.verb?.act)
  const told = noun?.lexeme.verb?.act as Act | undefined
  if (told && !WORDLESS.has(told)) return told
  return THANKS.test(word.folded) ? 'praise' : act
}

/** Verbs that only carry the noun of saying after them. */
const LIGHT = new Set(['جدد', 'كرر', 'وجه', 'أعلن', 'أطلق', 'أبدى'])

/** `أعلنت تسجيل إصابة`, `كشف خلية`, `كرر عزمه`: what was done or is meant to be, and no saying of its own. */
const DEEDS = new Set(['كشف', 'سجل', 'عرض', 'طرح', 'نشر', 'عزم', 'وجد', 'أثبت', 'رشح', 'حمل', 'توصل', 'اكتشف'])

/** `جدد دعوته إلى وقف القتال`, `أعلن انتقاده لكذا`: the noun tells the act, and its preposition brings in the words. */
export function renewedBy(
  scene: Scene,
  cue: Cue,
  region: Region,
  end: number,
): { verb: Lexeme; content: Content } | null {
  const noun = region.object
  const verb =
    noun &&
    scene.doc.words[noun.head].readings.find((r) => r.lexeme.derived === 'masdar' && r.lexeme.verb?.act)?.lexeme.verb
  if (
    !noun ||
    !verb?.act ||
    DEEDS.has(verb.lemma) ||
    !LIGHT.has(cue.verb.lemma) ||
    (region.marker && region.marker.token < noun.first)
  )
    return null
  const { marker } = regionAfter(scene, noun.head + 1, end, null, false, prepsOf(verb))
  // `كرر تأكيد عزمه على`: what the noun has as its object.
  const object = !marker && takesObject(verb) && noun.last > noun.head ? noun.head + 1 : -1
  const content = marker
    ? contentFrom(scene, marker, end)
    : object > 0 && !noun.reading?.enc
      ? contentFrom(scene, { kind: 'preposition', token: object, from: scene.doc.start[object] }, end)
      : null
  return content ? { verb, content } : null
}

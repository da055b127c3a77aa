import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import type { Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { cueAt } from './cue.ts'
import { isLong, isName } from './marked-name.ts'
import { type Marker, markerAt } from './marker.ts'
import { WHICH } from './noun-end.ts'
import type { Region } from './region.ts'
import { DONE, REACH } from './way.ts'

/** `وهو ما أكده الوزير، مشيرا إلى أن`: after a comma, a participle of saying has the words that follow it. */
export const carriedOn = (scene: Scene, k: number, end: number): boolean =>
  k < end && (cueAt(scene, k)?.kind === 'participle' || saidNext(scene, k))

/** `…، وقال المتحدث إن`: the words are those of the next verb of saying, unless it is told of somebody (`الذي أعلن`). */
export function saidNext(scene: Scene, k: number): boolean {
  const cue = cueAt(scene, k)
  return (
    cue?.kind === 'verb' &&
    cue.reading.tense === 'perfect' &&
    (!cue.reading.enc || cue.reading.pro !== 0) &&
    scene.doc.words[k - 1].readings[0]?.lexeme.pos !== 'rel'
  )
}

/** Nouns of what is said: necessity, importance, keenness. */
const SAID =
  /^(?:ال)?(?:ضرور[هت]|اهمي[هت]|وجوب|حتمي[هت]|حرص|التزام|تمسك|عزم|استعداد|جاهزي[هت]|دعم|رفض|حق|عمق|متان[هت]|قو[هت])(?:ه|ها|هم)?$/
/** A preposition behind the comma that closes a clause, or before a noun of what is said. */
const isItsOwn = ({ doc: { words } }: Scene, m: number, { token }: Marker): boolean =>
  (isComma(words[m - 1]) && words[m].folded !== 'من') || SAID.test(words[token].folded)

/** `فيما تقول الوزارة إنها`: what another says meanwhile. */
const othersMeanwhile = (scene: Scene, m: number): boolean =>
  /^(?:فيما|بينما)$/.test(scene.doc.words[m - 1].folded) && cueAt(scene, m)?.kind === 'verb'

/** Words whose particle is their own: `يمكن أن`, `المقرر أن`, `من شأنه أن`. */
const OWNING =
  /^(?:[وف]?(?:من|عن|علي|الي|في|لابد|بد|بمجرد|كي)|.*(?:مقرر|متوقع|منتظر|مفترض|محتمل|مرجح|مرتقب|ممكن|ضروري|واجب|شان|شانه|شانها|شانهم))$/

/** `قال فلان وهو يبكي إن`: so written the particle is of saying, and no verb brings it in that says nothing. */
const isOfSaying = (scene: Scene, m: number): boolean =>
  /^إن/.test(scene.doc.words[m].surface) && verbAt(scene, m - 1)?.lexeme.act === undefined

/** `وصف ما حدث بأنه جريمة`, `ما يجري بالكارثة`: what happens takes nothing behind it. */
const justHappened = ({ doc: { words } }: Scene, m: number): boolean =>
  /^(?:حدث|جري|حصل|[يت](?:حدث|جري|حصل))$/.test(words[m - 1].folded) && words[m - 2]?.folded === 'ما'

/** True where the particle at `m` is brought in by the word before it: a verb, a preposition, `المقرر`. */
export const isOwned = (scene: Scene, m: number): boolean =>
  (verbAt(scene, m - 1) !== null && scene.doc.words[m - 1].folded !== 'تعالي' && !isOfSaying(scene, m)) ||
  (scene.mentionOf[m - 1] < 0 && OWNING.test(scene.doc.words[m - 1].folded)) ||
  // `سبق له أن`.
  (/^له(?:ا|م)?$/.test(scene.doc.words[m - 1].folded) && scene.doc.words[m - 2]?.folded === 'سبق')

/** Looks for a particle or a mark further on, over words that say nothing of speaker or content; the way ends there. */
export function skipTo(scene: Scene, k: number, end: number, preps: readonly string[], region: Region): number {
  const { doc } = scene
  const words = preps.filter((p) => p.length > 1)
  for (let m = k; m < end && m - k < REACH / 2; m++) {
    const next = m > k && preps.includes('ب') && justHappened(scene, m) ? markerAt(scene, m, end, preps) : null
    if (next) {
      region.marker = next
      return DONE
    }
    const marker = markerAt(scene, m, end, words)
    if (marker && marker.kind !== 'preposition') {
      if (
        marker.kind === 'quote'
          ? doc.words[m].surface === ':' ||
            // `أن «البلاد بخير»`.
            (/^ب?ان$/.test(doc.words[m].folded) && !isOwned(scene, m)) ||
            (!isName(scene, m, preps) && isLong(scene, m))
          : marker.kind !== 'particle' || !isOwned(scene, m)
      ) {
        region.marker = marker
        return DONE
      }
    }
    // `عائلة فلان، المتحدث باسم الحزب، بالقتل`: the preposition behind an apposition.
    const charge = region.object && m > k && isComma(doc.words[m - 1]) ? markerAt(scene, m, end, preps) : null
    if (charge?.kind === 'preposition' && charge.token === m) {
      region.marker = charge
      return DONE
    }
    // `في اجتماع عقد أمس على ضرورة`, `رسالة مسربة، حصلت القناة على نسخة منها، عن وجود`: the verb's own, behind a clause.
    if (marker?.kind === 'preposition' && region.subject && !region.object && m > k && isItsOwn(scene, m, marker)) {
      region.marker = marker
      return DONE
    }
    // `واصفا الحزن الذي عم الناس داعيا إلى`: the words are those of the next one.
    if (m > k && doc.words[m].bits & bit.PARTICIPLE && cueAt(scene, m)?.reading.suffix === 'ا') break
    if (m > k && (saidNext(scene, m) || othersMeanwhile(scene, m))) break
    // `وهو ما رفضه`: the reporter goes on.
    if (WHICH.is(scene.doc.words[m]) && scene.doc.words[m + 1]?.folded === 'ما') break
    if (scene.doc.words[m].kind !== 'punct') continue
    if (/^[؛;]$/.test(scene.doc.words[m].surface) || carriedOn(scene, m + 1, end)) break
  }
  return DONE
}

import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { lastOffice } from '../syntax/directory.ts'
import type { Scene } from '../syntax/scene.ts'
import { BI } from '../word.ts'
import { isAdjunct, pastAdjunct } from './past.ts'

/** Words of a title right before the noun: `أجرى وزير الخارجية فلان نائب رئيس الوزراء اتصالا`. */
export function titled(scene: Scene, t: number): number {
  const office = lastOffice(scene, t, () => true)
  return office && Math.max(office.last, office.person.last) === t - 1
    ? t - 1 - Math.min(office.first, office.person.first)
    : 0
}

/** `تم خلال الزيارة توقيع`: the last token before an adjunct that ends right before the noun at `t`, else the token before the noun. */
export function beforeAdjunct(scene: Scene, t: number, start: number): number {
  for (let k = t - 2; k > start && k > t - 10; k--)
    if (
      isAdjunct(scene.doc.words[k].folded) &&
      scene.mentionOf[k] < 0 &&
      pastAdjunct(scene, k, t + 1) === t &&
      // `بعد قيام الجيش بقصف`: what stands behind `ب` is what he went about.
      !(CARRIES.test(scene.doc.words[k + 1].folded) && (scene.doc.words[t].readings[0]?.pro ?? 0) & BI)
    )
      return k - 1
  return t - 1
}

const CARRIES = /^(?:قيام|اكتفاء|شروع|بدء)$/

/** Written as an accusative without article. */
export const isObject = ({ doc }: Scene, t: number): boolean =>
  /[اً]$/.test(doc.words[t].surface) && !(doc.words[t].bits & bit.DEFINITE)

/** The comma that opens an aside which the comma at `k` closes, right before the noun; -1 if it is no aside. */
export function bracketed(scene: Scene, k: number, t: number): number {
  if (t - k >= 4) return -1
  for (let m = k - 1; m > k - 14 && m >= 0; m--) if (isComma(scene.doc.words[m])) return m
  return -1
}

/** `أجرى الوزير، السيد فلان، مباحثات`: the comma right before the name that ends at the comma `k`; -1 if there is none. */
export function apposed(scene: Scene, k: number): number {
  const name = scene.mentionOf[k - 1] >= 0 ? scene.mentions[scene.mentionOf[k - 1]] : null
  if (name?.kind !== 'person') return -1
  const before = name.first - 1
  if (before < 1) return -1
  if (isComma(scene.doc.words[before])) return before
  return scene.doc.words[before].bits & bit.TITLE && isComma(scene.doc.words[before - 1]) ? before - 1 : -1
}

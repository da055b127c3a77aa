import * as bit from '../bits.ts'
import type { Lexis } from '../lexis.ts'
import { type ArabicWord, BI, type Core } from '../word.ts'
import { isNamingAdjective } from './adjective.ts'
import { HONOURED, honouredAt } from './honoured.ts'
import { listedAt } from './listed.ts'
import { nameRunAt } from './person.ts'
import { quotedName } from './quoted.ts'
import { type ArabicDoc, isDefinite, sameSentence } from './view.ts'

export interface PlaceRun {
  last: number
  core: Core
}

/** Class words that are part of a place's name; `مدينة`, `محافظة`, `ولاية`, `إقليم` are not. */
const INSIDE = new Set([
  'مطار',
  'ميناء',
  'ميدان',
  'شارع',
  'طريق',
  'جسر',
  'مخيم',
  'قاعده',
  'معبر',
  'فندق',
  'متحف',
  'مسجد',
  'جامع',
  'كنيسه',
  'وادي',
  'جبل',
  'جبال',
  'جزيره',
  'جزر',
  'بحيره',
  'نهر',
  'بحر',
  'خليج',
  'مضيق',
  'قناه',
  'قطاع',
  'ضاحيه',
  'حي',
  'قصر',
  'سد',
  'حقل',
  'ساحه',
  'ملعب',
  'استاد',
  'سجن',
  'مستشفي',
  'دوار',
  'هضبه',
  'صحراء',
  'شاطيء',
  'واحه',
  'غابه',
  'ضفه',
  'مقبره',
  'حديقه',
  'برج',
  'مصفاه',
  'مفاعل',
  'سوق',
  'بوابه',
  'مدرج',
  'محطه',
  'قلعه',
  'عين',
  'حاجز',
  'مجمع',
])
/** With a common noun after them these are no names: `طريق العودة`. */
const LOOSE = new Set([
  'قطاع',
  'طريق',
  'جسر',
  'سوق',
  'محطه',
  'برج',
  'حقل',
  'سد',
  'بوابه',
  'عين',
  'قلعه',
  'مقبره',
  'حديقه',
  'سجن',
  'مصفاه',
  'جبال',
  'نهر',
  'بحر',
  'حاجز',
  'مجمع',
])
const LONGEST = 5
/** Words for what was told of before: `ملعب الأخير`. */
const POINTING = /^ال(?:اخيره?|مذكوره?|سابقه?|لاحقه?|تاليه?|معنيه?)$/

const NAMELIKE = bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE

/** First of all an adjective, or a definite noun: `جسر بري`, `طريق العودة`. */
const isCommon = (word: ArabicWord): boolean => {
  const pos = word.readings[0]?.lexeme.pos
  return pos === 'adj' || (pos === 'noun' && isDefinite(word))
}

/** `فندق بسوسة`: in which town it is. */
const isIn = (word: ArabicWord): boolean =>
  word.cores.some((core, c) => core.pro === BI && word.names.heads.some((h) => h.core === c && h.whole)) &&
  !word.names.heads.some((h) => h.core === 0)

/** `عُين فلان سفيرا`: the verb, by its vowel or by the office behind. */
function appoints(doc: ArabicDoc, t: number): boolean {
  const { words, n } = doc
  if (words[t].surface.includes('\u064f')) return true
  // `عين سالم الكواري في المنصب`: at the head of its sentence, before a whole name.
  const opens = t === 0 || !sameSentence(doc, t - 1, t) || words[t - 1].kind === 'punct'
  const whom = opens && words[t + 1]?.bits & NAMELIKE ? nameRunAt(doc, t + 1, true) : null
  if (whom && whom.size > 1 && whom.listed > 1) return true
  for (let k = t + 2; k < n && k < t + APPOINTED && words[k].kind === 'word'; k++)
    if (words[k].bits & bit.OFFICIAL && words[k].folded.endsWith('ا')) return true
  return false
}
/** Tokens from the verb to the office, at most. */
const APPOINTED = 8

/** A place named with its class word: `مطار عدن الدولي`, `ميدان التحرير`. */
export function placeRunAt(doc: ArabicDoc, t: number, lexis: Lexis): PlaceRun | null {
  const word = doc.words[t]
  if (!(word.bits & (bit.PLACE_HEAD | bit.ORG_HEAD))) return null
  for (const core of word.cores) {
    if (!INSIDE.has(core.text)) continue
    // `سجل الهدف عن طريق فلان`: by him.
    if (core.text === 'طريق' && sameSentence(doc, t - 1, t) && doc.words[t - 1].folded === 'عن') continue
    if (core.text === 'عين' && appoints(doc, t)) continue
    const k = t + 1
    if (!sameSentence(doc, t, k)) return null
    const quoted = quotedName(doc, k)
    if (quoted > 0) return { last: quoted, core }
    let last = t
    let named = false
    for (let m = k; m < doc.n && m <= t + LONGEST && sameSentence(doc, t, m); m++) {
      const next = doc.words[m]
      if (next.kind !== 'word' || next.bits & bit.TIME || (m === k && isIn(next))) break
      const hit = listedAt(doc, m, lexis).find(
        (h) =>
          h.core.at === 0 &&
          h.listed.some(
            (e) =>
              e.kind !== 'organization' &&
              // `عين الملك سلمان سفيرا`: he is appointing.
              !(e.kind === 'person' && core.text === 'عين') &&
              !(e.ambiguous && LOOSE.has(core.text) && isCommon(next)),
          ),
      )
      if (hit && !named) {
        named = true
        last = m = hit.last
        continue
      }
      const definiteAdjective = isNamingAdjective(next)
      if (named) {
        if (!definiteAdjective) break
        last = m
        continue
      }
      // `ملعب الأمير نايف`: the name with its title; `عين الشيخ صالح سفيرا` names him.
      const name = core.text !== 'عين' && HONOURED.test(next.folded) ? honouredAt(doc, m) : -1
      if (name >= 0 && sameSentence(doc, t, name)) {
        named = true
        last = m = name
        continue
      }
      // `شارع عبد الله بن عمر`: the whole of somebody's name.
      const whole = m === k && core.text !== 'عين' && next.bits & NAMELIKE ? nameRunAt(doc, m, false) : null
      if (whole && whole.size > 1 && whole.sure > 0 && whole.core.at === 0) {
        named = true
        last = m = whole.last
        continue
      }
      const proper =
        (next.bits & (bit.UNKNOWN | bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE)) !== 0 &&
        // `حاجز الـ100 ألف`.
        !/^ال[ـ]*$/.test(next.surface) &&
        // `سجن شديد الحراسة`.
        !(LOOSE.has(core.text) && !(next.bits & (bit.NAME | bit.UNKNOWN)) && isCommon(next))
      if (
        proper ||
        (!LOOSE.has(core.text) &&
          isDefinite(next) &&
          next.bits & (bit.NOUN | bit.ADJ) &&
          m === k &&
          !POINTING.test(next.folded))
      ) {
        last = m
        if (isDefinite(next)) named = true
        continue
      }
      // `بسجن الصحفي فلان`: he is put in prison.
      if (next.bits & bit.TITLE && m === k && core.text !== 'سجن' && !(core.text === 'عين' && isDefinite(next)))
        continue
      break
    }
    if (last > t) return { last, core }
  }
  return null
}

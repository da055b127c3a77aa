import type { PartyFinding } from '../../engine/finding.ts'
import type { Casualty } from '../../record/types.ts'
import { Shape } from '../shape.ts'
import { type Scene, tokenOf } from '../syntax/scene.ts'
import { peopleCountedAt } from './count.ts'

const KINDS: [Casualty['kind'], Shape][] = [
  [
    'killed',
    new Shape(
      /^(?:و|ب|ل)?(?:ال)?(?:قتل|قتلي|قتيل|قتيلا|قتيلين|قتلوا|مقتل|مصرع|مصرعهم|استشهاد|استشهد|شهيد|شهداء|وفاه|حياه)$/,
    ),
  ],
  ['wounded', new Shape(/^(?:و|ب|ل)?(?:ال)?(?:جرح|جرحي|جريح|جريحا|اصيب|اصابه|اصيبوا|مصاب|مصابا|مصابين)$/)],
  ['abducted', new Shape(/^(?:و|ب|ل)?(?:ال)?(?:خطف|اختطف|اختطاف|مخطوف|رهينه|رهاين|رهاين)$/)],
  ['arrested', new Shape(/^(?:و|ب|ل)?(?:ال)?(?:اعتقل|اعتقال|توقيف|اوقف|اوقفت|اعتقلت|القبض)$/)],
  ['displaced', new Shape(/^(?:و|ب|ل)?(?:ال)?(?:نزوح|نزح|تشريد|تهجير|شرد)$/)],
]

const COUNTED = /^[وب]?(?:قتلي|قتيلا?|قتيلين|جرحي|جريحا?|جريحين|شهداء|شهيدا?|شهيدين|مصابا|مصابين|رهاين|رهينه)$/

/** `قتل جندي وأصيب اثنان`: a number behind the word for another harm is of that. */
function parted({ doc }: Scene, k: number, m: number): boolean {
  for (let j = k + 1; j < m; j++) if (KINDS.some(([, words]) => words.is(doc.words[j]))) return true
  // `مقتل 23 مقاتلا وإصابة العشرات`: one before it is of the harm before.
  if (m < k && !COUNTED.test(doc.words[k].folded))
    for (let j = Math.max(0, m - 3); j < m; j++)
      if (KINDS.some(([, words]) => words.is(doc.words[j])) && !COUNTED.test(doc.words[j].folded)) return true
  return false
}

/** Counted victims in a clause: the number nearest to the word that says what befell them. */
export function casualtiesIn(scene: Scene, first: number, last: number): Casualty[] {
  const found: Casualty[] = []
  for (let k = first; k <= last; k++) {
    const kind = KINDS.find(([, words]) => words.is(scene.doc.words[k]))?.[0]
    if (!kind || found.some((f) => f.kind === kind)) continue
    // `أربعة قتلى وعشرة جرحى`: who is counted stands behind the number.
    const places = COUNTED.test(scene.doc.words[k].folded)
      ? [k - 1, k - 2, k + 1, k + 2]
      : [k + 1, k + 2, k - 1, k - 2, k + 3, k + 4]
    for (const m of places) {
      if (m < first || m > last || scene.timeOf[m] >= 0) continue
      const number = peopleCountedAt(scene, m)
      // `قتل فلان (22 عاما)`: his age.
      if (!number || parted(scene, k, m) || AGE.test(scene.doc.words[number.last + 1]?.folded ?? '')) continue
      found.push({ kind, count: number.value, span: [scene.doc.start[m], scene.doc.end[number.last]] })
      break
    }
  }
  return found
}

const BEFALLS: [Casualty['kind'], RegExp][] = [
  ['killed', /^(?:قتل|مقتل|استشهد|استشهاد|مصرع|اغتال|اغتيال|أعدم|إعدام|ذبح|قضى|أردى|وفاة)$/],
  ['wounded', /^(?:أصاب|إصابة|جرح)$/],
  ['abducted', /^(?:خطف|اختطف|اختطاف|أسر|احتجاز|احتجز|اقتاد)$/],
  ['arrested', /^(?:اعتقل|اعتقال|أوقف|توقيف|إيقاف|قبض|ألقى|ضبط)$/],
]
const AGE = /^(?:عاما|عام|سنه|سنوات|اعوام|ربيعا|شهرا)$/
const ABOUT = /^(?:نحو|زهاء|قرابه|حوالي|اكثر|من|ما|لا|يقل|عن|يقارب|يزيد|علي)$/
/** Words before the number of those counted, at most. */
const ABOUT_REACH = 5

/** How many it befell, where all whom the act names are counted: `مقتل 40 مقاتلا`; sets right what the words around say. */
export function countedAmong(
  scene: Scene,
  trigger: string,
  recipients: readonly PartyFinding[],
  found: Casualty[],
): Casualty[] {
  const kind = BEFALLS.find(([, words]) => words.test(trigger))?.[0]
  if (!kind || !recipients.length) return found
  let count = 0
  let span: [number, number] | null = null
  for (const party of recipients) {
    if (!party.span) return found
    let k = tokenOf(scene, party.span[0])
    for (let tries = 0; tries < ABOUT_REACH && ABOUT.test(scene.doc.words[k]?.folded ?? ''); tries++) k++
    const number = peopleCountedAt(scene, k)
    if (!number || scene.doc.start[k] >= party.span[1]) return found
    count += number.value
    span ??= [scene.doc.start[k], scene.doc.end[number.last]]
  }
  return [...found.filter((f) => f.kind !== kind), { kind, count, span: span! }]
}

import type { Casualty } from '../../record/types.ts'
import { Shape } from '../shape.ts'
import type { Scene } from '../syntax/scene.ts'
import { countAt } from './count.ts'

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

/** Counted victims in a clause: the number nearest to the word that says what befell them. */
export function casualtiesIn(scene: Scene, first: number, last: number): Casualty[] {
  const found: Casualty[] = []
  for (let k = first; k <= last; k++) {
    const kind = KINDS.find(([, words]) => words.is(scene.doc.words[k]))?.[0]
    if (!kind || found.some((f) => f.kind === kind)) continue
    for (const m of [k + 1, k + 2, k - 1, k - 2, k + 3, k + 4]) {
      if (m < first || m > last || scene.timeOf[m] >= 0) continue
      const number = countAt(scene, m)
      if (!number) continue
      found.push({ kind, count: number.value, span: [scene.doc.start[m], scene.doc.end[number.last]] })
      break
    }
  }
  return found
}

import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { Shape } from '../shape.ts'
import type { Scene } from '../syntax/scene.ts'
import { rows } from '../table.ts'

const TEEN = /^عشره?$/

let values: Map<string, number> | null = null

/** A number at token `t`, in digits or one or two words (`خمسة`, `عشرين ألفا`); null if none stands there. */
export function countAt(scene: Scene, t: number): { value: number; last: number } | null {
  if (!values) {
    values = new Map()
    // `أصيب ثالث`: one man, and not three; `أول أجنبي يخطف` is one all the same.
    for (const [word, kind, value] of rows('numerals'))
      if (!(kind === 'ordinal' && Number(value) > 1) && !values.has(fold(word)) && Number.isFinite(Number(value)))
        values.set(fold(word), Number(value))
  }
  const { doc } = scene
  const word = doc.words[t]
  let value = Number.isNaN(word.value)
    ? (values.get(word.folded) ?? (word.folded.startsWith('و') ? values.get(word.folded.slice(1)) : undefined))
    : word.value
  if (value === undefined) return null
  let last = t
  const teen = value < 10 && doc.sentenceOf[t + 1] === doc.sentenceOf[t] && TEEN.test(doc.words[t + 1]?.folded ?? '')
  // `ثمانية عشر`.
  if (teen) {
    value += 10
    last++
  }
  // `ثلاثة وعشرين`, `مائة وخمسين`.
  const joined = doc.words[last + 1]
  const more = !teen && joined?.folded.startsWith('و') ? values.get(joined.folded.slice(1)) : undefined
  if (
    more !== undefined &&
    word.kind === 'word' &&
    ((value < 10 && more >= 20 && more < 100) || (value >= 100 && value < 1000 && more < 100))
  ) {
    value += more
    last++
  }
  const next = doc.words[last + 1]
  if (next && /^(?:الف|الفا|الاف|مليون|مليونا)$/.test(next.folded) && value < 1000) {
    value *= next.folded.startsWith('مليون') ? 1_000_000 : 1000
    last++
  }
  return Number.isFinite(value) ? { value, last } : null
}

/** The same of people, who may be told as two by their ending alone: `شخصين`, `جنديان`, where those letters are no plural. */
export function peopleCountedAt(scene: Scene, t: number): { value: number; last: number } | null {
  const number = countAt(scene, t)
  if (number) return number
  const word = scene.doc.words[t]
  return scene.mentionOf[t] < 0 && TWO.is(word) ? { value: 2, last: t } : null
}

/** Of `ين` only behind a noun whose plural is a broken one, since a sound plural ends in it too. */
const TWO = new Shape(({ bits, folded, readings }) => {
  if (OBLIQUE.test(folded)) return true
  const nouns = readings.filter((r) => r.lexeme.pos === 'noun' || r.lexeme.pos === 'adj')
  return (bits & bit.PERSON_NOUN) !== 0 && nouns.length > 0 && nouns.every((r) => r.number === 'd' && r.enc === '')
})
const OBLIQUE =
  /^(?:شخص|فرد|جندي|ضابط|عنصر|حارس|قايد|رجل|شاب|طفل|طالب|تلميذ|سايح|راكب|طبيب|سجين|اسير|شقيق|فتي|فتات|طفلت|رهينت|سيدت|شابت)ين$/

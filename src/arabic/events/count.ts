import { fold } from '../fold.ts'
import type { Scene } from '../syntax/scene.ts'
import { rows } from '../table.ts'

let values: Map<string, number> | null = null

/** A number at token `t`, in digits or one or two words (`خمسة`, `عشرين ألفا`); null if none stands there. */
export function countAt(scene: Scene, t: number): { value: number; last: number } | null {
  if (!values) {
    values = new Map()
    for (const [word, , value] of rows('numerals'))
      if (!values.has(fold(word)) && Number.isFinite(Number(value))) values.set(fold(word), Number(value))
  }
  const { doc } = scene
  const word = doc.words[t]
  let value = Number.isNaN(word.value) ? values.get(word.folded) : word.value
  if (value === undefined) return null
  let last = t
  const next = doc.words[t + 1]
  if (next && /^(?:الف|الفا|الاف|مليون|مليونا)$/.test(next.folded) && value < 1000) {
    value *= next.folded.startsWith('مليون') ? 1_000_000 : 1000
    last = t + 1
  }
  return Number.isFinite(value) ? { value, last } : null
}

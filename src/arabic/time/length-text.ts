import type { Length } from './when.ts'

const TIME_UNITS = new Set(['H', 'MIN', 'S'])

/** `P1Y6M`, `PT48H`, `P2W`; null where nobody counted. */
export function lengthText(length: Length): string | null {
  if (!length.parts?.length) return null
  const weeks =
    length.parts.length > 1 ? length.parts.map((p) => (p.unit === 'W' ? { n: p.n * 7, unit: 'D' } : p)) : length.parts
  const date = weeks
    .filter((p) => !TIME_UNITS.has(p.unit))
    .map((p) => `${p.n}${p.unit}`)
    .join('')
  const time = weeks
    .filter((p) => TIME_UNITS.has(p.unit))
    .map((p) => `${p.n}${p.unit === 'MIN' ? 'M' : p.unit}`)
    .join('')
  return `P${date}${time ? `T${time}` : ''}`
}

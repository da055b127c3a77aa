import type { Length } from './when.ts'

const TIME_UNITS = new Set(['H', 'MIN', 'S'])

/** A week and two days are nine: ISO knows weeks only alone. */
function inDays(parts: NonNullable<Length['parts']>): NonNullable<Length['parts']> {
  const out: NonNullable<Length['parts']> = []
  for (const part of parts) {
    const { n, unit } = part.unit === 'W' ? { n: part.n * 7, unit: 'D' as const } : part
    const last = out.at(-1)
    if (last?.unit === unit) out[out.length - 1] = { n: last.n + n, unit }
    else out.push({ n, unit })
  }
  return out
}

/** `P1Y6M`, `PT48H`, `P2W`; null where nobody counted. */
export function lengthText(length: Length): string | null {
  if (!length.parts?.length) return null
  const weeks = length.parts.length > 1 ? inDays(length.parts) : length.parts
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

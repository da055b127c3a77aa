import { civil, yearText } from './civil.ts'
import { hijriMonth } from './hijri.ts'
import { type Fixed, NOT, type Setting, two } from './setting.ts'
import type { When } from './when.ts'

/** A decade: the seventies, this decade. */
export function fixDecade(when: When, setting: Setting): Fixed {
  if (when.decade === -1) {
    if (setting.today === null) return NOT
    return {
      value: `${Math.floor(civil(setting.today).year / 10) + (when.dir ?? 0)}X`,
      implied: ["counted from the report's day"],
    }
  }
  let century = 19
  const implied: string[] = []
  if (when.century) century = when.century - 1
  else if (when.dir !== undefined && when.dir < 0 && setting.today !== null)
    century = Math.floor(civil(setting.today).year / 100) - 1
  else implied.push('the twentieth century, of which such words tell')
  if (when.hijri) {
    const year = (when.century ? when.century - 1 : 13) * 100 + when.decade!
    const [first, last] = [hijriMonth(year, 1), hijriMonth(year + 10, 1) - 1].map((day) => civil(day).year)
    return {
      value: `${yearText(first)}/${yearText(last)}`,
      implied: ['the Gregorian years by the Umm al-Qura calendar'],
    }
  }
  return { value: `${century}${when.decade! / 10}X`, implied }
}

/** A century: the nineteenth, the last. */
export function fixCentury(when: When, setting: Setting): Fixed {
  if (when.century === -1) {
    if (setting.today === null) return NOT
    return {
      value: `${Math.floor(civil(setting.today).year / 100) + (when.dir ?? 0)}XX`,
      implied: ["counted from the report's day"],
    }
  }
  if (when.hijri) {
    const first = hijriMonth(100 * (when.century! - 1) + 1, 1)
    const last = hijriMonth(100 * when.century! + 1, 1) - 1
    return {
      value: `${yearText(civil(first).year)}/${yearText(civil(last).year)}`,
      implied: ['the Gregorian years of a Hijri century'],
    }
  }
  if (when.bc) return { value: `-${two(when.century! - 1)}XX`, implied: [] }
  return { value: `${two(when.century! - 1)}XX`, implied: [] }
}

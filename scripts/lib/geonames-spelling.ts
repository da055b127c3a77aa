/** English names as GeoNames spells them, where neither key below meets ours. Keyed by country and the name in places.tsv. */
export const spelledByGeoNames: Record<string, string> = {}

/** A Latin name without case, marks, quotes and hyphens; nothing of its letters is changed. */
export function plainKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|[\u02b9-\u02bf'`\u2018\u2019]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * A key that romanisations of one Arabic name share: Al-Shihr and Ash Shihr, Qusayr and Qusair, Meknes and Meknas.
 * The article goes, doubled letters and final h go, vowels fall into two classes.
 */
export function looseKey(name: string): string {
  return plainKey(name)
    .replace(/\b(a[ldrzstn]|ad[hd]?|ash|ath|el|es|er|ed|en|et|ez|ech|at)\b/g, '')
    .replace(/(?<=^| )(ou)/g, 'w')
    .replace(/\s+/g, '')
    .replace(/dj|dsch/g, 'j')
    .replace(/gh/g, 'g')
    .replace(/kh/g, 'k')
    .replace(/q/g, 'k')
    .replace(/ch/g, 'sh')
    .replace(/ou|oo|w/g, 'u')
    .replace(/ee|ai|ay|ei|ey|ie|y/g, 'i')
    .replace(/e/g, 'a')
    .replace(/o/g, 'u')
    .replace(/(.)\1+/g, '$1')
    .replace(/[ah]+$/, '')
}

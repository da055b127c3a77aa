/**
 * When two spellings are one name. Foreign names are written by ear: `غويتا/كويتا/جويتا`, `نتنياهو/نتانياهو`, `فيكتور/
 * فكتور`. Their skeleton drops vowel letters and joins the letters that stand for one foreign sound.
 */
const SOUNDS: Record<string, string> = {
  غ: 'ك',
  ج: 'ك',
  ق: 'ك',
  گ: 'ك',
  ث: 'ت',
  ذ: 'د',
  ظ: 'ز',
  ض: 'د',
  ط: 'ت',
  ص: 'س',
  ح: 'ه',
  چ: 'ك',
  پ: 'ب',
  ڤ: 'ف',
}

/** Skeletons worked out, started anew when full. */
let skeletons = new Map<string, string>()

/** Consonants of a folded word by sound; doubled ones once. */
export function skeleton(word: string): string {
  const known = skeletons.get(word)
  if (known !== undefined) return known
  if (skeletons.size > 20_000) skeletons = new Map()
  const out = consonants(word)
  skeletons.set(word, out)
  return out
}

function consonants(word: string): string {
  let out = ''
  for (const letter of word) {
    if (letter === 'ا' || letter === 'و' || letter === 'ي' || letter === 'ء' || letter === 'ه') continue
    const sound = SOUNDS[letter] ?? letter
    if (out[out.length - 1] !== sound) out += sound
  }
  return out
}

/** Shortest skeleton that may join two different spellings: below it chance joins too many. */
const ENOUGH = 3

/** True when two folded words of a name are one: the same letters, or the same sounds in a word long enough. */
export function sameNameWord(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 2 || (a[0] !== b[0] && (SOUNDS[a[0]] ?? a[0]) !== (SOUNDS[b[0]] ?? b[0])))
    return false
  const [x, y] = [skeleton(a), skeleton(b)]
  return x.length >= ENOUGH && x === y
}

/** Words that names are written with or without: `عبد العزيز بن عبد الله` and `عبدالعزيز عبدالله`. */
const LINKS = new Set(['بن', 'ابن', 'ال', 'بنت', 'دي', 'فان', 'فون', 'ولد'])

/** The words of a personal name that count, `عبد` joined to what it serves. */
export function nameWords(key: string): string[] {
  const words = key.split(' ')
  const out: string[] = []
  for (let i = 0; i < words.length; i++) {
    if ((words[i] === 'عبد' || words[i] === 'ابو' || words[i] === 'ابي' || words[i] === 'ابا') && i + 1 < words.length)
      out.push((words[i] === 'عبد' ? 'عبد' : 'ابو') + words[++i])
    else if (!LINKS.has(words[i])) out.push(words[i])
  }
  return out
}

/** True when every word of the shorter name stands in the longer, in order. */
export function nameWithin(short: readonly string[], long: readonly string[]): boolean {
  let i = 0
  for (const word of long) if (i < short.length && sameNameWord(short[i], word)) i++
  return i === short.length && short.length > 0
}

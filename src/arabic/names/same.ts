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

/** Shortest skeleton that may join spellings that differ in their consonants, and in their vowels alone. */
const ENOUGH = 3
const ENOUGH_ALONE = 4
/** Arabic names have one spelling: these sounds no foreign name has, and `القحطاني` is never `القطان`. */
const ARABIC = /^ال|[عحضظ]/
/** Arabic names that no such letter marks, though others sound nearly alike. */
const KNOWN = new Set('سلمان سليمان مبارك مباركه مبروك مندور منذر جلاب غلاب نسرين نرمين منصور منصر'.split(' '))

/** True when two folded words of a name are one: the same letters, or the same sounds in a foreign word long enough. */
export function sameNameWord(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 2 || (a[0] !== b[0] && (SOUNDS[a[0]] ?? a[0]) !== (SOUNDS[b[0]] ?? b[0])))
    return false
  if (ARABIC.test(a) || ARABIC.test(b) || (KNOWN.has(a) && KNOWN.has(b))) return false
  const [x, y] = [skeleton(a), skeleton(b)]
  if (x.length < ENOUGH || x !== y) return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length === long.length) return sameVowels(short, long)
  // `سليماني` is no `سلمان`, `مولتشانوفا` no `مولتشانوف`: a vowel at the end is an ending.
  return (
    x.length >= ENOUGH_ALONE &&
    !(isVowel(long[long.length - 1]) && !isVowel(short[short.length - 1])) &&
    vowelsWithin(short, long)
  )
}

const isVowel = (letter: string): boolean => letter === 'ا' || letter === 'و' || letter === 'ي'

/** `غوتيريش`, `كوتيريش`: the same vowels at the same places; `سالم` and `سليم` are two names, `قاسم` and `جاسم` too. */
function sameVowels(a: string, b: string): boolean {
  let [others, hard] = [0, 0]
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue
    if (isVowel(a[i]) || isVowel(b[i])) return false
    others++
    // `قاسم` is no `جاسم`; in a name of four letters `كمال` and `جمال` are two, `غيتس` and `جيتس` one.
    if (a[i] === 'ق' || b[i] === 'ق' || (a.length < 5 && !(/[جغ]/.test(a[i]) && /[جغ]/.test(b[i])))) hard++
  }
  return others > 0 && hard === 0
}

/** `نتنياهو`, `نتانياهو`: the longer has vowels more, and none that is another one. */
function vowelsWithin(short: string, long: string): boolean {
  // `ماركس` is no `مرقص`, `بوتمكينية` no `بوتمكين`.
  if (/[قص]/.test(short) !== /[قص]/.test(long) || (long.endsWith('يه') && !short.endsWith('ه'))) return false
  let i = 0
  for (const letter of long) {
    if (
      i < short.length &&
      (short[i] === letter || (!isVowel(letter) && SOUNDS[short[i]] === (SOUNDS[letter] ?? letter)))
    )
      i++
    else if (
      i < short.length &&
      !isVowel(letter) &&
      (SOUNDS[letter] === short[i] || SOUNDS[letter] === SOUNDS[short[i]])
    )
      i++
    else if (!isVowel(letter) && letter !== 'ه') return false
  }
  return i === short.length
}

/** Words that names are written with or without: `عبد العزيز بن عبد الله` and `عبدالعزيز عبدالله`. */
const LINKS = new Set(['بن', 'ابن', 'ال', 'بنت', 'دي', 'فان', 'فون', 'ولد'])

/** `فرانسوا أولوند`, `فرانسوا أولاند`: behind one given name, a foreign surname written with other vowels. */
export const isWrittenByEar = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 2 &&
  b.length === 2 &&
  sameNameWord(a[0], b[0]) &&
  !ARABIC.test(a[1]) &&
  !ARABIC.test(b[1]) &&
  a[1][0] === b[1][0] &&
  skeleton(a[1]).length >= ENOUGH &&
  skeleton(a[1]) === skeleton(b[1])

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

/** The word by which the press goes on to call somebody: the last, unless `بن` makes it the father's name; else ''. */
export function surnameOf(key: string): string {
  const words = key.split(' ')
  const link = words[words.length - 2]
  if (words.length > 2 && (link === 'بن' || link === 'ابن' || link === 'بنت')) return ''
  const names = nameWords(key)
  return names[names.length - 1] ?? ''
}

/** True when every word of the shorter name stands in the longer, in order. */
export function nameWithin(short: readonly string[], long: readonly string[]): boolean {
  let i = 0
  for (const word of long) if (i < short.length && sameNameWord(short[i], word)) i++
  return i === short.length && short.length > 0
}

import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

/** Names by which the Prophet is told of. */
const PROPHET = /^[وفبلك]*(?:ال|لل)?(?:نبي|نبينا|رسول|رسولنا|مصطفي|حبيب)$/
/** Of God, and of nobody else. */
const OF_GOD = /^(?:تعالي|سبحانه|عز|جل|تبارك)$/
/** Words back in which the Prophet was told of. */
const REACH = 90
/** Longest prayer. */
const LONGEST = 10

/** The token behind a blessing at `k`: `صلى الله عليه وسلم`, `عليه السلام`, `عز وجل`, `رحمه الله`; -1 if none stands there. */
export function blessingEnd(scene: Scene, k: number, end: number): number {
  const folded = (n: number): string => (n < end ? scene.doc.words[n].folded : '')
  if (scene.doc.words[k].surface === 'ﷺ') return k + 1
  switch (folded(k)) {
    case 'صلي':
      return folded(k + 1) === 'الله' ? behind(scene, k + 2, end, /^وسلم$/) : -1
    case 'صلوات':
      return /^(?:الله|ربي)$/.test(folded(k + 1)) ? behind(scene, k + 2, end, /^عليه$/) : -1
    case 'عليه':
    case 'عليها':
    case 'عليهم':
      return /^(?:السلام|الصلاه|صلوات|افضل)$/.test(folded(k + 1))
        ? behind(scene, k + 1, end, /^(?:و?السلام|و?التسليم|وسلامه)$/)
        : -1
    case 'رضي':
      return folded(k + 1) === 'الله' && folded(k + 2).startsWith('عن') ? k + 3 : -1
    case 'رحمه':
    case 'رحمها':
    case 'حفظه':
    case 'حفظها':
      return folded(k + 1) === 'الله' ? k + (folded(k + 2) === 'ورعاه' ? 3 : 2) : -1
    case 'عز':
      return folded(k + 1) === 'وجل' ? k + 2 : folded(k + 1) === 'من' && folded(k + 2) === 'قايل' ? k + 3 : -1
    case 'جل':
      return /^(?:وعلا|جلاله|شانه|ثناوه|ذكره|من)$/.test(folded(k + 1)) ? k + (folded(k + 1) === 'من' ? 3 : 2) : -1
    case 'تبارك':
    case 'سبحانه':
      return folded(k + 1) === 'وتعالي' ? k + 2 : k + 1
    case 'تعالي':
      return k + 1
    default:
      return -1
  }
}

function behind(scene: Scene, from: number, end: number, last: RegExp): number {
  for (let n = from; n < Math.min(end, from + LONGEST); n++) {
    if (scene.doc.words[n].kind !== 'word') return -1
    if (last.test(scene.doc.words[n].folded)) return n + 1
  }
  return -1
}

/** Whom a blessing right behind a verb of saying is on: the Prophet as he was last told of, else its own words. */
export function blessed(scene: Scene, k: number, end: number): Phrase | null {
  const { words } = scene.doc
  const { folded } = words[k]
  const after = blessingEnd(scene, k, end)
  if (after < 0 || /^(?:رضي|رحمه|رحمها|حفظه|حفظها|عليها|عليهم)$/.test(folded)) return null
  if (!OF_GOD.test(folded))
    for (let n = k - 2; n >= Math.max(0, k - REACH); n--) {
      if (!PROPHET.test(words[n].folded)) continue
      const last = words[n + 1]?.folded === 'الله' ? n + 1 : n
      return phraseOf(n, last)
    }
  return phraseOf(k, after - 1)
}

const phraseOf = (first: number, last: number): Phrase => ({
  first,
  last,
  head: first,
  reading: null,
  person: null,
  other: null,
  definite: true,
})

import * as bit from '../bits.ts'
import type { Lexis } from '../lexis.ts'
import { type ArabicWord, wordOf } from '../word.ts'
import { type ArabicDoc, isDefinite, sameSentence } from './view.ts'

/** An adjective that several states share, and what is said behind it of the one or the other; folded stems. */
interface Shared {
  readonly stem: RegExp
  readonly told: readonly (readonly [RegExp, string])[]
}

/** By the state that the tables give for the first word alone. */
const SHARED: ReadonlyMap<string, Shared> = new Map([
  [
    'KP',
    {
      stem: /كوري/,
      told: [
        [/جنوبي/, 'KR'],
        [/شمالي/, 'KP'],
      ],
    },
  ],
  ['SD', { stem: /سوداني/, told: [[/جنوبي/, 'SS']] }],
  [
    'GN',
    {
      stem: /غيني/,
      told: [
        [/استوايي/, 'GQ'],
        [/بيساوي/, 'GW'],
      ],
    },
  ],
])

/** `جنوب سوداني`, `الجنوب أفريقي`: the first word stands before, and gives the article to both. */
const SOUTH = /^[وفبلك]?(?:ال|لل)?جنوب$/
const OF_SOUTH: ReadonlyMap<string, string> = new Map([['SD', 'SS']])
const AFRICAN = /^(?:ال)?افريقي(?:ه|ان|ين|ون|تان|تين|ات)?$/

/**
 * `الكوري الجنوبي` is of another state than `الكوري الشمالي`, and `كوري` alone of the north only where the report names that and
 * not the south. The word in `doc` is replaced by one of that nationality, before anything is read from it.
 */
export function settleTwoWords(doc: ArabicDoc, lexis: Lexis): void {
  const { words } = doc
  let korea: string | undefined
  for (let t = 0; t < doc.n; t++) {
    const word = words[t]
    const { demonym } = word.names
    if (demonym === null) {
      if (word.bits & bit.ADJ && isBehindSouth(doc, t) && AFRICAN.test(word.folded)) ofSouth(doc, lexis, t, 'ZA')
      continue
    }
    const shared = SHARED.get(demonym)
    if (!shared?.stem.test(word.folded)) continue
    const next = sameSentence(doc, t, t + 1) ? words[t + 1].folded : ''
    const told = shared.told.find(([stem]) => stem.test(next))?.[1]
    const southern = OF_SOUTH.get(demonym)
    if (told) words[t] = of(word, told)
    else if (southern && isBehindSouth(doc, t)) ofSouth(doc, lexis, t, southern)
    else if (demonym === 'KP') words[t] = of(word, (korea ??= koreaOf(doc)))
  }
}

/** `الرئيس الجنوب أفريقي`: read as `الجنوبي الأفريقي`, two adjectives as definite as the first word. */
function ofSouth({ words }: ArabicDoc, lexis: Lexis, t: number, iso: string): void {
  const article = isDefinite(words[t - 1]) ? 'ال' : ''
  words[t - 1] = of(lexis.form(`${words[t - 1].surface}ي`, 'word'), iso)
  words[t] = of(lexis.form(`${article}${words[t].surface}`, 'word'), iso)
}

const isBehindSouth = (doc: ArabicDoc, t: number): boolean =>
  t > 0 &&
  sameSentence(doc, t - 1, t) &&
  doc.words[t - 1].folded.endsWith('جنوب') &&
  SOUTH.test(doc.words[t - 1].folded)

const NORTHERN = /شمالي|^[وبلف]?(?:بيونغ|بيونج|بيونغيانغ|بيونجيانج)$/
const SOUTHERN = /جنوبي|^[وبلف]?(?:سيول|سييول|سول)$/

/** Which Korea the report speaks of: the south, which is spoken of more, unless it names the north alone. */
function koreaOf({ words, n }: ArabicDoc): string {
  let north = false
  for (let t = 0; t < n; t++) {
    const { folded } = words[t]
    const korean = t > 0 && words[t - 1].folded.includes('كوري')
    if (SOUTHERN.test(folded) && (korean || !folded.includes('جنوبي'))) return 'KR'
    north ||= NORTHERN.test(folded) && (korean || !folded.includes('شمالي'))
  }
  return north ? 'KP' : 'KR'
}

const of = (word: ArabicWord, demonym: string): ArabicWord =>
  wordOf(word.surface, word.kind, { ...word, bits: word.bits | bit.DEMONYM, names: { ...word.names, demonym } })

import type { PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import type { Scene } from '../syntax/scene.ts'
import { rows } from '../table.ts'
import type { ArabicWord } from '../word.ts'

let words: Map<string, string> | null = null

/** lexicon/contexts.tsv: words that say what an event is about. */
function table(): Map<string, string> {
  if (!words) {
    words = new Map()
    for (const [word, context] of rows('contexts')) words.set(fold(word), context)
  }
  return words
}

const contextOf = (word: ArabicWord): string => (word.context ??= find(word))

function find(word: ArabicWord): string {
  for (const { text } of word.cores) {
    const plain = text.startsWith('ال') ? text.slice(2) : text
    const context = table().get(plain) ?? table().get(plain.replace(/(?:ه|ات|ين|ون|ها|هم)$/, ''))
    if (context) return context
  }
  return ''
}

/** What an event of a type is about where its clause says nothing else. */
const DEFAULT: Record<string, string> = {
  ASSAULT: 'military',
  MOBILIZE: 'military',
  CONSULT: 'diplomatic',
  AGREE: 'diplomatic',
  SUPPORT: 'diplomatic',
  COOPERATE: 'diplomatic',
  REQUEST: 'diplomatic',
  ACCUSE: 'diplomatic',
  THREATEN: 'military',
  RETREAT: 'military',
  AID: 'human_security',
  SANCTION: 'economic',
  COERCE: 'legal',
  REJECT: 'diplomatic',
  CONCEDE: 'diplomatic',
}
/** Contexts that words of the clause add to what the frame says. The rest speak only where nothing else does. */
const STRONG = new Set([
  'terrorism',
  'cbrn',
  'election',
  'corruption',
  'territory',
  'health',
  'asylum',
  'migration',
  'disasters',
  'illegal_drugs',
  'trafficking',
  'cyber',
])

/** PLOVER contexts of an event: what its frame says, what strong words of its clause add, else what its type is about. */
export function contextsOf(
  scene: Scene,
  first: number,
  last: number,
  own: readonly string[],
  type: string,
  parties: readonly PartyFinding[],
): string[] {
  const found = [...own]
  const weak: string[] = []
  for (let k = first; k <= last; k++) {
    const word = scene.doc.words[k]
    if (word.kind !== 'word') continue
    const context = contextOf(word)
    if (!context || found.includes(context)) continue
    if (STRONG.has(context)) found.push(context)
    else if (!weak.includes(context)) weak.push(context)
  }
  if (
    parties.some((p) => (p.entity as ArabicEntity | null)?.being?.cls === 'terrorist') &&
    !found.includes('terrorism')
  )
    found.push('terrorism')
  if (!found.length || (found.length === 1 && found[0] === 'terrorism' && type !== 'ASSAULT')) {
    const likely = weak.find((w) => w !== 'executive' && w !== 'diplomatic') ?? DEFAULT[type]
    if (!found.length && likely) found.push(likely)
  }
  return found.slice(0, 2)
}

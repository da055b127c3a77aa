import type { PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import { Shape } from '../shape.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { rows } from '../table.ts'
import type { ArabicWord } from '../word.ts'
import type { Frame } from './frames.ts'
import { homeOf } from './place.ts'

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

/** What an event of a type, or of one of its modes, is about where its clause says nothing else. */
const DEFAULT: Record<string, string> = {
  ASSAULT: 'military',
  'ASSAULT.abduct': 'crime',
  MOBILIZE: 'military',
  CONSULT: 'diplomatic',
  AGREE: 'diplomatic',
  SUPPORT: 'diplomatic',
  COOPERATE: 'diplomatic',
  REQUEST: 'diplomatic',
  ACCUSE: 'diplomatic',
  'ACCUSE.investigate': 'legal',
  THREATEN: 'military',
  RETREAT: 'military',
  'RETREAT.release': 'legal',
  'RETREAT.resign': 'executive',
  AID: 'human_security',
  SANCTION: 'economic',
  'SANCTION.withdraw': 'diplomatic',
  'SANCTION.expel': 'executive',
  'SANCTION.convict': 'legal',
  'COERCE.arrest': 'legal',
  'COERCE.seize': 'territory',
  REJECT: 'diplomatic',
  CONCEDE: 'diplomatic',
}
/** What is said between people of one state is about how it is governed. */
const AT_HOME: Record<string, string> = {
  ACCUSE: 'political_institutions',
  REJECT: 'political_institutions',
  REQUEST: 'political_institutions',
}
/** Contexts that words of the clause add to what the frame says. The rest speak only where nothing else does. */
const STRONG = new Set([
  'terrorism',
  'cbrn',
  'election',
  'corruption',
  'health',
  'asylum',
  'migration',
  'disasters',
  'illegal_drugs',
  'trafficking',
  'cyber',
])

const TOPICAL = new Set(['economic', 'military', 'legislative', 'natural_resource'])

/** Acts in words, of which two states between them are always diplomacy, whatever they speak of. */
const VERBAL = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT'])

/** What no frame says anything of. */
export const NO_FRAME = { contexts: [], mode: null }

/** PLOVER contexts of an event: what its frame says, what strong words of its clause add, else what its type is about. */
export function contextsOf(
  scene: Scene,
  first: number,
  last: number,
  { contexts, mode }: Pick<Frame, 'contexts' | 'mode'>,
  type: string,
  parties: readonly PartyFinding[],
): string[] {
  const found = [...contexts]
  const weak: string[] = []
  for (let k = first; k <= last; k++) {
    const context = saidAt(scene, k)
    if (!context || found.includes(context)) continue
    // `دائرة الإرهاب في المحكمة`: a sentence is the law's, whatever its court is called.
    if (context === 'terrorism' && mode === 'convict') continue
    if (STRONG.has(context)) found.push(context)
    else if (!weak.includes(context)) weak.push(context)
  }
  const topic = weak.find((w) => w !== 'executive' && w !== 'diplomatic')
  const homes = new Set(parties.map((p) => homeOf(scene, p)))
  const home = homes.size === 1 && parties.length > 1 && !homes.has('')
  homes.delete('')
  if (!found.length) {
    const likely = topic ?? (home ? AT_HOME[type] : undefined) ?? DEFAULT[`${type}.${mode}`] ?? DEFAULT[type]
    if (likely) found.push(likely)
  }
  // `اتفاقية عسكرية`: what a frame knows for diplomacy alone is about its matter as well.
  if (topic && found.length === 1 && found[0] === 'diplomatic' && TOPICAL.has(topic)) found.push(topic)
  const state = parties.some((p) => p.entity?.kind === 'state')
  if (VERBAL.has(type) && (homes.size > 1 || (state && found[0] === 'terrorism')) && !found.includes('diplomatic'))
    found.push('diplomatic')
  // `قصف التنظيم`: who fights terrorists does it with arms.
  if (type === 'ASSAULT' && state && found.length === 1 && found[0] === 'terrorism') found.push('military')
  return found.slice(0, 2)
}

/** The context that a word speaks of; a name is its bearer's, and a time nothing's. */
function saidAt(scene: Scene, k: number): string {
  const word = scene.doc.words[k]
  if (word.kind !== 'word' || scene.timeOf[k] >= 0) return ''
  const mention = mentionAt(scene, k)
  if (mention?.being?.cls === 'terrorist') return 'terrorism'
  if (mention && (mention.kind === 'state' || mention.kind === 'place' || mention.kind === 'person')) return ''
  // `مؤتمر صحفي`: press is how it was said.
  if (PRESS.is(word) && SAID.test(scene.doc.words[k - 1]?.folded ?? '')) return ''
  return contextOf(word)
}
const PRESS = new Shape(/^(?:ال)?صحفي/)
const SAID = /^[وبلف]?(?:ال)?(?:مؤتمر|موتمر|تصريح|تصريحات|بيان|لقاء|ندوه)$/

import { ENCLITIC } from '../bits.ts'
import { fold } from '../fold.ts'
import type { Lexeme } from '../morphology/reading.ts'
import { PackedMap } from '../packing/packed-map.ts'
import { PackedRows } from '../packing/packed-rows.ts'
import { PartsReader } from '../packing/parts.ts'
import { block } from '../table.ts'
import { type ArabicWord, SA } from '../word.ts'

/** Where an argument stands beside its trigger. */
export type Role = 'subj' | 'agent' | 'obj' | 'of' | 'on' | 'against' | 'with' | 'to' | 'by' | 'from' | 'in' | 'about'

/** One row of lexicon/frames.tsv: a trigger, what it is an event of, where its parties stand. */
export interface Frame {
  trigger: string
  pos: 'v' | 'n' | 'a'
  type: string
  mode: string | null
  actor: readonly Role[]
  recipient: readonly Role[]
  contexts: readonly string[]
  /** Folded words of which one must follow within a few tokens; empty for none. */
  needs: ReadonlySet<string>
  /** Folded words that forbid it nearby: `ضربة جزاء`. */
  not: ReadonlySet<string>
  /** Mutual: all parties are actors. */
  mutual: boolean
  /** `told`: the noun as often names what is known, so it needs its maker; `past`: a verb that as often tells a state. */
  told: boolean
  past: boolean
  /** The verb cannot do without an object: a lone phrase is that. */
  object: boolean
  /** What violence does to people (`قتل`, `مصرع`) or the deed itself (`هجوم`). */
  harm: boolean
  attack: boolean
  /** Counts only with parties on both sides. */
  both: boolean
  /** Counts with no party at all: a bomb went off. */
  alone: boolean
  /** Counts only negated: `لن يسمح` is a refusal, `يسمح` no act. */
  negated: boolean
  /** Counts only of what is to come: `سيرد بقوة`. */
  future: boolean
  /** The noun names the people who act: `متظاهرون`. */
  self: boolean
  /** What it needs stands within a few tokens or does not count. */
  near: boolean
  /** What it needs tells who acts, so it may stand before the verb: `القوات انتشرت`. */
  who: boolean
  /** What it needs may as well stand a few tokens before: `حكمت المحكمة بإدانته`. */
  back: boolean
  /** Not a row of its own: the verb's PLOVER class alone. */
  general: boolean
}

const list = (cell: string): string[] => (cell && cell !== '-' ? cell.split('|') : [])
const foldAll = (cell: string): Set<string> => new Set(list(cell).map(fold))

const FLAGS = [
  'told',
  'past',
  'object',
  'harm',
  'attack',
  'both',
  'alone',
  'negated',
  'future',
  'self',
  'near',
  'who',
  'back',
] as const
const marks = (cell: string) => {
  const given = list(cell)
  return Object.fromEntries(FLAGS.map((f) => [f, given.includes(f)])) as Record<(typeof FLAGS)[number], boolean>
}

let frames: PackedRows<readonly Frame[]> | null = null

/** Frames by part of speech and folded trigger lemma. */
const table = (): PackedRows<readonly Frame[]> => (frames ??= new PackedRows(block('frame-rows'), framesIn))

function framesIn(rows: string[][]): readonly Frame[] {
  const made: Frame[] = []
  for (const [trigger, pos, type, mode, actor, recipient, contexts, needs, not, flags] of rows) {
    const frame: Frame = {
      trigger,
      pos: pos as 'v' | 'n' | 'a',
      type,
      mode: mode || null,
      actor: list(actor) as Role[],
      recipient: list(recipient) as Role[],
      contexts: list(contexts),
      needs: foldAll(needs),
      not: foldAll(not),
      mutual: (type === 'CONSULT' && mode !== 'visit' && mode !== 'third-party') || actor.includes('with'),
      general: false,
      ...marks(flags),
    }
    // What needs a word beside it is tried before what needs none.
    if (made.length && frame.needs.size) made.unshift(frame)
    else made.push(frame)
  }
  return made
}

/** Every word that some frame needs or bars. */
let named: PackedMap | null = null

/** What a word can be without clitics, article and the letter of the accusative, as far as frames name it: nearly always nothing. */
const frameWordsOf = (word: ArabicWord): readonly string[] => (word.frameWords ??= findFrameWords(word))

const OWN = /(?<=ات)(?:ها|هم|هما|ه)$/

function findFrameWords({ cores, bits }: ArabicWord): readonly string[] {
  const words = (named ??= new PackedMap(new PartsReader(block('frame-words'))))
  const found: string[] = []
  const add = (text: string, from: number, to: number) => {
    if (words.indexOf(text, from, to) >= 0) found.push(text.slice(from, to))
  }
  for (const { text, pro } of cores) {
    // `سعيد` is no `عيد` to come.
    if (pro & SA) continue
    const { length } = text
    add(text, 0, length)
    if (text.startsWith('ال')) add(text, 2, length)
    if (length > 4 && text.endsWith('ا')) add(text, 0, length - 1)
    // `دباباتها`: somebody's own are such things too.
    const own = bits & ENCLITIC ? OWN.exec(text) : null
    if (own) add(text, 0, own.index)
  }
  return found.length ? found.slice() : NO_WORDS
}

const NO_WORDS: readonly string[] = []

/** Whether a word, without clitics, article and the letter of the accusative, is one of a frame's words. */
export function hasCore(word: ArabicWord, words: ReadonlySet<string>): boolean {
  if (words.size === 0) return false
  const own = frameWordsOf(word)
  for (let i = 0; i < own.length; i++) if (words.has(own[i])) return true
  return false
}

const NONE: readonly Frame[] = []

/** Frames a reading can trigger: its own row, else those its verb's PLOVER class gives. */
export const framesOf = ({ lexeme }: { lexeme: Lexeme }): readonly Frame[] => (lexeme.frames ??= compute(lexeme))

function compute(lexeme: Lexeme): readonly Frame[] {
  const pos =
    lexeme.pos === 'verb'
      ? 'v'
      : lexeme.pos === 'noun' || lexeme.derived === 'masdar'
        ? 'n'
        : lexeme.pos === 'adj'
          ? 'a'
          : ''
  if (!pos) return NONE
  const own = table().get(`${pos}:${fold(lexeme.lemma)}`)
  // A row with type `-` says that the verb's class of the lexicon is no event.
  if (own) return own.filter((f) => f.type !== '-')
  if (pos === 'a') return NONE
  const verb = lexeme.pos === 'verb' ? lexeme : lexeme.derived === 'masdar' ? lexeme.verb : undefined
  if (!verb?.plover) return NONE
  const [type, mode] = verb.plover.split('.')
  return [general(lexeme.lemma, pos, type, mode ?? null, verb.preps ?? [])]
}

const BY_PREPOSITION: Record<string, Role> = {
  على: 'on',
  مع: 'with',
  ضد: 'against',
  إلى: 'to',
  ل: 'to',
  ب: 'by',
  من: 'from',
  في: 'in',
  عن: 'about',
}

/** Types whose verbs, where the lexicon gives them no preposition, take whom they befall as object. */
const DIRECT = new Set(['ASSAULT', 'COERCE', 'ACCUSE', 'SANCTION'])

/** The frame of a verb that has no row of its own: subject acts, object or the verb's preposition receives. */
function general(
  trigger: string,
  pos: 'v' | 'n' | 'a',
  type: string,
  mode: string | null,
  preps: readonly string[],
): Frame {
  const others = preps.map((p) => BY_PREPOSITION[p]).filter((r): r is Role => r !== undefined && r !== 'by')
  // `انكفأت إلى مواقعها`: where those go who give way, and nobody.
  if (type === 'RETREAT') others.splice(0, others.length, ...others.filter((r) => r !== 'to'))
  const mutual = type === 'CONSULT' && mode !== 'visit' && mode !== 'third-party'
  return {
    trigger,
    pos,
    type,
    mode,
    actor:
      pos === 'v'
        ? ['subj', ...(mutual ? (['with', 'obj'] as Role[]) : [])]
        : ['of', ...(mutual ? (['with'] as Role[]) : [])],
    recipient: mutual ? [] : pos === 'v' ? ['obj', ...others] : [...others, 'on', 'against'],
    contexts: [],
    needs: new Set(),
    not: new Set(),
    mutual,
    general: true,
    ...marks(pos === 'v' && DIRECT.has(type) && !others.length ? 'object|both' : 'both'),
  }
}

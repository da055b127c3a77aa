import { BI } from '../word.ts'
import { calledBy } from './called.ts'
import { NICKNAME } from './part.ts'
import { nameRunAt } from './person.ts'
import type { ArabicMention } from './spot.ts'
import { type ArabicDoc, at, isCloseQuote, isOpenQuote, sameSentence, spanFrom } from './view.ts'

/** `الذي يعرف باسم`, `والذي يلقب بـ`. */
const WHO = /^و?ال(?:ذي|تي)$/
const IS_CALLED = /^[يت](?:لقب|كني|عرف|شتهر)$/
/** Between that and the other name: `باسم فلان`, `بـ«فلان»`. */
const BY = /^(?:ب|بـ|باسم|بلقب|بكنيه|بالاسم|حركيا|اعلاميا|ايضا)$/
/** Words and marks between the two names at most. */
const BETWEEN = 4

/**
 * `سالم الحامدي المكنى أبو قتادة`, `فلان، الملقب بـ«الصقر»`: what somebody is called besides his name names him wherever
 * it stands. Gives the mentions with those, in order.
 */
export function joinNicknames(doc: ArabicDoc, mentions: readonly ArabicMention[]): ArabicMention[] {
  const out: ArabicMention[] = []
  const called = new Map<string, ArabicMention>()
  for (let i = 0; i < mentions.length; i++) {
    const m = mentions[i]
    out.push(m)
    const t = m.kind === 'person' ? otherNameAt(doc, m) : -1
    if (t < 0) continue
    const there = mentions[i + 1]
    const last = there?.first === t && there.kind === 'person' ? there.last : lastOf(doc, t)
    if (last < t || (there && there.first <= last && there.first !== t)) continue
    const other = alias(doc, m, t, last)
    called.set(other.key, m)
    out.push(other)
    if (there?.first === t) i++
  }
  return called.size ? out.map((m) => againCalled(m, called)) : out
}

/** `أبو قتادة` further on: the one who was called so. */
function againCalled(m: ArabicMention, called: ReadonlyMap<string, ArabicMention>): ArabicMention {
  const full = m.kind === 'person' && !m.of ? called.get(m.key) : undefined
  return full ? { ...m, form: 'alias', of: [full], being: full.being, ids: full.ids } : m
}

/** The token at which the other name of `m` begins, or -1. */
function otherNameAt(doc: ArabicDoc, m: ArabicMention): number {
  let k = m.last + 1
  const from = k
  while (k < from + 2 && (at(doc, k)?.surface === '،' || at(doc, k)?.surface === '(')) k++
  if (!sameSentence(doc, m.last, k)) return -1
  if (WHO.test(doc.words[k].folded) && IS_CALLED.test(at(doc, k + 1)?.folded ?? '')) k += 2
  else if (NICKNAME.is(doc.words[k])) k++
  else return -1
  let by = false
  for (const end = k + BETWEEN; k < end && sameSentence(doc, m.last, k); k++) {
    const word = doc.words[k]
    if (BY.test(word.folded)) by = true
    else if (!isOpenQuote(word))
      return by || word.folded.startsWith('ب') || isOpenQuote(doc.words[k - 1]) || KUNYA.test(word.folded) ? k : -1
  }
  return -1
}
const KUNYA = /^ب?(?:اب[واي]|ام)$/

/** Where it ends: at its closing mark, or where the grammar of names sees its end. */
function lastOf(doc: ArabicDoc, t: number): number {
  if (isOpenQuote(at(doc, t - 1))) {
    for (let k = t; k < t + 4 && sameSentence(doc, t, k); k++) if (isCloseQuote(doc.words[k])) return k - 1
    return -1
  }
  const last = nameRunAt(doc, t, true, true)?.last ?? -1
  // `الملقب بالسندباد`, but not `المعروف بتجارته`.
  return last < 0 && /ملقب/.test(doc.words[t - 1].folded) && doc.words[t].cores.some((c) => c.pro & BI) ? t : last
}

function alias(doc: ArabicDoc, of: ArabicMention, first: number, last: number): ArabicMention {
  const { cores } = doc.words[first]
  const core = cores.find((c) => c.pro && doc.words[first].folded.startsWith('ب') && c.at === 1) ?? cores[0]
  const made = calledBy(doc, first, core, 'spot/nickname', of)
  const rest = doc.words.slice(first + 1, last + 1).filter((word) => word.kind === 'word')
  return {
    ...made,
    last,
    span: spanFrom(doc, first, core, last),
    key: [core.text, ...rest.map((w) => w.folded)].join(' '),
  }
}

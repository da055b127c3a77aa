import type { Span } from '../../text/span.ts'
import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isComma, isDefinite } from '../names/view.ts'
import { type Phrase, phraseAt } from './phrase.ts'
import { type Scene, sentenceEnd, sentenceStart } from './scene.ts'

/** An office joined to a name: `[وزير الخارجية السعودي] عادل الجبير`. */
export interface Office {
  person: ArabicMention
  /** First and last token of the title, the name left out. */
  first: number
  last: number
  /** Folded head noun without article: `وزير`. */
  head: string
  /** Organization or state named in it. */
  of: ArabicMention | null
  /** ISO code from a nationality adjective in it, with the adjective's span. */
  nation: { iso: string; span: Span; token: number } | null
}

/** How far before a name its office may begin. */
export const REACH = 16

/** The offices that the text joins to names, in order. */
export function findOffices(scene: Scene): Office[] {
  const offices: Office[] = []
  for (const mention of scene.mentions) {
    if (mention.kind !== 'person') continue
    const before = officeBefore(scene, mention)
    if (before) offices.push(before)
    const after = officeAfter(scene, mention, before !== null)
    if (after) offices.push(after)
  }
  return offices
}

function officeBefore(scene: Scene, person: ArabicMention): Office | null {
  const { doc } = scene
  const start = Math.max(sentenceStart(scene, person.first), person.first - REACH)
  let best: Phrase | null = null
  for (let s = person.first - 1; s >= start; s--) {
    const word = doc.words[s]
    if (word.kind === 'punct' && s < person.first - 1 && !isComma(word)) break
    if (!(word.bits & bit.OFFICIAL) || scene.mentionOf[s] >= 0) continue
    const phrase = phraseAt(scene, s)
    if (phrase?.person === person || (phrase && phrase.last === person.first - 1)) best = phrase
    else if (best) break
  }
  if (!best) return null
  return officeOf(scene, person, best.first, person.first - 1)
}

function officeAfter(scene: Scene, person: ArabicMention, titled: boolean): Office | null {
  const { doc } = scene
  const end = sentenceEnd(scene, person.first)
  let k = person.last + 1
  if (k < end && /^[،,(]$/.test(doc.words[k].surface)) k++
  if (k >= end || !(doc.words[k].bits & bit.OFFICIAL) || scene.mentionOf[k] >= 0) return null
  // `هنأ الملك فلان الرئيس الجزائري`: beside a name that has its title, a title with its article is somebody else's.
  if (titled && k === person.last + 1 && isDefinite(doc.words[k]) && doc.words[k + 1]?.names.demonym) return null
  // `التقى فلان نظيره الفرنسي`: the other.
  if (/^نظير(?:ه|ها|ته|تها)$/.test(doc.words[k].folded)) return null
  if (titled && k === person.last + 1 && ENVOY.test(doc.words[k].folded)) return null
  // `والوزير` after a name is somebody else.
  if (doc.words[k].readings[0]?.pro) return null
  const phrase = phraseAt(scene, k)
  if (!phrase || phrase.person) return null
  return officeOf(scene, person, phrase.first, phrase.last)
}

/** With its article beside a man of office: whom he meets. */
const ENVOY = /^ال(?:مبعوث|موفد|سفير|منسق|ممثل|مندوب|قايم)ه?$/

function officeOf(scene: Scene, person: ArabicMention, first: number, to: number): Office {
  const { doc } = scene
  let last = to
  // Honorifics and commas between title and name belong to neither.
  while (last > first && (/^[،,(]$/.test(doc.words[last].surface) || isHonorific(scene, first, last))) last--
  let of: ArabicMention | null = null
  let nation: Office['nation'] = null
  for (let k = first; k <= last; k++) {
    const i = scene.mentionOf[k]
    const mention = i >= 0 ? scene.mentions[i] : null
    if (mention && mention.kind !== 'person') of ??= mention
    const iso =
      !mention && (doc.words[k].bits & bit.ADJ) | (doc.words[k].bits & bit.DEMONYM) ? doc.words[k].names.demonym : null
    if (iso && !nation) nation = { iso, span: [doc.start[k], doc.end[k]], token: k }
  }
  return { person, first, last, head: headOf(doc.words[first].folded), of, nation }
}

/**
 * A mere title, or one that is an office too where nothing takes it in construct: `رئيس الدولة الشيخ`, `قائد الجيش الفريق`;
 * not `نائب الرئيس`.
 */
function isHonorific(scene: Scene, first: number, k: number): boolean {
  const { words } = scene.doc
  if (!(words[k].bits & bit.TITLE)) return false
  if (!(words[k].bits & bit.OFFICIAL)) return true
  return isDefinite(words[k]) && k - 1 > first && (scene.mentionOf[k - 1] >= 0 || isDefinite(words[k - 1]))
}

/** Folded head noun without proclitics and article. */
export const headOf = (folded: string): string => folded.replace(/^[وف]?(?:لل|[بلك]?ال|[ل](?=.{3}))/, '')

import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { lastOffice } from '../syntax/directory.ts'
import { headOf } from '../syntax/office.ts'
import { firstMentionFrom, type Scene, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { BI, LI } from '../word.ts'

/** Styles of address that stand for whoever bears them, with the titles before such names. */
const STYLES = new Map<string, RegExp>([
  ['سموه', /^(?:امير|سمو)$/],
  ['سموها', /^(?:اميره|سمو)$/],
  ['سمو', /^(?:امير|سمو)$/],
  ['جلالته', /^(?:ملك|جلاله|عاهل|سلطان)$/],
  ['فضيلته', /^(?:شيخ|فضيله|مفتي|امام)$/],
  ['سماحته', /^(?:شيخ|سماحه|مفتي|امام)$/],
  ['فخامته', /^(?:رييس|فخامه)$/],
  ['معالي', /^(?:معالي|وزير)$/],
  ['معاليه', /^(?:معالي|وزير)$/],
  ['سيادته', /^(?:رييس|سياده|مشير)$/],
  ['سعادته', /^(?:سعاده|سفير)$/],
])

export const isStyle = (head: string): boolean => STYLES.has(head)

/** Words before a name that its titles may take. */
const TITLES = 10
/** Namings looked through, back from the style and on from the beginning of the report. */
const NAMINGS = 60

/**
 * Whom a report calls `سموه`: the last one who acts under that style, since whoever acts is named first and others are listed
 * behind; else the first who is not brought in by a preposition (`رفع شكره لخادم الحرمين`).
 */
export const honoured = (scene: Scene, before: number, head: string): ArabicEntity | null =>
  bearer(scene, before, STYLES.get(head)!) ?? bearer(scene, before, /./)

/** Only one who bears that very style: `معالي رئيس الديوان`. */
export const styled = (scene: Scene, before: number, head: string): ArabicEntity | null =>
  bearer(scene, before, STYLES.get(head)!)

function bearer(scene: Scene, before: number, style: RegExp): ArabicEntity | null {
  const { mentions } = scene
  const to = firstMentionFrom(scene, before)
  const bears = (m: ArabicMention) => m.kind === 'person' && m.entity !== undefined && titlesOf(scene, m, style)
  for (let i = to - 1; i >= Math.max(0, to - NAMINGS); i--) {
    const titles = bears(mentions[i])
    if (titles && acts(scene, titles.first)) return mentions[i].entity as ArabicEntity
  }
  let any: ArabicEntity | null = null
  for (let i = 0; i < Math.min(to, NAMINGS); i++) {
    const titles = bears(mentions[i])
    if (!titles) continue
    any ??= mentions[i].entity as ArabicEntity
    if (!mentions[i].pro && !titles.governed) return mentions[i].entity as ArabicEntity
  }
  return any
}

/** The titles and office before a name, where the style is among them, and whether a preposition governs them. */
function titlesOf(scene: Scene, m: ArabicMention, style: RegExp): { first: number; governed: boolean } | false {
  const { words } = scene.doc
  const office = lastOffice(scene, m.first + 1, (o) => o.person === m && o.first < m.first)
  const from = Math.max(sentenceStart(scene, m.first), office?.first ?? 0, m.first - TITLES)
  let first = m.first
  let found = false
  for (let k = m.first - 1; k >= (office ? office.first : from); k--) {
    const word = words[k]
    const title = (word.bits & (bit.TITLE | bit.OFFICIAL)) !== 0 && scene.mentionOf[k] < 0
    if (!title && !office && !(word.bits & bit.ADJ && scene.mentionOf[k] < 0)) break
    if (title) {
      found ||= style.test(headOf(word.folded))
      first = k
    }
  }
  // `صاحب السمو الملكي الأمير`.
  if (words[first - 1]?.folded.endsWith('صاحب')) first--
  if (!found) return false
  const pro = words[first].readings[0]?.pro ?? 0
  return { first, governed: (pro & (BI | LI)) !== 0 || words[first - 1]?.readings[0]?.lexeme.pos === 'prep' }
}

/** A verb stands right before it, or the sentence begins with it. */
const acts = (scene: Scene, first: number): boolean =>
  first === sentenceStart(scene, first) || verbAt(scene, first - 1) !== null

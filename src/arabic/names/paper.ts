import type { Lexis } from '../lexis.ts'
import type { Being } from './gazetteer.ts'
import { quotedName } from './quoted.ts'
import type { Candidate } from './spot.ts'
import { ROOT } from './trie.ts'
import { type ArabicDoc, isOpenQuote } from './view.ts'

/** Class words under which the tables list media. Folded. */
const MEDIA_HEADS = [['صحيفه'], ['جريده'], ['موقع'], ['قناه'], ['وكاله'], ['وكاله', 'الانباء'], ['مجله'], ['شبكه']]
/** To whom something is told, who had a talk with somebody, and who brings the news. */
const BEFORE =
  /^(?:ل|مع|معه|معها|معهم|عن|[وف]?(?:علمت|ذكرت|نقلت|قالت|اضافت|افادت|كشفت|نشرت|اوردت|كتبت|سالت|حاورت|التقت|اكدت|اوضحت|اجرت|اجرته|اجرتها|نشرته|نشرتها|سالته|حاورته|رصدت|تواصلت|ب?حسب|وفق|وفقا))$/
/** Adjectives of agencies: `بحسب «الألمانية»`. */
const NISBA = /^ال.{2,}يه$/

/** Under these a land's own paper is listed with its nation behind its name: `صحيفة الوطن السعودية`. */
const NATIONAL = 2

/** `قال لـ«الرياض»`, `أجرته معه «الوطن»`: in quotation marks, told something, a town or a common word is the paper of that name. */
export function paperAt(doc: ArabicDoc, t: number, lexis: Lexis): Candidate | null {
  if (t < 2 || !isOpenQuote(doc.words[t - 1])) return null
  const before = doc.words[t - 2].folded
  if (before !== 'ل' && (doc.words[t - 1].surface === '(' || !BEFORE.test(before))) return null
  const last = quotedName(doc, t - 1)
  if (last < t) return null
  const { trie } = lexis.gazetteer
  let begun = false
  for (const [i, head] of MEDIA_HEADS.entries()) {
    let node: number = ROOT
    for (const word of head) node = node < 0 ? node : trie.step(node, word)
    for (let k = t; node >= 0 && k <= last; k++) node = trie.step(node, doc.words[k].folded)
    if (node < 0 || (head.length > 1 && !NISBA.test(doc.words[t].folded))) continue
    const listed = trie.at(node)?.find((e) => e.kind === 'organization')
    // `الوطن`, of which lands have one each: some paper of that name.
    if (listed) return begun ? medium(doc, t, last, null) : medium(doc, t, last, listed.being)
    begun ||= i < NATIONAL
  }
  const another = doc.words[t].names.heads.some((h) => h.core === 0 && h.whole && trie.at(h.node)?.[0].kind === 'group')
  return begun && !another ? medium(doc, t, last, null) : null
}

const medium = (doc: ArabicDoc, t: number, last: number, being: Being | null): Candidate => ({
  rule: 'spot/listed-organization',
  kind: 'organization',
  form: 'name',
  first: t,
  last,
  core: doc.words[t].cores[0],
  being,
  weak: false,
  weight: 9,
})

import * as bit from '../bits.ts'
import type { Lexis } from '../lexis.ts'
import { rows } from '../table.ts'
import { INSTITUTION } from '../traits.ts'
import { LI } from '../word.ts'
import type { Being } from './gazetteer.ts'
import { listedAt } from './listed.ts'
import { mostSpokenOf } from './most-spoken.ts'
import type { ArabicMention } from './spot.ts'
import { NameTrie, ROOT } from './trie.ts'
import { type ArabicDoc, at, isDefinite, sameSentence, spanFrom } from './view.ts'

let trie: NameTrie<string> | null = null

function institutions(): NameTrie<string> {
  if (!trie) {
    trie = new NameTrie()
    for (const [word, kind] of rows('institutions')) trie.add(word, kind)
  }
  return trie
}

/** Kingdoms of the Arab press that `المملكة` can mean. */
const KINGDOMS = ['SA', 'MA', 'JO', 'BH']

/**
 * Institutions of which a state has one (`الجيش`, `البرلمان`), and the words by which the report's own state is meant
 * (`الحكومة`, `المملكة`): only where nothing else follows that would say which.
 */
export function spotInstitutions(doc: ArabicDoc, mentions: ArabicMention[], lexis: Lexis): ArabicMention[] {
  const taken = new Uint8Array(doc.n)
  for (const m of mentions) taken.fill(1, m.first, m.last + 1)
  const tree = institutions()
  for (const m of mentions)
    if (m.key === 'حكومه المملكه') {
      const being = kingdom(doc, mentions, lexis, m.first)
      if (being)
        Object.assign(m, { kind: 'state', form: 'alias', being, ids: being.ids, rule: 'spot/institution-kingdom' })
    }
  const added: ArabicMention[] = []
  let own: Being | null | undefined
  let realm: Being | null | undefined
  let sultan: Being | null | undefined
  for (let t = 0; t < doc.n; t++) {
    const word = doc.words[t]
    if (taken[t] || !(word.traits & INSTITUTION)) continue
    for (const core of word.cores) {
      let node = tree.step(ROOT, core.text)
      if (node < 0) continue
      let last = t
      for (let k = t + 1, next = node; k <= t + 2 && sameSentence(doc, t, k); k++) {
        next = tree.step(next, doc.words[k].folded)
        if (next < 0) break
        if (!tree.at(next)) continue
        node = next
        last = k
      }
      const kind = tree.at(node)?.[0]
      // `خفر السواحل الليبي`: of which nation it is.
      let nation: Being | undefined
      if ((kind === 'organization' || kind === 'state') && last > t && ofNation(doc, last) && !taken[last + 1]) {
        last++
        // `حكومة الوحدة الوطنية الليبية`.
        if (kind === 'state') nation = lexis.gazetteer.states.get(doc.words[last].names.demonym!)
      }
      if (
        !kind ||
        taken[last] ||
        (kind !== 'kingdom' && kind !== 'sultanate' && !(kind === 'state' && last > t) && ofOffice(doc, t, core.pro)) ||
        isDoingAway(doc, core.text, last) ||
        isDistrict(doc, t, core.text) ||
        (kind === 'state' ? demonymFollows(doc, last) : specified(doc, last))
      )
        continue
      if (kind === 'state') own = own === undefined ? mainState(doc, mentions, lexis) : own
      const being =
        kind === 'state'
          ? (nation ?? officersState(doc, t, core.text, lexis) ?? own)
          : kind === 'kingdom'
            ? (realm = realm === undefined ? kingdom(doc, mentions, lexis, t) : realm)
            : kind === 'sultanate'
              ? (sultan = sultan === undefined ? sultanate(mentions, lexis) : sultan)
              : kind === 'korea'
                ? korea(mentions)
                : null
      const stands = kind === 'organization' || kind === 'group' || being
      if (!stands) continue
      added.push({
        rule: `spot/institution-${kind}`,
        first: t,
        last,
        span: spanFrom(doc, t, core, last),
        kind: kind === 'organization' || kind === 'group' ? kind : 'state',
        form: kind === 'organization' || kind === 'group' ? 'name' : 'alias',
        key: [core.text, ...doc.words.slice(t + 1, last + 1).map((w) => w.folded)].join(' '),
        ids: being?.ids,
        being: being ?? null,
        pro: (core.pro & ~LI) | (core.pro & LI),
        weak: false,
        of: undefined,
        entity: undefined,
      })
      break
    }
  }
  return added.length ? [...mentions, ...added].sort((a, b) => a.span[0] - b.span[0]) : mentions
}

/** Words back to the office of whoever speaks of his government, at most, and from the office to its adjective. */
const BACK = 30
const TITLE = 4

/**
 * `قال وزير الإعلام الأردني: إن الحكومة ترفض التعليق`: in the sentence of an officer of some nation who says something the bare government
 * is his, though the report speaks more of another's.
 */
function officersState(doc: ArabicDoc, t: number, text: string, lexis: Lexis): Being | undefined {
  if (text !== 'الحكومه') return undefined
  let says = false
  for (let k = t - 1; k > t - BACK && sameSentence(doc, k, t); k--) {
    const word = doc.words[k]
    if (word.bits & bit.SPEECH && word.readings[0]?.lexeme.act !== undefined) says = true
    if (!isDefinite(word) || word.names.demonym === null) continue
    const office = officeBefore(doc, k)
    return office >= 0 && (says || saidBefore(doc, office)) ? lexis.gazetteer.states.get(word.names.demonym) : undefined
  }
  return undefined
}

/** `قال وزير`: the verb right before the office. */
const saidBefore = (doc: ArabicDoc, m: number): boolean =>
  sameSentence(doc, m - 1, m) &&
  (doc.words[m - 1].bits & bit.SPEECH) !== 0 &&
  doc.words[m - 1].readings[0]?.lexeme.act !== undefined

/** `رئيس الحكومة`, `قائد القوات`: a part of the office's title. */
const ofOffice = (doc: ArabicDoc, t: number, pro: number): boolean => {
  const before = at(doc, t - 1)
  return (
    pro === 0 &&
    before !== null &&
    sameSentence(doc, t - 1, t) &&
    (before.bits & bit.OFFICIAL) !== 0 &&
    // `فرق الهلال الأحمر`: a body's people are no office.
    !(before.bits & bit.GROUP) &&
    !isDefinite(before)
  )
}

/** `أهالي القضاء`, `مركز القضاء`: the district, and no court. */
const isDistrict = (doc: ArabicDoc, t: number, text: string): boolean =>
  text === 'القضاء' && t > 0 && sameSentence(doc, t - 1, t) && OF_DISTRICT.test(doc.words[t - 1].folded)
const OF_DISTRICT =
  /^[وفبل]{0,2}(?:اهالي|سكان|ابناء|مركز|قائمقام|قايمقام|قاءممقام|قري|نواحي|مناطق|اطراف|مداخل|مدخل|ارجاء|انحاء|شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي|وسط)$/

const demonymFollows = (doc: ArabicDoc, last: number): boolean => {
  const next = at(doc, last + 1)
  return (
    next !== null &&
    sameSentence(doc, last, last + 1) &&
    isDefinite(next) &&
    // `الحكومة الكتالونية`: of what is no state.
    ((next.bits & bit.DEMONYM) !== 0 || ((next.bits & bit.UNKNOWN) !== 0 && next.folded.endsWith('يه')))
  )
}

/** `الجيش الحر`, `الشرطة البريطانية`: an adjective says which one, and the name grammar has had its turn. */
function specified(doc: ArabicDoc, last: number): boolean {
  const next = at(doc, last + 1)
  return (
    next !== null &&
    sameSentence(doc, last, last + 1) &&
    isDefinite(next) &&
    (next.bits & (bit.DEMONYM | bit.ADJ)) !== 0 &&
    !(next.bits & bit.TIME)
  )
}

/** `القضاء على الإرهاب` does away with it. */
const isDoingAway = (doc: ArabicDoc, core: string, last: number): boolean =>
  core === 'القضاء' && sameSentence(doc, last, last + 1) && /^علي/.test(doc.words[last + 1].folded)

const ofNation = (doc: ArabicDoc, last: number): boolean => {
  const next = at(doc, last + 1)
  return next !== null && sameSentence(doc, last, last + 1) && isDefinite(next) && next.names.demonym !== null
}

/** The state that the report speaks most of, among those it names; where it names none, by its towns and adjectives. */
function mainState(doc: ArabicDoc, mentions: readonly ArabicMention[], lexis: Lexis): Being | null {
  const named = new Set(mentions.flatMap((m) => (m.kind === 'state' && m.being?.iso ? [m.being.iso] : [])))
  const iso = mostSpokenOf(doc, mentions, (one) => !named.size || named.has(one))
  if (iso && !named.size && !isSpokenOf(doc, mentions, iso)) return null
  return iso ? (lexis.gazetteer.states.get(iso) ?? null) : null
}

/** Towns and adjectives of a state without which a report that does not name it is not about it. */
const ENOUGH = 3

function isSpokenOf(doc: ArabicDoc, mentions: readonly ArabicMention[], iso: string): boolean {
  let n = 0
  for (const m of mentions) if (m.kind === 'place' && m.being?.iso === iso) n++
  for (let t = 0; t < doc.n; t++)
    if (doc.words[t].names.demonym === iso) {
      n++
      // `وزيرة الزراعة الألمانية`: whose officers the report tells of, its government it means.
      if (officeBefore(doc, t) >= 0) return true
    }
  return n >= ENOUGH
}

/** The office whose title a definite adjective of nationality at token `t` ends, or -1. */
function officeBefore(doc: ArabicDoc, t: number): number {
  if (!isDefinite(doc.words[t])) return -1
  for (let m = t - 1; m >= t - TITLE && sameSentence(doc, m, t); m--)
    if (doc.words[m].bits & bit.OFFICIAL && !(doc.words[m].bits & bit.GROUP)) return m
  return -1
}

/** The kingdom that `المملكة`, first at token `first`, is: the one that the report names, by name, by its adjective or by its places. */
function kingdom(doc: ArabicDoc, mentions: readonly ArabicMention[], lexis: Lexis, first: number): Being | null {
  const counts = new Map<string, number>()
  const count = (iso: string | null | undefined) =>
    iso && KINGDOMS.includes(iso) && counts.set(iso, (counts.get(iso) ?? 0) + 1)
  for (const m of mentions) if (m.being) count(m.being.iso)
  for (const word of doc.words) count(word.names.demonym)
  // `ميناء جدة`: a place inside the name of another.
  if (!counts.size)
    for (let t = 0; t < doc.n; t++)
      if (doc.words[t].bits & bit.GAZETTEER)
        for (const { listed } of listedAt(doc, t, lexis))
          if (listed[0].kind === 'place' && !listed[0].ambiguous) count(listed[0].being.iso)
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
  if (!best || (best !== 'SA' && isOnlyBehind(doc, mentions, best, first))) return null
  return lexis.gazetteer.states.get(best) ?? null
}

/**
 * `المملكة تدين التفجير في العاصمة البحرينية`: a kingdom is not the one that is told of later alone, unless it is the one that most of the
 * press calls so.
 */
const isOnlyBehind = (doc: ArabicDoc, mentions: readonly ArabicMention[], iso: string, first: number): boolean =>
  !mentions.some((m) => m.first < first && m.being?.iso === iso) &&
  !doc.words.slice(0, first).some((word) => word.names.demonym === iso)

/** The one Korea that the report names; null where it names both or neither. */
function korea(mentions: readonly ArabicMention[]): Being | null {
  let only: Being | null = null
  for (const { kind, being } of mentions) {
    if (kind !== 'state' || !being || !/^K[PR]$/.test(being.iso)) continue
    if (only && only.iso !== being.iso) return null
    only = being
  }
  return only
}

function sultanate(mentions: readonly ArabicMention[], lexis: Lexis): Being | null {
  return mentions.some((m) => m.being?.iso === 'OM') ? (lexis.gazetteer.states.get('OM') ?? null) : null
}

import type { Mention } from '../../engine/finding.ts'
import type { EntityKind, MentionForm } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { abbreviates } from '../fold.ts'
import type { Lexis } from '../lexis.ts'
import { GOVERNMENT } from '../traits.ts'
import { type ArabicWord, BI, type Core, KA, LI, WA } from '../word.ts'
import type { Being, Listed } from './gazetteer.ts'
import { spotGlued } from './glued.ts'
import { governmentAt } from './government.ts'
import { type Licence, licence } from './licence.ts'
import { type Hit, listedAt } from './listed.ts'
import { ministryAt } from './ministry.ts'
import { orgRunAt, quotedName } from './organization.ts'
import { type NameRun, nameRunAt } from './person.ts'
import { placeRunAt } from './place.ts'
import { type ArabicDoc, at, isClosed, isCloseQuote, isDefinite, isOpenQuote, sameSentence, spanFrom } from './view.ts'

/** A mention with what the tables know of it. */
export interface ArabicMention extends Mention {
  /** The listed being, where the name is listed. */
  being: Being | null
  /** Proclitics before the span, bits of word.ts. */
  pro: number
  /** Weak evidence: kept only if the report names the same elsewhere, or nothing speaks against it. */
  weak: boolean
}

/** A candidate for the tokens from `first` on. */
interface Candidate {
  rule: string
  kind: EntityKind
  form: MentionForm
  first: number
  last: number
  core: Core
  /** By which one being's names meet, where it is not the words of the name themselves. */
  key?: string
  being: Being | null
  weak: boolean
  /** Decides between candidates of one length. */
  weight: number
}

const INTERESTING =
  bit.GAZETTEER |
  bit.ORG_HEAD |
  bit.PLACE_HEAD |
  bit.NAME |
  bit.NAME_MAYBE |
  bit.NAME_PARTICLE |
  bit.UNKNOWN |
  bit.MEDIA |
  bit.GROUP

/** The namings in a report, left to right, longest first, never overlapping. */
export function spot(doc: ArabicDoc, lexis: Lexis, from = 0): ArabicMention[] {
  const mentions: ArabicMention[] = []
  for (let t = from; t < doc.n; t++) {
    const word = doc.words[t]
    if (!(word.bits & INTERESTING) && !(word.traits & GOVERNMENT)) continue
    const glued = word.bits & bit.UNKNOWN ? spotGlued(doc, t, lexis) : NOTHING
    if (glued.length) {
      mentions.push(...glued)
      continue
    }
    const best = candidatesAt(doc, t, lexis, mentions[mentions.length - 1]).reduce<Candidate | null>(
      (a, b) => (a && !longer(b, a) ? a : b),
      null,
    )
    if (!best) continue
    mentions.push(mentionOf(doc, best))
    t = best.last
  }
  return mentions
}

const NOTHING: readonly ArabicMention[] = []

const longer = (a: Candidate, b: Candidate) => a.last > b.last || (a.last === b.last && a.weight > b.weight)

function mentionOf(doc: ArabicDoc, c: Candidate): ArabicMention {
  const words: string[] = [c.core.text]
  let open = 0
  for (let k = c.first + 1; k <= c.last; k++) {
    const word = doc.words[k]
    if (word.kind !== 'punct') words.push(word.folded)
    else if (isOpenQuote(word)) open++
    else if (isCloseQuote(word)) open--
  }
  const span = spanFrom(doc, c.first, c.core, c.last)
  // `صحيفة «النهار»`: the mark that opens inside the name closes inside it too.
  if (open > 0 && isCloseQuote(at(doc, c.last + 1))) span[1] = doc.end[c.last + 1]
  return {
    rule: c.rule,
    first: c.first,
    last: c.last,
    span,
    kind: c.kind,
    form: c.form,
    key: c.key ?? words.join(' '),
    ids: c.being?.ids,
    being: c.being,
    pro: c.core.pro,
    weak: c.weak,
  }
}

function candidatesAt(doc: ArabicDoc, t: number, lexis: Lexis, previous: ArabicMention | undefined): Candidate[] {
  const out: Candidate[] = []
  const word = doc.words[t]
  let known: Licence | null = null
  const evidence = (): Licence => (known ??= licence(doc, t))
  if (word.bits & bit.GAZETTEER)
    for (const hit of listedAt(doc, t, lexis)) listedCandidates(doc, hit, evidence(), previous, out)
  const government = word.traits & GOVERNMENT ? (governmentAt(doc, t, lexis) ?? ministryAt(doc, t)) : null
  if (government) out.push({ ...government, weak: false, weight: 6 })
  const org = government ? null : orgRunAt(doc, t, lexis)
  if (org) {
    out.push({
      rule: 'spot/organization-head',
      kind: org.head.kind,
      form: 'name',
      first: t,
      last: org.last,
      core: org.core,
      being: null,
      weak: false,
      weight: 4,
    })
  }
  const place = placeRunAt(doc, t, lexis)
  if (place)
    out.push({
      rule: 'spot/place-head',
      kind: 'place',
      form: 'name',
      first: t,
      last: place.last,
      core: place.core,
      being: null,
      weak: false,
      weight: 4,
    })
  if (word.bits & (bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE | bit.UNKNOWN)) {
    const run = nameRunAt(doc, t, evidence().person, evidence().title)
    if (run && accepts(run, evidence(), word)) {
      out.push({
        rule: evidence().person ? 'spot/person-licensed' : 'spot/person-name',
        kind: 'person',
        form: run.size > 1 ? 'name' : 'alias',
        first: t,
        last: run.last,
        core: run.core,
        being: null,
        weak: run.size === 1 && !evidence().person,
        weight: 3,
      })
    }
  }
  return out
}

/** One word alone is a person only with evidence, or if it is a name and nothing else. */
function accepts(run: NameRun, evidence: Licence, word: ArabicWord): boolean {
  if (run.sure > 0) return true
  if (!evidence.person) return false
  // `كيه. شانموجام`: an initial with a name behind it.
  if (run.size > 1 && abbreviates(word.surface)) return true
  const { bits, readings } = word
  // `متحدث باسم الشركة` is no Basim; `الوزير الأول` is a title.
  const bare = !(bits & bit.DEFINITE) && !readings[0]?.pro
  if (run.size > 1)
    return run.listed === run.size || (bits & bit.UNKNOWN) !== 0 || (evidence.title && run.listed > 0 && bare)
  return (bits & bit.UNKNOWN) !== 0 || (evidence.title && run.listed > 0 && !(bits & (bit.FUNCTION | bit.NOUN)))
}

function listedCandidates(
  doc: ArabicDoc,
  hit: Hit,
  evidence: Licence,
  previous: ArabicMention | undefined,
  out: Candidate[],
) {
  const words = hit.last - hit.first + 1
  const word = doc.words[hit.first]
  for (const entry of hit.listed) {
    if (!listedFits(doc, hit, entry, words, evidence, previous)) continue
    let first = hit.first
    let core = hit.core
    if (entry.kind === 'state' && entry.form === 'name' && hit.core.pro === 0) {
      const longer = stateTitle(doc, first)
      if (longer) [first, core] = longer
    }
    if (entry.kind === 'person' && words > 1 && word.bits & bit.TITLE && hit.core.text.startsWith('ال')) {
      // `الملك سلمان`: the title is no part of the name; and the name may go on.
      if ((nameRunAt(doc, first + 1, true, true)?.last ?? 0) > hit.last) continue
      core = doc.words[++first].cores[0]
    }
    let weight = 5 - (core.at > 0 ? 1 : 0)
    if (entry.kind === 'state') weight += 1.5
    if (entry.kind === 'place' && evidence.place) weight += 2
    if (entry.kind === 'person' && evidence.person) weight += 2
    // A city with the name of its state is the city only where the text says so.
    out.push({
      rule: `spot/listed-${entry.kind}`,
      kind: entry.kind,
      form: entry.form,
      first,
      last: hit.last,
      core,
      being: entry.being,
      weak:
        (entry.ambiguous &&
          (entry.kind === 'place'
            ? words === 1 && !entry.being.seatOf && isCommonFirst(doc, hit.first) && !evidence.place
            : !evidence.media)) ||
        (words === 1 &&
          entry.short &&
          (word.bits & (bit.NOUN | bit.ADJ | bit.VERB)) !== 0 &&
          !isCalled(doc, hit.first)),
      weight,
    })
  }
}

/** `المعروف باسم حميدتي`. */
const isCalled = (doc: ArabicDoc, t: number): boolean =>
  at(doc, t - 1)?.folded === 'باسم' && sameSentence(doc, t - 1, t)

/** A one-word listed name that is also a common word needs something beside it that says which it is. */
function listedFits(
  doc: ArabicDoc,
  hit: Hit,
  entry: Listed,
  words: number,
  evidence: Licence,
  previous: ArabicMention | undefined,
): boolean {
  if (words > 1) return true
  const word = doc.words[hit.first]
  // `على` is no name of one word, whatever the tables list under its letters.
  if (entry.kind !== 'state' && hit.core.at === 0 && isClosed(word)) return false
  const common = (word.bits & (bit.NOUN | bit.ADJ | bit.VERB | bit.FUNCTION)) !== 0
  if (entry.kind === 'place') {
    if (isQualifier(doc, hit)) return false
    if (entry.ambiguous)
      return (
        evidence.place ||
        besidePlace(doc, hit, previous) ||
        (evidence.at && !(word.bits & bit.TIME) && !word.readings[0]?.enc && !commonNoun(doc, hit.first))
      )
    return !(hit.core.pro & KA) || evidence.place
  }
  if (entry.kind === 'state') return !isAdjectiveUse(doc, hit)
  if (entry.kind === 'person') {
    if (!common) return true
    return evidence.person || !entry.short || isCalled(doc, hit.first)
  }
  if (
    /media|agency/.test(entry.being.cls) &&
    (evidence.said || (hit.core.pro & LI) !== 0) &&
    !(word.bits & (bit.NOUN | bit.ADJ))
  )
    return true
  if (entry.ambiguous)
    return evidence.media || (isOpenQuote(at(doc, hit.first - 1)) && quotedName(doc, hit.first - 1) === hit.last)
  return true
}

/** `الحد الأقصى`, `المدينة الجديدة`: an adjective right behind a definite noun, be that a class word of places. */
function isQualifier(doc: ArabicDoc, hit: Hit): boolean {
  const word = doc.words[hit.first]
  if (hit.core.at > 0 || !(word.bits & bit.ADJ) || !isDefinite(word) || !sameSentence(doc, hit.first - 1, hit.first))
    return false
  const before = doc.words[hit.first - 1]
  // `شؤون المملكة الداخلية`: the class word itself begins names.
  if (before.bits & bit.DEFINITE && before.bits & bit.PLACE_HEAD) return true
  return (before.bits & bit.DEFINITE) !== 0 && !(before.bits & (bit.GAZETTEER | bit.NAME))
}

/** `باردو بتونس`, `القصيم وحائل`: in one place, or in a row with it. */
function besidePlace(doc: ArabicDoc, hit: Hit, previous: ArabicMention | undefined): boolean {
  const t = hit.first
  if (!(hit.core.pro & (BI | WA)) || !sameSentence(doc, t - 1, t)) return false
  const before = at(doc, t - 1)!
  if (hit.core.pro & BI) return (before.bits & bit.GAZETTEER) !== 0
  const end = before.kind === 'punct' && before.surface === '،' ? t - 2 : t - 1
  if (previous?.kind !== 'place' || previous.last !== end || commonNoun(doc, t)) return false
  const next = at(doc, hit.last + 1)
  return (
    !next ||
    !sameSentence(doc, t, hit.last + 1) ||
    next.kind === 'punct' ||
    next.folded.startsWith('و') ||
    isClosed(next)
  )
}

/** A definite noun, or one in construct with what follows: `في الخبر`, `في إطار الدورة`. */
function commonNoun(doc: ArabicDoc, t: number): boolean {
  const word = doc.words[t]
  if (word.readings[0]?.lexeme.pos !== 'noun') return false
  const next = at(doc, t + 1)
  return (
    isDefinite(word) ||
    (next !== null &&
      sameSentence(doc, t, t + 1) &&
      next.kind === 'word' &&
      (isDefinite(next) || (next.bits & (bit.GAZETTEER | bit.NAME)) !== 0 || /^(?:ما|من)$/.test(next.folded)))
  )
}

/** First of all an indefinite noun or a verb, with a word after it that it may go with: `في إطار التعاون`. */
function isCommonFirst(doc: ArabicDoc, t: number): boolean {
  const word = doc.words[t]
  const pos = word.readings[0]?.lexeme.pos
  if (word.bits & bit.DEFINITE || (pos !== 'noun' && pos !== 'verb')) return false
  const next = at(doc, t + 1)
  return (
    next !== null &&
    sameSentence(doc, t, t + 1) &&
    (next.kind === 'punct' ? isOpenQuote(next) : next.readings[0]?.lexeme.pos !== 'prep')
  )
}

/** `دعم مالي`, `بند مالي`: an indefinite adjective written like a state follows an indefinite noun. */
function isAdjectiveUse(doc: ArabicDoc, hit: Hit): boolean {
  const word = doc.words[hit.first]
  // `الطائرة السعودية`: the definite adjective of nationality written like the state follows a definite noun.
  const previous = at(doc, hit.first - 1)
  if (word.bits & bit.DEMONYM && isDefinite(word) && previous && sameSentence(doc, hit.first - 1, hit.first)) {
    const noun = previous.readings.find((r) => r.lexeme.pos === 'noun' || r.lexeme.pos === 'adj')
    if (
      noun &&
      (noun.definite || isDefinite(previous)) &&
      !(previous.bits & bit.VERB && previous.readings[0].lexeme.pos === 'verb')
    )
      return true
  }
  // A definite word qualifies no indefinite noun: `قيادة السعودية` leads; and only adjectives of nationality and `مالي` are in doubt.
  if (isDefinite(word) || hit.core.at > 0 || !(word.bits & bit.DEMONYM)) return false
  const before = at(doc, hit.first - 1)
  if (!before || before.kind !== 'word' || !sameSentence(doc, hit.first - 1, hit.first)) return false
  const reading = before.readings[0]
  if (!reading) return false
  // `29 جنديا أوكرانيا`: the adjective takes the ending of its noun; `روسيا أوكرانيا` are two states.
  const ending = word.readings.find((r) => r.lexeme.pos === 'adj')?.suffix === 'ا'
  if (ending && (reading.suffix !== 'ا' || before.bits & bit.GAZETTEER)) return false
  return (
    (reading.lexeme.pos === 'noun' || reading.lexeme.pos === 'adj') &&
    !reading.definite &&
    !reading.enc &&
    !(before.bits & (bit.PREP | bit.OFFICIAL | bit.PLACE_HEAD))
  )
}

const STATE_TITLES = new Set(['دوله', 'جمهوريه', 'مملكه', 'سلطنه', 'اماره', 'امبراطوريه'])

/** `دولة الكويت`, `سلطنة عمان`: the state's class word is part of its name. */
function stateTitle(doc: ArabicDoc, first: number): [number, Core] | null {
  const before = at(doc, first - 1)
  if (!before || !sameSentence(doc, first - 1, first)) return null
  for (const core of before.cores)
    if (STATE_TITLES.has(core.text) && !(core.pro & (BI | LI | KA) && core.at > 2)) return [first - 1, core]
  return null
}

import type { EntityFinding, Finding, Mention } from '../../engine/finding.ts'
import type { EntityKind, MentionForm } from '../../record/types.ts'
import * as bit from '../bits.ts'
import type { Lexis } from '../lexis.ts'
import { GOVERNMENT } from '../traits.ts'
import { type Core, WA } from '../word.ts'
import { isCalled, isCommonFirst, isCommonWord, listedFits, stateTitle } from './fits.ts'
import type { Being, Listed } from './gazetteer.ts'
import { type GovernmentRun, governmentAt } from './government.ts'
import { medicalCityAt } from './honoured.ts'
import { initialsAt } from './initials.ts'
import { type Licence, licence } from './licence.ts'
import { type Hit, listedAt } from './listed.ts'
import { accepts } from './lone-name.ts'
import { ministryAt } from './ministry.ts'
import { isRulers } from './of-ruler.ts'
import { orgRunAt } from './organization.ts'
import { paperAt } from './paper.ts'
import { nameRunAt } from './person.ts'
import { isAnother, runsOn } from './person-beside.ts'
import { placeRunAt } from './place.ts'
import { quotedName } from './quoted.ts'
import { standsAsSubject } from './subject-name.ts'
import { toldMediumAt } from './told-medium.ts'
import { unheardAt } from './unheard.ts'
import { pairedPlaceAt, unlistedPlaceAt } from './unlisted.ts'
import { type ArabicDoc, at, isCloseQuote, isComma, isDefinite, isOpenQuote, spanFrom } from './view.ts'

/** A mention with what the tables know of it. */
export interface ArabicMention extends Mention {
  /** The listed being, where the name is listed. */
  being: Being | null
  /** Proclitics before the span, bits of word.ts. */
  pro: number
  /** Weak evidence: kept only if the report names the same elsewhere, or nothing speaks against it. */
  weak: boolean
  /** Set from the first, as all others are: namings of one shape are read fastest. */
  of: Finding[] | undefined
  entity: EntityFinding | undefined
}

/** A candidate for the tokens from `first` on. */
export interface Candidate {
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
  head?: GovernmentRun['head']
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
  const named = new Set<Being>()
  for (let t = from; t < doc.n; t++) {
    const word = doc.words[t]
    const medium = t > 1 && doc.words[t - 1].kind === 'punct' ? toldMediumAt(doc, t) : -1
    const letters = word.folded.length === 1 && t > 0 ? initialsAt(doc, t, lexis) : -1
    const paper = t > 1 && doc.words[t - 1].kind === 'punct' ? paperAt(doc, t, lexis) : null
    const paired = t > 0 ? pairedPlaceAt(doc, t) : null
    if (!(word.bits & INTERESTING) && !(word.traits & GOVERNMENT) && medium < 0 && letters < 0 && !paper && !paired)
      continue
    let best: Candidate | null = paper ?? (medium < 0 ? null : mediumOf(doc, t, medium))
    if (paired && !best) best = placeOf(t, paired)
    if (letters > 0) best = { ...mediumOf(doc, t, letters), rule: 'spot/initials', kind: 'person' }
    for (const other of candidatesAt(doc, t, lexis, mentions[mentions.length - 1], named))
      if (!best || longer(other, best)) best = other
    if (!best) continue
    mentions.push(mentionOf(doc, best))
    if (best.being && best.last > best.first) named.add(best.being)
    t = best.last
  }
  return mentions
}

const mediumOf = (doc: ArabicDoc, t: number, last: number): Candidate => ({
  rule: 'spot/told-medium',
  kind: 'organization',
  form: 'name',
  first: t,
  last,
  core: doc.words[t].cores[0],
  being: null,
  weak: false,
  weight: 2,
})

const placeOf = (t: number, core: Core): Candidate => ({
  rule: 'spot/unlisted-place',
  kind: 'place',
  form: 'name',
  first: t,
  last: t,
  core,
  being: null,
  weak: false,
  weight: 2,
})

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
    of: c.head ? [headOf(doc, c.head)] : undefined,
    entity: undefined,
  }
}

/** `بشار الأسد` in `نظام بشار الأسد`: named inside another name; resolve/governments.ts gives him his entity. */
function headOf(doc: ArabicDoc, { first, last, person }: NonNullable<GovernmentRun['head']>): ArabicMention {
  const words = doc.words.slice(first, last + 1).filter((word) => word.kind !== 'punct')
  return {
    rule: 'resolve/head-of-government',
    first,
    last,
    span: [doc.start[first], doc.end[last]],
    kind: 'person',
    form: person.form,
    key: words.map((word) => word.folded).join(' '),
    ids: person.being.ids,
    being: person.being,
    pro: 0,
    weak: false,
    of: undefined,
    entity: undefined,
  }
}

function candidatesAt(
  doc: ArabicDoc,
  t: number,
  lexis: Lexis,
  previous: ArabicMention | undefined,
  named: ReadonlySet<Being>,
): Candidate[] {
  const out: Candidate[] = []
  const word = doc.words[t]
  let known: Licence | null = null
  const evidence = (): Licence => (known ??= licence(doc, t, bodyBefore(doc, t, previous)))
  if (word.bits & bit.GAZETTEER)
    for (const hit of apartFromWa(doc, listedAt(doc, t, lexis), previous))
      listedCandidates(doc, hit, evidence(), previous, named, out)
  const government = word.traits & GOVERNMENT ? (governmentAt(doc, t, lexis) ?? ministryAt(doc, t)) : null
  if (government) out.push({ ...government, weak: false, weight: 6 })
  const org = government ? null : orgRunAt(doc, t, lexis)
  if (org) {
    out.push({
      rule: 'spot/organization-head',
      kind: org.kind ?? org.head.kind,
      form: 'name',
      first: t,
      last: org.last,
      core: org.core,
      being: org.being ?? null,
      weak: false,
      weight: 4,
    })
  }
  const city = word.bits & bit.PLACE_HEAD ? medicalCityAt(doc, t) : null
  if (city)
    out.push({
      rule: 'spot/organization-head',
      kind: 'organization',
      form: 'name',
      first: t,
      last: city.last,
      core: city.core,
      being: null,
      weak: false,
      weight: 5,
    })
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
  const unlisted = out.length ? null : unlistedPlaceAt(doc, t, lexis)
  if (unlisted)
    out.push({
      rule: 'spot/unlisted-place',
      kind: 'place',
      form: 'name',
      first: t,
      last: unlisted.last,
      core: unlisted.core,
      being: null,
      weak: false,
      weight: 4,
    })
  const unheard = out.length ? null : unheardAt(doc, t)
  if (unheard) out.push(unheard)
  if (word.bits & (bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE | bit.UNKNOWN)) {
    const another = evidence().person ? false : previous?.kind === 'person' && previous.last === t - 1
    const run = nameRunAt(doc, t, another || evidence().person, evidence().title)
    if (
      run &&
      !runsOn(doc, run, out, lexis) &&
      // `بيونغ يانغ`: a listed name as it stands, and no `ب` and somebody.
      !(run.core.at > 0 && out.some((c) => c.core.at === 0 && c.being !== null && c.last > c.first)) &&
      (accepts(doc, run, evidence()) || (another && isAnother(doc, run))) &&
      !(out.some(isKnown) && (unlisted?.held || (run.sure < 2 && !evidence().title)))
    ) {
      out.push({
        rule: evidence().person
          ? 'spot/person-licensed'
          : !run.sure && another
            ? 'spot/next-person'
            : 'spot/person-name',
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

/** Where the body or place begins that stands right before `t`, or before a comma there: `قائد اللواء 21، فلان`; else `t`. */
const bodyBefore = (doc: ArabicDoc, t: number, previous: ArabicMention | undefined): number =>
  previous &&
  previous.kind !== 'person' &&
  (previous.last === t - 1 || (previous.last === t - 2 && previous.first < previous.last && isComma(doc.words[t - 1])))
    ? previous.first
    : t

/** `الرياض وجدة`, and `زار وجدة`: of two towns, one with `و` before it, the one that goes with what stands before. */
function apartFromWa(doc: ArabicDoc, hits: readonly Hit[], previous: ArabicMention | undefined): readonly Hit[] {
  if (hits.length < 2 || !hits.every(({ listed: [first] }) => first.kind === 'place')) return hits
  const joined = hits.filter(({ core }) => core.pro === WA)
  if (!joined.length || joined.length === hits.length) return hits
  const before = at(doc, hits[0].first - 1)
  const behindPlace =
    (previous !== undefined &&
      previous.kind !== 'person' &&
      // `الدمام 43، وجدة 39`.
      previous.last >= hits[0].first - (isComma(before) ? 3 : 1)) ||
    (before !== null && (before.bits & bit.GAZETTEER) !== 0)
  return behindPlace ? joined : hits.filter(({ core }) => core.pro !== WA)
}

/** `إسرائيل غيرت`, `مدينة يوجين`: a state by its name or a town by its class word, whatever given name is spelt alike. */
const isKnown = ({ kind, form, core, rule }: Candidate): boolean =>
  (kind === 'state' && form === 'name' && core.pro === 0) || rule === 'spot/unlisted-place'

const isBody = ({ kind }: Listed): boolean => kind === 'organization' || kind === 'group'

function listedCandidates(
  doc: ArabicDoc,
  hit: Hit,
  evidence: Licence,
  previous: ArabicMention | undefined,
  named: ReadonlySet<Being>,
  out: Candidate[],
) {
  const words = hit.last - hit.first + 1
  const word = doc.words[hit.first]
  for (const entry of hit.listed) {
    // `القسام`, once `كتائب عز الدين القسام` were named.
    const again = isBody(entry) && entry.ambiguous && isDefinite(word) && named.has(entry.being)
    if (!again && !listedFits(doc, hit, entry, words, evidence, previous)) continue
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
    // `منصة «إكس»`: the class word stands outside.
    if (entry.kind === 'organization' && words > 1 && hit.core.text === 'منصه') {
      do first++
      while (first < hit.last && doc.words[first].kind === 'punct')
      core = doc.words[first].cores[0]
    }
    const rulers = entry.kind === 'person' && entry.short && isRulers(doc, hit, entry.being, previous)
    let weight = 5 - (core.at > 0 ? 1 : 0)
    if (entry.kind === 'state') weight += 1.5
    if (entry.kind === 'place' && evidence.place) weight += 2
    if (again || (entry.kind === 'person' && evidence.person)) weight += 2
    // `مصادر لـ«الشرق الأوسط»`: in quotation marks of its own it is the paper.
    if (/media|agency/.test(entry.being.cls) && quotedName(doc, hit.first - 1) === hit.last) weight += 1
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
          !again &&
          (entry.kind === 'place'
            ? words === 1 && !entry.being.seatOf && isCommonFirst(doc, hit.first) && !evidence.place
            : !(entry.kind === 'person'
                ? evidence.person || rulers || (!isCommonWord(word) && standsAsSubject(doc, hit))
                : evidence.media))) ||
        (words === 1 &&
          entry.short &&
          (!evidence.person || (word.bits & (bit.DEMONYM | bit.TIME)) !== 0) &&
          isCommonWord(word) &&
          !isCalled(doc, hit.first) &&
          !rulers),
      weight,
    })
  }
}

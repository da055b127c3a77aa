import type { LinkFinding, PartyFinding, StatementFinding } from '../../engine/finding.ts'
import type { Act, Stance } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { animate } from '../events/arguments.ts'
import type { Lexeme } from '../morphology/reading.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { genderOf, verbAt } from '../syntax/verb.ts'
import { surfaceOffset } from '../word.ts'
import { isMedium } from './adjunct.ts'
import { attributionStatement } from './attributed.ts'
import { attributionAt } from './attribution.ts'
import { certaintyOf } from './certainty.ts'
import { link, linksOf } from './chain.ts'
import { asideAfter, type Content, contentFrom, quoted } from './content.ts'
import { type Cue, cueAt, prepsOf } from './cue.ts'
import { documentStatement, ISSUED, quotingOf } from './document.ts'
import { markerAt } from './marker.ts'
import { leavePublisherOut } from './publisher.ts'
import { genderOfPhrase, type Region, regionAfter } from './region.ts'
import { relayStatement } from './relay.ts'
import { partyOf } from './who.ts'

/** A statement with what later cues carry on from it. */
export interface Said extends StatementFinding {
  token: number
  /** Links other than the speaker, as the text names them for this cue. */
  links: LinkFinding[]
  gender: 'm' | 'f' | ''
}

/** Acts whose second phrase is the one addressed or accused; what is demanded follows with a preposition. */
const ADDRESSING = new Set<Act>([
  'demand',
  'appeal',
  'accuse',
  'threaten',
  'warn',
  'ask',
  'praise',
  'promise',
  'propose',
])
/** Acts that take what is said as their object without any particle: `أكد أهمية`, `نفى وجود`. */
const OBJECT_ACTS = new Set<Act>([
  'affirm',
  'deny',
  'announce',
  'condemn',
  'praise',
  'demand',
  'propose',
  'say',
  'describe',
  'predict',
  'warn',
  'promise',
  'threaten',
  'accuse',
  'think',
  'appeal',
  'ask',
])
/** `معتبرا الاتفاق خطوة`: the thing regarded is a plain object. */
const REGARDING = new Set(['اعتبر', 'عد', 'رأى'])
const PLAIN = new Set(['قال', 'أضاف', 'تابع'])
const CARRYING = new Set([
  'أضاف',
  'تابع',
  'أردف',
  'استطرد',
  'استدرك',
  'واصل',
  'زاد',
  'مضى',
  'أكمل',
  'استرسل',
  'ختم',
  'اختتم',
])

/** Every statement of a report, in order of its cues. */
export function attribute(scene: Scene): StatementFinding[] {
  const { doc } = scene
  const said: Said[] = []
  // Attributions that stand between a cue and its words are links of that cue.
  const used = new Set<number>()
  for (let t = 0; t < doc.n; t++) {
    const attribution = used.has(t) ? null : attributionAt(scene, t)
    if (attribution) {
      const statement = attributionStatement(scene, attribution, said)
      if (statement) said.push(statement)
      t = attribution.last
      continue
    }
    const relayed = relayStatement(scene, t, said)
    if (relayed) {
      said.push(relayed)
      t = Math.max(t, relayed.token)
      continue
    }
    const stated = documentStatement(scene, t, said)
    if (stated) {
      said.push(stated)
      continue
    }
    const cue = cueAt(scene, t)
    if (!cue) continue
    const statement = statementOf(scene, cue, said, used)
    if (statement) said.push(statement)
  }
  headlines(scene, said)
  bareQuotations(scene, said)
  leavePublisherOut(said, doc.meta.publisher)
  nest(said)
  return said
}

function statementOf(scene: Scene, cue: Cue, said: readonly Said[], used: Set<number>): Said | null {
  const { doc } = scene
  const t = cue.token
  const enclosing = doc.quoteOf[t]
  const end = enclosing >= 0 ? Math.min(doc.quotes[enclosing].last + 1, doc.n) : sentenceEnd(scene, t)
  let verb = cue.verb
  let act = verb.act as Act
  const before = cue.kind === 'verb' ? subjectBefore(scene, t, cue.reading) : null
  const wantsSubject = cue.kind === 'verb' ? before === null : cue.kind === 'masdar' && cue.reading.enc === ''
  const region = regionAfter(scene, t + 1, end, cue.kind === 'verb' ? cue.reading : null, wantsSubject, cue.preps)
  // `كما اتهم الحزب بأن`: accusing takes an accused; with one phrase beside it, that is he, and the speaker goes on.
  if (
    act === 'accuse' &&
    region.subject &&
    !region.object &&
    !before &&
    region.marker &&
    region.marker.kind !== 'colon' &&
    said.length
  ) {
    region.object = region.subject
    region.subject = null
  }
  if (cue.kind === 'masdar' && !masdarReports(scene, cue, region)) return null
  if (
    cue.kind === 'verb' &&
    cue.reading.tense === 'imperfect' &&
    REGARDING.has(cue.verb.lemma) &&
    !before &&
    !region.subject &&
    region.marker?.kind !== 'particle'
  )
    return null
  const renewed = cue.kind === 'verb' ? renewedBy(scene, cue, region, end) : null
  if (renewed) {
    verb = renewed.verb
    act = verb.act as Act
  }
  const content = renewed?.content ?? contentOf(scene, cue, region, end, act)
  if (!content) return null
  let speaker = speakerOf(scene, cue, region, before, said)
  if (!speaker) return null
  // `ذكرت الوكالة نقلا عن الصحيفة أن`: the second is nearer to whoever said it, and the first passes it on.
  const origin =
    region.subject?.other && isMedium(scene, region.subject.other)
      ? region.adjuncts.find((a) => a.quoting)?.source
      : undefined
  const relays = origin ? [link('relay', speaker.party), ...origin.links] : []
  if (origin) speaker = { party: origin.party, document: null, gender: origin.gender }
  // Whose words they are is told nowhere: only words between marks are surely somebody's.
  if (!speaker.party.entity && !speaker.party.label && content.form === 'indirect' && act !== 'announce') return null
  const added = asideAfter(scene, content.last, sentenceEnd(scene, content.last))
  if (added) region.adjuncts.push(added)
  for (const adjunct of region.adjuncts) if (adjunct.source) used.add(adjunct.first)
  const { links, to } = linksOf(scene, origin ? region.adjuncts.filter((a) => a.source !== origin) : region.adjuncts)
  links.unshift(...relays)
  const carried = carriedLinks(scene, cue, links, said, speaker.document)
  const all = speaker.document ? [...carried, link('document', speaker.document)] : carried
  if (
    region.object &&
    ADDRESSING.has(act) &&
    region.marker &&
    (region.marker.kind === 'preposition' || region.marker.kind === 'particle')
  )
    to.push(partyOf(scene, region.object))
  return {
    rule: `attribute/${cue.kind}-${region.marker?.kind ?? 'object'}`,
    first: t,
    last: content.last,
    span: [doc.start[t], doc.end[content.last]],
    token: t,
    speaker: speaker.party,
    act,
    stance: (verb.stance || 'neutral') as Stance,
    cue: { span: cueSpan(scene, cue), lemma: cue.verb.lemma },
    form: content.form,
    content: content.spans,
    contentFirst: content.first,
    contentLast: content.last,
    chain: [...all, link('speaker', speaker.party)],
    links: all,
    to,
    certainty: certaintyOf(scene, content, cue, speaker.party),
    gender: speaker.gender,
  }
}

export function cueSpan(scene: Scene, cue: Cue): [number, number] {
  const word = scene.doc.words[cue.token]
  const at = scene.doc.start[cue.token]
  return [
    at + surfaceOffset(word, cue.reading.from),
    at + surfaceOffset(word, cue.kind === 'masdar' ? word.folded.length : cue.reading.to),
  ]
}

/** A verbal noun reports only where somebody's particular words follow at once. */
function masdarReports(scene: Scene, cue: Cue, region: Region): boolean {
  if (!region.marker || region.marker.kind === 'colon' || region.marker.kind === 'preposition') return false
  if (region.marker.kind === 'quote' && !cue.reading.enc) return false
  if (region.marker.token - cue.token > (cue.reading.enc ? 4 : 8)) return false
  for (let k = cue.token + 1; k < region.marker.token; k++) if (/^[،,؛]$/.test(scene.doc.words[k].surface)) return false
  const before = cue.token > 0 ? scene.doc.words[cue.token - 1] : null
  // `أضاف بقوله`: the verb before is the cue.
  if (before && before.readings[0]?.lexeme.act) return false
  // `قبل إعلان`, `بعد قوله`: still somebody's words. `أعرب عن أمله في أن` is the verb's statement.
  if (before && /^(?:عن)$/.test(before.folded)) return false
  if (cue.reading.enc) return true
  const { subject } = region
  return (
    subject !== null &&
    (subject.definite || subject.person !== null || subject.other !== null) &&
    region.adjuncts.length === 0 &&
    !cue.reading.definite
  )
}

function contentOf(scene: Scene, cue: Cue, region: Region, end: number, act: Act): Content | null {
  const { doc } = scene
  if (region.marker) {
    if (cue.verb.clauseOnly && region.marker.kind === 'preposition') return null
    // `وجه بإطلاق سراحهم`: he bids what is to be done, and strikes with what is no verbal noun.
    if (
      cue.verb.lemma === 'وجه' &&
      !(region.marker.kind === 'preposition' && doc.words[region.marker.token].bits & bit.MASDAR)
    )
      return null
    // `أكدت الشركة خطف موظف بينما كان «يمر»`: a quotation further on is a part of the object.
    if (
      region.marker.kind === 'quote' &&
      region.object &&
      takesObject(cue.verb) &&
      region.marker.token > region.object.last + 1
    ) {
      return contentFrom(
        scene,
        { kind: 'preposition', token: region.object.first, from: doc.start[region.object.first] },
        end,
      )
    }
    return contentFrom(scene, region.marker, end)
  }
  // `«…»، قال فلان`: the words stand before their verb.
  const previous = quoteEndingBefore(scene, cue.token)
  if (previous >= 0 && cue.kind === 'verb') return quoted(scene, previous, doc.quotes[previous].close + 1)
  // `ناشدت الأمم المتحدة المانحين تقديم مساعدات`: what is asked for is a verbal noun after the one asked.
  if (
    ADDRESSING.has(act) &&
    region.subject &&
    region.object &&
    doc.words[region.end]?.bits & bit.MASDAR &&
    region.end > region.object.last &&
    region.end < end
  ) {
    return contentFrom(scene, { kind: 'preposition', token: region.end, from: doc.start[region.end] }, end)
  }
  // `قال الوزير نحن نعمل`: plain verbs of saying may go straight on to the words.
  if (
    PLAIN.has(cue.verb.lemma) &&
    cue.kind === 'verb' &&
    region.subject &&
    region.end < end - 3 &&
    region.end > region.subject.last &&
    opensClause(scene, region.end)
  ) {
    return contentFrom(scene, { kind: 'particle', token: region.end, from: doc.start[region.end] }, end)
  }
  if (
    cue.kind === 'masdar' ||
    !OBJECT_ACTS.has(act) ||
    (cue.verb.clauseOnly && !REGARDING.has(cue.verb.lemma)) ||
    !takesObject(cue.verb)
  )
    return null
  const object = region.object
  if (!object) return null
  if (act === 'say' || (act === 'think' && !REGARDING.has(cue.verb.lemma)) || act === 'describe' || act === 'ask')
    return null
  return contentFrom(
    scene,
    { kind: 'preposition', token: object.first, from: doc.start[object.first] },
    objectEnd(scene, object.last, end),
  )
}

/** Verbs that only carry the noun of saying after them. */
const LIGHT = new Set(['جدد', 'كرر', 'وجه', 'أعلن', 'أطلق', 'أبدى'])

/** `جدد دعوته إلى وقف القتال`, `أعلن انتقاده لكذا`: the noun tells the act, and its preposition brings in the words. */
function renewedBy(scene: Scene, cue: Cue, region: Region, end: number): { verb: Lexeme; content: Content } | null {
  const noun = region.object
  const verb = noun?.reading?.lexeme.derived === 'masdar' ? noun.reading.lexeme.verb : undefined
  if (!noun || !verb?.act || !LIGHT.has(cue.verb.lemma) || (region.marker && region.marker.token < noun.first))
    return null
  const { marker } = regionAfter(scene, noun.head + 1, end, null, false, prepsOf(verb))
  const content = marker && contentFrom(scene, marker, end)
  return content ? { verb, content } : null
}

/** A verb, a pronoun, a particle: what words said begin with where no mark stands before them, and no name or title cut off does. */
function opensClause(scene: Scene, k: number): boolean {
  const word = scene.doc.words[k]
  if (scene.mentionOf[k] >= 0 && !mentionAt(scene, k)?.pro)
    return verbAt(scene, k + 1) !== null || mentionAt(scene, k)?.kind === 'state'
  const pos = word.readings[0]?.lexeme.pos
  return verbAt(scene, k) !== null || /^(?:pron|dem|neg|part|conj|sub|adv|interrog|prep)$/.test(pos ?? '')
}

/** `طلبت مساعدة الأسرة الدولية بعد وصول اللاجئين`: when it was asked is the report's, not a part of what was asked. */
function objectEnd(scene: Scene, from: number, end: number): number {
  for (let k = from + 1; k < end; k++)
    if (/^(?:بعد|عقب|اثر|وذلك|بعدما|بعيد)$/.test(scene.doc.words[k].folded) && scene.mentionOf[k] < 0) return k
  return end
}

/** Verbs whose bare object is what is said: `أكد أهمية`, `نفى وجود`; not those that need a preposition for it. */
const OBJECT_VERBS = new Set(['أكد', 'أدان', 'طلب', 'طرح', 'عرض', 'رجا', 'أعلن', 'كشف'])
const takesObject = (verb: Cue['verb']): boolean =>
  OBJECT_VERBS.has(verb.lemma) || (verb.preps ?? []).every((p) => p === 'أن' || p === 'إن' || p === '')

function quoteEndingBefore(scene: Scene, t: number): number {
  const { doc } = scene
  for (let k = t - 1; k >= Math.max(0, t - 2); k--) {
    if (doc.words[k].kind !== 'punct') return -1
    const index = quoteClosedAt(scene, k)
    if (index >= 0) return doc.quotes[index].last - doc.quotes[index].first >= 3 ? index : -1
  }
  return -1
}

/** The quotation that token `k` closes, or -1: that of the word before it, or one around it. */
function quoteClosedAt(scene: Scene, k: number): number {
  const { doc } = scene
  let index = k > 0 ? doc.quoteOf[k - 1] : -1
  for (let n = 0; index >= 0 && n < 4; n++, index--) if (doc.quotes[index].close === k) return index
  return -1
}

interface Speaker {
  party: PartyFinding
  document: PartyFinding | null
  gender: 'm' | 'f' | ''
}

function speakerOf(
  scene: Scene,
  cue: Cue,
  region: Region,
  before: Phrase | null,
  said: readonly Said[],
): Speaker | null {
  const { doc } = scene
  const phrase = before ?? (cue.kind === 'participle' ? mainSubject(scene, cue, said) : region.subject)
  if (!phrase) {
    const carried = carriedSpeaker(scene, cue, said)
    return carried
      ? { party: { ...carried.speaker, span: null }, document: null, gender: carried.gender }
      : unknown(cue)
  }
  const head = doc.words[phrase.head]
  // `ذكر البيان أن`: a document speaks for whoever issued it.
  if (
    ISSUED.test(head.folded) &&
    phrase.definite &&
    !phrase.person &&
    phrase.head === phrase.first &&
    doc.words[phrase.head].folded.startsWith('ال')
  ) {
    const quoting = quotingOf(said, head.folded)
    // Named by nothing before, it is of whoever spoke last.
    const issuer = quoting ?? (said.length ? said[said.length - 1] : undefined)
    if (issuer)
      return { party: { ...issuer.speaker, span: null }, document: partyOf(scene, phrase), gender: issuer.gender }
  }
  return {
    party: partyOf(scene, phrase),
    document: null,
    gender: genderOfPhrase(scene, phrase) || (cue.kind === 'verb' ? genderOf(cue.reading) : ''),
  }
}

/** `رفض المدرب الاستقالة قائلا`: with nobody's words before it in its sentence, a participle is the main verb's subject's. */
function mainSubject(scene: Scene, cue: Cue, said: readonly Said[]): Phrase | null {
  const { doc } = scene
  const start = sentenceStart(scene, cue.token)
  if (
    doc.quoteOf[cue.token] >= 0 ||
    said.slice(-NEAR).some((s) => s.token >= start || (s.contentFirst <= cue.token && s.contentLast >= start))
  )
    return null
  for (let k = start; k < Math.min(cue.token, start + 6); k++) {
    const verb = verbAt(scene, k)
    if (!verb) continue
    const before = subjectBefore(scene, k, verb)
    const phrase = before ?? regionAfter(scene, k + 1, cue.token, verb, true, []).subject
    return phrase && animate(scene, phrase) ? phrase : null
  }
  return null
}

const unknown = (cue: Cue): Speaker | null =>
  cue.kind === 'masdar'
    ? null
    : { party: { entity: null, label: '', span: null, named: false }, document: null, gender: '' }

/** Whose words a cue without subject carries on: the last speaker whose gender the verb has. */
function carriedSpeaker(scene: Scene, cue: Cue, said: readonly Said[]): Said | null {
  const { doc } = scene
  const gender = cue.kind === 'verb' ? genderOf(cue.reading) : cue.reading.suffix === 'ه' ? 'f' : ''
  const inside = doc.quoteOf[cue.token]
  for (let i = said.length - 1; i >= 0 && i >= said.length - 8; i--) {
    const s = said[i]
    if (!s.speaker.entity && !s.speaker.label) continue
    // Words inside what somebody else said do not carry over to the report's own voice.
    if (
      said
        .slice(-NEAR)
        .some(
          (outer) =>
            outer !== s &&
            outer.token < s.token &&
            outer.contentFirst <= s.token &&
            s.token <= outer.contentLast &&
            cue.token > outer.contentLast,
        )
    )
      continue
    if (gender && s.gender && s.gender !== gender) continue
    if (inside >= 0 && s.contentFirst <= cue.token && cue.token <= s.contentLast) continue
    return s
  }
  return null
}

/** Statements back that can hold or carry on the one at hand: bounds the work on texts of any length. */
const NEAR = 40

/** A link holds for the cues of its sentence and for what `وأضاف` carries on. */
function carriedLinks(
  scene: Scene,
  cue: Cue,
  own: LinkFinding[],
  said: readonly Said[],
  document: PartyFinding | null,
): LinkFinding[] {
  if (own.length || document) return own
  const last = said[said.length - 1]
  if (!last || !last.links.length) return own
  const sameSentence = scene.doc.sentenceOf[last.token] === scene.doc.sentenceOf[cue.token]
  if (cue.kind === 'participle' && sameSentence) return last.links
  if (cue.kind === 'verb' && CARRYING.has(cue.verb.lemma)) return last.links
  return own
}

/** Words before the colon of a headline, at most. */
const HEADLINE = 6

/** `غويتا: …` at the head of a line: headline style, whose words follow the name. */
function headlines(scene: Scene, said: Said[]): void {
  const { doc } = scene
  const tokens = new Set(said.map((s) => doc.sentenceOf[s.token]))
  const added: Said[] = []
  for (let index = 0; index < doc.sentences.length; index++) {
    const { first, end } = doc.sentences[index]
    if (tokens.has(index) || end - first < 5) continue
    let colon = first
    while (colon < end && colon - first <= HEADLINE && doc.words[colon].surface !== ':') colon++
    if (colon >= end || doc.words[colon]?.surface !== ':' || colon === first) continue
    const phrase = phraseAt(scene, first)
    if (
      !phrase ||
      phrase.last !== colon - 1 ||
      !(phrase.person || phrase.other?.first === phrase.head) ||
      phrase.other?.kind === 'place'
    )
      continue
    const marker = markerAt(scene, colon, end, [])
    const content = marker && contentFrom(scene, marker, end)
    if (!content || content.last - content.first < 2) continue
    const party = partyOf(scene, phrase)
    added.push({
      rule: 'attribute/headline',
      first,
      last: content.last,
      span: [doc.start[first], doc.end[content.last]],
      token: first,
      speaker: party,
      act: 'say',
      stance: 'neutral',
      cue: null,
      form: content.form,
      content: content.spans,
      contentFirst: content.first,
      contentLast: content.last,
      chain: [link('speaker', party)],
      links: [],
      to: [],
      certainty: certaintyOf(scene, content, null, party),
      gender: '',
    })
  }
  said.push(...added)
  said.sort((a, b) => a.token - b.token)
}

/** Quotations that stand bare, right after somebody's direct words: they are his. */
function bareQuotations(scene: Scene, said: Said[]): void {
  const { doc } = scene
  let at = 0
  const added: Said[] = []
  for (let q = 0; q < doc.quotes.length; q++) {
    const quote = doc.quotes[q]
    while (at < said.length && said[at].token < quote.open) at++
    const near = said.slice(Math.max(0, at - NEAR), at + 8)
    if (quote.depth > 0 || quote.last - quote.first < 5 || quote.open !== sentenceStart(scene, quote.open)) continue
    if (near.some((s) => s.contentFirst <= quote.last && quote.first <= s.contentLast)) continue
    if (near.some((s) => s.token > quote.open && doc.sentenceOf[s.token] === doc.sentenceOf[quote.last])) continue
    const previous = [...near, ...added.slice(-2)]
      .sort((a, b) => a.token - b.token)
      .findLast((s) => s.contentLast < quote.open)
    if (!previous || doc.sentenceOf[quote.open] - doc.sentenceOf[previous.contentLast] > 1) continue
    const content = quoted(scene, q, quote.close < 0 ? doc.n : quote.close + 1)
    if (!content) continue
    const party = { ...previous.speaker, span: null }
    added.push({
      ...previous,
      rule: 'attribute/bare-quotation',
      of: [previous],
      first: quote.open,
      last: content.last,
      token: quote.open,
      span: [doc.start[quote.open], doc.end[content.last]],
      cue: null,
      act: 'say',
      form: content.form,
      content: content.spans,
      contentFirst: content.first,
      contentLast: content.last,
      speaker: party,
      links: [],
      chain: [link('speaker', party)],
      to: [],
    })
  }
  said.push(...added)
  said.sort((a, b) => a.token - b.token)
}

/** Outer links kept of a chain: more than any report has, so that a text of nothing but `said that` stays small. */
const DEEPEST = 6

const sameSpeaker = (a: PartyFinding, b: PartyFinding): boolean =>
  a.entity || b.entity ? a.entity === b.entity : a.label === b.label

/** A statement inside another's content has the outer chain before its own, the outer speaker as relay. */
function nest(said: Said[]): void {
  let index = 0
  for (const inner of said) {
    const at = said.indexOf(inner, Math.max(0, index++ - 1))
    const outer = said
      .slice(Math.max(0, at - NEAR), at + NEAR)
      .filter(
        (s) =>
          s !== inner &&
          s.contentFirst <= inner.token &&
          inner.token <= s.contentLast &&
          s.contentLast >= inner.contentFirst,
      )
      .sort((a, b) => a.contentLast - a.contentFirst - (b.contentLast - b.contentFirst))[0]
    if (!outer || outer.token === inner.token) continue
    inner.of = [...(inner.of ?? []), outer]
  }
  const done = new Set<Said>()
  const chainOf = (s: Said): LinkFinding[] => {
    if (done.has(s)) return s.chain
    done.add(s)
    const outer = s.of?.find(
      (o) =>
        'token' in o &&
        o.rule.startsWith('attribute/') &&
        (o as Said).contentFirst <= s.token &&
        s.token <= (o as Said).contentLast,
    ) as Said | undefined
    if (outer && !sameSpeaker(outer.speaker, s.speaker)) {
      const above = chainOf(outer).map((l) => (l.role === 'speaker' ? { ...l, role: 'relay' as const } : l))
      s.chain = [...above.slice(-DEEPEST), ...s.chain]
    }
    return s.chain
  }
  for (const s of said) chainOf(s)
}

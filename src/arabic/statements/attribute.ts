import type { LinkFinding, PartyFinding, StatementFinding } from '../../engine/finding.ts'
import type { Act, Stance } from '../../record/types.ts'
import * as bit from '../bits.ts'
import type { Lexeme } from '../morphology/reading.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { verbAt } from '../syntax/verb.ts'
import { surfaceOffset } from '../word.ts'
import { isMedium } from './adjunct.ts'
import { attributionStatement } from './attributed.ts'
import { attributionAt } from './attribution.ts'
import { bareQuotations } from './bare-quotation.ts'
import { certaintyOf } from './certainty.ts'
import { link, linksOf } from './chain.ts'
import { asideAfter, type Content, contentFrom, quoted } from './content.ts'
import { type Cue, cueAt, prepsOf } from './cue.ts'
import { documentStatement } from './document.ts'
import { headlines } from './headline.ts'
import { nest } from './nest.ts'
import { leavePublisherOut } from './publisher.ts'
import { type Region, regionAfter } from './region.ts'
import { relayStatement } from './relay.ts'
import { givenBy, type Said } from './said.ts'
import { speakerOf } from './speaker.ts'
import { partyOf } from './who.ts'

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
    const relayed = relayStatement(scene, t)
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
  insert(said, headlines(scene, said))
  insert(said, bareQuotations(scene, said))
  leavePublisherOut(said, doc.meta.publisher)
  nest(said)
  return said
}

function insert(said: Said[], added: readonly Said[]): void {
  said.push(...added)
  said.sort((a, b) => a.token - b.token)
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
    ...givenBy(content),
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
    if (doc.words[k].kind !== 'punct' || doc.words[k].surface === '.') return -1
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

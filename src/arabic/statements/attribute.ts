import type { StatementFinding } from '../../engine/finding.ts'
import type { Act, Stance } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { animate } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { genderOf, verbAt } from '../syntax/verb.ts'
import { ATTRIBUTION, RELAYING } from '../traits.ts'
import { type ArabicWord, BI, LI } from '../word.ts'
import { ADDRESSING } from './acts.ts'
import { isAddressed, TELLING } from './addressed.ts'
import { type Adjunct, isMedium } from './adjunct.ts'
import { attributionStatement } from './attributed.ts'
import { attributionAt } from './attribution.ts'
import { bareQuotations } from './bare-quotation.ts'
import { speakerBefore } from './before.ts'
import { carriedLinks, spreadBack } from './carried-links.ts'
import { certaintyOf } from './certainty.ts'
import { link, linksOf } from './chain.ts'
import { controlOf } from './control.ts'
import { type Cue, cueAt, spanOfCue } from './cue.ts'
import { documentStatement } from './document.ts'
import { frontAdjuncts } from './front.ts'
import { headlines } from './headline.ts'
import { infixStatement } from './infix.ts'
import { masdarReports } from './masdar-reports.ts'
import { nest } from './nest.ts'
import { actOf, renewedBy } from './noun-act.ts'
import { placeSaid } from './occasion.ts'
import { ownClauseEnd } from './own-clause.ts'
import { leavePublisherOut } from './publisher.ts'
import { regards } from './regards.ts'
import { type Region, regionAfter } from './region.ts'
import { relayStatement } from './relay.ts'
import { givenBy, type Said } from './said.ts'
import { issuer } from './source.ts'
import { behindPronoun, lastTold, ofMany, type Speaker, speakerOf } from './speaker.ts'
import { asideAfter } from './stops.ts'
import { saidByThing, saidOfWhat, tellsOfThing, threatenedByThing } from './thing.ts'
import { withHolder } from './title-holder.ts'
import { turnBack } from './turn-back.ts'
import { wordsOnWhich } from './which.ts'
import { partyOf } from './who.ts'
import { contentOf } from './wording.ts'

/** Verbs of a column's own voice, whose first person is written like the third feminine. */
const MINE = new Set(['كتب', 'سأل', 'أجاب', 'أردف'])

/** Markers that bring in words and no thing. */
const WORDS = new Set<string>(['particle', 'quote', 'colon'])

/** Every statement of a report, in order of its cues. */
export function attribute(scene: Scene): StatementFinding[] {
  const { doc } = scene
  const said: Said[] = []
  // Attributions that stand between a cue and its words are links of that cue.
  const used = new Set<number>()
  for (let t = 0; t < doc.n; t++) {
    // Two tokens of three can begin none of what follows.
    if (!(doc.words[t].bits & (bit.SAYING | bit.VERB)) && !(doc.words[t].traits & (ATTRIBUTION | RELAYING))) continue
    if (used.has(t)) continue
    const attribution = standsBetween(said.at(-1), t) ? null : attributionAt(scene, t)
    if (attribution) {
      const { statement, last } = attributionStatement(scene, attribution, said)
      if (statement) said.push(statement)
      t = statement ? last : (verbOfSource(scene, attribution.source) ?? attribution.last)
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
    placeSaid(scene, t, said)
    const cue = cueAt(scene, t)
    if (!cue) continue
    const infix = infixStatement(scene, cue, said)
    if (infix) {
      said.push(infix)
      continue
    }
    const statement = statementOf(scene, cue, said, used)
    if (!statement) continue
    const previous = said.at(-1)
    const same = previous?.cue && previous.token < t && previous.contentFirst === statement.contentFirst
    // `لفتتهم دراسة تشير إلى أن`: the verb next to the words has them.
    // `في بيان أعلن فيه الخطة: «…»`: told of the paper, whose words they are.
    if (
      same &&
      doc.words[t - 1].bits & bit.DOCUMENT &&
      cue.kind === 'verb' &&
      /^(?:في|خلال)(?:ه|ها)$/.test(doc.words[t + 1]?.folded ?? '')
    )
      continue
    // `نفى مصدر، تحدث لصحيفة كذا، أن`: whom he told it, between commas.
    if (same && cue.kind === 'verb' && isComma(doc.words[t - 1]) && /^(?:تحدث|تكلم)$/.test(cue.verb.lemma)) {
      if (!previous.links.length) previous.chain = [...(previous.links = statement.links), ...previous.chain]
      continue
    }
    const goesOn = cue.kind === 'participle' || (cue.verb.lemma === 'قال' && cue.reading.tense === 'imperfect')
    if (same && cue.kind === 'verb' && !goesOn && statement.contentFirst > t) said.pop()
    if (same && goesOn) {
      // `أضاف قائلا إن`, `وتابع مؤكدا أن`: two cues, one statement.
      if (previous.act === 'say') previous.act = statement.act
      continue
    }
    // `نقلا عن موظف قوله إن`: the verb before has the words already.
    if (same && cue.kind === 'masdar' && cue.verb.lemma === 'قال' && used.size) continue
    // `قالت الشركة في بيانها إن`: the noun is where the words stand, and the verb has them.
    if (same && cue.kind === 'masdar' && (cue.reading.pro & BI || doc.words[t - 1].readings[0]?.lexeme.pos === 'prep'))
      continue
    said.push(statement)
  }
  insert(said, wordsOnWhich(scene, said))
  insert(said, headlines(scene, said))
  insert(said, bareQuotations(scene, said))
  leavePublisherOut(said, doc.meta.publisher)
  nest(said)
  return said
}

/** The verb of `بحسب ما ذكر`, `كما قال`, which is no cue beside its attribution. */
function verbOfSource(scene: Scene, k: number): number | null {
  const verb = /^ل?ما$/.test(scene.doc.words[k].folded) ? k + 1 : k
  return verb < scene.doc.n && verbAt(scene, verb) ? verb : null
}

/** `رحبت الجامعة على لسان أمينها بالقمة`: the phrase stands between a cue and its words, and has been read with them. */
const standsBetween = (last: Said | undefined, t: number): boolean =>
  last !== undefined && last.cue !== null && last.token < t && t < last.contentFirst

function insert(said: Said[], added: readonly Said[]): void {
  said.push(...added)
  said.sort((a, b) => a.token - b.token)
}

function statementOf(scene: Scene, cue: Cue, said: readonly Said[], used: Set<number>): Said | null {
  const { doc } = scene
  const t = cue.token
  const enclosing = doc.quoteOf[t]
  const whole = enclosing >= 0 ? Math.min(doc.quotes[enclosing].last + 1, doc.n) : sentenceEnd(scene, t)
  const end = ownClauseEnd(scene, cue, whole)
  let verb = cue.verb
  let act = verb.act as Act
  const before = cue.kind === 'verb' ? speakerBefore(scene, t, cue.reading, ADDRESSING.has(act)) : null
  const control = controlOf(scene, cue)
  // `قالت إنها أبلغت المكتب`: the pronoun is the subject.
  const wantsSubject =
    cue.kind === 'verb'
      ? before === null && !behindPronoun(scene, t) && !isHeWho(doc.words[t - 1]) && !ofMany(cue)
      : cue.kind === 'masdar' && cue.reading.enc === '' && !control
  const region = regionAfter(scene, t + 1, end, cue.kind === 'verb' ? cue.reading : null, wantsSubject, cue.preps)
  if (cue.kind === 'verb') region.subject = withHolder(scene, region, act)
  // `كما اتهم الحزب بأن`: accusing takes an accused; with one phrase beside it, that is he, and the speaker goes on.
  // `كلمة هنأ فيها العاملين`: told of the word before, it has its speaker there.
  const inIt =
    act === 'praise' &&
    region.subject?.person === null &&
    /^(?:في|خلال)(?:ه|ها|هم)$/.test(doc.words[t + 1]?.folded ?? '')
  if (
    (((act === 'accuse' || isAddressed(scene, cue, region, said.at(-1))) && said.length) || inIt) &&
    region.subject &&
    !region.object &&
    !before &&
    region.marker &&
    region.marker.kind !== 'colon'
  ) {
    region.object = region.subject
    region.subject = null
  }
  // `شكر الجميع على جهودهم`: everybody is thanked.
  if (
    act === 'praise' &&
    said.length &&
    region.subject &&
    !region.object &&
    !before &&
    /^الجميع$/.test(doc.words[region.subject.head].folded)
  ) {
    region.object = region.subject
    region.subject = null
  }
  // `وحملت المدير المسؤولية`: whoever is held responsible, with nobody else beside the verb.
  if (
    verb.lemma === 'حمل' &&
    said.length &&
    !before &&
    region.subject &&
    region.object &&
    /^(?:ال)?مسووليه$/.test(doc.words[region.object.head].folded)
  )
    region.subject = null
  if (cue.kind === 'masdar' && !control && !masdarReports(scene, cue, region)) return null
  if (cue.kind === 'verb' && !regards(scene, cue, before, region)) return null
  const renewed = cue.kind === 'verb' ? renewedBy(scene, cue, region, end) : null
  if (renewed) {
    verb = renewed.verb
    act = verb.act as Act
  }
  // `تحركت السيارات لتعلن انطلاق الرحلة`: what for; only words of somebody make it a saying.
  if (
    cue.kind === 'verb' &&
    cue.reading.tense === 'imperfect' &&
    cue.reading.pro & LI &&
    !(region.marker && WORDS.has(region.marker.kind))
  )
    return null
  if (cue.kind === 'verb' && askedOfYou(scene, cue, before, region)) return null
  // `ذكرت الشرطة أنه اتهم بالتسبب`: the passive; who accuses is not told.
  if (
    cue.verb.lemma === 'اتهم' &&
    !before &&
    !region.subject &&
    !region.object &&
    !cue.reading.enc &&
    behindPronoun(scene, t)
  )
    return null
  if (cue.kind === 'verb' && saidOfWhat(scene, cue, before, region)) return null
  if (cue.kind === 'verb' && threatenedByThing(scene, act, before ?? region.subject)) return null
  if (cue.kind === 'verb' && (saidByThing(scene, cue, before, region) || tellsOfThing(scene, cue, before, region)))
    return null
  const content =
    renewed?.content ?? contentOf(scene, cue, region, turnBack(scene, region, act, end), act, control !== null, before)
  if (!content) return null
  act = actOf(scene, cue, region, content, act)
  // `تنص على`: only what is named beside it stipulates anything.
  if (verb.lemma === 'نص' && !stipulates(before ?? region.subject ?? control?.subject)) return null
  const inPaper = cue.kind === 'verb' && !before && !region.subject ? issuerInFront(scene, cue) : null
  let speaker = inPaper ?? speakerOf(scene, cue, region, control?.subject ?? before, said)
  if (!speaker) return null
  // `ذكرت الوكالة نقلا عن الصحيفة أن`: the second is nearer to whoever said it, and the first passes it on.
  const teller = before ?? region.subject
  const origin = teller && passesOn(scene, teller) ? region.adjuncts.find((a) => a.quoting)?.source : undefined
  const relays = origin ? [link('relay', speaker.party), ...origin.links] : []
  if (origin) speaker = { party: origin.party, document: null, gender: origin.gender }
  // `تطرق الحديث إلى`: talk touches on things, and nobody says them.
  const toucher = before ?? region.subject ?? region.object
  if (cue.verb.lemma === 'تطرق' && toucher && !animate(scene, toucher)) return null
  // Whose words they are is told nowhere: only words between marks are surely somebody's.
  const nobody = !speaker.party.entity && !speaker.party.label
  if (nobody && content.form === 'indirect' && verb.lemma !== 'أعلن') return null
  // `أضافت أزمة إلى الأزمات`: what is added to something.
  if (cue.kind === 'verb' && verb.lemma === 'أضاف' && region.marker?.kind === 'preposition') return null
  // `اختتمت فعاليات برنامج «3» الذي`: its everyday sense.
  if (nobody && content.form === 'mixed' && (verb.clauseOnly || region.marker?.kind !== 'quote')) return null
  // `«… أفكارا تحض على القتال»`: inside somebody's words, what things do.
  if (nobody && enclosing >= 0) return null
  // `وقررت أن أسير وحدي`: the writer's own, whoever was spoken of before.
  if (
    cue.kind === 'verb' &&
    cue.reading.person === '3fs' &&
    cue.reading.tense === 'perfect' &&
    !before &&
    !region.subject &&
    content.form === 'indirect' &&
    doc.quoteOf[t] < 0 &&
    isMine(scene, content.first)
  )
    return null
  // Words in marks are somebody's: of whom the report told last.
  const told = nobody && content.form === 'direct' ? lastTold(scene, cue) : null
  if (told) speaker = told
  // `وكتبت أيضا «…»`: with nobody to go on from, the writer's own.
  if (nobody && cue.reading.person === '3fs' && MINE.has(verb.lemma)) return null
  const added = asideAfter(scene, content.last, sentenceEnd(scene, content.last))
  if (added) region.adjuncts.push(added)
  // `صرح المدير، بحسب ما أوردته الوكالة، بأن`: nor is its verb another cue.
  for (const { source, first, last } of region.adjuncts) if (source) for (let k = first; k <= last; k++) used.add(k)
  const beside = origin ? region.adjuncts.filter((a) => a.source !== origin) : region.adjuncts
  const { links, to } = linksOf(scene, [...frontOf(scene, cue, before), ...beside])
  links.unshift(...relays)
  // `ذكر تقرير للمنظمة أن`: whose paper it is, not whom it speaks to.
  const whom = to.filter((p) => p.label !== speaker.party.label)
  if (added && links.length) spreadBack(scene, t, links, said, speaker)
  const carried = carriedLinks(scene, cue, links, said, speaker)
  const all = speaker.document ? [...carried, link('document', speaker.document)] : carried
  if (
    region.object &&
    content.first !== region.object.first &&
    (ADDRESSING.has(act) || TELLING.has(verb.lemma)) &&
    (content.first === region.end || (region.marker && region.marker.kind !== 'colon'))
  )
    whom.push(partyOf(scene, region.object))
  if (act === 'appeal' || act === 'demand')
    for (const { preposition, phrase } of region.adjuncts)
      if (preposition === 'من' && phrase && animate(scene, phrase)) whom.push(partyOf(scene, phrase))
  const { entity } = speaker.party
  return {
    rule: `attribute/${cue.kind}-${region.marker?.kind ?? 'object'}`,
    first: t,
    last: content.last,
    span: [doc.start[t], doc.end[content.last]],
    token: t,
    speaker: speaker.party,
    act,
    stance: (verb.stance || 'neutral') as Stance,
    cue: { span: spanOfCue(scene, cue), lemma: cue.verb.lemma },
    ...givenBy(content),
    chain: [...all, link('speaker', speaker.party)],
    links: all,
    // `منوها سعادته بالعلاقات`: nobody speaks to himself.
    to: entity ? whom.filter((p) => p.entity !== entity) : whom,
    certainty: certaintyOf(scene, content, cue, speaker.party),
    gender: speaker.gender,
    many: speaker.many,
  }
}

/** `وهو يقول`: the pronoun is the subject. */
const isHeWho = (before: ArabicWord | undefined): boolean => /^[وف]?(?:هو|هي|هم)$/.test(before?.folded ?? '')

/** `عادة تتمنى أن تتخلص منها؟`: written like her, it is you who are asked. */
const askedOfYou = (scene: Scene, { token, reading }: Cue, before: Phrase | null, { subject }: Region): boolean =>
  reading.tense === 'imperfect' &&
  reading.person === '3fs' &&
  !subject &&
  !before?.definite &&
  scene.doc.quoteOf[token] < 0 &&
  /^[؟?]$/.test(scene.doc.words[sentenceEnd(scene, token) - 1]?.surface ?? '')

/** A paper or a body beside the verb, and no place that one is called after (`في الدوحة، والتي تنص على`). */
const stipulates = (who: Phrase | null | undefined): boolean =>
  who !== null && who !== undefined && !(who.other?.first === who.head && /^(?:place|state)$/.test(who.other.kind))

/** `أسير`: a verb of the first person, and nothing else. */
const isMine = (scene: Scene, k: number): boolean => {
  const { readings } = scene.doc.words[k]
  return /^أ/.test(scene.doc.words[k].surface) && readings[0]?.lexeme.pos === 'verb' && readings[0].person === '1s'
}

/** A medium by its name or its kind, or a paper: `موقع "الشاهد"`, `الصحيفة`, `التقرير`. */
const passesOn = (scene: Scene, { head, person, other }: Phrase): boolean =>
  person === null &&
  ((other !== null && isMedium(scene, other)) || (scene.doc.words[head].bits & (bit.MEDIA | bit.DOCUMENT)) !== 0)

/** `وفي بيان للتنظيم، أعلن مسؤوليته`: whose paper the sentence opens with. */
function issuerInFront(scene: Scene, cue: Cue): Speaker | null {
  if (cue.reading.pro || scene.doc.quoteOf[cue.token] >= 0) return null
  for (const { phrase, preposition } of frontAdjuncts(scene, cue.token)) {
    const paper = phrase && preposition === 'في' && PAPER.test(scene.doc.words[phrase.head].folded)
    const issued = paper ? issuer(scene, phrase.first, [], cue.token) : null
    if (issued) return { party: { ...issued.party, span: null }, document: null, gender: genderOf(cue.reading) }
  }
  return null
}

const PAPER = /^(?:بيان|بلاغ|رساله|تسجيل|شريط)$/

/** What the sentence of a verb opens with before its subject: `وفي مقابلة مع قناة النيل قال`. */
const frontOf = (scene: Scene, cue: Cue, before: Phrase | null): Adjunct[] =>
  cue.kind === 'verb' && scene.doc.quoteOf[cue.token] < 0 ? frontAdjuncts(scene, before?.first ?? cue.token) : []

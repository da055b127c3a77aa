import type { Act, Stance } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { genderOf } from '../syntax/verb.ts'
import { type ArabicWord, BI } from '../word.ts'
import { ADDRESSING } from './acts.ts'
import { type Adjunct, isMedium } from './adjunct.ts'
import { isMediumName } from './attributed.ts'
import { whoBecame } from './became.ts'
import { speakerBefore } from './before.ts'
import { carriedLinks, spreadBack } from './carried-links.ts'
import { certaintyOf } from './certainty.ts'
import { link, linksOf } from './chain.ts'
import type { Content } from './content.ts'
import { controlOf } from './control.ts'
import { type Cue, spanOfCue } from './cue.ts'
import { frontAdjuncts, placeBefore } from './front.ts'
import { hearersBeside, turnToHearer } from './hearer.ts'
import { isStyle } from './honoured.ts'
import { saysWith } from './jointly.ts'
import { mainClauseAt } from './main-clause.ts'
import { masdarReports } from './masdar-reports.ts'
import { leavesOpen } from './no-cue.ts'
import { actOf, renewedBy } from './noun-act.ts'
import { ownClauseEnd } from './own-clause.ts'
import { giverOf, pointedTo } from './pointed.ts'
import { regards } from './regards.ts'
import { type Region, regionAfter } from './region.ts'
import { givenBy, NEAR, type Said } from './said.ts'
import { issuer } from './source.ts'
import { behindPronoun, lastTold, ofMany, type Speaker, speakerOf } from './speaker.ts'
import { asideAfter } from './stops.ts'
import { withHolder } from './title-holder.ts'
import { turnBack } from './turn-back.ts'
import {
  isNobodys,
  isOfThings,
  isProverbs,
  isVerdict,
  isWriters,
  keepsSilent,
  stipulates,
  tellsNothing,
} from './unsaid.ts'
import { isOfSubject, withOthersBefore, withWhat } from './whole-label.ts'
import { makerOf, whoseItIs } from './whose-paper.ts'
import { contentOf } from './wording.ts'

/** The statement that a cue makes with what stands around it, before token `within`; null where nobody says anything there. */
export function statementOf(
  scene: Scene,
  cue: Cue,
  said: readonly Said[],
  used: Set<number>,
  within = Number.POSITIVE_INFINITY,
): Said | null {
  const { doc } = scene
  const t = cue.token
  const enclosing = doc.quoteOf[t]
  const sentence = enclosing >= 0 ? Math.min(doc.quotes[enclosing].last + 1, doc.n) : sentenceEnd(scene, t)
  const whole = Math.min(sentence, within)
  const end = mainClauseAt(scene, cue, ownClauseEnd(scene, cue, whole))
  let verb = cue.verb
  let act = cue.kind === 'verb' && leavesOpen(scene, t, cue.reading) ? 'say' : (verb.act as Act)
  const pointed = pointedTo(scene, cue)
  const found =
    cue.kind === 'verb'
      ? ((pointed && giverOf(scene, pointed, cue, act)) ?? speakerBefore(scene, t, cue.reading, ADDRESSING.has(act)))
      : null
  const styled = styledBehind(scene, cue)
  const before = styled ?? (found && (whoBecame(scene, found) ?? withWhat(scene, withOthersBefore(scene, found), t)))
  const control = controlOf(scene, cue)
  // `قالت إنها أبلغت المكتب`: the pronoun is the subject.
  const wantsSubject =
    cue.kind === 'verb'
      ? before === null &&
        !behindPronoun(scene, t) &&
        !isHeWho(doc.words[t - 1]) &&
        !ofMany(cue) &&
        !inHisName(doc.words[t + 1])
      : cue.kind === 'masdar' && cue.reading.enc === '' && !control
  const from = (styled?.last ?? t) + 1
  const region = regionAfter(scene, from, end, cue.kind === 'verb' ? cue.reading : null, wantsSubject, cue.preps)
  if (cue.kind === 'verb') region.subject = withHolder(scene, region, act, verb.lemma)
  turnToHearer(scene, cue, before, region, said)
  if (region.subject) region.subject = wholeOf(scene, region)
  // `مصدر مسؤول بالوزارة`: of which body he is, and nobody beside him.
  if (region.object && region.subject && region.object.first <= region.subject.last) region.object = null
  if (cue.kind === 'masdar' && !control && !masdarReports(scene, cue, region)) return null
  if (cue.kind === 'verb' && !regards(scene, cue, before, region)) return null
  const renewed = cue.kind === 'verb' ? renewedBy(scene, cue, region, end) : null
  if (renewed) {
    verb = renewed.verb
    act = verb.act as Act
  }
  if (tellsNothing(scene, cue, act, before, region)) return null
  const until = region.marker?.kind === 'colon' ? pastDots(scene, t, end) : end
  const content =
    renewed?.content ??
    contentOf(scene, cue, region, turnBack(scene, region, act, until), act, control !== null, before)
  if (content) endsBeforeSource(scene, content, region)
  if (!content || keepsSilent(scene, cue, content) || isVerdict(scene, cue, before ?? region.subject)) return null
  act = actOf(scene, cue, region, content, act)
  // `تنص على`: only what is named beside it stipulates anything.
  if (verb.lemma === 'نص' && !stipulates(before ?? region.subject ?? control?.subject)) return null
  const inPaper = cue.kind === 'verb' && !before && !region.subject ? issuerInFront(scene, cue) : null
  const its = pointed && !before && !region.subject ? whoseItIs(scene, pointed, t) : null
  let speaker = inPaper ?? its ?? speakerOf(scene, cue, region, control?.subject ?? before, said)
  // `كان التنظيم بث شريطا يهدد فيه`: whoever acts in its clause, rather than who spoke before.
  if (pointed && !speaker?.party.span && !its && !inPaper) speaker = makerOf(scene, pointed, cue, said) ?? speaker
  if (!speaker || saysOfHimself(scene, cue, speaker, said)) return null
  // `ذكرت الوكالة نقلا عن الصحيفة أن`: the second is nearer to whoever said it, and the first passes it on.
  const teller = before ?? region.subject
  const passes = teller ? passesOn(scene, teller) : !speaker.party.span && isMediumName(speaker.party)
  const origin = passes ? region.adjuncts.find((a) => a.quoting)?.source : undefined
  const relays = origin ? [link('relay', speaker.party), ...origin.links] : []
  if (origin) speaker = { party: origin.party, document: null, gender: origin.gender }
  if (isOfThings(scene, cue, verb, before, region) || isProverbs(speaker.party, region)) return null
  // Whose words they are is told nowhere.
  const nobody = !speaker.party.entity && !speaker.party.label
  if (nobody && isNobodys(scene, cue, verb, content, region)) return null
  if (!before && isWriters(scene, cue, content, region)) return null
  // Words in marks are somebody's: of whom the report told last.
  const told = nobody && content.form === 'direct' ? lastTold(scene, cue) : null
  if (told) speaker = told
  const added = asideAfter(scene, content.last, sentenceEnd(scene, content.last))
  if (added) region.adjuncts.push(added)
  // `صرح المدير، بحسب ما أوردته الوكالة، بأن`: nor is its verb another cue.
  for (const { source, first, last } of region.adjuncts) if (source) for (let k = first; k <= last; k++) used.add(k)
  const beside = origin ? region.adjuncts.filter((a) => a.source !== origin) : region.adjuncts
  const place = cue.kind === 'participle' && !beside.length ? placeBefore(scene, t) : null
  // Where it stands inside what was said before, nobody spoke there.
  const placed = place && (said.at(-1)?.contentLast ?? -1) < place.first ? place : null
  const at = placed ? [placed] : [...frontOf(scene, cue, before), ...(pointed ? [pointed] : []), ...beside]
  const { links, to } = linksOf(scene, at)
  links.unshift(...relays)
  if (speaker.through) links.unshift(speaker.through)
  // `ذكر تقرير لصحيفة كذا أن`: nobody is a link of his own words.
  const others = links.filter((l) => !l.party.entity || l.party.entity !== speaker.party.entity)
  if (added && others.length) spreadBack(scene, t, others, said, speaker)
  const carried = carriedLinks(scene, cue, others, said, speaker)
  const all = speaker.document ? [...carried, link('document', speaker.document)] : carried
  // `ذكر تقرير للمنظمة أن`: whose paper it is, not whom it speaks to.
  // `استنكر اعتقال الشرطة لعدد من الصحفيين`: nor who is named in the words.
  const whom = to.filter(
    ({ label, span }) =>
      label !== speaker.party.label &&
      !(span && content.spans.some(([from, till]) => from <= span[0] && span[1] <= till)),
  )
  whom.push(...hearersBeside(scene, region, content, act, verb.lemma))
  const { entity } = speaker.party
  const brought = region.marker?.token ?? content.first
  const together = entity && teller ? saysWith(scene, cue, teller, brought).filter((p) => p.entity !== entity) : []
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
    ...(together.length ? { with: together } : {}),
    certainty: certaintyOf(scene, content, cue, speaker.party),
    gender: speaker.gender,
    many: speaker.many,
  }
}

/** `أعلن مقتل جنديين، وفق ما نقلته الصحيفة`: through whom we have it is no part of it. */
function endsBeforeSource({ doc }: Scene, content: Content, { adjuncts }: Region): void {
  const source = adjuncts.find((a) => a.source && a.first > content.first && a.first <= content.last)
  if (!source || content.spans.length > 1) return
  let last = source.first - 1
  while (last > content.first && doc.words[last].kind === 'punct') last--
  content.last = last
  content.spans = [[content.spans[0][0], doc.end[last]]]
}

/** `قال إنه يأمل زيارة المدينة`, `أعلنت أنها ستطلب المساعدة`: what he tells of himself that he hopes or will ask for is all one saying. */
const saysOfHimself = (
  scene: Scene,
  { kind, token, reading }: Cue,
  { party }: Speaker,
  said: readonly Said[],
): boolean =>
  kind === 'verb' &&
  reading.tense === 'imperfect' &&
  party.span === null &&
  /^[وب]?ان(?:ه|ها|هم|هما)$/.test(scene.doc.words[token - 1]?.folded ?? '') &&
  said
    .slice(-NEAR)
    .some(
      (s) =>
        s.contentFirst <= token &&
        token <= s.contentLast &&
        s.speaker.entity === party.entity &&
        (party.entity !== null || s.speaker.label === party.label),
    )

/** `قال فلان: لا دين للإرهاب.. العزاء لأهلنا`: behind two dots what was said goes on to the end of the next sentence. */
function pastDots(scene: Scene, t: number, end: number): number {
  const { words, sentenceOf, sentences, n } = scene.doc
  if (scene.doc.quoteOf[t] >= 0) return end
  let past = end
  while (past < n && past - t < LONG && words[past - 1].surface === '..') {
    const next = sentences[sentenceOf[past]]
    if (next.paragraph !== sentences[sentenceOf[past - 1]].paragraph || next.end - next.first > SENTENCE) break
    past = next.end
  }
  return past
}
/** Words of what was said over several dots, and of each sentence behind them, at most. */
const LONG = 80
const SENTENCE = 30

/** The subject with all that he is called, up to the words or whoever else stands beside the verb. */
function wholeOf(scene: Scene, { subject, object, marker, end }: Region): Phrase {
  const to = marker?.token ?? end
  const what = withWhat(scene, subject!, to)
  // Whom he speaks to is no part of what he is called, but the body that he is of (`مصدر بالوزارة`).
  const beside = object !== null && object.first > subject!.last && object.first <= what.last
  const pro = object === null ? 0 : (mentionAt(scene, object.first)?.pro ?? object.reading?.pro ?? 0)
  return beside && !(pro & BI) && !isOfSubject(scene, subject!, object) ? subject! : what
}

/** `مؤكدا سموه أن`: who carries the sentence on, by his style right behind the participle. */
function styledBehind(scene: Scene, { kind, token }: Cue): Phrase | null {
  if (kind !== 'participle' || !isStyle(scene.doc.words[token + 1]?.folded ?? '')) return null
  const who = phraseAt(scene, token + 1)
  return who?.head === token + 1 ? who : null
}

/** `وهو يقول`: the pronoun is the subject. */
const isHeWho = (before: ArabicWord | undefined): boolean => /^[وف]?(?:هو|هي|هم)$/.test(before?.folded ?? '')

/** `أدان باسمه وباسم الأعضاء`: whoever spoke goes on. */
const inHisName = (next: ArabicWord | undefined): boolean => /^باسم(?:ه|ها|هم)$/.test(next?.folded ?? '')

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

import type { LinkFinding, PartyFinding } from '../../engine/finding.ts'
import type { Act, Stance } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { RELAY_VERBS } from '../traits.ts'
import { FA, LI, WA } from '../word.ts'
import { isMedium } from './adjunct.ts'
import { isSelf } from './aside.ts'
import { type Attribution, attributionAt } from './attribution.ts'
import { certaintyOf } from './certainty.ts'
import { bareHead, DOCUMENTS, link, linksOf, plainParty } from './chain.ts'
import { type Content, contentFrom } from './content.ts'
import { cueAt } from './cue.ts'
import { genderOfPhrase } from './gender.ts'
import { makingOf } from './made.ts'
import { regionAfter } from './region.ts'
import { givenBy, type Said } from './said.ts'
import { named, partyOf } from './who.ts'

/** Who or what an attribution phrase names. */
export interface Source {
  party: PartyFinding
  links: LinkFinding[]
  act: Act
  stance: Stance
  last: number
  gender: 'm' | 'f' | ''
  /** It passed the words on (`نقلته`), rather than say them. */
  passing?: boolean
  /** It is a paper that nobody named has issued. */
  paper?: boolean
}

/**
 * What an attribution phrase makes a statement of: the clause before it (`…، وفقا لبيان`), or, at the head of a sentence,
 * what follows (`وبحسب المصدر، …`). Beside a cue with a speaker of its own it is a link of that statement instead. `last`:
 * the last token that names the source; its verb (`ما أعلنته الوزارة`) is no cue of another statement.
 */
export function attributionStatement(
  scene: Scene,
  a: Attribution,
  said: Said[],
): { statement: Said | null; last: number } {
  const source = sourceOf(scene, a, said)
  return source
    ? { statement: statementBy(scene, a, source, said), last: source.last }
    : { statement: null, last: a.last }
}

function statementBy(scene: Scene, a: Attribution, source: Source, said: Said[]): Said | null {
  const { doc } = scene
  const start = sentenceStart(scene, a.first)
  const end = sentenceEnd(scene, a.first)
  // Behind words of his it adds nothing.
  if (a.kind === 'own' && !/ها$/.test(doc.words[a.last].folded) !== (source.gender === 'f') && endsBefore(said, a))
    return null
  const answer = answeredAt(scene, source.last + 1, end)
  const atHead = answer >= 0 || headOfSentence(scene, a.first, start) || joinsOn(scene, a.first, source.last + 1)
  const previous = said.slice(-20).findLast((s) => s.token >= start && s.token < a.first && s.cue !== null)
  if (!atHead && previous && previous.contentFirst < a.first) {
    // `قال فلان إن …، نقلا عن الصحيفة`: through whom we have it.
    const passing = a.kind === 'relay' || source.passing
    // `نفى ما نشرته الصحيفة نقلا عن أطباء`: through whom they have it that he answers.
    if (passing && doc.words[previous.contentFirst].folded === 'ما') return null
    if (passing && previous.contentLast >= a.first) trim(scene, previous, a.first)
    if (passing || previous.contentLast < a.first) {
      relay(previous, source)
      return null
    }
  }
  // Inside what somebody said, it covers what he said so far.
  const from =
    !atHead && previous && previous.contentFirst < a.first && previous.contentLast >= a.first
      ? previous.contentFirst
      : start
  const content = atHead
    ? following(scene, answer < 0 ? pastSelf(scene, source.last + 1) : answer, end)
    : around(scene, a, source.last, from, end)
  if (!content) return null
  const word = doc.words[a.first]
  const pro = word.folded.startsWith('و') && !/^وفق/.test(word.folded) ? 1 : 0
  const cue = { span: [doc.start[a.first] + pro, doc.end[a.first]] as [number, number], lemma: word.bare.slice(pro) }
  return {
    rule: `attribute/${a.kind}-${atHead ? 'before' : 'after'}`,
    first: Math.min(content.first, a.first),
    last: Math.max(content.last, source.last),
    span: [doc.start[Math.min(content.first, a.first)], doc.end[Math.max(content.last, source.last)]],
    token: a.first,
    speaker: source.party,
    act: source.act,
    stance: source.stance,
    cue,
    ...givenBy(content),
    chain: [...source.links, link('speaker', source.party)],
    links: source.links,
    to: [],
    certainty: certaintyOf(scene, content, null, source.party),
    gender: source.gender,
  }
}

const endsBefore = (said: readonly Said[], a: Attribution): boolean =>
  said.slice(-20).some((s) => s.contentFirst < a.first && s.contentLast >= a.first - 3 && s.contentLast < a.first)

/** Takes an attribution off the end of what was said. */
function trim(scene: Scene, statement: Said, before: number): void {
  let last = before - 1
  while (last > statement.contentFirst && scene.doc.words[last].kind === 'punct') last--
  statement.contentLast = last
  statement.content = [[statement.content[0][0], scene.doc.end[last]]]
}

/** The link that a source is in the chain of somebody's words. */
export const handedBy = ({ paper, party }: Source): LinkFinding => link(paper ? 'document' : 'relay', party)

function relay(statement: Said, source: Source): void {
  const links = [...source.links, handedBy(source)]
  if (statement.links.some((l) => l.party.label === source.party.label)) return
  statement.links = [...links, ...statement.links]
  statement.chain = [...links, ...statement.chain]
}

/** `…، وبحسب التقرير فإن`: the token that answers it within a few words, wherever it stands; -1 if none does. */
function answeredAt(scene: Scene, from: number, end: number): number {
  const { doc } = scene
  for (let k = from; k < Math.min(end, from + 7); k++) {
    if (/^ف(?:ان|انه|انها|انهم|قد|هناك)$/.test(doc.words[k].folded)) return k
    if (verbAt(scene, k) || (doc.words[k].kind === 'punct' && k > from + 3)) return -1
  }
  return -1
}

/** `…، وبحسب المنظمة، سيكون`: joined on between commas it covers what follows. */
const joinsOn = (scene: Scene, first: number, behind: number): boolean =>
  scene.doc.words[first].folded.startsWith('وب') &&
  isComma(scene.doc.words[first - 1]) &&
  isComma(scene.doc.words[behind]) &&
  verbAt(scene, behind + 1) !== null

/** Only openings like `و` and `لكن` stand before it. */
function headOfSentence(scene: Scene, t: number, start: number): boolean {
  for (let k = start; k < t; k++)
    if (scene.doc.words[k].kind === 'word' && !(scene.doc.words[k].bits & bit.FUNCTION)) return false
  return t - start < 3
}

/** Who or what is named: `بيان صادر عن الكرملين` is a document and its issuer; `ما أعلنته الوزارة` has a verb of its own. */
export function sourceOf(scene: Scene, a: Attribution, said: readonly Said[]): Source | null {
  const { doc } = scene
  if (a.kind === 'own') {
    const last = said.at(-1)
    return last
      ? {
          party: { ...last.speaker, span: null },
          links: [],
          act: 'say',
          stance: 'neutral',
          last: a.last,
          gender: last.gender,
        }
      : null
  }
  const end = sentenceEnd(scene, a.first)
  let k = a.source
  if (doc.words[k].folded === 'ما' || doc.words[k].folded === 'لما') k++
  if (k >= end) return null
  const verb = verbAt(scene, k)
  if (verb && (a.kind === 'clause' || k > a.source)) {
    const region = regionAfter(scene, k + 1, end, verb, true, [])
    const { links } = linksOf(scene, region.adjuncts)
    const phrase =
      region.subject ??
      region.adjuncts.find((x) => x.preposition === 'عن' || x.preposition === 'في')?.phrase ??
      region.object
    if (!phrase) {
      const previous = said[said.length - 1]
      return previous
        ? {
            party: { ...previous.speaker, span: null },
            links: [],
            act: (verb.lexeme.act ?? 'say') as Act,
            stance: 'neutral',
            last: k,
            gender: '',
          }
        : null
    }
    const last = Math.max(phrase.last, ...region.adjuncts.map((x) => x.last).filter((l) => l < end))
    const issued = issuer(scene, phrase.first, links, end)
    const party = issued?.party ?? partyOf(scene, phrase)
    // `وفق ما جاء في تقرير`: the paper is the source, and no link before itself.
    const paper = !issued && isPaper(scene, phrase)
    return {
      party,
      paper,
      links: issued?.links ?? (paper ? links.filter((l) => l.party.label !== party.label) : links),
      act: (verb.lexeme.act ?? 'say') as Act,
      stance: (verb.lexeme.stance || 'neutral') as Stance,
      last: issued ? Math.max(last, issued.last) : last,
      gender: genderOfPhrase(scene, phrase),
      passing:
        (paper && /^(?:جاء|ورد)$/.test(verb.lexeme.lemma)) ||
        RELAY_VERBS.has(verb.lexeme.lemma) ||
        verb.lexeme.lemma === 'نشر' ||
        verb.lexeme.lemma === 'بث',
    }
  }
  const phrase = phraseAt(scene, k)
  if (!phrase) return null
  const issued = issuer(scene, k, [], end)
  if (issued) return { ...issued, act: 'say', stance: 'neutral', gender: '' }
  const passed = quotedBy(scene, phrase, end)
  return {
    party: partyOf(scene, passed ?? phrase),
    links: passed ? [link('relay', partyOf(scene, phrase))] : [],
    paper: !passed && isPaper(scene, phrase),
    act: 'say',
    stance: 'neutral',
    last: (passed ?? phrase).last,
    gender: genderOfPhrase(scene, passed ?? phrase),
  }
}

/** A paper by its noun, whoever issued it; what the press calls its own reports passes words on. */
const isPaper = ({ doc: { words } }: Scene, { head, first, person, other }: Phrase): boolean =>
  head === first &&
  !person &&
  !other &&
  DOCUMENTS.has(bareHead(words[head].folded)) &&
  !/^(?:ال)?(?:اعلامي|صحافي|صحفي|اخباري)(?:ه|ات)?$/.test(words[head + 1]?.folded ?? '')

/** `بحسب قناة النيل نقلا عن مصدر`: whom a medium quotes in its turn; null where it quotes nobody. */
function quotedBy(scene: Scene, phrase: Phrase, end: number): Phrase | null {
  const { doc } = scene
  let k = phrase.last + 1
  if (k < end && isComma(doc.words[k])) k++
  if (!phrase.other || !isMedium(scene, phrase.other) || k + 2 >= end) return null
  return doc.words[k].folded === 'نقلا' && doc.words[k + 1].folded === 'عن' ? phraseAt(scene, k + 2) : null
}

/** `بيان صادر عن الكرملين`, `بيان لوزارة الدفاع`: the document and whose it is. */
export function issuer(
  scene: Scene,
  k: number,
  links: LinkFinding[],
  end: number,
): { party: PartyFinding; links: LinkFinding[]; last: number } | null {
  const { doc } = scene
  const phrase = phraseAt(scene, k)
  if (!phrase || !(doc.words[phrase.head].bits & bit.DOCUMENT)) return null
  for (let m = phrase.head + 1; m < Math.min(end, phrase.head + 7); m++) {
    const folded = doc.words[m].folded
    const from =
      folded === 'عن' || folded === 'من'
        ? m + 1
        : m === phrase.head + 1 && (ownsDocument(scene, m) || isIssuedBy(scene, m))
          ? m
          : scene.mentionOf[m] >= 0 &&
              scene.mentions[scene.mentionOf[m]].first === m &&
              scene.mentions[scene.mentionOf[m]].pro
            ? m
            : -1
    if (from < 0 || from >= end) continue
    const by = phraseAt(scene, from)
    // `تقرير عن الصيد`: what it is about issues nothing.
    if (!by || (/^(?:عن|من)$/.test(folded) && !/صادر|صدر/.test(doc.words[m - 1].folded) && !animate(scene, by)))
      return null
    const document = { ...phrase, last: Math.min(phrase.last, m - 1), other: null, person: null }
    const made = makingOf(scene, by, by.last, end, [])
    // `صحيفة الشروق نقلا عن مصدر`: a paper that is a medium passes on what it has from another.
    const passer = phrase.other?.first === phrase.head && isMedium(scene, phrase.other) ? phrase.other : null
    return {
      party: partyOf(scene, by),
      links: [
        ...links,
        ...(made?.medium ? [link(made.on ? 'relay' : 'channel', named(scene, made.medium))] : []),
        passer ? link('relay', named(scene, passer)) : link('document', plainParty(scene, document)),
      ],
      last: made?.last ?? by.last,
    }
  }
  return null
}

/** `إحصاءات وكالة الأنباء`, `تقارير الأمم المتحدة`: whose document it is stands right after it. */
const ownsDocument = (scene: Scene, m: number): boolean => {
  const mention = scene.mentionOf[m] >= 0 ? scene.mentions[scene.mentionOf[m]] : null
  if (mention)
    return mention.first === m && mention.pro === 0 && (mention.kind === 'organization' || mention.kind === 'state')
  // `بيان المنظمات`, `تقرير اللجنة`.
  const word = scene.doc.words[m]
  return (
    (word.bits & (bit.ORG_HEAD | bit.OFFICIAL | bit.GROUP)) !== 0 &&
    (word.bits & bit.DEFINITE) !== 0 &&
    !word.readings[0]?.pro &&
    !word.readings[0]?.enc
  )
}

/** `بيان للخارجية الجزائرية`: `ل` before the article names the issuer, whether the tables know it or not. */
const isIssuedBy = (scene: Scene, m: number): boolean =>
  scene.doc.words[m].cores.some((c) => c.pro === LI && c.text.startsWith('ال'))

/** `وبحسب المصدر نفسه، …`. */
const pastSelf = (scene: Scene, k: number): number => (isSelf(scene, k) ? k + 1 : k)

function following(scene: Scene, from: number, end: number): Content | null {
  const { doc } = scene
  let k = from
  while (
    k < end &&
    (doc.words[k].kind === 'punct' || scene.timeOf[k] >= 0 || /^(?:فان|ان|فانه|فانها)$/.test(doc.words[k].folded))
  )
    k++
  return k < end ? contentFrom(scene, { kind: 'particle', token: k, from: doc.start[k] }, end) : null
}

/** What stands before the phrase and, where commas set the phrase into the middle of a clause, what goes on after it. */
function around(scene: Scene, a: Attribution, sourceLast: number, start: number, end: number): Content | null {
  const rest =
    goesOn(scene, a, sourceLast + 1, end, isTopic(scene, start, a.first)) ?? complement(scene, a, sourceLast + 1, end)
  const before = preceding(scene, a, start, rest ? 1 : 3)
  if (!before || !rest) return before
  return {
    spans: [...before.spans, ...rest.spans],
    first: before.first,
    last: rest.last,
    form: before.form === rest.form ? before.form : 'mixed',
  }
}

/** `والحل، برأي المحلل، لن يكون قريبا`: what stands before the phrase has no verb yet. */
function isTopic(scene: Scene, start: number, end: number): boolean {
  for (let k = start; k < end; k++) if (verbAt(scene, k)) return false
  return end - start < TOPIC
}

/** Longest subject, in tokens with its comma, whose clause a phrase of attribution may part from it. */
const TOPIC = 8

/** `ما أدى بحسب القناة إلى مقتل ثلاثة`: put between a verb and its complement, it covers both. */
function complement(scene: Scene, a: Attribution, k: number, end: number): Content | null {
  if (k >= end || scene.doc.words[k].kind !== 'word' || cueAt(scene, k)) return null
  // `قال بحسب الوكالة إن` is his own saying.
  if (!verbAt(scene, a.first - 1) || cueAt(scene, a.first - 1)) return null
  return contentFrom(scene, { kind: 'particle', token: k, from: scene.doc.start[k] }, end)
}

/** `وأسفر القصف، وفقا للشرطة، عن مقتل تسعة`: a clause goes on with no verb, conjunction or cue of its own. */
function goesOn(scene: Scene, a: Attribution, comma: number, end: number, topic: boolean): Content | null {
  const { doc } = scene
  const k = comma + 1
  if (k >= end || !isComma(scene.doc.words[a.first - 1]) || !isComma(scene.doc.words[comma])) return null
  const word = doc.words[k]
  const best = word.readings[0]
  if (word.kind !== 'word' || scene.timeOf[k] >= 0 || word.cores.some((c) => c.pro & (WA | FA))) return null
  if (!topic && ((best && OPENS_CLAUSE.has(best.lexeme.pos)) || verbAt(scene, k))) return null
  if (cueAt(scene, k) || attributionAt(scene, k)) return null
  return contentFrom(scene, { kind: 'particle', token: k, from: doc.start[k] }, end)
}

/** Parts of speech that begin a clause of the reporter's. */
const OPENS_CLAUSE = new Set(['conj', 'sub', 'part', 'neg', 'verb'])

function preceding(scene: Scene, a: Attribution, start: number, least: number): Content | null {
  const { doc } = scene
  let last = a.first - 1
  while (
    last >= start &&
    (doc.words[last].kind === 'punct' || doc.words[last].folded === 'وذلك' || doc.words[last].folded === 'كما')
  )
    last--
  if (last - start < least - 1) return null
  return contentFrom(scene, { kind: 'particle', token: start, from: doc.start[start] }, last + 1)
}

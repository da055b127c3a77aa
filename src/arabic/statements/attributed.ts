import type { LinkFinding, PartyFinding } from '../../engine/finding.ts'
import type { Act, Stance } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { RELAY_VERBS } from '../traits.ts'
import type { Attribution } from './attribution.ts'
import { certaintyOf } from './certainty.ts'
import { link, linksOf, plainParty } from './chain.ts'
import { type Content, contentFrom } from './content.ts'
import { genderOfPhrase, regionAfter } from './region.ts'
import { givenBy, type Said } from './said.ts'
import { partyOf } from './who.ts'

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
}

/**
 * What an attribution phrase makes a statement of: the clause before it (`…، وفقا لبيان`), or, at the head of a sentence,
 * what follows (`وبحسب المصدر، …`). Beside a cue with a speaker of its own it is a link of that statement instead.
 */
export function attributionStatement(scene: Scene, a: Attribution, said: Said[]): Said | null {
  const { doc } = scene
  const source = sourceOf(scene, a, said)
  if (!source) return null
  const start = sentenceStart(scene, a.first)
  const end = sentenceEnd(scene, a.first)
  // Behind words of his it adds nothing.
  if (a.kind === 'own' && !/ها$/.test(doc.words[a.last].folded) !== (source.gender === 'f') && endsBefore(said, a))
    return null
  const atHead = headOfSentence(scene, a.first, start)
  const previous = said.slice(-20).findLast((s) => s.token >= start && s.token < a.first && s.cue !== null)
  if (!atHead && previous && previous.contentFirst < a.first) {
    // `قال فلان إن …، نقلا عن الصحيفة`: through whom we have it.
    const passing = a.kind === 'relay' || source.passing
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
  const content = atHead ? following(scene, source.last + 1, end) : preceding(scene, a, from)
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

function relay(statement: Said, source: Source): void {
  const links = [...source.links, link('relay', source.party)]
  if (statement.links.some((l) => l.party.label === source.party.label)) return
  statement.links = [...links, ...statement.links]
  statement.chain = [...links, ...statement.chain]
}

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
    return {
      party: issued?.party ?? partyOf(scene, phrase),
      links: issued?.links ?? links,
      act: (verb.lexeme.act ?? 'say') as Act,
      stance: (verb.lexeme.stance || 'neutral') as Stance,
      last: issued ? Math.max(last, issued.last) : last,
      gender: genderOfPhrase(scene, phrase),
      passing: RELAY_VERBS.has(verb.lexeme.lemma) || verb.lexeme.lemma === 'نشر' || verb.lexeme.lemma === 'بث',
    }
  }
  const phrase = phraseAt(scene, k)
  if (!phrase) return null
  const issued = issuer(scene, k, [], end)
  if (issued) return { ...issued, act: 'say', stance: 'neutral', gender: '' }
  return {
    party: partyOf(scene, phrase),
    links: [],
    act: 'say',
    stance: 'neutral',
    last: phrase.last,
    gender: genderOfPhrase(scene, phrase),
  }
}

/** `بيان صادر عن الكرملين`, `بيان لوزارة الدفاع`: the document and whose it is. */
function issuer(
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
        : m === phrase.head + 1 && ownsDocument(scene, m)
          ? m
          : scene.mentionOf[m] >= 0 &&
              scene.mentions[scene.mentionOf[m]].first === m &&
              scene.mentions[scene.mentionOf[m]].pro
            ? m
            : -1
    if (from < 0 || from >= end) continue
    const by = phraseAt(scene, from)
    if (!by) return null
    const document = { ...phrase, last: Math.min(phrase.last, m - 1), other: null, person: null }
    return {
      party: partyOf(scene, by),
      links: [...links, link('document', plainParty(scene, document))],
      last: by.last,
    }
  }
  return null
}

/** `إحصاءات وكالة الأنباء`, `تقارير الأمم المتحدة`: whose document it is stands right after it. */
const ownsDocument = (scene: Scene, m: number): boolean => {
  const mention = scene.mentionOf[m] >= 0 ? scene.mentions[scene.mentionOf[m]] : null
  return (
    mention !== null &&
    mention.first === m &&
    mention.pro === 0 &&
    (mention.kind === 'organization' || mention.kind === 'state')
  )
}

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

function preceding(scene: Scene, a: Attribution, start: number): Content | null {
  const { doc } = scene
  let last = a.first - 1
  while (
    last >= start &&
    (doc.words[last].kind === 'punct' || doc.words[last].folded === 'وذلك' || doc.words[last].folded === 'كما')
  )
    last--
  if (last - start < 2) return null
  return contentFrom(scene, { kind: 'particle', token: start, from: doc.start[start] }, last + 1)
}

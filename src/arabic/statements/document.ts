import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { Shape } from '../shape.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { surfaceOffset } from '../word.ts'
import { certaintyOf } from './certainty.ts'
import { bareHead, link, linksOf, plainParty } from './chain.ts'
import { contentFrom } from './content.ts'
import { genderOfPhrase } from './gender.ts'
import { makingOf } from './made.ts'
import { actorOf } from './own-paper.ts'
import { giverOf, pointedTo } from './pointed.ts'
import { regionAfter } from './region.ts'
import { NEAR, type Said, saidFrom } from './said.ts'
import { named, partyOf } from './who.ts'
import { whoseItIs } from './whose-paper.ts'

/** Documents that speak for whoever issued them; a study or a law speaks for itself. */
export const ISSUED = /^ال(?:بيان|بلاغ|رساله|برقيه|مذكره)$/

const STATED = new Shape(/^[وف]?(?:جاء|ورد)$/)

/** The last statement that a document with this head noun gave. */
export const quotingOf = (said: readonly Said[], head: string): Said | undefined =>
  said
    .slice(-NEAR)
    .findLast((s) =>
      s.links.some((l) => l.role === 'document' && bareHead(fold(l.party.label.split(' ')[0])) === bareHead(head)),
    )

/** `وجاء في البيان أن`, `وورد في تقرير للوزارة: «…»`: what a document says, for whoever issued it. */
export function documentStatement(scene: Scene, t: number, said: readonly Said[]): Said | null {
  const { words } = scene.doc
  if (!STATED.is(words[t]) || !(words[t].bits & bit.VERB)) return null
  if (isToldAlready(t, said[said.length - 1])) return null
  if (words[t + 1]?.folded === 'علي' && words[t + 2]?.folded === 'لسان') return onTongue(scene, t)
  return words[t + 1]?.folded === 'في' ? stated(scene, t, said) : statedInIt(scene, t)
}

/** `قال في بيان جاء فيه إن`: the verb before has brought in what stands right behind. */
const isToldAlready = (t: number, before: Said | undefined): boolean =>
  before !== undefined && before.token < t && before.contentFirst > t && before.contentFirst < t + 5

/** `أصدرت الوزارة بيانا جاء فيه أن`, `رسالة من المدير ورد فيها: «…»`: what the pronoun is of tells it, for whoever made it. */
function statedInIt(scene: Scene, t: number): Said | null {
  const paper = pointedTo(scene, { kind: 'verb', token: t })
  if (!paper?.phrase) return null
  const end = sentenceEnd(scene, t)
  const { marker } = regionAfter(scene, t + 2, end, null, false, [])
  const content = marker && marker.token - t < FAR ? contentFrom(scene, marker, end) : null
  if (!content) return null
  const { links } = linksOf(scene, [paper])
  const giver = giverOf(scene, paper, { token: t }, 'say')
  const acts = giver ? { phrase: giver, gender: genderOfPhrase(scene, giver) } : actorOf(scene, t)
  const its = giver ? null : whoseItIs(scene, paper, t)
  const maker = its?.party ?? (acts && { ...partyOf(scene, acts.phrase), span: null })
  const speaker = maker ?? plainParty(scene, paper.phrase)
  return {
    rule: 'attribute/document',
    ...saidFrom(scene, t, content, speaker, maker ? links : []),
    act: 'say',
    stance: 'neutral',
    cue: cueOf(scene, t),
    certainty: certaintyOf(scene, content, null, speaker),
    gender: acts?.gender ?? '',
  }
}

/** `وجاء على لسان المتحدث باسم الحركة أن`: whose tongue it is says it. */
function onTongue(scene: Scene, t: number): Said | null {
  const end = sentenceEnd(scene, t)
  const phrase = t + 3 < end ? phraseAt(scene, t + 3) : null
  if (!phrase) return null
  const { marker, adjuncts } = regionAfter(scene, phrase.last + 1, end, null, false, [])
  const content = marker && marker.token - phrase.last < FAR ? contentFrom(scene, marker, end) : null
  if (!content) return null
  const speaker = partyOf(scene, phrase)
  return {
    rule: 'attribute/document',
    ...saidFrom(scene, t, content, speaker, linksOf(scene, adjuncts).links),
    act: 'say',
    stance: 'neutral',
    cue: cueOf(scene, t),
    certainty: certaintyOf(scene, content, null, speaker),
    gender: genderOfPhrase(scene, phrase),
  }
}

/** Tokens from whoever says it to the words, at most. */
const FAR = 12

/** The verb without its proclitic. */
function cueOf({ doc }: Scene, t: number): Said['cue'] {
  const word = doc.words[t]
  const at = doc.start[t] + surfaceOffset(word, /^[وف]/.test(word.folded) && word.folded !== 'ورد' ? 1 : 0)
  return { span: [at, doc.end[t]], lemma: word.folded.endsWith('ورد') ? 'ورد' : 'جاء' }
}

/** A phrase short of token `verb`, which was read as a part of it. */
const cutAt = (phrase: Phrase, verb: number): Phrase =>
  phrase.last < verb
    ? phrase
    : {
        ...phrase,
        last: verb - 1,
        person: phrase.person && phrase.person.last < verb ? phrase.person : null,
        other: phrase.other && phrase.other.last < verb ? phrase.other : null,
      }

function stated(scene: Scene, t: number, said: readonly Said[]): Said | null {
  const { doc } = scene
  const end = sentenceEnd(scene, t)
  const phrase = t + 2 < end ? phraseAt(scene, t + 2) : null
  if (!phrase || !(doc.words[phrase.head].bits & bit.DOCUMENT)) return null
  // `في تقرير أصدرته المنظمة`: who made it, where the verb is no part of its name.
  const making = makingOf(scene, phrase, phrase.last, end, [])
  const paper = making ? cutAt(phrase, making.verb) : phrase
  if (paper.person) return null
  const to = making?.last ?? phrase.last
  const { marker, adjuncts } = regionAfter(scene, to + 1, end, null, false, [])
  const content = marker && marker.token - to < FAR ? contentFrom(scene, marker, end) : null
  if (!content) return null
  // `تقرير الوزارة`, `تقرير للوزارة`, `بيان عن الوزارة`.
  const by = adjuncts.find(
    (a) => a.first === paper.last + 1 && (a.preposition === 'ل' || a.preposition === 'عن') && a.phrase,
  )?.phrase
  const { other } = paper
  const issuer = other
    ? partyOf(scene, { ...paper, first: other.first, head: other.first, last: other.last, person: null })
    : by
      ? partyOf(scene, by)
      : making?.own
        ? partyOf(scene, making.own)
        : null
  const before = issuer ? undefined : (quotingOf(said, doc.words[phrase.head].folded) ?? said.at(-1))
  const own = plainParty(scene, other ? { ...paper, last: other.first - 1, other: null } : paper)
  // Of a document whose issuer nothing names, the document is all there is to hold on to.
  const speaker = issuer ?? (before ? { ...before.speaker, span: null } : own)
  const made = by ? makingOf(scene, by, by.last, end, []) : making
  const links = [
    ...(made?.medium && !made.own ? [link(made.on ? 'relay' : 'channel', named(scene, made.medium))] : []),
    ...(issuer || before ? [link('document', own)] : []),
  ]
  return {
    rule: 'attribute/document',
    ...saidFrom(scene, t, content, speaker, links),
    act: 'say',
    stance: 'neutral',
    cue: cueOf(scene, t),
    certainty: certaintyOf(scene, content, null, speaker),
    gender: before?.gender ?? '',
  }
}

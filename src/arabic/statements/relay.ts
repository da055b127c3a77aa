import type { PartyFinding } from '../../engine/finding.ts'
import type { Act, Stance } from '../../record/types.ts'
import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { givesWords } from '../syntax/phrase-breaks.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { verbAt } from '../syntax/verb.ts'
import { PUBLISHING, QUOTING, RELAY_VERBS, RELAYING } from '../traits.ts'
import type { ArabicWord } from '../word.ts'
import { type Adjunct, isMedium } from './adjunct.ts'
import { speakerBefore } from './before.ts'
import { certaintyOf } from './certainty.ts'
import { link, linksOf } from './chain.ts'
import { contentFrom } from './content.ts'
import { genderOfPhrase } from './gender.ts'
import type { Marker } from './marker.ts'
import { type Region, regionAfter } from './region.ts'
import { relayedBack } from './relay-back.ts'
import { cueSpan, prepsFor } from './relay-cue.ts'
import { type Said, saidFrom } from './said.ts'
import { partyOf } from './who.ts'
import { withWhat } from './whole-label.ts'

/**
 * `نقلت الوكالة عن مصدر أمني قوله إن`, `نُقل عن مسؤول أن`, `نسبت الصحيفة إلى الوزير قوله`: the medium is a relay, whoever stands after `عن` the speaker, and
 * the cue is the verbal noun that gives his words, if there is one.
 */
export function relayStatement(scene: Scene, t: number, said: readonly Said[]): Said | null {
  const { words } = scene.doc
  if (!(words[t].traits & RELAYING)) return null
  return quotesOn(words, t) ? relayedOn(scene, t, said) : (relayedBack(scene, t, said) ?? relayed(scene, t))
}

/** `، ناقلة عن مهندس قوله`: whoever speaks passes on the words of another. */
export const quotesOn = (words: readonly ArabicWord[], t: number): boolean =>
  (words[t].traits & RELAYING) !== 0 && QUOTING.test(words[t].folded) && words[t + 1]?.folded === 'عن'

function relayed(scene: Scene, t: number): Said | null {
  const verb = verbAt(scene, t) ?? quotesSomebody(scene, t)
  const publishes = verb !== null && verb.enc === '' && PUBLISHING.has(verb.lexeme.lemma)
  if (!verb || !(publishes || RELAY_VERBS.has(verb.lexeme.lemma))) return null
  const end = sentenceEnd(scene, t)
  const before = publishes ? speakerBefore(scene, t, verb, false) : subjectBefore(scene, t, verb)
  const region = regionAfter(scene, t + 1, end, verb, before === null, [])
  const medium = before ?? region.subject
  if (publishes) return published(scene, t, medium, region, end)
  const saying = medium ? sayingOf(scene, before ? t : medium.last, medium, end) : null
  if (saying) return saying
  // `نسبت الصحيفة إلى الوزير قوله`: the one verb that goes on with another preposition.
  const ascribed = verb.lexeme.lemma === 'نسب'
  const about =
    region.adjuncts.find((a) => a.preposition === (ascribed ? 'الي' : 'عن')) ??
    (ascribed ? undefined : within(scene, region))
  if (about) return quotedFrom(scene, t, region, about, () => (medium ? [partyOf(scene, medium)] : []), ascribed)
  return medium && isPress(scene, medium) && !ascribed ? toldBy(scene, t, medium, region, end) : null
}

/** `نقلت الصحيفة قول الوزير فلان إن`: his saying, by its noun right behind whoever passes it on, at token `last`. */
function sayingOf(scene: Scene, last: number, medium: Phrase, end: number): Said | null {
  const { doc } = scene
  const token = last + 1
  if (token + 2 >= end || doc.words[token].folded !== 'قول') return null
  const { subject, marker, adjuncts } = regionAfter(scene, token + 1, end, null, true, [])
  const content = subject && marker && marker.kind !== 'preposition' ? contentFrom(scene, marker, end) : null
  if (!subject || !content) return null
  const speaker = partyOf(scene, subject)
  const paper = (doc.words[medium.head].bits & (bit.DOCUMENT | bit.MEDIA)) === bit.DOCUMENT
  const hand = link(paper ? 'document' : 'relay', partyOf(scene, medium))
  return {
    rule: 'attribute/relay',
    ...saidFrom(scene, token, content, speaker, [hand, ...linksOf(scene, adjuncts).links]),
    act: 'say',
    stance: 'neutral',
    cue: { span: cueSpan(scene, token), lemma: doc.words[token].bare },
    certainty: { ...certaintyOf(scene, content, null, speaker), directness: 'hearsay' },
    gender: genderOfPhrase(scene, subject),
  }
}

/** A medium by its name, or the press by a noun for it. */
const isPress = (scene: Scene, { head, other }: Phrase): boolean =>
  (other !== null && isMedium(scene, other)) || PRESS.test(scene.doc.words[head].folded)
const PRESS =
  /^(?:ال)?(?:صحافه|صحف|صحيفه|جريده|وسايل|وكالات|وكاله|مواقع|موقع|قنوات|قناه|اذاعه|اذاعات|محطه|محطات|شبكه|مجله|مصادر|تقارير)$/

/** `نقلت القناة أن`, with nobody behind it: the medium speaks. */
function toldBy(scene: Scene, t: number, medium: Phrase, region: Region, end: number): Said | null {
  const { doc } = scene
  // `وتناقلتها الصحف منذ فترة مع أن`: told of a thing, and not that something is so.
  if (verbAt(scene, t)?.enc || (region.marker && region.marker.token - medium.last > FAR)) return null
  const content = region.marker?.kind === 'particle' ? contentFrom(scene, region.marker, end) : null
  if (!content || doc.words[t].readings[0]?.lexeme.act) return null
  const speaker = partyOf(scene, medium)
  const { links } = linksOf(scene, region.adjuncts)
  return {
    rule: 'attribute/relay',
    ...saidFrom(scene, t, content, speaker, links),
    act: 'say',
    stance: 'neutral',
    cue: { span: cueSpan(scene, t), lemma: doc.words[t].bare },
    certainty: certaintyOf(scene, content, null, speaker),
    gender: genderOfPhrase(scene, medium),
  }
}

/** Words between the medium and the particle, at most. */
const FAR = 16

/** `ونقل موقع الأخبار عن فلان قوله إن`: passing on is written like its noun; his saying stands behind. */
function quotesSomebody(scene: Scene, t: number): Reading | null {
  const { words } = scene.doc
  const end = Math.min(sentenceEnd(scene, t), t + SAID)
  for (let k = t + 3; k < end; k++)
    if (givesWords(scene, k))
      return (
        words[t].readings.find(
          (r) => r.tense === 'perfect' && r.person === '3ms' && !r.enc && RELAY_VERBS.has(r.lexeme.lemma),
        ) ?? null
      )
  return null
}
/** Words between passing on and the saying passed on, at most. */
const SAID = 24

function relayedOn(scene: Scene, t: number, said: readonly Said[]): Said | null {
  const region = regionAfter(scene, t + 1, sentenceEnd(scene, t), null, false, [])
  const about = region.adjuncts.find((a) => a.preposition === 'عن')
  const last = said.at(-1)
  return about && last ? quotedFrom(scene, t, region, about, () => [{ ...last.speaker, span: null }], false) : null
}

/** The words of whoever `about` names, through the hands of `passers`. */
function quotedFrom(
  scene: Scene,
  t: number,
  region: Region,
  about: Adjunct,
  passers: () => PartyFinding[],
  ascribed: boolean,
): Said | null {
  const { doc } = scene
  const end = sentenceEnd(scene, t)
  if (!about.phrase) return null
  const told = furthest(scene, about.phrase, end)
  // The verbal noun between speaker and words: `قوله`, `تأكيدها`.
  let token = t
  let act: Act = 'say'
  let stance: Stance = 'neutral'
  let marker = region.marker
  for (let k = told.origin.last + 1; k < end && k <= told.origin.last + 14; k++) {
    const reading = doc.words[k].readings.find((r) => r.lexeme.derived === 'masdar' && r.lexeme.verb?.act && r.enc)
    if (!reading) continue
    token = k
    act = reading.lexeme.verb!.act as Act
    stance = (reading.lexeme.verb!.stance || 'neutral') as Stance
    marker = regionAfter(scene, k + 1, end, null, false, prepsFor(reading)).marker ?? whatHeDenies(scene, k, act, end)
    break
  }
  // `نسب الفشل إلى الحكومة`: only a clause or a quotation right behind makes words of it.
  const clause = (marker?.kind === 'particle' || marker?.kind === 'quote') && marker.token <= told.origin.last + 3
  if (!marker || (ascribed && token === t && !clause)) return null
  const content = contentFrom(scene, marker, end)
  if (!content) return null
  const speaker = partyOf(scene, withWhat(scene, told.origin, end))
  const { links } = linksOf(
    scene,
    region.adjuncts.filter((a) => a !== about),
  )
  const hands = [...passers(), ...told.through.map((p) => partyOf(scene, p))]
  const relays = [...hands.map((p) => link('relay', p)), ...links]
  return {
    rule: 'attribute/relay',
    ...saidFrom(scene, t, content, speaker, relays),
    token,
    act,
    stance,
    cue: { span: cueSpan(scene, token), lemma: doc.words[token].bare },
    certainty: { ...certaintyOf(scene, content, null, speaker), directness: 'hearsay' },
    gender: genderOfPhrase(scene, told.origin),
  }
}

/** `نقلت الوكالة عن المتحدث نفيه أي لقاء`, `تأكيده صحة الخبر`: what is denied or affirmed stands right behind. */
function whatHeDenies(scene: Scene, k: number, act: Act, end: number): Marker | null {
  if (!/^(?:deny|affirm|announce)$/.test(act) || k + 1 >= end || scene.doc.words[k + 1].kind !== 'word') return null
  const what = phraseAt(scene, scene.doc.words[k + 1].folded === 'اي' ? k + 2 : k + 1)
  return what && !what.reading?.pro ? { kind: 'particle', token: k + 1, from: scene.doc.start[k + 1] } : null
}

/** `نقلت الصحيفة في وقت لاحق عن مصدر`: whom it quotes, behind another preposition. */
function within(scene: Scene, region: Region): Adjunct | undefined {
  for (const a of region.adjuncts)
    for (let k = a.first + 1; !a.source && k < a.last; k++)
      if (scene.doc.words[k].folded === 'عن')
        return { ...a, first: k, preposition: 'عن', phrase: phraseAt(scene, k + 1) }
  return undefined
}

/** `نشر الموقع، نقلا عن مسؤول محلي، أن`: the words are of whom it quotes. */
function published(scene: Scene, t: number, medium: Phrase | null, region: Region, end: number): Said | null {
  const { doc } = scene
  const source = region.adjuncts.find((a) => a.quoting)?.source
  if (!region.marker || region.marker.token > (source?.last ?? t) + 3) return null
  const content = source && medium && region.marker.kind === 'particle' ? contentFrom(scene, region.marker, end) : null
  if (!source || !content) return null
  const links = [link('relay', partyOf(scene, medium!)), ...source.links]
  return {
    rule: 'attribute/relay',
    ...saidFrom(scene, t, content, source.party, links),
    act: 'say',
    stance: 'neutral',
    cue: { span: cueSpan(scene, t), lemma: doc.words[t].bare },
    certainty: { ...certaintyOf(scene, content, null, source.party), directness: 'hearsay' },
    gender: source.gender,
  }
}

/** Media that one after another had it from the next, at most. */
const HANDS = 4

/** `عن وكالة الأنباء عن مصدر أمني`, `عن صحيفة الشروق نقلا عن الوزير`: whose words they are, and through whom they came. */
function furthest(scene: Scene, first: Phrase, end: number): { origin: Phrase; through: Phrase[] } {
  const { words } = scene.doc
  const through: Phrase[] = []
  let origin = first
  while (through.length < HANDS && origin.other && isMedium(scene, origin.other)) {
    let k = origin.last + 1
    if (k < end && isComma(words[k])) k++
    if (words[k]?.folded === 'نقلا') k++
    const next = k + 1 < end && words[k].folded === 'عن' ? phraseAt(scene, k + 1) : null
    if (!next) break
    through.push(origin)
    origin = next
  }
  return { origin, through }
}

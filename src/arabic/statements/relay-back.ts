import type { PartyFinding } from '../../engine/finding.ts'
import type { Act, Stance } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { givesWords } from '../syntax/phrase-breaks.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { RELAY_VERBS } from '../traits.ts'
import { certaintyOf } from './certainty.ts'
import { link } from './chain.ts'
import { contentFrom } from './content.ts'
import { regionAfter } from './region.ts'
import { cueSpan, prepsFor } from './relay-cue.ts'
import { givenBy, NEAR, type Said } from './said.ts'
import { named, partyOf, plainly } from './who.ts'

/** Words between passing on and the pronoun of him who said it, at most. */
const REACH = 10
const HIM = /^عن(ه|ها|هم)$/
/** Behind `عنه`: when, and the saying that is not said to be his. */
const ALSO = /^(?:ايضا|كذلك|لاحقا|سابقا|امس|اليوم|القول)$/
const THAT = /^ان(?:ه|ها|هم)?$/

/** `ونقلت الوكالة عنه قوله إن`: a medium passes on more of whoever spoke before. */
export function relayedBack(scene: Scene, t: number, said: readonly Said[]): Said | null {
  const { doc } = scene
  const verb = verbAt(scene, t)
  if (!verb || !RELAY_VERBS.has(verb.lexeme.lemma)) return null
  const end = sentenceEnd(scene, t)
  let k = t + 1
  // `ونقلت صحيفة «الأفق» عنه`: the marks around a name stand between.
  const goesOn = (i: number) => doc.words[i].kind !== 'punct' || /^[«»"“”()]$/.test(doc.words[i].surface)
  while (k < Math.min(end, t + REACH) && goesOn(k) && !HIM.test(doc.words[k].folded)) k++
  const pronoun = k < end ? HIM.exec(doc.words[k].folded)?.[1] : undefined
  if (pronoun === undefined || k + 1 >= end) return null
  // `ونقلت عنه الوكالة قوله إن`: who passes it on stands behind the pronoun.
  const behind = k === t + 1 && !givesWords(scene, k + 1) ? phraseAt(scene, k + 1) : null
  const next = behind ? behind.last + 1 : end
  const medium = next < end && (givesWords(scene, next) || THAT.test(doc.words[next].folded)) ? behind : null
  if (medium) k = medium.last
  // `ونقلت عنه أيضا أن`: with no word for his saying.
  const bare = !givesWords(scene, k + 1)
  while (bare && k + 1 < end && ALSO.test(doc.words[k + 1].folded)) k++
  if (bare && !THAT.test(doc.words[k + 1]?.folded ?? '')) return null
  const gender = pronoun === 'ها' ? 'f' : 'm'
  const last = said.slice(-NEAR).findLast((s) => s.speaker.entity && (!s.gender || s.gender === gender))
  const reading = bare
    ? undefined
    : doc.words[k + 1].readings.find((r) => r.lexeme.derived === 'masdar' && r.lexeme.verb?.act && r.enc)
  const { marker } = regionAfter(scene, bare ? k + 1 : k + 2, end, null, false, reading ? prepsFor(reading) : [])
  const content = marker ? contentFrom(scene, marker, end) : null
  if (!content || (!bare && !reading)) return null
  const token = bare ? t : k + 1
  const subject = medium ?? regionAfter(scene, t + 1, k, verb, true, []).subject
  // `نقل زوار الرئيس عنه أن`: whose visitors they are.
  const host = subject && pronoun !== 'ها' ? hostOf(scene, subject) : null
  if (!host && !last) return null
  const links = subject ? [link('relay', host ? plainly(scene, subject) : partyOf(scene, subject))] : []
  const speaker = host ?? { ...last!.speaker, span: null }
  return {
    rule: 'attribute/relay',
    of: host ? [] : [last!],
    first: t,
    last: content.last,
    span: [doc.start[t], doc.end[content.last]],
    token,
    speaker,
    act: (reading?.lexeme.verb?.act ?? 'say') as Act,
    stance: (reading?.lexeme.verb?.stance || 'neutral') as Stance,
    cue: { span: cueSpan(scene, token), lemma: doc.words[token].bare },
    ...givenBy(content),
    chain: [...links, link('speaker', speaker)],
    links,
    to: [],
    certainty: { ...certaintyOf(scene, content, null, speaker), directness: 'hearsay' },
    gender: host ? 'm' : last!.gender,
    many: host ? false : last!.many,
  }
}

const AROUND = /^[وف]?(?:زوار|مقربون|مقربين|اوساط|مساعدو|معاونو|مستشارو|مصادر)$/
/** Whose the people around somebody are, where the phrase names him. */
function hostOf(scene: Scene, { head, person, last }: Phrase): PartyFinding | null {
  if (!AROUND.test(scene.doc.words[head].folded)) return null
  if (person) return named(scene, person)
  const own = last > head ? phraseAt(scene, head + 1) : null
  return own?.definite && scene.doc.words[own.head].bits & bit.OFFICIAL ? partyOf(scene, own) : null
}

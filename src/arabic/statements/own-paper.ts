import type { LinkFinding, PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { genderOf, verbAt } from '../syntax/verb.ts'
import { isPlace } from './adjunct.ts'
import { bareHead, DOCUMENTS, isOccasion, link, plainParty } from './chain.ts'
import { genderOfPhrase } from './gender.ts'
import { makingOf } from './made.ts'
import { regionAfter } from './region.ts'
import type { Said } from './said.ts'
import { named, partyOf } from './who.ts'

/**
 * `قصفت الكتائب موقعا، وفق بيان لها`, `أعدم التنظيم رهائن، وفق شريط مصور بثه`: the paper is of whoever acts in the clause before, who
 * says so through it.
 */
export interface OwnPaper {
  party: PartyFinding
  links: LinkFinding[]
  last: number
  gender: 'm' | 'f'
}

const OF_HIS = /^ل(ه|ها|هم)$/
const GENDERS: Readonly<Record<string, 'm' | 'f'>> = { ه: 'm', ها: 'f', هم: 'm' }

/** Whose own the indefinite paper of `phrase` is, told by an attribution that begins at token `from`; null where it is nobody's. */
export function ownPaper(
  scene: Scene,
  from: number,
  phrase: Phrase,
  said: readonly Said[],
  end: number,
): OwnPaper | null {
  const { words } = scene.doc
  const noun = words[phrase.head].folded.replace(/^ل(?!قا)/, '')
  if (phrase.person || words[phrase.head].bits & bit.DEFINITE || phrase.head !== phrase.first || !isOccasion(noun))
    return null
  const his = phrase.last + 1 < end ? OF_HIS.exec(words[phrase.last + 1].folded) : null
  const made = his ? null : makingOf(scene, phrase, phrase.last, end, [])
  const maker =
    made?.by === null ? words[made.verb].readings.find((r) => r.lexeme.pos === 'verb' && r.enc !== '') : null
  const gender = his ? GENDERS[his[1]] : maker ? genderOf(maker) : ''
  const party = gender ? whoActs(scene, from, gender, said) : null
  if (!gender || !party) return null
  const paper = plainParty(scene, { ...phrase, last: made ? Math.min(phrase.last, made.verb - 1) : phrase.last })
  return {
    party,
    links: [
      ...(made?.medium && isPlace(scene, made.medium) ? [link('channel', named(scene, made.medium))] : []),
      link(DOCUMENTS.has(bareHead(noun)) ? 'document' : 'channel', paper),
    ],
    last: made ? made.last : phrase.last + 1,
    gender,
  }
}

/** `بيان لها` at token `k`: what was said ends before it. */
export function isOwnPaper({ doc: { words } }: Scene, k: number): boolean {
  const head = words[k]
  if (!head || head.bits & bit.DEFINITE || !(head.bits & (bit.DOCUMENT | bit.CHANNEL))) return false
  return (
    OF_HIS.test(words[k + 1]?.folded ?? '') ||
    (OF_HIS.test(words[k + 2]?.folded ?? '') && (words[k + 1].bits & bit.ADJ) !== 0)
  )
}

/** Words of the clause that are looked through for its subject. */
const REACH = 30
/** Statements back whose speaker may go on. */
const RECENT = 3

/** Who acts in the clause before token `to`, and the gender of his verb. */
export function actorOf(scene: Scene, to: number): { phrase: Phrase; gender: 'm' | 'f' | '' } | null {
  const start = sentenceStart(scene, to)
  for (let k = start; k < Math.min(to, start + REACH); k++) {
    // `وكان التنظيم بث شريطا`: of the two verbs the subject stands behind the first.
    const was = /^[وف]?كان(ت?)$/.exec(scene.doc.words[k].folded)
    const topic = was ? phraseAt(scene, k + 1) : null
    if (topic && topic.last < to && animate(scene, topic))
      return { phrase: topic, gender: genderOfPhrase(scene, topic) || (was![1] ? 'f' : 'm') }
    const verb = verbAt(scene, k)
    if (!verb?.person.startsWith('3') || verb.voice === 'passive') continue
    const phrase = subjectBefore(scene, k, verb) ?? regionAfter(scene, k + 1, to, verb, true, []).subject
    if (phrase && animate(scene, phrase)) return { phrase, gender: genderOfPhrase(scene, phrase) || genderOf(verb) }
  }
  return null
}

/** Who spoke or acts in the clause before token `to`, or spoke last, and has that gender. */
function whoActs(scene: Scene, to: number, gender: 'm' | 'f', said: readonly Said[]): PartyFinding | null {
  const { sentenceOf } = scene.doc
  const fits = (s: Said) => s.gender === gender || (s.gender === '' && s.speaker.entity !== null)
  const here = said.slice(-RECENT).findLast((s) => s.token < to && sentenceOf[s.token] === sentenceOf[to])
  if (here) return fits(here) ? { ...here.speaker, span: null } : null
  const acts = actorOf(scene, to)
  if (acts) return acts.gender === gender ? { ...partyOf(scene, acts.phrase), span: null } : null
  const last = said.at(-1)
  return last && sentenceOf[to] - sentenceOf[last.token] < RECENT && last.gender === gender
    ? { ...last.speaker, span: null }
    : null
}

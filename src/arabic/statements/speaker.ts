import type { LinkFinding, PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { isComma } from '../names/view.ts'
import { lastMention } from '../syntax/directory.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { type Scene, sentenceEnd } from '../syntax/scene.ts'
import { genderOf } from '../syntax/verb.ts'
import { isPlace } from './adjunct.ts'
import { isSelf } from './aside.ts'
import { actorBefore, CARRYING, carriedSpeaker, genderOfCue, isMany, paperGender } from './carried.ts'
import { link, plainParty } from './chain.ts'
import type { Cue } from './cue.ts'
import { describedBy } from './described.ts'
import { ISSUED, quotingOf } from './document.ts'
import { genderOfPhrase } from './gender.ts'
import { makingOf } from './made.ts'
import type { Region } from './region.ts'
import type { Said } from './said.ts'
import { isPaper, issuer } from './source.ts'
import { isStray } from './stray.ts'
import { STUDIED } from './studied.ts'
import { describedAs, named, partyOf } from './who.ts'

/** Who speaks, and through which document of theirs. */
export interface Speaker {
  party: PartyFinding
  document: PartyFinding | null
  gender: 'm' | 'f' | ''
  many?: boolean
  /** Where it was published or who passed it on, of a paper that speaks for itself. */
  through?: LinkFinding
}

/** Whose words a cue gives: the subject beside it, else whoever it carries on; null where nobody can be. */
export function speakerOf(
  scene: Scene,
  cue: Cue,
  region: Region,
  before: Phrase | null,
  said: readonly Said[],
): Speaker | null {
  const phrase =
    before ??
    (cue.kind === 'participle' ? null : region.subject) ??
    (isPronoun(scene, cue, said) ? null : actorBefore(scene, cue, said))
  if (!phrase) {
    if (isStray(scene, cue, said)) return null
    const carried = carriedSpeaker(scene, cue, said)
    if (!carried) return unknown(cue)
    // `قالت الوزارة في بيان … وأضاف البيان أن … وأوضح أن`: the verb is of the paper.
    const gender = genderOfCue(cue)
    const itsOwn = gender !== '' && gender !== carried.gender && gender === paperGender(carried)
    return {
      party: { ...carried.speaker, span: null },
      document: itsOwn ? { ...carried.links.at(-1)!.party, span: null } : null,
      gender: carried.gender,
      many: carried.many,
    }
  }
  return speakerIs(scene, cue, phrase, said)
}

/** The same where it is known which phrase speaks. */
export function speakerIs(scene: Scene, cue: Cue, phrase: Phrase, said: readonly Said[]): Speaker | null {
  const { doc } = scene
  const again = sameAgain(scene, cue, phrase, said)
  if (again) return again
  const head = doc.words[phrase.head]
  // `وأردفت إجابتي`: what is his own the writer tells himself.
  if (phrase.reading?.enc === 'ي' && head.bits & (bit.SPEECH | bit.MASDAR | bit.DOCUMENT)) return null
  // `ذكر البيان أن`: a document speaks for whoever issued it.
  if (ISSUED.test(head.folded) && phrase.definite && !phrase.person && phrase.head === phrase.first) {
    const quoting = quotingOf(said, head.folded)
    // Named by nothing before, it is of whoever spoke last.
    const issuer = quoting ?? (said.length ? said[said.length - 1] : undefined)
    if (issuer)
      return { party: { ...issuer.speaker, span: null }, document: partyOf(scene, phrase), gender: issuer.gender }
  }
  // `أوضحت الدراسة`: of whom it was said before to be.
  if (phrase.definite && phrase.first === phrase.last && STUDIED.test(head.folded)) {
    const told = quotingOf(said, head.folded)
    if (told) return { party: { ...told.speaker, span: null }, document: partyOf(scene, phrase), gender: told.gender }
  }
  if (isUnnamedAgain(scene, cue, phrase, said))
    return { party: plainParty(scene, phrase), document: null, gender: genderOfPhrase(scene, phrase), many: false }
  // `أبرز المصدر ذاته أن`: the paper that has been quoted so far.
  if (THE_SOURCE.test(head.folded) && phrase.last === phrase.head && isSelf(scene, phrase.head + 1)) {
    const quoting = said.slice(-RECENT).findLast((s) => s.links.some((l) => l.role === 'document'))
    const paper = quoting?.links.findLast((l) => l.role === 'document')
    if (quoting && paper)
      return {
        party: { ...quoting.speaker, span: null },
        document: { ...paper.party, span: null },
        gender: quoting.gender,
      }
  }
  // `ذكر تقرير للأمم المتحدة أن`, `نفى بيان صادر عن الوزارة`: whoever issued it, through it.
  const issued = ISSUABLE.test(head.folded) ? issuer(scene, phrase.first, [], sentenceEnd(scene, phrase.first)) : null
  const paper = issued?.links.find((l) => l.role === 'document')
  if (issued && paper) return { party: issued.party, document: paper.party, gender: '' }
  // `بيان نشر على الموقع`: the verb is no part of its name.
  const made = isPaper(scene, phrase)
    ? makingOf(scene, phrase, phrase.last, sentenceEnd(scene, phrase.first), [])
    : null
  // `تحقيق أجرته صحيفة الأفق`: whose it is.
  if (made?.own)
    return {
      party: partyOf(scene, made.own),
      document: plainParty(scene, { ...phrase, last: Math.min(phrase.last, made.verb - 1) }),
      gender: '',
    }
  return {
    party: partyOf(scene, made ? { ...phrase, last: Math.min(phrase.last, made.verb - 1) } : phrase),
    document: null,
    gender: genderBeside(scene, cue, phrase),
    many: isMany(phrase),
    // `دراسة نشرتها مجلة كذا`.
    ...(made?.medium &&
      isPlace(scene, made.medium) && { through: link(made.on ? 'relay' : 'channel', named(scene, made.medium)) }),
  }
}

/** `قالت «نيسان»`: of a name that is another word as well the verb tells. */
const genderBeside = (scene: Scene, cue: Cue, phrase: Phrase): Speaker['gender'] => {
  const told = cue.kind === 'verb' ? genderOf(cue.reading) : ''
  const nameless = phrase.reading === null && !phrase.person && !phrase.other
  return (nameless ? told : '') || genderOfPhrase(scene, phrase) || told
}

/** Nouns for anybody in office who speaks: whom they mean tells who spoke last, not what office he holds. */
const ANYBODY = /^ال(?:مسوول|متحدث|ناطق|قيادي|دبلوماسي|برلماني)ه?$/

/** Of these, nouns that tell no office at all. */
const NOBODY_ELSE = /^ال(?:مسوول|قيادي|دبلوماسي|برلماني)ه?$/

/** `وأردف المسؤول الحكومي`, `وأضافت الناشطة`: whoever spoke last goes on, called by a noun. */
function sameAgain(scene: Scene, cue: Cue, phrase: Phrase, said: readonly Said[]): Speaker | null {
  if (cue.kind !== 'verb' || phrase.person || phrase.other) return null
  const word = scene.doc.words[phrase.head]
  const anybody = ANYBODY.test(word.folded)
  if (!CARRYING.has(cue.verb.lemma) && !(NOBODY_ELSE.test(word.folded) && isNear(scene, cue, said))) return null
  if (phrase.head !== phrase.first || phrase.reading?.number !== 's' || !(word.bits & bit.DEFINITE)) return null
  if (!anybody && (!(word.bits & bit.PERSON_NOUN) || word.bits & (bit.OFFICIAL | bit.ORG_HEAD | bit.MEDIA))) return null
  // `من جانبه، أعرب المسؤول`: it is the other's turn.
  if (isTurn(scene, cue.token)) return null
  // `وأشار العم عائض إلى`: his name follows, known or not.
  const next = scene.doc.words[phrase.last + 1]
  if (next && next.bits & (bit.NAME | bit.UNKNOWN) && !(next.bits & bit.DEFINITE)) return null
  const last = carriedSpeaker(scene, cue, said)
  if (!last || last.many) return null
  const gender = genderOfPhrase(scene, phrase) || last.gender
  const { entity, label } = last.speaker
  // `المسؤول الإماراتي`: whoever was named as one of that nation.
  const other = entity && anybody && phrase.last > phrase.head ? describedBy(scene, phrase) : null
  if (other) return { party: describedAs(scene, other, phrase), document: null, gender: genderOfPhrase(scene, phrase) }
  if (entity)
    return entity.kind === 'person'
      ? { party: describedAs(scene, entity, phrase), document: null, gender, many: false }
      : null
  // `مسؤول كبير … المسؤول`: still nobody named.
  return anybody && fold(label.split(' ')[0]).replace(/ه$/, '') === word.folded.replace(/^ال/, '').replace(/ه$/, '')
    ? { party: plainParty(scene, phrase), document: null, gender, many: false }
    : null
}

/** `من جانبه`, `بدورها` right before a verb. */
function isTurn({ doc: { words } }: Scene, t: number): boolean {
  if (t < 2) return false
  const last = isComma(words[t - 1]) ? t - 2 : t - 1
  const { folded } = words[last] ?? {}
  return (
    folded !== undefined &&
    (/^[وف]?بدور(?:ه|ها|هم)$/.test(folded) ||
      (/^(?:جانب|جهت|ناحيت)(?:ه|ها|هم)$/.test(folded) && /^[وف]?من$/.test(words[last - 1]?.folded ?? '')))
  )
}

/** `أكد الوزير الكندي … وجدد الوزير`: whoever spoke unnamed just before by the same office, and nobody named with it further back. */
function isUnnamedAgain(scene: Scene, cue: Cue, phrase: Phrase, said: readonly Said[]): boolean {
  const { bits, folded } = scene.doc.words[phrase.head]
  if (phrase.first !== phrase.last || phrase.person || !(bits & bit.OFFICIAL) || !(bits & bit.DEFINITE)) return false
  const last = said.at(-1)
  if (!last || last.speaker.entity || !isNear(scene, cue, said)) return false
  const words = last.speaker.label.split(' ')
  return words.length > 1 && fold(words[0]).replace(/^ال/, '') === folded.replace(/^[وف]?ال/, '')
}

/** The last words said stand in this sentence or in one of the two before. */
const isNear = (scene: Scene, cue: Cue, said: readonly Said[]): boolean => {
  const last = said.at(-1)
  return last !== undefined && scene.doc.sentenceOf[cue.token] - scene.doc.sentenceOf[last.token] < 3
}

/** `قال إنه تلقى اتصالا، لكنه اعتذر`: the subject is the pronoun before the verb, who speaks in this sentence already. */
function isPronoun(scene: Scene, cue: Cue, said: readonly Said[]): boolean {
  const { sentenceOf } = scene.doc
  const last = said.at(-1)
  return (
    cue.kind === 'verb' &&
    last !== undefined &&
    sentenceOf[last.token] === sentenceOf[cue.token] &&
    behindPronoun(scene, cue.token)
  )
}

/** `إنها أبلغت`, `لكنه قد أكد`: a particle with its pronoun stands before the verb. */
export function behindPronoun(scene: Scene, t: number): boolean {
  const { words } = scene.doc
  let k = t - 1
  while (k > 0 && /^(?:قد|لم|لن|سوف|كان|كانت)$/.test(words[k].folded)) k--
  return k >= 0 && /^[وفبل]?(?:ان|لكن)(?:ه|ها|هم|هما)$/.test(words[k].folded)
}

/** `يتمنون`, `قالا`: a verb that has its subject in it takes none behind. */
export const ofMany = ({ reading }: Cue): boolean => reading.lexeme.pos === 'verb' && /^3.[pd]$/.test(reading.person)

/** Tokens and sentences back in which somebody was told of who then says words in marks. */
const TOLD = 50
/** Whoever was named last, where words in marks go on from nobody: `… «لا أزال أحب عملي»، يقول`. */
export function lastTold(scene: Scene, { token, kind, reading }: Cue): Speaker | null {
  const { sentenceOf } = scene.doc
  // Most who are named are men; of a woman, a paper or several the verb would not be his.
  if (kind === 'verb' ? reading.person !== '3ms' : reading.suffix !== 'ا') return null
  const named = lastMention(
    scene,
    token,
    (m) => m.first < token - TOLD || (m.kind === 'person' && m.entity !== undefined && scene.doc.quoteOf[m.first] < 0),
  )
  if (named?.kind !== 'person' || named.first < token - TOLD || sentenceOf[token] - sentenceOf[named.first] > 2)
    return null
  const party = { entity: named.entity ?? null, label: scene.doc.text.slice(...named.span), span: null, named: true }
  return { party, document: null, gender: 'm', many: false }
}

/** Statements back in which a paper was quoted that is still the source. */
const RECENT = 4
const THE_SOURCE = /^المصدر$/
const ISSUABLE =
  /^(?:ال)?(?:بيان|بلاغ|تقرير|رساله|برقيه|مذكره|دراسه|استطلاع|مسح|احصاييه|احصاءات|بيانات|ارقام|تقديرات|نشره|تعميم|تقارير|دراسات|رسايل|برقيات|مذكرات|وثيقه|وثايق|معلومات|نتايج)$/

const unknown = (cue: Cue): Speaker | null =>
  cue.kind === 'masdar'
    ? null
    : { party: { entity: null, label: '', span: null, named: false }, document: null, gender: '' }

import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { maybeHers } from '../syntax/alike.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceStart } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { genderOf, verbAt } from '../syntax/verb.ts'
import { WA } from '../word.ts'
import type { Cue } from './cue.ts'
import { genderOfPhrase } from './gender.ts'
import { regionAfter } from './region.ts'
import { NEAR, type Said } from './said.ts'
import { STUDIED } from './studied.ts'
import { topicOf } from './topic.ts'

/** Verbs that go on with what somebody said. */
export const CARRYING = new Set([
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
/** Words of a sentence before which its main verb stands. */
const HEAD = 8
/** The same where what stands before the verb ends in an apposition between commas. */
const APPOSED_HEAD = 16
/** Words back from a cue in which somebody else may have begun to act. */
const REACH = 60
/** Sentences back in which whoever speaks without being named may have acted. */
const BACK = 2
/** Statements back that can be carried on. */
const RECENT = 8
const RELATIVE = /^و?(?:الذي|التي|الذين|اللذين|اللذان|اللتان)$/
const POINTING_BACK = /^(?:في|خلال|عبر)(?:ه|ها|هم)$/
const OPENS = /^(?:فيما|بينما|كما|حيث|وفيما|وبينما|وكما)$/

/**
 * `رفض المدرب الاستقالة قائلا`, `استقبل الوزير الوفد. وأكد أن`: whoever acts in the clause that a cue without a subject goes on
 * from, where that clause is nearer than the last words said. Null where words said are nearer.
 */
export function actorBefore(scene: Scene, cue: Cue, said: readonly Said[]): Phrase | null {
  const { doc } = scene
  if (doc.quoteOf[cue.token] >= 0 || (cue.kind === 'masdar' && !cue.reading.enc)) return null
  const near = said.slice(-NEAR)
  let start = sentenceStart(scene, cue.token)
  let last = lastIn(near, start, cue.token)
  // Words said so far hold the cue, or stood before its sentence and reach into it.
  if (near.some((s) => s.contentFirst <= cue.token && s.contentLast >= (last ? cue.token : start))) return null
  // `وحسب الوكالة، زار الوزير المصنع، وقال إن`: what the source tells is of whoever goes on to speak.
  const told =
    cue.kind === 'verb' && last !== undefined && /^attribute\/(?:source|clause|relay)-before$/.test(last.rule)
  const from = told ? last!.contentFirst : last ? Math.max(last.token, last.contentLast) + 1 : start
  if (CARRYING.has(cue.verb.lemma) && cue.kind === 'verb' && said.length) return null
  let actor = actorIn(scene, from, cue.token, told ? from : start, cue)
  // `اتهم المدير جماعات دعت إلى الإضراب، وقال`: none of those who spoke in the sentence is he who goes on.
  if (!actor && last && !told && cue.kind === 'verb' && cue.reading.person === '3ms' && cue.reading.pro & WA)
    if (!near.some((s) => s.token >= start && s.token < cue.token && s.many !== true && s.gender !== 'f'))
      actor = actorIn(scene, start, last.token, start, cue)
  if (told && actor && isMany(actor)) return null
  // `كشفت الطبيبة عن …، لكن المدينة استشعرت الخطر، لافتة إلى`: what she sets against it is hers.
  if (actor && last && !told && cue.kind === 'participle' && /^و?لكن$/.test(doc.words[actor.first - 1]?.folded ?? ''))
    return null
  if (actor || last || cue.kind !== 'verb') return actor
  let sentence = doc.sentenceOf[cue.token]
  for (let n = 0; n < BACK && --sentence >= 0; n++) {
    const { first, end } = doc.sentences[sentence]
    start = first
    last = lastIn(near, start, end)
    if (last || near.some((s) => s.contentFirst <= first && s.contentLast >= first)) return null
    const found = actorIn(scene, start, Math.min(end, start + REACH), start, cue)
    if (found)
      return isOneMan(scene, found) || areTheySaid(cue, found) || isOnlyOne(scene, cue, found, said) ? found : null
  }
  return null
}

const lastIn = (said: readonly Said[], from: number, to: number): Said | undefined =>
  said.findLast((s) => s.token >= from && s.token < to)

/** The subject of the last clause of the report's own between two tokens whose verb agrees with the cue. */
function actorIn(scene: Scene, from: number, to: number, start: number, cue: Cue): Phrase | null {
  let actor: Phrase | null = null
  let seen = from > start
  let verbless = !seen
  let told = ''
  for (let k = from; k < to; k++) {
    if (k === start + HEAD) {
      seen = true
      k = Math.max(k, to - REACH)
    }
    // `النقابة، المقربة من المعارضة، دخلت`: still the first verb.
    const late =
      verbless &&
      (/^ف?قد$/.test(scene.doc.words[k - 1]?.folded ?? '') ||
        (k < start + APPOSED_HEAD && isComma(scene.doc.words[k - 1])))
    if (
      seen &&
      !late &&
      !opens(scene, k) &&
      !hasTopic(scene, k) &&
      !(cue.kind === 'participle' && RELATIVE.test(scene.doc.words[k - 1]?.folded ?? ''))
    )
      continue
    const found = verbAt(scene, k) ?? comments(scene, k)
    // `تواجه الشركة تحقيقات بعد أن اعترفت`.
    const verb = (found && cue.kind === 'verb' && cue.reading.person === '3fs' && maybeHers(scene, k, found)) || found
    if (!verb || (verb.voice === 'passive' && verb.lexeme.lemma !== 'سأل') || !verb.person.startsWith('3')) continue
    // `الاتفاق الذي يدعمه الرئيس ويراجعه البرلمان قائلا`: both verbs are of the clause on it.
    if (scene.doc.words[k].kind === 'punct') told = ''
    else if (RELATIVE.test(scene.doc.words[k - 1]?.folded ?? '')) told = verb.enc
    else if (told && verb.enc === told && verb.pro & WA) continue
    // `القرار الذي رفضته المجموعة، ملوحة`: the pronoun is the decision, and whoever rejects it stands behind.
    if (
      k > 0 &&
      RELATIVE.test(scene.doc.words[k - 1].folded) &&
      !(cue.kind === 'participle' && (verb.enc ? actor === null : !marked(scene, k, to)))
    )
      continue
    seen = true
    verbless = false
    // A verb for many has its subject in it, or before it.
    // `كلمة هنأ فيها العاملين`: told of the word before, whoever it is done to.
    const pointed = POINTING_BACK.test(scene.doc.words[k + 1]?.folded ?? '')
    const behind = /s$/.test(verb.person) && !pointed ? actsBehind(scene, k, to, verb) : null
    const relative = RELATIVE.test(scene.doc.words[k - 1]?.folded ?? '')
    // `الوزيرة التي اعتلت المنصة وخطبت قائلة`: with no mark between, whom the clause is told of.
    const ofClause = relative && cue.kind === 'participle' && verb.enc === '' && !marked(scene, k, to)
    const before = relative && !ofClause ? null : subjectBefore(scene, k, verb)
    const topic =
      before || relative || (behind && animate(scene, behind) && !late) ? null : topicOf(scene, k, verb, true)
    // `القائد، العقيد فلان، رفض الإنذار`: who stands set off before his verb acts, and what stands behind is done to.
    const phrase = before ?? topic ?? behind
    if (phrase && (canAct(scene, phrase) || isStudy(scene, phrase, verb)) && agrees(scene, cue, verb, phrase))
      actor = phrase
  }
  return actor
}

/** `بدوره عقب المدير فلان بقوله`: behind whom no preposition stands; `عقب اللقاء` is after it. */
function comments(scene: Scene, k: number): Reading | null {
  const word = scene.doc.words[k]
  if (!/^[وف]?عقب$/.test(word.folded) || !phraseAt(scene, k + 1)?.person) return null
  return word.readings.find((r) => r.lexeme.pos === 'verb' && r.person === '3ms' && !r.enc) ?? null
}

/** Verbs that are done to somebody: with one phrase beside them it is he, and whoever acted before goes on. */
const DONE_TO = new Set('أقال عين عزل كلف استدعى طرد اعتقل أوقف قتل اغتال هنأ عزى شكر كرم'.split(' '))
/** Whoever stands behind the verb at `k` and acts: `كما أقال قائد الشرطة، مشددا` is told of who acted before. */
function actsBehind(scene: Scene, k: number, to: number, verb: Reading): Phrase | null {
  const { subject, object } = regionAfter(scene, k + 1, to, verb, true, [])
  if (!subject || object || verb.enc || !DONE_TO.has(verb.lexeme.lemma)) return subject
  for (let m = subject.last + 1; m < to; m++) if (scene.doc.words[m].kind !== 'punct') return subject
  return null
}

const marked = ({ doc: { words } }: Scene, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (words[k].kind === 'punct') return true
  return false
}

/** `لكن أنصار البيئة طعنوا في القرار`: a clause opens with whoever its verb is of. */
const hasTopic = (scene: Scene, k: number): boolean => {
  if (!(scene.doc.words[k].bits & bit.VERB)) return false
  const verb = verbAt(scene, k)
  const topic =
    verb && verb.tense === 'perfect' && !verb.pro
      ? (subjectBefore(scene, k, verb) ?? topicOf(scene, k, verb, true))
      : null
  return topic !== null && topic.first > 0 && /^[وف]?(?:لكن|بينما|فيما)$/.test(scene.doc.words[topic.first - 1].folded)
}

/** `رفضت أبل التعليق`: a word that nothing knows is a name. */
const mayBeName = (scene: Scene, phrase: Phrase): boolean =>
  phrase.reading === null && (scene.doc.words[phrase.head].bits & bit.UNKNOWN) !== 0

const canAct = (scene: Scene, phrase: Phrase): boolean => animate(scene, phrase) || mayBeName(scene, phrase)

/** `رصدت الدراسة زيادة، مشيرة إلى أن`: what is studied and written goes on to say what it found. */
const isStudy = ({ doc: { words } }: Scene, { head, first, last, definite }: Phrase, { lexeme }: Reading): boolean =>
  head === first && head === last && definite && STUDIED.test(words[head].folded) && RECORDING.has(lexeme.lemma)
const RECORDING = new Set(
  'رصد أحصى وثق تناول تضمن استعرض سلط حلل قارن قدر درس بحث شمل توصل خلص سجل عرض اشتمل احتوى'.split(' '),
)

/** A clause of its own opens with the verb at `k`: `وقدم`, `فيما رفض`. */
function opens(scene: Scene, k: number): boolean {
  const { doc } = scene
  if (!(doc.words[k].bits & bit.VERB)) return false
  if (k > 0 && OPENS.test(doc.words[k - 1].folded)) return true
  const reading = doc.words[k].readings[0]
  return reading?.lexeme.pos === 'verb' && (reading.pro & WA) !== 0
}

function agrees(scene: Scene, cue: Cue, verb: Reading, phrase: Phrase): boolean {
  if (cue.kind === 'verb' && /p$/.test(cue.reading.person) && !isMany(phrase)) return withOthers(scene, phrase)
  // `زار عشرة أطباء، وقال`: one goes on, and none of several men.
  if (cue.kind === 'verb' && cue.reading.person === '3ms' && isSeveralMen(scene, phrase)) return false
  if (cue.kind === 'verb') return genderOf(cue.reading) === genderOf(verb)
  // `وصل الوزير وسط احتجاج الأهالي، زاعمين أن`: one man is not several.
  if (cue.kind === 'participle' && cue.reading.suffix === 'ين' && isOne(scene, phrase) && !withOthers(scene, phrase))
    return false
  if (cue.reading.suffix === 'ا' && phrase.head === phrase.first && phrase.reading?.number === 'p') return false
  const gender = genderOfPhrase(scene, phrase) || genderOf(verb)
  // `غادر السفير بعد تأكيده أن`.
  if (cue.kind === 'masdar') return GENDER_OF_PRONOUN[cue.reading.enc] === gender
  return !gender || (cue.reading.suffix === 'ه') === (gender === 'f') || /^(?:ين|ان)$/.test(cue.reading.suffix)
}

/** One man or woman by name, or by a noun. */
const isOne = ({ doc: { words } }: Scene, { head, first, person, reading }: Phrase): boolean =>
  person !== null ||
  (head === first &&
    reading?.number === 's' &&
    (words[head].bits & (bit.OFFICIAL | bit.TITLE | bit.PERSON_NOUN)) !== 0 &&
    !(words[head].bits & (bit.GROUP | bit.ORG_HEAD)) &&
    !words[head].readings.some((r) => r.number === 'p'))

/** Several men by a noun, or so many of them. */
const isSeveralMen = ({ doc: { words } }: Scene, { head, first, person, reading }: Phrase): boolean =>
  !person &&
  (words[head].bits & (bit.PERSON_NOUN | bit.ORG_HEAD)) === bit.PERSON_NOUN &&
  !/^[وف]?احد/.test(words[first].folded) &&
  (first === head ? reading?.number === 'p' : words[first].kind === 'number' || (words[first].bits & bit.NUMBER) !== 0)

/** `تبادلت أوكرانيا وانفصاليون`: more of them stand behind. */
const withOthers = (scene: Scene, { last }: Phrase): boolean => {
  const next = last + 1 < scene.doc.n ? scene.doc.words[last + 1] : null
  const mention = mentionAt(scene, last + 1)
  return next !== null && ((mention ? mention.pro : (next.readings[0]?.pro ?? 0)) & WA) !== 0
}

/** Several, or one by name; undefined where it takes more than grammar to tell. */
export const isMany = (phrase: Phrase): boolean | undefined =>
  phrase.person ? false : (phrase.head === phrase.first && phrase.reading?.number === 'p') || undefined

/** A person, by name or by title. */
const isOneMan = (scene: Scene, phrase: Phrase): boolean =>
  phrase.person?.first === phrase.head ||
  ((scene.doc.words[phrase.head].bits & (bit.OFFICIAL | bit.TITLE)) !== 0 &&
    phrase.definite &&
    phrase.head === phrase.first &&
    phrase.reading?.number === 's')

/** `أغلقت الجامعة أبوابها. وقالت`: the body or woman that acted, where a verb of hers opens the sentence and fits nobody who spoke before. */
const isOnlyOne = (scene: Scene, cue: Cue, found: Phrase, said: readonly Said[]): boolean =>
  cue.reading.person === '3fs' &&
  cue.reading.tense === 'perfect' &&
  cue.token === sentenceStart(scene, cue.token) &&
  found.definite &&
  (found.other?.first === found.head ||
    (scene.doc.words[found.head].bits & (bit.ORG_HEAD | bit.GROUP | bit.PERSON_NOUN | bit.OFFICIAL)) !== 0) &&
  !(scene.doc.words[found.head].bits & bit.DEMONYM) &&
  !carriedSpeaker(scene, cue, said)

/** `التقى الوزراء. وقالوا`, `خرج المتظاهرون. وطالبوا`: the definite several of whom a verb for as many goes on. */
const areTheySaid = ({ reading: { person } }: Cue, { head, first, definite, reading }: Phrase): boolean =>
  definite && head === first && /^3.[pd]$/.test(person) && reading?.number === person[2]

const GENDER_OF_PRONOUN: Readonly<Record<string, 'm' | 'f'>> = { ه: 'm', ها: 'f', هم: 'm' }

/** Whose words a cue without subject carries on: the last speaker whose gender the verb has. */
export function carriedSpeaker(scene: Scene, cue: Cue, said: readonly Said[]): Said | null {
  const gender = genderOfCue(cue)
  // `ووصفها بأنها`: the pronoun of a verbal noun may as well be whom it is about.
  return lastOf(scene, cue, said, gender) ?? (cue.kind === 'masdar' && gender ? lastOf(scene, cue, said, '') : null)
}

export function genderOfCue(cue: Cue): 'm' | 'f' | '' {
  if (cue.kind === 'verb') return genderOf(cue.reading)
  if (cue.kind === 'masdar') return GENDER_OF_PRONOUN[cue.reading.enc] ?? ''
  return cue.reading.suffix === 'ه' ? 'f' : ''
}

function lastOf(scene: Scene, cue: Cue, said: readonly Said[], gender: 'm' | 'f' | ''): Said | null {
  const number = numberOf(cue)
  const inside = scene.doc.quoteOf[cue.token]
  let scripture: Said | null = null
  for (let i = said.length - 1; i >= 0 && i >= said.length - RECENT; i--) {
    const s = said[i]
    if (!s.speaker.entity && !s.speaker.label) continue
    // What a law stipulates nobody goes on from.
    if (s.cue?.lemma === 'نص') continue
    if (closed(said, s, cue.token)) continue
    const known = s.gender || genderSaid(said, s)
    if (gender && known && known !== gender && paperGender(s) !== gender) continue
    // `قال محللون … وأضاف`: one man is none of them; `وأضافوا` is said by many.
    if (
      (number === 's' && s.many && gender === 'm') ||
      (number === 'p' && (s.many ?? s.speaker.entity?.kind !== 'person') === false)
    )
      continue
    if (inside >= 0 && s.contentFirst <= cue.token && cue.token <= s.contentLast) continue
    // `«كثيرون ندموا، وأصروا على»`: inside somebody's words nobody goes on from before them.
    if (inside >= 0 && cue.kind === 'verb' && s.token < scene.doc.quotes[inside].first) continue
    if (!isScripture(s)) return s
    scripture ??= s
  }
  return scripture
}

/** The gender of a paper that spoke for whoever issued it (`أضاف البيان`), or '' where none did. */
export function paperGender({ links }: Said): 'm' | 'f' | '' {
  const last = links.at(-1)
  if (last?.role !== 'document' || !/^ال[^ ]+$/.test(last.party.label)) return ''
  return last.party.label.endsWith('ة') ? 'f' : 'm'
}

/** `مشيرا` is said of one man, `مشيرين` of several. */
function numberOf({ kind, reading }: Cue): string {
  if (kind === 'verb') return reading.person.slice(-1)
  return kind === 'participle' ? (PARTICIPLE_NUMBER[reading.suffix] ?? '') : ''
}
const PARTICIPLE_NUMBER: Readonly<Record<string, string>> = { ا: 's', ين: 'p' }

/** `قال تعالى`, `قال رسول الله`: whoever quotes scripture goes on for himself. */
const isScripture = ({ speaker: { entity, label } }: Said): boolean => entity === null && SCRIPTURE.test(label)
const SCRIPTURE =
  /(?:^|\s)(?:تعالى|سبحانه|عز وجل|عز من قائل|الله|صلى الله|عليه (?:الصلاة|السلام|أفضل)|النبي|الرسول|المصطفى)(?:\s|$)/

/** Words inside what somebody else said do not carry over to the report's own voice. */
const closed = (said: readonly Said[], s: Said, token: number): boolean =>
  said
    .slice(-NEAR)
    .some(
      (outer) =>
        outer !== s &&
        outer.token < s.token &&
        outer.contentFirst <= s.token &&
        s.token <= outer.contentLast &&
        token > outer.contentLast,
    )

/** What other cues of the same speaker tell of his or her gender. */
const genderSaid = (said: readonly Said[], s: Said): Said['gender'] =>
  (s.speaker.entity && said.slice(-NEAR).find((o) => o.gender && o.speaker.entity === s.speaker.entity)?.gender) || ''

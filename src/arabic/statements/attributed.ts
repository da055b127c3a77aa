import type { LinkFinding, PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import type { Attribution } from './attribution.ts'
import { certaintyOf } from './certainty.ts'
import { link } from './chain.ts'
import { around, following, pastSelf } from './covered.ts'
import { cueAt } from './cue.ts'
import { markerAt } from './marker.ts'
import { cutBefore, givenBy, type Said } from './said.ts'
import { type Source, sourceOf } from './source.ts'
import { POET } from './unsaid.ts'

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
  // `كما قال الشاعر العربي`: a verse that everybody knows, and no man of that name.
  if (POET.test(doc.text.slice(doc.start[source.last - 1], doc.end[source.last])) || POET.test(source.party.label))
    return null
  const start = Math.max(sentenceStart(scene, a.first), Math.min(scene.dateline, a.first))
  const end = sentenceEnd(scene, a.first)
  // Behind words of his it adds nothing.
  // At the head of a sentence it covers what follows.
  const opens = sentenceStart(scene, a.first) === a.first
  if (
    a.kind === 'own' &&
    !opens &&
    !/ها$/.test(doc.words[a.last].folded) !== (source.gender === 'f') &&
    endsBefore(said, a)
  )
    return null
  const behind = /^[»"”]$/.test(doc.words[source.last + 1]?.surface ?? '') ? source.last + 2 : source.last + 1
  const answer = behind < end ? answeredAt(scene, behind, end, headOfSentence(scene, a.first, start)) : -1
  if (a.kind === 'own' && said.slice(-20).some((s) => s.token >= start && s.token < a.first && s.cue !== null))
    return null
  const atHead = answer >= 0 || headOfSentence(scene, a.first, start) || joinsOn(scene, a.first, source.last + 1)
  const previous = said.slice(-20).findLast((s) => s.token >= start && s.token < a.first && s.cue !== null)
  if (!atHead && previous && previous.contentFirst < a.first) {
    // `قال فلان إن …، نقلا عن الصحيفة`: through whom we have it.
    // `كشف الوزير أن …، حسب ما نقلته الإذاعة عن المسؤول ذاته`: it is he again.
    const again =
      (source.party.entity !== null && source.party.entity === previous.speaker.entity) ||
      // `بررت الميليشيات …، وفق وصف الميليشيات`.
      (source.party.entity === previous.speaker.entity && source.party.label === previous.speaker.label)
    // `مشيرا إلى أن الخلاف متوقع بحسب فلان`: told twice.
    if (again && !source.links.length) {
      if (previous.contentLast >= a.first && previous.contentLast <= source.last) cutBefore(scene, previous, a.first)
      return null
    }
    const passing = a.kind === 'relay' || source.passing || again
    // `نفى ما نشرته الصحيفة نقلا عن أطباء`: through whom they have it that he answers.
    if (passing && doc.words[previous.contentFirst].folded === 'ما') return null
    if (passing && previous.contentLast >= a.first) cutBefore(scene, previous, a.first)
    // `طلبت فرنسا جلسة، إلا أن روسيا اعترضت، بحسب دبلوماسيين`: all that is told so far, and not her words alone.
    if (passing || (previous.contentLast < a.first && !tellsMore(scene, previous.contentLast + 1, a.first))) {
      if (a.kind === 'relay' && !source.medium && !source.paper && isMediumsOwn(previous)) hasFrom(previous, source)
      else relay(previous, source)
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
  if (!content) {
    const told = atHead && source.last + 2 >= end ? toldBefore(scene, start, said) : null
    if (told) relay(told, source)
    return null
  }
  if (atHead && (source.medium || source.paper) && saysThere(scene, content.first, end)) return null
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

/** `… . وفقا لرويترز.`: alone in its sentence the phrase is of the words said last, if they end right before it. */
function toldBefore({ doc: { sentenceOf, sentences } }: Scene, start: number, said: readonly Said[]): Said | null {
  const last = said.at(-1)
  if (!last || sentences[sentenceOf[start]].first !== start) return null
  const near = sentenceOf[start] - sentenceOf[last.contentLast] === 1
  return near && !last.links.some((l) => l.role === 'relay') ? last : null
}

/** A clause of the report's own between what somebody said and the phrase. */
function tellsMore(scene: Scene, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isComma(scene.doc.words[from]) && verbAt(scene, k)) return true
  return false
}

/** `وبحسب الوكالة، فقد ذكرت الوزارة أن`: somebody else's saying follows, and the medium is a link of that (`frontAdjuncts`). */
function saysThere(scene: Scene, from: number, end: number): boolean {
  const k = /^ف?قد$/.test(scene.doc.words[from].folded) ? from + 1 : from
  const cue = k < end ? cueAt(scene, k) : null
  if (cue?.kind !== 'verb' || cue.reading.tense !== 'perfect') return false
  for (let m = k + 1; m < Math.min(end, k + AHEAD); m++) if (markerAt(scene, m, end, cue.preps)) return true
  return false
}
/** Words from a verb of saying to what is said, at most. */
const AHEAD = 24

const endsBefore = (said: readonly Said[], a: Attribution): boolean =>
  said.slice(-20).some((s) => s.contentFirst < a.first && s.contentLast >= a.first - 3 && s.contentLast < a.first)

/** The link that a source is in the chain of somebody's words. */
const handedBy = ({ paper, party }: Source): LinkFinding => link(paper ? 'document' : 'relay', party)

function relay(statement: Said, source: Source): void {
  const given = handedBy(source)
  // `ما نقلته الإذاعة في مقابلة`: who passes it on comes before where it was said.
  const [relays, places] = [
    source.links.filter((l) => l.role !== 'channel'),
    source.links.filter((l) => l.role === 'channel'),
  ]
  // Nobody is a link of his own words.
  const own = source.own === true || (source.party.entity !== null && source.party.entity === statement.speaker.entity)
  const links = own ? source.links : given.role === 'relay' ? [...relays, given, ...places] : [...source.links, given]
  if (statement.links.some((l) => l.party.label === source.party.label)) return
  statement.links = [...links, ...statement.links]
  statement.chain = [...links, ...statement.chain]
}

const MEDIUM = /^(?:ال)?(?:صحيفة|جريدة|وكالة|قناة|شبكة|موقع|مجلة|إذاعة|تلفزيون|تليفزيون)(?: |$)/
/** A medium said it, as far as was told. */
const isMediumsOwn = ({ speaker: { label } }: Said): boolean => MEDIUM.test(label)
/** A paper or an agency, by its class word or its name. */
export const isMediumName = ({ entity, label }: PartyFinding): boolean =>
  MEDIUM.test(label) || (entity as ArabicEntity | null)?.being?.cls === 'media'

/** `ذكرت الصحيفة أن …، نقلا عن مقربين`: whom the medium has the words from says them. */
function hasFrom(statement: Said, source: Source): void {
  statement.links = [...statement.links, link('relay', statement.speaker), ...source.links]
  statement.speaker = source.party
  statement.chain = [...statement.links, link('speaker', source.party)]
  statement.gender = source.gender
  statement.many = undefined
}

const SO_THAT = /^فان(?:ه|ها|هم)?$/
/** Words of a clause on a source, at most. */
const TOLD = 24

/** `…، وبحسب التقرير فإن`: the token that answers it within a few words, wherever it stands; -1 if none does. */
function answeredAt(scene: Scene, from: number, end: number, atHead: boolean): number {
  const { doc } = scene
  // `وبحسب القانون، الذي اقترحه الوزير، فإنه`: a clause on the source between.
  // `وبحسب المقتطفات التي نشرتها الصحف، فإن`: with no comma before it.
  const relative = isComma(doc.words[from]) ? from + 1 : from
  if (relative + 1 < end && /^ال[ذت]ي$/.test(doc.words[relative].folded)) {
    let k = relative + 1
    for (; k < Math.min(end - 1, from + TOLD) && !isComma(doc.words[k]); k++)
      // `وبحسب البيانات التي جمعتها الصحيفة فإن السعر`: nor one behind it.
      if (SO_THAT.test(doc.words[k].folded)) return k
    if (k >= end - 1 || !isComma(doc.words[k])) return -1
    const answer = answeredAt(scene, k + 1, end, atHead)
    // `حسب نتائج الدراسة التي شملت مئة شخص، تتراوح أعمارهم`: more of the clause, where the phrase stands behind.
    return answer < 0 && (atHead || relative > from) && verbAt(scene, k + 1) ? k + 1 : answer
  }
  // `لمصدرين مطلعين، طلبا عدم ذكر اسميهما لأنهما غير مخولين، فإن`.
  if (isComma(doc.words[from]))
    for (let k = from + 2; k < Math.min(end, from + TOLD); k++)
      if (isComma(doc.words[k - 1]) && SO_THAT.test(doc.words[k].folded)) return k
  for (let k = from; k < Math.min(end, from + 7); k++) {
    if (/^ف(?:ان|انه|انها|انهم|قد|هناك|هو|هي|هم|لا|لم|لن|ليس)$/.test(doc.words[k].folded)) return k
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

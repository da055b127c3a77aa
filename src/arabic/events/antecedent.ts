import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { stateOf } from '../resolve/nation.ts'
import { genderOfPhrase } from '../statements/gender.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceStart } from '../syntax/scene.ts'
import { BI, LI } from '../word.ts'
import { lastWord } from './before.ts'
import { type Coding, carrier } from './coding.ts'
import { coordinated } from './coordinated.ts'
import { isNumeral } from './mere-number.ts'
import { partiesOf } from './party.ts'
import { homeOf } from './place.ts'
import { verb } from './verbs.ts'

/** Tokens back that a pronoun or a verb without subject can mean: bounds the work on a line without a full stop. */
const REACH = 250
/** Where looking back from `t` begins: its sentence, or as far as a reader would look. */
export const lookBack = (scene: Scene, t: number): number => Math.max(sentenceStart(scene, t), t - REACH)

/** The phrase that an enclitic pronoun at `t` stands for: the nearest before that agrees, in its sentence or the one before. */
export function antecedentOf(
  c: Coding,
  t: number,
  enc: string,
  but: readonly PartyFinding[] = [],
  person = false,
): PartyFinding[] {
  const { scene } = c
  // `يحاولون تدميرنا`: the state that whoever speaks serves.
  if (enc === 'نا') {
    const speaker = carrier(c, t)?.speaker
    const state = speaker?.entity ? stateOf(scene, homeOf(scene, speaker)) : null
    return speaker && state ? [{ ...speaker, entity: state, span: null }] : []
  }
  // `قال الحداد: «اعتقلتني الشرطة»`: whoever speaks.
  if (enc === 'ني') {
    const said = scene.doc.quoteOf[t] < 0 ? null : carrier(c, t)
    return said && said.form !== 'indirect' && said.speaker.entity?.kind === 'person'
      ? [{ ...said.speaker, span: null }]
      : []
  }
  // `الطالبات ... عليهم`: women are taken up as women.
  const want =
    enc === 'ه' ? 'm' : enc === 'ها' ? 'f' : enc === 'هم' ? 'men' : enc === 'هن' ? 'p' : enc === 'هما' ? 'd' : ''
  if (!want) return []
  const own = resumedBy(scene, t, enc)
  if (own) return own
  const start = sentenceStart(scene, t)
  const back = start > 0 ? Math.max(sentenceStart(scene, start - 1), start - REACH) : start
  const [here, some] = nearest(c, lookBack(scene, t), t, want, but)
  // `اعتقلتها`, `قتلوه`: one who is arrested or killed is a person, if any is near.
  if (person && here) return here
  const [before, any] = back < start && !(some && !person) ? nearest(c, back, start, want, but) : [null, null]
  return (person && before) || some || any || []
}

const THAT = /^(?:الذي|التي|الذين|اللذين|اللذان)$/
const CAME_ABOUT = /^(?:تمت?|جر[يت]|[يت]تم|س[يت]تم|القي)$/

/** `العدد الكبير الذين تم القبض عليهم`, `إرهاب الذين تم القبض عليهم`: whom the clause is on, or nobody who is told; null where there is none. */
function resumedBy(scene: Scene, t: number, enc: string): PartyFinding[] | null {
  const { words } = scene.doc
  for (let r = t - 2; r > 0 && r > t - 5; r--) {
    if (!THAT.test(words[r].folded)) continue
    if (!CAME_ABOUT.test(words[r + 1].folded) || (words[r].folded === 'الذين' && enc !== 'هم')) return null
    let whom: Phrase | null = null
    for (let k = r - 1; k >= 0 && k > r - WHOM && scene.doc.sentenceOf[k] === scene.doc.sentenceOf[r]; k--) {
      const phrase = startsPhrase(scene, k) ? phraseAt(scene, k) : null
      if (phrase?.last === r - 1) whom = phrase
    }
    if (!whom) return words[r - 1].kind === 'punct' ? null : []
    return animate(scene, whom) ? partiesOf(scene, [whom]).map((p) => ({ ...p, span: null })) : []
  }
  return null
}
/** Words of whoever a clause is on, at most. */
const WHOM = 8

/** Tokens back that a pronoun can go, so that a line without a stop costs no more by the word. */
const BACK = 120

/** The nearest person, and the nearest party of any kind, that a pronoun can stand for. */
export function nearest(
  c: Coding,
  from: number,
  to: number,
  want: string,
  but: readonly PartyFinding[],
): [person: PartyFinding[] | null, any: PartyFinding[] | null] {
  const { scene } = c
  const elsewhere = to < scene.doc.n && scene.doc.sentenceOf[to] !== scene.doc.sentenceOf[Math.max(from, 0)]
  let best: PartyFinding[] | null = null
  let person: PartyFinding[] | null = null
  for (let k = Math.max(from, to - BACK); k < to; ) {
    const phrase = startsPhrase(scene, k) ? phraseAt(scene, k) : null
    if (!phrase || phrase.last < k || !animate(scene, phrase) || howOf(phrase) || isMade(scene, phrase)) {
      // `جسرين … استهدافهما`: two things, and nobody named before them.
      if (want === 'd' && phrase?.first === k && phrase.head === k && phrase.reading?.number === 'd')
        best = person = null
      k++
      continue
    }
    // `حبس الوزير ومساعده، وأمر بالتحفظ على أموالهما`: one joined to another.
    const pair = want === 'd' && !(phrase.reading?.number === 'd') ? coordinated(scene, phrase) : null
    if (pair) {
      const [, other] = pair
      const two = pair.length === 2 && other.last < to && animate(scene, other) ? partiesOf(scene, pair) : []
      if (two.length === 2 && !two.some((p) => but.some((q) => q.entity && q.entity === p.entity))) {
        best = two
        if (pair.every((p) => p.person || scene.doc.words[p.head].bits & bit.PERSON_NOUN)) person = two
      }
      k = (two.length ? other : phrase).last + 1
      continue
    }
    if (
      phrase.last < to &&
      !(elsewhere && OTHERS.test(scene.doc.words[phrase.last].folded)) &&
      pronounFits(scene, phrase, want)
    ) {
      const parties = partiesOf(scene, [phrase])
      if (parties.length && !parties.some((p) => but.some((q) => q.entity && q.entity === p.entity))) {
        best = parties
        if (phrase.person || scene.doc.words[phrase.head].bits & bit.PERSON_NOUN) person = parties
      }
    }
    k = phrase.last + 1
  }
  return [person, best]
}

/** `إصابة 64 آخرين`: some beside those told of, whom no pronoun of another sentence takes up. */
const OTHERS = /^[وبل]?اخر(?:ون|ين)$/

/** `استشهد الشاب متأثرا`: in what state, and nobody. */
const howOf = ({ reading, first, last }: Phrase): boolean =>
  first === last && reading?.suffix === 'ا' && reading.number === 's' && /participle/.test(reading.lexeme.derived ?? '')

const isSheBefore = ({ doc: { words } }: Scene, k: number): boolean =>
  // `قوات الاحتلال المصلين`: nor are they of one thing.
  (/^ال.{2,}ين$/.test(words[k].folded) &&
    words[k - 1].readings[0]?.number === 's' &&
    words[k - 1].readings[0].lexeme.pos === 'noun') ||
  (words[k - 1].folded.endsWith('ه') &&
    !words[k].folded.endsWith('ه') &&
    !/(?:ين|ون|ان)$/.test(words[k].folded) &&
    words[k].readings[0]?.lexeme.pos === 'noun')

/** `عين مديرا`, `أصبح وزيرا`: what somebody is made, and not he. */
function isMade({ doc: { words } }: Scene, { first, head, last, definite, reading, person }: Phrase): boolean {
  if (definite || person || first !== head || reading?.suffix !== 'ا' || !(words[head].bits & bit.OFFICIAL))
    return false
  for (let k = first - 1; k >= 0 && k > first - MADE_REACH && k > last - MADE_REACH; k--)
    if (MADE.test(words[k].folded)) return true
  return false
}
const MADE_REACH = 9
const MADE = /^[وف]?(?:عينت?|عينوه|عينه|[يت]?عين|تعيينه|انتخب|اختير|اصبح|بات|[يت]?عمل|نصب|رقي|كلف|رشح)$/

const startsPhrase = (scene: Scene, k: number): boolean =>
  // `الأراضي اليمنية`: an adjective begins none, where no preposition parts it: `السلطات للناشطين`.
  !(
    k > 0 &&
    scene.doc.words[k].bits & bit.ADJ &&
    // `استدعت الشرطة الصحفي`: he is no adjective of hers.
    !(scene.doc.words[k].bits & bit.PERSON_NOUN && isSheBefore(scene, k)) &&
    !((scene.doc.words[k].readings[0]?.pro ?? 0) & (LI | BI)) &&
    scene.doc.words[k].bits & bit.DEFINITE &&
    (scene.doc.words[k - 1].bits & (bit.DEFINITE | bit.ENCLITIC) || scene.mentionOf[k - 1] >= 0) &&
    scene.mentionOf[k] < 0
  ) &&
  scene.timeOf[k] < 0 &&
  // `أبلغ العالم باختطافه`: the world, and no scholar.
  !(scene.doc.words[k].folded === 'العالم' && mentionAt(scene, k + 1) === null) &&
  (scene.mentionOf[k] < 0 || mentionAt(scene, k) !== null) &&
  !verb(scene, k)

/** Whether a pronoun of such a gender or number can stand for a phrase. */
export function pronounFits(scene: Scene, phrase: Phrase, want: string): boolean {
  const plural = phrase.reading?.number === 'p' && !phrase.person
  if (want === 'men' && isWomen(scene, phrase)) return false
  if (want === 'p' || want === 'men')
    return (
      plural ||
      isNumeral(scene, phrase.first) ||
      phrase.first !== phrase.head ||
      DOZENS.test(scene.doc.words[phrase.head].folded) ||
      /^(?:group)$/.test(phrase.other?.kind ?? '')
    )
  if (want === 'd') return phrase.reading?.number === 'd'
  // `العناصر`, `الميليشيات`: a plural of bodies is spoken of as one woman; men are not.
  if (plural)
    return (
      want === 'f' &&
      !(scene.doc.words[phrase.head].bits & bit.PERSON_NOUN) &&
      !/^(?:ون|ين)$/.test(phrase.reading?.suffix ?? '')
    )
  if (phrase.person) {
    const gender = (phrase.person.entity as ArabicEntity | undefined)?.gender ?? ''
    return gender ? gender === want : want === 'm' || genderOfPhrase(scene, phrase) !== 'm'
  }
  const gender = genderOfPhrase(scene, phrase)
  return !gender || gender === want
}

const DOZENS = /^(?:ال)?(?:عشرات|ميات|مءات|الاف)$/
const isWomen = (scene: Scene, { head, reading }: Phrase): boolean =>
  reading?.suffix === 'ات' &&
  reading.number === 'p' &&
  (scene.doc.words[head].bits & (bit.PERSON_NOUN | bit.GROUP | bit.NUMBER | bit.ORG_HEAD)) === bit.PERSON_NOUN

const LATTER = /^[وف]?الاخيره?$/

/** `قال مقربون من الوزير إن الأخير استقال`, `وقال الأخير`: the last one named before; null where the subject is another. */
export function latterOf(c: Coding, t: number, phrases: readonly Phrase[] | undefined): PartyFinding[] | null {
  const before = lastWord(c.scene, t)
  const first = [before, t + 1].find(
    (k) =>
      k >= 0 &&
      k < c.scene.doc.n &&
      LATTER.test(c.scene.doc.words[k].folded) &&
      c.scene.doc.sentenceOf[k] === c.scene.doc.sentenceOf[t],
  )
  if (first === undefined || (phrases && phrases[0].first !== first && phrases[0].head !== first)) return null
  // `الأشهر الأخيرة`: of the months.
  if (first < t && /^(?!ب?ان$|لكن$|فيما$|بينما$|و?كان|هذ[اه]$)/.test(c.scene.doc.words[first - 1]?.folded ?? 'ان'))
    return null
  const { folded } = c.scene.doc.words[first]
  const want = folded.endsWith('ه') ? 'f' : 'm'
  const start = sentenceStart(c.scene, first)
  const from = Math.max(start > 0 ? sentenceStart(c.scene, start - 1) : start, first - BACK)
  for (let k = first - 1; k >= from; k--) {
    const phrase = startsPhrase(c.scene, k) ? phraseAt(c.scene, k) : null
    if (!phrase || phrase.last >= first || !animate(c.scene, phrase) || !pronounFits(c.scene, phrase, want)) continue
    const parties = partiesOf(c.scene, [phrase])
    if (parties.length) return parties.map((p) => ({ ...p, span: null }))
  }
  return []
}

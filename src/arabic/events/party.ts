import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { Shape } from '../shape.ts'
import { named, partyOf } from '../statements/who.ts'
import { animate, isAirForce, plainHead } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { LI } from '../word.ts'
import { belonging } from './belonging-to.ts'
import { coreNoun, isBelonging, isHousing, THINGS } from './belongings.ts'
import { coordinated } from './coordinated.ts'
import { fitted } from './fitted.ts'
import { framesOf } from './frames.ts'
import { bracketed } from './in-brackets.ts'
import { how } from './in-what-state.ts'
import { WITHOUT } from './inside.ts'
import { counterpart, homeland, neighbour, reciprocal } from './meant.ts'
import { isNumeral } from './mere-number.ts'
import { isNobody } from './nobody.ts'
import { ofHis } from './of-a-man.ts'
import { ofSeveral, otherState } from './of-several.ts'
import { SIDES } from './part-of-land.ts'
import { isRegime } from './regime.ts'
import { rulersOf } from './rulers-in.ts'
import { unique } from './unique.ts'
import { verb } from './verbs.ts'

/** Parties of phrases that can be parties: people, bodies, states; of what belongs to such, its owner; not abstractions. */
export function partiesOf(scene: Scene, phrases: readonly Phrase[] | undefined): PartyFinding[] {
  const parties: PartyFinding[] = []
  for (const [i, phrase] of (phrases ?? []).entries())
    if (!goesOn(scene, phrase, phrases![i + 1]) && !fellWith(scene, phrase, phrases![i + 1]))
      parties.push(...partiesIn(scene, phrase))
  return unique(parties)
}

/** `المثقف والصحافي فلان`: the first word is of the man who is named behind the next. */
const goesOn = (scene: Scene, phrase: Phrase, next?: Phrase): boolean => {
  const { words } = scene.doc
  const { first, last, person, other } = phrase
  return (
    next?.person != null &&
    (first === last || (last === phrase.head + 1 && isBelonging(scene, phrase))) &&
    !person &&
    !other &&
    next.first === last + 1 &&
    next.person.first > next.head &&
    (words[last].bits & (bit.PERSON_NOUN | bit.DEFINITE | bit.OFFICIAL | bit.GROUP)) ===
      (bit.PERSON_NOUN | bit.DEFINITE) &&
    words[last].folded.startsWith('ال') &&
    words[last].readings[0]?.number === 's' &&
    (words[next.head].bits & (bit.PERSON_NOUN | bit.OFFICIAL)) === bit.PERSON_NOUN
  )
}

/** `مقدمة الدول`: the first among several. */
export const isAmong = ({ doc: { words }, mentionOf }: Scene, { head, last }: Phrase): boolean =>
  last > head &&
  mentionOf[head] < 0 &&
  /^(?:مقدمه|طليعه|صداره|عداد)$/.test(words[head].folded) &&
  /^(?:ال)?(?:دول|بلدان|داعمين|مدافعين|شعوب|قوي)$/.test(words[head + 1].folded)
const THRONE = /^[وبل]?مقام$/
const HAVING = /^[وبل]?(?:ذات|ذو|ذي|ذا)$/
const NO_ONE = new Shape(/^(?:[وبل]?احداها|[وف]?احدا?)$/)

function partiesIn(scene: Scene, phrase: Phrase): PartyFinding[] {
  const both = reciprocal(scene, phrase)
  if (both) return both
  // `مقام خادم الحرمين الشريفين الملك سلمان`: he himself.
  // `لقاء جمع الوزير ونظيره`: the verb is read as a noun with him.
  const met = isMet(scene, phrase) ? phraseAt(scene, phrase.head + 1) : null
  if (met) return partiesIn(scene, met)
  const throne = THRONE.test(scene.doc.words[phrase.head].folded) ? phraseAt(scene, phrase.head + 1) : null
  if (throne?.person || (throne && scene.doc.words[throne.head].folded === 'خادم')) return partiesIn(scene, throne)
  const sent = represented(scene, phrase)
  if (sent.length) return sent
  // `مناورات بحرية مشتركة`: of what kind they are.
  if (/^مشتركه?ا?$/.test(scene.doc.words[phrase.head].folded)) return []
  // `بلدة ذات غالبية كردية`: what it has.
  if (HAVING.test(scene.doc.words[phrase.head].folded)) return []
  // `طائرة من دون طيار`: nobody.
  if (WITHOUT.test(scene.doc.words[phrase.first - 1]?.folded ?? '')) return []
  if (isSecurity(scene, phrase)) return [partyOf(scene, phrase)]
  // `أصابت إحداها منزلا`: one of the things; `لا يتفق عليه أحد`: nobody.
  if ((phrase.first === phrase.last && NO_ONE.is(scene.doc.words[phrase.head])) || isNobody(scene, phrase)) return []
  const ranks = inRanks(scene, phrase)
  if (ranks) return coordinated(scene, ranks).flatMap((p) => partiesIn(scene, p))
  if (how(scene, phrase) || BROUGHT.test(scene.doc.words[phrase.head].surface)) return []
  // `في وجه المحتل`: against him.
  if (FACE.test(scene.doc.words[phrase.head].folded) && phrase.first === phrase.head && phrase.last > phrase.head) {
    const inner = phraseAt(scene, phrase.head + 1)
    return inner && inner.last <= phrase.last ? partiesIn(scene, inner) : []
  }
  // `في مقدمة الدول التي دعمت`: among them.
  if (isAmong(scene, phrase)) return []
  const called = HER.test(scene.doc.words[phrase.head].folded) ? mentionAt(scene, phrase.last + 1) : null
  if (called?.kind === 'state' && !called.pro && phrase.first === phrase.last) return [named(scene, called)]
  const whose = ofHis(scene, phrase)
  if (whose) return [whose]
  const inside = bracketed(scene, phrase)
  if (inside) return [named(scene, inside)]
  // `جنوب لبنان`: the state in part.
  if (
    SIDES.is(scene.doc.words[phrase.head]) &&
    phrase.other?.kind === 'state' &&
    phrase.other.first === phrase.head + 1
  )
    return [named(scene, phrase.other)]
  // `دول مجلس التعاون`: the council itself.
  if (
    phrase.other?.first === phrase.head + 1 &&
    /^(?:دول|بلدان)$/.test(plainHead(scene.doc.words[phrase.head])) &&
    /^(?:organization|group)$/.test(phrase.other.kind)
  )
    return [named(scene, phrase.other)]
  // `مسجد شمال السويد`: a thing in part of a land is not the land's.
  if (
    (phrase.other?.kind === 'state' || phrase.other?.kind === 'place') &&
    phrase.other.first > phrase.head + 1 &&
    SIDES.is(scene.doc.words[phrase.other.first - 1]) &&
    !(scene.doc.words[phrase.head].bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.GROUP | bit.NUMBER))
  )
    return []
  const joined = otherState(scene, phrase)
  if (joined) return [joined]
  const several = ofSeveral(scene, phrase)
  if (several) return several
  const rulers = rulersOf(scene, phrase)
  if (rulers) return [rulers]
  const owners = isBelonging(scene, phrase) ? ownersAfter(scene, phrase) : []
  if (owners.length) return owners
  // `مسلحي التنظيم في سوريا`: theirs, and not of where they are.
  const theirs = belonging(scene, fitted(scene, phrase))
  // `تسعة من مسلحي الحركة`: so many of those who are of no name.
  const own =
    (theirs && !theirs.entity && isNumeral(scene, phrase.first) && !THINGS.test(coreNoun(scene, phrase))
      ? null
      : theirs) ??
    homeland(scene, phrase) ??
    counterpart(scene, phrase) ??
    neighbour(scene, phrase)
  if (own) return [own]
  if (
    isBelonging(scene, phrase) &&
    (THINGS.test(coreNoun(scene, phrase)) || isHousing(scene, phrase)) &&
    !isAirForce(scene, phrase)
  )
    return []
  return animate(scene, phrase) || isRegime(scene, phrase) ? [partyOf(scene, fitted(scene, phrase))] : []
}

/** `اعتقل الأمن ثلاثة`, `مواجهات بين الأمن والمحتجين`, `برصاص الأمن`: those who keep it, where somebody acts. */
const isSecurity = (scene: Scene, { first, head, last }: Phrase): boolean => {
  const { words } = scene.doc
  if (words[head].folded.length > 6 || !SECURITY.test(words[head].folded) || first !== head) return false
  if (last > head && !words[head + 1].names.demonym) return false
  const before = head > 0 ? words[head - 1] : null
  if (before && BY_SECURITY.test(before.folded)) return true
  if (before?.readings.some((r) => r.lexeme.derived === 'masdar' && isForceful(r))) return true
  const act = (before && verb(scene, head - 1)) ?? verb(scene, last + 1)
  return act !== null && isForceful(act)
}
const isForceful = (r: Reading): boolean => framesOf(r).some((f) => FORCEFUL.has(f.type))
const SECURITY = /^و?الامن$/
const BY_SECURITY = /^(?:بين|قبل|يد|ايدي|طرف|جانب|ب?رصاص|ب?نيران|عناصر|قوات|رجال|مع)$/
const FORCEFUL = new Set(['ASSAULT', 'COERCE', 'MOBILIZE'])

/** `عشرة قتلى في صفوف الجيش`: in whose ranks they fell; null where nobody says so. */
function inRanks(scene: Scene, { head, last }: Phrase): Phrase | null {
  const { words } = scene.doc
  for (let k = head + 1; k <= Math.min(last + 2, words.length - 2); k++)
    if (words[k].folded === 'صفوف' && /^[وف]?في$|^من$/.test(words[k - 1].folded)) return phraseAt(scene, k + 1)
  return null
}

/** `قتلى وجرحى في صفوف الجيش`: the first fell in the same ranks. */
const fellWith = (scene: Scene, { head, last }: Phrase, next?: Phrase): boolean =>
  next !== undefined &&
  next.first === last + 1 &&
  FALLEN.test(scene.doc.words[head === last ? head : last].folded) &&
  inRanks(scene, next) !== null
const FALLEN = /^(?:ال)?(?:قتلي|جرحي|ضحايا|مصابين|شهداء)$/

/** `جارتها باكستان`: who she is stands behind. */
const HER = /^[وبلف]?(?:جار|حليف|صديق|غريم|خصم|منافس|شقيق|نظير|عدو|شريك)ت?(?:ه|ها|هم)$/

const isMet = ({ doc: { words } }: Scene, { first, head, last }: Phrase): boolean =>
  first === head && last > head && words[head].folded === 'جمع' && MEETING.test(words[head - 1]?.folded ?? '')
const MEETING = /^(?:ال)?(?:لقاء|اجتماع|غداء|عشاء|اتصال)$/

/** `لقاء جمعه مع الوزير`: a verb. */
const BROUGHT = /^جمع(?:ه|ها|هم|هما)$/
const FACE = /^(?:ب?وجه|صدر|عين|قلب)$/

/** `ممثلون عن أوكرانيا وروسيا`: those who sent them. */
function represented(scene: Scene, phrase: Phrase): PartyFinding[] {
  const { doc } = scene
  if (
    phrase.person ||
    doc.words[phrase.last + 1]?.folded !== 'عن' ||
    !/^[ولبف]?(?:ال)?(?:ممثلون|ممثلين|ممثلو|ممثل|مندوبون|مندوبين|وفد|وفود|نواب|مسوولون|مسوولين)$/.test(
      doc.words[phrase.head].folded,
    )
  )
    return []
  const first = phrase.last + 2 < sentenceEnd(scene, phrase.last) ? phraseAt(scene, phrase.last + 2) : null
  const senders = first ? coordinated(scene, first).flatMap((p) => partiesIn(scene, p)) : []
  // `وفد عن المعتصمين`: of nobody by name, the delegation itself.
  return senders.some((p) => p.entity) ? senders : []
}

/** `مواقع للحوثيين وقوات صالح`: those behind `ل`, right after what is theirs and has no owner of its own. */
function ownersAfter(scene: Scene, phrase: Phrase): PartyFinding[] {
  const next = phrase.last + 1
  if (phrase.person || phrase.other || next >= sentenceEnd(scene, phrase.last)) return []
  const owner = mentionAt(scene, next)
  const link = owner ? owner.pro : (scene.doc.words[next].readings[0]?.pro ?? 0)
  const whole = link & LI && owner?.kind !== 'place' ? phraseAt(scene, next) : null
  return whole && animate(scene, whole) ? coordinated(scene, whole).flatMap((p) => partiesIn(scene, p)) : []
}

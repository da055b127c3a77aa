import type { Act } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { isComma, isDefinite } from '../names/view.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { verbAt } from '../syntax/verb.ts'
import { BI, LI } from '../word.ts'
import { OBJECT_ACTS } from './acts.ts'
import { cueAt } from './cue.ts'
import { saidNext, skipTo } from './skip.ts'
import { isOthers, joined } from './subject-behind.ts'
import { place, quantified } from './subject-place.ts'
import { DONE, type Way } from './way.ts'

/** Steps over small words and phrases: who speaks, who is addressed, and more of either. */

/** Adverbs are passed over, `كل` and `هذا` open a phrase, and behind a phrase other small words lead away. */
export function functionWord({ scene, end, preps, region, cue, wantsSubject }: Way, k: number): number {
  const word = scene.doc.words[k]
  if (!(word.bits & bit.FUNCTION) || word.bits & (bit.NOUN | bit.ADJ) || scene.mentionOf[k] >= 0) return 0
  const pos = word.readings[0]?.lexeme.pos
  if (pos === 'adv' || /^(?:ايضا|كذلك|بدوره|بدورها|بدورهم|مجددا)$/.test(word.folded)) return k + 1
  // `قال الوزير نحن نعمل`: the words themselves.
  if (region.subject && pos === 'pron') return DONE
  const others = wantsSubject && !region.subject && !region.object ? phraseAt(scene, k) : null
  const phrase = others && isOthers(scene, others) ? others : quantified(scene, k)
  if (phrase) return place(region, phrase, cue, wantsSubject, scene) + 1
  // `واصفا ما حدث بأنه جريمة`.
  const what = !wantsSubject && preps.includes('ب') && word.folded === 'ما' && verbAt(scene, k + 1) !== null
  return region.subject || region.object || what ? skipTo(scene, k, end, preps, region) : k + 1
}

/** The subject, then the object, then more of those addressed. */
export function phraseStep(way: Way, k: number): number {
  const { scene, end, preps, region, cue, wantsSubject } = way
  const { subject, object } = region
  // `التي ناشدت المقاتلين إخلاء الحي`: what is asked of them is a verbal noun.
  if (object?.last === k - 1 && !wantsSubject && isAskedNext(scene, object, k, cue?.lexeme.act)) return DONE
  // `أدان الأمين العام الهجمات ووصفها بأنها`: the particle is the next verb's.
  if (object && saidNext(scene, k)) return DONE
  const phrase = phraseAt(scene, k)
  if (!phrase && isDeedSaid(way, k)) {
    region.object = { first: k, last: k, head: k, reading: null, person: null, other: null, definite: true }
    return k + 1
  }
  // `في بيان صدر باسمه: «…»`: what was issued has a verb of its own.
  if (!phrase) return subject || object || region.adjuncts.length ? skipTo(scene, k, end, preps, region) : DONE
  // `في تصريح لموقع «الأفق» البرازيلي: «…»`: of what nation the medium is.
  if (!subject && !object && isOfMedium(way, phrase)) return phrase.last + 1
  if (speaksToo(way, k, phrase) || restOfSubject(way, k, phrase)) return (way.joinedTo = phrase.last) + 1
  // `طلبت من المملكة وحلفائها إيقاف العملية`: more of those of whom it is asked.
  const asked = region.adjuncts.at(-1)
  if (!subject && !object && asked?.preposition === 'من' && asked.last === k - 1 && joined(scene, k)) {
    region.adjuncts.push({ ...asked, phrase, last: phrase.last })
    return phrase.last + 1
  }
  // `طلب من المملكة وحلفائها إيقاف العملية`: what is asked of them speaks not.
  if (!subject && !object && asked?.preposition === 'من' && asked.last === k - 1 && isDeed(scene, k)) return DONE
  // `كشفت مديرية الدفاع المدني بمنطقة الساحل تفاصيل`: where it is.
  if (subject?.last === k - 1 && !preps.includes('ب') && isPlaced(scene, phrase)) return phrase.last + 1
  // `أدان الدكتور فلان شيخ القبيلة حادث التفجير`: what he is, before what he speaks of.
  if (subject?.person && !object && subject.last === k - 1 && isWhatHeIs(scene, phrase, cue?.lexeme.act))
    return phrase.last + 1
  // `عائلة فلان`: a noun and the name it is of.
  if (object?.last === k - 1 && !object.definite && mayBeNamed(scene, k)) {
    region.object = { ...object, last: phrase.last, definite: true }
    return phrase.last + 1
  }
  if (!subject || !object) return place(region, phrase, cue, wantsSubject, scene) + 1
  // `دعا فلان السلطات والرئيس إلى`: more of those addressed.
  return joined(scene, k) ? phrase.last + 1 : skipTo(scene, k, end, preps, region)
}

/** A nation's adjective alone, right behind a medium that the words were said to. */
function isOfMedium({ scene, region }: Way, { first, last, person, other }: Phrase): boolean {
  const told = region.adjuncts.at(-1)
  if (!told?.phrase || first !== last || person || other || !(scene.doc.words[first].bits & bit.DEMONYM)) return false
  const { words } = scene.doc
  const media = told.medium !== null || (words[told.phrase.head].bits & bit.MEDIA) !== 0
  return media && (first === told.last + 1 || (first === told.last + 2 && /^[»”")]$/.test(words[first - 1].surface)))
}

/** `أعلن النادي، توصله إلى اتفاق`, `أكد في تصريح عزمه على`: a verbal noun with whose it is or of what, though a verb is written alike. */
function isDeedSaid({ scene, end, cue, wantsSubject, region: { subject, object } }: Way, k: number): boolean {
  const { words } = scene.doc
  if (object || !(subject || !wantsSubject) || k + 2 >= end || !OBJECT_ACTS.has(cue?.lexeme.act as Act)) return false
  // `أعلنت الشركة بناء مصنع`: a preposition only before `على`.
  if (words[k].folded === 'بناء') return words[k + 1].folded !== 'علي' && words[k + 1].kind === 'word'
  if (scene.mentionOf[k] >= 0 || (words[k].bits & (bit.MASDAR | bit.DEFINITE)) !== bit.MASDAR) return false
  // `أعلنت الشركة في بيان، فتح باب القبول`.
  const what = words[k + 1].bits & bit.NOUN && !isDefinite(words[k + 1]) ? words[k + 2] : words[k + 1]
  // `أدانت المنظمة أمس قصف المدينة`.
  // `أكدت السفارة، في بيان، دعم واشنطن`.
  const definite = isDefinite(what) || mentionAt(scene, k + 1)?.pro === 0
  const ofWhat = (isComma(words[k - 1]) || scene.timeOf[k - 1] >= 0) && definite && !words[k].readings[0]?.pro
  return ofWhat || words[k].readings.some((r) => r.lexeme.pos === 'noun' && !r.pro && /^(?:ه|ها|هم)$/.test(r.enc))
}

/** `دعت مصر وتونس إلى`: more of those who speak. */
const speaksToo = ({ scene, region: { subject, object }, joinedTo }: Way, k: number, phrase: Phrase): boolean =>
  subject !== null &&
  !object &&
  Math.max(subject.last, joinedTo) === k - 1 &&
  joined(scene, k) &&
  canSpeak(scene, phrase)

/** `المصلحة العامة للأرصاد وحماية البيئة هطول`, `الهيئة، واللجنة المنظمة`: with `و` nothing is an object. */
const restOfSubject = (
  { scene, cue, region: { subject, object, adjuncts }, joinedTo }: Way,
  k: number,
  phrase: Phrase,
): boolean => {
  if (!subject || object || !cue || !joined(scene, k)) return false
  if (cueAt(scene, phrase.last)?.kind === 'participle') return false
  if ((scene.doc.words[k].readings[0]?.pro ?? 0) & (BI | LI)) return false
  const of = adjuncts.at(-1)
  if (of?.preposition === 'ل' && of.last === k - 1 && !of.medium) return true
  const last = Math.max(subject.last, joinedTo)
  return last === k - 1 || (last === k - 2 && isComma(scene.doc.words[k - 1]))
}

/** Somebody in construct, with a thing in construct right behind. */
function isWhatHeIs(scene: Scene, phrase: Phrase, act: string | undefined): boolean {
  const { head, first, last, person, definite, reading } = phrase
  if (
    person ||
    !definite ||
    head !== first ||
    head === last ||
    reading?.pro ||
    /^(?:accuse|appeal|demand|say)$/.test(act ?? '')
  )
    return false
  if (!(scene.doc.words[head].bits & (bit.TITLE | bit.PERSON_NOUN)) || scene.doc.words[head].bits & bit.DEFINITE)
    return false
  const next = last + 1 < scene.doc.n ? phraseAt(scene, last + 1) : null
  return (
    next?.definite === true &&
    !next.reading?.pro &&
    !(scene.doc.words[next.head].bits & bit.DEFINITE) &&
    !next.person &&
    !canSpeak(scene, next)
  )
}

/** A district or a town by its class word, with `ب`. */
const isPlaced = ({ doc: { words } }: Scene, { head, reading }: Phrase): boolean =>
  ((reading?.pro ?? 0) & BI) !== 0 && (words[head].bits & bit.PLACE_HEAD) !== 0

/** `المقاتلين إخلاء`: at `k`, right behind those asked, a verbal noun of what they are to do. */
export const isAskedNext = (scene: Scene, whom: Phrase, k: number, act: string | undefined): boolean =>
  /^(?:appeal|demand)$/.test(act ?? '') &&
  k + 1 < scene.doc.n &&
  (scene.doc.words[k].bits & bit.MASDAR) !== 0 &&
  // `المانحين الوفاء بتعهداتهم`: with its article it governs by a preposition.
  (!(scene.doc.words[k].bits & bit.DEFINITE) || governs(scene, k + 1)) &&
  scene.doc.words[k].readings[0]?.pro === 0 &&
  whom.definite &&
  canSpeak(scene, whom)

/** A verbal noun without its article. */
const isDeed = ({ doc: { words }, mentionOf }: Scene, k: number): boolean =>
  mentionOf[k] < 0 &&
  (words[k].bits & bit.MASDAR) !== 0 &&
  !(words[k].bits & (bit.DEFINITE | bit.GROUP | bit.PERSON_NOUN)) &&
  words[k].readings[0]?.lexeme.derived === 'masdar'

const governs = ({ doc: { words } }: Scene, k: number): boolean =>
  (words[k].bits & bit.PREP) !== 0 || ((words[k].readings[0]?.pro ?? 0) & (BI | LI)) !== 0

/** A name, or a word that can be one, without a proclitic. */
const mayBeNamed = (scene: Scene, k: number): boolean => {
  const { bits, readings } = scene.doc.words[k]
  const named = mentionAt(scene, k)
  if (named) return named.kind === 'person' && named.pro === 0
  return (bits & (bit.NAME | bit.NAME_MAYBE | bit.UNKNOWN)) !== 0 && !(bits & bit.DEFINITE) && !readings[0]?.pro
}

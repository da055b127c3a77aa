import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { linkOf, mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { type ArabicWord, LI } from '../word.ts'
import type { Arguments } from './arguments.ts'
import { aside, between, clauseAside, objectAfter, PREPOSITIONS } from './past.ts'
import { verb } from './verbs.ts'

/** A reading of what stands behind a trigger, under way. */
export interface Scan {
  readonly scene: Scene
  /** Where it began. */
  readonly from: number
  /** Where it ends at the latest. */
  end: number
  readonly found: Arguments
  /** Phrases that no preposition governs, with those joined to each. */
  readonly bares: Phrase[][]
  readonly needsObject: boolean
  /** The comma that closes an aside under way, or -1. */
  closing: number
}

/** The reading stops here. */
export const STOP = -1
/** The word is none of those asked for. */
export const OTHER = -2

/** Where reading goes on over the mark at `k`: an aside, or a comma with whom or what behind it that is still wanted. */
export function overMark(s: Scan, k: number): number {
  const { scene, end, bares } = s
  const { words } = scene.doc
  // `إف-16`: the number of a kind.
  if (/^[-–]$/.test(words[k].surface) && words[k + 1]?.kind === 'number' && k > s.from) return k + 2
  // `مجموعة 5+1`.
  if (words[k].surface === '+' && words[k + 1]?.kind === 'number') return k + 2
  // `الرئيس سالم العامري "أبو ناصر" الحكومة`: what he is called besides.
  if (bares.length === 1 && bares[0][0].person?.last === k - 1 && /^["«“(]$/.test(words[k].surface)) {
    for (let m = k + 2; m < end && m < k + 5; m++) if (/^["»”)]$/.test(words[m].surface)) return m + 1
  }
  // `يستنكرون الجريمة، رافعين عزاءهم لأهلها`: another act of theirs.
  if (isComma(words[k]) && words[k + 1] && isDoing(words[k + 1])) return STOP
  if (closesName(s, k)) return k + 1
  const over = k === s.closing ? k + 1 : (pastAlias(s, k) ?? aside(scene, k, end))
  if (over >= 0) return over
  if (isComma(words[k]) && (toWhom(s, k) || withWhom(s, k) || amongWhom(s, k) || cable(s, k) || againstWhom(s, k)))
    return k + 1
  // `يستهدف (النصرة) داخل البلاد`: a name in marks right behind its trigger.
  if (k === s.from && /^[(«"“]$/.test(words[k].surface)) {
    const name = k + 1 < end ? mentionAt(scene, k + 1) : null
    if (name && name.last + 1 < end && /^[)»"”]$/.test(words[name.last + 1].surface)) {
      s.closing = name.last + 1
      return k + 1
    }
  }
  const told = bares.length === 1 ? clauseAside(scene, k, sentenceEnd(scene, k)) : -1
  if (told > 0 && goesOn(s, told + 1)) {
    s.end = Math.min(sentenceEnd(scene, k), told + ON)
    return told + 1
  }
  const close = between(scene, k, end)
  if (close < 0 && !(s.needsObject && bares.length === 1 && objectAfter(scene, k, end, bares[0][0]))) return STOP
  s.closing = close
  return scene.timeOf[k + 1] >= 0 ? close + 1 : k + 1
}

/** `وزير الدفاع، اللواء فلان، أمس`: the second of two commas around the name of who acts; the clause goes on behind it. */
function closesName({ scene, bares }: Scan, k: number): boolean {
  const { words } = scene.doc
  const person = bares.length === 1 && bares[0].length === 1 ? bares[0][0].person : null
  if (!person || person.last !== k - 1 || !isComma(words[k]) || verb(scene, k + 1)) return false
  for (let m = person.first - 1; m > bares[0][0].head && m > person.first - 4; m--) if (isComma(words[m])) return true
  return false
}

/** `رئيس لجنة الحقوق «لجنة الميثاق»، المنظمات`: past what else the body of the subject is called, in marks before a comma. */
function pastAlias({ scene, end, bares }: Scan, k: number): number | null {
  const { words } = scene.doc
  if (!/^["«“]$/.test(words[k].surface) || bares.length !== 1 || bares[0][0].last !== k - 1) return null
  for (let m = k + 2; m + 1 < end && m < k + 6; m++)
    if (/^["»”]$/.test(words[m].surface)) return isComma(words[m + 1]) ? m + 1 : null
  return null
}

/** An active participle in the accusative. */
const isDoing = ({ bits, readings: [first] }: ArabicWord): boolean =>
  (bits & bit.PARTICIPLE) !== 0 &&
  !(bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.DEFINITE)) &&
  first?.lexeme.derived === 'active-participle' &&
  (first.suffix === 'ا' || first.suffix === 'ين') &&
  !first.pro

/** Words behind an aside that are read on. */
const ON = 14

/** Behind an aside on the subject, at `k`: whom or what the act is done to, or the preposition that brings it in. */
function goesOn({ scene, needsObject, found }: Scan, k: number): boolean {
  const { words } = scene.doc
  if (verb(scene, k) || scene.timeOf[k] >= 0) return false
  if (PREPOSITIONS[words[k].folded] !== undefined && scene.mentionOf[k] < 0) return true
  return needsObject && !found.obj && linkOf(scene, k) === 0 && phraseAt(scene, k) !== null
}

/** `تعهدت بالدعم، للمقاومة`. */
const toWhom = ({ scene, end, found }: Scan, k: number): boolean =>
  !found.to && k + 1 < end && linkOf(scene, k + 1) === LI && isAnimate(scene, k + 1)

/** `بعث الملك فلان بن فلان، برقية تهنئة للرئيس`: what is sent, behind a name of many words. */
const cable = ({ scene, end, bares }: Scan, k: number): boolean =>
  k + 1 < end && bares.length === 1 && bares[0][0].person !== null && CABLE.test(scene.doc.words[k + 1].folded)
const CABLE = /^(?:برقيه|برقيتي|برقيات|رساله|رسالتي)$/

/** `اجتماع للمرة الثانية، مع نظيره`: with whom, behind a comma. */
const withWhom = ({ scene, end, found }: Scan, k: number): boolean =>
  !found.with && k + 2 < end && scene.doc.words[k + 1].folded === 'مع' && isAnimate(scene, k + 2)

/** `كثفت غاراتها ليلا، ضد مواقع المتمردين`: against whom, behind when it was. */
const againstWhom = ({ scene, end, found }: Scan, k: number): boolean =>
  !found.against &&
  k + 2 < end &&
  (scene.doc.words[k + 1].folded === 'ضد' || (scene.doc.words[k + 1].folded === 'علي' && !found.on)) &&
  scene.timeOf[k - 1] >= 0 &&
  phraseAt(scene, k + 2) !== null

/** `وزع المركز ألف سلة غذائية، على النازحين`: among whom, behind a comma. */
const amongWhom = ({ scene, end, found, bares }: Scan, k: number): boolean =>
  !found.on &&
  k + 2 < end &&
  bares.length === 2 &&
  scene.doc.words[k + 1].folded === 'علي' &&
  (scene.doc.words[k + 2].bits & (bit.PERSON_NOUN | bit.DEFINITE)) === (bit.PERSON_NOUN | bit.DEFINITE) &&
  isAnimate(scene, k + 2)

function isAnimate(scene: Scene, k: number): boolean {
  const phrase = phraseAt(scene, k)
  return phrase !== null && animate(scene, phrase)
}

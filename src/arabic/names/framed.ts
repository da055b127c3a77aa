import * as bit from '../bits.ts'
import { INFLECTED } from './doubts.ts'
import { afterTitleLetter } from './initial.ts'
import { KUNYA } from './person.ts'
import type { ArabicMention } from './spot.ts'
import { type ArabicDoc, isComma, isDefinite } from './view.ts'

/** Whether somebody is named whatever a model takes the words for: by what stands around them, or by the words themselves. */
export const isPlain = (doc: ArabicDoc, m: ArabicMention): boolean =>
  !isBare(doc, m) || isTitled(doc, m) || isFramed(doc, m)

/** `بلا حسيب أو رقيب`: one word that is a common word first, with nothing before it that asks for a name. */
export const isCommon = (doc: ArabicDoc, m: ArabicMention): boolean =>
  m.first === m.last &&
  m.rule === 'spot/person-name' &&
  /^(?:noun|adj|verb)$/.test(doc.words[m.first].readings[0]?.lexeme.pos ?? '')

/** `الوزيرة بوسيتش`: what no table knows, right behind a title, is somebody. */
function isTitled(doc: ArabicDoc, m: ArabicMention): boolean {
  const { bits, folded } = doc.words[m.first]
  const before = m.first > 0 ? doc.words[m.first - 1] : null
  return (
    (bits & bit.UNKNOWN) !== 0 &&
    !INFLECTED.test(folded) &&
    before !== null &&
    doc.sentenceOf[m.first - 1] === doc.sentenceOf[m.first] &&
    (before.bits & bit.TITLE) !== 0 &&
    before.readings[0]?.number === 's' &&
    isDefinite(before)
  )
}

/**
 * `أوضح رأفت الصباغ المتحدث`, `ذكر البائع طاهر الخطيب أن`, `عضو هيئة الدفاع مبروك كرشيد: `, `رئيس الاتحاد، أفنين ألتينر، `: words of the tables of
 * names, or that nothing knows, between what a man is called and his office, a mark or the words said: he, whatever else they mean.
 */
function isFramed(doc: ArabicDoc, { first, last, rule }: ArabicMention): boolean {
  if (first === last || first === 0 || rule !== 'spot/person-licensed' || isDefinite(doc.words[first])) return false
  if (doc.sentenceOf[first - 1] !== doc.sentenceOf[first]) return false
  // `أمين محافظة الطائف`: an office, and what it is of.
  const place = bit.ORG_HEAD | bit.PLACE_HEAD
  if (doc.words[first].bits & bit.OFFICIAL && doc.words[first + 1].bits & place) return false
  for (let t = first; t <= last; t++) if (!(doc.words[t].bits & NAMELIKE)) return false
  const before = doc.words[first - 1]
  const [best] = before.readings
  const titled =
    afterTitleLetter(doc, first) ||
    ((before.bits & (bit.TITLE | bit.PERSON_NOUN)) !== 0 && isDefinite(before) && best?.number === 's')
  // `الدكتور عبيد العبدلي`: right behind a style of nobody else nothing need follow.
  const style = (before.bits & bit.TITLE) !== 0 && !(before.bits & bit.OFFICIAL) && best?.lexeme.pos === 'noun'
  if (titled && style && !(first > 1 && isDefinite(doc.words[first - 2]))) return true
  const after = last + 1 < doc.n && doc.sentenceOf[last + 1] === doc.sentenceOf[last] ? doc.words[last + 1] : null
  if (isComma(before)) return isComma(after)
  const said = before.readings.some((r) => r.lexeme.pos === 'verb' && r.lexeme.act !== undefined && r.enc === '')
  if ((!titled && !said && !isDefinite(before)) || after === null) return false
  return (
    /^ب?ان(?:ه|ها)?$/.test(after.folded) ||
    /^[:،,(«"]$/.test(after.surface) ||
    ((titled || said) && (after.bits & bit.OFFICIAL) !== 0)
  )
}
/** Words of the tables of names, and of no table. */
export const NAMELIKE = bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE | bit.UNKNOWN

/** No word of it is a name and nothing else, or it is one word alone. */
function isBare(doc: ArabicDoc, m: ArabicMention): boolean {
  if (m.first === m.last) return true
  if (KUNYA.test(m.key.slice(0, 3))) return false
  for (let t = m.first; t <= m.last; t++) if (doc.words[t].bits & bit.NAME) return false
  return true
}

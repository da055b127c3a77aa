import type { Act } from '../../record/types.ts'
import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isComma } from '../names/view.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { WA } from '../word.ts'
import { ADDRESSING } from './acts.ts'
import { TELLING } from './addressed.ts'
import type { Region } from './region.ts'

/** Words between an office and its holder, at most. */
const REACH = 28

/**
 * `مدير مكتب (الحملة) في الساحل فلان أن`, `القائد الميداني للفريق فلان أن`: whatever the office is of, a name right before the
 * words said is its holder's, unless a preposition or another verb brings it in.
 */
export function withHolder(scene: Scene, region: Region, act: Act, lemma: string): Phrase | null {
  const { subject, object, marker } = region
  const { words } = scene.doc
  if (!subject || subject.person || !marker || ADDRESSING.has(act)) return subject
  // `أبلغ الرئيس الوزير فلانا بأن`: whom he tells.
  if (TELLING.has(lemma) && object && object.first === subject.last + 1) return subject
  if (subject.head !== subject.first || !isTitle(scene, subject.head)) return subject
  // `مسؤول في مكتب الرئيس فلان`: nobody named.
  if (!subject.definite && subject.last === subject.head && words[subject.head + 1]?.readings[0]?.lexeme.pos === 'prep')
    return subject
  // `ولفت مدير الهيئة أمين المجلس بالمنطقة فلان إلى`: right before the verb's own preposition.
  if (marker.kind === 'preposition') {
    const holder =
      words[marker.token - 1].readings[0]?.lexeme.pos === 'prep' ? nameBefore(scene, subject, marker.token - 1) : null
    const whole =
      holder && !holder.pro && holder.first - subject.last < FIELD && isBare(scene, subject.last + 1, holder.first)
    return holder && whole ? { ...subject, person: holder, last: holder.last } : subject
  }
  const beside = holderBeside(scene, subject)
  if (beside) return { ...subject, person: beside, last: beside.last }
  const stranger = unknownHolder(scene, subject, marker.token)
  if (stranger > 0) return { ...subject, last: stranger }
  // Where it was said, and to whom, stands between the name and the words, or before the name.
  const aside = region.adjuncts.find((a) => a.first > subject.last + 1)
  const one = subject.reading?.number !== 'p'
  const named =
    (one ? nameBefore(scene, subject, marker.token) : null) ?? (aside ? nameBefore(scene, subject, aside.first) : null)
  if (!named || named.pro || named.first - subject.last > REACH) return subject
  for (let k = subject.last + 1; k < named.first; k++) {
    k = pastAside(scene, k, named.first)
    if (scene.mentionOf[k] < 0 && verbAt(scene, k)) return subject
    // Only right before the name, its titles or a second office may a comma stand.
    if (isComma(words[k]) && named.first - k > 4 && !(words[k + 1].bits & bit.OFFICIAL)) return subject
    if (/^(?:مع|ان|والذي|الذي|التي|خلال|بحضور|امام)$/.test(words[k].folded)) return subject
  }
  const before = words[named.first - 1].readings[0]
  return before?.lexeme.pos === 'prep' ? subject : { ...subject, person: named, last: named.last }
}

/** Only what the office is of and titles stand from `from` to `to`: no verb, mark or word of the grammar. */
function isBare(scene: Scene, from: number, to: number): boolean {
  const { words } = scene.doc
  for (let k = from; k < to; k++) {
    if (scene.mentionOf[k] >= 0) continue
    if (words[k].kind !== 'word' || verbAt(scene, k) || (words[k].bits & bit.FUNCTION && !(words[k].bits & bit.NOUN)))
      return false
  }
  return true
}

/** The person named right before `end`; particles, marks and times may stand between. */
function nameBefore(scene: Scene, subject: Phrase, end: number): ArabicMention | null {
  const { words } = scene.doc
  let last = end - 1
  while (
    last > subject.last &&
    (words[last].kind === 'punct' || scene.timeOf[last] >= 0 || /^ب?ان$/.test(words[last].folded))
  )
    last--
  const named = last > subject.last && scene.mentionOf[last] >= 0 ? scene.mentions[scene.mentionOf[last]] : null
  return named?.kind === 'person' && named.last === last ? named : null
}

/** `حاكم الولاية، الواقعة على النهر، فلان`: the comma behind what is told of the place, else `k` itself. */
function pastAside({ doc: { words } }: Scene, k: number, end: number): number {
  const told = bit.PARTICIPLE | bit.DEFINITE
  if (!isComma(words[k]) || (words[k + 1].bits & told) !== told || words[k + 1].bits & bit.OFFICIAL) return k
  for (let m = k + 2; m < end; m++) if (isComma(words[m])) return m
  return k
}

/** `خبير المناخ والفلك الدكتور فلان، الأستاذ المشارك`: more of his field, his titles, and his name at once. */
function holderBeside(scene: Scene, subject: Phrase): ArabicMention | null {
  const { words } = scene.doc
  let k = subject.last + 1
  if (!(words[k]?.bits & bit.DEFINITE) || !(words[k].readings[0]?.pro & WA)) return null
  for (k++; k < subject.last + FIELD && words[k]?.kind === 'word'; k++) {
    const named = mentionAt(scene, k)
    if (named) return named.kind === 'person' && named.pro === 0 ? named : null
    if (words[k].readings[0]?.pro || !(words[k].bits & (bit.TITLE | bit.ADJ))) return null
  }
  return null
}
/** `قائد الشرطة غولستان قساني أن`: words that nothing knows between a title and what is said; the last of them, or -1. */
function unknownHolder(scene: Scene, subject: Phrase, marker: number): number {
  const { words } = scene.doc
  let end = marker - 1
  while (end > subject.last && (words[end].kind === 'punct' || /^ب?ان$/.test(words[end].folded))) end--
  if (end <= subject.last || end - subject.last > STRANGERS) return -1
  if (!(words[subject.last + 1].bits & bit.UNKNOWN)) return -1
  for (let k = subject.last + 1; k <= end; k++) {
    const { bits, kind, folded } = words[k]
    if (kind !== 'word' || scene.mentionOf[k] >= 0 || /^(?:[وفبلك]?ال|لل)/.test(folded)) return -1
    if (bits & (bit.FUNCTION | bit.DEFINITE)) return -1
  }
  return end
}
/** Words of such a name, at most. */
const STRANGERS = 4

/** Words of the second field and the titles, at most. */
const FIELD = 6

/** `القائد`, `مساعدة المدير`: an office, or one under an office. */
function isTitle(scene: Scene, head: number): boolean {
  const office = bit.OFFICIAL | bit.TITLE
  const { bits } = scene.doc.words[head]
  return (bits & (office | bit.PERSON_NOUN)) !== 0 || ((scene.doc.words[head + 1]?.bits ?? 0) & office) !== 0
}

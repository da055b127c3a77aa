import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isDefinite } from '../names/view.ts'
import { WA } from '../word.ts'
import { didToHim } from './and-did.ts'
import type { Phrase } from './phrase.ts'
import { withPronoun } from './phrase-words.ts'
import { mentionAt, type Scene } from './scene.ts'
import { verbAt } from './verb.ts'

/** What a word is inside a noun phrase, and which names a phrase takes. */

function isNominal({ lexeme: { pos } }: Reading): boolean {
  return pos === 'noun' || pos === 'adj' || pos === 'quant' || pos === 'num' || pos === 'ord'
}

const PEOPLE = bit.PERSON_NOUN | bit.DEFINITE
const isDoneToThem = ({ doc: { words } }: Scene, k: number): boolean =>
  (words[k].bits & (bit.VERB | bit.EVENT)) === (bit.VERB | bit.EVENT) &&
  (words[k - 1].bits & PEOPLE) === bit.PERSON_NOUN &&
  ((words[k + 1]?.bits ?? 0) & PEOPLE) === bit.PERSON_NOUN &&
  /ون$/.test(words[k + 1].folded)

/** `اغتال مسلحون قاضيا`: behind the verb of an act, over who acts, somebody. */
const behindAct = ({ doc: { words } }: Scene, k: number): boolean =>
  [1, 2].some((d) => (words[k - d]?.bits & (bit.VERB | bit.EVENT | bit.SPEECH | bit.NOUN)) === (bit.VERB | bit.EVENT))

/** The reading of a token as a noun or adjective here. */
export function nominal(scene: Scene, k: number, inside: boolean): Reading | null {
  const word = scene.doc.words[k]
  if (word.nominal === undefined) word.nominal = word.readings.find(isNominal) ?? null
  const reading = word.nominal
  if (!reading) return null
  // `لغم زرعه مسلحون`: laid by somebody.
  if (inside && reading.enc && reading.lexeme.lemma === 'زرع') return null
  // `رجل خطفه المسلحون`: nor is that his.
  if (inside && word.bits & bit.VERB && word.bits & bit.MASDAR && didToHim(scene, k)) return null
  // `عمال خطفهم مسلحون`: behind people of no article, what somebody did to them.
  if (inside && reading.enc && isDoneToThem(scene, k)) return null
  const best = word.readings[0]
  // `مشيرا`, `مؤكدا`: an adverb of saying, no noun.
  // `أن مسؤولا قال`: behind the particle stands a noun.
  if (
    word.bits & bit.SAYING &&
    word.bits & bit.PARTICIPLE &&
    reading.suffix === 'ا' &&
    !counted(scene, k) &&
    // `مقرا أمنيا`, `مقرا للفرقة`: a house, for what one owns to stands behind `ب`.
    !(word.folded === 'مقرا' && !/^(?:ب|ان)/.test(scene.doc.words[k + 1]?.folded ?? '')) &&
    !(
      word.bits & bit.OFFICIAL &&
      (/^(?:[وفبل]?ان|[وف]?لكن|لان)$/.test(scene.doc.words[k - 1]?.folded ?? '') || behindAct(scene, k))
    )
  )
    return null
  // `في لقاء مع`: after a preposition, a word that could be one is a noun.
  if (
    best !== reading &&
    best.lexeme.pos === 'prep' &&
    k > 0 &&
    scene.doc.words[k - 1].readings[0]?.lexeme.pos === 'prep' &&
    !scene.doc.words[k - 1].readings[0].enc
  )
    return reading
  // `مصدرا أمنيا`: behind an indefinite accusative, an adjective and no adverb.
  if (
    inside &&
    best.lexeme.pos === 'adv' &&
    reading.suffix === 'ا' &&
    scene.doc.words[k - 1].readings[0]?.suffix === 'ا'
  )
    return word.readings.find((r) => r.lexeme.pos === 'adj' && r.suffix === 'ا') ?? reading
  // `ولي العهد`, `ولي عهد أبوظبي` are no `و` and `لي`.
  const next = scene.doc.words[k + 1] ?? word
  const office =
    word.bits & bit.OFFICIAL &&
    (best.enc !== '' || best.pro !== 0) &&
    !reading.pro &&
    (isDefinite(next) || next.folded === 'عهد' || next.folded === 'ولي')
  // `عودة النازحين`: with somebody's return behind it the adverb is its noun.
  if (best.lexeme.pos === 'adv' && word.bits & bit.MASDAR && isDefinite(next) && next.bits & bit.NOUN) return reading
  // `رفض طلبا أمريكيا`: an adjective of its own makes a noun of it.
  if (best.lexeme.pos === 'adv' && word.bits & bit.MASDAR && reading.suffix === 'ا' && next.names.demonym)
    return reading
  if (best !== reading && best.lexeme.pos !== 'verb' && word.bits & bit.FUNCTION && !office) return null
  if (!inside && verbAt(scene, k)) return null
  if (inside && best.lexeme.pos === 'verb' && !isDefinite(word)) return null
  return withPronoun(word, reading)
}

/** `ثلاثين متهما`: after a number, what it counts. */
const counted = (scene: Scene, k: number): boolean =>
  k > 0 && (scene.doc.words[k].bits & bit.PERSON_NOUN) !== 0 && (scene.doc.words[k - 1].bits & bit.NUMBER) !== 0

/** An office, a calling, a nation's adjective somewhere in a phrase: behind a thing, a place or a medium and what it is of nobody's name goes on. */
function mayBeCalled({ doc: { words } }: Scene, { head, last, other }: Phrase): boolean {
  if (other?.first === head && other.last === last && (other.kind === 'place' || words[head].bits & bit.MEDIA))
    return false
  if (CHARGED.test(words[head].folded)) return true
  for (let k = head; k <= last; k++) if (words[k].bits & CALLING) return true
  return false
}
/** `القائم بأعمال الهيئة فلان`; kin. */
const CHARGED = /^[وفبل]?(?:ال|لل)?(?:قايمه?|جده?|عمه?|خاله?|ابن|ابنه)$/
const CALLING =
  bit.OFFICIAL |
  bit.TITLE |
  bit.PERSON_NOUN |
  bit.PARTICIPLE |
  bit.SOURCE |
  bit.UNKNOWN |
  bit.DEMONYM |
  bit.ORG_HEAD |
  bit.NAME |
  bit.NAME_MAYBE

const CAMP = /^[وفبل]?(?:ال|لل)(?:معارضه|موالاه|مقاومه|اغلبيه|اقليه)$/

/** `للصحفيين كيري`: several men whose plural has its ending are called by no one name, but `الوزيران كيري ولافروف` are. */
const isOneBehindMany = (scene: Scene, { head, last, reading }: Phrase, { last: end }: ArabicMention): boolean =>
  head === last &&
  /^(?:ون|ين)$/.test(reading?.suffix ?? '') &&
  reading?.number === 'p' &&
  (scene.doc.words[head].bits & bit.DEFINITE) !== 0 &&
  !((mentionAt(scene, end + 1)?.pro ?? 0) & WA)

export function takesName(
  scene: Scene,
  phrase: Phrase,
  mention: ArabicMention,
  open: boolean,
  first: boolean,
): boolean {
  if (first) return true
  if (phrase.head < 0) return true
  const head = scene.doc.words[phrase.head]
  if (mention.kind === 'person')
    return (
      phrase.person === null &&
      // `اعتقلت الشرطة الإيطالية فلانا`: a body that is named is no man's title.
      !(
        phrase.other?.first === phrase.head &&
        phrase.other.kind === 'organization' &&
        head.bits & bit.GROUP &&
        phrase.other.last === mention.first - 1 &&
        !(scene.doc.words[mention.first - 1].bits & bit.OFFICIAL) &&
        !open
      ) &&
      (open || mayBeCalled(scene, phrase)) &&
      // `تتهم المعارضة فلانا`: a body of people, which no man is called.
      !(CAMP.test(head.folded) && phrase.head === mention.first - 1) &&
      !isOneBehindMany(scene, phrase, mention)
    )
  return open
}

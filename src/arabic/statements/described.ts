import * as bit from '../bits.ts'
import { isDefinite } from '../names/view.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { stateOf } from '../resolve/nation.ts'
import { lastMention, lastOffice, nationOf, nextOffice, officesIn } from '../syntax/directory.ts'
import { headOf, type Office } from '../syntax/office.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { BI, LI, WA } from '../word.ts'
import { bodyOfClass } from './body-of-class.ts'
import { calledBefore } from './called-before.ts'
import { groupOfKind } from './called-by-kind.ts'
import { calledBeside, calledByWord } from './called-by-word.ts'
import { honoured, isStyle, styled } from './honoured.ts'
import { holds } from './listed-office.ts'
import { mainState } from './main-state.ts'
import { agrees, alsoHolds, saysAsMuch } from './same-office.ts'
import { soonAlone } from './soon-alone.ts'

/** Adjectives that judge a body and tell it from no other: `التنظيم المتطرف`. */
const JUDGED = /^ال(?:متطرف|ارهابي|متشدد|مسلح|محظور|مذكور|جهادي)(?:ه|يه)?$/

/** `وأكد الأخير`: of those told of, the one named last. */
const LATTER = /^[وفبل]?الاخيره?$/
/** Tokens back in which he was named. */
const TOLD = 60

function latter(scene: Scene, { first, head, last }: Phrase): ArabicEntity | null {
  if (first !== last) return null
  const hers = scene.doc.words[head].folded.endsWith('ه')
  const named = lastMention(scene, first, (m) => {
    if (m.first < first - TOLD) return true
    const { kind, entity } = m
    if (kind === 'person') return ((entity as ArabicEntity)?.gender ?? '') !== (hers ? 'm' : 'f')
    return hers && kind === 'organization'
  })
  return named && named.first >= first - TOLD ? ((named.entity as ArabicEntity) ?? null) : null
}

/** The entity a title or class word stands for: `الرئيس الروسي`, `الوزير`, `الحكومة`, `الوزارة`. */
export function describedBy(scene: Scene, phrase: Phrase): ArabicEntity | null {
  const { doc } = scene
  const word = doc.words[phrase.head]
  const head = headOf(word.folded)
  if (LATTER.test(word.folded)) return latter(scene, phrase)
  if (!phrase.definite) return null
  // `الخبير العسكري`: who was named so, though experts without a name are sources.
  if (word.bits & bit.SOURCE && !(word.bits & bit.OFFICIAL))
    return word.bits & bit.PERSON_NOUN && phrase.first === phrase.head && phrase.reading?.number === 's'
      ? calledBefore(scene, phrase)
      : null
  // `مسؤول بالأمم المتحدة`, `مسؤول كبير بالحكومة`: one of its officials, whoever was named before.
  if (!isDefinite(word) && phrase.last > phrase.head && beginsWithPreposition(scene, pastAdjectives(scene, phrase)))
    return null
  const called =
    phrase.last === phrase.head ? calledByWord(scene, phrase) : phrase.other ? null : calledBeside(scene, phrase)
  if (called) return called
  const nation = nationIn(scene, phrase)
  // `رئيس الدبلوماسية الفرنسية`: her minister of foreign affairs.
  if (head === 'رييس' && nation && doc.words[phrase.head + 1]?.folded === 'الدبلوماسيه')
    return (officesIn(scene, 'وزير', nation).find((o) => isForeign(scene, o))?.person.entity as ArabicEntity) ?? null
  if (word.bits & (bit.OFFICIAL | bit.TITLE)) {
    // `ملك بلجيكا` is not `الملك محمد السادس`: an office that names no state is of the holder's own.
    const ofNation = (o: Office) => !nation || (nationOf(o) || homeOf(o) || nation) === nation
    const before = phrase.first
    // `النائب` alone sits in parliament; `نائب وزير الخارجية` is somebody's deputy.
    const deputy = (o: Office) =>
      head === 'نايب' &&
      phrase.last === phrase.head &&
      o.last > o.first &&
      (doc.words[o.first + 1].bits & bit.OFFICIAL) !== 0
    const fits = (o: Office) => o.head === head && ofNation(o) && agrees(scene, o, phrase) && !deputy(o)
    // `وزير الخارجية` again, with no nation: rather who was called so without one than his guest, `وزير الخارجية الإيطالي`.
    const home = !nation && phrase.last > phrase.head
    const holder =
      (home ? lastOffice(scene, before, (o) => nationOf(o) === '' && fits(o)) : undefined) ??
      lastOffice(scene, before, fits)
    // `نظيره الإيطالي فلان … الوزير الإيطالي`: rather than who has no nation told.
    const told = holder ?? (nation ? lastOffice(scene, before, (o) => o.head === head) : undefined)
    const other =
      nation && told && !(holder && (nationOf(holder) || homeOf(holder))) ? counterpart(scene, before, nation) : null
    if (other) return other
    if (holder) return (holder.person.entity as ArabicEntity) ?? null
    const known = lastMention(
      scene,
      before,
      (m) => m.kind === 'person' && m.being !== null && holds(scene, m.being.offices, phrase, head, nation),
    )
    if (known) return (known.entity as ArabicEntity) ?? null
    // `معالي وزير الخارجية`: the style belongs to the office behind it.
    if (isStyle(head) && phrase.last > phrase.head && doc.words[phrase.head + 1].bits & bit.OFFICIAL)
      return (
        describedBy(scene, { ...phrase, head: phrase.head + 1 }) ??
        (phrase.other || nation ? null : styled(scene, before, head))
      )
    if (isStyle(head)) return honoured(scene, before, head)
    // `المسؤول الأمني` is whoever spoke unnamed before; `المسؤول اليمني` may have been named.
    const anybody = ANYBODY.has(head) && nation !== '' && isOfNationAlone(scene, phrase)
    if (GENERIC.has(head) && (phrase.last === phrase.head || anybody)) {
      const may = (o: Office) => ANYBODY.has(head) && !(head === 'دبلوماسي' && NO_DIPLOMAT.has(o.head))
      const last = lastOffice(scene, before, (o) => ofNation(o) && (may(o) || alsoHolds(scene, o, head)))
      if (last) return (last.person.entity as ArabicEntity) ?? null
    }
    const later = nation
      ? officesIn(scene, head, nation).find((o) => agrees(scene, o, phrase))
      : phrase.last > phrase.head
        ? nextOffice(scene, before, (o) => fits(o) && saysAsMuch(scene, o, phrase))
        : undefined
    // Of two nations' ministers either may be named next; an ambassador is one.
    const alone = !nation || /^(?:سفير|قنصل|مبعوث|مندوب)ه?$/.test(head)
    const soon = later ?? (alone ? soonAlone(scene, phrase, head, ofNation) : undefined)
    const who = (soon?.person.entity as ArabicEntity) ?? calledBefore(scene, phrase)
    // `الشرطة`: a body, though the word may be a man's office.
    return who || !(word.bits & bit.GROUP) || phrase.last > phrase.head ? who : bodyOfClass(scene, phrase.first, head)
  }
  const calling = calledBefore(scene, phrase)
  if (calling) return calling
  const group = groupOfKind(scene, phrase)
  if (group) return group
  for (let k = phrase.head + 1; k <= phrase.last; k++) if (!JUDGED.test(doc.words[k].folded)) return null
  if (phrase.first !== phrase.head) return null
  // The class word of an organization named before: `الوزارة`, `الشركة`.
  const body = bodyOfClass(scene, phrase.first, head)
  if (body) return body
  // There is one sultanate in the news.
  if (head === 'سلطنه') return stateOf(scene, 'OM')
  if (head === 'مملكه') {
    const main = mainState(scene)
    return KINGDOMS.has((main as ArabicEntity | null)?.being?.iso ?? '') ? main : null
  }
  if (head === 'حكومه' || head === 'سلطات' || head === 'بلاد') return mainState(scene)
  return null
}

/** `نظيره الإيطالي فلان`: who was named so last, of that nation. */
function counterpart(scene: Scene, before: number, nation: string): ArabicEntity | null {
  const { words } = scene.doc
  const named = lastMention(
    scene,
    before,
    (m) =>
      m.kind === 'person' &&
      m.first > 1 &&
      words[m.first - 1].names.demonym === nation &&
      /^[وفبل]?نظير(?:ه|ها|ته|تها)$/.test(words[m.first - 2].folded),
  )
  return (named?.entity as ArabicEntity) ?? null
}

/** States that `المملكة` can be. */
const KINGDOMS = new Set(['SA', 'MA', 'JO', 'BH', 'GB', 'ES', 'SE', 'NO', 'DK', 'NL', 'BE', 'TH'])

/** The token behind the indefinite adjectives of the head. */
function pastAdjectives(scene: Scene, { head, last }: Phrase): number {
  let k = head + 1
  while (k < last && scene.doc.words[k].bits & bit.ADJ && !isDefinite(scene.doc.words[k]) && scene.mentionOf[k] < 0) k++
  return k
}

const beginsWithPreposition = (scene: Scene, t: number): boolean => {
  if (t >= scene.doc.n) return false
  const mention = mentionAt(scene, t)
  const first = scene.doc.words[t].readings[0]
  // `سمو ولي العهد`: no `و` and `لي`.
  if (!mention && scene.doc.words[t].bits & bit.OFFICIAL && first?.pro !== BI) return false
  return mention
    ? (mention.pro & (BI | LI)) !== 0
    : first?.lexeme.pos === 'prep' || ((first?.pro ?? 0) & (BI | LI)) !== 0
}

/** Titles of whoever holds an office, whatever it is, and of one who holds another office as well. */
const ANYBODY = new Set(['مسوول', 'دبلوماسي', 'برلماني', 'قيادي'])
const GENERIC = new Set([...ANYBODY, 'وزير', 'متحدث', 'ناطق', 'مبعوث', 'نايب', 'امير', 'رييس', 'سفير', 'مدير'])

/** Those whom nobody calls a diplomat. */
const NO_DIPLOMAT = new Set(['رييس', 'ملك', 'امير', 'ولي', 'قايد', 'نايب', 'عضو'])
/** `الدبلوماسي الأمريكي`, and not `الدبلوماسي الكبير في الخارجية الأمريكية`. */
const isOfNationAlone = ({ doc: { words } }: Scene, { head, last }: Phrase): boolean =>
  last === head + 1 && words[last].names.demonym !== null

const isForeign = (scene: Scene, { first, last }: Office): boolean => {
  for (let k = first; k <= last; k++) if (scene.doc.words[k].folded === 'الخارجيه') return true
  return false
}

/** ISO code of the state of a holder that the tables know, or ''. */
const homeOf = ({ person }: Office): string => person.being?.iso || (person.entity as ArabicEntity)?.being?.iso || ''

function nationIn(scene: Scene, phrase: Phrase): string {
  for (let k = phrase.head + 1; k <= phrase.last; k++) {
    const iso = scene.doc.words[k].names.demonym
    if (iso) return iso
  }
  // `وزير الموارد المائية والري المصري`: behind a second field.
  const { words } = scene.doc
  const next = phrase.last + 1
  if (words[next]?.bits & bit.DEFINITE && words[next].cores.some((c) => c.pro & WA) && words[next + 1]?.names.demonym)
    return words[next + 1].names.demonym ?? ''
  return phrase.other?.being?.kind === 'state' ? phrase.other.being.iso : ''
}

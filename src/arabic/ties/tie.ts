import type { EntityFinding, TieFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { isDefinite } from '../names/view.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { stateBy, stateOf } from '../resolve/nation.ts'
import { lastMention } from '../syntax/directory.ts'
import { headOf, type Office } from '../syntax/office.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { BI, LI } from '../word.ts'
import { homeOf, isOfState } from './home.ts'
import { memberships } from './member.ts'
import { locations, seats } from './place.ts'
import { relations } from './relation.ts'

/** Offices held in another country than one's own. */
const POSTED = /^(?:سفيره?|قنصل|مبعوثه?|موفده?|مندوبه?|ممثله?|ملحق|قايم)$/
/** `سفير خادم الحرمين لدى إيطاليا`: the king's own. */
const OF_KING = /^خادم$/
const MEMBERS = /^(?:عضو|قيادي)(?:ه|ا|ان|ين)?$/
const CANDIDATE = /^مرشحه?$/
const SPOKESPERSONS = /^(?:متحدث|متحدثه|ناطق|ناطقه)$/

/** Standing facts that a report states: offices, who speaks for whom, partnership and dispute between states. */
export function tie(scene: Scene): TieFinding[] {
  const ties: TieFinding[] = []
  for (const office of scene.offices) {
    const from = office.person.entity
    // `المرشح للرئاسة`: who stands for an office does not hold it.
    const to = from && !CANDIDATE.test(office.head) && officeOf(scene, office)
    if (!from || !to || from === to) continue
    const span: [number, number] = [
      scene.doc.start[Math.min(office.first, office.person.first)],
      scene.doc.end[Math.max(office.last, office.person.last)],
    ]
    const title = titleOf(scene, office)
    const type = speaksFor(scene, office)
      ? 'spokesperson-for'
      : MEMBERS.test(office.head) || isDeputyFor(scene, office)
        ? 'member-of'
        : 'holds-office'
    if (
      ties
        .slice(-60)
        .some(
          (t) =>
            t.from === from &&
            t.to === to &&
            t.type === type &&
            (t.title === title || t.title?.includes(title) || title.includes(t.title ?? '')),
        )
    )
      continue
    ties.push({
      rule: `tie/${type}`,
      type,
      from,
      to,
      title,
      first: office.first,
      last: office.last,
      span,
      since: null,
      until: null,
    })
  }
  return [...withoutShort(ties), ...relations(scene), ...locations(scene), ...seats(scene), ...memberships(scene)]
}

/** `الوزير شكري`, `نظيره المصري`: no office of its own where the report gives somebody's title in full. */
function withoutShort(ties: TieFinding[]): TieFinding[] {
  const held = new Map<EntityFinding, TieFinding[]>()
  for (const tie of ties) {
    const there = held.get(tie.from)
    if (there) there.push(tie)
    else held.set(tie.from, [tie])
  }
  return ties.filter((tie) => {
    const title = tie.title ?? ''
    const others = held.get(tie.from)!.filter((t) => t !== tie && t.to === tie.to)
    if (!others.length) return true
    if (/^ب?نظير/.test(title)) return others.every((t) => /^ب?نظير/.test(t.title ?? ''))
    const noun = title.replace(/^ال/, '')
    return (
      title.includes(' ') || others.every((t) => t.title === title || !(t.title ?? '').split(' ')[0].endsWith(noun))
    )
  })
}

/** `المتحدث باسم`, `نائبة المتحدث باسم`. */
const speaksFor = (scene: Scene, { head, first }: Office): boolean =>
  SPOKESPERSONS.test(head) ||
  (/^(?:نايبه?|مساعده?)$/.test(head) && SPOKESPERSONS.test(headOf(scene.doc.words[first + 1]?.folded ?? '')))

/** `النائب عن حزب الزيتون`: a member of the party, and no holder of an office of it. */
const isDeputyFor = ({ doc }: Scene, { head, of }: Office): boolean =>
  /^نايبه?$/.test(head) && of !== null && PARTY.test(of.key) && doc.words[of.first - 1]?.folded === 'عن'

function titleOf(scene: Scene, office: Office): string {
  const { doc } = scene
  const word = doc.words[office.first]
  const from = word.readings.find((r) => r.lexeme.classes.includes('official'))?.from ?? 0
  const royal =
    office.head === 'ملك' && doc.words[office.first - 1]?.folded === 'الجلاله' ? royalFrom(scene, office) : -1
  const title = doc.text.slice(royal < 0 ? doc.start[office.first] + from : royal, doc.end[titleEnd(scene, office)])
  // `للرئيس السابق`: its article lost a letter to the preposition.
  return /^لل/.test(word.folded) && from === 1 ? `ا${title}` : title
}

/** Where `صاحب` of `صاحب الجلالة الملك` begins, letters of other words left out; -1 where it is not there. */
function royalFrom({ doc }: Scene, { first }: Office): number {
  const at = doc.words[first - 2]?.folded.indexOf('صاحب') ?? -1
  return at < 0 ? -1 : doc.start[first - 2] + at
}

const IN = /^(?:في|لدي)$/

/** `القيادي في الحركة`, `وكيل الملك لدى المحكمة`: where he holds it is no part of the title, except of who is posted there. */
function titleEnd(scene: Scene, { head, of, first, last }: Office): number {
  if (!of || of.first <= first || of.first > last || POSTED.test(head)) return last
  const { words } = scene.doc
  if (IN.test(words[of.first - 1].folded)) return Math.max(first, of.first - 2)
  return of.kind === 'state' && of.pro === BI ? of.first - 1 : last
}

/** The state or body of an office: named in the title, given by its nationality, or the report's own state. */
function officeOf(scene: Scene, office: Office): EntityFinding | null {
  // `السفير السوداني في القاهرة`, `مساعد الوزير الأميركي للشرق الأوسط`: whose he is stands before where he is, or what for.
  const abroad = POSTED.test(office.head) || (office.of?.kind === 'place' && (office.of.pro & LI) !== 0)
  const posted = office.nation && office.of && office.nation.token < office.of.first && abroad
  if (POSTED.test(office.head) && OF_KING.test(scene.doc.words[office.first + 1]?.folded ?? ''))
    return stateHere(scene, 'SA', office)
  // `وزير العدل وشؤون مجلس النواب`: what he is minister of is a field, and the state another thing.
  const field =
    /^وزيره?$/.test(office.head) &&
    office.of?.kind === 'organization' &&
    /شوون$/.test(scene.doc.words[office.of.first - 1]?.folded ?? '')
  if (field)
    for (let k = office.of!.first; k <= office.of!.last; k++) {
      const iso = scene.doc.words[k].names.demonym
      if (iso) return stateOf(scene, iso) ?? stateBy(scene, iso, k)
    }
  if (office.of?.entity && !posted && !field) return office.of.entity
  // `الأمير سعود`: a prince by his style has no office by it.
  if (office.head === 'امير' && !office.nation && !/أمير@/.test(office.person.being?.offices ?? '')) return null
  if (office.nation) return stateHere(scene, office.nation.iso, office)
  const body = bodyBefore(scene, office)
  if (body) return body
  const home = office.person.being?.iso ?? (office.person.entity as ArabicEntity | undefined)?.being?.iso
  if (home && isOfState(scene, office)) return stateHere(scene, home, office)
  if (/^قياديه?$/.test(office.head)) return movementBefore(scene, office)
  return isOfTown(scene, office) ? townBefore(scene, office) : homeOf(scene, office)
}

/** `الرئيس التنفيذي للشركة`: of the body that the report last called by that word. */
function bodyBefore(scene: Scene, { first, last, head }: Office): EntityFinding | null {
  const { words } = scene.doc
  const { bits, folded } = words[last]
  if (last === first || /^وزيره?$/.test(head) || !(bits & bit.ORG_HEAD) || !(bits & bit.DEFINITE)) return null
  const body = headOf(folded)
  const named = lastMention(
    scene,
    first,
    (m) => (m.kind === 'organization' || m.kind === 'group') && headOf(words[m.first].folded) === body,
  )
  return named?.entity ?? null
}

/** `القيادي فلان`: of the movement that this sentence or the one before named last. */
function movementBefore(scene: Scene, { first }: Office): EntityFinding | null {
  const start = sentenceStart(scene, first)
  const from = start > 0 ? sentenceStart(scene, start - 1) : start
  const named = lastMention(scene, first, (m) => m.first < from || m.kind === 'group' || PARTY.test(m.key))
  return named && named.first >= from ? (named.entity ?? null) : null
}
const PARTY = /^(?:ال)?(?:حزب|حركه|تيار|جماعه|تنظيم)(?: |$)/

/** `رئيس البلدية`, `عمدة المدينة`: of the town that the report named last. */
const isOfTown = ({ doc }: Scene, { head, first }: Office): boolean =>
  /^(?:رييسه?|عمده|محافظ|والي)$/.test(head) &&
  (/^ال(?:بلديه|مدينه|محافظه|ولايه)$/.test(doc.words[first + 1]?.folded ?? '') ||
    (head === 'عمده' && isDefinite(doc.words[first])))

const townBefore = (scene: Scene, { first }: Office): EntityFinding | null =>
  lastMention(scene, first, (m) => m.kind === 'place')?.entity ?? null

/** The entity of a state; if only an adjective names it, one is made of that. */
function stateHere(scene: Scene, iso: string, office: Office): EntityFinding | null {
  const there = stateOf(scene, iso)
  if (there) return there
  const token = office.nation?.iso === iso ? office.nation.token : adjectiveOf(scene, iso)
  return token < 0 ? null : stateBy(scene, iso, token)
}

/** Token of the first adjective of a nationality in the report, by which the state is named if by nothing else; or -1. */
function adjectiveOf(scene: Scene, iso: string): number {
  const { doc } = scene
  for (let k = 0; k < doc.n && k < 2000; k++) {
    if (doc.words[k].names.demonym === iso && scene.mentionOf[k] < 0) return k
  }
  return -1
}

import type { EntityFinding, TieFinding } from '../../engine/finding.ts'
import { headOf, type Office } from '../syntax/office.ts'
import type { Scene } from '../syntax/scene.ts'
import { BI } from '../word.ts'
import { memberships } from './member.ts'
import { isNoOffice } from './no-office.ts'
import { bodyOfOffice, PARTY, POSTED } from './of-office.ts'
import { locations } from './place.ts'
import { relations } from './relation.ts'
import { seats } from './seat.ts'

const MEMBERS = /^(?:عضو|قيادي|سي?ناتور)(?:ه|ا|ان|ين)?$/
const SPOKESPERSONS = /^(?:متحدث|متحدثه|ناطق|ناطقه)$/

/** Standing facts that a report states: offices, who speaks for whom, partnership and dispute between states. */
export function tie(scene: Scene): TieFinding[] {
  const ties: TieFinding[] = []
  for (const office of scene.offices) {
    const from = office.person.entity
    const to = from && !isNoOffice(scene, office) && bodyOfOffice(scene, office)
    if (!from || !to || from === to) continue
    const span: [number, number] = [
      scene.doc.start[Math.min(office.first, office.person.first)],
      scene.doc.end[Math.max(office.last, office.person.last)],
    ]
    const title = titleOf(scene, office)
    const type = speaksFor(scene, office)
      ? 'spokesperson-for'
      : MEMBERS.test(office.head) || isDeputyFor(scene, office) || isFirstOf(office)
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
  const held = withoutShort(ties)
  return [...held, ...relations(scene), ...locations(scene), ...seats(scene), ...memberships(scene, held)]
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

/** `كبيرة الديمقراطيين`: one of them. */
const isFirstOf = ({ head, of }: Office): boolean => /^كبيره?$/.test(head) && of?.kind === 'group'

/** `النائب عن حزب الزيتون`: a member of the party, and no holder of an office of it. */
const isDeputyFor = ({ doc }: Scene, { head, of }: Office): boolean =>
  /^نايبه?$/.test(head) && of !== null && PARTY.test(of.key) && doc.words[of.first - 1]?.folded === 'عن'

function titleOf(scene: Scene, office: Office): string {
  const { doc } = scene
  const word = doc.words[office.first]
  const official = word.readings.find((r) => r.lexeme.classes.includes('official'))
  // `لخادم الحرمين`.
  const from = official?.from ?? (/^[وفبل]خادم$/.test(word.folded) ? 1 : 0)
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
function titleEnd(scene: Scene, office: Office): number {
  const { head, of, first, last } = office
  if (!of || of.first <= first || of.first > last || POSTED.test(head)) return last
  const { words } = scene.doc
  // `النائبة البرلمانية عن حزب كذا`: of which party is no part of the office.
  if (isDeputyFor(scene, office)) return of.first - 2
  if (IN.test(words[of.first - 1].folded)) return Math.max(first, of.first - 2)
  return of.kind === 'state' && of.pro === BI ? of.first - 1 : last
}

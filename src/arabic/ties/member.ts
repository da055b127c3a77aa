import type { TieFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { Shape } from '../shape.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { BI, LI, WA } from '../word.ts'

const ONE_OF = /^(?:احد|احدي|عضوه?|موسسه?)$/
/** Words between `أحد` and the body. */
const REACH = 6

/** `فلان، أحد قادة الحركة`, `قال فلان من منظمة العفو`: the body of which somebody is said at `k` to be one. */
function bodyOf(scene: Scene, person: ArabicMention, k: number, end: number): ArabicMention | null {
  const { doc } = scene
  if (k >= end) return null
  const { folded } = doc.words[k]
  if (folded === 'من' && k === person.last + 1 && person.first > 0 && doc.words[person.first - 1].bits & bit.SAYING)
    return bodyAt(scene, k + 1)
  if (!ONE_OF.test(folded) || mentionAt(scene, k)) return null
  for (let m = k + 1; m < end && m <= k + REACH; m++) {
    const body = bodyAt(scene, m)
    if (body) return body
    const { kind, bits, readings } = doc.words[m]
    if (kind !== 'word' || mentionAt(scene, m) || (bits & bit.VERB && readings[0]?.lexeme.pos === 'verb')) return null
  }
  return null
}

const bodyAt = (scene: Scene, k: number): ArabicMention | null => {
  const mention = mentionAt(scene, k)
  return mention && (mention.kind === 'organization' || mention.kind === 'group') ? mention : null
}

/** `لجنة`, `دائرة`: what is a part of another body. */
const isBranch = ({ doc }: Scene, m: ArabicMention): boolean =>
  m.kind === 'organization' && BRANCH.is(doc.words[m.first])
const BRANCH = new Shape(
  /^[وفبل]?(?:ال|لل)?(?:لجنه|دايره|قسم|كليه|معهد|وحده|شعبه|مصلحه|جهاز|كتله|مكتب|اداره|مديريه|قطاع)$/,
)

const BELONGING = new Shape(/^(?:ال)?(?:تابع|تابعه|منتمي|منتميه|متفرعه|متفرع|تابعين|منضوي|منضويه)$/)

/** Who belongs to what: `تنظيم … التابع لداعش`, `فلان المنتمي للجماعة`, `التحالف بقيادة السعودية`, `دول الخليج وعلى رأسها …`. */
export function memberships(scene: Scene): TieFinding[] {
  const { doc } = scene
  const ties: TieFinding[] = []
  const seen = new Set<string>()
  const ids = new Map<object, number>()
  const indexOf = (m: ArabicMention) => {
    if (!ids.has(m.entity!)) ids.set(m.entity!, ids.size)
    return ids.get(m.entity!)
  }
  const add = (from: ArabicMention | null, to: ArabicMention | null, type: 'member-of' | 'part-of') => {
    if (!from?.entity || !to?.entity || from.entity === to.entity) return
    const key = `${type} ${indexOf(from)} ${indexOf(to)}`
    if (seen.has(key)) return
    seen.add(key)
    const [a, b] = from.first < to.first ? [from, to] : [to, from]
    ties.push({
      rule: `tie/${type}`,
      type,
      from: from.entity,
      to: to.entity,
      title: null,
      first: a.first,
      last: b.last,
      span: [a.span[0], b.span[1]],
      since: null,
      until: null,
    })
  }
  for (const mention of scene.mentions) {
    const next = mention.last + 1
    if (next >= doc.n || doc.sentenceOf[next] !== doc.sentenceOf[mention.first]) continue
    const end = sentenceEnd(scene, mention.first)
    let k = next
    while (k < end && doc.words[k].kind === 'punct' && k < next + 2) k++
    const folded = doc.words[k]?.folded ?? ''
    if (mention.kind === 'person') {
      const body = bodyOf(scene, mention, k, end)
      if (body) add(mention, body, 'member-of')
    }
    if (BELONGING.fits(doc.words[k])) {
      const at = /^(?:ل|الي|عن)$/.test(doc.words[k + 1]?.folded ?? '') ? k + 2 : k + 1
      const to = mentionAt(scene, at)
      if (to && (at > k + 1 || to.pro & LI)) add(mention, to, mention.kind === 'person' ? 'member-of' : 'part-of')
    } else if (folded === 'بقياده' && (mention.kind === 'organization' || mention.kind === 'group')) {
      const leader = mentionAt(scene, k + 1)
      if (leader?.kind === 'state') add(leader, mention, 'member-of')
    } else if (/^ال(?:ذي|تي)$/.test(folded) && /^[يت]قوده?ا?$/.test(doc.words[k + 1]?.folded ?? '')) {
      // `التحالف الذي تقوده واشنطن`.
      const leader = mention.kind === 'organization' || mention.kind === 'group' ? mentionAt(scene, k + 2) : null
      if (leader?.kind === 'state') add(leader, mention, 'member-of')
    } else if ((folded === 'وعلي' || folded === 'علي') && /^(?:راسها|راسهم)$/.test(doc.words[k + 1]?.folded ?? '')) {
      const leader = mentionAt(scene, k + 2)
      if (leader?.kind === 'state' && mention.kind !== 'person') add(leader, mention, 'member-of')
    } else if (folded === 'ومن' && doc.words[k + 1]?.folded === 'بينها') {
      const part = mentionAt(scene, k + 2)
      if (part?.kind === 'state' && mention.kind === 'place') add(part, mention, 'part-of')
    } else if (folded === 'في' && mention.kind === 'organization') {
      const body = mentionAt(scene, k + 1)
      if (body?.kind === 'state' && body.form === 'alias') add(mention, body, 'part-of')
      // `لجنة الموازنة في البرلمان`.
      else if (body && isBranch(scene, mention) && body.kind === 'organization') add(mention, body, 'part-of')
    } else if (isBranch(scene, mention)) {
      const body = mentionAt(scene, next)
      if (body && body.pro & BI && body.kind === 'organization') add(mention, body, 'part-of')
    }
    // `المملكة ودول التحالف`: the states of an alliance, one of them named beside it.
    if (mention.kind === 'state' && doc.words[next].folded === 'ودول') {
      const alliance = mentionAt(scene, next + 1)
      if (alliance && !(alliance.pro & WA) && alliance.kind !== 'state' && alliance.kind !== 'person')
        add(mention, alliance, 'member-of')
    }
  }
  return ties
}

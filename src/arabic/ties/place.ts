import type { EntityFinding, TieFinding } from '../../engine/finding.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isDefinite } from '../names/view.ts'
import { namedState } from '../syntax/directory.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { BI } from '../word.ts'

const BETWEEN =
  /^[وب]?(?:ال)?(?:محافظه|مدينه|منطقه|ولايه|اقليم|ريف|بلده|قريه|شمال|جنوب|شرق|غرب|وسط|شمالي|جنوبي|شرقي|غربي|واقعه|كاينه|تابعه|دوله|مملكه|ضواحي|ضاحيه)$/
const CENTRES = /^(?:عاصمه|مركز|كبري|احدي|اكبر)$/
/** Words between a place and the place it lies in. */
const REACH = 5

/** `بلبيس بمحافظة الشرقية`, `باكو في أذربيجان`, `مينسك عاصمة بيلاروس`: a place and what it lies in, side by side. */
export function locations(scene: Scene): TieFinding[] {
  const ties: TieFinding[] = []
  const seen = new Map<object, Set<object>>()
  for (const inner of scene.mentions) {
    if (inner.kind !== 'place' || !inner.entity) continue
    const outer = outerOf(scene, inner)
    const nation = outer ? null : nationAfter(scene, inner)
    if (nation)
      ties.push({
        rule: 'tie/located-in',
        type: 'located-in',
        from: inner.entity,
        to: nation,
        title: null,
        first: inner.first,
        last: inner.last + 1,
        span: [inner.span[0], scene.doc.end[inner.last + 1]],
        since: null,
        until: null,
      })
    if (!outer?.entity || outer.entity === inner.entity) continue
    if (seen.get(inner.entity)?.has(outer.entity)) continue
    seen.set(inner.entity, (seen.get(inner.entity) ?? new Set()).add(outer.entity))
    ties.push({
      rule: 'tie/located-in',
      type: 'located-in',
      from: inner.entity,
      to: outer.entity,
      title: null,
      first: inner.first,
      last: outer.last,
      span: [inner.span[0], outer.span[1]],
      since: null,
      until: null,
    })
  }
  return ties
}

/** `مدينة حيدر أباد الهندية`: the adjective of nationality after a place. */
function nationAfter(scene: Scene, inner: ArabicMention): EntityFinding | null {
  const { doc } = scene
  const next = inner.last + 1
  const word = next < doc.n && doc.sentenceOf[next] === doc.sentenceOf[inner.first] ? doc.words[next] : null
  const iso = word && isDefinite(word) ? word.names.demonym : null
  return iso ? namedState(scene, iso) : null
}

function outerOf(scene: Scene, inner: ArabicMention): ArabicMention | null {
  const { doc } = scene
  const end = Math.min(sentenceEnd(scene, inner.first), inner.last + 1 + REACH)
  let inside = false
  for (let k = inner.last + 1; k < end; k++) {
    const mention = mentionAt(scene, k)
    if (mention) {
      const within = inside || (mention.pro & BI) !== 0
      return within && (mention.kind === 'place' || (mention.kind === 'state' && mention.form === 'name'))
        ? mention
        : null
    }
    const { folded, kind } = doc.words[k]
    if (kind === 'punct') return null
    if (folded === 'في') inside = true
    else if (CENTRES.test(folded) && k === inner.last + 1) inside = true
    else if (BETWEEN.test(folded))
      inside ||= folded.startsWith('ب') || /^(?:شمال|جنوب|شرق|غرب|وسط|شمالي|جنوبي|شرقي|غربي)$/.test(folded)
    else return null
  }
  return null
}

import type { EntityFinding, TieFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isComma, isDefinite } from '../names/view.ts'
import { mainState } from '../statements/main-state.ts'
import { namedState } from '../syntax/directory.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { BI, LI, WA } from '../word.ts'

const BETWEEN =
  /^[وب]?(?:ال)?(?:محافظه|مدينه|منطقه|ولايه|اقليم|ريف|بلده|قريه|شمال|جنوب|شرق|غرب|وسط|شمالي|جنوبي|شرقي|غربي|واقعه|كاينه|تابعه|دوله|مملكه|ضواحي|ضاحيه)$/
const CAPITAL = /^[وبلف]?(?:ال|لل)عاصمه$/
const CENTRES = /^(?:عاصمه|مركز|كبري|احدي|اكبر)$/
/** Words between a place and the place it lies in. */
const REACH = 5

/** `بلبيس بمحافظة الشرقية`, `باكو في أذربيجان`, `مينسك عاصمة بيلاروس`: a place and what it lies in, side by side. */
export function locations(scene: Scene): TieFinding[] {
  const ties: TieFinding[] = []
  const seen = new Map<object, Set<object>>()
  for (const inner of scene.mentions) {
    const from = inner.entity
    if (inner.kind !== 'place' || !from) continue
    const outer = outerOf(scene, inner) ?? nationBeside(scene, inner)
    if (!outer || outer.entity === from || seen.get(from)?.has(outer.entity)) continue
    seen.set(from, (seen.get(from) ?? new Set()).add(outer.entity))
    const [first, last] = [Math.min(inner.first, outer.token), Math.max(inner.last, outer.token)]
    ties.push({
      rule: 'tie/located-in',
      type: 'located-in',
      from,
      to: outer.entity,
      title: null,
      first,
      last,
      span: [scene.doc.start[first], scene.doc.end[last]],
      since: null,
      until: null,
    })
  }
  return ties
}

/** What a place lies in, and the token that says so farthest from its name. */
interface Outer {
  entity: EntityFinding
  token: number
}

/** `مدينة حيدر أباد الهندية`, `العاصمة اليمنية المؤقتة عدن`: the adjective of nationality after a place, or before a capital. */
function nationBeside(scene: Scene, inner: ArabicMention): Outer | null {
  const { doc } = scene
  const at = (token: number): Outer | null => {
    if (token < 0 || token >= doc.n || doc.sentenceOf[token] !== doc.sentenceOf[inner.first]) return null
    const word = doc.words[token]
    const iso = isDefinite(word) && scene.mentionOf[token] < 0 ? word.names.demonym : null
    const entity = iso ? namedState(scene, iso) : null
    return entity && { entity, token }
  }
  for (const k of [inner.first - 1, inner.first - 2])
    if (CAPITAL.test(doc.words[k - 1]?.folded ?? '') && (k === inner.first - 1 || isDefinite(doc.words[k + 1])))
      return at(k)
  const beside = at(inner.last + 1)
  if (beside) return beside
  // `مدينة الصخيرات الساحلية المغربية`.
  const next = doc.words[inner.last + 1]
  return next && isDefinite(next) && next.bits & bit.ADJ && scene.mentionOf[inner.last + 1] < 0
    ? at(inner.last + 2)
    : null
}

/** What a name goes on with: `في جنوب شرق تركيا`, `بمحافظة لحج`, `في شمال البلاد`, `(جنوب تركيا)`, `، التي تقع في محافظة لحج`. */
function outerOf(scene: Scene, inner: ArabicMention): Outer | null {
  const { doc } = scene
  const end = sentenceEnd(scene, inner.first)
  let k = inner.last + 1
  let inside = false
  const mark = doc.words[k]
  if (k + 1 < end && mark.kind === 'punct') {
    const { folded } = doc.words[k + 1]
    // `سوروج (تركيا)`.
    if (mark.surface === '(' && (DIRECTION.test(folded) || isAlone(scene, k + 1))) inside = true
    else if (!(isComma(mark) && (DIRECTION.test(folded) || WHICH.test(folded)))) return null
    k++
  }
  const from = k
  for (let n = 0; k < end && n < REACH; k++, n++) {
    const mention = mentionAt(scene, k)
    // `أبو حماد والزقازيق بمحافظة الشرقية`: both.
    if (mention && !inside && mention.kind === 'place' && mention.pro === WA && k === inner.last + 1) {
      k = mention.last
      continue
    }
    if (mention) {
      const ofLand = LIES.test(doc.words[k - 1].folded) && mention.pro === LI
      const within = inside || ofLand || (mention.pro & BI) !== 0
      // `أهالي السويداء في ساحة السير`: what stands in a town holds none.
      if (mention.kind === 'place' && IN_TOWN.test(doc.words[mention.first].folded) && !inTown(scene, inner))
        return null
      const outer = within && (mention.kind === 'place' || (mention.kind === 'state' && mention.form === 'name'))
      return outer && mention.entity ? { entity: mention.entity, token: mention.last } : null
    }
    const { folded, kind } = doc.words[k]
    if (kind === 'punct') return null
    if (folded === 'في') inside = true
    else if (folded === 'البلاد' && inside) {
      // The place's own country where it is known, whatever state the report names most.
      const iso = inner.being?.iso
      const entity = iso ? namedState(scene, iso) : mainState(scene)
      return entity && { entity, token: k }
    } else if (CENTRES.test(folded) && k === from) inside = true
    else if (WHICH.test(folded) || /^[يت]قع$/.test(folded)) continue
    else if (LIES.test(doc.words[k - 1].folded) && OF_LAND.test(folded)) inside = true
    else if (BETWEEN.test(folded)) inside ||= folded.startsWith('ب') || DIRECTION.test(folded)
    else return null
  }
  return null
}
/** A square, a street or a house, which a town has in it. Folded. */
const IN_TOWN =
  /^[وب]?(?:ساحه|ميدان|شارع|دوار|جسر|مبني|مقر|قصر|فندق|ملعب|استاد|مسجد|جامع|سجن|مطار|ميناء|مستشفي|مدرسه|حديقه|سوق)$/
const inTown = ({ doc: { words } }: Scene, { first, last }: ArabicMention): boolean =>
  first < last && IN_TOWN.test(words[first].folded)

/** A state that brackets hold alone. */
function isAlone(scene: Scene, k: number): boolean {
  const mention = mentionAt(scene, k)
  return mention?.kind === 'state' && scene.doc.words[mention.last + 1]?.surface === ')'
}

const DIRECTION = /^(?:شمال|جنوب|شرق|غرب|وسط|شمالي|جنوبي|شرقي|غربي)$/
const WHICH = /^ال(?:تي|ذي|واقعه?|كاينه?|تابعه?)$/
const LIES = /^(?:ال)?تابعه?$/
const OF_LAND = /^ل(?:محافظه|ولايه|اقليم|مدينه|بلديه|قضاء|منطقه|ريف|لواء|بلده)$/

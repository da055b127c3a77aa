import type { TieFinding } from '../../engine/finding.ts'
import { lastMention } from '../syntax/directory.ts'
import { type Scene, sentenceStart } from '../syntax/scene.ts'
import { bodyCalled, type End, isBody } from './belonging.ts'

const SEAT = /^[وف]?مقره(?:ا|م)?$/
const OVER = /^(?:في|مدينه|بمدينه|العاصمه|الرييسي|الدايم|الاقليمي|الحالي)$/
const TAKES = /^[وف]?(?:ت|ي)تخذ$/

/** `الشركة التي يقع مقرها الرئيسي في ليدز`, `المنظمة ومقرها جنيف`, `التي تتخذ من تونس مقرا لها`: where a body has its seat. */
export function seats(scene: Scene): TieFinding[] {
  const { doc } = scene
  const ties: TieFinding[] = []
  for (const place of scene.mentions) {
    if (place.kind !== 'place' && place.kind !== 'state') continue
    // Back over `مدينة`, `في`, an adjective, to the word for a seat.
    let k = place.first - 1
    for (let n = 0; n < 3 && k > 0 && OVER.test(doc.words[k].folded) && scene.mentionOf[k] < 0; n++) k--
    const takes =
      k > 0 &&
      doc.words[k].folded === 'من' &&
      TAKES.test(doc.words[k - 1].folded) &&
      /^مقرا/.test(doc.words[place.last + 1]?.folded ?? '')
    if (k <= 0 || !(takes || SEAT.test(doc.words[k].folded)) || doc.sentenceOf[k] !== doc.sentenceOf[place.first])
      continue
    const body = bodyBefore(scene, k)
    if (!body?.entity || !place.entity) continue
    ties.push({
      rule: 'tie/located-in',
      type: 'located-in',
      from: body.entity,
      to: place.entity,
      title: null,
      first: body.first,
      last: place.last,
      span: [doc.start[body.first], doc.end[place.last]],
      since: null,
      until: null,
    })
  }
  return ties
}

/** The body that the sentence speaks of before token `k`, by its name or by its noun. */
function bodyBefore(scene: Scene, k: number): End | null {
  const start = sentenceStart(scene, k)
  const named = lastMention(scene, k, isBody)
  const from = named && named.first >= start ? named.last + 1 : start
  for (let m = k - 1; m >= from; m--) {
    const called = bodyCalled(scene, m)
    if (called) return called
  }
  return named && named.first >= start ? named : null
}

import type { EntityFinding, PartyFinding, TimeFinding } from '../../engine/finding.ts'
import type { Span } from '../../text/span.ts'
import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { mainState } from '../statements/main-state.ts'
import { officesOf } from '../syntax/directory.ts'
import { firstMentionFrom, type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { BI, surfaceOffset } from '../word.ts'
import { verb } from './verbs.ts'

/** Words of a clause on either side of its trigger, at most: bounds the work on a line without a comma. */
const CLAUSE = 80

const BEFORE_CLAUSE = new Shape(({ surface }) => /^[،,؛;:.]$/.test(surface))
const BEHIND_CLAUSE = new Shape(({ surface }) => /^[،,؛;.]$/.test(surface))

/** The clause around a trigger: to the nearest commas, at most its sentence. */
export function clause(scene: Scene, t: number): [number, number] {
  const { doc } = scene
  let first = t
  let last = t
  const start = Math.max(sentenceStart(scene, t), t - CLAUSE)
  const end = Math.min(sentenceEnd(scene, t), t + CLAUSE)
  while (first > start && !BEFORE_CLAUSE.is(doc.words[first - 1])) first--
  while (last + 1 < end) {
    if (!BEHIND_CLAUSE.is(doc.words[last + 1])) last++
    else {
      const name = namedBetween(scene, last + 1, end)
      if (name < 0) break
      last = name
    }
  }
  return [first, last]
}

/** `وزير الدفاع، اللواء فلان، أمس`: the second of two commas with nothing but somebody's titles and name between; else -1. */
function namedBetween({ doc, mentions, mentionOf }: Scene, comma: number, end: number): number {
  let k = comma + 1
  while (k < end && k < comma + TITLES && mentionOf[k] < 0 && doc.words[k].bits & bit.TITLE) k++
  const name = mentions[mentionOf[k]]
  if (k >= end || name?.kind !== 'person' || name.pro || name.first !== k) return -1
  const close = name.last + 1
  return close + 1 < end && isComma(doc.words[close]) ? close : -1
}
/** Titles before a name, and one. */
const TITLES = 4

/**
 * `وبعد ساعة، وفي ساحة البرج وسط بيروت، تظاهر`: where that begins which stands before the clause at `first`, up to the sentence's
 * head or a comma, if it only says where.
 */
export function opening(scene: Scene, first: number): number {
  const sentence = sentenceStart(scene, first)
  const { words } = scene.doc
  if (first <= sentence || !isComma(words[first - 1])) return first
  let start = first - 1
  while (start > sentence && !isComma(words[start - 1])) start--
  if (first - start > OPENING) return first
  if (!LOCATIVE.test(words[start].folded) && !/^و?علي$/.test(words[start].folded)) return first
  for (let k = start; k < first; k++) {
    // `ساحة كرم الزيتون`: what a place is called.
    if (scene.mentionOf[k] >= 0) continue
    if (verb(scene, k) || (words[k].bits & bit.MASDAR && !JUST.test(words[k].folded))) return first
  }
  return start
}
/** `على بعد أمتار`, `وتحديدا في`: how far, and just where. */
const JUST = /^و?(?:بعد|تحديدا|خصوصا)$/
const OPENING = 20

/** Where: the nearest place that a word of place brings in, after the trigger before before it. */
export function placeIn(
  scene: Scene,
  first: number,
  last: number,
  parties: readonly PartyFinding[],
  t = first,
  type = '',
  actors: readonly PartyFinding[] = [],
): EntityFinding | null {
  let before: EntityFinding | null = null
  let other: EntityFinding | null = null
  for (let i = firstMentionFrom(scene, first); i < scene.mentions.length; i++) {
    const m = scene.mentions[i]
    if (m.first > last) break
    if (m.last > last || !m.entity) continue
    if (m.kind !== 'place' && !(m.kind === 'state' && m.form === 'name')) continue
    // `رئيس الحكومة في تونس فلان`: where somebody has his office says nothing of where he acted.
    if (reached(scene, m.first, t) && !actors.some((p) => p.entity === m.entity)) {
      if (type === 'ASSAULT' || type === 'COERCE' || type === 'MOBILIZE') return m.entity
    }
    if (parties.some((p) => p.entity === m.entity || (p.entity && officesOf(scene, p.entity).some((o) => o.of === m))))
      continue
    if (besides(scene, m.first, m.last, t)) continue
    if (located(scene, m.first, m.pro)) {
      if (otherVerb(scene, t, m.first)) continue
      if (m.first > t) return m.entity
      before = m.entity
    } else if (m.kind === 'place' && !/^(?:الي|من|عن|نحو)$/.test(scene.doc.words[m.first - 1]?.folded ?? ''))
      other ??= m.entity
  }
  return before ?? other ?? athome(scene, first, last)
}

/** `استعادت القوات المدينة`, `سيطر على تدمر`: the place that force is used on stands right behind it, or behind `على`. */
function reached(scene: Scene, k: number, t: number): boolean {
  if (k <= t || k > t + 4) return false
  const { words } = scene.doc
  let i = k - 1
  while (i > t && PLACE_CLASS.test(words[i].folded)) i--
  return i === t || (words[i].folded === 'علي' && i <= t + 1)
}

/** `في شرق البلاد`: the state the report speaks of. */
function athome(scene: Scene, first: number, last: number): EntityFinding | null {
  for (let k = first + 1; k <= last; k++)
    if (scene.doc.words[k].folded === 'البلاد' && LOCATIVE.test(scene.doc.words[k - 1].folded)) return mainState(scene)
  return null
}

/** Another act between the trigger and where: not the verb that says of the act itself who made it or that it happened. */
function otherVerb(scene: Scene, t: number, k: number): boolean {
  const { words } = scene.doc
  for (let i = Math.min(t, k) + 1; i < Math.max(t, k); i++) {
    const reading = scene.mentionOf[i] < 0 ? verb(scene, i) : null
    if (!reading) continue
    const own = i > t && i <= t + 4 && (reading.enc !== '' || RELATIVE.test(words[i - 1].folded)) && !verb(scene, t)
    if (!own) return true
  }
  return false
}

const LOCATIVE = /^[وف]?(?:في|داخل|شمال|شمالي|جنوب|جنوبي|شرق|شرقي|غرب|غربي|وسط|قرب|بين|وسطي|خارج|ضواحي)$/

const PLACE_CLASS =
  /^[بو]?(?:ال)?(?:مدينه|محافظه|منطقه|بلده|قريه|حي|اقليم|ولايه|ميدان|ريف|مطار|جزيره|قضاء|ناحيه|العاصمه|عاصمه|شبه|مقاطعه|مديريه|شارع|مخيم)$/

/** `في عدن`, `بمدينة حمص`, `شمال تعز`: a word of place stands before the name. */
function located(scene: Scene, first: number, pro: number): boolean {
  if (pro & BI) return true
  const { words } = scene.doc
  let k = first - 1
  while (k >= 0 && k > first - 3 && PLACE_CLASS.test(words[k].folded)) {
    if (/^ب/.test(words[k].folded) && words[k].folded !== 'بلده') return true
    k--
  }
  return k >= 0 && LOCATIVE.test(words[k].folded)
}

/** When: the first time of the clause that is told of the act itself, else one that stands beside the clause alone. */
export function timeIn(scene: Scene, first: number, last: number, t: number, type = ''): TimeFinding | null {
  for (let k = first; k <= last; k++) {
    const time = scene.times[scene.timeOf[k]]
    if (!time) continue
    if (time.first >= first && time.last <= last && time.kind !== 'duration' && !ofOther(scene, time, t)) return time
    k = time.last
  }
  return (
    aside(scene, last + 1, 1) ??
    aside(scene, first - 1, -1) ??
    goneOn(scene, first, t) ??
    (FORCE.has(type) ? wentOn(scene, first, t) : null) ??
    // `أعلنت المديرية، الثلاثاء، عن توقيف`, `في خطاب ليلة الأحد، أعلن`.
    // What is forbidden or sentenced for a time has that before it.
    (type === 'COERCE' || type === 'SANCTION' ? null : lasting(scene, first, last, t))
  )
}

/** `أصدر الرئيس أمس، عفوا`: where no verb stands between the comma and the act, its verb's time is its own; and so where the sentence opens with no verb. */
function goneOn(scene: Scene, first: number, t: number): TimeFinding | null {
  const start = sentenceStart(scene, t)
  if (first - 2 < start || !isComma(scene.doc.words[first - 1])) return null
  let from = first - 1
  while (from > start && !BEFORE_CLAUSE.is(scene.doc.words[from - 1])) from--
  const mine = verbIn(scene, first, t)
  if (mine ? from > start || verbIn(scene, from, first - 2) : t - first > 1 || scene.doc.words[t].bits & bit.PARTICIPLE)
    return null
  for (let k = from; k < first - 1; k++) {
    const time = scene.times[scene.timeOf[k]]
    if (time && time.kind !== 'duration' && !ofOther(scene, time, t)) return time
  }
  return null
}

/** `تظاهر المئات الأربعاء، واعتقلت الشرطة تسعة`: a deed in the perfect joined to one that has a time is of the same day. */
function wentOn(scene: Scene, first: number, t: number): TimeFinding | null {
  const { words } = scene.doc
  const start = sentenceStart(scene, t)
  if (t > first + 1 || first - 2 < start || !isComma(words[first - 1])) return null
  if (
    !(t === first ? words[t].folded[0] === 'و' : JOINED.has(words[first].folded)) ||
    verb(scene, t)?.tense !== 'perfect'
  )
    return null
  let from = first - 1
  while (from > start && from > first - CLAUSE && !BEFORE_CLAUSE.is(words[from - 1])) from--
  let done = false
  let found: TimeFinding | null = null
  for (let k = from; k < first - 1; k++) {
    // `وكانت قد أوقفت`: what went before is another day's.
    if (TOLD.test(words[k].folded) || words[k].folded === 'قد') return null
    if (verb(scene, k)?.tense === 'perfect') done = true
    const time = scene.times[scene.timeOf[k]]
    if (time?.first === k && time.kind === 'date' && time.value && DAY.test(time.value) && !ofOther(scene, time, k))
      found ??= time
  }
  return done ? found : null
}
/** A day and no more. */
const DAY = /^\d{4}-\d\d-\d\d$/
/** Acts that follow each other on one day. */
const FORCE = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE'])
const JOINED = new Set(['كما', 'فيما', 'بينما', 'وفيما', 'وبينما'])

function verbIn(scene: Scene, from: number, to: number): boolean {
  for (let k = from; k <= to; k++) if (verb(scene, k)) return true
  return false
}

/** `احتجزوه لمدة ثمانية أشهر`, `على مدى أربعة أشهر`: how long it went on, where it has no date. */
function lasting(scene: Scene, first: number, last: number, t: number): TimeFinding | null {
  for (let k = first; k <= last; k++) {
    const time = scene.times[scene.timeOf[k]]
    if (!time) continue
    if (
      time.kind === 'duration' &&
      time.last <= last &&
      lasts(scene, time.first) &&
      !besides(scene, time.first, time.last, t)
    )
      return time
    k = time.last
  }
  return null
}
/** `لمدة`, `على مدى أكثر من`: before a length. */
function lasts({ doc: { words } }: Scene, k: number): boolean {
  if (LASTS.test(words[k - 1]?.folded ?? '')) return true
  for (let i = k - 2; i >= k - 4 && i >= 0; i--) if (/^(?:مدي|مدار)$/.test(words[i].folded)) return true
  return false
}
const LASTS = /^(?:مدي|مدار|لمده|خلال|طوال|طيله|منذ)$/

/** `وقع العراق مع روسيا، الخميس، اتفاقا`: a time between commas, which cut the clause. */
function aside(scene: Scene, mark: number, step: 1 | -1): TimeFinding | null {
  const { words, sentenceOf, n } = scene.doc
  const k = mark + step
  if (k < 0 || k >= n || !isComma(words[mark]) || sentenceOf[k] !== sentenceOf[mark]) return null
  const time = scene.times[scene.timeOf[k]]
  if (!time || time.kind === 'duration') return null
  const end = step > 0 ? time.last + 1 : time.first - 1
  return end >= 0 && end < n && isComma(words[end]) ? time : null
}

const SINCE = /^(?:منذ|لسنه|لعام)$/
const RELATIVE = /^و?(?:الذي|التي|الذين|اللذان|اللتان|اللذين|اللتين)$/
const REASON = /^و?(?:بعد|قبل|اثر|عقب|بسبب|نتيجه)$/
const BEFORE_AFTER = /^(?:منذ|قبل|بعد|عقب|نتيجه|غداه|عشيه)$/
const DATED =
  /^[وبلف]?(?:ال)?(?:اتفاق|اتفاقيه|معاهده|انتخابات|قمه|ثوره|حوار|قانون|دستور|قرار|حرب|احداث|مقررات|انقلاب|استفتاء|بروتوكول)$/
const TOLD = /^[وف]?(?:ب?ان|ب?انه|ب?انها)$/

/** `المنتشرة منذ`, `قانون لسنة`, `بعد الانتخابات التي جرت أمس`, `قال أمس إن`: the time of something else told of beside the act. */
function ofOther(scene: Scene, { first, last }: TimeFinding, t: number): boolean {
  const { words } = scene.doc
  if (SINCE.test(words[first - 1]?.folded ?? '') || SINCE.test(words[first].folded)) return true
  // `منذ تحريرها`, `بعد غارة`: a time told before is of what came after.
  if (last < t && BEFORE_AFTER.test(words[t - 1]?.folded ?? '')) return true
  // `تنصل من اتفاق 6 يونيو`: of the paper or the vote, and not of what was done with it.
  if (first - 1 !== t && DATED.test(words[first - 1]?.folded ?? '')) return true
  return besides(scene, first, last, t)
}

/** What stands from `first` to `last` belongs to something else that is told of beside the act at `t`. */
function besides(scene: Scene, first: number, last: number, t: number): boolean {
  const { words } = scene.doc
  for (let k = last + 1; k < t; k++) if (TOLD.test(words[k].folded)) return true
  for (let k = t + 1; k < first; k++) {
    // `الهجوم الذي وقع أمس`: what is said of the act itself.
    if (RELATIVE.test(words[k].folded)) return k > t + 3
    // `على بعد أمتار`: how far, and not after what.
    if (REASON.test(words[k].folded) && k < first - 1 && !/^و?علي$/.test(words[k - 1].folded)) return true
  }
  return false
}

export function triggerSpan(scene: Scene, t: number, reading: Reading): Span {
  const word = scene.doc.words[t]
  const at = scene.doc.start[t]
  return [at + surfaceOffset(word, reading.from), at + surfaceOffset(word, reading.to)]
}

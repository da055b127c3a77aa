import type { TieFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isDefinite } from '../names/view.ts'
import { stateBy } from '../resolve/nation.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { BI, LI, WA } from '../word.ts'
import { type Belonging, endAt, isBody, type Pattern } from './belonging.ts'
import { armOf, byWord, inside, itsArm, tiedTo } from './part.ts'

const ONE_OF = /^(?:احد|احدي|عضوه?|موسسه?)$/
const SOME_OF = /^(?:قاده|قيادات|قياديي|اعضاء|عناصر|موسسي|كوادر|زعماء|مقاتلي|كبار|ابرز)$/
/** Words between `أحد` and the body. */
const REACH = 6

/** `فلان، أحد قادة الحركة`, `فلان، من قيادات الحزب`, `قال فلان من منظمة العفو`: the body of which somebody is said at `k` to be one. */
function bodyOf(scene: Scene, person: ArabicMention, k: number, end: number): ArabicMention | null {
  const { doc } = scene
  if (k >= end) return null
  const { folded } = doc.words[k]
  if (folded === 'من' && k === person.last + 1 && person.first > 0 && doc.words[person.first - 1].bits & bit.SAYING)
    return bodyAt(scene, k + 1)
  // `وهو من قادة الحركة`, `من قادة الحركة` behind a comma.
  const of = /^وه[وي]$/.test(folded) ? k + 1 : k
  const among = k > person.last + 1 && doc.words[of]?.folded === 'من'
  const one = among ? of + 1 : of
  if (one >= end || !(among ? SOME_OF : ONE_OF).test(doc.words[one].folded) || mentionAt(scene, one)) return null
  for (let m = one + 1; m < end && m <= one + REACH; m++) {
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

/** `التحالف بقيادة السعودية`, `المجلس، برئاسة الدكتور فلان`: a state that leads is a member, a man that leads holds the office. */
const ledBy: Pattern = (scene, mention, k, end) => {
  if (!isBody(mention) || !/^ب(?:قياده|رياسه|زعامه)$/.test(scene.doc.words[k].folded)) return null
  let at = k + 1
  while (at < end && at < k + 4 && scene.mentionOf[at] < 0 && scene.doc.words[at].bits & bit.TITLE) at++
  const leader = mentionAt(scene, at)
  if (leader?.kind === 'state') return { from: leader, to: mention, type: 'member-of' }
  // `الائتلاف بقيادة أميركية`.
  const adjective = at === k + 1 && at < end && !leader ? scene.doc.words[at] : null
  const iso = adjective && /يه$/.test(adjective.folded) && !isDefinite(adjective) ? adjective.names.demonym : null
  const state = iso ? stateBy(scene, iso, at) : null
  if (state) return { from: endAt(scene, at, state), to: mention, type: 'member-of' }
  return leader?.kind === 'person' && !isSentOut(scene, mention)
    ? { from: leader, to: mention, type: 'holds-office' }
    : null
}

/** `وفد من حزب الله برئاسة فلان`: he heads a delegation, and not who sent it. */
const isSentOut = ({ doc }: Scene, { first }: ArabicMention): boolean => {
  for (let k = first - 1; k >= 0 && k >= first - 3 && doc.sentenceOf[k] === doc.sentenceOf[first]; k--)
    if (/^[وفبل]?(?:ال)?(?:وفدا?|بعثه|لجنه|فريقا?)$/.test(doc.words[k].folded)) return true
  return false
}

/** `التحالف الذي تقوده واشنطن`. */
const ledInClause: Pattern = (scene, mention, k) => {
  const { words } = scene.doc
  if (!isBody(mention) || !/^ال(?:ذي|تي)$/.test(words[k].folded)) return null
  if (!/^[يت](?:قود|تزعم|تراس)ه?ا?$/.test(words[k + 1]?.folded ?? '')) return null
  const leader = mentionAt(scene, k + 2)
  return leader?.kind === 'state' ? { from: leader, to: mention, type: 'member-of' } : null
}

const HEADS = /^[وف]?(?:[يت](?:تراس|راس|تزعم|قود|ترءس|رءس)|تزعمت?|تراست?)$/
/** `يتزعم فلان الحركة`, `ترأس فلانة الحزب`. */
const headsIt: Pattern = (scene, mention) => {
  const { words } = scene.doc
  if (mention.kind !== 'person' || mention.pro || !HEADS.test(words[mention.first - 1]?.folded ?? '')) return null
  const body = mentionAt(scene, mention.last + 1)
  return body && isBody(body) && !body.pro ? { from: mention, to: body, type: 'holds-office' } : null
}

/** `الحزب الذي يتزعمه فلان`. */
const headedBy: Pattern = (scene, mention, k) => {
  const { words } = scene.doc
  if (!isBody(mention) || !/^ال(?:ذي|تي)$/.test(words[k].folded)) return null
  if (!/^[يت](?:تراس|راس|تزعم|قود|ترءس|رءس|دير)ها?$/.test(words[k + 1]?.folded ?? '')) return null
  let at = k + 2
  while (at < k + 5 && scene.mentionOf[at] < 0 && words[at]?.bits & bit.TITLE) at++
  const leader = mentionAt(scene, at)
  return leader?.kind === 'person' ? { from: leader, to: mention, type: 'holds-office' } : null
}

/** `دول الخليج وعلى رأسها …`. */
const atHead: Pattern = (scene, mention, k) => {
  const { words } = scene.doc
  if (mention.kind === 'person' || !/^و?علي$/.test(words[k].folded)) return null
  if (!/^راسه[ام]$/.test(words[k + 1]?.folded ?? '')) return null
  const leader = mentionAt(scene, k + 2)
  return leader?.kind === 'state' ? { from: leader, to: mention, type: 'member-of' } : null
}

/** `دول المغرب العربي، ومن بينها …`. */
const among: Pattern = (scene, mention, k) => {
  const { words } = scene.doc
  if (mention.kind !== 'place' || words[k].folded !== 'ومن' || words[k + 1]?.folded !== 'بينها') return null
  const part = mentionAt(scene, k + 2)
  return part?.kind === 'state' ? { from: part, to: mention, type: 'part-of' } : null
}

/** `فلان، أحد قادة الحركة`, `فلان من منظمة العفو`. */
const oneOf: Pattern = (scene, mention, k, end) => {
  const body = mention.kind === 'person' ? bodyOf(scene, mention, k, end) : null
  return body && { from: mention, to: body, type: 'member-of' }
}

const FELLOW =
  /^[وفبل]?(?:ال)?(?:باحث|محلل|محام|محامي|استاذ|خبير|زميل|محاضر|اكاديمي|طبيب|ناشط|مراسل|محرر|دبلوماسي|مستشار|مقاتل|عنصر|ضابط|موظف|مسوول)ه?$/
const AT = /^(?:في|لدي|من)$/

/** `قالت سعاد، الباحثة في معهد الزيتونة`, `المحلل في معهد الزيتونة ياسر`: who works where. */
const fellowOf: Pattern = (scene, mention, k, end) => {
  const { words } = scene.doc
  if (mention.kind === 'person') {
    const at = /^وه[وي]$/.test(words[k].folded) ? k + 1 : k
    // `كريم حمدان الباحث في المعهد`: right behind a name with its article.
    const told = at < end && (at > mention.last + 1 || isDefinite(words[at])) && FELLOW.test(words[at].folded)
    const body = told ? bodyIn(scene, at + 1, end) : null
    return body && { from: mention, to: body, type: 'member-of' }
  }
  if (!isBody(mention)) return null
  const person = mentionAt(scene, mention.last + 1)
  if (person?.kind !== 'person' || person.pro) return null
  const { first } = mention
  const at = mention.pro & BI ? first - 1 : AT.test(words[first - 1]?.folded ?? '') ? first - 2 : -1
  const head = at > 0 && words[at].bits & bit.ADJ && !FELLOW.test(words[at].folded) ? at - 1 : at
  return head >= 0 && FELLOW.test(words[head].folded) && isDefinite(words[head])
    ? { from: person, to: mention, type: 'member-of' }
    : null
}

/** The body behind `في`, over adjectives and what the work is about. */
function bodyIn(scene: Scene, from: number, end: number): ArabicMention | null {
  for (let k = from; k < end && k < from + 5; k++) {
    const mention = mentionAt(scene, k)
    if (mention) return isBody(mention) && (mention.pro & BI || AT.test(scene.doc.words[k - 1].folded)) ? mention : null
    if (scene.doc.words[k].kind !== 'word') return null
  }
  return null
}

/** `المملكة ودول التحالف`: the states of an alliance, one of them named beside it. */
const besideAlliance: Pattern = (scene, mention) => {
  const next = mention.last + 1
  if (mention.kind !== 'state' || scene.doc.words[next].folded !== 'ودول') return null
  const alliance = mentionAt(scene, next + 1)
  return alliance && !(alliance.pro & WA) && isBody(alliance)
    ? { from: mention, to: alliance, type: 'member-of' }
    : null
}

const MEMBER = /^(?:ال)?(?:عضو|عضوه|عضوا)$/
/** `تركيا عضو في حلف شمال الأطلسي`, `فلانة العضو في الجمعية`. */
const memberIn: Pattern = (scene, mention, k, end) => {
  const { words } = scene.doc
  const at = /^(?:هو|هي|وهو|وهي|تعد|تعتبر|ليست?)$/.test(words[k].folded) ? k + 1 : k
  if (at >= end || /^ليست?$/.test(words[k].folded) || !MEMBER.test(words[at].folded) || mention.kind === 'place')
    return null
  const within = words[at + 1]?.folded === 'في'
  const body = mentionAt(scene, within ? at + 2 : at + 1)
  return body && isBody(body) && (within || body.pro & BI) ? { from: mention, to: body, type: 'member-of' } : null
}

/** Words between who joins and what, at most. */
const JOINING = 4
const JOINS = /^[وف]?(?:انضمت?|التحقت?|انتسبت?|[يت]نتسب|[يت]نتمي|انتمي|انتمت)$/
/** `انضمت كرواتيا إلى الاتحاد الأوروبي`, `ينتمي فلان إلى الحزب`, `التحق فلان بالتنظيم`: told as done, and of nobody who may. */
const joinedBody: Pattern = (scene, mention, _, end) => {
  const { words } = scene.doc
  if (mention.pro || mention.kind === 'place' || !JOINS.test(words[mention.first - 1]?.folded ?? '')) return null
  const negated = /^(?:لا|لم|لن|ما)$/.test(words[mention.first - 2]?.folded ?? '')
  for (let m = mention.last + 1; !negated && m < Math.min(end, mention.last + JOINING); m++) {
    const to = words[m].folded === 'الي'
    const body = mentionAt(scene, to ? m + 1 : m)
    if (to || body)
      return body && isBody(body) && (to || body.pro & (BI | LI))
        ? { from: mention, to: body, type: 'member-of' }
        : null
  }
  return null
}

/** `تولى فلان رئاسة الحزب`, `استقال من قيادة الحركة`: who takes or leaves the head of a body. */
const takesLead: Pattern = (scene, mention, k, end) => {
  const { words } = scene.doc
  if (mention.kind !== 'person' || mention.pro || !TAKES.test(words[mention.first - 1]?.folded ?? '')) return null
  const at = words[k].folded === 'من' ? k + 1 : k
  if (at >= end || !LEAD.test(words[at].folded)) return null
  const body = mentionAt(scene, at) ?? mentionAt(scene, at + 1)
  return body && isBody(body) && !body.pro ? { from: mention, to: body, type: 'holds-office' } : null
}
const TAKES = /^[وف]?(?:[يت]?تولي|تولت|[يت]?تسلم|تسلمت|استلمت?|استقالت?|تنحي|تنحت|تخلي|اقيلت?|اعفيت?)$/
const LEAD = /^(?:رياسه|قياده|زعامه)$/

const PATTERNS: readonly Pattern[] = [
  memberIn,
  joinedBody,
  oneOf,
  byWord,
  tiedTo,
  itsArm,
  ledBy,
  ledInClause,
  headsIt,
  headedBy,
  takesLead,
  atHead,
  among,
  inside,
  armOf,
  fellowOf,
  besideAlliance,
]

/** Who belongs to what, by the words right behind a naming; what an office told already (`عضو المجلس فلان`) is told once. */
export function memberships(scene: Scene, told: readonly TieFinding[]): TieFinding[] {
  const { doc } = scene
  const ties: TieFinding[] = []
  /** Of each being the bodies it was found to belong to. */
  const seen = new Map<object, Set<object>>()
  for (const { from, to } of told) seen.set(from, (seen.get(from) ?? new Set()).add(to))
  const add = ({ from, to, type }: Belonging) => {
    if (!from.entity || !to.entity || from.entity === to.entity) return
    const known = seen.get(from.entity) ?? new Set()
    if (known.has(to.entity)) return
    seen.set(from.entity, known.add(to.entity))
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
    while (k < end - 1 && doc.words[k].kind === 'punct' && k < next + 2) k++
    for (const pattern of PATTERNS) {
      const found = pattern(scene, mention, k, end)
      if (found) add(found)
    }
  }
  return ties
}

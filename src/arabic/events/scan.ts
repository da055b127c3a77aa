import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { animate } from '../syntax/animate.ts'
import { cut } from '../syntax/cut.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { BI, LI, WA } from '../word.ts'
import type { Arguments } from './arguments.ts'
import { coordinated } from './coordinated.ts'
import { framesOf, type Role } from './frames.ts'
import { verb } from './verbs.ts'

export const PREPOSITIONS: Record<string, Role> = {
  علي: 'on',
  ضد: 'against',
  مع: 'with',
  الي: 'to',
  من: 'from',
  في: 'in',
  عن: 'about',
  بين: 'with',
  تجاه: 'against',
  بحق: 'against',
  لصالح: 'to',
  نحو: 'to',
  لدي: 'in',
  داخل: 'in',
  بوجه: 'against',
  ازاء: 'against',
  امام: 'to',
  بجانب: 'to',
}
const roleOf = (folded: string): Role | undefined =>
  PREPOSITIONS[folded] ?? (folded.startsWith('و') ? PREPOSITIONS[folded.slice(1)] : undefined)
const PREPOSITION = new Shape(({ folded }) => roleOf(folded) !== undefined)
/** `من قبل`, `على يد`, `من جانب`: who did it, in a passive or after a verbal noun. */
const AGENTS = new Set(['قبل', 'جانب', 'يد', 'ايدي', 'طرف'])
/** `بأيدي فتيان`, `بواسطة مجهولين`. */
const BY_HAND = new Shape(/^ب(?:ايدي|يد|واسطه)$/)
/** `بقيادة السعودية`, `برئاسة فلان`, `بدعم من واشنطن`: who stands by, and neither does it nor undergoes it. */
const BESIDE = new Shape(
  /^ب(?:قياده|رياسه|زعامه|اشراف|دعم|مسانده|اسناد|مشاركه|حضور|رفقه|صحبه|رعايه|تمويل|تاييد|معيه|تنسيق|تحريض|ايعاز)$/,
)
/** How far from its trigger an argument may begin. */
const REACH = 20

/** Prepositions that say when, where or why: what they govern is no party. Folded. */
const ADJUNCTS = new Set(
  'جوار بجوار خلال اثناء بعد قبل منذ عقب اثر جراء بسبب رغم دون حول وسط قرب عبر حتي فوق تحت خلف قبيل بعيد طوال طيله ضمن بدل حسب وفق بحسب بشان مثل سوي نتيجه غداه عشيه باستثناء بفضل بدون بهدف بغيه بتهمه بتهم بشبهه بدعوي بذريعه بحجه فور حين لدن'.split(
    ' ',
  ),
)
const ADJUNCT = new Shape(({ folded }) => isAdjunct(folded))
export const isAdjunct = (folded: string): boolean =>
  ADJUNCTS.has(folded) || (folded.startsWith('و') && ADJUNCTS.has(folded.slice(1)))

/** Past what an adjunct's preposition at `k` governs, with what an act in it takes; `k` itself where a clause follows. */
export function pastAdjunct(scene: Scene, k: number, end: number): number {
  const { doc } = scene
  const at = k + 1
  if (at >= end) return at
  if (scene.timeOf[at] >= 0) return scene.times[scene.timeOf[at]].last + 1
  if (/^(?:ان|انه|انها|انهم|ما)$/.test(doc.words[at].folded) || verb(scene, at)) return k
  // `بدون طيار`: the noun alone.
  if (doc.words[k].folded === 'بدون' && doc.words[at].folded === 'طيار') return at + 1
  const phrase = phraseAt(scene, at)
  if (!phrase) return at
  let after = lastOf(coordinated(scene, cut(scene, phrase))) + 1
  if (!(doc.words[phrase.head].bits & (bit.MASDAR | bit.EVENT)) || scene.mentionOf[phrase.head] >= 0) return after
  // `خلال قمة لمجموعة اليورو`: whose meeting it was.
  if (after < end && linkOf(scene, after) === LI && scene.timeOf[after] < 0) {
    const whose = phraseAt(scene, after)
    if (whose) after = lastOf(coordinated(scene, whose)) + 1
  }
  // `خلال لقائه وزير الدفاع`: the object of the act.
  if (phrase.reading?.enc && phrase.last === phrase.head && after < end && scene.timeOf[after] < 0) {
    const object = verb(scene, after) ? null : phraseAt(scene, after)
    if (object) after = lastOf(coordinated(scene, object)) + 1
  }
  // `بعد هجوم على القاعدة`.
  if (after + 1 < end && PREPOSITIONS[doc.words[after].folded] !== undefined && scene.mentionOf[after] < 0) {
    const governed = phraseAt(scene, after + 1)
    if (governed) after = lastOf(coordinated(scene, governed)) + 1
  }
  return after
}

/** Past `بقيادة السعودية`, `بدعم من قوات التحالف`, `بتنسيق مع الجيش`. */
function pastCompany(scene: Scene, k: number, end: number): number {
  const whole = phraseAt(scene, k) ?? phraseAt(scene, k + 1)
  let after = whole ? lastOf(coordinated(scene, cut(scene, whole))) + 1 : k + 1
  if (after + 1 < end && /^(?:من|مع)$/.test(scene.doc.words[after].folded) && scene.mentionOf[after] < 0) {
    const with_ = phraseAt(scene, after + 1)
    if (with_) after = lastOf(coordinated(scene, cut(scene, with_))) + 1
  }
  return after
}

const THAT = new Shape(/^[وف]?ب?ان(?:ه|ها|هم|هما)?$/)
/** `بينهم 3 أطفال`: of whom some are told of apart. */
const OF_THEM = new Shape(/^و?(?:بينهم|بينها|بينهما|منهم|منها|معظمهم|غالبيتهم|اغلبهم|ابرزهم|ابرزها|احدهم|احدهما)$/)
/** Folded. */
const PAIR_HEAD = new Shape(/^و?(?:علي|في|من|ب(?:الرغم|القرب))$/)
const PAIRS =
  /^و?(?:(?:ب?الاضافه|اضافه) الي|فضلا عن|علاوه علي|علي (?:غرار|هامش|خلفيه|اثر|مدي|ضوء)|في (?:اطار|اعقاب|ضوء|ظل|ختام|سياق|مستهل|خضم|غضون)|من (?:خلال|اجل|دون|بين|اصل)|ب(?:الرغم|القرب) من)$/
const SHAPES = /^ب(?:شكل|صوره|طريقه|صفه)$/
const MANNER = new Shape(
  /^ب(?:شكل|صوره|طريقه|صفه|شده|قوه|سرعه|الكامل|كامل|وضوح|عنف|نجاح|حزم|حده|اجماع|الاجماع|صراحه|حراره|دقه|كثافه|استمرار|التالي|الفعل|الاضافه|حسم|سهوله|صعوبه|رمته|اسرع|دوره|دورها|دورهم)$/,
)

const lastOf = (phrases: readonly Phrase[]): number => phrases[phrases.length - 1].last

/** The comma that closes what the comma at `k` opens between verb and argument: a time, or what a preposition governs; or -1. */
function between(scene: Scene, k: number, end: number): number {
  const { doc } = scene
  if (!isComma(doc.words[k]) || k + 1 >= end) return -1
  if (scene.timeOf[k + 1] >= 0) {
    let m = k + 1
    while (m < end && (scene.timeOf[m] >= 0 || doc.words[m].surface === '(' || doc.words[m].surface === ')')) m++
    return m < end && isComma(doc.words[m]) && m + 1 < end && !verb(scene, m + 1) ? m : -1
  }
  const { folded } = doc.words[k + 1]
  if ((PREPOSITIONS[folded] === undefined && !isAdjunct(folded) && folded !== 'بما') || scene.mentionOf[k + 1] >= 0)
    return -1
  for (let m = k + 2; m + 1 < end && m < k + 12; m++) {
    if (verb(scene, m)) return -1
    if (isComma(doc.words[m])) return verb(scene, m + 1) || joinsOn(scene, m + 1) ? -1 : m
  }
  return -1
}

/** `أدانت المنظمة، الهجوم`: a comma between subject and object, and a thing after it that adds nothing to the subject. */
function objectAfter(scene: Scene, k: number, end: number): boolean {
  if (!isComma(scene.doc.words[k]) || k + 1 >= end || verb(scene, k + 1) || joinsOn(scene, k + 1)) return false
  const phrase = scene.timeOf[k + 1] < 0 ? phraseAt(scene, k + 1) : null
  const all = /^(?:كل|جميع|كافه)$/.test(scene.doc.words[k + 1].folded)
  return phrase?.definite === true && !phrase.person && (all || !animate(scene, phrase))
}

/** A word with a proclitic conjunction or preposition. */
const joinsOn = (scene: Scene, k: number): boolean => linkOf(scene, k) !== 0

/** The proclitics of a word or naming. */
const linkOf = (scene: Scene, k: number): number => mentionAt(scene, k)?.pro ?? scene.doc.words[k].readings[0]?.pro ?? 0

/** Reads on from token `from`: prepositional phrases into `found` by their role, bare ones into `bares`; returns where it stopped. */
export function scan(
  scene: Scene,
  from: number,
  found: Arguments,
  bare: (phrase: Phrase) => number,
  bares: Phrase[][],
  needsObject = false,
): number {
  const { doc } = scene
  const end = Math.min(sentenceEnd(scene, from - 1), from + REACH)
  let k = from
  let closing = -1
  let taken = -1
  // `رفضها القاطع التدخل`, `دعمه الكامل للحكومة`: an adjective of the act that has its pronoun.
  while (
    k < end &&
    k > 0 &&
    doc.words[k - 1].bits & bit.ENCLITIC &&
    doc.words[k - 1].bits & bit.MASDAR &&
    doc.words[k].bits & bit.ADJ &&
    doc.words[k].bits & bit.DEFINITE &&
    !(doc.words[k].bits & (bit.PERSON_NOUN | bit.DEMONYM | bit.NOUN)) &&
    scene.mentionOf[k] < 0
  )
    k++
  while (k < end) {
    const word = doc.words[k]
    if (scene.timeOf[k] >= 0) {
      k = scene.times[scene.timeOf[k]].last + 1
      continue
    }
    if (word.kind === 'punct') {
      const over = k === closing ? k + 1 : aside(scene, k, end)
      if (over >= 0) {
        k = over
        continue
      }
      // `اجتماع للمرة الثانية، مع نظيره`: with whom, behind a comma.
      // `تعهدت بالدعم، للمقاومة`.
      if (!found.to && isComma(word) && k + 1 < end && linkOf(scene, k + 1) === LI) {
        const other = phraseAt(scene, k + 1)
        if (other && animate(scene, other)) {
          k++
          continue
        }
      }
      if (!found.with && isComma(word) && k + 2 < end && doc.words[k + 1].folded === 'مع') {
        const other = phraseAt(scene, k + 2)
        if (other && animate(scene, other)) {
          k++
          continue
        }
      }
      const close = between(scene, k, end)
      if (close < 0 && !(needsObject && bares.length === 1 && objectAfter(scene, k, end))) return k
      closing = close
      k = scene.timeOf[k + 1] >= 0 ? close + 1 : k + 1
      continue
    }
    if (THAT.is(word) && scene.mentionOf[k] < 0) return k
    if (OF_THEM.is(word)) return k
    // `ما يصل إلى 16 مستشارا`, `ما لا يقل عن خمسة`: about how many.
    if (word.folded === 'ما' && /^(?:يصل|يقرب|يقارب|يزيد|لا)$/.test(doc.words[k + 1]?.folded ?? '')) {
      let m = k + 2
      while (m < end && m < k + 5 && !(doc.words[m].bits & bit.NUMBER) && doc.words[m].kind !== 'number') m++
      if (m < end && m < k + 5) {
        k = m
        continue
      }
    }
    // `قدمتهم للمحاكمة بتهم التزوير`: what follows is the charge.
    if (/^بتهم(?:ه|تي)?$/.test(word.folded) && scene.mentionOf[k] < 0) return k
    // `برنامج الأغذية» التابع للأمم المتحدة`: what a body belongs to is no side.
    if (BELONGS.test(word.folded) && k + 1 < end && linkOf(scene, k + 1) & LI) {
      const whole = phraseAt(scene, k + 1)
      if (whole) {
        k = whole.last + 1
        continue
      }
    }
    // `تعارضه بشدة الحكومة`, `رفضت بشكل قاطع`: how, and no phrase with what follows.
    if (MANNER.is(word) && scene.mentionOf[k] < 0) {
      k++
      if (SHAPES.test(word.folded) && k < end && doc.words[k].bits & bit.ADJ && !(doc.words[k].bits & bit.DEFINITE)) k++
      continue
    }
    if (BESIDE.is(word) && scene.mentionOf[k] < 0) {
      const past = pastCompany(scene, k, end)
      if (past > k) {
        k = past
        continue
      }
    }
    // `على غرار غيرها`, `في ظل الأزمة`: two words that say no more than one preposition.
    if (
      scene.mentionOf[k] < 0 &&
      k + 1 < end &&
      PAIR_HEAD.is(word) &&
      PAIRS.test(`${word.folded} ${doc.words[k + 1].folded}`)
    ) {
      const past = pastAdjunct(scene, k + 1, end)
      if (past === k + 1) return k
      k = past
      continue
    }
    // `لدى وصوله`: when, where `لدى الحكومة` is with whom.
    const atDeed = word.folded === 'لدي' && k + 1 < end && (doc.words[k + 1].bits & bit.MASDAR) !== 0
    if ((atDeed || ADJUNCT.is(word)) && scene.mentionOf[k] < 0 && !(k > from && verb(scene, k))) {
      const past = pastAdjunct(scene, k, end)
      if (past === k) return k
      k = past
      continue
    }
    // `ما يعرف بتنظيم الدولة`, `ما يسمى بالجيش الحر`: the name goes on.
    if (word.folded === 'ما' && /^[يت](?:عرف|سمي|دعي)$/.test(doc.words[k + 1]?.folded ?? '') && k + 2 < end) {
      const phrase = phraseAt(scene, k + 2)
      if (phrase) {
        const all = coordinated(scene, phrase)
        if (bares.length < 3) bares[bare(phrase)] = all
        k = lastOf(all) + 1
        continue
      }
    }
    if (BY_HAND.is(word) && scene.mentionOf[k] < 0 && k + 1 < end) {
      const phrase = phraseAt(scene, k + 1)
      if (phrase) {
        const all = coordinated(scene, phrase)
        found.agent ??= all
        k = lastOf(all) + 1
        continue
      }
    }
    const about =
      word.folded === 'نحو' &&
      doc.words[k + 1] &&
      (doc.words[k + 1].kind === 'number' || doc.words[k + 1].bits & bit.NUMBER)
    const role = about || !PREPOSITION.is(word) ? undefined : roleOf(word.folded)
    if (role && scene.mentionOf[k] < 0) {
      let at = k + 1
      let as: Role | 'agent' = role
      if (at < end && AGENTS.has(doc.words[at].folded) && /^و?(?:من|علي)$/.test(word.folded)) {
        as = 'agent'
        at++
      }
      if (at < end && word.folded === 'الي' && doc.words[at].folded === 'جانب') at++
      // `قيود في وجه المهاجرين`.
      if (at < end && role === 'in' && doc.words[at].folded === 'وجه') {
        as = 'against'
        at++
      }
      while (at < end && doc.words[at].kind === 'punct' && /^["«“”(]$/.test(doc.words[at].surface)) at++
      if (at < end && /^(?:كل|كلا|كلتا|جميع)$/.test(doc.words[at].folded) && doc.words[at + 1]?.folded === 'من') at += 2
      const phrase = at < end ? phraseAt(scene, at) : null
      if (!phrase) {
        if (at < end && scene.timeOf[at] >= 0) {
          k = scene.times[scene.timeOf[at]].last + 1
          continue
        }
        return k
      }
      const all = coordinated(scene, phrase)
      if (!found[as]) found[as] = all
      taken = all.some((p) => p.head < p.last) ? lastOf(all) : -1
      k = lastOf(all) + 1
      continue
    }
    const mention = mentionAt(scene, k)
    const pro = mention ? mention.pro : (word.readings[0]?.pro ?? 0)
    if (k > from && verb(scene, k)) return k
    // `شكره وتقديره للوزير`: said twice.
    if (k === from && pro === WA && !mention && word.bits & bit.MASDAR && word.readings[0]?.enc) {
      k++
      continue
    }
    // `… وإحالتهم إلى المحكمة`: another act begins.
    if (k > from && pro === WA && !mention && bares.length > 0 && word.bits & bit.MASDAR && word.bits & bit.EVENT)
      return k
    // `جماعة "بوكو حرام" المتطرفة`: an adjective after the name in marks.
    if (
      k > from &&
      /^["»”]$/.test(doc.words[k - 1].surface) &&
      !mention &&
      word.bits & bit.ADJ &&
      word.bits & bit.DEFINITE
    ) {
      k++
      continue
    }
    // `قتل في الهجوم الذي تبنته طالبان عشرة جنود`: past what is only said of the place or the deed.
    if (RELATIVE.test(word.folded)) {
      const past = bares.length < 2 ? pastRelative(scene, k, end, bares.length > 0) : -1
      if (past < 0) return k
      k = past
      continue
    }
    // `في الأشهر الأربعة الأولى`: a number behind what it counts.
    if (word.bits & bit.NUMBER && word.bits & bit.DEFINITE && k > from && doc.words[k - 1].bits & bit.DEFINITE) {
      k++
      while (k < end && doc.words[k].bits & bit.DEFINITE && doc.words[k].bits & (bit.ADJ | bit.NUMBER)) k++
      continue
    }
    if (word.bits & bit.FUNCTION && !(word.bits & (bit.NOUN | bit.ADJ | bit.NUMBER)) && scene.mentionOf[k] < 0) {
      const pos = word.readings[0]?.lexeme.pos
      if (pos === 'sub' || pos === 'rel' || pos === 'conj') return k
      if (pos !== 'quant' && pos !== 'dem' && pos !== 'num') {
        k++
        continue
      }
    }
    if (/^(?:كل|كلا)$/.test(word.folded) && doc.words[k + 1]?.folded === 'من') {
      k += 2
      continue
    }
    const whole = phraseAt(scene, k) ?? deedAlone(scene, k)
    if (!whole) {
      k++
      continue
    }
    const phrase = cut(scene, whole)
    // `مقاتلون أكراد لغما`: an accusative after the subject begins the object.
    if (!phrase.person && !phrase.other) {
      for (let m = phrase.head + 1; m <= phrase.last; m++) {
        const w = doc.words[m]
        if (
          /[ةىيء]$/.test(w.surface) ||
          !/ا[ً]?$|ً$/.test(w.surface) ||
          w.bits & bit.ADJ ||
          /ا[ً]?$|ً$/.test(doc.words[phrase.head].surface)
        )
          continue
        if (
          w.bits & bit.NOUN &&
          doc.words[phrase.head].kind !== 'number' &&
          !(doc.words[phrase.head].bits & bit.NUMBER) &&
          phrase.head === phrase.first
        ) {
          phrase.last = m - 1
          break
        }
      }
    }
    // An accusative that says how: `بشكل`, `قائلا`, `مشيرا`.
    if (
      word.bits & bit.SAYING &&
      phrase.reading?.lexeme.derived === 'active-participle' &&
      phrase.reading.suffix === 'ا'
    )
      return k
    const all = coordinated(scene, phrase)
    // `الأحياء الآهلة بالسكان`, `القوات الموالية للرئيس`: governed by the participle.
    const inside = k - 1 === taken && governs(scene, k - 1, pro)
    if (inside) {
      k = lastOf(all) + 1
      continue
    }
    // `لوقف الحوثيين`: what it is for.
    const purpose = pro & LI && !mention && word.bits & bit.MASDAR && !(word.bits & (bit.PERSON_NOUN | bit.GROUP))
    if (purpose && found.to) {
      // Whom it is for is known.
    } else if (pro & LI) found.to ??= all
    else if (pro & BI) found.by ??= all
    else if (bares.length < 3 && !(pro & WA && bares.length === 0 && k > from)) {
      const at = bare(phrase)
      bares[at] = all
    }
    taken = all.some((p) => p.head < p.last) ? lastOf(all) : -1
    k = partitive(scene, all[all.length - 1], end)
  }
  return k
}

/** Past a relative clause of a verb with its pronoun and one phrase, where another phrase follows; else -1. */
function pastRelative(scene: Scene, k: number, end: number, subject: boolean): number {
  const { words } = scene.doc
  const reading = k + 2 < end ? verb(scene, k + 1) : null
  if (!reading) return -1
  const bound = /^(?:به|بها|فيه|فيها)$/.test(words[k + 2].folded)
  if (!reading.enc && !bound && !subject) return -1
  const doer = phraseAt(scene, bound ? k + 3 : k + 2)
  let next = doer ? cut(scene, doer).last + 1 : end
  // `المؤسسة التي يوجد مقرها في طرابلس الحكومة`: a clause of the subject, with where.
  if (subject && next + 1 < end && PREPOSITIONS[words[next].folded] !== undefined) {
    const place = phraseAt(scene, next + 1)
    if (place && phraseAt(scene, place.last + 1)?.definite) next = place.last + 1
  } else if (subject && !reading.enc) return -1
  if (next >= end || scene.timeOf[next] >= 0 || verb(scene, next)) return -1
  // `مقاتلات التحالف الذي تقوده السعودية على مواقع الحوثيين`: an argument goes on.
  if (subject && reading.enc && PREPOSITIONS[words[next].folded] !== undefined && scene.mentionOf[next] < 0) return next
  return phraseAt(scene, next) && !joinsOn(scene, next) ? next : -1
}

/** Past `أعضاء من لجنة الأمن`, `مسلحون من تنظيم داعش`: of whom some people are belongs to them. */
function partitive(scene: Scene, phrase: Phrase, end: number): number {
  const next = phrase.last + 1
  const head = scene.doc.words[phrase.head]
  if (
    next + 1 >= end ||
    scene.doc.words[next].folded !== 'من' ||
    phrase.definite ||
    phrase.reading?.number !== 'p' ||
    !(head.bits & (bit.PERSON_NOUN | bit.GROUP))
  )
    return next
  const body = phraseAt(scene, next + 1)
  const bits = body ? scene.doc.words[body.head].bits : 0
  const group = body?.other?.first === body?.head && /^(?:group|organization)$/.test(body?.other?.kind ?? '')
  return body && !body.person && (group || bits & (bit.ORG_HEAD | bit.GROUP)) ? body.last + 1 : next
}

const RELATIVE = /^(?:الذي|التي|الذين|اللذان|اللتان|اللذين|اللتين)$/
const BELONGS = /^(?:ال)?(?:تابع|تابعه|تابعين|تابعون)$/
const DEPENDS = /^(?:ال)?(?:موال|تابع|مويد|معارض|مناهض|معاد|داعم|خاضع|منتسب)(?:ي|يه|ه|ين|ون|ات)?$/
/** A participle after its noun: what follows with `ب` is its own, and with `ل` where it says whose side one is on. */
const governs = (scene: Scene, k: number, pro: number): boolean =>
  scene.mentionOf[k] < 0 &&
  ((pro & BI) !== 0 || ((pro & LI) !== 0 && DEPENDS.test(scene.doc.words[k].folded))) &&
  (scene.doc.words[k].bits & bit.ADJ) !== 0 &&
  !(scene.doc.words[k].bits & bit.PERSON_NOUN)

/** `رفض طلبا`: a noun of action that reads like a participle is a phrase by itself. */
function deedAlone(scene: Scene, k: number): Phrase | null {
  const word = scene.doc.words[k]
  if (!(word.bits & bit.EVENT) || !(word.bits & bit.NOUN) || scene.mentionOf[k] >= 0) return null
  const reading = word.readings.find((r) => r.lexeme.pos === 'noun' && r.suffix === 'ا' && framesOf(r).length > 0)
  return reading ? { first: k, last: k, head: k, reading, person: null, other: null, definite: false } : null
}

/** Past a bracket with what it holds, or a quotation mark; -1 at a mark that ends the clause. */
function aside(scene: Scene, k: number, end: number): number {
  const { doc } = scene
  const mark = doc.words[k].surface
  if (
    mark === '(' &&
    mentionAt(scene, k + 1) &&
    doc.words[mentionAt(scene, k + 1)!.last + 1]?.surface === ')' &&
    scene.mentionOf[k - 1] < 0
  )
    return k + 1
  if (mark === '(' || mark === '-' || mark === '–') {
    const close = mark === '(' ? ')' : mark
    for (let m = k + 1; m < end && m < k + 12; m++) if (doc.words[m].surface === close) return m + 1
    return mark === '(' ? k + 1 : -1
  }
  return /^[)"«»“”/]$/.test(mark) ? k + 1 : -1
}

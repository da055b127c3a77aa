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
import {
  AGENTS,
  aside,
  between,
  isAdjunct,
  lastOf,
  linkOf,
  objectAfter,
  PREPOSITIONS,
  partitive,
  pastAdjunct,
  pastAgent,
  pastCompany,
  pastRelative,
} from './past.ts'
import { verb } from './verbs.ts'

const roleOf = (folded: string): Role | undefined =>
  PREPOSITIONS[folded] ?? (folded.startsWith('و') ? PREPOSITIONS[folded.slice(1)] : undefined)
const PREPOSITION = new Shape(({ folded }) => roleOf(folded) !== undefined)
/** `بأيدي فتيان`, `بواسطة مجهولين`. */
const BY_HAND = new Shape(/^ب(?:ايدي|يد|واسطه)$/)
/** `بقيادة السعودية`, `برئاسة فلان`, `بدعم من واشنطن`: who stands by, and neither does it nor undergoes it. */
const BESIDE = new Shape(
  /^و?ب(?:قياده|رياسه|زعامه|اشراف|دعم|مسانده|اسناد|مشاركه|حضور|رفقه|صحبه|رعايه|تمويل|تاييد|معيه|تنسيق|تحريض|ايعاز)$/,
)
/** How far from its trigger an argument may begin. */
const REACH = 20

const ADJUNCT = new Shape(({ folded }) => isAdjunct(folded))
const SIDE = new Shape(/^(?:شرق|غرب|شمال|جنوب)ي?$/)
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
  const stop = sentenceEnd(scene, from - 1)
  let end = Math.min(stop, from + REACH)
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
      if (close < 0 && !(needsObject && bares.length === 1 && objectAfter(scene, k, end, bares[0][0]))) return k
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
    // `أضرب احتجاجا على الانتهاكات من جانب الشرطة`: why, and what follows is of the reason.
    if (k > from && REASON.is(word)) return k
    // `قدمتهم للمحاكمة بتهم التزوير`: what follows is the charge.
    if (/^بتهم(?:ه|تي)?$/.test(word.folded) && scene.mentionOf[k] < 0) return k
    // `برنامج الأغذية» التابع للأمم المتحدة`: what a body belongs to is no side.
    if (BELONGS.is(word) && k + 1 < end && linkOf(scene, k + 1) & LI) {
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
      k = bares.length > 1 || !verb(scene, from - 1) ? pastAgent(scene, past, end) : past
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
      // `الاتفاق المبرم بين إيران والقوى الكبرى`: whose the thing is that the participle tells of.
      const told =
        word.folded === 'بين' &&
        bares.length > 1 &&
        scene.timeOf[k - 1] < 0 &&
        (doc.words[k - 1].bits & (bit.PARTICIPLE | bit.DEFINITE)) === (bit.PARTICIPLE | bit.DEFINITE)
      if (!found[as] && !told) found[as] = all
      taken = all.some((p) => p.head < p.last) ? lastOf(all) : -1
      k = lastOf(all) + 1
      continue
    }
    const mention = mentionAt(scene, k)
    const pro = mention ? mention.pro : (word.readings[0]?.pro ?? 0)
    // `قتل واعتقل آخرون`: with its subject before it, a verb has no part in what follows the next.
    if (verb(scene, k) && (k > from || (pro & WA && found.subj))) return k
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
    if (RELATIVE.is(word)) {
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
    // `قتل عاملان شرق غزة`: where.
    const beside = bares.length > 0 && SIDE.is(word) ? mentionAt(scene, k + 1) : null
    if (beside?.kind === 'place') {
      k = beside.last + 1
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
      // `استقبل الأمير فلان ولي العهد وزير الداخلية …`: a subject of many titles puts its object off.
      if (at === 0 && phrase.person) end = Math.min(stop, end + phrase.last - phrase.first)
    }
    taken = all.some((p) => p.head < p.last) ? lastOf(all) : -1
    k = partitive(scene, all[all.length - 1], end)
  }
  return k
}

const RELATIVE = new Shape(/^(?:الذي|التي|الذين|اللذان|اللتان|اللذين|اللتين)$/)
const REASON = new Shape(/^(?:احتجاجا|تنديدا|ردا|انتقاما|تضامنا|استنكارا|تمهيدا|تحسبا|خوفا|سعيا|املا)$/)
const BELONGS = new Shape(/^(?:ال)?(?:تابع|تابعه|تابعين|تابعون)$/)
const DEPENDS = /^(?:ال)?(?:موال|تابع|مويد|معارض|مناهض|معاد|داعم|خاضع|منتسب)(?:ي|يه|ه|ين|ون|ات)?$/
/** A participle after its noun: what follows with `ب` is its own, and with `ل` where it says whose side one is on. */
const governs = (scene: Scene, k: number, pro: number): boolean =>
  scene.mentionOf[k] < 0 &&
  ((pro & BI) !== 0 || ((pro & LI) !== 0 && DEPENDS.test(scene.doc.words[k].folded))) &&
  (scene.doc.words[k].bits & bit.ADJ) !== 0 &&
  !(scene.doc.words[k].bits & (bit.PERSON_NOUN | bit.DEMONYM))

/** `رفض طلبا`: a noun of action that reads like a participle is a phrase by itself. */
function deedAlone(scene: Scene, k: number): Phrase | null {
  const word = scene.doc.words[k]
  if (!(word.bits & bit.EVENT) || !(word.bits & bit.NOUN) || scene.mentionOf[k] >= 0) return null
  const reading = word.readings.find((r) => r.lexeme.pos === 'noun' && r.suffix === 'ا' && framesOf(r).length > 0)
  return reading ? { first: k, last: k, head: k, reading, person: null, other: null, definite: false } : null
}

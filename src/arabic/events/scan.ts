import * as bit from '../bits.ts'
import { Shape } from '../shape.ts'
import { animate } from '../syntax/animate.ts'
import { cut } from '../syntax/cut.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { linkOf, mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { BI, KA, LI, WA } from '../word.ts'
import type { Arguments } from './arguments.ts'
import { coordinated } from './coordinated.ts'
import { framesOf } from './frames.ts'
import { governedAt } from './governed.ts'
import { heldBy } from './held-by.ts'
import { SUPPOSED } from './nation-at.ts'
import { ends, pastOther } from './passing.ts'
import { lastOf, partitive, pastRelative } from './past.ts'
import { WHO } from './relatives.ts'
import { OTHER, overMark, type Scan, STOP } from './scan-marks.ts'
import { verb } from './verbs.ts'

/** How far from its trigger an argument may begin. */
const REACH = 20

const SIDE = new Shape(/^(?:شرق|غرب|شمال|جنوب|وسط)ي?$/)
const HERE = /^ال(?:بلاد|عاصمه|مدينه|بلده|قريه|منطقه|محافظه|ولايه|اقليم|قطاع)$/

/** Reads on from token `from`: prepositional phrases into `found` by their role, bare ones into `bares`; returns where it stopped. */
export function scan(scene: Scene, from: number, found: Arguments, bares: Phrase[][], needsObject = false): number {
  const { doc } = scene
  const stop = sentenceEnd(scene, from - 1)
  const s: Scan = { scene, from, end: Math.min(stop, from + REACH), found, bares, needsObject, closing: -1 }
  let k = pastAdjectives(scene, from, s.end)
  let taken = -1
  while (k < s.end) {
    const { end } = s
    const word = doc.words[k]
    if (scene.timeOf[k] >= 0) {
      k = scene.times[scene.timeOf[k]].last + 1
      continue
    }
    if (word.kind === 'punct') {
      const over = overMark(s, k)
      if (over === STOP) return k
      k = over
      continue
    }
    if (ends(s, k)) return k
    const past = pastOther(s, k)
    if (past === STOP) return k
    if (past !== OTHER) {
      k = past
      continue
    }
    // `ما يعرف بتنظيم الدولة`, `ما يسمى بالجيش الحر`: the name goes on.
    const called =
      word.folded === 'ما' && k + 2 < end && CALLED.test(doc.words[k + 1].folded) ? phraseAt(scene, k + 2) : null
    if (called) {
      const all = coordinated(scene, called)
      if (bares.length < 3) bares.push(all)
      k = lastOf(all) + 1
      continue
    }
    const governed = governedAt(s, k)
    if (governed === STOP) return k
    if (typeof governed !== 'number') {
      taken = governed.some((p) => p.head < p.last) ? lastOf(governed) : -1
      k = lastOf(governed) + 1
      continue
    }
    if (governed !== OTHER) {
      k = governed
      continue
    }
    const pro = linkOf(scene, k)
    const skipped = pastBare(s, k, pro)
    if (skipped === STOP) return k
    if (skipped !== OTHER) {
      k = skipped
      continue
    }
    const whole = phraseAt(scene, k) ?? deedAlone(scene, k)
    if (!whole) {
      k++
      continue
    }
    const phrase = upToObject(scene, cut(scene, whole))
    // An accusative that says how: `بشكل`, `قائلا`, `مشيرا`.
    if (
      word.bits & bit.SAYING &&
      phrase.reading?.lexeme.derived === 'active-participle' &&
      phrase.reading.suffix === 'ا' &&
      word.folded !== 'مقرا'
    )
      return k
    const all = coordinated(scene, phrase)
    // `الأحياء الآهلة بالسكان`, `القوات الموالية للرئيس`: governed by the participle.
    const inside = k - 1 === taken && governs(scene, k - 1, pro) && !endsInOffice(scene, bares, k)
    if (inside) {
      k = lastOf(all) + 1
      continue
    }
    keep(s, k, pro, all)
    // `استقبل الأمير فلان ولي العهد وزير الداخلية …`: a subject of many titles puts its object off.
    if (bares.length < 3 && bares[bares.length - 1] === all && (phrase.person || isOffice(scene, phrase)))
      s.end = Math.min(stop, end + phrase.last - phrase.first)
    taken = all.some((p) => p.head < p.last) ? lastOf(all) : -1
    k = partitive(scene, all[all.length - 1], end)
  }
  return k
}

/** `رحب الأمين العام بالاتفاق`: what an official does it with is governed by no adjective of his. */
const endsInOffice = ({ doc: { words } }: Scene, bares: readonly Phrase[][], k: number): boolean => {
  const [subject] = bares
  return subject?.[0].last === k - 1 && (words[subject[0].head].bits & (bit.OFFICIAL | bit.GROUP)) === bit.OFFICIAL
}

const isOffice = ({ doc: { words } }: Scene, { head, last }: Phrase): boolean =>
  last > head && (words[head].bits & (bit.OFFICIAL | bit.GROUP)) === bit.OFFICIAL

/** `رفضها القاطع التدخل`, `دعمه الكامل للحكومة`: past an adjective of the act that has its pronoun. */
function pastAdjectives(scene: Scene, from: number, end: number): number {
  const { words } = scene.doc
  let k = from
  while (
    k < end &&
    k > 0 &&
    words[k - 1].bits & bit.ENCLITIC &&
    words[k - 1].bits & (bit.MASDAR | bit.EVENT | bit.NOUN) &&
    words[k].bits & bit.ADJ &&
    words[k].bits & bit.DEFINITE &&
    // `هجماتها الإرهابية`, but `اعتقالها الصحفية فلانة`.
    (!(words[k].bits & (bit.PERSON_NOUN | bit.DEMONYM | bit.NOUN)) ||
      ((ABSTRACT.test(words[k].folded) || HOW.test(words[k].folded)) && mentionAt(scene, k + 1)?.kind !== 'person')) &&
    scene.mentionOf[k] < 0
  )
    k++
  return k
}

const AS_A_WHOLE = /^(?:ملكا|حكومه|شعبا|قياده|رييسا|ملكه|اميرا|سلطانا|دوله|جيشا)$/

/** `السعودية ملكا وحكومة وشعبا`: a state as a whole, told over again. */
function pastWhole({ scene, end }: Scan, k: number): number {
  const { words } = scene.doc
  if (!AS_A_WHOLE.test(words[k].folded)) return k
  let m = k + 1
  while (m < end && words[m].folded.startsWith('و') && AS_A_WHOLE.test(words[m].folded.slice(1))) m++
  return m > k + 1 ? m : k
}

/** `تحتجزه رهينة`: as what. */
const AS_WHAT = new Shape(/^(?:رهينه|رهاين|اسيرا|سبيه|سبايا)$/)
const ALIVE = new Shape(/^(?:حيا|حيه|حيين|ميتا)$/)
const ASCRIBED = /^(?:نسب|عزي|اسند)ت?$/
const FIRST_OF = /^(?:كبيره?|عميده?)$/

/** Where reading goes on past a word at `k` that no preposition governs and that begins no phrase of the trigger's. */
function pastBare(s: Scan, k: number, pro: number): number {
  const { scene, from, end, found, bares } = s
  const { words } = scene.doc
  const word = words[k]
  const mention = scene.mentionOf[k] >= 0
  const joined = pro === WA && !mention && (word.bits & bit.MASDAR) !== 0
  // `عن قلقها البالغ إزاء`: how great what somebody has is.
  if (k > from && words[k - 1].bits & bit.ENCLITIC && !mention && HOW.test(word.folded)) return k + 1
  const described = pastDescribed(s, k)
  if (described > k) return described
  // `قتل واعتقل آخرون`: with its subject before it, a verb has no part in what follows the next.
  if (verb(scene, k) && (k > from || (pro & WA && found.subj))) return STOP
  // `غداة هجوم نسب إلى التنظيم`: to whom it is ascribed.
  if (k > from && ASCRIBED.test(word.folded) && words[k + 1]?.folded === 'الي') return STOP
  // `النائبة ليلى فوستر كبيرة الديمقراطيين في اللجنة`: what she is besides.
  if (FIRST_OF.test(word.folded) && bares.length === 1 && bares[0][0].person?.last === k - 1) {
    const title = phraseAt(scene, k)
    if (title?.definite) return title.last + 1
  }
  if (word.bits & bit.NOUN && !mention) {
    const past = pastWhole(s, k)
    if (past > k) return past
  }
  // `بتعذيبه وإحراقه حيا`: in what state.
  if (ALIVE.is(word) && !(k + 1 < end && words[k + 1].bits & bit.ADJ)) return k + 1
  if (k === from && AS_WHAT.is(word) && verb(scene, k - 1)?.enc) return k + 1
  // `شكره وتقديره للوزير`: said twice.
  if (k === from && joined && word.readings[0]?.enc) return k + 1
  // `… وإحالتهم إلى المحكمة`: another act begins.
  const act = (pro & WA) !== 0 && !mention && (word.bits & bit.MASDAR) !== 0 && (word.bits & bit.EVENT) !== 0
  if (k > from && act && (bares.length > 0 || pro !== WA)) return STOP
  // `جماعة "بوكو حرام" المتطرفة`: an adjective after the name in marks.
  if (k > from && /^["»”]$/.test(words[k - 1].surface) && !mention && word.bits & bit.ADJ && word.bits & bit.DEFINITE)
    return k + 1
  // `قتل في الهجوم الذي تبنته طالبان عشرة جنود`: past what is only said of the place or the deed.
  if (heldBy(scene, k) > 0) return STOP
  if (WHO.is(word)) return bares.length < 2 ? pastRelative(scene, k, end, bares.length > 0) : STOP
  // `في الأشهر الأربعة الأولى`: a number behind what it counts.
  if (word.bits & bit.NUMBER && word.bits & bit.DEFINITE && k > from && words[k - 1].bits & bit.DEFINITE) {
    let m = k + 1
    while (m < end && words[m].bits & bit.DEFINITE && words[m].bits & (bit.ADJ | bit.NUMBER)) m++
    return m
  }
  if (word.bits & bit.FUNCTION && !(word.bits & (bit.NOUN | bit.ADJ | bit.NUMBER)) && !mention) {
    const pos = word.readings[0]?.lexeme.pos
    if (pos === 'sub' || pos === 'rel' || pos === 'conj') return STOP
    if (pos !== 'quant' && pos !== 'dem' && pos !== 'num') return k + 1
  }
  // `التصريحات غير المسؤولة`: how they are, and nobody.
  if (k > from && words[k - 1].folded === 'غير' && word.bits & bit.ADJ && !mention) return k + 1
  if (words[k + 1]?.folded === 'من' && (word.folded === 'كل' || word.folded === 'كلا')) return k + 2
  // `دعمت روسيا عسكريا الحكومة`: in what way.
  if (isAdverb(scene, k, end)) return k + 1
  // `قتل عاملان شرق غزة`: where.
  // `هاجم شرقي المدينة مسلحون`: right behind a verb too.
  const side = SIDE.is(word) && (bares.length > 0 || (k === from && verb(scene, k - 1) !== null))
  const beside = side ? mentionAt(scene, k + 1) : null
  // `قتل جنديان شمال شرق المدينة`.
  if (side && k + 1 < end && SIDE.is(words[k + 1])) return k + 1
  // `قتل جنديان شمال البلاد`.
  if (side && !beside && words[k + 1]?.bits & bit.DEFINITE) {
    const where = phraseAt(scene, k + 1)
    if (where && (words[where.head].bits & bit.PLACE_HEAD || HERE.test(words[where.head].folded))) return where.last + 1
  }
  return beside?.kind === 'place' ? beside.last + 1 : OTHER
}

/**
 * `هاجم رجل يحمل سكينا اثنين من الحراس`, `استهدف هجوم نفذه مسلحون حاجزا`: past the clause of somebody indefinite who acts or of
 * a deed, a verb and the thing it has for an object or who did it, where whom he acts on or what it hit follows.
 */
function pastDescribed({ scene, end, bares, needsObject }: Scan, k: number): number {
  if (bares.length !== 1 || !needsObject || bares[0].length !== 1) return k
  const [who] = bares[0]
  const { words } = scene.doc
  if (who.last !== k - 1 || who.definite || who.person) return k
  // `مسلحون يعتقد أنهم من الجماعة عشرات التلاميذ`: of whom they are held to be.
  const held = pastSupposed(scene, k, end)
  if (held > k) return held
  const reading = verb(scene, k)
  const deed = (words[who.head].bits & bit.EVENT) !== 0 && reading?.tense === 'perfect' && reading.enc !== ''
  if (!deed && !(words[who.head].bits & bit.PERSON_NOUN && reading?.tense === 'imperfect' && !reading.enc)) return k
  if (reading.pro || k + 2 >= end) return k
  const other = scene.timeOf[k + 1] < 0 && !linkOf(scene, k + 1) ? phraseAt(scene, k + 1) : null
  let next = other && animate(scene, other) === deed ? cut(scene, other).last + 1 : end
  while (next < end && scene.timeOf[next] >= 0) next = scene.times[scene.timeOf[next]].last + 1
  if (next >= end || verb(scene, next) || linkOf(scene, next)) return k
  const whom = phraseAt(scene, next)
  return whom && (deed || animate(scene, whom)) ? next : k
}

/** Past `يعتقد أنهم من`, `يشتبه في انتمائهم إلى` with whose they are, where another phrase follows; else `k`. */
function pastSupposed(scene: Scene, k: number, end: number): number {
  const { words } = scene.doc
  if (!SUPPOSED.is(words[k])) return k
  let m = k + 1
  while (m < end && m < k + 5 && !/^(?:من|الي|في)$/.test(words[m].folded)) m++
  if (/^في$/.test(words[m]?.folded ?? '') && words[m + 1]?.bits & bit.ENCLITIC) m += 2
  const whose = m + 1 < end ? phraseAt(scene, m + 1) : null
  const next = whose ? whose.last + 1 : end
  return next < end && !verb(scene, next) && !linkOf(scene, next) && phraseAt(scene, next) ? next : k
}

/** An adjective in the accusative before a name or a definite noun, which it cannot belong to. */
function isAdverb(scene: Scene, k: number, end: number): boolean {
  const word = scene.doc.words[k]
  if (!(word.bits & bit.ADJ) || word.bits & (bit.DEMONYM | bit.DEFINITE) || !word.folded.endsWith('يا')) return false
  const next = k + 1
  if (scene.mentionOf[k] >= 0 || next >= end || scene.timeOf[next] >= 0 || linkOf(scene, next)) return false
  return (
    mentionAt(scene, next) !== null ||
    (scene.doc.words[next].bits & (bit.DEFINITE | bit.NOUN)) === (bit.DEFINITE | bit.NOUN)
  )
}

/** The phrases that begin at `k` go where their proclitics say. */
function keep({ scene, from, found, bares }: Scan, k: number, pro: number, all: Phrase[]): void {
  const { bits } = scene.doc.words[k]
  // `زيارتها كرئيس`: as what.
  if (pro & KA) return
  // `لوقف الحوثيين`: what it is for.
  const purpose =
    pro & LI && !mentionAt(scene, k) && bits & bit.MASDAR && !(bits & (bit.PERSON_NOUN | bit.GROUP)) && found.to
  if (purpose) return
  if (pro & LI && pro & WA && found.to && k - lastOf(found.to) < 5) found.to = [...found.to, ...all]
  else if (pro & LI) found.to ??= all
  else if (pro & BI) found.by ??= all
  else if (bares.length < 3 && !(pro & WA && bares.length === 0 && k > from)) bares.push(all)
}

/** `مقاتلون أكراد لغما`: the phrase without the accusative that begins the object. */
function upToObject(scene: Scene, phrase: Phrase): Phrase {
  const { words } = scene.doc
  const head = words[phrase.head]
  if (
    phrase.person ||
    phrase.other ||
    phrase.head !== phrase.first ||
    head.kind === 'number' ||
    head.bits & bit.NUMBER ||
    /ا[ً]?$|ً$/.test(head.surface)
  )
    return phrase
  for (let m = phrase.head + 1; m <= phrase.last; m++) {
    const { bits, surface } = words[m]
    // `دهس مستوطن شابا`: a man in the accusative, behind one who is not.
    if (
      bits & bit.PERSON_NOUN &&
      !(bits & bit.DEFINITE) &&
      /[^اةى]ا[ً]?$|اً$/.test(surface) &&
      !/(?:[اةىيء]|ين|ون|ان|ات)$/.test(head.surface)
    )
      return { ...phrase, last: m - 1 }
    // `عائلات الضحايا`: with its article a noun is written no other way in the accusative.
    if (
      (bits & (bit.NOUN | bit.ADJ | bit.DEFINITE)) === bit.NOUN &&
      /ا[ً]?$|ً$/.test(surface) &&
      !/[ةىيء]$/.test(surface)
    )
      return { ...phrase, last: m - 1 }
  }
  return phrase
}

/** `قلقها البالغ`: how great. */
const HOW = /^ال(?:بالغ|جزيل|راسخ|خالص|شديد|عميق|كامل|قاطع|تام|كبير|ثابت|مطلق|صريح|صارخ|مستمر|دايم)ه?$/
const ABSTRACT = /^ال\S+يه$/
const CALLED = /^[يت](?:عرف|سمي|دعي)$/
const DEPENDS = /^(?:ال)?(?:موال|تابع|مويد|معارض|مناهض|معاد|داعم|خاضع|منتسب)(?:ي|يه|ه|ين|ون|ات)?$/
/** `المتهم الثاني`, `الرئيس السابق`: which of several. */
const GOVERNS_NONE =
  /^(?:ال)?(?:اول|ثان|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|اخر|اخير|سابق|حالي|عام|جديد|كبير|قديم|رييسي|شاب)(?:ه|ي|ين|ون|ان)?$/
/** A participle after its noun: what follows with `ب` is its own, and with `ل` where it says whose side one is on. */
const governs = (scene: Scene, k: number, pro: number): boolean =>
  scene.mentionOf[k] < 0 &&
  (scene.doc.words[k].bits & bit.ADJ) !== 0 &&
  (((pro & LI) !== 0 && DEPENDS.test(scene.doc.words[k].folded)) ||
    ((pro & BI) !== 0 &&
      !(scene.doc.words[k].bits & (bit.PERSON_NOUN | bit.DEMONYM | bit.NUMBER)) &&
      !GOVERNS_NONE.test(scene.doc.words[k].folded)))

/** `رفض طلبا`: a noun of action that reads like a participle is a phrase by itself. */
function deedAlone(scene: Scene, k: number): Phrase | null {
  const word = scene.doc.words[k]
  if (!(word.bits & bit.EVENT) || !(word.bits & bit.NOUN) || scene.mentionOf[k] >= 0) return null
  const reading = word.readings.find((r) => r.lexeme.pos === 'noun' && r.suffix === 'ا' && framesOf(r).length > 0)
  return reading ? { first: k, last: k, head: k, reading, person: null, other: null, definite: false } : null
}

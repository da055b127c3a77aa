import * as bit from '../bits.ts'
import { isDefinite } from '../names/view.ts'
import { Shape } from '../shape.ts'
import type { Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { type ArabicWord, BI, surfaceOffset } from '../word.ts'
import { OCCASION } from './aside.ts'
import { MINDS } from './minds.ts'

/** What brings in the words said: a particle, a mark, a preposition of the verb, or nothing. */
export interface Marker {
  kind: 'particle' | 'quote' | 'colon' | 'preposition'
  /** Token and offset in the text where the content begins. */
  token: number
  from: number
}

const PARTICLE_PRONOUN = new Shape(/^(?:ب)?ان(?:ه|ها|هم|هما|هن|نا|ني|ي|ك|كم)$/)

/** `إذ إن`, `غير أن`, `إلا أن`: the particle belongs to the word before it. */
const EXCEPTING = new Set([
  'اذ',
  'حيث',
  'الا',
  'غير',
  'كما',
  'مع',
  'رغم',
  'بيد',
  'دون',
  'بدون',
  'قبل',
  'بعد',
  'منذ',
  'اجل',
  'شرط',
  'شريطه',
  'خشيه',
  'مخافه',
  'حد',
  'درجه',
  'لدرجه',
  'بمجرد',
  'يمكن',
  'يجب',
  'ينبغي',
  'لابد',
  'لا',
  'شان',
  'سيما',
  'لو',
  'ولو',
  'وكان',
  // `وكيف أن`, `والأدهى أن`: the writer goes on.
  'وكيف',
  'والادهي',
  'والاغرب',
  'والاسوا',
  'والانكي',
  'والاهم',
  'والاجمل',
  'واللافت',
  'والغريب',
  'والعجيب',
  'والموسف',
])

/** `وكيف أن`, `والأدهى أن`: the writer goes on. */
export const goesOnAlone = (folded: string): boolean =>
  folded.startsWith('و') && folded !== 'وكان' && folded !== 'ولو' && EXCEPTING.has(folded)

/** `بهدف`, `برئاسة`, `بشدة`: how, why, under whom; not what. */
const ADVERBIAL =
  /^ب(?:هدف|غيه|غرض|سبب|موجب|دلا|حضور|مناسبه|شكل|صوره|واسطه|مشاركه|قياده|رئاسه|رياسه|رعايه|التعاون|التنسيق|الاضافه|التالي|التزامن|تاريخ|حسب|فضل|داعي|حجه|ذريعه|صفته|صفتها|شان|خصوص|حق|مقتضي|معدل|نسبه|قيمه|مبلغ|عدد|وصفه|وصفها|قوله|قولها|قولهم|القول|شده|حزم|دقه|عنايه|ايجاز|اختصار|اسهاب|صراحه|حراره|حده|الغ|الاجماع|تحفظ|حذر|فتور|اشد|اقسي|اقوي|اعنف|اغلظ)$/

/** `اعترف بكل وضوح أنه باع`. */
const isManner = ({ doc: { words } }: Scene, k: number): boolean =>
  words[k].folded === 'بكل' && /^(?:وضوح|صراحه|ثقه|تاكيد|اسف|حزم|قوه|شده|فخر|اعتزاز)$/.test(words[k + 1]?.folded ?? '')

/** `أشاد بالتعاون بين البلدين`, `اعترف بالتعاون مع التنظيم`: a verb that takes nothing but `ب`, where no other follows what is done with somebody. */
const isPraised = ({ doc }: Scene, k: number, preps: readonly string[]): boolean =>
  preps.length === 1 &&
  /^بالت(?:عاون|نسيق)$/.test(doc.words[k].folded) &&
  (doc.words[k + 1]?.folded !== 'مع' || (preps[0] === 'ب' && !anotherBehind(doc, k)))

/** `تعهد بدعم المزارعين`, `رحب بمشاركة مصر`: of a verb that takes nothing but `ب` or a clause, where neither follows. */
function isPledged({ doc }: Scene, k: number, preps: readonly string[]): boolean {
  const { words } = doc
  if (!WITH.test(words[k].folded) || !(words[k].bits & bit.MASDAR)) return false
  return words[k + 1]?.folded !== 'من' && preps.every((p) => p === 'ب' || p === 'ان') && !anotherBehind(doc, k)
}

/** Another `ب` or a clause behind token `k`, before any mark. */
function anotherBehind({ words, n }: Scene['doc'], k: number, end = n): boolean {
  for (let m = k + 1; m < Math.min(end, k + PLEDGED) && words[m].kind === 'word'; m++) {
    const best = words[m].readings[0]
    if (/^ب?ان(?:ه|ها|هم)?$/.test(words[m].folded) || (best && best.pro & BI && best.lexeme.pos !== 'verb')) return true
  }
  return false
}
const WITH = /^ب(?:دعم|مساعد[هت]|اشراف|قياد[هت]|رئاس[هت]|رياس[هت]|رعاي[هت]|حضور|مشارك[هت]|واسط[هت])(?:ه|ها|هم|هما)?$/
/** Words looked through for another `ب`. */
const PLEDGED = 10

/** `أشاد بالقوات العراقية`, `ندد بإسرائيل`: of a verb that takes nothing but `ب`, where no other follows. */
function isPraisedBody(scene: Scene, k: number, end: number, preps: readonly string[]): boolean {
  if (preps.length !== 1 || preps[0] !== 'ب') return false
  const mention = scene.mentions[scene.mentionOf[k]]
  if (mention.first !== k || !(mention.pro & BI) || mention.kind === 'place') return false
  return !anotherBehind(scene.doc, mention.last, end)
}
const behindB = (scene: Scene, k: number): number => scene.doc.start[k] + surfaceOffset(scene.doc.words[k], 1)

const THIS = /^ب(?:هذا|هذه|هذين|هاتين|هولاء|تلك)$/
/** A definite noun that is no occasion and no manner. */
const isPointedAt = (next: ArabicWord | undefined): boolean =>
  next !== undefined && (next.bits & bit.DEFINITE) !== 0 && !OCCASION.test(next.folded) && !MANNERS.test(next.folded)
const MANNERS = /^ال(?:طريقه|شكل|صوره|معني|قدر|حجم|اسلوب|لهجه|كلمات|كلمه|عباره|عبارات|حده|سرعه|قوه|سهوله|بساطه|كيفيه)$/

const PARTICLE = new Shape(new Set(['ان', 'بان']))
const THAT_NOT = new Shape(({ surface }) => /^ب?أل\u0651?ا\u0651?$/.test(surface))

/** The marker that stands at token `k`, for a cue that takes the prepositions `preps` (of `prepsOf`: folded, one word each); null if none does. */
export function markerAt(scene: Scene, k: number, end: number, preps: readonly string[]): Marker | null {
  const { doc } = scene
  if (k >= end) return null
  const word = doc.words[k]
  if (word.kind === 'punct') {
    // `http://`: an address.
    if (word.surface === ':' && doc.words[k + 1]?.surface.startsWith('/')) return null
    // `الساعة 11:59`: a time of day.
    if (word.surface === ':' && doc.words[k - 1]?.kind === 'number' && doc.end[k - 1] === doc.start[k])
      if (doc.words[k + 1]?.kind === 'number' && doc.start[k + 1] === doc.end[k]) return null
    if (word.surface === ':') return k + 1 < end ? opened(scene, k + 1, end, 'colon') : null
    return isOpening(scene, k) ? { kind: 'quote', token: k, from: doc.start[k] } : null
  }
  if (word.kind !== 'word') return null
  if (scene.mentionOf[k] >= 0)
    return isPraisedBody(scene, k, end, preps) ? { kind: 'preposition', token: k, from: behindB(scene, k) } : null
  const { folded } = word
  // `إن لم تستجب`: if not.
  if (folded === 'ان' && doc.words[k + 1]?.folded === 'لم' && word.surface.startsWith('إ')) return null
  if (folded === 'ان' && k > 0 && EXCEPTING.has(doc.words[k - 1].folded)) return null
  // `وكان الأولى أن`: it would have been better.
  if (folded === 'ان' && k > 1 && doc.words[k - 1].folded === 'الاولي' && /كان$/.test(doc.words[k - 2].folded))
    return null
  // `آن`, time, is written like the particle.
  if (PARTICLE.is(word) && !word.surface.startsWith('آ'))
    return k + 1 < end ? opened(scene, k + 1, end, 'particle') : null
  // `أشاد بما رآه`: what it is that he saw goes with the words.
  if (folded === 'بما' && preps.includes('ب') && doc.words[k + 1]?.folded !== 'في' && k + 1 < end)
    return { kind: 'particle', token: k, from: doc.start[k] + surfaceOffset(word, 1) }
  // `تساءل عما يمكن`, `كشف عمن يقف وراءه`: preposition and relative in one.
  if ((folded === 'عما' || folded === 'عمن') && k + 1 < end && preps.includes('عن'))
    return { kind: 'preposition', token: k, from: doc.start[k] + surfaceOffset(word, 1) }
  // `تساءل فيما إذا كان`.
  if (folded === 'فيما' && doc.words[k + 1]?.folded === 'اذا' && preps.includes('عن'))
    return { kind: 'preposition', token: k, from: doc.start[k] + surfaceOffset(word, 2) }
  // `توقع ألا يصمد`, `أكد ألا حل`: that it will not, that there is none.
  if (THAT_NOT.is(word) && (verbAt(scene, k + 1)?.tense === 'imperfect' || isNone(scene, k + 1, end)))
    return { kind: 'particle', token: k, from: doc.start[k] + (folded.startsWith('ب') ? surfaceOffset(word, 1) : 0) }
  if (PARTICLE_PRONOUN.is(word)) {
    if (k > 0 && EXCEPTING.has(doc.words[k - 1].folded)) return null
    return { kind: 'particle', token: k, from: doc.start[k] + (folded.startsWith('ب') ? surfaceOffset(word, 1) : 0) }
  }
  // `رحب بهذا القرار`, `أشاد بهذه الجهود`: what is pointed at.
  if (preps.includes('ب') && THIS.test(folded) && isPointedAt(doc.words[k + 1]))
    return { kind: 'preposition', token: k, from: behindB(scene, k) }
  for (const p of preps) {
    if (p.length > 1) {
      if (folded === p && !(p === 'عن' && isOthers(scene, k, end, preps))) {
        const next = markerAt(scene, k + 1, end, [])
        return next && next.kind !== 'colon' ? next : k + 1 < end ? opened(scene, k + 1, end, 'preposition') : null
      }
      continue
    }
    if (folded === p && k + 1 < end) return opened(scene, k + 1, end, 'preposition')
    if (folded[0] !== p || folded.length < 3) continue
    if (p === 'ل' && preps[0] === 'علي' && !isTheirDeed(word)) continue
    const core = word.cores.find((c) => c.at === 1 && c.pro)
    // `بلاغ`, `بسبب`: a word of its own is no preposition and a noun.
    const best = word.readings[0]
    const praised = p === 'ب' && (isPraised(scene, k, preps) || isPledged(scene, k, preps))
    if (p === 'ب' && (ADVERBIAL.test(folded) || isManner(scene, k)) && !praised) continue
    // `أوضح بازياد أن`: an unknown word with the particle behind it is a name.
    if (!best && doc.words[k + 1] && PARTICLE.is(doc.words[k + 1])) continue
    // `أشاد بدور الوزير`: a role, though it is a name as well.
    if (
      core &&
      (!best ||
        folded === 'بدور' ||
        (folded === 'بدعم' && doc.words[k + 1]?.folded !== 'من') ||
        praised ||
        (best.pro && best.from === core.at && best.lexeme.pos !== 'verb'))
    ) {
      return { kind: 'preposition', token: k, from: doc.start[k] + surfaceOffset(word, core.at) }
    }
  }
  return null
}

/** `شكر الحاضرين لدعمهم`: for what they did; others are thanked. */
const isTheirDeed = ({ bits, folded }: ArabicWord): boolean =>
  (bits & (bit.MASDAR | bit.ENCLITIC)) === (bit.MASDAR | bit.ENCLITIC) || /^لجهود/.test(folded)

/**
 * `أكد المسؤول عن الملف`: only of what he has in mind or feels does one affirm with `عن`. `أفاد بيان صادر عن المكتب`, `أفادت
 * المعلومات عن الحريق أنه`: who issued it, and what it is about, before the clause that is said.
 */
function isOthers({ doc: { words } }: Scene, k: number, end: number, preps: readonly string[]): boolean {
  if (preps[0] === 'علي') return !MINDS.test(words[k + 1]?.folded ?? '')
  if (preps[0] !== 'ب') return false
  if (ISSUED.test(words[k - 1]?.folded ?? '')) return true
  for (let m = k + 2; m < Math.min(end, k + PLEDGED) && words[m].readings[0]?.lexeme.pos !== 'verb'; m++)
    if (PARTICLE.is(words[m]) || PARTICLE_PRONOUN.is(words[m])) return true
  return false
}
const ISSUED = /^(?:ال)?(?:صادر|صادره|صدر|صدرت|ناتج|ناتجه)$/

/** `ألا [نية] لدى`: an indefinite noun of which there is none. */
function isNone({ doc: { words }, mentionOf }: Scene, k: number, end: number): boolean {
  if (k >= end || mentionOf[k] >= 0) return false
  const [noun] = words[k].readings
  return (
    noun?.lexeme.pos === 'noun' && noun.pro === 0 && noun.enc === '' && noun.suffix !== 'ا' && !isDefinite(words[k])
  )
}

/** Content that begins at token `k`, a quotation mark there opening it. */
function opened(scene: Scene, k: number, end: number, kind: Marker['kind']): Marker {
  const { doc } = scene
  if (k < end && isOpening(scene, k)) return { kind: 'quote', token: k, from: doc.start[k] }
  // `قال: إن …`: the particle after the colon is no part of the words.
  if (kind === 'colon' && k + 1 < end && PARTICLE.is(doc.words[k])) return opened(scene, k + 1, end, 'particle')
  return { kind, token: k, from: doc.start[k] }
}

/** True when token `k` opens one of the report's quotations. */
export const isOpening = (scene: Scene, k: number): boolean => quoteOpenedAt(scene, k) >= 0

/** Index of the quotation that token `k` opens, or -1. */
export function quoteOpenedAt(scene: Scene, k: number): number {
  const { doc } = scene
  if (k >= doc.n || doc.words[k].kind !== 'punct') return -1
  const inside = k + 1 < doc.n ? doc.quoteOf[k + 1] : -1
  if (inside >= 0 && doc.quotes[inside].open === k) return inside
  return -1
}

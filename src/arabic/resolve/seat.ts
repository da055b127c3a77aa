import * as bit from '../bits.ts'
import type { Lexis } from '../lexis.ts'
import { saysThat } from '../names/fits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { type ArabicDoc, at, isCloseQuote, isDefinite, sameSentence } from '../names/view.ts'
import { type ArabicWord, BI, LI } from '../word.ts'
import { settleAmman } from './amman.ts'
import { isSite } from './palace.ts'

/** Before a city these say: the place. Folded. */
const SITES = new Set([
  'في',
  'من',
  'نحو',
  'قرب',
  'داخل',
  'خارج',
  'عبر',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'وسط',
  'شمالي',
  'جنوبي',
  'شرقي',
  'غربي',
  'عاصمه',
  'العاصمه',
  'مدينه',
  'ضواحي',
  'ضاحيه',
  'شوارع',
  'مطار',
  'جامعه',
  'محافظه',
  'ولايه',
  'منطقه',
  'حي',
  'اهالي',
  'سكان',
  'بلده',
])
/** Nouns for what a government has. */
const ABSTRACT =
  /^[وبل]?(?:عزم|جديه|علاقه|علاقات|مواقف|موقف|رغبه|قلق|قبول|رد|نيه|نوايا|سياسه|سياسات|مطالب|حلفاء|خطوه|خطط|ضغوط|تهديدات|اتهامات|نفوذ|مصالح|دور|جانب|جهود|مساعي|التزام|استعداد|طلب|قرار|شروط|تصريحات|مخاوف|مقترح|مقترحات|تعهدات|استراتيجيه|اجنده|تحفظات|اعتراض|اعتراضات|خيارات|اولويات|حسابات|طموحات|مصلحه|موافقه|قلق|استياء|غضب|ارتياح|تنديد|تحذير|تحذيرات|تحالف|خطه|ذريعه|حجه|اهداف|يد|ايدي|عداء|تحريض|تورط|وعود|اعتراف|اقتراح|ردود|رويه|نظره)$/
const MEETINGS = new Set([
  'اعلان',
  'مباحثات',
  'محادثات',
  'تعليم',
  'صحه',
  'اتفاق',
  'اتفاقيه',
  'اجتماع',
  'اجتماعات',
  'موتمر',
  'بيان',
  'ميثاق',
  'مفاوضات',
  'استضافه',
  'لقاء',
  'تفجير',
  'تفجيرات',
  'هجوم',
  'هجمات',
  'سقوط',
  'معركه',
  'حصار',
  'تحرير',
  'تعاملات',
  'تداولات',
  'بورصه',
  'سوق',
  'اسواق',
])
/** After these a city with a verb behind it is its subject. */
const ASSERTS = new Set(['ان', 'فان', 'بان', 'لان', 'وان', 'لكن', 'ولكن'])
const TOWNS = /^(?:city|town|village|district|governorate|province|region|state)$/
const isVerb = (word: ArabicWord | null): boolean =>
  word !== null &&
  (word.bits & bit.VERB) !== 0 &&
  word.readings.find((r) => r.lexeme.pos === 'verb' || r.lexeme.pos === 'noun' || r.lexeme.pos === 'adj')?.lexeme
    .pos === 'verb'
/** Before a city these say: its government. */
const DEALINGS = new Set([
  'بين',
  'مع',
  'ضد',
  'علي',
  'لدي',
  'تجاه',
  'حيال',
  'ازاء',
  'سفير',
  'موقف',
  'سياسه',
  'علاقات',
  'حلفاء',
  'حليفه',
  'جانب',
  'قبل',
  'دعم',
  'اتهام',
  'طلب',
  'قرار',
  'بحسب',
  'حسب',
  'وفق',
  'قلق',
  'نوايا',
])
const VISITS = new Set([
  'زياره',
  'زيارته',
  'زيارتها',
  'سفير',
  'سفيره',
  'مبعوث',
  'دعوه',
  'رساله',
  'رسايل',
  'اشاره',
  'اشارات',
])

/**
 * A capital that acts, or is dealt with, is the state (`اتهمت موسكو`, `بين الرياض وطهران`); as the site of something
 * it is a place. Changes the mentions' kind in place.
 */
export function settleSeats(doc: ArabicDoc, mentions: readonly ArabicMention[], lexis: Lexis): void {
  settleAmman(doc, mentions, lexis)
  for (let i = 0; i < mentions.length; i++) {
    const m = mentions[i]
    if (m.form === 'metonym' && m.rule === 'spot/listed-state' && isSite(doc, m)) {
      m.kind = 'place'
      m.form = 'name'
      m.being = null
      m.ids = undefined
      m.rule = 'resolve/palace'
      continue
    }
    const iso = m.kind === 'place' ? m.being?.seatOf || m.being?.speaksFor : ''
    if (!iso) continue
    const acts = m.being?.seatOf ? standsForState(doc, m, mentions[i - 1], mentions[i + 1]) : saysThat(doc, m)
    if (!acts) continue
    const state = lexis.gazetteer.states.get(iso)
    if (!state) continue
    m.kind = 'state'
    m.form = 'metonym'
    m.being = state
    m.ids = state.ids
    m.rule = 'resolve/seat'
  }
}

/** Verbs by which one government is called upon, with it as their object. */
const CALLS = new Set(['دعا', 'حث', 'طالب', 'اتهم', 'حذر', 'ناشد', 'أمهل', 'حض', 'اتّهم', 'حمل', 'هنأ', 'حذّر'])
const CALLING = /^(?:متهم|مطالب|محمل|محذر|مناشد|منتقد|حاث)(?:ا|ه|ين)$|^داعيا$|^داعيه$/
/** With whoever calls named or described before it, and what it is called to behind it. */
const TOLD = new Set([...CALLS, 'أبلغ', 'أخطر', 'أخبر', 'نصح', 'ألزم', 'أقنع', 'أجبر', 'شكر', 'انتقد', 'زود', 'عاقب'])
const TO_WHAT = /^(?:الي|من|علي|ان|المسووليه|مسووليه)$|^ب.{2}/
/** `دفع بأثينا إلى وضع قواتها`. */
const DRIVES = /^[وف]?(?:[يت]?دفع(?:ت)?|حدا|حدت|[يت]حدو)$/
/** What goes from government to government. */
const SENT =
  /^[وفبل]?(?:ال)?(?:بيع|مبيعات|تصدير|صادرات|توريد|توريدات|اسلحه|سلاح|مقاتلات|ذخاير|اتهامات|اتهام|انذار|انتقادات|تحذيرات|تحذير|نداء|اصابع)$/
/** What is taken, entered or besieged is the city. */
const TAKING =
  /^[وفبل]?(?:ال)?(?:اجتياح|سيطره|دخول|احتلال|حصار|قصف|وصول|استعاده|اقتحام|مغادره|اجتياحهم|دخولهم|غزو|عوده|زحف|تقدم)(?:ها|ه|هم)?$/
/** Behind `أن` and a city these go on with what it does. */
const GOES_ON = /^(?:سبق|قد|لم|لن|لا|ليست|غير|ما|قادره|ماضيه|مازالت)$/
/** What a government is of mind, and no city: `موسكو مستعدة للتعاون`. */
const MINDED =
  /^(?:مستعده|عازمه|مصممه|ملتزمه|حريصه|راغبه|قلقه|ممتنه|غاضبه|راضيه|واثقه|متفايله|متشايمه|منفتحه|متمسكه|جاده|معنيه|مهتمه|مقتنعه|مدركه|مستاءه|متخوفه|متردده|رافضه|داعمه|موافقه|مويده|معارضه|متحفظه|ساعيه|سعيده|اسفه|منزعجه|متعاونه|متفهمه|بصدد)$/
/** Auxiliaries behind which the subject stands. */
const AUXILIARY = /^[وف]?(?:كانت|ليست|باتت|اصبحت|مازالت|ظلت|زالت|تزال)$/

/** The nearest verb within `far` tokens before `t` has one of the lemmas. */
function verbBefore(doc: ArabicDoc, t: number, far: number, lemmas: ReadonlySet<string>): boolean {
  for (let k = t - 1; k >= 0 && k >= t - far && sameSentence(doc, k, t); k--) {
    const word = doc.words[k]
    if (word.kind !== 'word') {
      if (word.surface !== '،') return false
      continue
    }
    if (isVerb(word) && !(word.bits & (bit.PREP | bit.FUNCTION)))
      return lemmas.has(word.readings.find((r) => r.lexeme.pos === 'verb')!.lexeme.lemma)
  }
  return false
}
const VISITED = new Set(['زار'])

/** The same for `TOLD`; a form that is a noun as well is the verb where its sentence opens with it: `حث الوزير`. */
function toldBefore(doc: ArabicDoc, t: number): boolean {
  if (verbBefore(doc, t, TOLD_FAR, TOLD)) return true
  const { first } = doc.sentences[doc.sentenceOf[t]]
  return (
    t - first <= TOLD_FAR && doc.words[first].readings.some((r) => r.lexeme.pos === 'verb' && TOLD.has(r.lexeme.lemma))
  )
}
/** Tokens from such a verb to the city, at most. */
const TOLD_FAR = 8

function standsForState(
  doc: ArabicDoc,
  m: ArabicMention,
  previous: ArabicMention | undefined,
  following: ArabicMention | undefined,
): boolean {
  if (m.pro & BI)
    return (
      sameSentence(doc, m.first - 1, m.last + 1) &&
      DRIVES.test(doc.words[m.first - 1].folded) &&
      doc.words[m.last + 1].folded === 'الي'
    )
  // `بغداد والبصرة والنجف`: cities in a row are cities.
  if (
    following &&
    following.kind === 'place' &&
    following.being &&
    TOWNS.test(following.being.cls) &&
    !following.being.seatOf &&
    following.first === m.last + 1 &&
    following.pro & 1
  )
    return false
  const before = at(doc, m.first - 1)
  const after = at(doc, m.last + 1)
  const inSentence = sameSentence(doc, m.first - 1, m.first)
  if (inSentence && before) {
    if (before.kind === 'word') {
      const cores = before.cores.map((c) => c.text)
      // `اجتياح الميليشيات لصنعاء`.
      if (m.pro & LI && [at(doc, m.first - 1), at(doc, m.first - 2)].some((w) => w && TAKING.test(w.folded)))
        return false
      // `متهما باريس بأنها`.
      if (m.pro === 0 && CALLING.test(before.folded)) return true
      // `وكانت بيونغ يانغ قد طردت`.
      if (m.pro === 0 && AUXILIARY.test(before.folded) && after && (after.folded === 'قد' || isVerb(after))) return true
      // `استضافتها جوبا`: no noun with a pronoun stands right before a city.
      if (
        m.pro === 0 &&
        before.readings.some(
          (r) => r.lexeme.pos === 'verb' && r.enc !== '' && r.person === '3fs' && !IS_SEEN.test(r.lexeme.lemma),
        )
      )
        return true
      if (cores.some((c) => DEALINGS.has(c))) return true
      // `طلبت بغداد من واشنطن`, `بدعم من موسكو`: of whom something is asked or had is no place.
      if (before.folded === 'من' && asked(doc, m.first - 2)) return true
      // `السفير السوداني في القاهرة`: he is sent to who is seated there; `تثق في واشنطن`.
      if (before.folded === 'في' && isSentOrTrusted(doc, m.first - 2)) return true
      // `ولي عهد أبوظبي`: of the emirate.
      if (before.folded === 'عهد' || cores.some((c) => SITES.has(c))) return false
      if (cores.some((c) => c === 'الي')) {
        const noun = at(doc, m.first - 2)
        const nounBefore = at(doc, m.first - 3)
        // `ستتوجه إلى القاهرة`: to talk with who is there.
        if (noun?.readings[0]?.lexeme.lemma === 'توجه' && noun.readings[0].lexeme.pos === 'verb') return true
        return (
          [noun, nounBefore].some((w) => w?.cores.some((c) => VISITS.has(c.text)) || SENT.test(w?.folded ?? '')) ||
          // `الزيارة التي قام بها إلى كيغالي`.
          (/^بها$/.test(noun?.folded ?? '') && /^[يت]?ق[او]م(?:ت|وا)?$/.test(nounBefore?.folded ?? ''))
        )
      }
      // `ما تقوم به القاهرة`: its verb, with a preposition and a pronoun between.
      if (/^(?:ب|ل|في|علي|الي|عن|من)ها?$/.test(before.folded) && at(doc, m.first - 2)?.readings[0]?.person === '3fs')
        return true
      // `عقب توصل طهران`: behind a preposition stands no verb.
      const governed = sameSentence(doc, m.first - 2, m.first) && (at(doc, m.first - 2)!.bits & bit.PREP) !== 0
      const reading = (governed && before.readings.find((r) => r.lexeme.pos === 'noun')) || before.readings[0]
      if (reading?.lexeme.pos === 'verb' && VISITED.has(reading.lexeme.lemma)) return m.pro === 0
      if (reading?.lexeme.pos === 'verb')
        return reading.enc !== '' || reading.person === '3fs' || (before.bits & bit.SPEECH) !== 0
      // `سيزور طهران`, `يزور وفد المجلس جوبا`.
      if (m.pro === 0 && !(before.bits & bit.PREP) && verbBefore(doc, m.first, 6, VISITED)) return true
      // `دعا وزير الخارجية فلان أنقرة إلى`.
      if (
        m.pro === 0 &&
        previous?.kind === 'person' &&
        previous.last === m.first - 1 &&
        after &&
        sameSentence(doc, m.last, m.last + 1) &&
        /^(?:الي|من|علي)$|^ب/.test(after.folded) &&
        verbBefore(doc, m.first, 12, CALLS)
      )
        return true
      // `حث الوزير البريطاني طهران على`: a definite noun has no city in construct with it.
      if (
        m.pro === 0 &&
        isDefinite(before) &&
        after &&
        sameSentence(doc, m.last, m.last + 1) &&
        TO_WHAT.test(after.folded) &&
        toldBefore(doc, m.first)
      )
        return true
      // `إعلان الرياض`, `مباحثات القاهرة`, `تعليم جدة`: papers, meetings and offices go by the city, unless its own deed follows: `إعلان واشنطن نيتها`.
      if (cores.some((c) => MEETINGS.has(c)) && !(after && after.bits & bit.ENCLITIC)) return false
      // `عزم طهران`, `إعلان واشنطن`, `جدية بكين`: what a government has or does, in construct with it.
      if (
        reading?.lexeme.pos === 'noun' &&
        !reading.definite &&
        !reading.enc &&
        !(before.bits & (bit.PLACE_HEAD | bit.ORG_HEAD | bit.OFFICIAL | bit.PERSON_NOUN)) &&
        (before.bits & bit.MASDAR || ABSTRACT.test(before.folded) || cores.some((c) => VISITS.has(c)))
      )
        return true
    }
    // `تحث واشنطن كراكاس`: behind a verb and the state that is its subject.
    if (m.pro === 0 && previous?.kind === 'state' && previous.last === m.first - 1 && previous.pro === 0)
      return sameSentence(doc, previous.first - 1, m.first) && isVerb(at(doc, previous.first - 1))
    // `موسكو وطهران`: what the one is, the other is.
    if (m.pro & 1 && previous && previous.last === m.first - 1) return previous.kind === 'state'
  }
  if (m.pro & LI) return true
  // `كانت واشنطن قد اتهمت`, `لكن باريس لن تقبل`: over the particle of her verb.
  const acts = after && BEFORE_VERB.test(after.folded) ? at(doc, m.last + 2) : after
  if (acts && sameSentence(doc, m.last, m.last + (acts === after ? 1 : 2))) {
    const reading = acts.readings[0]
    if (
      inSentence &&
      before &&
      ASSERTS.has(before.folded) &&
      (isVerb(acts) ||
        (after && (GOES_ON.test(after.folded) || MINDED.test(after.folded))) ||
        actsBehindComma(doc, m.last + 1) ||
        (following?.kind === 'place' &&
          following.being?.seatOf &&
          following.first === m.last + 1 &&
          isVerb(at(doc, following.last + 1))))
    )
      return true
    if (reading?.lexeme.pos === 'verb' && reading.person === '3fs' && !acts.cores[0].text.startsWith('و')) return true
    if (m.pro === 0 && MINDED.test(acts.folded) && (!inSentence || IS_OF_MIND.test(before?.folded ?? ''))) return true
    // `طهران توقف التعاون`: at the head of a sentence, before a form that is as often a noun.
    if (!inSentence && acts.readings.some((r) => r.tense === 'imperfect' && r.person === '3fs' && !r.pro)) return true
  }
  return false
}

/** `بدت أنقرة غاضبة`, `بينما باريس رافضة`: before a city whose mind follows. */
const IS_OF_MIND = /^[وف]?(?:بدت|تبدو|كانت|ليست|باتت|اصبحت|مازالت|ظلت|زالت|تزال|بينما|فيما|لكن|لان)$/

const BEFORE_VERB = /^(?:قد|لن|لم|لا|سوف)$/

/** Verbs of what a city is, has or sees. */
const IS_SEEN = /^(?:وقع|ضم|شهد|بعد|احتضن|عد|كان|اعتبر|سقط|بلغ|تحول|قطن|سكن|عرف|استقبل)$/

/** `أن باريس، التي تخوض نزاعا`: what it does follows in a clause; where it lies or what it saw does not. */
function actsBehindComma(doc: ArabicDoc, k: number): boolean {
  const who = doc.words[k].surface === '،' ? k + 1 : k
  const verb = at(doc, who + 1)
  return (
    doc.words[who]?.folded === 'التي' &&
    sameSentence(doc, k, who + 1) &&
    isVerb(verb) &&
    verb!.readings[0]?.person === '3fs' &&
    !IS_SEEN.test(verb!.readings[0].lexeme.lemma)
  )
}

/** Asking, or what a government gives, in the last few words up to token `k`. */
function asked(doc: ArabicDoc, last: number): boolean {
  const k = isCloseQuote(at(doc, last)) ? last - 1 : last
  for (let m = k; m >= 0 && m > k - 4 && sameSentence(doc, m, k); m--)
    if (
      ASKED.test(doc.words[m].folded) &&
      (m === k || /^[^ب]*طلب/.test(doc.words[m].folded) || (m === k - 1 && (doc.words[k].bits & bit.ADJ) !== 0))
    )
      return true
  return false
}
const ASKED =
  /^[وف]?(?:[يتن]?طلب(?:ت|وا)?(?:ه|ها)?|طالب(?:ت|وا)?|ب?(?:طلب|دعم|دعوه|ضغط|ايعاز|تمويل|مباركه|موافقه|توجيه)|بضغوط|رساله|ردا|ضغوط|مطالب|قلق|القلق|مخاوف|المخاوف|خشيه|استياء|غضب|اعتذارا?|توضيحا?|توضيحات|تفسيرا?|تفسيرات|اخطارا?|ضمانات|تطمينات|تعهدات?|وعودا?|عرضا?|اشارات)$/

/** An envoy within three tokens up to `t`, or trust right at it. */
function isSentOrTrusted(doc: ArabicDoc, t: number): boolean {
  if (/^(?:ال)?ثقت?ه?ا?$|^[يتن]ثق$/.test(at(doc, t)?.folded ?? '')) return true
  for (let k = t; k > t - 3 && sameSentence(doc, k, t); k--)
    if (/^[وف]?ل?(?:ال)?(?:سفير|سفيره|سفيرا|قنصل|سفراء)$/.test(doc.words[k].folded)) return true
  return false
}

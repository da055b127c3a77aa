import * as bit from '../bits.ts'
import type { Lexis } from '../lexis.ts'
import { type ArabicWord, BI, LI } from '../word.ts'
import type { OrgHead } from './gazetteer.ts'
import { HONOURED, honouredAt } from './honoured.ts'
import { listedAt } from './listed.ts'
import { isAdjective, joined, type OrgRun, sameLine, stops } from './org-run.ts'
import { isChain, isCommune, isListedBody, isStrange, isTown, isTownLike, isUnlistedTown } from './org-town.ts'
import {
  agrees,
  describes,
  isBetweenLetters,
  isCommonWord,
  isFor,
  isHolderOf,
  isSomebody,
  isSpeltAsWord,
  isTitled,
} from './org-words.ts'
import { growPurpose, joinedField } from './purpose.ts'
import { quotedName } from './quoted.ts'
import { unitEnd } from './unit.ts'
import { isForeign } from './unlisted.ts'
import { type ArabicDoc, at, isDefinite } from './view.ts'

/** Words after the class word, at most. */
const LONGEST = 8

/** The organization whose class word stands at `t`, or null. */
export function orgRunAt(doc: ArabicDoc, t: number, lexis: Lexis): OrgRun | null {
  const word = doc.words[t]
  if (!(word.bits & bit.ORG_HEAD)) return null
  // `العلاقات التي تجمع مالي والجزائر`: a verb.
  if (word.bits & bit.VERB && sameLine(doc, t - 1, t) && /^ال(?:ذي|تي)$/.test(doc.words[t - 1].folded)) return null
  for (const core of word.cores) {
    const definite = core.text.startsWith('ال') && core.text.length > 4
    const head = lexis.gazetteer.orgHeads.get(definite ? core.text.slice(2) : core.text)
    // `بقيادة السعودية` leads, it is no body.
    if (core.text === 'قياده' && core.pro) continue
    // `رئيس أركان الجيش`: his office, and of which body.
    if (core.text === 'اركان' && sameLine(doc, t - 1, t) && doc.words[t - 1].bits & bit.OFFICIAL) continue
    // `في مكتبه`: his office.
    if (core.text === 'مكتبه' && !word.bare.endsWith('ة')) continue
    // `الخاصة بإدارة النهر`: running it.
    if (core.text === 'اداره' && core.pro & BI && sameLine(doc, t - 1, t) && RUNS.test(doc.words[t - 1].folded))
      continue
    // `ستتولى إدارة الوكالة`: running it.
    if (core.text === 'اداره' && sameLine(doc, t - 1, t) && TAKES_OVER.test(doc.words[t - 1].folded)) continue
    // `مجلس إدارة مجموعة الطيار`: the company is the body.
    if (core.text === 'اداره' && sameLine(doc, t - 1, t) && /مج(?:ا)?لس$/.test(doc.words[t - 1].folded)) continue
    // So it is in `مجلس إدارة الجمعية العربية` and `إدارة جمعية الثقافة`.
    if (RUN.test(core.text) && runsBody(doc, t + (core.text === 'اداره' ? 1 : 2), lexis)) continue
    if (!head) continue
    const unit = unitEnd(doc, t, core.text)
    if (unit > t) return { first: t, last: unit, core, head, size: unit - t }
    if ((definite && !head.adjectives && !head.titled) || isCommonWith(doc, t, head)) continue
    // `التجارة البحرية العالمية`: it qualifies what stands before it.
    if (definite && core.at === 0 && word.bits & bit.ADJ && sameLine(doc, t - 1, t) && isThing(doc.words[t - 1]))
      continue
    // `جماعة تطوان`, `مديرية بيحان`: a commune or district is the place.
    if (/^(?:جماعه|مديريه)$/.test(core.text) && isCommune(doc, t + 1, lexis)) continue
    const run = { first: t, last: t, core, head, size: 0 }
    if (definite ? growDefinite(doc, run) : growConstruct(doc, run, lexis)) return run
  }
  return null
}

/** `of`, `and`, `the`, `de` by their sound. */
const OF = /^(?:اوف|اند|ذا|دو|دي|دا|فور)$/
/** Articles of other tongues with which a name begins: `صحيفة لو كورييه`. */
const ARTICLE = /^(?:لو|لا|لي|لوس|ذا|دي|دا|ايل|داي|دير|نيو|سان)$/
const RUN = /^(?:اداره|مجلس|مجالس)$/
const RUNS = /(?:خاص|معني|متعلق|مكلف|كلف|تكليف|[يت]قوم|قيام|قام)(?:ت|ه|ين|وا)?$/

const TAKES_OVER = /^[وفس]{0,2}[يتن]?ت(?:ول[يت]|سلمت?)$/

/** At `k`, behind `إدارة` or `مجلس إدارة`, another body's name begins. */
const runsBody = (doc: ArabicDoc, k: number, lexis: Lexis): boolean =>
  sameLine(doc, k - 1, k) &&
  doc.words[k - 1].folded === 'اداره' &&
  (doc.words[k].bits & bit.ORG_HEAD) !== 0 &&
  (listedAt(doc, k, lexis).some((h) => h.core.at === 0) || orgRunAt(doc, k, lexis) !== null)

/** A definite noun that is nobody's title. */
const isThing = (word: ArabicWord): boolean =>
  isDefinite(word) &&
  word.readings[0]?.lexeme.pos === 'noun' &&
  (!(word.bits & (bit.NAME | bit.TITLE | bit.OFFICIAL | bit.PERSON_NOUN)) || word.folded === 'السلطات')

/** `الاتحاد العام للفنانين`: general, and not this year. */
const isGeneral = (doc: ArabicDoc, k: number): boolean => {
  const next = at(doc, k + 1)
  return doc.words[k].folded === 'العام' && next !== null && next.cores.some((c) => c.pro === LI) && !stops(next)
}

/** `حركة السير`, `التيار الكهربائي`: with this word after it the class word is a common noun. */
function isCommonWith(doc: ArabicDoc, t: number, head: OrgHead): boolean {
  if (head.not.size === 0 || !sameLine(doc, t, t + 1)) return false
  const next = doc.words[t + 1].folded
  return head.not.has(next) || (isDefinite(doc.words[t]) && next.startsWith('ال') && head.not.has(next.slice(2)))
}

/** Bodies called by a town that no table lists, or by a name of their own. */
const NAMED_BY_TOWN = new Set(['judicial', 'police', 'state-body', 'parliament', 'alliance', 'ngo', 'research'])

const NEW = /^ال(?:جديده?|حره?|اشتراكيه?|ديمقراطيه?)$/

const NAMED_FREELY = new Set(['party', 'media', 'judicial'])

const RANKED = bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE | bit.UNKNOWN

/** `تلك الجماعة الماركسية`: pointed at, and not named. */
const POINTS = /^[وفبلك]?(?:هذه|هذا|تلك|ذلك|هاته|نفس)$/

function growDefinite(doc: ArabicDoc, run: OrgRun): boolean {
  let k = run.first + 1
  // `القناة 12`.
  if (
    run.core.text === 'القناه' &&
    k < doc.n &&
    sameLine(doc, run.first, k) &&
    /^\d{1,2}$/.test(doc.words[k].surface)
  ) {
    run.last = k
    run.size = 1
    return true
  }
  if (run.first > 0 && sameLine(doc, run.first - 1, run.first) && POINTS.test(doc.words[run.first - 1].folded))
    return false
  // `اللواء الحمزي`: a general and his family.
  const next = at(doc, k)
  if (doc.words[run.first].bits & bit.TITLE && next && !(next.bits & bit.DEMONYM) && next.bits & RANKED) return false
  while (
    k < doc.n &&
    run.size < LONGEST &&
    sameLine(doc, run.first, k) &&
    (isAdjective(doc.words[k]) || isGeneral(doc, k)) &&
    // `لاحق الجيش المسلحين`, `اتهم الاتحاد الأوروبي الروس`: of one body no adjective is several men.
    !PEOPLE.test(doc.words[k].folded) &&
    !isStateAlone(doc, k) &&
    agrees(doc.words[run.first], doc.words[k])
  ) {
    run.size++
    run.last = k++
  }
  if (run.size === 0) return false
  const adjectives = run.size
  growPurpose(doc, run)
  return run.head.adjectives || run.size > adjectives || isTitled(doc, run)
}

/** Several men of one nation, or of one kind. Folded. */
const PEOPLE = /^ال(?:.+ين|روس|عرب|اكراد|كرد|اتراك|افغان|شيشان|ارمن|يهود|المان|امريكان|صرب|كروات|بلغار|اسري)$/
const isSeveral = ({ readings }: ArabicWord): boolean => readings[0]?.number === 'p'

/** `حثت منظمة العفو الدولية السعودية`: what is of all states is of none, and the adjective is that state. */
const isStateAlone = ({ words }: ArabicDoc, k: number): boolean =>
  words[k].folded === 'السعوديه' && /^ال(?:دوليه|عالميه|متحده)$/.test(words[k - 1].folded)

/** `جماعة «داعش»`, `شبكة «رويترز»`: class words that the listed name may have or not. */
const NAMED_AGAIN = /^(?:جماعه|حركه|تنظيم|حزب|منظمه|ميليشيا|مليشيا|شركه|صحيفه|جريده|قناه|وكاله|موقع|شبكه|مجموعه|جبهه)$/

const core = (run: OrgRun): string => run.core.text

function growConstruct(doc: ArabicDoc, run: OrgRun, lexis: Lexis): boolean {
  const t = run.first
  if (doc.words[t].readings.some((r) => r.enc && r.from === run.core.at)) {
    if (!doc.words[t].readings.some((r) => !r.enc && r.from === run.core.at)) return false
  }
  let k = t + 1
  if (k >= doc.n || !sameLine(doc, t, k)) return false
  const quoted = run.head.needs === 'field' && !run.head.named ? -1 : quotedName(doc, k)
  if (quoted > 0) {
    run.last = quoted
    run.size = 1
    return true
  }
  // `شركة لاستخراج النفط`: some company, and what it is to do; `موقع الهيئة العامة`: what another body has.
  if (isFor(doc.words[k]) || (core(run) === 'موقع' && isDefinite(doc.words[k]) && orgRunAt(doc, k, lexis))) return false
  // `قوات الرئيس المخلوع`: whose they are.
  if (run.head.cls === 'military' && /^(?:ل|ال)رييس$/.test(doc.words[k].folded)) return false
  const { needs } = run.head
  const ministered = needs === 'proper' ? -1 : lexis.gazetteer.portfolioAt(doc, k)
  const portfolio = Math.max(ministered, lexis.gazetteer.fieldAt(core(run), doc, k))
  // `لجنة العدل والتشريع`: what a minister could have, and more.
  const joins = run.head.joins && (portfolio < 0 || (ministered === portfolio && run.head.cls !== 'ministry'))
  let closed = false
  let hitEnds = false
  let seat = false
  let town = false
  if (portfolio >= k) {
    run.last = portfolio
    run.size = portfolio - k + 1
    k = portfolio + 1
    closed = true
  } else if (!meets(doc, run, k, lexis)) return false
  for (; k < doc.n && run.size < LONGEST && sameLine(doc, t, k); k++) {
    const word = doc.words[k]
    if (word.kind === 'foreign' && run.head.named && !closed) {
      run.last = k
      run.size++
      continue
    }
    // `مجموعة دي.سي.ان.اس`: the letters of an abbreviation.
    if (word.surface === '.' && run.last === k - 1 && run.size > 0 && isBetweenLetters(doc, k)) {
      run.last = ++k
      continue
    }
    if (word.kind !== 'word') break
    const hit = closed ? undefined : listedAt(doc, k, lexis).find((h) => h.core.at === 0)
    if (hit && (seat || !(hit.listed[0].ambiguous && !isDefinite(word)))) {
      run.size += hit.last - k + 1
      if (run.head.cls === 'military' && k === t + 1 && hit.listed.some((e) => e.kind === 'group')) run.kind = 'group'
      if (k === t + 1 && NAMED_AGAIN.test(core(run)))
        run.being = hit.listed.find((e) => e.kind === 'group' || e.kind === 'organization')?.being
      run.last = hit.last
      k = hit.last
      closed = true
      hitEnds = true
      continue
    }
    if (closed) {
      run.being = undefined
      // `حزب إيطاليا الجديدة`: parties call themselves and their lands new.
      if (run.head.cls === 'party' && hitEnds && NEW.test(word.folded)) {
        run.last = k
        run.size++
        break
      }
      // `خطف تنظيم داعش العبادي`: somebody.
      // `حث مجلس الأمن الحوثيين`: a people; `اتحاد الكتاب العرب` is one of several.
      // `اتهمت وزارة الخارجية الروسية السعودية`: a body of one state is of no other.
      const people =
        (PEOPLE.test(word.folded) && !isSeveral(doc.words[run.last])) ||
        isStateAlone(doc, k) ||
        (OF_ONE_STATE.has(run.head.cls) && isOfAnotherState(doc, k))
      if (isAdjective(word) && !people && !(word.bits & bit.NAME && !(word.bits & (bit.ADJ | bit.DEMONYM)))) {
        run.last = k
        run.size++
        continue
      }
      // `ديوان المظالم الإلكترونية والاستفادة`: behind an adjective another thing begins.
      if (joined(word) && joins && !isAdjective(doc.words[k - 1])) {
        run.last = k
        run.size++
        continue
      }
      const field = joins && portfolio >= 0 ? joinedField(doc, k) : -1
      if (field > 0) {
        run.last = k = field
        run.size += 2
        continue
      }
      break
    }
    // `وتبنت جماعة سجنتان الهجوم`: behind a word that nobody has heard goes on what the body is like, and nothing else.
    if (
      k > t + 1 &&
      run.last === k - 1 &&
      isForeign(doc.words[k - 1]) &&
      (isDefinite(word) ? !isAdjective(word) : isChain(word))
    )
      break
    // `بلدية محافظة سجنتان`: the town that no table lists stands behind its class word.
    if (k === t + 1 && isUnlistedTown(doc, k)) {
      run.size += 2
      run.last = ++k
      closed = true
      continue
    }
    // `صحيفة لو كورييه`.
    if (
      run.head.named &&
      k === t + 1 &&
      ARTICLE.test(word.folded) &&
      sameLine(doc, k, k + 1) &&
      isStrange(doc.words[k + 1])
    ) {
      run.last = ++k
      run.size += 2
      continue
    }
    const spelt = run.head.cls === 'company' && isSpeltAsWord(doc, k)
    if (stops(word) && !spelt) break
    // `رفضت شرطة كليرفيلد الانتقادات`: behind the town an adjective, and nothing else.
    if (town && !isForeign(word) && !isAdjective(word)) break
    // `هاجم حزب الله القوات`: God is definite, and the name ends with him.
    if (isDefinite(word) || word.folded === 'الله') {
      // `تنظيم الاستفتاء` is organizing one.
      if (
        core(run) === 'تنظيم' &&
        word.bits & bit.NOUN &&
        !(word.bits & bit.GAZETTEER) &&
        !/^ال(?:دوله|قاعده|اخوان|جهاد)/.test(word.folded)
      )
        break
      // `جامعة الملك فيصل`: the name with its title.
      const name = HONOURED.test(word.folded) ? honouredAt(doc, k) : -1
      run.last = k = name >= 0 && sameLine(doc, t, name) ? name : k
      run.size++
      closed = true
      continue
    }
    const named =
      (run.head.named &&
        ((word.bits & (bit.UNKNOWN | bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE)) !== 0 || spelt) &&
        !(k === t + 1 && describes(word))) ||
      // `شرطة هامبرسايد`, `محكمة غريمسبي`, `مؤسسة ساوثمير`: by a word that nobody has heard.
      (NAMED_BY_TOWN.has(run.head.cls) &&
        core(run) !== 'اداره' &&
        run.last === k - 1 &&
        (isForeign(word) || isTownLike(word)) &&
        !isSomebody(doc, k) &&
        (town = true))
    // `شركة تسلا إيلون ماسك`: whoever heads it follows.
    if (named && k > t + 1 && isSomebody(doc, k, k === t + 2 && isListedBody(doc, t + 1, lexis))) break
    if (named && k === t + 2 && isHolderOf(doc, t, k)) break
    // `جامعة يونيفرسيتي أوف أوريغون`.
    if (named || (run.last > t && OF.test(word.folded))) {
      run.last = k
      run.size++
      continue
    }
    // A link of the construct chain: `مجلس حقوق الإنسان`; it must lead to something definite.
    const next = at(doc, k + 1)
    if (
      word.bits & bit.NOUN &&
      next &&
      next.kind === 'word' &&
      !stops(next) &&
      run.size < 3 &&
      (isDefinite(next) ||
        (k === t + 1 &&
          core(run) !== 'حكومه' &&
          // `هدد حزب الله إسرائيل`.
          !word.folded.startsWith('ال') &&
          (seat = isTown(doc, k + 1, lexis))))
    )
      continue
    break
  }
  if (run.size === 0) return false
  if (run.last === t) return false
  const final = doc.words[run.last]
  // `مجلس إدارة الشركة`: a body of something that is itself unnamed is no name.
  if (
    portfolio < 0 &&
    final.bits & bit.ORG_HEAD &&
    isDefinite(final) &&
    run.size <= 2 &&
    !(final.bits & bit.GAZETTEER) &&
    // `حزب الشعب`, `صحيفة الجمعية`, `محكمة الاستئناف`.
    !NAMED_FREELY.has(run.head.cls)
  )
    return false
  if (needs === 'long' && portfolio < 0 && run.last === t + 1 && isCommonWord(final)) return false
  growPurpose(doc, run)
  return true
}

/**
 * `خدمة المواطنين`, `شركات الطيران`: class words that are common nouns too take only a proper name at `k`, or a group
 * that lists no such name: `مقاومة الحوثيين` resists them.
 */
function meets(doc: ArabicDoc, run: OrgRun, k: number, lexis: Lexis): boolean {
  if (run.head.needs !== 'field' && run.head.needs !== 'proper') return true
  const word = doc.words[k]
  if (word.kind === 'foreign') return true
  if (word.kind !== 'word') return false
  const hit = listedAt(doc, k, lexis).find((h) => h.core.at === 0)
  if (hit)
    return hit.listed.some(
      (e) => !e.ambiguous && (e.kind === 'organization' || (e.kind === 'place' && run.head.kind === 'group')),
    )
  return run.head.named && !isDefinite(word) && (word.bits & (bit.UNKNOWN | bit.NAME)) !== 0
}

/** Classes of bodies that a single state has. */
const OF_ONE_STATE = new Set(['ministry', 'government', 'police', 'military', 'judicial', 'court', 'intelligence'])

/** An adjective of nationality right behind another, written like the name of a state. */
const isOfAnotherState = ({ words }: ArabicDoc, k: number): boolean =>
  words[k].names.demonym !== null &&
  words[k].folded.endsWith('ه') &&
  words[k - 1].names.demonym !== null &&
  words[k - 1].names.demonym !== words[k].names.demonym

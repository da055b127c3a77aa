import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { BUT_HE, clauseStart } from '../syntax/clause-start.ts'
import { withholds } from '../syntax/phrase-breaks.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { WA } from '../word.ts'
import { type Adjunct, adjunctAt, isMedium, onPage } from './adjunct.ts'
import {
  clauseAhead,
  goesOnNow,
  goesOnSaying,
  isOneMore,
  NEAR,
  ofOthers,
  othersSay,
  othersTurn,
  saysSo,
} from './anew.ts'
import { attributionAt, sourceInMarks } from './attribution.ts'
import { isOccasion } from './chain.ts'
import { cueAt } from './cue.ts'
import { tellsOf } from './cue-participle.ts'
import { keepsBack, leavesOut, unconfirmed, withheldMore } from './left-unsaid.ts'
import { markerAt } from './marker.ts'
import { isOwnPaper } from './own-paper.ts'
import { deniedSo } from './refusal.ts'
import { REGARDING } from './regards.ts'
import { quotesOn } from './relay.ts'
import { solemnly } from './solemn.ts'

/** Where what was said ends: at the reporter's own words, at a new cue of his, at a phrase of attribution. */

/** `، رافضا الإفصاح`: what he would not say. */
const RELUCTANT = /^(?:رافض|مكتفي|متحفظ|ممتنع|متفادي|متجنب|مفضل|مشترط|مخاطب)(?:ا|ه|ين)$/

/** After a comma the reporter's own words: `، في تصريح لـ`, `، دون أن يذكر`. */
function aside(scene: Scene, k: number): boolean {
  const { doc } = scene
  const { folded } = doc.words[k]
  const after = doc.words[k + 1]
  if (!after) return false
  if (RELUCTANT.test(folded)) return true
  // `وذلك في تصريح`: where it was said; `وذلك في مجال التدريب` is a part of it.
  if (folded === 'وذلك')
    return PLACING.test(after.folded)
      ? k + 2 < doc.n && (after.folded === 'علي' || isPlaceOfWords(scene, k + 2))
      : /^(?:بحسب|حسب|وفق|وفقا|عقب|غداه|اثر|ردا|تعليقا|تعقيبا|نقلا)$/.test(after.folded)
  // `، في خطوة فاجأت الجميع`: what the report makes of it.
  if (folded === 'في' && COMMENT.test(after.folded)) return true
  // `، في أول تعليق على الهجوم`.
  if (folded === 'في' && after.folded === 'اول' && FIRST.test(doc.words[k + 2]?.folded ?? '')) return true
  if (folded === 'في' || folded === 'خلال' || folded === 'اثناء')
    return isPlaceOfWords(scene, k + 1) && !isInserted(scene, k + 1)
  // `، عبر حسابه على تويتر`.
  if (folded === 'عبر' || folded === 'علي') return onPage(scene, k, doc.n, []) !== null && !isInserted(scene, k + 1)
  // `، ردا على سؤال`: what he answered.
  if (folded === 'ردا' || folded === 'تعليقا')
    return after.folded === 'علي' && ASKED_OF.test(doc.words[k + 2]?.folded ?? '')
  return (folded === 'دون' || folded === 'بدون') && /^(?:ان|مزيد|تفاصيل|تحديد|ذكر|اعطاء)$/.test(after.folded)
}
const COMMENT = /^(?:اشاره|خطوه|تصعيد|تطور|تلميح)$/
const FIRST = /^(?:تعليق|رد|تصريح|تصريحات|ظهور|موقف)$/
const ASKED_OF = /^(?:ال)?(?:سوال|اسيله|اسءله|استفسار|استفسارات)/

const WHEREIN = /^(?:في|خلال)(?:ه|ها)$/
const PLACING = /^(?:خلال|في|اثناء|عبر|علي)$/

/** Something that words stand or are spoken in. */
const isPlaceOfWords = (scene: Scene, k: number): boolean => {
  const { bits, folded } = scene.doc.words[k]
  return ((bits & (bit.CHANNEL | bit.DOCUMENT)) !== 0 || isOccasion(folded)) && scene.mentionOf[k] < 0
}

/** `، خلال مباحثات سرية، إلى اتفاق`: what stands between commas, and the sentence goes on with a preposition. */
function isInserted({ doc: { words, n } }: Scene, from: number): boolean {
  for (let k = from + 1; k < Math.min(n - 1, from + PLACED); k++) {
    if (isComma(words[k])) return /^(?:الي|علي|عن|من)$/.test(words[k + 1].folded)
    if (/^[.؛]$/.test(words[k].surface)) return false
  }
  return false
}
/** Words of a place between commas, at most. */
const PLACED = 12

/** `خلال لقائه`: an occasion by its preposition, at token `k`. */
const isThere = (scene: Scene, k: number): boolean =>
  /^(?:خلال|في|اثناء)$/.test(scene.doc.words[k]?.folded ?? '') && k + 1 < scene.doc.n && isPlaceOfWords(scene, k + 1)

/** What the reporter adds after the words said: `قال إن …، في تصريح لقناة كذا`. */
export function asideAfter(scene: Scene, last: number, end: number): Adjunct | null {
  const { words } = scene.doc
  // `«…»، في رد على سؤال`, `«…» خلال مؤتمر`: behind the mark that closes what was said, with a comma or none.
  const closed = CLOSING.test(words[last + 1]?.surface ?? '')
  const comma = closed ? last + 2 : last + 1
  if (comma + 1 >= end || !(closed || isComma(words[comma]) || words[comma].folded === 'وذلك')) return null
  const next = isComma(words[comma]) ? comma + 1 : comma
  // `، وذلك خلال كلمة`.
  const k = words[next].folded === 'وذلك' ? next + 1 : next
  if (k >= end || !PLACING.test(words[k].folded) || !aside(scene, k)) return null
  return onPage(scene, k, end, []) ?? adjunctAt(scene, k, end, [])
}
const CLOSING = /^[»”"]$/

/** `…، فإن`: a source of a few words, and what is told behind it. */
function answered(scene: Scene, source: number): boolean {
  const { words, n } = scene.doc
  for (let k = source + 1; k < Math.min(n, source + 7); k++) {
    if (/^فان(?:ه|ها|هم)?$/.test(words[k].folded)) return true
    if (isComma(words[k])) return words[k + 1] !== undefined && verbOrSo(scene, k + 1)
  }
  return false
}
const verbOrSo = (scene: Scene, k: number): boolean =>
  /^فان(?:ه|ها|هم)?$/.test(scene.doc.words[k].folded) || verbAt(scene, k)?.pro === 0

const sourceIsMedium = (scene: Scene, k: number): boolean => {
  const mention = mentionAt(scene, k)
  return mention ? isMedium(scene, mention) : sourceInMarks(scene, k) !== null
}

const ADDS = /^و?(?:[يت]ذكر|يشار|(?:ال)?جدير)$/
const HEARSAY: ReadonlySet<string> = new Set(['وقيل', 'ويقال'])

const TURN = new Shape(
  new Set([
    'بيد',
    'غير',
    'الا',
    'كما',
    'فيما',
    'بينما',
    'حين',
    'ثم',
    'اذ',
    'حيث',
    'لكن',
    'ولكن',
    ...BUT_HE,
    'وقد',
    'فقد',
    'وكان',
    'وكانت',
    // `في حين`.
    'في',
  ]),
)
/** Words from a turn to its verb where another subject may come between, at most. */
const FAR = 10
const FAR_TURN = new Shape(/^(?:ولكن|لكن|بينما|فيما)$/)
/** `، وبين ما ورد`, `، وعدد من الدول`: other words as well. */
const BETWEEN = /^(?:بين|عدد)$/
/** `لكنه أضاف`, `إلا أنها أكدت`: the same one goes on, whatever mark is missing before. */
const TURNED: ReadonlySet<string> = new Set([...BUT_HE, 'الا', 'غير', 'بيد'])
const EXCEPT: ReadonlySet<string> = new Set(['الا', 'غير', 'بيد'])
/** The token behind `لكنه`, `إلا أنه`; the number of tokens where neither stands at `k`. */
function behindTurn({ doc: { words, n } }: Scene, k: number): number {
  if (!EXCEPT.has(words[k].folded)) return k + 1
  return /^ان(?:ه|ها|هم)$/.test(words[k + 1]?.folded ?? '') ? k + 2 : n
}
function saysThen(scene: Scene, k: number): boolean {
  const t = behindTurn(scene, k)
  const cue = t < scene.doc.n ? cueAt(scene, t) : null
  return cue?.kind === 'verb' && cue.reading.tense === 'perfect' && cue.reading.enc === '' && !cue.verb.clauseOnly
}

/** A verbal noun of saying with whose it is. */
function hisSaying(scene: Scene, k: number): boolean {
  const cue = k < scene.doc.n ? cueAt(scene, k) : null
  return cue?.kind === 'masdar' && /^(?:ه|ها|هم)$/.test(cue.reading.enc)
}

const CAME = /^[وف]?جاء$/
const THAT_CAME = /^(?:ذلك|هذا|كلامه|حديثه|تصريحه|قوله)$/
const OFFERING = /^و?مقدم(?:ا|ه|ين)$/
const OFFERED = /^(?:ال)?(?:شكر|تهني[هت]|تهاني|تعازي|عزاء|اعتذار|مواسا[هت]|خالص|احر|جزيل|بالغ|اسمي)(?:ه|ها|هم)?$/

/** `في إشارة واضحة إلى`: whom or what he meant. */
const hintsAt = ({ doc: { words } }: Scene, k: number): boolean =>
  words[k]?.folded === 'الي' || words[k + 1]?.folded === 'الي'

/** The comma that closes a clause on why somebody has no name, opened by the one at `k`; -1 where none does. */
function pastUnnamed(scene: Scene, k: number): number {
  const { words, n } = scene.doc
  if (k + 1 >= n || !withholds(scene, k + 1)) return -1
  for (let m = k + 2; m < Math.min(n, k + UNNAMED); m++) if (isComma(words[m])) return m
  return -1
}
const UNNAMED = 20

/** A new cue of the report itself, or a phrase of attribution: what was said ends before it. */
export function stopsContent(scene: Scene, k: number): boolean {
  const { doc } = scene
  const word = doc.words[k]
  if (word.kind === 'punct') {
    const next = k + 1
    if (next >= doc.n || doc.sentenceOf[next] !== doc.sentenceOf[k]) return false
    if (!/^[،,؛]$/.test(word.surface) || doc.words[next].kind !== 'word') return false
    return aside(scene, next) || stopsContent(scene, next)
  }
  if (leavesOut(scene, k) || othersTurn(scene, k)) return true
  // `، ولم يعلق على الأمر`.
  if (word.folded === 'ولم' && isComma(doc.words[k - 1]) && withheldMore(scene, k)) return true
  // `، علما بأن`: what the report adds.
  if (word.folded === 'علما' && isComma(doc.words[k - 1]) && /^[بو]?ان$/.test(doc.words[k + 1]?.folded ?? ''))
    return true
  // `أن المعهد لم يتمكن من التحقق`: right behind a noun it is said of that.
  if (unconfirmed(scene, k) && (word.folded !== 'لم' || doc.words[k - 1]?.kind === 'punct')) return true
  // `، مقدما شكره للإمارة`: what he does besides.
  if (word.folded.includes('مقدم') && OFFERING.test(word.folded) && OFFERED.test(doc.words[k + 1]?.folded ?? ''))
    return true
  // `جاء ذلك خلال مؤتمر صحفي`, with no mark before it: where it was said.
  if (word.folded.endsWith('جاء') && CAME.test(word.folded) && THAT_CAME.test(doc.words[k + 1]?.folded ?? ''))
    return true
  // `في إشارة إلى`, with no comma before it.
  if (word.folded === 'في' && doc.words[k + 1]?.folded === 'اشاره' && hintsAt(scene, k + 2)) return true
  // `، قبل أن يستدرك أن`: he goes on.
  if (word.folded === 'قبل' && isComma(doc.words[k - 1]) && doc.words[k + 1]?.folded === 'ان') {
    const cue = k + 2 < doc.n ? cueAt(scene, k + 2) : null
    if (cue?.kind === 'verb' && goesOnSaying(scene, k + 3)) return true
  }
  // `، مع تأكيده أن`: he goes on.
  if (word.folded === 'مع' && isComma(doc.words[k - 1]) && hisSaying(scene, k + 1)) return true
  const attribution = attributionAt(scene, k)
  // Through whom we have it ends what was said; who else says so is a part of it.
  if (
    attribution &&
    (attribution.kind === 'relay' ||
      attribution.kind === 'own' ||
      sourceIsMedium(scene, attribution.source) ||
      isOwnPaper(scene, attribution.source))
  )
    return true
  // `، وبحسب المصادر، فإن`: the report goes on with a clause of its own.
  if (attribution && word.folded.startsWith('وب') && isComma(doc.words[k - 1]) && answered(scene, attribution.source))
    return true
  // `، يذكر أن الصفقة`, `، والجدير بالذكر`: what the report adds.
  if (
    isComma(doc.words[k - 1]) &&
    ADDS.test(word.folded) &&
    /^(?:ان|الي|بالذكر|ذكره)$/.test(doc.words[k + 1]?.folded ?? '')
  )
    return true
  // `، وقيل إن`: hearsay is the report's own.
  if (HEARSAY.has(word.folded) && isComma(doc.words[k - 1]) && /^ان/.test(doc.words[k + 1]?.folded ?? '')) return true
  // `وذلك بعد ساعات من`: how long after what the report tells it was.
  if (word.folded === 'وذلك' && /^(?:بعد|قبل|قبيل)$/.test(doc.words[k + 1]?.folded ?? '') && scene.timeOf[k + 2] >= 0)
    return true
  // `وذلك ردا على سؤال`, `وذلك خلال لقائه`, with no comma before it.
  const next = word.folded === 'وذلك' ? (doc.words[k + 1]?.folded ?? '') : ''
  if (next && (/^(?:ردا|تعليقا|تعقيبا)$/.test(next) || isThere(scene, k + 1))) return true
  // `، ناقلة عن مهندس قوله`.
  if (quotesOn(doc.words, k)) return true
  if (word.bits & bit.SAYING) {
    const cue = cueAt(scene, k)
    if (cue?.kind === 'participle' && tellsOf(scene, k, cue.preps)) return true
    // `، واصلت القوات تقدمها`: a verb that says only before a clause or a quotation.
    const said =
      cue?.kind === 'verb' &&
      cue.reading.tense === 'perfect' &&
      (!(cue.verb.clauseOnly || BETWEEN.test(cue.verb.lemma)) ||
        cue.verb.lemma === 'أرجع' ||
        // `، واستبعد اندلاع حرب`: a deed right behind.
        (/^(?:استبعد|اشترط)$/.test(cue.verb.lemma) && (doc.words[k + 1]?.bits ?? 0) & bit.MASDAR) ||
        goesOnSaying(scene, k + 1)) &&
      !(cue.verb.act !== 'describe' && isOneMore(scene, k))
    if (said && cue.reading.pro & WA && !ofOthers(scene, k, cue.reading)) return true
    // `أدان التصريحات وعدها خطأ`: what they are to him.
    if (cue?.kind === 'verb' && REGARDING.has(cue.verb.lemma) && cue.reading.pro & WA && cue.reading.enc) return true
    if (cue && goesOnNow(scene, k, cue)) return true
    if (cue?.kind === 'verb' && solemnly(scene, k, cue.reading)) return true
    // `ووصفه بأنه`
    if (cue?.kind === 'masdar' && cue.reading.pro & WA && cue.reading.enc && markerAt(scene, k + 1, doc.n, []))
      return true
    // `ويضيف: «…»`
    if (cue?.kind === 'verb' && cue.reading.pro & WA && /^[:«"“]$/.test(doc.words[k + 1]?.surface ?? '')) return true
    if (
      said &&
      clauseStart(scene, k) &&
      doc.words[k - 1].kind === 'punct' &&
      // `أطلق نداء في يوليو، دعا فيه الأطباء إلى`: what was said in that.
      !(isComma(doc.words[k - 1]) && WHEREIN.test(doc.words[k + 1]?.folded ?? '')) &&
      !/^[»"”)]$/.test(doc.words[k - 1].surface)
    )
      return true
  }
  const turns = TURN.is(word)
  if (
    turns &&
    TURNED.has(word.folded) &&
    (saysThen(scene, k) || keepsBack(scene, behindTurn(scene, k)) || unconfirmed(scene, behindTurn(scene, k)))
  )
    return true
  if (turns && /^و?لكن$/.test(word.folded) && othersSay(scene, k)) return true
  const turn = turns && (word.folded !== 'في' || /^(?:حين|وقت)$/.test(doc.words[k + 1]?.folded ?? ''))
  if (turn && k + 2 < doc.n && (doc.words[k - 1]?.kind === 'punct' || /^(?:وقد|وكان|وكانت|في)$/.test(word.folded))) {
    // `، ولكن وكالة الإحصاء الأوروبية ذكرت`: the first verb of the turn tells whether it is somebody else's saying.
    const reach = FAR_TURN.is(word) || (EXCEPT.has(word.folded) && doc.words[k + 1]?.folded === 'ان') ? FAR : NEAR
    let other = false
    let until = k + reach
    for (let m = k + 1; m < Math.min(doc.n, until) && doc.sentenceOf[m] === doc.sentenceOf[k]; m++) {
      // `إلا أن دبلوماسيا، رفض ذكر اسمه، قال`: why he has no name.
      const unnamed = isComma(doc.words[m]) ? pastUnnamed(scene, m) : -1
      if (unnamed > 0) {
        m = unnamed
        until = m + NEAR
        continue
      }
      // Far off only a verb of saying that no other verb and no mark come before.
      if (m >= k + NEAR && (other || isComma(doc.words[m]))) break
      const verb = verbAt(scene, m)
      // `بينما سيذهب الجزء المتبقي`: a verb that says only before a clause.
      // `، كما أن العمل يعتبر دعما`: more of the same.
      if (m > k + 1 && doc.words[k].folded === 'كما' && doc.words[k + 1].folded === 'ان' && verb?.tense === 'imperfect')
        break
      if (verb && (saysSo(verb) || deniedSo(scene, m)) && (!verb.lexeme.clauseOnly || clauseAhead(scene, m + 1)))
        return true
      other ||= verb !== null
    }
  }
  return false
}

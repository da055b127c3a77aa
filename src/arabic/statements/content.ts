import type { Span } from '../../text/span.ts'
import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import type { Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { type ArabicWord, FA, surfaceOffset, WA } from '../word.ts'
import { cueAt } from './cue.ts'
import { actsAnew, verbSoon } from './goes-on.ts'
import { goesOnAlone, type Marker, quoteOpenedAt } from './marker.ts'
import { pointsOnly } from './said-elsewhere.ts'
import { stopsContent } from './stops.ts'
import { bracketEnd, formOf, trimmed } from './stretch.ts'
import { happensMeanwhile, THAT_HE, timeClauseEnd, verblessUntil } from './time-clause.ts'

/** The words said: where they stand, how they are given. */
export interface Content {
  spans: Span[]
  first: number
  last: number
  form: 'direct' | 'indirect' | 'mixed'
}

/** The content that a marker brings in, up to `end` (exclusive token); null if nothing is left. */
export function contentFrom(scene: Scene, marker: Marker, end: number): Content | null {
  if (pointsOnly(scene, marker)) return null
  const quote = marker.kind === 'quote' ? quoteOpenedAt(scene, marker.token) : -1
  if (quote >= 0) return quoted(scene, quote, end)
  const { token, from } = behindSo(scene, marker)
  // `قال: (الصدق منجاة والكذب مهلكة) كلنا نخطئ`: brackets for marks of quotation.
  const bracket =
    marker.kind === 'colon' && scene.doc.words[token].surface === '(' ? bracketEnd(scene, token, end, LONGEST) : -1
  if (bracket > token + SHORT) return plain(scene, token, from, bracket + 1)
  return plain(scene, token, from, marker.kind === 'preposition' ? nounEnd(scene, token, end) : end)
}

/** `كما قال الوزير، فإن البلاد`, `فإنه`: the particle of the main clause is no part of the words. */
function behindSo(scene: Scene, { token, from }: Marker): { token: number; from: number } {
  const { doc } = scene
  const word = doc.words[token]
  if (from !== doc.start[token] || !SO_THAT.is(word) || !word.folded.startsWith('فان') || token + 1 >= doc.n)
    return { token, from }
  // `فإن رأيت أن تعفو`: if.
  if (word.folded === 'فان' && verbAt(scene, token + 1)?.tense === 'perfect') return { token, from }
  return word.folded === 'فان'
    ? { token: token + 1, from: doc.start[token + 1] }
    : { token, from: from + surfaceOffset(word, 1) }
}

/** Words of a noun said that the report gives a reason for, at most: a longer one is words given at length. */
const SOON = 12
/** Words looked through for the end of a noun said: a line of a million words has as many cues. */
const LONG = 120

const ASIDE_ENDS = /^(?:وسط|فيما|بينما|رغم|بعد|قبل|خلال|حيث|مما)$/
const WHILE = new Shape(/^(?:بينما|كما)$/)
const GOES_ON = new Shape(/^(?:بينما|فيما|وقد)$/)
const SO_THAT = new Shape(/^ف(?:ان(?:ه|ها|هم)?|هو|هي|هم|هما|نحن|انا)$/)
const THEREUPON = /^(?:بعد|عقب|اثر|غداه|قبل|قبيل|منذ|علي|ردا|بعيد)$/
/** `وهو ما`: what the reporter goes on with. */
export const WHICH = new Shape(/^(?:وهو|وهي)$/)

/** `بانتقاله غير أن`, `إبقاء الجنوب، إلا أن`: what stands against a noun is a clause of the report's. */
const EXCEPT = new Shape(/^(?:الا|غير|بيد)$/)

/** `في حين رفضت`, `في وقت تستعد`. */
const meanwhile = (scene: Scene, k: number): boolean => {
  const next = scene.doc.words[k].folded === 'في' ? scene.doc.words[k + 1]?.folded : ''
  const verb = next === 'حين' || next === 'وقت' ? verbAt(scene, k + 2) : null
  return verb !== null && (next === 'وقت' || verb.tense === 'perfect')
}

const AFTER = /^(?:بعد|بعدما|عقب|اثر|احتجاجا|تنديدا|اعتراضا)$/
const BUT = /^و?لكن(?:ه|ها|هم)?$/
/** `، ومن المتوقع أن يباع`, `، ويعد اللاعب من`: what the report knows besides. */
const expected = ({ doc: { words }, mentionOf }: Scene, k: number): boolean =>
  isComma(words[k - 1]) &&
  ((words[k].folded === 'ومن' && /^ال(?:متوقع|مقرر|منتظر|مرتقب|مفترض)$/.test(words[k + 1]?.folded ?? '')) ||
    (/^و[يت](?:عد|عتبر|اتي)$/.test(words[k].folded) &&
      words[k + 1] !== undefined &&
      (mentionOf[k + 1] >= 0 || (words[k + 1].bits & bit.DEFINITE) !== 0)))

const HOW = /^ب(?:شده|قوه|حده|حزم)$/
const DECLINED = /^(?:رفض|رفضت|رفضا|امتنع|امتنعت)$/

/** `بيع الدواء، بعد الإبلاغ عن`, `، لكن الدورية لم تصل`, `، التي رفضت التعليق`: behind a noun said, when it was or what came of it. */
function afterwards({ doc: { words } }: Scene, k: number): boolean {
  const { folded } = words[k]
  const next = words[k + 1]?.folded ?? ''
  return (
    AFTER.test(folded) ||
    (folded === 'قبل' && next === 'ان') ||
    (/^(?:الذي|التي|الذين)$/.test(folded) && DECLINED.test(next) && words[k + 2]?.folded === 'التعليق')
  )
}

/** `، ويسري هذا الإجراء`: a verb with `و`, and what was told of pointed at. */
const goesOnOfIt = (scene: Scene, k: number, end: number): boolean =>
  k + 2 < end &&
  isComma(scene.doc.words[k - 1]) &&
  DEMONSTRATIVE.test(scene.doc.words[k + 1].folded) &&
  scene.doc.words[k].readings.some((r) => r.lexeme.pos === 'verb' && (r.pro & WA) !== 0)
const DEMONSTRATIVE = /^(?:هذا|هذه|هذان|هاتان|هولاء|ذلك|تلك)$/

/** A relative pronoun or a particle: verbs behind it are of a clause of its own. */
const opensInner = (word: ArabicWord | undefined): boolean => {
  const pos = word?.readings[0]?.lexeme.pos
  return pos === 'rel' || pos === 'sub'
}

/** A noun brought in by a preposition ends where the reporter goes on: `إلى فعل المزيد وخرج الآلاف`, `بإطلاقهم، وهو ما حدث`. */
function nounEnd(scene: Scene, from: number, end: number): number {
  const { doc } = scene
  // `إلى ما ارتكبوه وتسبب في`: a clause from its first word on.
  let inner = doc.words[from].folded === 'ما' || opensInner(doc.words[from + 1])
  let that = false
  for (let k = from + 1; k < Math.min(end, from + LONG); k++) {
    const word = doc.words[k]
    // `انتقد الحكم بشدة`: how, at the end.
    if (HOW.test(word.folded) && (k + 1 >= end || doc.words[k + 1].kind === 'punct')) return k
    if (k < from + 2) continue
    // `- الذي وصفه المدرب بأفضل لاعب - وسط آمال`: a dash closes the aside.
    if (word.kind === 'punct' && /^[-–—]$/.test(word.surface) && ASIDE_ENDS.test(doc.words[k + 1]?.folded ?? ''))
      return k
    if (doc.quoteOf[k] >= 0 || word.kind !== 'word') continue
    const first = word.readings[0]
    if (WHILE.is(word) && !/^كانت?$/.test(doc.words[k + 1]?.folded ?? '') && verbAt(scene, k + 1)?.tense === 'perfect')
      return k
    // `واصفا إياه بالإرهاب فإن`: the main clause begins; `امتعاضهم من التأخر فهم يزرعون`: why, in a clause of its own.
    if (
      SO_THAT.is(word) &&
      (word.folded.startsWith('فان') ||
        // `عاجزا عن فهم تصرفه`: understanding.
        (k < from + SOON && (word.folded !== 'فهم' || (k + 1 < end && verbAt(scene, k + 1) !== null))))
    )
      return k
    // `بتقديم مساعدات، وذلك بعد أيام على الزلزال`: when it was done.
    if (word.folded === 'وذلك' && THEREUPON.test(doc.words[k + 1]?.folded ?? '')) return k
    if (WHICH.is(word) && doc.words[k + 1]?.folded === 'ما') return k
    if (/^ان(?:ه|ها|هم)?$/.test(doc.words[k + 1]?.folded ?? '') && (EXCEPT.is(word) || goesOnAlone(word.folded)))
      return k
    // `، وقد استحوذت`, `، فيما لا يزال`: the report goes on, whatever clause stands before.
    if (doc.words[k - 1].kind === 'punct' && (GOES_ON.is(word) || meanwhile(scene, k))) return k
    if (goesOnOfIt(scene, k, end)) return k
    if (isComma(doc.words[k - 1]) && afterwards(scene, k)) return k
    // `أمله في أن يعود، لكنه`: inside a clause that a particle brings in, the turn is its own.
    that ||= THAT.test(word.folded)
    if (!that && BUT.test(word.folded) && (isComma(doc.words[k - 1]) || (word.folded === 'لكن' && !inner))) return k
    if (expected(scene, k)) return k
    // `تؤكد الطابع الدولي للقناة وتدعو`: the same one goes on with another verb of saying.
    if ((!inner || isComma(doc.words[k - 1])) && saysBesides(scene, k)) return k
    // Inside a relative clause or a clause of its own, verbs are its own.
    if (inner) continue
    if (opensInner(word)) {
      inner = true
      continue
    }
    // `إلى غصة، وعلى الفور توجهت`: a clause that opens with when or where.
    if (
      doc.words[k - 1].kind === 'punct' &&
      first?.lexeme.pos === 'prep' &&
      first.pro === WA &&
      // `إلى موقفه، وإلى المبالغ التي قدمها`: more of the same.
      word.folded.slice(1) !== doc.words[from - 1]?.folded &&
      verbSoon(scene, k + 1, end)
    )
      return k
    if (doc.words[k - 1].kind === 'punct' && /^(?:وهو|وهي|بينما|فيما)$/.test(word.folded)) return k
    // `بعدم دفع فدية، ونشر الجيش طائرات`: a verb that could be a noun, behind a comma and before whoever acts.
    if (isComma(doc.words[k - 1]) && (actsAnew(scene, k, end) || isDone(scene, k))) return k
    // `عن السبب ففهم أن`: what came of it.
    if (first && isThen(scene, k)) return k
    if (
      first?.lexeme.pos === 'verb' &&
      first.tense === 'perfect' &&
      first.pro === WA &&
      first.exact &&
      !(word.bits & (bit.NOUN | bit.ADJ))
    )
      return k
  }
  return end
}

/** `، وأحيل إلى النيابة`, `، وقدم تعازيه`: likeliest a verb of the past. */
const isDone = (scene: Scene, k: number): boolean => {
  const first = scene.doc.words[k].readings[0]
  return (
    first?.lexeme.pos === 'verb' &&
    first.tense === 'perfect' &&
    first.pro === WA &&
    // `بذل الجهد، وجعل العيد سعيدا`: as likely one more verbal noun.
    !(scene.doc.words[k].bits & bit.MASDAR) &&
    verbAt(scene, k) !== null
  )
}

/** `ففهم`: a verb of the past with `ف`, and nothing else that it may be. */
const isThen = (scene: Scene, k: number): boolean => {
  const { bits, readings } = scene.doc.words[k]
  return (
    !(bits & (bit.NAME | bit.NAME_MAYBE | bit.UNKNOWN)) &&
    readings.every((r) => r.pro & FA) &&
    readings.some((r) => r.tense === 'perfect') &&
    // `هارت فورد`: the rest of a foreign name.
    !(scene.doc.words[k - 1].bits & bit.UNKNOWN)
  )
}

/** A verb of saying of the present with `و`. */
function saysBesides(scene: Scene, k: number): boolean {
  const first = scene.doc.words[k].readings[0]
  return (
    first?.lexeme.pos === 'verb' &&
    first.pro === WA &&
    first.tense === 'imperfect' &&
    !(scene.doc.words[k].bits & bit.NOUN) &&
    cueAt(scene, k)?.kind === 'verb'
  )
}

/** A quotation as content; words that go on right after it belong to what was said. */
export function quoted(scene: Scene, index: number, end: number): Content | null {
  const { doc } = scene
  const quote = doc.quotes[index]
  const { last } = quote
  // `قال «إن الأجور سترتفع»`: the particle is no part of the words, on whichever side of the mark.
  // Before a verb it means if (`إن شاء الله`).
  const particle =
    quote.first < last &&
    /^[إأا]ن$/.test(doc.words[quote.first].surface) &&
    doc.words[quote.first + 1].readings[0]?.lexeme.pos !== 'verb'
  const first = particle ? quote.first + 1 : quote.first
  if (last < first) return null
  const after = quote.close >= 0 ? quote.close + 1 : doc.n
  const short = last - first < 6
  if (
    after < end &&
    doc.words[after].kind !== 'punct' &&
    short &&
    // `«إنها بداية المعركة» التي`: of what was named in a whole clause the report tells.
    !(doc.words[after].readings[0]?.lexeme.pos === 'rel' && WHOLE_CLAUSE.test(doc.words[first].folded)) &&
    !stopsContent(scene, after) &&
    // `يقول "الماء مقطوع" وصدقته`: inside somebody's quotation the outer speaker goes on.
    !(quote.depth > 0 && (doc.words[after].readings[0]?.pro ?? 0) & WA) &&
    doc.sentenceOf[after] === doc.sentenceOf[last]
  ) {
    const rest = plain(scene, after, doc.start[after], end)
    if (rest) return { spans: [[doc.start[first], rest.spans[0][1]]], first, last: rest.last, form: 'mixed' }
  }
  // `أن "الخطوة خطيرة"، وأن الوزارة تتابع`: a second clause of what was said.
  const second = after + 1
  if (
    second < end &&
    isComma(doc.words[after]) &&
    AND_THAT.test(doc.words[second].folded) &&
    THAT.test(doc.words[quote.open - 1]?.folded ?? '')
  ) {
    const rest = plain(scene, second, doc.start[second], end)
    if (rest) return { spans: [[doc.start[first], rest.spans[0][1]]], first, last: rest.last, form: 'mixed' }
  }
  const stop = trimmed(scene, first, lastJoined(scene, index, end))
  return { spans: [[doc.start[first], doc.end[stop]]], first, last: stop, form: 'direct' }
}

/** `«لن نقبل»، و«لن نسكت»`: the last token inside the marks of the last of quotations joined by `و`. */
function lastJoined({ doc }: Scene, index: number, end: number): number {
  let quote = doc.quotes[index]
  while (quote.close >= 0) {
    const and = isComma(doc.words[quote.close + 1]) ? quote.close + 2 : quote.close + 1
    if (and + 2 >= end || doc.words[and].folded !== 'و') break
    const next = doc.quotes[doc.quoteOf[and + 2]]
    if (next?.open !== and + 1 || next.close < 0 || next.close >= end) break
    quote = next
  }
  return quote.last
}

const WHOLE_CLAUSE = /^(?:ان(?:ه|ها|هم|نا|ني)|هذا|هذه|هو|هي|نحن|لا|لم|لن)$/
const THAT = /^ب?ان$/
const AND_THAT = /^وان(?:ه|ها|هم)?$/

/** Words of a quotation that is all of what was said, at least; and what the report adds behind it begins with. */
const WHOLE = 8
const BEHIND = /^(?:بعد|عقب|اثر|خلال|اثناء|وذلك|ردا|عندما|حين|قبل|قبيل|بعيد)$/

/** Words that indirect speech goes on for, at most; without a bound a line of a million words costs their square. */
const LONGEST = 300

function plain(scene: Scene, token: number, from: number, end: number): Content | null {
  const { doc } = scene
  let last = token
  let k = token
  // What is said inside what another says ends with its sentence, though the quotation goes on.
  const within = doc.quoteOf[token]
  end = Math.min(end, token + LONGEST)
  const opened = timeClauseEnd(scene, token, end)
  const verbless = THAT_HE.test(doc.words[token].folded) ? verblessUntil(scene, token + 1, end) : -1
  for (; k < end; k++) {
    // `أنه عندما بلغ العاشرة، عرضوا عليه`: behind the clause of time the main one comes.
    if ((opened >= 0 && (k === opened || k === opened + 1)) || (k > token && k <= verbless)) {
      last = k
      continue
    }
    if (
      k > token &&
      (stopsContent(scene, k) || (within >= 0 && doc.quoteOf[k] === within && FULL_STOP.test(doc.words[k].surface)))
    )
      break
    // `بلاده ترفض التدخل، فيما قتل ثلاثة`: what happened meanwhile, behind what has not happened.
    if (k > token && within < 0 && isComma(doc.words[k]) && k + 2 < end && happensMeanwhile(scene, token, k + 1)) break
    last = k
    // `(الجموم، ومدركة)`: in brackets nobody else begins.
    const bracket = k > token && doc.words[k].surface === '(' ? bracketEnd(scene, k, end) : -1
    if (bracket > 0) {
      last = k = bracket
      continue
    }
    // A quotation that opens here is taken whole, over the ends of sentences inside it.
    const quote = quoteOpenedAt(scene, k)
    if (quote >= 0) {
      const closing = doc.quotes[quote].close >= 0 ? doc.quotes[quote].close : doc.quotes[quote].last
      // `إن «…» بعد جولة`: behind a long quotation the report says when and why.
      if (
        quote !== within &&
        k <= token + 1 &&
        closing - k > WHOLE &&
        BEHIND.test(doc.words[closing + 1]?.folded ?? '')
      ) {
        last = closing
        break
      }
      if (closing >= end) {
        last = closing
        k = closing
        end = Math.max(end, closing + 1)
      }
    }
  }
  last = trimmed(scene, token, last)
  if (last < token || (last === token && doc.words[last].kind === 'punct')) return null
  return { spans: [[from, doc.end[last]]], first: token, last, form: formOf(scene, token, last) }
}

/** Words in brackets that are words said, at least. */
const SHORT = 4
const FULL_STOP = /^(?:\.+|…|[؟?!])$/

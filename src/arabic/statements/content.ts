import type { Quote } from '../../engine/doc.ts'
import type { Span } from '../../text/span.ts'
import { isComma } from '../names/view.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { surfaceOffset, WA } from '../word.ts'
import { actsAnew } from './goes-on.ts'
import { type Marker, quoteOpenedAt } from './marker.ts'
import { nounEnd, SO_THAT } from './noun-end.ts'
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
    // `صاحوا «يحيا العدل» وعادوا`: behind a clause in marks that no particle brought in, the report tells what they did.
    !isDeedBehind(scene, quote, after) &&
    doc.sentenceOf[after] === doc.sentenceOf[last]
  ) {
    const whole = goingOn(scene, first, after, end)
    if (whole) return whole
  }
  const second = after + 1
  // `إن «الأفق»، الموالية للحكومة، تقف معه`: a name in marks that something is said of.
  if (
    second < end &&
    isComma(doc.words[after]) &&
    THAT.test(doc.words[quote.open - 1]?.folded ?? '') &&
    (first === last || mentionAt(scene, first)?.last === last) &&
    !verbAt(scene, first) &&
    !stopsContent(scene, after)
  ) {
    const whole = goingOn(scene, first, second, end)
    if (whole) return whole
  }
  // `أن "الخطوة خطيرة"، وأن الوزارة تتابع`: a second clause of what was said.
  if (
    second < end &&
    isComma(doc.words[after]) &&
    AND_THAT.test(doc.words[second].folded) &&
    THAT.test(doc.words[quote.open - 1]?.folded ?? '')
  ) {
    const whole = goingOn(scene, first, second, end)
    if (whole) return whole
  }
  const stop = trimmed(scene, first, lastJoined(scene, index, end))
  return { spans: [[doc.start[first], doc.end[stop]]], first, last: stop, form: 'direct' }
}

const isDeedBehind = (scene: Scene, { open, first, last }: Quote, after: number): boolean => {
  const verb = THAT.test(scene.doc.words[open - 1]?.folded ?? '') ? null : verbAt(scene, after)
  if (verb?.tense !== 'perfect' || !(verb.pro & WA)) return false
  for (let k = first; k <= last; k++) if (verbAt(scene, k)) return true
  return false
}

/** A quotation from token `first` with the words behind it from `from` on; marks around a name alone (`أن «الأفق» رفضت العرض`) quote nobody. */
function goingOn(scene: Scene, first: number, from: number, end: number): Content | null {
  const { doc } = scene
  const rest = plain(scene, from, doc.start[from], end)
  if (!rest) return null
  const { last, spans } = rest
  const form = formOf(scene, first, last) === 'indirect' ? 'indirect' : 'mixed'
  return { spans: [[doc.start[first], spans[0][1]]], first, last, form }
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
  const yet = verbAt(scene, token)?.tense === 'imperfect'
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
    // `أن يخففوا من الشرب، ونادت المنظمات بذلك`: behind what is to be done, what was done.
    if (k > token && yet && within < 0 && isComma(doc.words[k]) && k + 2 < end && actsAnew(scene, k + 1, end)) break
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

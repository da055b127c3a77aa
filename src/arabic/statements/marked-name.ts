import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { markerAt, quoteOpenedAt } from './marker.ts'

/** Words before a title in marks. */
const CALLED =
  /^(?:بعنوان|عنوان|عنوانها|عنوانه|شعار|باسم|اسم|تسمي|يسمي|المسماه|المسمي|مسمي|بمسمي|المعروف|المعروفه|المدعو|يدعي|تدعي)$/

/** `صحيفة «الوطن»`: the mark opens a name, not the words said. */
export const isName = (scene: Scene, k: number, preps: readonly string[]): boolean => {
  const i = scene.mentionOf[k]
  const quote = quoteOpenedAt(scene, k)
  if (quote >= 0 && k > 0) {
    const { last, first, close } = scene.doc.quotes[quote]
    // `وقال «جون كول» المدير`: nothing but a name stands between the marks.
    const whole = mentionAt(scene, first)
    if (whole !== null && whole.last === last && close > last) return true
    if (CALLED.test(scene.doc.words[k - 1].folded)) return true
    // `محمود عباس "أبو مازن" الحكومة`: what somebody is called besides.
    const named =
      mentionAt(scene, k - 1) ?? (scene.mentionOf[k - 1] >= 0 ? scene.mentions[scene.mentionOf[k - 1]] : null)
    if (named?.kind === 'person' && last - first < 3 && scene.doc.words[close + 1]?.kind === 'word') return true
    if (titled(scene, k, close)) return true
    // `محطة "تي في" "لن نقبل بذلك"`: the words stand in marks of their own behind it.
    if (last - first < 3 && close > 0 && quoteOpenedAt(scene, close + 1) >= 0) return true
    // `تصريح إلى "المدينة" أنهم`: a word or three in marks with the particle after them.
    if (
      last - first < 3 &&
      close >= 0 &&
      close + 1 < scene.doc.n &&
      /^(?::|ب?ان(?:ه|ها|هم|نا)?)$/.test(scene.doc.words[close + 1].folded) &&
      scene.doc.words[k - 1].kind !== 'punct'
    )
      return true
    // `مستثمران "البيت الأول" و"دار الأسهم" إن`: the same of more names than one.
    const joined = last - first < TITLE / 2 && close >= 0 ? pastJoined(scene, close) : close
    if (joined > close && /^ب?ان$/.test(scene.doc.words[joined + 1]?.folded ?? '')) return true
    // `المتابع لنشاط «التنظيم» لـ«الأفق»، اختطاف`: whom it was told follows.
    if (last - first < 3 && scene.doc.words[close + 1]?.folded === 'ل' && quoteOpenedAt(scene, close + 2) >= 0)
      return true
    // `مسؤول «خدمة الطريق» فلان أن`, `تتهم «النصرة» بخطفه`: the words follow later.
    if (
      last - first < 3 &&
      close >= 0 &&
      scene.doc.words[k - 1].kind !== 'punct' &&
      wordsLater(scene, k, close + 1, preps)
    )
      return true
  }
  return (
    i >= 0 ||
    (mentionAt(scene, k + 1) !== null &&
      scene.doc.words[mentionAt(scene, k + 1)!.last + 1]?.kind === 'punct' &&
      k > 0 &&
      (scene.doc.words[k - 1].bits & (bit.MEDIA | bit.ORG_HEAD)) !== 0)
  )
}

/** The mark that closes the last of the names in marks joined by `و` to those that mark `close` closes. */
function pastJoined({ doc }: Scene, close: number): number {
  let last = close
  while (doc.words[last + 1]?.folded === 'و') {
    const next = doc.quotes[doc.quoteOf[last + 3]]
    if (next?.open !== last + 2 || next.close < 0 || next.last - next.first > TITLE / 2) break
    last = next.close
  }
  return last
}

/** `لمعرض "الفهد .. روح القيادة" برئاسة`: a title behind the noun it names, with more of the clause behind. */
function titled(scene: Scene, k: number, close: number): boolean {
  const { doc } = scene
  const { bits, readings, kind } = doc.words[k - 1]
  const after = doc.words[close + 1]
  return (
    kind === 'word' &&
    close > k &&
    close - k < TITLE &&
    (after?.kind === 'word' || isComma(after)) &&
    doc.sentenceOf[close + 1] === doc.sentenceOf[close] &&
    readings[0]?.lexeme.pos === 'noun' &&
    readings[0].enc === '' &&
    scene.mentionOf[k - 1] < 0 &&
    (bits & (bit.EVENT | bit.ORG_HEAD | bit.CHANNEL | bit.PLACE_HEAD | bit.DOCUMENT)) !== 0 &&
    !(bits & (bit.DEFINITE | bit.SPEECH | bit.SAYING | bit.FUNCTION))
  )
}
/** Tokens of a title, at most. */
const TITLE = 8

/** A particle, or a verb's preposition at once, behind a name in marks. */
function wordsLater(scene: Scene, opening: number, from: number, preps: readonly string[]): boolean {
  let named = false
  const inOffice = scene.doc.words[opening - 1]?.folded === 'في'
  for (
    let m = from;
    m < Math.min(scene.doc.n, from + 9) && scene.doc.sentenceOf[m] === scene.doc.sentenceOf[from];
    m++
  ) {
    if (verbAt(scene, m)) return false
    // `في "شبكتي" فلان: …`: his name, and the words at once.
    named ||= mentionAt(scene, m)?.kind === 'person' && inOffice
    const marker = markerAt(scene, m, scene.doc.n, m < from + 2 ? preps : [])
    // `فلان من «بنك الأفق» في المدينة: «…»`: the firm he is of, and the words behind a colon.
    if (
      marker?.kind === 'quote' &&
      scene.doc.words[m].surface === ':' &&
      OF_FIRM.test(scene.doc.words[opening - 1].folded)
    )
      return true
    if (marker) return named || marker.kind === 'particle' || marker.kind === 'preposition'
  }
  return false
}

const OF_FIRM = /^(?:من|لدي|في|ب|عن)$/

/** A word or three in marks far from the cue are a term or a title. */
export const isLong = (scene: Scene, k: number): boolean => {
  const quote = scene.doc.quotes[quoteOpenedAt(scene, k)]
  return quote !== undefined && quote.last - quote.first > 2
}

import type { Act } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { animate } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { withholds } from '../syntax/phrase-breaks.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { type ArabicWord, BI, surfaceOffset, WA } from '../word.ts'
import { ADDRESSING, OBJECT_ACTS, STANDS, WORDLESS } from './acts.ts'
import { type Content, contentFrom, quoted } from './content.ts'
import type { Cue } from './cue.ts'
import { estimates } from './estimate.ts'
import { isLong } from './marked-name.ts'
import { quoteOpenedAt } from './marker.ts'
import { goesOnBehind, goesOnWith } from './name-inside.ts'
import { PLAIN, quoteEndingBefore } from './quote-before.ts'
import { REGARDING } from './regards.ts'
import type { Region } from './region.ts'
import { answeredTo, tellsThat } from './said-elsewhere.ts'
import {
  affirmsDeed,
  asked,
  askedBeside,
  askedOf,
  behindThoseCalled,
  biddenWith,
  brandishes,
  deniedBefore,
  explains,
  fears,
  isAskedFor,
  objectContent,
  ownNoun,
  prized,
  relativeObject,
  rulesOut,
  takesObject,
} from './said-object.ts'
import { isAskedNext } from './way-phrase.ts'
import { called, calledInMarks, calledWhat } from './what-called.ts'

/** Verbs that say what a thing comes of. */
const ASCRIBING = new Set(['عزا', 'أرجع', 'نسب'])

/** Verbs that say what is to be done with a verbal noun, and mean something else without. */
const BIDDING = new Set(['وجه', 'التزم'])

/** The words that a cue gives: after its marker, before it in marks, or as its object; null where it gives none. */
export function contentOf(
  scene: Scene,
  cue: Cue,
  region: Region,
  end: number,
  act: Act,
  controlled = false,
  before: Phrase | null = null,
): Content | null {
  const { doc } = scene
  if (prized(scene, cue, region)) return objectContent(scene, region.object!, end)
  const what = cue.kind !== 'masdar' && STANDS.has(act) ? relativeObject(scene, cue, region, end, before) : -1
  if (what >= 0) return contentFrom(scene, { kind: 'preposition', token: what, from: doc.start[what] }, end)
  // `أكد عزمه على بناء الجسر`: what is his own he affirms, and its preposition is not the verb's.
  if (region.object && ownNoun(scene, cue, region)) return objectContent(scene, region.object, end)
  const previous = cue.kind === 'verb' && !(cue.reading.pro & WA) ? quoteEndingBefore(scene, cue) : -1
  // `«لن نقبل»، يقول العامل، «أن نطرد»`: the quotation goes on behind its cue.
  if (
    previous >= 0 &&
    region.marker?.kind === 'quote' &&
    region.subject &&
    (region.marker.token <= region.subject.last + 2 || goesOnQuoting(scene, region.marker.token))
  ) {
    const [before, after] = [
      quoted(scene, previous, doc.quotes[previous].close + 1),
      contentFrom(scene, region.marker, end),
    ]
    if (before && after)
      return { spans: [...before.spans, ...after.spans], first: before.first, last: after.last, form: after.form }
  }
  // `عزا الوزير ارتفاع الأسعار إلى الجفاف`: what he ascribes is a part of what he says.
  if (
    ASCRIBING.has(cue.verb.lemma) &&
    // `يرجع تاريخه إلى`: going back.
    !(cue.verb.lemma === 'أرجع' && cue.reading.tense === 'imperfect') &&
    region.object &&
    (region.marker?.kind === 'preposition' || doc.words[(region.marker?.token ?? 1) - 1].folded === 'الي') &&
    !cue.reading.enc &&
    region.marker!.token > region.object.last
  )
    return contentFrom(
      scene,
      { kind: 'preposition', token: region.object.first, from: doc.start[region.object.first] },
      end,
    )
  if (cue.verb.lemma === 'قدر' && estimates(scene, region.object)) return objectContent(scene, region.object!, end)
  if (askedOf(scene, region, act)) return objectContent(scene, region.object!, end)
  if (rulesOut(scene, cue, region)) {
    const { first } = region.object!
    return contentFrom(scene, { kind: 'preposition', token: first, from: doc.start[first] }, end)
  }
  if (region.marker) {
    if (
      cue.verb.clauseOnly &&
      region.marker.kind === 'preposition' &&
      cue.verb.lemma !== 'نص' &&
      !brandishes(scene, cue, region.marker.token)
    )
      return null
    // `قدم لبنان، عبر وزيره فلان، شكوى وصف فيها الغارات بأنها`: through whom; whoever expresses something has `عن` behind him.
    if (
      cue.verb.lemma === 'عبر' &&
      cue.kind === 'verb' &&
      isComma(doc.words[cue.token - 1]) &&
      region.marker.kind === 'particle'
    )
      return null
    if (goesOnWith(scene, cue, region.marker)) return null
    if (answeredTo(scene, cue, region.marker.token)) return null
    if (region.marker.kind !== 'particle' && tellsThat(scene, cue)) return null
    // `لفتتني دراسة`: catching the eye.
    if (cue.verb.lemma === 'لفت' && cue.kind === 'verb' && cue.reading.enc) return null
    // `يخطف ويهدد بالقتل من قبل المسلحين`: the passive.
    if (region.marker.kind === 'preposition' && !region.subject && doneBy(scene, region.marker.token, end)) return null
    // `يظهر في الصورة «…»`: the verb of appearing is written alike.
    if (cue.verb.lemma === 'أظهر' && region.marker.kind !== 'particle') return null
    // `زادت أسعار النفط … "رويترز"`, `واصل الفريق تدريبه … أن`: with a thing beside it the verb has its first sense.
    if (
      cue.verb.clauseOnly &&
      cue.kind === 'verb' &&
      act !== 'describe' &&
      region.object &&
      region.marker.token > region.object.last + 1 &&
      !wasSaid(scene, region.object) &&
      !animate(scene, region.object)
    )
      return null
    // `وجه بإطلاق سراحهم`, `التزمت بتغطية النفقات`: what is to be done; one strikes with, or keeps to, what is no verbal noun.
    if (
      BIDDING.has(cue.verb.lemma) &&
      !(
        region.marker.kind === 'preposition' &&
        doc.words[region.marker.token].bits & bit.MASDAR &&
        !(doc.words[region.marker.token].bits & bit.DEFINITE)
      )
    )
      return null
    // `يشبه الخلخلة … «داعش»`: what something is called stands behind its preposition.
    if (
      act === 'describe' &&
      region.marker.kind === 'quote' &&
      !/^أ?سمى$/.test(cue.verb.lemma) &&
      !called(scene, region.marker.token)
    )
      return null
    // `أكدت الشركة خطف موظف بينما كان «يمر»`: a quotation further on is a part of the object.
    if (
      region.marker.kind === 'quote' &&
      doc.words[region.marker.token - 1].surface !== ':' &&
      region.object &&
      takesObject(cue.verb) &&
      (!WORDLESS.has(act) || REGARDING.has(cue.verb.lemma)) &&
      (region.marker.token > region.object.last + 1 || goesOnBehind(scene, region.marker))
    ) {
      return contentFrom(
        scene,
        { kind: 'preposition', token: region.object.first, from: doc.start[region.object.first] },
        end,
      )
    }
    // `أعلنت نتائج الاستبيان لقياس الرضا عن الوكالات`: the preposition is of another noun.
    if (
      region.marker.kind === 'preposition' &&
      region.object?.definite &&
      /^(?:أعلن|كشف)$/.test(cue.verb.lemma) &&
      RESULTS.test(doc.words[region.object.head].folded) &&
      region.marker.token > region.object.last + 1
    )
      return objectContent(scene, region.object, end)
    // `كشفت تفاصيل عن الحادث`, `أعلنوا إضرابا عن الطعام`: the preposition goes on from the object.
    if (
      region.marker.kind === 'preposition' &&
      region.object &&
      takesObject(cue.verb) &&
      DETAILS.test(doc.words[region.object.head].folded) &&
      region.marker.token <= region.object.last + 2
    )
      return objectContent(scene, region.object, end)
    // `أكدت المصادر إلقاء القبض على ستة`: a deed right behind whoever affirms it, and its own preposition.
    if (affirmsDeed(scene, cue, region)) return objectContent(scene, region.object!, end)
    // `أعلنت طباعة الأوراق بعد التخلي عن`: the preposition is of another noun.
    if (
      region.marker.kind === 'preposition' &&
      region.object &&
      !ADDRESSING.has(act) &&
      takesObject(cue.verb) &&
      region.marker.token > region.object.last + 2 &&
      doc.words[region.object.head].bits & bit.MASDAR
    )
      return objectContent(scene, region.object, end)
    // `طلبت تفعيل الطلب بإنشاء`, `طالب المجتمع الاضطلاع بمسؤولياته`: the preposition is of the verbal noun asked for.
    if (
      (act === 'demand' || act === 'appeal') &&
      region.marker.kind === 'preposition' &&
      region.object &&
      region.subject &&
      region.marker.token <= region.object.last + 1 &&
      doc.words[region.object.head].bits & bit.MASDAR &&
      !(doc.words[region.object.head].bits & (bit.OFFICIAL | bit.ORG_HEAD | bit.PERSON_NOUN | bit.GROUP)) &&
      region.object.head === region.object.first
    )
      return contentFrom(
        scene,
        { ...region.marker, token: region.object.first, from: doc.start[region.object.first] },
        end,
      )
    // `طلب من حلفائه الإسراع بتسليم`: the preposition is of the verbal noun asked for.
    if (
      (act === 'demand' || act === 'appeal') &&
      region.marker.kind === 'preposition' &&
      isAskedFor(scene, region, region.marker.token - 1) &&
      // `نصح المرضى على وجه الخصوص بعدم`.
      doc.words[region.marker.token - 2].folded !== 'وجه'
    )
      return contentFrom(
        scene,
        { ...region.marker, token: region.marker.token - 1, from: doc.start[region.marker.token - 1] },
        end,
      )
    // `دعا السلطات التعاون … «بما أنه»`: the verbal noun asked for comes before a quotation inside it.
    if (region.marker.kind === 'quote' && ADDRESSING.has(act) && region.object && asked(scene, region, end))
      return contentFrom(scene, { kind: 'preposition', token: region.end, from: doc.start[region.end] }, end)
    if (cue.verb.lemma === 'أهاب' && region.marker.kind === 'preposition') {
      const what = behindThoseCalled(scene, region.marker.token, end)
      if (what > 0) return contentFrom(scene, { kind: 'preposition', token: what, from: doc.start[what] }, end)
    }
    // `ما أسماه «الخطأ» في الحساب`: what he called something stands between the marks.
    const marks =
      region.marker.kind === 'quote' && calledInMarks(scene, cue) ? quoteOpenedAt(scene, region.marker.token) : -1
    if (marks >= 0 && doc.quotes[marks].close >= 0) return quoted(scene, marks, doc.quotes[marks].close + 1)
    return contentFrom(scene, act === 'describe' ? calledWhat(scene, region.marker, end) : region.marker, end)
  }
  // `«…»، قال فلان`: the words stand before their verb.
  if (previous >= 0) return quoted(scene, previous, doc.quotes[previous].close + 1)
  // `مناشدا المحسنين الوفاء بوعودهم`: behind whom he asks, what of them.
  if (
    (cue.kind === 'participle' || !region.subject) &&
    region.object &&
    (isAskedNext(scene, region.object, region.object.last + 1, act) ||
      (cue.verb.lemma === 'ناشد' && ((doc.words[region.object.last + 1]?.bits ?? 0) & bit.MASDAR) !== 0))
  ) {
    region.end = region.object.last + 1
    return contentFrom(scene, { kind: 'preposition', token: region.end, from: doc.start[region.end] }, end)
  }
  const bidden = cue.verb.lemma === 'دعا' && region.object ? biddenWith(scene, region.object, end) : -1
  if (bidden >= 0) {
    const from = doc.start[bidden] + withoutPreposition(doc.words[bidden])
    return contentFrom(scene, { kind: 'preposition', token: bidden, from }, end)
  }
  // `ناشدت الأمم المتحدة المانحين تقديم مساعدات`: what is asked for is a verbal noun after the one asked.
  if (
    ADDRESSING.has(act) &&
    !cue.verb.clauseOnly &&
    (region.subject || (before && askedBeside(scene, region, act))) &&
    region.object &&
    asked(scene, region, end)
  ) {
    return contentFrom(scene, { kind: 'preposition', token: region.end, from: doc.start[region.end] }, end)
  }
  // `قال المدير علاقات البلدين جيدة`: saying has no object, so the words follow.
  if (cue.verb.lemma === 'قال' && cue.kind === 'verb' && !cue.reading.enc && wordsBehind(scene, region, end))
    return contentFrom(
      scene,
      { kind: 'particle', token: region.object!.first, from: doc.start[region.object!.first] },
      end,
    )
  // `قال الوزير نحن نعمل`: plain verbs of saying may go straight on to the words.
  if (
    PLAIN.has(cue.verb.lemma) &&
    cue.kind === 'verb' &&
    region.subject &&
    (!region.object || cue.verb.lemma === 'قال') &&
    region.end < end - 3 &&
    region.end > region.subject.last &&
    opensClause(scene, region.end) &&
    // `أضاف فلان بنفسه الهدف`: by himself.
    !/^بنفس(?:ه|ها)$/.test(doc.words[region.end].folded)
  ) {
    return contentFrom(scene, { kind: 'particle', token: region.end, from: doc.start[region.end] }, end)
  }
  const back = deniedBefore(scene, cue, act, region)
  if (back >= 0) return contentFrom(scene, { kind: 'particle', token: back, from: doc.start[back] }, end)
  if (fears(scene, cue, region)) return objectContent(scene, region.object!, end)
  if (
    (cue.kind === 'masdar' && !controlled) ||
    !OBJECT_ACTS.has(act) ||
    // `الذي أكده الصندوق`: its object is the pronoun.
    (cue.kind === 'verb' && cue.reading.enc && !REGARDING.has(cue.verb.lemma)) ||
    (!REGARDING.has(cue.verb.lemma) && (cue.verb.clauseOnly || !takesObject(cue.verb)))
  )
    return null
  const object = region.object
  // `أكدت الإدارة، عدم وجود`, `نفى الحزب أي علاقة له`: a noun negated or taken at all is no phrase of its own.
  if (
    !object &&
    (region.subject || (before && !withholds(scene, cue.token))) &&
    region.end < end - 1 &&
    /^(?:عدم|ايه?)$/.test(doc.words[region.end].folded)
  )
    return contentFrom(scene, { kind: 'preposition', token: region.end, from: doc.start[region.end] }, end)
  if (object && explains(scene, cue, region)) return objectContent(scene, object, end)
  // `اعتبره الوزير خطأ`: a word that could be an adverb is what it is to him.
  if (!object && REGARDING.has(cue.verb.lemma) && cue.reading.enc && (region.subject || cue.reading.pro & WA)) {
    let k = (region.subject?.last ?? cue.token) + 1
    // `اعتبرها الاتحاد حتى عام 2008 «إرهابية»`, `تعتبرها واشنطن منذ سنوات منظمة`: since when, and then what.
    if (k < end && WHEN.test(doc.words[k].folded) && scene.timeOf[k + 1] >= 0) k++
    if (scene.timeOf[k] >= 0) k = scene.times[scene.timeOf[k]].last + 1
    const quote = k < end ? quoteOpenedAt(scene, k) : -1
    if (quote >= 0 && doc.quotes[quote].close >= 0) return quoted(scene, quote, doc.quotes[quote].close + 1)
    return k < end && doc.words[k].kind === 'word' && doc.words[k].bits & bit.NOUN
      ? contentFrom(scene, { kind: 'preposition', token: k, from: doc.start[k] }, end)
      : null
  }
  if (!object) return null
  // `عرضت القناة صورا`, `طرحت الشركة أسهما`: only what is to be done is offered in words.
  if (act === 'propose' && !(doc.words[object.head].bits & bit.MASDAR)) return null
  // `أبدى قلقه`: what is his own he expresses.
  const own = cue.verb.lemma === 'أبدى' && doc.words[object.head].readings.some((r) => r.enc !== '')
  if (WORDLESS.has(act) && !REGARDING.has(cue.verb.lemma) && !own) return null
  return objectContent(scene, object, end)
}

/** Where a verbal noun begins behind the preposition written on to it: `دعا السكان بأخذ الحيطة`. */
function withoutPreposition(word: ArabicWord): number {
  const core = word.readings[0]?.pro === BI ? word.cores.find((c) => c.pro === BI) : undefined
  return core ? surfaceOffset(word, core.at) : 0
}

/** `«…»، قالت فلانة، وهي ممرضة، «…»`: behind a comma, and long enough to be words. */
const goesOnQuoting = (scene: Scene, k: number): boolean =>
  isComma(scene.doc.words[k - 1]) && (isLong(scene, k) || ((scene.doc.words[k + 1]?.readings[0]?.pro ?? 0) & WA) !== 0)

const WHEN = /^(?:منذ|حتي|في|قبل|بعد|خلال)$/
const RESULTS = /^(?:نتايج|نتيج[هت]|اسماء|قايم[هت]|قوايم|مواعيد|موعد|ارباح|خط[هت]|خطط|بيانات|تفاصيل|حزم[هت]|سلسل[هت])$/
const DETAILS =
  /^(?:تفاصيل|معلومات|اسرار|ملامح|بيانات|خيوط|(?:ال)?(?:اضراب|امتناع|تراجع|تنازل|توقف|انشقاق|عزوف)(?:ا|ه|ها|هم)?)$/

/** A phrase right behind whoever says, with more behind it, and no word for words (`قال كلمته الأولى`). */
const wordsBehind = (scene: Scene, { subject, object }: Region, end: number): boolean =>
  subject !== null &&
  object !== null &&
  object.first === subject.last + 1 &&
  object.last < end - 3 &&
  !object.reading?.pro &&
  !(scene.doc.words[object.head].bits & (bit.TITLE | bit.OFFICIAL)) &&
  !(scene.doc.words[object.head].bits & (bit.SPEECH | bit.CHANNEL | bit.SAYING)) &&
  !particleAhead(scene, object.last + 1, end)

/** `قال الفريق فلان الرئيس التنفيذي … إنها`: the words come later. */
function particleAhead(scene: Scene, from: number, end: number): boolean {
  for (let k = from; k < Math.min(end, from + 40); k++)
    if (/^ب?ان(?:ه|ها|هم)?$/.test(scene.doc.words[k].folded)) return true
  return false
}

/** `من قبل` and whoever does it, within a few words. */
function doneBy(scene: Scene, from: number, end: number): boolean {
  for (let k = from + 1; k < Math.min(end - 2, from + 5); k++)
    if (scene.doc.words[k].folded === 'من' && scene.doc.words[k + 1].folded === 'قبل')
      return scene.timeOf[k + 2] < 0 && scene.doc.words[k + 2].folded !== 'ان'
  return false
}

/** `تابع حديثه: …`, `أجاب عن السؤال بأن`. */
const wasSaid = (scene: Scene, phrase: Phrase): boolean =>
  (scene.doc.words[phrase.head].bits & (bit.SAYING | bit.CHANNEL)) !== 0

/** A verb, a pronoun, a particle: what words said begin with where no mark stands before them, and no name or title cut off does. */
function opensClause(scene: Scene, k: number): boolean {
  const word = scene.doc.words[k]
  if (scene.mentionOf[k] >= 0 && !mentionAt(scene, k)?.pro)
    return verbAt(scene, k + 1) !== null || mentionAt(scene, k)?.kind === 'state'
  const pos = word.readings[0]?.lexeme.pos
  // `قال عندما سئل`: when it was said.
  if (/^(?:عندما|حين|حينما|بعدما|بينما|لما|فيما|قبل|بعد|خلال|اثناء|عقب|ردا)$/.test(word.folded)) return false
  return verbAt(scene, k) !== null || /^(?:pron|dem|neg|part|conj|sub|interrog|prep)$/.test(pos ?? '')
}

import type { Act } from '../../record/types.ts'
import * as bit from '../bits.ts'
import type { Lexeme } from '../morphology/reading.ts'
import { animate } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { WA } from '../word.ts'
import { type Content, contentFrom, quoted } from './content.ts'
import { type Cue, prepsOf } from './cue.ts'
import { isOpening, type Marker } from './marker.ts'
import { PLAIN, quoteEndingBefore } from './quote-before.ts'
import { REGARDING } from './regards.ts'
import { type Region, regionAfter } from './region.ts'

/** Acts whose second phrase is the one addressed or accused; what is demanded follows with a preposition. */
export const ADDRESSING = new Set<Act>([
  'demand',
  'appeal',
  'accuse',
  'threaten',
  'warn',
  'ask',
  'praise',
  'promise',
  'propose',
])
/** Acts that take what is said as their object without any particle: `أكد أهمية`, `نفى وجود`. */
const OBJECT_ACTS = new Set<Act>([
  'affirm',
  'deny',
  'announce',
  'condemn',
  'praise',
  'demand',
  'propose',
  'say',
  'describe',
  'predict',
  'warn',
  'promise',
  'threaten',
  'accuse',
  'think',
  'appeal',
  'ask',
])
/** Verbs that say what is to be done with a verbal noun, and mean something else without. */
const BIDDING = new Set(['وجه', 'التزم'])
/** Acts whose bare object is no words: `ذكر اسمه`, `وصف الحادث`. */
const WORDLESS = new Set<Act>(['say', 'think', 'describe', 'ask'])

/** Acts that take a stand on what others have said. */
const STANDS = new Set<Act>(['deny', 'affirm', 'condemn', 'praise'])

/** `نفت الوزارة ما أوردته الصحيفة`: the token of `ما` behind the subject; -1 if none stands there. */
function relativeObject(scene: Scene, cue: Cue, region: Region, end: number): number {
  const { doc } = scene
  if (!region.subject && cue.kind === 'verb') return -1
  let k = (region.subject?.last ?? cue.token) + 1
  while (k < end && (doc.words[k].kind === 'punct' || scene.timeOf[k] >= 0)) k++
  // `في بيان نشرته على موقعها ما تردد`.
  if (doc.words[k]?.folded !== 'ما' && region.adjuncts.length) k = region.adjuncts[region.adjuncts.length - 1].last + 1
  return k + 1 < end && doc.words[k].folded === 'ما' && verbAt(scene, k + 1) ? k : -1
}

/** The words that a cue gives: after its marker, before it in marks, or as its object; null where it gives none. */
export function contentOf(
  scene: Scene,
  cue: Cue,
  region: Region,
  end: number,
  act: Act,
  controlled = false,
): Content | null {
  const { doc } = scene
  const what = cue.kind !== 'masdar' && STANDS.has(act) ? relativeObject(scene, cue, region, end) : -1
  if (what >= 0) return contentFrom(scene, { kind: 'preposition', token: what, from: doc.start[what] }, end)
  // `أكد عزمه على بناء الجسر`: what is his own he affirms, and its preposition is not the verb's.
  if (region.object && ownNoun(scene, cue, region)) return objectContent(scene, region.object, end)
  const previous = cue.kind === 'verb' && !(cue.reading.pro & WA) ? quoteEndingBefore(scene, cue) : -1
  // `«لن نقبل»، يقول العامل، «أن نطرد»`: the quotation goes on behind its cue.
  if (
    previous >= 0 &&
    region.marker?.kind === 'quote' &&
    region.subject &&
    region.marker.token <= region.subject.last + 2
  ) {
    const [before, after] = [
      quoted(scene, previous, doc.quotes[previous].close + 1),
      contentFrom(scene, region.marker, end),
    ]
    if (before && after)
      return { spans: [...before.spans, ...after.spans], first: before.first, last: after.last, form: after.form }
  }
  if (askedOf(scene, region, act)) return objectContent(scene, region.object!, end)
  if (region.marker) {
    if (cue.verb.clauseOnly && region.marker.kind === 'preposition') return null
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
    if (act === 'describe' && region.marker.kind === 'quote' && !called(scene, region.marker.token)) return null
    // `أكدت الشركة خطف موظف بينما كان «يمر»`: a quotation further on is a part of the object.
    if (
      region.marker.kind === 'quote' &&
      doc.words[region.marker.token - 1].surface !== ':' &&
      region.object &&
      takesObject(cue.verb) &&
      (!WORDLESS.has(act) || REGARDING.has(cue.verb.lemma)) &&
      region.marker.token > region.object.last + 1
    ) {
      return contentFrom(
        scene,
        { kind: 'preposition', token: region.object.first, from: doc.start[region.object.first] },
        end,
      )
    }
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
    // `طلب من حلفائه الإسراع بتسليم`: the preposition is of the verbal noun asked for.
    if (
      (act === 'demand' || act === 'appeal') &&
      region.marker.kind === 'preposition' &&
      isAskedFor(scene, region, region.marker.token - 1)
    )
      return contentFrom(
        scene,
        { ...region.marker, token: region.marker.token - 1, from: doc.start[region.marker.token - 1] },
        end,
      )
    // `دعا السلطات التعاون … «بما أنه»`: the verbal noun asked for comes before a quotation inside it.
    if (region.marker.kind === 'quote' && ADDRESSING.has(act) && region.object && asked(scene, region, end))
      return contentFrom(scene, { kind: 'preposition', token: region.end, from: doc.start[region.end] }, end)
    return contentFrom(scene, act === 'describe' ? calledWhat(scene, region.marker, end) : region.marker, end)
  }
  // `«…»، قال فلان`: the words stand before their verb.
  if (previous >= 0) return quoted(scene, previous, doc.quotes[previous].close + 1)
  // `ناشدت الأمم المتحدة المانحين تقديم مساعدات`: what is asked for is a verbal noun after the one asked.
  if (ADDRESSING.has(act) && region.subject && region.object && asked(scene, region, end)) {
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
    opensClause(scene, region.end)
  ) {
    return contentFrom(scene, { kind: 'particle', token: region.end, from: doc.start[region.end] }, end)
  }
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
  if (!object && region.subject && region.end < end - 1 && /^(?:عدم|ايه?)$/.test(doc.words[region.end].folded))
    return contentFrom(scene, { kind: 'preposition', token: region.end, from: doc.start[region.end] }, end)
  // `اعتبره الوزير خطأ`: a word that could be an adverb is what it is to him.
  if (!object && REGARDING.has(cue.verb.lemma) && cue.reading.enc && region.subject) {
    const k = region.subject.last + 1
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

/** `طالب من الجميع دعم المواهب`: a bare verbal noun right behind those of whom it is asked. */
const askedOf = (scene: Scene, { object, adjuncts, marker }: Region, act: Act): boolean =>
  (act === 'demand' || act === 'appeal') &&
  object !== null &&
  (scene.doc.words[object.head].bits & bit.MASDAR) !== 0 &&
  (!marker || marker.token > object.last + 1) &&
  adjuncts.some(
    (a) =>
      a.preposition === 'من' &&
      a.last === object.first - 1 &&
      a.phrase !== null &&
      (animate(scene, a.phrase) || /^الجميع$/.test(scene.doc.words[a.phrase.head].folded)),
  )

/** A definite verbal noun at `k`, behind whoever is asked and no preposition. */
function isAskedFor(scene: Scene, region: Region, k: number): boolean {
  const { bits, readings } = scene.doc.words[k]
  return (
    (bits & bit.MASDAR) !== 0 &&
    (bits & bit.DEFINITE) !== 0 &&
    readings[0]?.pro === 0 &&
    scene.mentionOf[k] < 0 &&
    k > (region.subject?.last ?? k) + 1 &&
    !(scene.doc.words[k - 1].bits & (bit.PREP | bit.OFFICIAL | bit.ORG_HEAD))
  )
}

/** Verbs that affirm, repeat or announce what a noun of somebody's own tells: his resolve, his support, his refusal. */
const OWNING = new Set(['أكد', 'جدد', 'كرر', 'أبدى', 'أعلن', 'عبر', 'أظهر', 'سجل'])

function ownNoun(scene: Scene, cue: Cue, region: Region): boolean {
  const { object, marker } = region
  if (!object || !OWNING.has(cue.verb.lemma) || cue.reading.enc) return false
  if (marker && (marker.kind !== 'preposition' || marker.token <= object.head)) return false
  const { folded } = scene.doc.words[object.head]
  // `أكد المدير حرص الأمانة على`: whose it is stands behind it.
  return (
    MINDS.test(folded) || (object.last > object.head && object.definite && MINDS.test(`${folded.replace(/ه$/, 'ت')}ه`))
  )
}
/** What somebody has in mind or means to do, with whose it is. */
const MINDS =
  /^(?:عزم|تصميم|رغب[هت]|استعداد|التزام|حرص|تمسك|دعم|تاييد|رفض|مساند[هت]|تضامن|ثق[هت]|ايمان|نيت?|اصرار|تفاول|ارتياح|وقوف|موافق[هت]|موقف|قلق|اسف|اعتزاز|تقدير|ترحيب|تطلع|حق|قدر[هت]|قناع[هت]|ادان[هت]|استنكار|انتقاد|غضب|استياء|تحفظ|امل|احترام|جاهزي[هت])(?:ه|ها|هم|هما)$/

const objectContent = (scene: Scene, object: Phrase, end: number): Content | null =>
  contentFrom(
    scene,
    { kind: 'preposition', token: object.first, from: scene.doc.start[object.first] },
    objectEnd(scene, object.last, end),
  )

/** A verbal noun right where reading stopped, behind the one who is asked. */
const asked = (scene: Scene, region: Region, end: number): boolean =>
  (scene.doc.words[region.end]?.bits & bit.MASDAR) !== 0 && region.end > region.object!.last && region.end < end

/** `وصفه بأنه مثمر`: what it is called begins after the particle and its pronoun. */
function calledWhat(scene: Scene, marker: Marker, end: number): Marker {
  const { doc } = scene
  const next = marker.token + 1
  if (marker.kind !== 'particle' || next >= end || !/^ب?ان(?:ه|ها|هم|هما|هن)$/.test(doc.words[marker.token].folded))
    return marker
  return isOpening(scene, next)
    ? { kind: 'quote', token: next, from: doc.start[next] }
    : { ...marker, token: next, from: doc.start[next] }
}

const called = (scene: Scene, quote: number): boolean =>
  /^(?:ب|بان.*|ان.*)$/.test(scene.doc.words[quote - 1].folded) ||
  scene.doc.words[quote + 1]?.folded.startsWith('ب') === true

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

/** `أفاد بذلك المدير بالصحة`, `أوضح ذلك فلان`: what was told stands before. */
const tellsThat = (scene: Scene, cue: Cue): boolean =>
  cue.kind === 'verb' && /^(?:ب|ل)?ذلك$/.test(scene.doc.words[cue.token + 1]?.folded ?? '')

/** `ما ذهب إليه فلان`, `وهو ما شدد عليه`: the pronoun is what was said. */
function answeredTo(scene: Scene, cue: Cue, marker: number): boolean {
  const { folded } = scene.doc.words[cue.token + 1]
  return (
    cue.kind === 'verb' &&
    marker > cue.token + 2 &&
    !REPLYING.has(cue.verb.lemma) &&
    /^(?:الي|علي|عن|ب|ل)ه(?:ا|م)?$/.test(folded) &&
    cue.preps.some((p) => folded.startsWith(p))
  )
}
const REPLYING = new Set(['رد', 'أجاب', 'علق', 'عقب'])

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

/** Verbs that express what a noun after them names. */
const EXPRESSING = new Set(['أعرب', 'عبر', 'أبدى'])
const THANKS = /^(?:تقدير|شكر|امتنان|اعتزاز|اعجاب|عرفان|فخر)/

/** The act of a cue with its words: `أعرب عن إدانته` condemns, `نوه بـ` praises and `نوه إلى` points out. */
export function actOf(scene: Scene, cue: Cue, region: Region, content: Content, act: Act): Act {
  const word = scene.doc.words[content.first]
  if (cue.verb.lemma === 'نوه')
    return region.marker?.kind === 'preposition' && !/^(?:الي|عن)$/.test(scene.doc.words[content.first - 1].folded)
      ? act
      : 'say'
  if (!EXPRESSING.has(cue.verb.lemma)) return act
  const noun = word.readings.find((r) => r.lexeme.derived === 'masdar' && r.lexeme.verb?.act)
  const told = noun?.lexeme.verb?.act as Act | undefined
  if (told && !WORDLESS.has(told)) return told
  return THANKS.test(word.folded) ? 'praise' : act
}

/** Verbs that only carry the noun of saying after them. */
const LIGHT = new Set(['جدد', 'كرر', 'وجه', 'أعلن', 'أطلق', 'أبدى'])

/** `جدد دعوته إلى وقف القتال`, `أعلن انتقاده لكذا`: the noun tells the act, and its preposition brings in the words. */
export function renewedBy(
  scene: Scene,
  cue: Cue,
  region: Region,
  end: number,
): { verb: Lexeme; content: Content } | null {
  const noun = region.object
  const verb =
    noun &&
    scene.doc.words[noun.head].readings.find((r) => r.lexeme.derived === 'masdar' && r.lexeme.verb?.act)?.lexeme.verb
  if (!noun || !verb?.act || !LIGHT.has(cue.verb.lemma) || (region.marker && region.marker.token < noun.first))
    return null
  const { marker } = regionAfter(scene, noun.head + 1, end, null, false, prepsOf(verb))
  // `كرر تأكيد عزمه على`: what the noun has as its object.
  const object = !marker && takesObject(verb) && noun.last > noun.head ? noun.head + 1 : -1
  const content = marker
    ? contentFrom(scene, marker, end)
    : object > 0 && !noun.reading?.enc
      ? contentFrom(scene, { kind: 'preposition', token: object, from: scene.doc.start[object] }, end)
      : null
  return content ? { verb, content } : null
}

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

/** `طلبت مساعدة الأسرة الدولية بعد وصول اللاجئين`: when it was asked is the report's, not a part of what was asked. */
function objectEnd(scene: Scene, from: number, end: number): number {
  for (let k = from + 1; k < end; k++)
    if (/^(?:بعد|عقب|اثر|وذلك|بعدما|بعيد)$/.test(scene.doc.words[k].folded) && scene.mentionOf[k] < 0) return k
  return end
}

/** Verbs whose bare object is what is said: `أكد أهمية`, `نفى وجود`; not those that need a preposition for it. */
const OBJECT_VERBS = new Set(['أكد', 'أدان', 'طلب', 'طرح', 'عرض', 'رجا', 'أعلن', 'كشف', 'أبدى'])
const takesObject = (verb: Cue['verb']): boolean =>
  OBJECT_VERBS.has(verb.lemma) || (verb.preps ?? []).every((p) => p === 'أن' || p === 'إن' || p === '')

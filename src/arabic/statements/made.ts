import type { ArabicMention } from '../names/spot.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { adjunctAt, isMedium, onPage } from './adjunct.ts'
import { isOpening, markerAt, quoteOpenedAt } from './marker.ts'

/** What tells how a paper or an occasion came about: `بيان نشرته السفارة على موقعها`, `مؤتمر عقد في القاهرة`. */
export interface Making {
  /** Token of the verb, and the last of its clause. */
  verb: number
  last: number
  /** Who passed the words `on`, or where they were published. */
  medium: ArabicMention | null
  on: boolean
  /** Whose own it is: who made it, or the newspaper that published its report. */
  own: Phrase | null
  /** Who does it, by a name or a noun for somebody. */
  by: Phrase | null
}

const PASSING = /^(?:نقل|أورد|تناقل|بث|أذاع|تلقى|تسلم|حصل|اطلع|وصل|توصل)$/
const MAKING = new Set(
  (
    'نشر قدم صدر أصدر أنجز وزع ألقى أدلى عقد أجرى وجه أرسل بعث تلقى تلقت تسلم حصل اطلع كتب خص أعد وصل أقام نظم استضاف عرض رفع سلم تلا قرأ توصل ' +
    'نقل أورد تناقل تداول بث أذاع وقع سجل صور ترأس جمع جرى حضر شهد ضم'
  ).split(' '),
)
/** Of these, verbs that tell of it only with its pronoun: `اجتماع حضره الوزير`. */
const WITH_PRONOUN = new Set(['تداول', 'حضر', 'شهد', 'ضم'])
/** Where it was published: `نشرته على صفحتها في فيسبوك`, `نشرت في مجلة كذا`. */
const PLACED = /^(?:في|علي|عبر)$/
/** Phrases that a verb of making may have behind its subject. */
const MOST = 3

/**
 * The clause of making behind a paper or an occasion and what goes with it up to token `to` (`تصريح لقناة النيل نقلته وكالة`),
 * short of what the prepositions `preps` of its cue bring in; null if there is none.
 */
export function makingOf(
  scene: Scene,
  phrase: Phrase,
  to: number,
  end: number,
  preps: readonly string[],
): Making | null {
  const { doc } = scene
  const verb = verbOf(scene, phrase, to + 1, end)
  if (verb < 0) return null
  const reading = making(scene, verb)!
  let last = verb
  let k = verb + 1
  if (/^(?:مع|علي)(?:ه|ها|هم)$/.test(doc.words[k]?.folded ?? '')) last = k++
  let subject: Phrase | null = null
  let on: ArabicMention | null = null
  // `بيان حصلت «الأفق» على نسخة منه`: a paper in marks, known or not.
  const marked = k < end ? doc.quotes[quoteOpenedAt(scene, k)] : undefined
  if (marked && marked.close > 0 && marked.last - marked.first < PAPER && copyAt(scene, marked.close + 1) > 0) {
    subject = phraseAt(scene, marked.first)
    last = marked.close
    k = last + 1
  }
  for (let n = 0; k < end && n <= MOST; n++) {
    if (scene.timeOf[k] >= 0) last = scene.times[scene.timeOf[k]].last
    else {
      // The preposition right behind `صدر`, `حصل` is its own.
      const own = k === verb + 1 && doc.words[k].readings[0]?.lexeme.pos === 'prep'
      if (!own && markerAt(scene, k, end, preps)) break
      const adjunct = onPage(scene, k, end, preps) ?? adjunctAt(scene, k, end, preps)
      if (adjunct && PLACED.test(adjunct.preposition)) on ??= adjunct.medium
      const by: Phrase | null = adjunct || subject || n > 0 ? null : phraseAt(scene, k)
      if (!adjunct && !by) break
      subject ??= by
      last = adjunct?.last ?? by!.last
    }
    k = last + 1
  }
  last = Math.max(last, copyAt(scene, last + 1))
  const named = subject && mentionAt(scene, subject.first)
  const by = named?.kind === 'organization' ? named : null
  const medium = by ?? on
  const { lemma } = reading.lexeme
  const paper = by !== null && isMedium(scene, by)
  const makes =
    OWN.has(lemma) ||
    (SENDING.has(lemma) && reading.enc !== '' && isLetter(scene, phrase)) ||
    (lemma === 'نشر' && (!paper || isReport(scene, phrase)))
  const doer = subject && (by || animate(scene, subject)) ? subject : null
  return { verb, last, medium, on: by !== null && PASSING.test(lemma), own: makes ? doer : null, by: doer }
}

/** Words of a paper's name in marks, at most. */
const PAPER = 3

/** `نسخة منه`, `على نسخة منها`: the last token of what of the paper somebody has; -1 where it does not stand at `k`. */
function copyAt({ doc: { words } }: Scene, k: number): number {
  const copy = words[k]?.folded === 'علي' ? k + 1 : k
  return words[copy]?.folded === 'نسخه' && /^من(?:ه|ها|هما|هم)$/.test(words[copy + 1]?.folded ?? '') ? copy + 1 : -1
}

/** Verbs of whoever made the paper: what a newspaper published may be anybody's, but its report. */
const OWN = new Set(['أجرى', 'أعد', 'أصدر', 'أنجز', 'قدم'])
/** `رسالة بعثها الوزير`: a letter is of whoever sends it. */
const SENDING = new Set(['بعث', 'أرسل', 'وجه', 'كتب'])
const isLetter = (scene: Scene, { head }: Phrase): boolean =>
  /^(?:ال)?(?:رساله|برقيه|مذكره|خطاب)$/.test(scene.doc.words[head].folded)
const isReport = (scene: Scene, { head }: Phrase): boolean =>
  /^ل?(?:ال|ل)?(?:تقرير|تحقيق)$/.test(scene.doc.words[head].folded)

/** The verb inside the phrase, where it was read as a noun of it, or right behind. */
function verbOf(scene: Scene, phrase: Phrase, next: number, end: number): number {
  for (let k = phrase.head + 1; k <= phrase.last; k++) {
    const verb = making(scene, k)
    if (verb?.enc) return k
    // `بيان صدر عن`, `مؤتمر عقد أمس`: chest and contract stand before no preposition and no time.
    const after = scene.doc.words[k + 1]
    if (verb && !phrase.definite && after && (scene.timeOf[k + 1] >= 0 || after.readings[0]?.lexeme.pos === 'prep'))
      return k
  }
  // `مقابلة مع قناة «النيل» بثت أمس`: behind the mark that closes a name.
  const closes = /^[»”"]$/.test(scene.doc.words[next]?.surface ?? '') && !isOpening(scene, next)
  const from = closes ? next + 1 : next
  const relative = phrase.definite && /^(?:الذي|التي)$/.test(scene.doc.words[from]?.folded ?? '') ? from + 1 : from
  return relative < end && making(scene, relative) ? relative : -1
}

const making = (scene: Scene, k: number) =>
  scene.mentionOf[k] >= 0 || scene.timeOf[k] >= 0
    ? undefined
    : scene.doc.words[k].readings.find(
        (r) =>
          r.lexeme.pos === 'verb' &&
          r.tense === 'perfect' &&
          r.pro === 0 &&
          MAKING.has(r.lexeme.lemma) &&
          (r.enc !== '' || !WITH_PRONOUN.has(r.lexeme.lemma)),
      )

import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { genderOfPhrase } from '../statements/region.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { subjectBefore } from '../syntax/subject.ts'
import { genderOf } from '../syntax/verb.ts'
import { BI, FA, LI, WA } from '../word.ts'
import { framesOf, type Role } from './frames.ts'
import { isBelonging, partiesOf, stateOf } from './party.ts'
import { verb } from './verbs.ts'

export { partiesOf, stateOf }

/** The phrases around a trigger, by where they stand. */
export type Arguments = Partial<Record<Role, Phrase[]>> & {
  /** The verb is, or is read as, passive: nobody is said to do it. */
  passive?: boolean
  /** Token after the last argument. */
  end?: number
}

const PREPOSITIONS: Record<string, Role> = {
  علي: 'on',
  ضد: 'against',
  مع: 'with',
  الي: 'to',
  من: 'from',
  في: 'in',
  عن: 'about',
  بين: 'with',
  تجاه: 'against',
  بحق: 'against',
  لصالح: 'to',
  نحو: 'to',
  لدي: 'in',
  داخل: 'in',
  بوجه: 'against',
  ازاء: 'against',
  امام: 'to',
}
/** `من قبل`, `على يد`, `من جانب`: who did it, in a passive or after a verbal noun. */
const AGENTS = new Set(['قبل', 'جانب', 'يد', 'ايدي', 'طرف'])
/** With a lone phrase these are passives (`قتل جنديان`); others (`اتهم إيران`) go on with who acted before. */
const PASSIVES = new Set([
  'قتل',
  'جرح',
  'أصاب',
  'اعتقل',
  'خطف',
  'أسر',
  'أوقف',
  'احتجز',
  'أعدم',
  'استهدف',
  'اختطف',
  'هجر',
  'شرد',
  'أجلى',
  'طرد',
  'اغتال',
  'سجن',
  'ذبح',
  'رحل',
  'دمر',
  'عذب',
])
/** How far from its trigger an argument may begin. */
const REACH = 20

/**
 * Arguments of a verb. `needsObject`: it cannot do without an object, so a lone phrase is that, and with none at all the
 * verb is a passive (`4 جنود قتلوا`, `قتل حارس`). `alone`: what stands before is known to be no argument.
 */
export function argumentsOfVerb(
  scene: Scene,
  t: number,
  reading: Reading,
  needsObject = false,
  alone = false,
): Arguments {
  const found: Arguments = {}
  let back = false
  // `أنه قصف`: the pronoun is the subject.
  const pronoun = /^[وف]?(?:ب|ل|لك)?ا?(?:نه|نها|نهم|نهما)$|^[وف]?(?:هو|هي|هم)$/.test(
    scene.doc.words[Math.max(0, lastWord(scene, t))].folded,
  )
  const before = pronoun || alone ? null : subjectBefore(scene, t, reading)
  const relative =
    before !== null &&
    /^و?(?:الذي|التي|الذين|اللذين|اللذان|اللتان)$/.test(scene.doc.words[Math.max(0, lastWord(scene, t))].folded)
  // `القوات التي دربتها واشنطن`: the pronoun on the verb is the noun before, so that is the object.
  if (before && relative && (reading.enc || resumed(scene, t))) {
    found.obj = [before]
    const role = reading.enc
      ? undefined
      : RESUMED[/^(?:عل|ال|عن|مع|ضد|من|في|ب|ل)/.exec(scene.doc.words[t + 1].folded)?.[0] ?? '']
    if (role) found[role] = [before]
    back = role !== undefined
  } else if (before && agrees(scene, reading, before, true) && !(adverbial(scene, before, t) && !relative))
    found.subj = backwards(scene, before)
  else if (!before && !pronoun && !alone) {
    const topic = topicBefore(scene, t, reading)
    if (topic) found.subj = topic
  }
  const bare: Phrase[][] = []
  found.end = scan(scene, t + 1, found, (phrase) => bare.push([phrase]) - 1, bare)
  const passive = reading.voice === 'passive'
  const [first, second] = bare
  if (passive) {
    found.obj ??= found.subj ?? first
    found.subj = found.agent
    found.passive = true
    return found
  }
  if (found.agent && !found.subj) {
    found.obj ??= first
    found.subj = found.agent
    found.passive = true
    return found
  }
  if (found.subj) {
    if (first) found.obj ??= first
    else if (needsObject && !reading.enc && reading.tense === 'perfect') {
      found.obj = found.subj
      found.subj = undefined
      found.passive = true
    }
    return found
  }
  // `التي أفرج عنها`: with nobody to do it, it was done to her.
  if (back && !first && reading.tense === 'perfect') found.passive = true
  // `نستنكر`, `ندين`: the first person says who; a phrase after it is the object.
  if (/^[12]/.test(reading.person)) {
    found.subj = undefined
    found.obj ??= first
    return found
  }
  if (!first) return found
  if (pronoun && !found.obj && !reading.enc) {
    found.obj = first
    return found
  }
  // `طالب المواطنين`: the ending of the accusative bars the phrase from acting.
  const accusative =
    first[0].reading?.suffix === 'ين' &&
    first[0].reading.number === 'p' &&
    !first[0].person &&
    !first[0].other &&
    first[0].first === first[0].head
  const fits = !accusative && agrees(scene, reading, first[0])
  if (found.obj || reading.enc) {
    if (fits) found.subj = first
    return found
  }
  if (second && fits && !(needsObject && !animate(scene, first[0]) && !isBelonging(scene, first[0]))) {
    found.subj = first
    found.obj = second
  } else if (needsObject) {
    found.obj = first
    found.passive = fits && reading.tense === 'perfect' && PASSIVES.has(reading.lexeme.lemma)
  } else if (fits && (animate(scene, first[0]) || !second)) found.subj = first
  else found.obj = first
  return found
}

/** `في خطوة غير مسبوقة، صادرت`: a phrase that a preposition governs is no subject. */
const adverbial = (scene: Scene, phrase: Phrase, t: number): boolean => {
  const before = scene.doc.words[phrase.first - 1]?.folded ?? ''
  // `في خطوة غير مسبوقة، صادرت`.
  if (
    scene.doc.words[t - 1].kind === 'punct' &&
    !phrase.person &&
    !phrase.other &&
    phrase.last - sentenceStart(scene, t) < 6 &&
    PREPOSITIONS[scene.doc.words[sentenceStart(scene, t)].folded] !== undefined
  )
    return true
  return (
    (PREPOSITIONS[before] !== undefined && scene.doc.sentenceOf[phrase.first - 1] === scene.doc.sentenceOf[t]) ||
    /^(?:غير|خلال|بعد|قبل|منذ)$/.test(before) ||
    (scene.doc.words[t - 1].kind === 'punct' && !animate(scene, phrase))
  )
}

/** The token before a verb that says how it joins what stands before, over `قد` and `كان`. */
function lastWord(scene: Scene, t: number): number {
  let k = t - 1
  while (k > 0 && /^(?:قد|كان|كانت|سوف|لم|لن|لا|كانوا|ايضا)$/.test(scene.doc.words[k].folded)) k--
  return k
}

/** `التي سيطر عليها`: a preposition with a pronoun right after the verb is the noun before. */
const resumed = (scene: Scene, t: number): boolean =>
  /^(?:عليه|عليها|عليهم|به|بها|بهم|فيه|فيها|منه|منها|له|لها|لهم|اليه|اليها|معه|معها|عنه|عنها|ضده|ضدها)$/.test(
    scene.doc.words[t + 1]?.folded ?? '',
  )

/**
 * The subject that opens the clause further off: `إن دائرة الإرهاب في المحكمة حكمت`, `السعودية، حسب مصادر، ترفض`. No
 * verb stands between but in a relative clause.
 */
function topicBefore(scene: Scene, t: number, reading: Reading): Phrase[] | null {
  const { doc } = scene
  if (reading.pro & (WA | FA) || !/^3/.test(reading.person)) return null
  const start = Math.max(sentenceStart(scene, t), t - TOPIC_REACH)
  if (t - start < 2) return null
  let open = -1
  for (let k = t - 1; k >= start && open < 0; k--) {
    const word = doc.words[k]
    if (verb(scene, k) && !/^و?(?:الذي|التي|الذين)$/.test(doc.words[Math.max(0, lastWord(scene, k))].folded))
      return null
    if (/^[وف]?(?:ان|بان|لكن|حيث|بينما|فيما)$/.test(word.folded) || word.surface === ':') open = k + 1
    else if (/^[؛;.]$/.test(word.surface)) return null
  }
  if (open < 0 && start === sentenceStart(scene, t)) open = start
  if (open < 0) return null
  while (open < t && (doc.words[open].kind === 'punct' || scene.timeOf[open] >= 0)) open++
  const whole = open < t - 1 ? phraseAt(scene, open) : null
  const phrase = whole && cut(scene, whole)
  if (!phrase || phrase.last >= t || phrase.first !== open) return null
  const all = coordinated(scene, phrase)
  if (all[all.length - 1].last >= t || !agrees(scene, reading, phrase)) return null
  const many =
    all.length > 1 ||
    phrase.reading?.number !== 's' ||
    phrase.first !== phrase.head ||
    (phrase.person === null && phrase.other === null && phrase.reading === null)
  if (/p$|d$/.test(reading.person) && !many) return null
  return all
}
const TOPIC_REACH = 26

const RESUMED: Record<string, Role> = {
  عل: 'on',
  ال: 'to',
  عن: 'about',
  مع: 'with',
  ضد: 'against',
  من: 'from',
  في: 'in',
  ب: 'by',
  ل: 'to',
}

/** Phrases joined before a subject: `قطر وروسيا تتفقان`. */
function backwards(scene: Scene, last: Phrase): Phrase[] {
  const { doc } = scene
  const mention = mentionAt(scene, last.first)
  const joined = ((mention ? mention.pro : (doc.words[last.first].readings[0]?.pro ?? 0)) & WA) !== 0
  if (!joined || last.first === 0) return [last]
  for (let s = last.first - 1; s >= Math.max(0, last.first - 12); s--) {
    if (doc.sentenceOf[s] !== doc.sentenceOf[last.first] || doc.words[s].kind === 'punct') break
    if (scene.mentionOf[s] >= 0 && !mentionAt(scene, s)) continue
    const phrase = phraseAt(scene, s)
    if (!phrase || phrase.last !== last.first - 1) continue
    const longer = s > 0 && doc.sentenceOf[s - 1] === doc.sentenceOf[s] ? phraseAt(scene, s - 1) : null
    if (longer && longer.last === phrase.last && scene.mentionOf[s - 1] < 0) continue
    if (phrase.other || phrase.person || animate(scene, phrase)) return [phrase, last]
    break
  }
  return [last]
}

/** Arguments of a verbal noun: what it is in construct with, then prepositional phrases. */
export function argumentsOfNoun(scene: Scene, t: number, reading: Reading): Arguments {
  const found: Arguments = {}
  const construct = !reading.definite && !reading.enc && reading.suffix !== 'ا' && !/ا$/.test(bareEnd(scene, t))
  const bare: Phrase[][] = []
  found.end = scan(scene, t + 1, found, (phrase) => bare.push([phrase]) - 1, bare)
  const [first, second] = bare
  const attack = framesOf(reading).some((f) => f.attack)
  if (
    construct &&
    first &&
    first[0].first === t + 1 &&
    !(
      attack &&
      scene.doc.words[t + 1].bits & bit.ADJ &&
      first[0].reading?.number !== 'p' &&
      !first[0].person &&
      !first[0].other &&
      first[0].first === first[0].last
    ) &&
    !(
      !first[0].other &&
      !first[0].person &&
      scene.doc.words[t + 1].bits & bit.ADJ &&
      !(scene.doc.words[t + 1].bits & (bit.NOUN | bit.DEFINITE))
    )
  ) {
    found.of = first
    // `زيارة الوزير القاهرة`, `تسليم واشنطن بغداد أسلحة`: after its subject a verbal noun takes an object.
    if (second) found.obj = second
  } else if (reading.enc && first) found.obj = first
  if (found.agent) found.by = found.agent
  return found
}

/** The written form where an accusative ending shows: `لقاءً`, `هجوما` take no genitive. */
const bareEnd = (scene: Scene, t: number): string =>
  /[اً]$/.test(scene.doc.words[t].surface) &&
  /ما$|با$|دا$|را$|فا$|قا$|لا$|نا$|جا$|عا$|ءً?$|اً$/.test(scene.doc.words[t].surface)
    ? 'ا'
    : ''

export function agrees(scene: Scene, verb: Reading, phrase: Phrase, before = false): boolean {
  const [a, b] = [genderOf(verb), genderOfPhrase(scene, phrase)]
  const plural = /p$|d$/.test(verb.person)
  // `خمسة رجال ألقي القبض عليهم`: after its subject a verb has its number.
  if (
    before &&
    /s$/.test(verb.person) &&
    !phrase.person &&
    !phrase.other &&
    (scene.doc.words[phrase.first].kind === 'number' ||
      (phrase.first !== phrase.head && scene.doc.words[phrase.first].bits & bit.NUMBER) ||
      (phrase.reading?.number === 'p' && /^(?:ون|ين)$/.test(phrase.reading.suffix)))
  )
    return false
  if (before && plural && phrase.person && scene.doc.words[phrase.first].readings[0]?.pro === 0 && !phrase.reading)
    return false
  return !a || !b || a === b || (a === 'f' && b === 'm' && phrase.reading?.number === 'p')
}

/**
 * A phrase up to a name that does not belong to it: after a definite noun or an adjective a name of a state or body
 * begins the next phrase (`حمل الفلسطينيون إسرائيل`, `رجل أعمال سعودي الولايات المتحدة`).
 */
function cut(scene: Scene, phrase: Phrase): Phrase {
  for (let m = phrase.head + 2; m <= phrase.last && !phrase.person; m++) {
    const { words } = scene.doc
    // `وزير بريطاني كبير مطالبة ليبيا`: a noun of action after the adjectives is the object.
    if (
      words[m].bits & bit.MASDAR &&
      words[m].bits & bit.EVENT &&
      !(words[m].bits & bit.DEFINITE) &&
      (!(words[m].bits & bit.ADJ) || mentionAt(scene, m + 1) !== null) &&
      scene.mentionOf[m] < 0 &&
      words[m - 1].bits & bit.ADJ &&
      !(words[m - 1].bits & bit.DEFINITE)
    )
      return { ...phrase, last: m - 1, other: phrase.other && phrase.other.first < m ? phrase.other : null }
  }
  // `إصابة 227 آخرين 29 شخصا`: a second number counts somebody else.
  for (let m = phrase.head + 1; m <= phrase.last; m++)
    if (scene.doc.words[m].kind === 'number' && m > phrase.first + 1)
      return { ...phrase, last: m - 1, other: phrase.other && phrase.other.first < m ? phrase.other : null }
  const { other } = phrase
  if (!other || other.first <= phrase.head + 0 || phrase.person) return phrase
  const before = scene.doc.words[other.first - 1]
  if (scene.mentionOf[other.first - 1] >= 0 || other.pro !== 0 || before.kind !== 'word') return phrase
  const closed = before.bits & bit.DEFINITE || before.names.demonym !== null
  return closed && other.first - 1 >= phrase.head ? { ...phrase, last: other.first - 1, other: null } : phrase
}

function scan(
  scene: Scene,
  from: number,
  found: Arguments,
  bare: (phrase: Phrase) => number,
  bares: Phrase[][],
): number {
  const { doc } = scene
  const end = Math.min(sentenceEnd(scene, from - 1), from + REACH)
  let k = from
  while (k < end) {
    const word = doc.words[k]
    if (scene.timeOf[k] >= 0) {
      k = scene.times[scene.timeOf[k]].last + 1
      continue
    }
    if (word.kind === 'punct') {
      const over = aside(scene, k, end)
      if (over < 0) return k
      k = over
      continue
    }
    if (/^و?(?:بينهم|بينها|بينهما|منهم|منها|معظمهم|غالبيتهم|اغلبهم|ابرزهم|ابرزها|احدهم|احدهما)$/.test(word.folded))
      return k
    // `ما يصل إلى 16 مستشارا`, `ما لا يقل عن خمسة`: about how many.
    if (word.folded === 'ما' && /^(?:يصل|يقرب|يقارب|يزيد|لا)$/.test(doc.words[k + 1]?.folded ?? '')) {
      let m = k + 2
      while (m < end && m < k + 5 && !(doc.words[m].bits & bit.NUMBER) && doc.words[m].kind !== 'number') m++
      if (m < end && m < k + 5) {
        k = m
        continue
      }
    }
    const about =
      word.folded === 'نحو' &&
      doc.words[k + 1] &&
      (doc.words[k + 1].kind === 'number' || doc.words[k + 1].bits & bit.NUMBER)
    const role = about
      ? undefined
      : (PREPOSITIONS[word.folded] ?? (word.folded.startsWith('و') ? PREPOSITIONS[word.folded.slice(1)] : undefined))
    if (role && scene.mentionOf[k] < 0) {
      let at = k + 1
      let as: Role | 'agent' = role
      if (at < end && AGENTS.has(doc.words[at].folded) && /^و?(?:من|علي)$/.test(word.folded)) {
        as = 'agent'
        at++
      }
      if (at < end && word.folded === 'الي' && doc.words[at].folded === 'جانب') at++
      while (at < end && doc.words[at].kind === 'punct' && /^["«“”(]$/.test(doc.words[at].surface)) at++
      if (at < end && /^(?:كل|كلا|كلتا|جميع)$/.test(doc.words[at].folded) && doc.words[at + 1]?.folded === 'من') at += 2
      const phrase = at < end ? phraseAt(scene, at) : null
      if (!phrase) {
        if (at < end && scene.timeOf[at] >= 0) {
          k = scene.times[scene.timeOf[at]].last + 1
          continue
        }
        return k
      }
      const all = coordinated(scene, phrase)
      if (!found[as]) found[as] = all
      k = all[all.length - 1].last + 1
      continue
    }
    const mention = mentionAt(scene, k)
    const pro = mention ? mention.pro : (word.readings[0]?.pro ?? 0)
    if (k > from && verb(scene, k)) return k
    if (word.bits & bit.FUNCTION && !(word.bits & (bit.NOUN | bit.ADJ | bit.NUMBER)) && scene.mentionOf[k] < 0) {
      const pos = word.readings[0]?.lexeme.pos
      if (pos === 'sub' || pos === 'rel' || pos === 'conj') return k
      if (pos !== 'quant' && pos !== 'dem' && pos !== 'num') {
        k++
        continue
      }
    }
    if (/^(?:كل|كلا)$/.test(word.folded) && doc.words[k + 1]?.folded === 'من') {
      k += 2
      continue
    }
    const whole = phraseAt(scene, k) ?? deedAlone(scene, k)
    if (!whole) {
      k++
      continue
    }
    const phrase = cut(scene, whole)
    // `مقاتلون أكراد لغما`: an accusative after the subject begins the object.
    if (!phrase.person && !phrase.other) {
      for (let m = phrase.head + 1; m <= phrase.last; m++) {
        const w = doc.words[m]
        if (
          /[ةىيء]$/.test(w.surface) ||
          !/ا[ً]?$|ً$/.test(w.surface) ||
          w.bits & bit.ADJ ||
          /ا[ً]?$|ً$/.test(doc.words[phrase.head].surface)
        )
          continue
        if (
          w.bits & bit.NOUN &&
          doc.words[phrase.head].kind !== 'number' &&
          !(doc.words[phrase.head].bits & bit.NUMBER) &&
          phrase.head === phrase.first
        ) {
          phrase.last = m - 1
          break
        }
      }
    }
    // An accusative that says how: `بشكل`, `قائلا`, `مشيرا`.
    if (
      word.bits & bit.SAYING &&
      phrase.reading?.lexeme.derived === 'active-participle' &&
      phrase.reading.suffix === 'ا'
    )
      return k
    const all = coordinated(scene, phrase)
    if (pro & LI) found.to ??= all
    else if (pro & BI) found.by ??= all
    else if (bares.length < 3 && !(pro & WA && bares.length === 0 && k > from)) {
      const at = bare(phrase)
      bares[at] = all
    }
    k = all[all.length - 1].last + 1
  }
  return k
}

/** `رفض طلبا`: a noun of action that reads like a participle is a phrase by itself. */
function deedAlone(scene: Scene, k: number): Phrase | null {
  const word = scene.doc.words[k]
  if (!(word.bits & bit.EVENT) || !(word.bits & bit.NOUN) || scene.mentionOf[k] >= 0) return null
  const reading = word.readings.find((r) => r.lexeme.pos === 'noun' && r.suffix === 'ا' && framesOf(r).length > 0)
  return reading ? { first: k, last: k, head: k, reading, person: null, other: null, definite: false } : null
}

/** Past a bracket with what it holds, or a quotation mark; -1 at a mark that ends the clause. */
function aside(scene: Scene, k: number, end: number): number {
  const { doc } = scene
  const mark = doc.words[k].surface
  if (
    mark === '(' &&
    mentionAt(scene, k + 1) &&
    doc.words[mentionAt(scene, k + 1)!.last + 1]?.surface === ')' &&
    scene.mentionOf[k - 1] < 0
  )
    return k + 1
  if (mark === '(' || mark === '-' || mark === '–') {
    const close = mark === '(' ? ')' : mark
    for (let m = k + 1; m < end && m < k + 12; m++) if (doc.words[m].surface === close) return m + 1
    return mark === '(' ? k + 1 : -1
  }
  return /^[)"«»“”/]$/.test(mark) ? k + 1 : -1
}

/** A phrase with those joined to it by `و`: `روسيا والصين`. */
export function coordinated(scene: Scene, phrase: Phrase): Phrase[] {
  const all = [phrase]
  const { doc } = scene
  for (let k = phrase.last + 1; k < doc.n && all.length < 6; ) {
    while (doc.words[k] && (/^["»”)]$/.test(doc.words[k].surface) || scene.timeOf[k] >= 0)) k++
    const comma = doc.words[k]?.kind === 'punct' && /^[،,]$/.test(doc.words[k].surface)
    const at = comma ? k + 1 : k
    const word = doc.words[at]
    if (!word || doc.sentenceOf[at] !== doc.sentenceOf[phrase.first]) break
    const mention = mentionAt(scene, at)
    const joined = mention
      ? (mention.pro & WA) !== 0
      : !verb(scene, at) && (word.readings[0]?.pro ?? 0) === WA && (word.bits & (bit.NOUN | bit.NUMBER)) !== 0
    if (!joined) break
    const next = phraseAt(scene, at)
    if (!next) break
    all.push(next)
    k = next.last + 1
  }
  return all
}

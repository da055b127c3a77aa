import * as bit from '../bits.ts'
import { isSeldom } from '../tagger/tag.ts'
import type { Core } from '../word.ts'
import { abbreviations } from './abbreviation.ts'
import { isOfAWorld, standsAsWord } from './as-word.ts'
import { calledBy, isAdjectiveAt } from './called.ts'
import { classWord, isStrangeTown, JUDGING, orgHeads, properName, properNames } from './class-word.ts'
import { isFluke } from './fluke.ts'
import { markedBodies } from './marked-body.ts'
import { BLESSING } from './part.ts'
import { quotedName } from './quoted.ts'
import { nameWords, sameNameWord, skeleton, surnameOf } from './same.ts'
import type { ArabicMention } from './spot.ts'
import { type ArabicDoc, at, isClosed, isDefinite, isInNameOf, isVerbFirst, sameSentence, spanFrom } from './view.ts'

/**
 * Short namings that only a fuller one elsewhere in the report explains: a surname (`غويتا`), a class word with the
 * article (`الحزب`). Adds them to `mentions` and takes out weak ones that nothing confirmed.
 */
export function spotAliases(doc: ArabicDoc, spotted: ArabicMention[]): ArabicMention[] {
  const mentions = partVerbs(doc, partGlued(doc, spotted))
  const taken = new Uint8Array(doc.n)
  for (const m of mentions) taken.fill(1, m.first, m.last + 1)
  const people = mentions.filter((m) => m.kind === 'person' && !m.weak && nameWords(m.key).length > 1)
  const words = new Surnames()
  const sounds = new Map<string, [word: string, of: ArabicMention]>()
  for (const m of people) {
    const tail = TAIL.exec(m.key)?.[1]
    if (tail && !words.has(tail)) words.add(tail, m)
    const parts = nameWords(m.key)
    const last = OF_FAITH.exec(m.key)?.[1] ?? surnameOf(m.key)
    for (const [part, token] of [
      [parts[0], m.first],
      [last, m.last],
    ] as const) {
      if (
        FAITH.test(part) ||
        part.length < 2 ||
        (part.length === 2 && !(token === m.last && isSeldom(doc.words[token]))) ||
        BLESSING.test(part) ||
        words.has(part) ||
        (doc.words[token].bits & SELDOM &&
          (token === m.first ||
            !(doc.words[token].names.personal.length || isFluke(doc.words[token], doc.words[token].cores[0]))))
      )
        continue
      words.add(part, m)
      const sound = skeleton(part)
      if (!sounds.has(sound)) sounds.set(sound, [part, m])
    }
  }
  // `القاضي كافانو`: by a word that no table knows he is called without his title too.
  for (const m of mentions)
    if (m.kind === 'person' && !m.weak && m.first === m.last && isUnheard(doc, m.first) && !words.has(m.key))
      words.add(m.key, m)
  const heads = orgHeads(mentions)
  const proper = properNames(doc, mentions)
  const added = abbreviations(doc, mentions, taken)
  for (const m of added) taken.fill(1, m.first, m.last + 1)
  const marked = markedBodies(doc, mentions, taken)
  for (const m of marked) taken.fill(1, m.first, m.last + 1)
  added.push(...marked)
  if (words.size || heads.size || proper.size) {
    for (let t = 0; t < doc.n; t++) {
      if (taken[t]) continue
      const word = doc.words[t]
      if (word.kind !== 'word') continue
      const found =
        (word.bits & NAMELY || words.mayEnd(word.folded) ? surname(doc, t, words, sounds) : null) ??
        classWord(doc, t, heads) ??
        properName(doc, t, proper)
      if (!found) continue
      added.push(found)
      t = found.last
    }
  }
  const settled =
    words.size || proper.size || heads.size
      ? mentions.map(
          (m) =>
            (isNamesake(doc, m) && surname(doc, m.first, words, sounds)) ||
            ranked(doc, m, words) ||
            judged(doc, m, heads) ||
            ((isOneWord(m) || isStrangeTown(m)) && bodyCalled(doc, m, proper)) ||
            m,
        )
      : mentions
  const strong = new Set<unknown>()
  for (const m of settled) if (!m.weak) strong.add(m.being ?? `${m.kind} ${m.key}`)
  const kept = settled.filter((m) => !m.weak || confirmed(m, strong, words, sounds))
  return [...kept, ...added].sort((a, b) => a.span[0] - b.span[0])
}

/**
 * `وأكد روحاني لجنتيلوني أنه`: a name whose last word is somebody else's surname with `ل` on it ends before that word. `mentions`
 * itself where there is none.
 */
function partGlued(doc: ArabicDoc, mentions: ArabicMention[]): ArabicMention[] {
  let surnames: Set<string> | null = null
  let parted: ArabicMention[] | null = null
  for (let i = 0; i < mentions.length; i++) {
    const m = mentions[i]
    if (m.kind !== 'person' || m.being || m.last === m.first || !/^[لب]/.test(doc.words[m.last].folded)) continue
    surnames ??= new Set(mentions.flatMap((p) => (p.kind === 'person' && p.last > p.first ? [surnameOf(p.key)] : [])))
    if (!surnames.has(doc.words[m.last].folded.slice(1))) continue
    let last = m.last - 1
    while (last > m.first && doc.words[last].kind === 'punct') last--
    const key = m.key.slice(0, m.key.lastIndexOf(' '))
    parted ??= [...mentions]
    parted[i] = { ...m, last, span: [m.span[0], doc.end[last]], key, form: key.includes(' ') ? 'name' : 'alias' }
  }
  return parted ?? mentions
}

/**
 * `أعلن مرتضى منصور … كما طالب منصور بالتحرك`: a verb of saying and the surname of somebody whom the report names more fully, and no
 * other one whose given name is written like the verb. `mentions` itself where there is none.
 */
function partVerbs(doc: ArabicDoc, mentions: ArabicMention[]): ArabicMention[] {
  let parted: ArabicMention[] | null = null
  for (let i = 0; i < mentions.length; i++) {
    const m = mentions[i]
    const { bits, readings } = doc.words[m.first]
    if (m.kind !== 'person' || m.being || m.last !== m.first + 1 || !(bits & bit.SPEECH)) continue
    if (
      !readings.some(
        (r) => r.lexeme.pos === 'verb' && r.lexeme.act !== undefined && r.enc === '' && r.tense === 'perfect',
      )
    )
      continue
    const surname = doc.words[m.last].folded
    if (
      !mentions.some(
        (p) => p.kind === 'person' && p !== m && p.last > p.first && p.key !== m.key && surnameOf(p.key) === surname,
      )
    )
      continue
    parted ??= [...mentions]
    parted[i] = { ...m, first: m.last, span: [doc.start[m.last], doc.end[m.last]], key: surname, form: 'alias', pro: 0 }
  }
  return parted ?? mentions
}

/** `وأضاف اللواء التركي`: the brigade of no nation, but the rank and surname of somebody whom the report names. */
function ranked(doc: ArabicDoc, m: ArabicMention, words: Surnames): ArabicMention | null {
  if ((m.kind !== 'group' && m.kind !== 'organization') || m.last !== m.first + 1) return null
  if (!(doc.words[m.first].bits & bit.TITLE) || !isDefinite(doc.words[m.first])) return null
  const full = words.get(doc.words[m.last].folded)
  return full && full.first > 0 && doc.words[full.first - 1].bits & bit.TITLE
    ? calledBy(doc, m.last, doc.words[m.last].cores[0], 'spot/surname', full)
    : null
}

/** `الحزب الطائفي`, `التنظيم الجهادي`: no name, but what the report holds of a body that it names. */
function judged(doc: ArabicDoc, m: ArabicMention, heads: ReadonlyMap<string, ArabicMention[]>): ArabicMention | null {
  if (m.rule !== 'spot/organization-head' || m.last !== m.first + 1 || !JUDGING.test(doc.words[m.last].folded))
    return null
  const head = doc.words[m.first].cores.find((core) => core.text.startsWith('ال'))
  const body = head && heads.get(head.text.slice(2))?.findLast((one) => one !== m && one.key !== m.key)
  return body
    ? { ...calledBy(doc, m.first, head, 'spot/class-word', body), last: m.last, span: m.span, form: 'description' }
    : null
}

const isUnheard = (doc: ArabicDoc, t: number): boolean => {
  const { bits, readings, folded } = doc.words[t]
  return (
    (bits & bit.UNKNOWN) !== 0 &&
    !readings.length &&
    folded.length > 3 &&
    sameSentence(doc, t - 1, t) &&
    (doc.words[t - 1].bits & bit.TITLE) !== 0 &&
    isDefinite(doc.words[t - 1])
  )
}

/** `بريم`, an island and the surname of `إيزابيل بريم`: a small place's name where no preposition of place asks for one. */
const isNamesake = (doc: ArabicDoc, m: ArabicMention): boolean =>
  m.kind === 'place' &&
  m.rule === 'spot/listed-place' &&
  m.first === m.last &&
  !m.being?.seatOf &&
  m.pro === 0 &&
  !(sameSentence(doc, m.first - 1, m.first) && doc.words[m.first - 1].bits & (bit.PREP | bit.PLACE_HEAD))

/** `قالت بروتكسا`: taken for somebody, since something is said. */
const isOneWord = (m: ArabicMention): boolean => m.kind === 'person' && m.first === m.last && m.being === null

/** The body that the report names by the class word and the word of `m`; a town remains one where that is what it names. */
function bodyCalled(
  doc: ArabicDoc,
  m: ArabicMention,
  proper: ReadonlyMap<string, ArabicMention>,
): ArabicMention | null {
  const called = properName(doc, m.first, proper)
  return called && (m.kind !== 'place' || called.kind !== 'place') ? called : null
}

/** Only these can be somebody's surname. */
const NAMELY = bit.UNKNOWN | bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE | bit.GAZETTEER | bit.ADJ | bit.DEMONYM
/** These seldom are, though a name's run went over one: `الأمير`, `الكاتب`, `مدينة`. */
const SELDOM = bit.TITLE | bit.OFFICIAL | bit.ORG_HEAD | bit.PLACE_HEAD

/** A weak mention stands when something in the report bears it out. */
function confirmed(m: ArabicMention, strong: ReadonlySet<unknown>, words: Surnames, sounds: Sounds): boolean {
  if (m.kind === 'person') {
    if (m.form === 'alias' && (words.has(m.key) || spelledAlike(m.key, sounds))) return true
    return m.rule === 'spot/person-name' && m.being === null
  }
  return strong.has(m.being ?? `${m.kind} ${m.key}`)
}

type Sounds = ReadonlyMap<string, [word: string, of: ArabicMention]>

function surname(doc: ArabicDoc, t: number, words: Surnames, sounds: Sounds): ArabicMention | null {
  const word = doc.words[t]
  if (word.bits & bit.NAME_PARTICLE) {
    const linked = linkedSurname(doc, t, words)
    if (linked) return linked
  }
  // `ووايتزمان`: letter for letter without `و` rather than by its sound with it.
  const exact = words.mayEnd(word.folded) && word.cores.some((core) => words.has(core.text))
  if ((!exact && !(word.bits & bit.UNKNOWN)) || isInNameOf(doc, t)) return null
  // `أضافت دولان`: two states only by chance.
  if (exact) {
    const core = word.cores.find(({ text }) => words.has(text))!
    if (isFluke(word, core) || (isVerbFirst(word) && isGoverned(doc, t, core)))
      return calledBy(doc, t, core, 'spot/surname', words.get(core.text)!)
  }
  // `وأضاف الخطيب`: a title is a surname only beside a verb of saying, with no name, title or adjective after it.
  if (
    word.bits & SELDOM &&
    (!personal(doc, t) ||
      (at(doc, t + 1)?.bits ?? 0) & (bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE | bit.TITLE | bit.DEFINITE))
  )
    return null
  // `على`, `كان`: a word of the grammar or a verb first of all, it is a name only beside a title or a verb of saying.
  // What hardly any report has as a word is the person whom this one names by it: `ليغو`, `مكلي`.
  const rare = exact && isSeldom(word)
  const doubtful = !rare && (isVerbFirst(word) || isClosed(word))
  if (
    doubtful &&
    (!(word.bits & (bit.NAME | bit.NAME_MAYBE | bit.UNKNOWN)) || !(personal(doc, t) || followsVerb(doc, t)))
  )
    return null
  for (const core of word.cores) {
    const full =
      words.get(core.text) ??
      (!exact && core.at === 0 && word.bits & bit.UNKNOWN ? spelledAlike(core.text, sounds) : undefined)
    if (!full) continue
    if (isAdjectiveAt(doc, t) || isOfAWorld(doc, t)) continue
    const next = at(doc, t + 1)
    const faithful = next && FAITH.test(next.folded) ? `${core.text} ${next.folded}` : ''
    if (faithful && ` ${full.key}`.includes(` ${faithful}`))
      return {
        ...calledBy(doc, t, core, 'spot/surname', full),
        last: t + 1,
        span: spanFrom(doc, t, core, t + 1),
        key: faithful,
      }
    const given = !full.being && full.key.startsWith(`${core.text} `)
    if (!rare && !personal(doc, t) && standsAsWord(doc, t, core, given)) continue
    // A surname that is also a common word is the person only where a common word would not stand so.
    if (
      !rare &&
      word.bits & (bit.ADJ | bit.VERB | bit.NOUN) &&
      !(word.bits & (bit.NAME | bit.NAME_MAYBE)) &&
      !personal(doc, t) &&
      !followsVerb(doc, t)
    )
      continue
    return calledBy(doc, t, core, 'spot/surname', full)
  }
  return null
}

/** `مع داهن`: behind a preposition stands no verb. */
const isGoverned = (doc: ArabicDoc, t: number, core: Core): boolean =>
  core.pro === 0 &&
  sameSentence(doc, t - 1, t) &&
  (doc.words[t - 1].bits & bit.PREP) !== 0 &&
  !(doc.words[t - 1].bits & (bit.NOUN | bit.ADJ)) &&
  !/^(?:مما|عما|فيما|حتي|منذ|بعدما|قبلما)$/.test(doc.words[t - 1].folded)

/** `أبو زيد`, `آل الشيخ`: a surname of two words, where the report names somebody by it. */
function linkedSurname(doc: ArabicDoc, t: number, words: Surnames): ArabicMention | null {
  const next = at(doc, t + 1)
  if (next?.kind !== 'word' || !sameSentence(doc, t, t + 1)) return null
  for (const core of doc.words[t].cores) {
    const key = `${core.text} ${next.folded}`
    // `فان دايك`: the end of somebody's name, with the particle that stands in it.
    const ending = INNER.test(core.text) ? words.get(key) : undefined
    if (ending)
      return {
        ...calledBy(doc, t, core, 'spot/surname', ending),
        last: t + 1,
        span: spanFrom(doc, t, core, t + 1),
        key,
      }
    if (!LINKING.test(core.text)) continue
    const parts = nameWords(key)
    const full = parts.length === 1 ? words.get(parts[0]) : undefined
    if (full && (core.text !== 'ال' || ` ${full.key}`.includes(` ${key}`)))
      return { ...calledBy(doc, t, core, 'spot/surname', full), last: t + 1, span: spanFrom(doc, t, core, t + 1), key }
  }
  return null
}
/** `عز الدين`, `فضل الله`: one name of two words, by whose second alone nobody is called. */
const FAITH = /^ال(?:دين|له)$/
const OF_FAITH = /(?:^| )(?!عبد )([^ ]+) ال(?:دين|له)$/
const INNER = /^(?:د[ياو]|ديل?|فون|فان|ماك|ولد|بن)$/
const TAIL = / ((?:د[ياو]|ديل?|فون|فان|ماك|ولد|بن) [^ ]+)$/
const LINKING = /^(?:اب[واي]|عبد|ال)$/

/** Names that people of the report may be called by alone; most words are told apart from all of them by two letters. */
class Surnames {
  private readonly of = new Map<string, ArabicMention>()
  private readonly ends = new Int32Array(32)

  get size(): number {
    return this.of.size
  }
  add(name: string, mention: ArabicMention): void {
    this.of.set(name, mention)
    const end = endOf(name)
    this.ends[end >>> 5] |= 1 << end
  }
  has(name: string): boolean {
    return this.of.has(name)
  }
  get(name: string): ArabicMention | undefined {
    return this.of.get(name)
  }
  /** False where no name ends as the word does, whatever proclitics stand before it. */
  mayEnd(word: string): boolean {
    if (word.length < 2) return false
    const end = endOf(word)
    return (this.ends[end >>> 5] & (1 << end)) !== 0
  }
}

/** The last two letters as a number below 1024. */
const endOf = (word: string): number =>
  ((word.charCodeAt(word.length - 2) * 37) ^ word.charCodeAt(word.length - 1)) & 1023

/** Verbs that another verb may follow at once. */
const AUXILIARIES = new Set([
  'كان',
  'ليس',
  'أصبح',
  'ظل',
  'بات',
  'عاد',
  'بدأ',
  'أخذ',
  'راح',
  'كاد',
  'زال',
  'استمر',
  'شرع',
  'جعل',
  'أوشك',
])

/** `وستقوم جولي بإنتاج`: right behind a verb stands neither another one nor a bare adjective. */
function followsVerb(doc: ArabicDoc, t: number): boolean {
  const { bits, readings } = doc.words[t]
  const before = at(doc, t - 1)
  return (
    before !== null &&
    sameSentence(doc, t - 1, t) &&
    isVerbFirst(before) &&
    !(before.bits & bit.NOUN) &&
    !before.readings.some((r) => AUXILIARIES.has(r.lexeme.lemma)) &&
    !(bits & (bit.NOUN | bit.DEFINITE | bit.DEMONYM)) &&
    readings.every((r) => !r.pro && (r.lexeme.pos === 'verb' || (r.lexeme.pos === 'adj' && !r.suffix)))
  )
}

function spelledAlike(text: string, sounds: Sounds): ArabicMention | undefined {
  if (text.length < 4) return undefined
  const found = sounds.get(skeleton(text))
  return found && sameNameWord(found[0], text) ? found[1] : undefined
}

/** Beside a verb of saying or a title, in marks of its own (`وأعرب "المبطي" عن`) or none. */
function personal(doc: ArabicDoc, t: number): boolean {
  const marked = quotedName(doc, t - 1) === t ? 2 : 1
  const before = at(doc, t - marked)
  const after = at(doc, t + marked)
  return (
    (before !== null && sameSentence(doc, t - marked, t) && (before.bits & (bit.SPEECH | bit.TITLE)) !== 0) ||
    (after !== null && sameSentence(doc, t, t + marked) && (after.bits & bit.SPEECH) !== 0)
  )
}

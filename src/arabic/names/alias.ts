import * as bit from '../bits.ts'
import type { Core } from '../word.ts'
import { nameWords, sameNameWord, skeleton } from './same.ts'
import type { ArabicMention } from './spot.ts'
import { type ArabicDoc, at, isClosed, isDefinite, isVerbFirst, sameSentence, spanFrom } from './view.ts'

/** Class words that alone, with the article, stand for the organization named with them before: `الحزب`, `المرصد`. */
interface Head {
  mention: ArabicMention
  noun: string
}

/**
 * Short namings that only a fuller one elsewhere in the report explains: a surname (`غويتا`), a class word with the
 * article (`الحزب`). Adds them to `mentions` and takes out weak ones that nothing confirmed.
 */
export function spotAliases(doc: ArabicDoc, mentions: ArabicMention[]): ArabicMention[] {
  const taken = new Uint8Array(doc.n)
  for (const m of mentions) taken.fill(1, m.first, m.last + 1)
  const people = mentions.filter((m) => m.kind === 'person' && !m.weak && nameWords(m.key).length > 1)
  const words = new Map<string, ArabicMention>()
  const sounds = new Map<string, [word: string, of: ArabicMention]>()
  for (const m of people) {
    const parts = nameWords(m.key)
    for (const [part, token] of [
      [parts[0], m.first],
      [parts[parts.length - 1], m.last],
    ] as const) {
      if (
        part.length <= 2 ||
        words.has(part) ||
        (doc.words[token].bits & SELDOM && (token === m.first || !doc.words[token].names.personal.length))
      )
        continue
      words.set(part, m)
      const sound = skeleton(part)
      if (!sounds.has(sound)) sounds.set(sound, [part, m])
    }
  }
  const heads = orgHeads(mentions)
  const added: ArabicMention[] = []
  if (words.size || heads.size) {
    for (let t = 0; t < doc.n; t++) {
      if (taken[t]) continue
      const word = doc.words[t]
      if (word.kind !== 'word') continue
      const found = (word.bits & NAMELY ? surname(doc, t, words, sounds) : null) ?? classWord(doc, t, heads)
      if (found) added.push(found)
    }
  }
  const strong = new Set<unknown>()
  for (const m of mentions) if (!m.weak) strong.add(m.being ?? `${m.kind} ${m.key}`)
  const kept = mentions.filter((m) => !m.weak || confirmed(m, strong, words, sounds))
  return [...kept, ...added].sort((a, b) => a.span[0] - b.span[0])
}

/** Only these can be somebody's surname. */
const NAMELY = bit.UNKNOWN | bit.NAME | bit.NAME_MAYBE | bit.GAZETTEER | bit.ADJ | bit.DEMONYM
/** These seldom are, though a name's run went over one: `الأمير`, `الكاتب`, `مدينة`. */
const SELDOM = bit.TITLE | bit.OFFICIAL | bit.ORG_HEAD | bit.PLACE_HEAD

/** A weak mention stands when something in the report bears it out. */
function confirmed(
  m: ArabicMention,
  strong: ReadonlySet<unknown>,
  words: ReadonlyMap<string, ArabicMention>,
  sounds: Sounds,
): boolean {
  if (m.kind === 'person') {
    if (m.form === 'alias' && (words.has(m.key) || spelledAlike(m.key, sounds))) return true
    return m.rule === 'spot/person-name' && m.being === null
  }
  return strong.has(m.being ?? `${m.kind} ${m.key}`)
}

type Sounds = ReadonlyMap<string, [word: string, of: ArabicMention]>

function surname(
  doc: ArabicDoc,
  t: number,
  words: ReadonlyMap<string, ArabicMention>,
  sounds: Sounds,
): ArabicMention | null {
  const word = doc.words[t]
  // `وأضاف الخطيب`: a title is a surname only beside a verb of saying, with no name, title or adjective after it.
  if (
    word.bits & SELDOM &&
    (!personal(doc, t) || (at(doc, t + 1)?.bits ?? 0) & (bit.NAME | bit.NAME_MAYBE | bit.TITLE | bit.DEFINITE))
  )
    return null
  // `على`, `كان`: a word of the grammar or a verb first of all, it is a name only beside a title or a verb of saying.
  const doubtful = isVerbFirst(word) || isClosed(word)
  if (doubtful && (!(word.bits & (bit.NAME | bit.NAME_MAYBE | bit.UNKNOWN)) || !personal(doc, t))) return null
  for (const core of word.cores) {
    const full =
      words.get(core.text) ?? (core.at === 0 && word.bits & bit.UNKNOWN ? spelledAlike(core.text, sounds) : undefined)
    if (!full) continue
    if (isAdjectiveAt(doc, t)) continue
    // A surname that is also a common word is the person only where a common word would not stand so.
    if (word.bits & (bit.ADJ | bit.VERB | bit.NOUN) && !(word.bits & (bit.NAME | bit.NAME_MAYBE)) && !personal(doc, t))
      continue
    return make(doc, t, core, 'spot/surname', full)
  }
  return null
}

/** `البيت الصغير`, `الرئيس المصري`: right behind a definite noun, which a name or a mere title is not. */
function isAdjectiveAt(doc: ArabicDoc, t: number): boolean {
  const word = doc.words[t]
  if (!(word.bits & (bit.ADJ | bit.DEMONYM)) || !isDefinite(word) || !sameSentence(doc, t - 1, t)) return false
  const before = doc.words[t - 1]
  return (
    isDefinite(before) &&
    !(before.bits & bit.NAME) &&
    (!(before.bits & bit.TITLE) || (word.bits & bit.DEMONYM && before.bits & bit.OFFICIAL) !== 0)
  )
}

function spelledAlike(text: string, sounds: Sounds): ArabicMention | undefined {
  if (text.length < 4) return undefined
  const found = sounds.get(skeleton(text))
  return found && sameNameWord(found[0], text) ? found[1] : undefined
}

/** Beside a verb of saying or a title. */
function personal(doc: ArabicDoc, t: number): boolean {
  const before = at(doc, t - 1)
  const after = at(doc, t + 1)
  return (
    (before !== null && sameSentence(doc, t - 1, t) && (before.bits & (bit.SPEECH | bit.TITLE)) !== 0) ||
    (after !== null && sameSentence(doc, t, t + 1) && (after.bits & bit.SPEECH) !== 0)
  )
}

const COMMON = new Set(['شركه', 'مجموعه', 'محكمه', 'موسسه', 'هييه', 'اداره', 'خليه', 'موقع', 'مكتب', 'جهاز', 'دايره'])

function orgHeads(mentions: readonly ArabicMention[]): Map<string, Head> {
  const heads = new Map<string, Head>()
  for (const m of mentions) {
    if (m.kind !== 'organization' && m.kind !== 'group') continue
    const first = m.key.split(' ')[0]
    if (!m.key.includes(' ')) continue
    const noun = first.startsWith('ال') ? first.slice(2) : first
    if (noun.length > 2) heads.set(noun, { mention: m, noun })
  }
  return heads
}

function classWord(doc: ArabicDoc, t: number, heads: ReadonlyMap<string, Head>): ArabicMention | null {
  const word = doc.words[t]
  if (!(word.bits & bit.ORG_HEAD)) return null
  for (const core of word.cores) {
    if (!core.text.startsWith('ال')) continue
    const head = heads.get(core.text.slice(2))
    // `الشركة`, `المجموعة`: too common as common nouns to be a naming; a statement may still rest on them.
    if (!head || COMMON.has(head.noun)) continue
    const next = at(doc, t + 1)
    // `الحزب الحاكم`: with an adjective of its own it may be another one.
    if (
      next &&
      sameSentence(doc, t, t + 1) &&
      isDefinite(next) &&
      next.bits & (bit.ADJ | bit.DEMONYM) &&
      !(next.bits & bit.TIME)
    )
      continue
    return make(doc, t, core, 'spot/class-word', head.mention)
  }
  return null
}

function make(doc: ArabicDoc, t: number, core: Core, rule: string, full: ArabicMention): ArabicMention {
  return {
    rule,
    first: t,
    last: t,
    span: spanFrom(doc, t, core, t),
    kind: full.kind,
    form: 'alias',
    key: core.text,
    ids: full.ids,
    being: full.being,
    pro: core.pro,
    weak: false,
    of: [full],
  }
}

import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { BI } from '../word.ts'
import { calledBy, isAdjectiveAt } from './called.ts'
import type { ArabicMention } from './spot.ts'
import { type ArabicDoc, at, isDefinite, isOpenQuote, sameSentence } from './view.ts'

/** `الشركة`, `المجموعة`: too common as common nouns to be a naming; a statement may still rest on them. */
const COMMON = new Set([
  'شركه',
  'دول',
  'مجموعه',
  'محكمه',
  'موسسه',
  'هييه',
  'اداره',
  'خليه',
  'موقع',
  'مكتب',
  'جهاز',
  'دايره',
])

/** The bodies of a report by their class word, in order of the text. */
export function orgHeads(mentions: readonly ArabicMention[]): Map<string, ArabicMention[]> {
  const heads = new Map<string, ArabicMention[]>()
  for (const m of mentions) {
    if (m.kind !== 'organization' && m.kind !== 'group') continue
    // `حماس` is `الحركة` too: the tables call it `حركة المقاومة الإسلامية`.
    const first = m.key.includes(' ') ? m.key : m.being ? fold(m.being.name) : ''
    if (!first.includes(' ')) continue
    const word = first.slice(0, first.indexOf(' '))
    const noun = word.startsWith('ال') ? word.slice(2) : word
    if (noun.length <= 2 || COMMON.has(noun)) continue
    const there = heads.get(noun)
    if (there) there.push(m)
    else heads.set(noun, [m])
  }
  return heads
}

/** The last of them before token `t`, else the first after it. */
function nearest(bodies: readonly ArabicMention[], t: number): ArabicMention {
  let [low, high] = [0, bodies.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (bodies[middle].first < t) low = middle + 1
    else high = middle
  }
  const last = bodies[Math.max(0, low - 1)]
  // `تبين للباحثين بجامعة أكسفورد`: where something is done is not what the report goes on to speak of.
  if (last.pro & BI) for (let i = low - 2; i >= 0 && i > low - 9; i--) if (!(bodies[i].pro & BI)) return bodies[i]
  return last
}

/** What goes on with an officer's rank: `اللواء أركان حرب`, `اللواء طيار`. */
const RANK = /^(?:ال)?(?:اركان|ركن|طيار|بحري|مهندس|متقاعد|دكتور|طبيب)$/

export function classWord(
  doc: ArabicDoc,
  t: number,
  heads: ReadonlyMap<string, readonly ArabicMention[]>,
): ArabicMention | null {
  const word = doc.words[t]
  // `اللواء إبراهيم بن محمد`: his rank.
  if (
    word.bits & bit.TITLE &&
    ((at(doc, t + 1)?.bits ?? 0) & (bit.NAME | bit.NAME_MAYBE | bit.NAME_PARTICLE) ||
      RANK.test(at(doc, t + 1)?.folded ?? ''))
  )
    return null
  // `الانتخابات البلدية`: an adjective.
  if (!(word.bits & bit.ORG_HEAD) || isAdjectiveAt(doc, t)) return null
  for (const core of word.cores) {
    if (!core.text.startsWith('ال')) continue
    const bodies = heads.get(core.text.slice(2))
    if (!bodies) continue
    const next = at(doc, t + 1)
    // `الحزب الحاكم`: with an adjective of its own it may be another one.
    if (
      next &&
      sameSentence(doc, t, t + 1) &&
      isDefinite(next) &&
      next.bits & (bit.ADJ | bit.DEMONYM) &&
      !(next.bits & bit.TIME) &&
      !EVALUATING.test(next.folded)
    )
      continue
    return calledBy(doc, t, core, 'spot/class-word', nearest(bodies, t))
  }
  return null
}

/** `التنظيم الإرهابي`: which one it is they do not say. */
const EVALUATING = /^ال(?:ارهابي|اجرامي|متطرف|متشدد)ه?$/
/** `الحزب الطائفي`: what it is held to be; a description of it, and no name. */
export const JUDGING = /^ال(?:جهادي|طايفي|انقلابي|متمرد|تكفيري|ظلامي|دموي|ضال|محظور|مارق|عنصري)ه?$/

/** `إيني` of `شركة إيني`: what bodies and towns are called by behind their class word, where no table knows the word. */
export function properNames(doc: ArabicDoc, mentions: readonly ArabicMention[]): Map<string, ArabicMention> {
  const names = new Map<string, ArabicMention>()
  for (const m of mentions) {
    // A town that no table knows is one wherever it is named: `مدينة سجنتان`, `بسجنتان`.
    if (isStrangeTown(m)) {
      const company = names.get(m.key)
      if (!company || company.kind === 'place' || !isGuessed(doc, m) || !isCompany(doc, company)) names.set(m.key, m)
    }
    if (m.kind !== 'organization' && m.kind !== 'group') continue
    const k = m.first + (isOpenQuote(at(doc, m.first + 1)) ? 2 : 1)
    if (k > m.last || !(doc.words[m.first].bits & bit.ORG_HEAD) || !endsAt(doc, m, k)) continue
    const { bits, folded } = doc.words[k]
    if (bits & bit.UNKNOWN && !(bits & (bit.NAME | bit.NAME_MAYBE | bit.GAZETTEER | bit.DEFINITE)) && folded.length > 2)
      if (!names.has(folded) || (isGuessed(doc, names.get(folded)!) && isCompany(doc, m)))
        // `طلب من سجنتان`, where the report names `شركة سجنتان`: what its class word calls it, and no town.
        names.set(folded, m)
  }
  return names
}

/** A town of one word that no table knows. */
export const isStrangeTown = ({ rule, first, last }: ArabicMention): boolean =>
  (rule === 'spot/unlisted-place' || rule === 'spot/weighed-place') && first === last

/** A place by what stands around alone, with no class word of places before it. */
const isGuessed = (doc: ArabicDoc, m: ArabicMention): boolean =>
  isStrangeTown(m) && !((at(doc, m.first - 1)?.bits ?? 0) & bit.PLACE_HEAD)
const isCompany = (doc: ArabicDoc, { first }: ArabicMention): boolean => COMPANIES.test(doc.words[first].folded)
const COMPANIES = /^[وفبلك]?(?:شركه|بنك|مصرف|مجموعه|صحيفه|قناه|موقع|تطبيق|منصه|وكاله)$/

/** Behind token `k` the name has an adjective at most. */
const endsAt = (doc: ArabicDoc, m: ArabicMention, k: number): boolean =>
  k === m.last || doc.words[k + 1].kind === 'punct' || isDefinite(doc.words[k + 1])

export function properName(doc: ArabicDoc, t: number, names: ReadonlyMap<string, ArabicMention>): ArabicMention | null {
  if (!names.size || !(doc.words[t].bits & bit.UNKNOWN)) return null
  for (const core of doc.words[t].cores) {
    const full = names.get(core.text)
    if (full)
      return { ...calledBy(doc, t, core, 'spot/proper-name', full), form: full.kind === 'place' ? 'name' : 'alias' }
  }
  return null
}

import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import { NameTrie, ROOT } from '../names/trie.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { rows } from '../table.ts'
import { ATTRIBUTION } from '../traits.ts'
import { LI, surfaceOffset } from '../word.ts'

/** A phrase that names a source beside what it covers: `وفقا لـ`, `بحسب`, `على حد قول`. */
export interface Attribution {
  /** `own`: `على حد قوله`, by whoever spoke before. */
  kind: 'source' | 'clause' | 'relay' | 'own'
  first: number
  /** Last token of the phrase itself. */
  last: number
  /** Token where the source begins, and offset past a proclitic `ل`. */
  source: number
  sourceFrom: number
}

let trie: NameTrie<Attribution['kind']> | null = null
const heads = new Set<string>()

function phrases(): NameTrie<Attribution['kind']> {
  if (trie) return trie
  trie = new NameTrie()
  for (const [phrase, kind] of rows('attributions')) {
    trie.add(phrase, kind as Attribution['kind'])
    heads.add(fold(phrase.split(' ')[0]))
  }
  return trie
}

/** The attribution phrase that begins at token `t`, or null. */
export function attributionAt(scene: Scene, t: number): Attribution | null {
  const { doc } = scene
  const word = doc.words[t]
  if (!(word.traits & ATTRIBUTION)) return null
  const own = ownWords(scene, t)
  if (own) return own
  const tree = phrases()
  const folded = heads.has(word.folded)
    ? word.folded
    : word.folded.startsWith('و') && heads.has(word.folded.slice(1))
      ? word.folded.slice(1)
      : null
  if (folded === null) return null
  let node = tree.step(ROOT, folded)
  let best: Attribution | null = null
  for (let k = t; node >= 0; ) {
    const kind = tree.at(node)?.[0]
    if (kind) best = { kind, first: t, last: k, source: k + 1, sourceFrom: doc.start[k + 1] ?? 0 }
    k++
    if (k >= doc.n || doc.sentenceOf[k] !== doc.sentenceOf[t]) break
    const next = doc.words[k]
    // The `ل` of `وفقا ل` is written on to the source.
    const glued = next.cores.find((c) => c.pro === LI)
    if (glued && tree.step(node, 'ل') >= 0 && tree.step(node, next.folded) < 0) {
      const found: Attribution = {
        kind: 'source',
        first: t,
        last: k - 1,
        source: k,
        sourceFrom: doc.start[k] + surfaceOffset(next, glued.at),
      }
      return isSource(scene, found) ? found : null
    }
    node = tree.step(node, next.folded)
  }
  return best && best.source < doc.n && doc.sentenceOf[best.source] === doc.sentenceOf[t] && isSource(scene, best)
    ? best
    : null
}

const OWN = /^(?:ل)?(?:قول|تعبير|وصف|زعم|راي|كلام|اعتقاد|تقدير|تصريح|تصريحات|افاد[هت])(?:ه|ها|هم|هما)$/

/** `على حد قوله`, `بحسب تعبيرها`, `وفقا لتصريحاته`: the words are those of whoever spoke. */
function ownWords(scene: Scene, t: number): Attribution | null {
  const { doc } = scene
  const last = doc.words[t].folded === 'علي' && doc.words[t + 1]?.folded === 'حد' ? t + 2 : t + 1
  if (last >= doc.n || doc.sentenceOf[last] !== doc.sentenceOf[t] || !OWN.test(doc.words[last].folded)) return null
  return { kind: 'own', first: t, last, source: last, sourceFrom: doc.start[last] }
}

const SOURCES =
  bit.SOURCE | bit.DOCUMENT | bit.OFFICIAL | bit.PERSON_NOUN | bit.MEDIA | bit.ORG_HEAD | bit.TITLE | bit.CHANNEL
const PASSING_ON = /^(?:نقل|تناقل|أورد|ورد|جاء|نشر|بث|أظهر|نص|علم|أذاع|تداول)$/

/** `وفق القضاء المستقل`, `حسب الأصول` name no source: after the phrase must stand who or what can say something. */
function isSource(scene: Scene, a: Attribution): boolean {
  const { doc } = scene
  let k = a.source
  if (/^(?:ما|لما)$/.test(doc.words[k].folded)) k++
  const verb = k > a.source || a.kind === 'clause' ? verbAt(scene, k) : null
  if (verb) return verb.lexeme.act !== undefined || PASSING_ON.test(verb.lexeme.lemma)
  if (a.kind === 'clause') return false
  for (let n = 0; n < 3 && k + n < doc.n; n++) {
    const mention = mentionAt(scene, k + n)
    if (mention) return mention.kind !== 'place'
    const { bits } = doc.words[k + n]
    if (bits & SOURCES) return true
    if (n === 0 && bits & bit.FUNCTION && /^(?:هذا|هذه|تلك|ذات|احد|احدي|بعض|عدد|معظم|اخر)$/.test(doc.words[k].folded))
      continue
    if (!(bits & bit.ADJ) || n > 0) return false
  }
  return false
}

import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { isComma } from '../names/view.ts'
import { genderOfPhrase } from '../statements/gender.ts'
import { animate, plainHead } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { linkOf, type Scene, sentenceStart } from '../syntax/scene.ts'
import { WA } from '../word.ts'
import { pronounFits } from './antecedent.ts'
import type { Arguments } from './arguments.ts'
import { frameAt, nounReading } from './choose.ts'
import type { Frame } from './frames.ts'
import { argumentsOfNoun } from './noun-arguments.ts'
import { partiesOf } from './party.ts'
import { lastOf } from './past.ts'
import { verb } from './verbs.ts'

/** Words back to the act that another is joined to, at most. */
const REACH = 14

/** The act that the noun at `t` is joined to by `و`, whose words end right before it. */
function joinedTo(scene: Scene, t: number, reading: Reading): { frame: Frame; args: Arguments } | null {
  if (!(reading.pro & WA) || !reading.enc) return null
  const { words } = scene.doc
  const end = isComma(words[t - 1]) ? t - 2 : t - 1
  for (let k = end - 1; k >= Math.max(sentenceStart(scene, t), t - REACH); k--) {
    if (verb(scene, k)) return null
    if (!(words[k].bits & bit.EVENT) || scene.mentionOf[k] >= 0) continue
    const noun = nounReading(scene, k)
    const frame = noun && !noun.enc ? frameAt(scene, k, noun) : undefined
    if (!frame) continue
    const args = argumentsOfNoun(scene, k, noun!)
    const behind = [args.of, args.to, args.obj].filter((all) => all !== undefined)
    // An act joined to it may be read among what it has.
    return behind.some((all) => all.some((p) => p.last === end) || lastOf(all) >= t) ? { frame, args } : null
  }
  return null
}

/** `غارات التحالف وضرباته`: whose the attacks are, where the pronoun of the joined ones can be he. */
export function attackerOf(scene: Scene, t: number, reading: Reading): PartyFinding[] {
  const other = joinedTo(scene, t, reading)
  const of = other?.frame.attack ? other.args.of?.[0] : undefined
  if (!of || of.last >= t) return []
  const gender = genderOfPhrase(scene, of)
  if (gender && gender !== (reading.enc === 'ه' ? 'm' : reading.enc === 'ها' ? 'f' : gender)) return []
  return partiesOf(scene, [of]).map((p) => ({ ...p, span: null }))
}

/** `اعتقال السلطات للناشطين وسجنهم`: who did the first act, of which it is told whom it befell, did the next as well. */
export function doerOfBoth(scene: Scene, t: number, reading: Reading): PartyFinding[] {
  const other = joinedTo(scene, t, reading)
  if (!other?.args.of || !(other.args.to ?? other.args.obj) || !other.frame.recipient.includes('of')) return []
  return partiesOf(scene, other.args.of.slice(0, 1)).map((p) => ({ ...p, span: null }))
}

/** What somebody does or feels of himself, so that he stands in construct with it. */
const HIS_OWN =
  /^(?:حرص|اهتمام|شكر|تقدير|امتنان|اعتزاز|ادانه|استنكار|رفض|تضامن|وقوف|مسانده|دعم|تاييد|تحيات|تحيه|تهاني|تعازي|مواساه|استعداد|التزام|قلق|اسف|ترحيب|موقف|مواقف|تقدم|تدخل|انسحاب|انتشار|وصول|عوده|مشاركه|مطالبه|اعلان|قرار|تصريحات|تصريح|كلمه|حديث|جهود|دور|ثقه|رغبه|اصرار|تمسك|تعهد|تاكيد|سياسه|سياسات|مبادره|تحالف|تعاون|ايمان|سعي|اعتراف|خرق|هجوم|هجمات|سيطره)$/

/**
 * `اهتمام الوزير بالمزارعين ودعمه لهم`, `حرصا من المجلس وتأييده`: whose the act is that the noun at `t` is joined to, somebody named
 * before a mere word for people.
 */
export function ownerOfBoth(scene: Scene, t: number, { pro, enc }: Reading): PartyFinding[] {
  const want = enc === 'ه' ? 'm' : enc === 'ها' ? 'f' : enc === 'هم' ? 'p' : ''
  if (!(pro & WA) || !want) return []
  const { words } = scene.doc
  const end = isComma(words[t - 1]) ? t - 1 : t
  let near: Phrase | null = null
  for (let k = end - 2; k >= Math.max(sentenceStart(scene, t), t - REACH); k--) {
    if (words[k].kind === 'punct' || verb(scene, k)) break
    if (!(words[k].bits & bit.NOUN) || words[k].bits & (bit.DEFINITE | bit.ENCLITIC) || scene.mentionOf[k] >= 0)
      continue
    if (!HIS_OWN.test(plainHead(words[k]).replace(/ا$/, ''))) continue
    const from = words[k + 1].folded === 'من' ? k + 2 : k + 1
    const whose = from > k + 1 || !linkOf(scene, from) ? phraseAt(scene, from) : null
    if (!whose || whose.last >= end || !animate(scene, whose) || !pronounFits(scene, whose, want)) continue
    near = whose
    if (whose.person || whose.other) break
  }
  return near ? partiesOf(scene, [near]).map((p) => ({ ...p, span: null })) : []
}

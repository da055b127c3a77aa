import * as bit from '../bits.ts'
import { Shape } from '../shape.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { linkOf, mentionAt, type Scene } from '../syntax/scene.ts'
import { BI, LI } from '../word.ts'
import { coordinated } from './coordinated.ts'
import type { Role } from './frames.ts'
import { isByWhom, lastOf, PREPOSITIONS } from './past.ts'
import { OTHER, type Scan, STOP } from './scan-marks.ts'

const roleOf = (folded: string): Role | undefined =>
  PREPOSITIONS[folded] ?? (folded.startsWith('و') ? PREPOSITIONS[folded.slice(1)] : undefined)
const PREPOSITION = new Shape(({ folded }) => roleOf(folded) !== undefined)
/** `بأيدي فتيان`, `بواسطة مجهولين`. */
const BY_HAND = new Shape(/^ب(?:ايدي|يد|واسطه)$/)
const HOLD = /^(?:يد|ايدي|ايادي|قبضه|براثن)$/
const ALL = /^(?:كل|كلا|كلتا|جميع)$/

/** What a preposition at `k` governs goes into `found` by its role. The phrases, or where reading goes on without any. */
export function governedAt(s: Scan, k: number): Phrase[] | number {
  const { scene, end, found } = s
  const { words } = scene.doc
  const word = words[k]
  if (scene.mentionOf[k] >= 0) return OTHER
  // `استقبل والي قفصة`: a governor, though `و` and `إلى` may be written so.
  if (word.surface === 'والي' && scene.mentionOf[k + 1] >= 0) return OTHER
  // `حي كان بيد المعارضة`: who had it.
  if (BY_HAND.is(word) && k + 1 < end && !/^[وف]?(?:كان|كانت|ظل|بات|اصبح)$/.test(words[k - 1]?.folded ?? '')) {
    const phrase = phraseAt(scene, k + 1)
    if (phrase) {
      const all = coordinated(scene, phrase)
      found.agent ??= all
      return lastOf(all) + 1
    }
  }
  if (!PREPOSITION.is(word) || (word.folded === 'نحو' && counts(s, k + 1))) return OTHER
  // `التقى من قبل بممثلين`: before that, and by nobody.
  if (words[k + 1]?.folded === 'قبل' && k + 2 < end && word.folded === 'من' && linkOf(scene, k + 2) & (BI | LI))
    return k + 2
  const [as, at] = roleAt(s, k, roleOf(word.folded)!)
  const phrase = at < end ? phraseAt(scene, at) : null
  if (!phrase) return at < end && scene.timeOf[at] >= 0 ? scene.times[scene.timeOf[at]].last + 1 : STOP
  // `في السابعة عشرة من عمره`.
  if (phrase.first === phrase.last && /^عشره?$/.test(words[at + 1]?.folded ?? '')) return at + 2
  const all = coordinated(scene, phrase)
  // `نفذت قوات التحالف الدولي ضد التنظيم ضربات`: what the alliance is against says which it is.
  const [own] = s.bares
  if (
    as === 'against' &&
    s.bares.length === 1 &&
    own[own.length - 1].last === k - 1 &&
    isAlliance(words, own[0], k) &&
    lastOf(all) + 1 < end &&
    !(words[lastOf(all) + 1].bits & bit.PREP) &&
    phraseAt(scene, lastOf(all) + 1)
  )
    return all
  // `هدم المنازل الممولة من قبل الاتحاد`: who did that to the thing, and not the act.
  if (as === 'agent' && k > s.from && DONE_TO.test(words[k - 1].folded)) return all
  // `أدانت فرنسا اعتقال الصحفيين من قبل السلطات`: who did what is told of, and not the verb's own doer.
  if (as === 'agent' && s.bares.length > 1 && isDeed(s, s.bares[s.bares.length - 1][0])) return all
  // `زيارة لمناقشة تقوية التحالف ضد المتطرفين`: of what the act is for.
  if (as === 'against' && found.to && isPurpose(scene, found.to[0])) return all
  const joined = found[as]
  // `إلى الحكومة وإلى المعارضة`.
  const again = word.folded.startsWith('و') ? k - 1 : /^و(?:كذلك|كذا|ايضا)$/.test(words[k - 1].folded) ? k - 2 : -1
  if (joined && lastOf(joined) === again) found[as] = [...joined, ...all]
  // `صواريخ مضادة للدبابات إلى أوكرانيا`: what the thing is for stands before to whom it goes.
  else if (joined && as === 'to' && word.folded === 'الي' && joined.every((p) => isWhatFor(scene, p)) && isParty(all))
    found[as] = all
  if (!joined && !(word.folded === 'بين' && isTold(s, k))) found[as] = all
  return all
}

const isDeed = ({ scene: { doc, mentionOf } }: Scan, { first, head }: Phrase): boolean =>
  first === head &&
  mentionOf[head] < 0 &&
  (doc.words[head].bits & (bit.MASDAR | bit.GROUP | bit.PERSON_NOUN | bit.DEFINITE)) === bit.MASDAR

const isAlliance = (words: Scan['scene']['doc']['words'], { first }: Phrase, end: number): boolean => {
  for (let k = first; k < end; k++) if (ALLIANCE.test(words[k].folded)) return true
  return false
}
const ALLIANCE = /^(?:ال)?(?:تحالف|ايتلاف|حلف)$/

/** What somebody did to a thing besides, as its adjective says. Folded. */
const DONE_TO =
  /^(?:ال)?(?:ممول|مدعوم|مدرب|محاصر|معين|مكلف|منتخب|مستخدم|محتل|مدار|موفد|مقدم|مطروح|معد|مشيد|مملوك|مستاجر|مويد|مرخص|معتمد|مقترح)(?:ه|ين|ون|ات)?$/

const isWhatFor = (scene: Scene, phrase: Phrase): boolean =>
  ((scene.doc.words[phrase.first].readings[0]?.pro ?? 0) & LI) !== 0 &&
  // `لانضمام الأرجنتين إلى المجموعة`: where somebody goes by that.
  !phrase.other &&
  !phrase.person &&
  mentionAt(scene, phrase.first) === null &&
  !animate(scene, phrase)
const isParty = ([first]: readonly Phrase[]): boolean =>
  first.other?.kind === 'state' || first.other?.kind === 'organization' || first.other?.kind === 'group'

/** `لمناقشة الأزمة`: a noun of action behind `ل`. */
const isPurpose = ({ doc: { words }, mentionOf }: Scene, { first, head }: Phrase): boolean =>
  first === head &&
  mentionOf[head] < 0 &&
  (words[head].bits & (bit.MASDAR | bit.DEFINITE | bit.GROUP | bit.PERSON_NOUN)) === bit.MASDAR &&
  ((words[head].readings[0]?.pro ?? 0) & LI) !== 0

const counts = ({ scene }: Scan, k: number): boolean => {
  const word = scene.doc.words[k]
  return word !== undefined && (word.kind === 'number' || (word.bits & bit.NUMBER) !== 0)
}

/** The role that a preposition at `k` gives, and where what it governs begins. */
function roleAt({ scene, end }: Scan, k: number, role: Role): [Role, number] {
  const { words } = scene.doc
  let as = role
  let at = k + 1
  // `تحرير الميناء من أيدي المتمردين`: from those who hold it.
  if (at + 1 < end && role === 'from' && HOLD.test(words[at].folded)) at++
  else if (at < end && isByWhom(words[k].folded, words[at].folded)) {
    as = 'agent'
    at++
  }
  if (at < end && words[k].folded === 'الي' && words[at].folded === 'جانب') at++
  // `قيود في وجه المهاجرين`.
  // `اعتداءات في حق المدنيين`.
  if (at < end && role === 'in' && /^(?:وجه|حق)$/.test(words[at].folded)) {
    as = 'against'
    at++
  }
  // `على هذين الشخصين`.
  if (at + 1 < end && words[at].readings[0]?.lexeme.pos === 'dem' && words[at + 1].bits & bit.DEFINITE) at++
  while (at < end && words[at].kind === 'punct' && /^["«“”(]$/.test(words[at].surface)) at++
  if (at < end && ALL.test(words[at].folded) && words[at + 1]?.folded === 'من') at += 2
  return [as, at]
}

/** `الاتفاق المبرم بين إيران والقوى الكبرى`: whose the thing is that the participle tells of. */
const isTold = ({ scene, bares }: Scan, k: number): boolean =>
  bares.length > 1 &&
  scene.timeOf[k - 1] < 0 &&
  (scene.doc.words[k - 1].bits & (bit.PARTICIPLE | bit.DEFINITE)) === (bit.PARTICIPLE | bit.DEFINITE)

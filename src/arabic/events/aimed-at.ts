import type { PartyFinding, StatementFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { HUMAN, plainHead } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { linkOf, type Scene, sentenceEnd, tokenOf } from '../syntax/scene.ts'
import { LI } from '../word.ts'
import { antecedentOf } from './antecedent.ts'
import { argumentsOfVerb } from './arguments.ts'
import { biddenToEnd, isEnding, whoMustGo } from './bidden.ts'
import { calledAt, NAMING, whoseCalled } from './called.ts'
import type { Coding } from './coding.ts'
import { coordinated } from './coordinated.ts'
import { attackersIn, blamedFor, butWhomItBefell, crimeAt, doersOf } from './doers.ts'
import { framesOf } from './frames.ts'
import { namedWithin, partiesInside } from './inside.ts'
import { ownerOf } from './maker.ts'
import { neighbour, reciprocal } from './meant.ts'
import { argumentsOfNoun } from './noun-arguments.ts'
import { partiesOf } from './party.ts'
import { promisedTo } from './promised.ts'
import { same } from './same-party.ts'
import { adjectiveNation } from './sides.ts'
import { verb } from './verbs.ts'
import { befallen, boundBy } from './vows.ts'

/** Whom the saying is aimed at: those addressed or accused; for praise and blame, whoever the first phrase of the content names. */
export function aimedAt(c: Coding, s: StatementFinding): PartyFinding[] {
  const { scene } = c
  const to = s.to.filter((p) => !isThing(scene, p) && !/^بدور(?:ه|ها|هم|هما)$/.test(p.label))
  if (to.length === 1) {
    // `دعا السلطات والرئيس إلى`: with all those joined to the first.
    const first = to[0].span ? phraseAt(scene, tokenOf(scene, to[0].span[0])) : null
    // `تصعيد بين إيران وإسرائيل، ودعت الصين الجانبين إلى`: the two told of, neither of whom speaks.
    const both = first ? reciprocal(scene, first) : null
    if (both && !both.some((p) => same(p, s.speaker))) return both
    // `تتهم الهند جارتها`.
    const next = first && !to[0].entity ? neighbour(scene, first) : null
    if (next) return [next]
    const joined = first ? coordinated(scene, first) : []
    const all = partiesOf(scene, joined)
    if (all.length > 1 && all.some((p) => same(p, to[0]))) return all
    // `الحكومتين المحلية والمركزية`: both, under one name.
    if (all.length === 1 && joined[0].last > (first?.last ?? 0) && !to[0].entity) return all
  }
  // `طلب أعضاء من لجنة الأمن من الوزير`: of whom it is asked, not whose members ask.
  const asked = to.length === 1 && s.cue?.lemma === 'طلب' ? verb(scene, s.first) : null
  if (asked) {
    const from = partiesOf(scene, argumentsOfVerb(scene, s.first, asked).from).filter((p) => !same(p, s.speaker))
    if (from.length) return from
  }
  if (to.length) return to
  const reading = verb(scene, s.first)
  // `دعاه إلى التنحي`, `وعدهم`: whom the pronoun takes up.
  if (reading?.enc && /^ه/.test(reading.enc) && !/^(?:condemn|praise)$/.test(s.act)) {
    const whom = antecedentOf(c, s.first, reading.enc, [s.speaker], true).filter((p) => !same(p, s.speaker))
    if (whom.length) return whom.map((p) => ({ ...p, span: null }))
  }
  const noun = reading
    ? null
    : scene.doc.words[s.first].readings.find((r) => r.lexeme.pos !== 'verb' && (r.lexeme.verb || r.lexeme.derived))
  const args = reading
    ? argumentsOfVerb(scene, s.first, reading, s.act === 'accuse')
    : noun
      ? argumentsOfNoun(scene, s.first, noun)
      : null
  if (args) {
    const asks = s.act === 'demand' || s.act === 'appeal'
    // `طالب بوقف القصف التركي على المواقع`: of whose doing it is asked.
    const bidden = asks ? biddenToEnd(scene, args).filter((p) => !same(p, s.speaker)) : []
    if (bidden.length) return bidden
    const leaver = asks ? whoMustGo(scene, args).filter((p) => !same(p, s.speaker)) : []
    if (leaver.length) return leaver
    // `طلبت عقد محادثات مع واشنطن`: with whom.
    const meeting = asks ? [args.by, args.to, args.obj].find((p) => p && isMeeting(scene, p[0]))?.[0] : undefined
    if (meeting) {
      const other = partiesOf(scene, args.with).filter((p) => !same(p, s.speaker))
      if (other.length) return other
      // `عقد جلسة لمجلس الأمن`: the body that is to meet.
      const at = meeting.last + 1
      const body = at < sentenceEnd(scene, s.first) && linkOf(scene, at) & LI ? phraseAt(scene, at) : null
      const whose = body ? partiesOf(scene, [body]) : partiesInside(scene, [meeting])
      if (whose.some((p) => p.entity?.kind === 'organization' && !same(p, s.speaker))) return whose
    }
    // `أوصى بإحالة القضية إلى الوزارة`: what stands behind the act asked for is of that act.
    const act = asks ? (args.by ?? args.obj)?.[0] : undefined
    if (act && args.to && args.to[0].first > act.last && (isDeedAsked(scene, act) || isActOnThing(scene, act)))
      args.to = undefined
    // `دعا إلى وقف الهجمات على المدنيين`: on whom they are is asked for nothing.
    const ending = asks ? (args.to ?? args.by)?.[0] : undefined
    if (ending && isEnding(scene, ending)) args.on = args.against = undefined
    // `انتقدت عضو اللجنة بالمجلس البرنامج`: a verb without `ب` of its own blames nobody behind one.
    if (reading && s.act === 'condemn' && !reading.lexeme.preps?.includes('ب')) args.by = undefined
    // `طلبت الصين دعما أمريكيا`: of which state.
    const help = asks ? args.obj?.[0] : undefined
    const helper =
      help && HELP.test(plainHead(scene.doc.words[help.head])) ? adjectiveNation(scene, help.head, undefined) : null
    if (helper && !same(helper, s.speaker)) return [helper]
    // `احتجت على اعتقال الشرطة صحفيين`: who did it, and nobody it befell.
    const doers = s.act === 'condemn' ? (crimeAt(scene, s.contentFirst) ?? blamedFor(scene, args)) : null
    if (doers) return doers.filter((p) => !same(p, s.speaker))
    if (s.act === 'condemn') butWhomItBefell(scene, args)
    for (const role of s.act === 'accuse' || s.act === 'threaten' || s.act === 'demand' || s.act === 'appeal'
      ? (['obj', 'to', 'against', 'of', 'on'] as const)
      : reading?.lexeme.preps?.includes('على')
        ? (['on', 'by', 'obj', 'to', 'against'] as const)
        : (['by', 'obj', 'on', 'to', 'against'] as const)) {
      // `ندد الوزير أمام الكونغرس`: before whom it is said.
      const phrases = args[role]?.filter(
        (p) =>
          !/^(?:امام|ما|بما|مما|لما|عما)$/.test(scene.doc.words[p.first - 1]?.folded ?? '') &&
          !(asks && isDeedAsked(scene, p)),
      )
      // `نددت باعتقال السلطات ناشطين`: condemned is who did the deed, where the words say it.
      // `أشاد باستقبال الأردن للاجئين`: and so is whoever did what is praised.
      if ((s.act === 'condemn' || s.act === 'praise') && (role === 'by' || role === 'obj') && phrases) {
        const doers = doersOf(scene, phrases[0])?.filter((p) => !same(p, s.speaker))
        if (doers && (doers.length || s.act === 'condemn')) return doers
        const attackers = s.act === 'condemn' ? attackersIn(scene, phrases[0]).filter((p) => !same(p, s.speaker)) : []
        if (attackers.length) return attackers
      }
      const parties = (ofItsOwner(scene, phrases) ?? partiesOf(scene, phrases)).filter((p) => !same(p, s.speaker))
      if (parties.length) return parties
      const owner =
        phrases?.length && role !== 'of' && !(asks && isInquiry(scene, phrases[phrases.length - 1]))
          ? ownerOf(c, phrases[phrases.length - 1], [s.speaker]).filter((p) => !same(p, s.speaker))
          : []
      if (owner.length) return owner
      // `نددت كوبا بالعقوبات الأمريكية`: whose deed it is.
      const nation = s.act === 'condemn' && phrases?.length ? deedOfNation(scene, phrases[0]) : null
      if (nation && !same(nation, s.speaker)) return [nation]
      // `طلبت مساعدة المجتمع الدولي`.
      const inside =
        (s.act === 'demand' || s.act === 'appeal') && role === 'obj'
          ? partiesInside(scene, phrases).filter((p) => !same(p, s.speaker))
          : []
      if (inside.length) return inside
    }
  }
  // `طلب الرئيس، أمس، دعم المعارضة`: whose help is asked for.
  if ((s.act === 'demand' || s.act === 'appeal') && HELP.test(scene.doc.words[s.contentFirst]?.folded ?? '')) {
    const help = phraseAt(scene, s.contentFirst)
    const whose = help ? partiesInside(scene, [help]).filter((p) => !same(p, s.speaker)) : []
    if (whose.length) return whose
  }
  if (s.act === 'threaten') {
    const whom = befallen(scene, s.first + 1, s.contentFirst + 3, [s.speaker])
    return whom.length ? whom : boundBy(scene, s.first, [s.speaker])
  }
  if (s.act === 'promise') return promisedTo(scene, s.first + 1, s.contentFirst + 4, [s.speaker])
  if (s.act !== 'condemn' && s.act !== 'praise') return []
  // `ندد بما وصفه بالعدوان`: what he calls so is said in a clause.
  for (const k of [s.contentFirst, s.contentFirst - 1])
    if (/^[بل]?ما$/.test(scene.doc.words[k]?.folded ?? ''))
      return doersAfter(scene, k).filter((p) => !same(p, s.speaker))
  const phrase = s.contentFirst < sentenceEnd(scene, s.contentFirst) ? phraseAt(scene, s.contentFirst) : null
  if (!phrase) return []
  const word = scene.doc.words[phrase.head]
  const attackers = s.act === 'condemn' ? attackersIn(scene, phrase).filter((p) => !same(p, s.speaker)) : []
  if (attackers.length) return attackers
  // `أدان اغتيال النائب`: the victim of the deed condemned is not the one condemned.
  if (word.readings.some((r) => framesOf(r).some((f) => f.type === 'ASSAULT'))) return []
  const all = coordinated(scene, phrase)
  const parties = partiesOf(scene, all)
  if (parties.length) return parties
  // `نوه رئيس الجمعية، في اتصال هاتفي، بالعمل الذي تقوم به المديرية`.
  const owner = ownerOf(c, all[all.length - 1], [s.speaker]).filter((p) => p.entity && !same(p, s.speaker))
  if (owner.length) return owner
  const inside = namedWithin(scene, phrase.first, all[all.length - 1].last)
  // `أدانت الوزارة تصريحات المسؤولين الإيرانيين`: whose words they were.
  // `منتقدا أداء الحكومة`: of a participle, as of its verb.
  if (!inside.length && s.act === 'condemn' && (WORDS.test(plainHead(word)) || (!reading && s.speaker.named)))
    return partiesInside(scene, all).filter((p) => !same(p, s.speaker))
  return inside.filter((p, i) => inside.findIndex((q) => q.entity === p.entity) === i)
}

/** `جرائم الاحتلال ومستوطنيه`: with his own joined to it, whose the thing is. */
function ofItsOwner(scene: Scene, phrases: readonly Phrase[] | undefined): PartyFinding[] | null {
  if (phrases?.length !== 2 || !phrases[1].reading?.enc || partiesOf(scene, [phrases[0]]).length) return null
  const owner = partiesInside(scene, [phrases[0]])
  return owner.some((p) => p.entity) ? owner : null
}

const HELP = /^ب?(?:دعم|مؤازره|موازره|موءازره|اسناد|مساعده|مساعدات|مسانده|تاييد|معونه|عون|تدخل|تعاون|وساطه|موافقه)ا?$/

/** `أشاد بما قدمته السعودية`, `ندد بما ترتكبه إسرائيل`, `ندد بما سماه صمت الحكومة`: who does what is praised or blamed. */
function doersAfter(scene: Scene, at: number): PartyFinding[] {
  const called = calledAt(scene, at)
  if (called >= 0) return whoseCalled(scene, called)
  const reading = verb(scene, at + 1)
  if (!reading?.enc || NAMING.test(reading.lexeme.lemma)) return []
  const args = argumentsOfVerb(scene, at + 1, reading)
  return args.passive ? [] : partiesOf(scene, args.subj).filter((p) => p.entity)
}

const isMeeting = ({ doc: { words }, mentionOf }: Scene, { head }: Phrase): boolean =>
  mentionOf[head] < 0 && MEETING.test(words[head].folded)
const MEETING = /^[بل]?(?:ال)?(?:عقد|اجراء|استيناف|بدء|لقاء|اجتماع|محادثات|مفاوضات|مباحثات|حوار|تفاوض)ا?$/

/** `القصف التركي`: a deed of no doer but its adjective. */
const deedOfNation = (scene: Scene, { head, definite, person, other }: Phrase): PartyFinding | null =>
  definite && !person && !other && scene.mentionOf[head] < 0 && scene.doc.words[head].bits & bit.EVENT
    ? adjectiveNation(scene, head, undefined)
    : null

/** What somebody says or does. */
const WORDS =
  /^(?:تصريح|تصريحات|كلام|خطاب|سياسه|سياسات|موقف|مواقف|تدخل|تدخلات|ممارسات|انتهاكات|سلوك|تصرف|تصرفات|اعتداء|اعتداءات|هجمات|قرار|قرارات|اتهامات|محاوله|محاولات|جرايم|جريمه|عدوان|استيطان|استفزازات|تهديدات|مزاعم|ادعاءات|اجراءات|خطوه|خطوات|صمت|تقاعس|فشل|دعم|رد|غياب|تنصل|تملص|مماطله|تماطل|تخلي|تهرب|تلكو|اصرار|تعنت|رفض|تجاهل|اهمال)$/

/** `طالب بالتحقيق في الجرائم التي ارتكبتها القوات`: whose deeds are to be looked into is not asked. */
const isInquiry = (scene: Scene, { head }: Phrase): boolean =>
  /^[وبل]?(?:ال|لل)?(?:تحقيق|محاسبه|محاكمه|معاقبه|ادانه|ملاحقه|جرايم|جراءم|انتهاكات)$/.test(
    scene.doc.words[head].folded,
  )

/** `دعا إلى بناء مجتمعات`, `داعيا إلى حملة دولية`: an act of no name is what is asked for. */
const isDeedAsked = ({ doc: { words } }: Scene, { head, last, definite, person, other }: Phrase): boolean => {
  if (person || other || !(words[head].bits & (bit.MASDAR | bit.EVENT))) return false
  // `نقل تحياته`.
  const ofHis = last === head + 1 && (words[last].bits & bit.ENCLITIC) !== 0 && !(words[head].bits & bit.GROUP)
  return !definite || (ofHis && !(words[head].bits & bit.DEFINITE))
}

/** `بإحالة القضية إلى الوزارة`: an act in construct with what it is done to. */
const isActOnThing = ({ doc: { words } }: Scene, { first, head, last, person, other }: Phrase): boolean =>
  first === head &&
  last > head &&
  person?.first !== head &&
  other?.first !== head &&
  (words[head].bits & (bit.MASDAR | bit.DEFINITE | bit.GROUP | bit.ORG_HEAD)) === bit.MASDAR

/** `جدد دعوته إلى`: an act or a paper is nobody one speaks to. */
function isThing(scene: Scene, party: PartyFinding): boolean {
  if (party.entity || !party.span) return false
  const t = tokenOf(scene, party.span[0])
  const { bits } = scene.doc.words[t]
  // `إلى بناء مجتمعات`: of no builder is it asked.
  if (bits & bit.MASDAR && !(bits & bit.DEFINITE) && scene.doc.words[t - 1]?.folded === 'الي') return true
  return (bits & (bit.MASDAR | bit.DOCUMENT)) !== 0 && !(bits & HUMAN)
}

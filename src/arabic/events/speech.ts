import type { EventFinding, PartyFinding, StatementFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { named } from '../statements/who.ts'
import { HUMAN, plainHead } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd, tokenOf } from '../syntax/scene.ts'
import { allegedIn } from './alleged.ts'
import { antecedentOf } from './antecedent.ts'
import { argumentsOfVerb } from './arguments.ts'
import { biddenToEnd } from './bidden.ts'
import { blamed, blames } from './blame.ts'
import { frameAt, threatens } from './choose.ts'
import { type Coding, carrier } from './coding.ts'
import { contextsOf, NO_FRAME } from './context.ts'
import { coordinated } from './coordinated.ts'
import { blamedFor, butWhomItBefell, crimeAt, doersOf } from './doers.ts'
import { framesOf } from './frames.ts'
import { partiesInside } from './inside.ts'
import { ownerOf } from './maker.ts'
import { argumentsOfNoun } from './noun-arguments.ts'
import { overComma } from './over-comma.ts'
import { partiesOf } from './party.ts'
import { promisedTo } from './promised.ts'
import { modeOfWords, usualMode } from './speech-mode.ts'
import { conditionBefore } from './standing.ts'
import { PAPER, pointedTo } from './subject.ts'
import { verb } from './verbs.ts'
import { befallen, boundBy, promises, vowed } from './vows.ts'
import { clause, opening, placeIn, timeIn } from './where.ts'

/** Saying that PLOVER counts as an event: accusing, condemning, threatening, demanding, promising, praising. */
const SPEECH_EVENTS: Record<string, { type: string; mode: string | null }> = {
  accuse: { type: 'ACCUSE', mode: 'allege' },
  condemn: { type: 'ACCUSE', mode: 'disapprove' },
  threaten: { type: 'THREATEN', mode: 'violence' },
  demand: { type: 'REQUEST', mode: 'change' },
  appeal: { type: 'REQUEST', mode: 'assist' },
  promise: { type: 'AGREE', mode: null },
  praise: { type: 'SUPPORT', mode: null },
}

/** `وصف الاتفاق بأنه خطأ`: describing that blames. */
const called = (scene: Scene, s: StatementFinding) =>
  s.cue?.lemma === 'وصف' &&
  // `أسفه لما وصفه بالكذب`: said by the way; `لا يمكن وصفها` says nobody.
  !/^[بلم]?ما$/.test(scene.doc.words[s.first - 1]?.folded ?? '') &&
  (verb(scene, s.first) !== null || DESCRIBING.test(scene.doc.words[s.first].folded)) &&
  blames(scene, s)
    ? { type: 'ACCUSE', mode: 'disapprove' }
    : undefined

const DESCRIBING = /^[وف]?واصف(?:ا|ه|ين|ون)$/

/** Of verbs of these kinds, one that needs a word beside it is another verb without it: `سخر جهوده`. */
const NEEDY = new Set(['AGREE', 'ACCUSE'])

/** Verbs of ordering, which need no saying of whom. */
export const ORDERS = /^(?:أمر|أوعز|وجه)$/

const COURT = /^(?:ال)?(?:محكمه|محاكم|قضاء|قاضي|قاض|هييه المحلفين|محكمتان)(?:\s|$)/
const PRAYED_TO = /^(?:لله|بالله|الله|المولي|ربه|ربها)$/

/** A statement that is an event as well: its cue the trigger, its speaker the actor. */
export function speechEvent(c: Coding, s: StatementFinding): EventFinding | null {
  const { scene } = c
  const vows = vowed(scene, s)
  const kind = s.act === 'describe' ? called(scene, s) : vows ? SPEECH_EVENTS.threaten : SPEECH_EVENTS[s.act]
  if (!s.cue || s.cue.lemma === 'تمنى' || !s.rule.startsWith('attribute/')) return null
  if (!s.speaker.entity && !s.speaker.label) return null
  if (!kind) {
    const alleged = allegedIn(scene, s)
    if (!alleged) return null
    const event = spoken(c, s, s.cue, { type: 'ACCUSE', mode: alleged.mode }, [s.speaker], alleged.recipients)
    return { ...event, rule: 'code/speech-alleged' }
  }
  // `تعد السفارة جهة تنفيذية`: what something is held to be promises nothing.
  if (s.cue.lemma === 'وعد' && !promises(scene, s.first)) return null
  // `إذا انتقدت الحكومة`: what may be said.
  if (conditionBefore(scene, s.first)) return null
  // `داعيا الله`: a prayer.
  // `هدد حزب الله`: no prayer.
  for (let k = s.first + 1; k <= s.first + 3; k++)
    if (PRAYED_TO.test(scene.doc.words[k]?.folded ?? '') && scene.mentionOf[k] < 0) return null
  let actors = [s.speaker]
  let recipients = (s.act === 'describe' ? blamed(c, s) : (vows ?? aimedAt(c, s))).filter((r) => !same(r, s.speaker))
  const cue = verb(scene, s.first)
  // `أدانت المحكمة الوزير بالفساد`: a word beside the cue makes it another act.
  const frame = cue && frameAt(scene, s.first, cue)
  if (frame && frame.needs.size > 0 && frame.type !== kind.type) return null
  // `أدانت محاكم خمسة رجال بالقتل`: a verdict.
  if (
    s.cue.lemma === 'أدان' &&
    COURT.test(fold(s.speaker.label)) &&
    cue &&
    argumentsOfVerb(scene, s.first, cue, true).obj
  )
    return null
  // `يلتزم بالمعايير`: of a verb that promises only with some word beside it.
  if (NEEDY.has(kind.type) && s.act !== 'describe' && cue && !frame && framesOf(cue).some((f) => f.type === kind.type))
    return null
  // `يدعو للقلق`: a word beside the cue bars the act.
  if (cue && !frame && framesOf(cue).some((f) => f.type === kind.type && !f.needs.size)) return null
  if (kind.type === 'ACCUSE' && cue && !cue.enc) {
    // `واتهم إيران بأن`: the lone phrase is the accused; who accuses acted before.
    const args = argumentsOfVerb(scene, s.first, cue, true)
    // `أدانت المنظمة في بيان، بأشد العبارات، الجريمة`: over a comma stands what is blamed, and the lone phrase blames.
    const whom = overComma(scene, s)
    if (whom && s.act === 'accuse' && s.speaker.entity) recipients = partiesOf(scene, coordinated(scene, whom))
    if (
      !whom &&
      !args.subj &&
      args.obj &&
      partiesOf(scene, args.obj).some((p) => same(p, s.speaker)) &&
      framesOf(cue).some((f) => f.object)
    ) {
      const before = args.passive ? [] : pointedTo(c, s.first, cue)
      // `وأدان المتحدث ما تقوم به القوات`: he who spoke before, and not of himself.
      if (!before.some((p) => same(p, s.speaker))) {
        recipients = partiesOf(scene, args.obj)
        actors = before
      }
    }
  }
  // `بعثت الحركة رسالة تتهم الحكومة`: whose the paper is.
  if (cue && !s.speaker.entity && PAPER.test(fold(s.speaker.label))) {
    const whose = pointedTo(c, s.first, cue)
    if (whose.length) actors = whose
  }
  // `أدانت فرنسا وألمانيا الحكومة`: all who say it.
  if (cue && actors.length === 1) {
    const all = partiesOf(scene, argumentsOfVerb(scene, s.first, cue).subj)
    if (
      all.length > 1 &&
      all.every((p) => p.entity) &&
      all.some((p) => same(p, actors[0])) &&
      !all.some((p) => recipients.some((r) => same(p, r)))
    )
      actors = all
  }
  if (kind.type === 'THREATEN' && cue) {
    const args = argumentsOfVerb(scene, s.first, cue)
    // `بث التنظيم تسجيلا يهدد فيه بإعدام الرهينة`: the speaker threatens, whatever stands before the verb.
    if (!(s.speaker.named && args.by) && !threatens(scene, cue, args)) return null
  }
  // `أشاد الاتحاد بالانتخابات`: a state or body praises a thing; what a man praises is of no account.
  if (kind.type === 'SUPPORT' && !recipients.length && !praises(s)) return null
  // `زعم القائد أن الانسحاب مؤقت`: what is claimed of nobody accuses nobody.
  if (kind.type === 'ACCUSE' && !recipients.length && /^(?:زعم|ادعى)$/.test(s.cue.lemma)) return null
  // Unnamed people who blame or demand without saying whom are no party to anything.
  if (
    !recipients.length &&
    (kind.type === 'ACCUSE' || kind.type === 'REQUEST') &&
    (!s.speaker.entity || !s.speaker.named)
  )
    return null
  // `أمر الرئيس بإطلاق السجناء`: an order to one's own is the act itself.
  if (kind.type === 'REQUEST' && ORDERS.test(s.cue.lemma)) {
    const ordered = recipients.filter((p) => p.span === null || p.span[0] < scene.doc.start[s.contentFirst])
    if (!ordered.length) return null
    recipients = ordered
  }
  // `متهمة إياهما`: whom the pronoun takes up.
  recipients = recipients.flatMap((p) => {
    const own = p.entity ? null : /^[إا]يا(ها|هما|هم|ه)$/.exec(p.label)
    return own ? antecedentOf(c, s.first, own[1], actors).filter((q) => !same(q, s.speaker)) : [p]
  })
  const mode = modeOfWords(scene, kind.type, s.contentFirst, s.contentFirst + 6)
  const { type } = kind
  return spoken(c, s, s.cue, { type, mode: mode ?? usualMode(s.act, s.cue.lemma, kind.mode) }, actors, recipients)
}

/** The event that a statement is, its cue the trigger. */
function spoken(
  c: Coding,
  s: StatementFinding,
  cue: NonNullable<StatementFinding['cue']>,
  { type, mode }: { type: string; mode: string | null },
  actors: PartyFinding[],
  recipients: PartyFinding[],
): EventFinding {
  const { scene } = c
  const [first, last] = [Math.min(s.first, s.contentFirst), Math.max(s.first, s.contentLast)]
  const parties = [s.speaker, ...recipients]
  const [from, to] = clause(scene, s.first)
  return {
    rule: `code/speech-${type.toLowerCase()}`,
    of: [s],
    first: s.first,
    last: s.first,
    span: cue.span,
    type,
    mode,
    contexts: contextsOf(scene, first, Math.min(last, s.contentFirst + ABOUT), NO_FRAME, type, parties),
    trigger: cue,
    evidence: [scene.doc.start[first], scene.doc.end[last]],
    actors,
    recipients,
    // `وفي واشنطن، حث`.
    place: opening(scene, from) < from ? placeIn(scene, opening(scene, from), from - 1, parties) : null,
    time: timeIn(scene, from, to, s.first),
    status: 'actual',
    statement: carrier(c, s.first, s),
    casualties: [],
  }
}

/** A state or body that is no medium. */
const praises = ({ speaker }: StatementFinding): boolean =>
  /^(?:state|organization|group)$/.test(speaker.entity?.kind ?? '') &&
  (speaker.entity as ArabicEntity).being?.cls !== 'media' &&
  !/^(?:ال)?(?:قناة|صحيفة|وكالة|جريدة|موقع|شركة|نادي)/.test(speaker.label)

/** Words into its content that tell what a saying is about. */
const ABOUT = 14

/** Whom the saying is aimed at: those addressed or accused; for praise and blame, whoever the first phrase of the content names. */
function aimedAt(c: Coding, s: StatementFinding): PartyFinding[] {
  const { scene } = c
  const to = s.to.filter((p) => !isThing(scene, p) && !/^بدور(?:ه|ها|هم|هما)$/.test(p.label))
  if (to.length === 1) {
    // `دعا السلطات والرئيس إلى`: with all those joined to the first.
    const first = to[0].span ? phraseAt(scene, tokenOf(scene, to[0].span[0])) : null
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
    // `أوصى بإحالة القضية إلى الوزارة`: what stands behind the act asked for is of that act.
    const act = asks ? (args.by ?? args.obj)?.[0] : undefined
    if (act && args.to && args.to[0].first > act.last && isDeedAsked(scene, act)) args.to = undefined
    // `انتقدت عضو اللجنة بالمجلس البرنامج`: a verb without `ب` of its own blames nobody behind one.
    if (reading && s.act === 'condemn' && !reading.lexeme.preps?.includes('ب')) args.by = undefined
    // `احتجت على اعتقال الشرطة صحفيين`: who did it, and nobody it befell.
    const doers = s.act === 'condemn' ? (crimeAt(scene, s.contentFirst) ?? blamedFor(scene, args)) : null
    if (doers) return doers.filter((p) => !same(p, s.speaker))
    if (s.act === 'condemn') butWhomItBefell(scene, args)
    for (const role of s.act === 'accuse' || s.act === 'threaten' || s.act === 'demand' || s.act === 'appeal'
      ? (['obj', 'to', 'against', 'of', 'on'] as const)
      : (['by', 'obj', 'on', 'to', 'against'] as const)) {
      // `ندد الوزير أمام الكونغرس`: before whom it is said.
      const phrases = args[role]?.filter(
        (p) =>
          !/^(?:امام|ما|بما|مما|لما|عما)$/.test(scene.doc.words[p.first - 1]?.folded ?? '') &&
          !(asks && isDeedAsked(scene, p)),
      )
      // `نددت باعتقال السلطات ناشطين`: condemned is who did the deed, where the words say it.
      if (s.act === 'condemn' && (role === 'by' || role === 'obj') && phrases) {
        const doers = doersOf(scene, phrases[0])
        if (doers) return doers.filter((p) => !same(p, s.speaker))
      }
      const parties = partiesOf(scene, phrases).filter((p) => !same(p, s.speaker))
      if (parties.length) return parties
      const owner =
        phrases?.length && role !== 'of' && !(asks && isInquiry(scene, phrases[phrases.length - 1]))
          ? ownerOf(c, phrases[phrases.length - 1]).filter((p) => !same(p, s.speaker))
          : []
      if (owner.length) return owner
      // `طلبت مساعدة المجتمع الدولي`.
      const inside =
        (s.act === 'demand' || s.act === 'appeal') && role === 'obj'
          ? partiesInside(scene, phrases).filter((p) => !same(p, s.speaker))
          : []
      if (inside.length) return inside
    }
  }
  if (s.act === 'threaten') {
    const whom = befallen(scene, s.first + 1, s.contentFirst + 3, [s.speaker])
    return whom.length ? whom : boundBy(scene, s.first, [s.speaker])
  }
  if (s.act === 'promise') return promisedTo(scene, s.first + 1, s.contentFirst + 4, [s.speaker])
  if (s.act !== 'condemn' && s.act !== 'praise') return []
  // `ندد بما وصفه بالعدوان`: what he calls so is said in a clause.
  if (
    /^[بل]?ما$/.test(scene.doc.words[s.contentFirst]?.folded ?? '') ||
    /^[بل]?ما$/.test(scene.doc.words[s.contentFirst - 1]?.folded ?? '')
  )
    return []
  const phrase = s.contentFirst < sentenceEnd(scene, s.contentFirst) ? phraseAt(scene, s.contentFirst) : null
  if (!phrase) return []
  const word = scene.doc.words[phrase.head]
  // `أدان اغتيال النائب`: the victim of the deed condemned is not the one condemned.
  if (word.readings.some((r) => framesOf(r).some((f) => f.type === 'ASSAULT'))) return []
  const all = coordinated(scene, phrase)
  const parties = partiesOf(scene, all)
  if (parties.length) return parties
  const inside: PartyFinding[] = []
  for (let k = phrase.first; k <= all[all.length - 1].last; k++) {
    const mention = mentionAt(scene, k)
    if (mention && mention.kind !== 'place') inside.push(named(scene, mention))
  }
  // `أدانت الوزارة تصريحات المسؤولين الإيرانيين`: whose words they were.
  if (!inside.length && s.act === 'condemn' && WORDS.test(plainHead(word.folded))) return partiesInside(scene, all)
  return inside.filter((p, i) => inside.findIndex((q) => q.entity === p.entity) === i)
}

/** What somebody says or does. */
const WORDS =
  /^(?:تصريح|تصريحات|كلام|خطاب|سياسه|سياسات|موقف|مواقف|تدخل|تدخلات|ممارسات|انتهاكات|سلوك|تصرف|تصرفات|اعتداء|اعتداءات|هجمات|قرار|قرارات|اتهامات|محاوله|محاولات|جرايم|جريمه|عدوان|استيطان|استفزازات|تهديدات|مزاعم|ادعاءات|اجراءات|خطوه|خطوات|صمت|تقاعس|فشل|دعم|رد)$/

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

/** `جدد دعوته إلى`: an act or a paper is nobody one speaks to. */
function isThing(scene: Scene, party: PartyFinding): boolean {
  if (party.entity || !party.span) return false
  const t = tokenOf(scene, party.span[0])
  const { bits } = scene.doc.words[t]
  // `إلى بناء مجتمعات`: of no builder is it asked.
  if (bits & bit.MASDAR && !(bits & bit.DEFINITE) && scene.doc.words[t - 1]?.folded === 'الي') return true
  return (bits & (bit.MASDAR | bit.DOCUMENT)) !== 0 && !(bits & HUMAN)
}

const same = (a: PartyFinding, b: PartyFinding): boolean => (a.entity ? a.entity === b.entity : a.label === b.label)

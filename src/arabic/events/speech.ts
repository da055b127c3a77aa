import type { EventFinding, PartyFinding, StatementFinding, TimeFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { animate } from '../syntax/animate.ts'
import { officesOf } from '../syntax/directory.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { type Scene, tokenOf } from '../syntax/scene.ts'
import { aimedAt } from './aimed-at.ts'
import { allegedIn } from './alleged.ts'
import { antecedentOf } from './antecedent.ts'
import { argumentsOfVerb } from './arguments.ts'
import { blamed, blames } from './blame.ts'
import { frameAt, threatens } from './choose.ts'
import { type Coding, carrier } from './coding.ts'
import { contextsOf } from './context.ts'
import { coordinated } from './coordinated.ts'
import { feltIn } from './felt.ts'
import { framesOf } from './frames.ts'
import { PAPER } from './noun-before.ts'
import { overComma } from './over-comma.ts'
import { partiesOf } from './party.ts'
import { same } from './same-party.ts'
import { modeOfWords, usualMode } from './speech-mode.ts'
import { conditionBefore } from './standing.ts'
import { pointedTo } from './subject.ts'
import { verb } from './verbs.ts'
import { promises, vowed } from './vows.ts'
import { warned } from './warned.ts'
import { clause, opening, placeIn, timeIn } from './where.ts'
import { whoever } from './whoever.ts'

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
const ORDERS = /^(?:أمر|أوعز|وجه)$/

const COURT = /^(?:ال)?(?:محكمه|محاكم|قضاء|قاضي|قاض|هييه المحلفين|محكمتان)(?:\s|$)/
const STOPS = /^ب?(?:وقف|ايقاف|تعليق|تجميد|انهاء|الغاء|سحب|اخلاء|هدم|رفع)$/
const PRAYED_TO = /^(?:لله|بالله|الله|المولي|ربه|ربها)$/

/** A statement that is an event as well: its cue the trigger, its speaker the actor. */
export function speechEvent(c: Coding, s: StatementFinding): EventFinding | null {
  const { scene } = c
  const warns = warned(scene, s)
  const vows = warns ?? vowed(scene, s)
  const kind = warns
    ? { type: 'THREATEN', mode: null }
    : s.act === 'describe'
      ? called(scene, s)
      : vows
        ? SPEECH_EVENTS.threaten
        : SPEECH_EVENTS[s.act]
  if (!s.cue || s.cue.lemma === 'تمنى' || !s.rule.startsWith('attribute/')) return null
  if (!s.speaker.entity && !s.speaker.label) return null
  if (!kind) {
    const felt = feltIn(scene, s)
    if (felt) return spoken(c, s, s.cue, felt, [s.speaker], felt.recipients)
    const alleged = allegedIn(scene, s)
    if (!alleged) return null
    const event = spoken(c, s, s.cue, { type: 'ACCUSE', mode: alleged.mode }, [s.speaker], alleged.recipients)
    return { ...event, rule: 'code/speech-alleged' }
  }
  // `تعد السفارة جهة تنفيذية`: what something is held to be promises nothing.
  if (s.cue.lemma === 'وعد' && !promises(scene, s.first)) return null
  // `الأسباب التي دعت الحكومة إلى التراجع`: what moved somebody asked him nothing.
  if (kind.type === 'REQUEST' && isMotive(scene, s)) return null
  // `إذا انتقدت الحكومة`: what may be said.
  if (conditionBefore(scene, s.first)) return null
  // `داعيا الله`: a prayer.
  // `هدد حزب الله`: no prayer.
  for (let k = s.first + 1; k <= s.first + 3; k++)
    if (PRAYED_TO.test(scene.doc.words[k]?.folded ?? '') && scene.mentionOf[k] < 0) return null
  let actors = [s.speaker]
  let recipients = (s.act === 'describe' ? blamed(c, s) : (vows ?? aimedAt(c, s))).filter((r) => !same(r, s.speaker))
  if (!recipients.length && s.act !== 'describe' && kind.type !== 'SUPPORT' && kind.type !== 'AGREE')
    recipients = whoever(scene, s.first)
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
      // `ويتهم كثيرون منهم الحكومة`: whom they accuse is told.
      !recipients.some((p) => p.span && !args.obj?.some((o) => scene.doc.start[o.first] === p.span?.[0])) &&
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
  if (kind.type === 'SUPPORT' && !recipients.length && !praises(scene, s)) return null
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
    // `أمرت المحكمة بوقف الإضراب`: and what a court orders is asked of whoever it binds.
    const court = COURT.test(fold(s.speaker.label)) && STOPS.test(scene.doc.words[s.contentFirst].folded)
    if (!ordered.length && !court) return null
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

/** A thing that is no paper, as whoever asks. */
function isMotive(scene: Scene, { speaker }: StatementFinding): boolean {
  if (speaker.entity || !speaker.span) return false
  const k = tokenOf(scene, speaker.span[0])
  const phrase = phraseAt(scene, k)
  if (!phrase || phrase.other || animate(scene, phrase)) return false
  const { bits, folded } = scene.doc.words[phrase.head]
  return (
    (bits & bit.NOUN) !== 0 && (folded === 'الامر' || !(bits & (bit.DOCUMENT | bit.CHANNEL | bit.MEDIA | bit.SOURCE)))
  )
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
    contexts: contextsOf(scene, first, Math.min(last, s.contentFirst + ABOUT), { contexts: [], mode }, type, parties),
    trigger: cue,
    evidence: [scene.doc.start[first], scene.doc.end[last]],
    actors,
    recipients,
    // `وفي واشنطن، حث`.
    place: opening(scene, from) < from ? placeIn(scene, opening(scene, from), from - 1, parties) : null,
    time: untold(s, timeIn(scene, from, to, s.first)),
    status: 'actual',
    statement: carrier(c, s.first, s),
    casualties: [],
  }
}

/** `هدد بالإضراب بحلول الشتاء`: a time among the words told is of what they tell. */
const untold = ({ content }: StatementFinding, time: TimeFinding | null): TimeFinding | null =>
  time && content.some(([from, to]) => time.span[0] >= from && time.span[1] <= to) ? null : time

/** A state or body that is no medium, or somebody of an office of what is done for all. */
const praises = (scene: Scene, { speaker, contentFirst }: StatementFinding): boolean =>
  (speaker.entity?.kind === 'person'
    ? ofPublicMatter(scene, contentFirst) && officesOf(scene, speaker.entity as ArabicEntity).length > 0
    : /^(?:state|organization|group)$/.test(speaker.entity?.kind ?? '')) &&
  (speaker.entity as ArabicEntity).being?.cls !== 'media' &&
  !/^(?:ال)?(?:قناة|صحيفة|وكالة|جريدة|موقع|شركة|نادي)/.test(speaker.label)

/** `التدخل الأمني`, `دور رجال الأمن`: what the army, the police or a state does, within the first words. */
function ofPublicMatter({ doc: { words } }: Scene, from: number): boolean {
  for (let k = from; k < from + 4 && words[k]?.kind === 'word'; k++)
    if (PUBLIC_MATTER.test(words[k].folded)) return true
  return false
}
const PUBLIC_MATTER =
  /^[وبل]?(?:ال|لل)?(?:امن|امني|امنيه|عسكري|عسكريه|جيش|قوات|شرطه|درك|سلام|مصالحه|هدنه|انتخابات|اتفاق|اتفاقيه|مفاوضات|دبلوماسي|دبلوماسيه|دولي|دوليه)$/

/** Words into its content that tell what a saying is about. */
const ABOUT = 14

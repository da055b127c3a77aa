import * as bit from '../bits.ts'
import { headOf } from '../syntax/office.ts'
import type { Scene } from '../syntax/scene.ts'
import { genderOf } from '../syntax/verb.ts'
import { FA, WA } from '../word.ts'
import type { Cue } from './cue.ts'
import type { Region } from './region.ts'
import type { Said } from './said.ts'

/** Verbs that name whom something is told, with no preposition. */
export const TELLING = new Set(['أخبر', 'أبلغ', 'أعلم', 'أطلع'])
const AUDIENCE = /^(?:حشد|حشود|جمهور|جماهير|حضور|حاضرون|مؤتمر|برلمان|كونغرس|مجلس|موقع|تلفزيون|راديو|انصار|مويدو)$/

/** Calling upon people; demanding is what people do themselves. */
const CALLING = new Set(['دعا', 'حث', 'نصح', 'أهاب', 'ناشد', 'حض', 'نبه', 'أوصى'])
const PUBLIC =
  /^(?:ال)?(?:اصحاب|اهالي|اولياء|عملاء|شباب|طلاب|طالبات|طلبه|سكان|افراد|جميع|كافه|جمهور|جماهير|اخوه|ملاك|مرضي|عمال|موظفين|ناخبين|متظاهرين|اطراف|مستفيدين|مواطنين|مقيمين|راغبين|زوار|حضور|مرتادي|قايدي|سايقي|منسوبي|اصدقاء|اسر)$/

/** The one phrase beside a verb that takes its hearer as an object is that hearer, and whoever spoke goes on. */
export const isAddressed = (scene: Scene, cue: Cue, region: Region, last: Said | undefined): boolean =>
  calls(scene, cue, region) ||
  callsOnWorld(scene, cue, region, last) ||
  tells(scene, cue, region) ||
  goesOnCalling(scene, cue, region, last)

/** `أشادت المنظمة بالحكم ودعت الحكومة إلى`: in one sentence she whose saying it goes on from calls on it, a comma between or none. */
const goesOnCalling = (
  { doc }: Scene,
  { kind, token, reading, verb }: Cue,
  { subject }: Region,
  last: Said | undefined,
): boolean =>
  kind === 'verb' &&
  ((reading.pro & WA) !== 0 || doc.words[token - 1]?.folded === 'كما') &&
  (CALLING.has(verb.lemma) || verb.lemma === 'طالب') &&
  subject !== null &&
  // `كما أوصت الدراسة`: what is written speaks, and is not spoken to.
  !(doc.words[subject.head].bits & (bit.DOCUMENT | bit.SOURCE)) &&
  // `وطالب رئيس الوزراء فلان بنزع السلاح`: one by his office; of two with bare names each speaks.
  (!subject.person || subject.person.first > subject.head) &&
  (doc.words[token - 1]?.kind === 'word' || /^[»”"،,]$/.test(doc.words[token - 1]?.surface ?? '')) &&
  last !== undefined &&
  last.contentLast >= token - 3 &&
  last.contentLast < token &&
  last.token >= doc.sentences[doc.sentenceOf[token]].first &&
  last.gender === genderOf(reading)

/** `وطالب المجتمع الدولي بالضغط`: the world is called upon by whoever spoke, and calls on nobody. */
const callsOnWorld = (
  { doc: { words } }: Scene,
  { kind, verb }: Cue,
  { subject, object }: Region,
  last: Said | undefined,
): boolean =>
  kind === 'verb' &&
  last !== undefined &&
  (CALLING.has(verb.lemma) || verb.lemma === 'طالب') &&
  subject !== null &&
  object === null &&
  words[subject.head].folded === 'المجتمع' &&
  words[subject.head + 1]?.folded === 'الدولي'

/** Of these, verbs that have nobody beside them but whom they are done to: `حيث حث المرضى على التعاون`. */
const URGING = new Set(['حث', 'حض', 'نصح'])

/** `ودعا أصحاب المنشآت لضرورة`. */
const calls = (scene: Scene, { kind, token, reading, verb }: Cue, { subject }: Region): boolean =>
  kind === 'verb' &&
  CALLING.has(verb.lemma) &&
  subject !== null &&
  // `كانت الحركة قد دعت أنصارها`: hers, whom no verb of hers has for its subject.
  ((reading.pro & (WA | FA)) !== 0 ||
    URGING.has(verb.lemma) ||
    scene.doc.words[token - 1]?.folded === 'كما' ||
    (genderOf(reading) === 'f' && subject.reading?.enc === 'ها')) &&
  !subject.person &&
  (PUBLIC.test(scene.doc.words[subject.head].folded) ||
    PUBLIC.test(scene.doc.words[subject.first].folded) ||
    // `ودعت مواطنيها إلى`: her own.
    (subject.reading?.number === 'p' && /^(?:ها|ه)$/.test(subject.reading.enc)))

/** `وأخبر الحشد أن`, `وأبلغ الصحفيين أن`. */
function tells(scene: Scene, cue: Cue, { subject, object, marker }: Region): boolean {
  if (cue.kind !== 'verb' || !TELLING.has(cue.verb.lemma) || !subject || object || subject.person) return false
  if (!marker || marker.kind === 'preposition') return false
  const head = scene.doc.words[subject.head]
  const accusative = head.readings[0]?.suffix === 'ين' && head.readings[0].number === 'p'
  return accusative || AUDIENCE.test(headOf(head.folded))
}

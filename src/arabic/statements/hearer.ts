import type { PartyFinding } from '../../engine/finding.ts'
import type { Act } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { animate } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { WA } from '../word.ts'
import { ADDRESSING } from './acts.ts'
import { isAddressed, TELLING } from './addressed.ts'
import { actorBefore } from './carried.ts'
import type { Content } from './content.ts'
import type { Cue } from './cue.ts'
import { pointsBack } from './pointed.ts'
import { REGARDING } from './regards.ts'
import type { Region } from './region.ts'
import type { Said } from './said.ts'
import { ALONE } from './subject-behind.ts'
import { partyOf } from './who.ts'

/** Who hears: the phrase beside a verb that is no speaker, and those whom it is said to. */

/** Where the one phrase beside a verb is whom it is said to or of, makes it the object: whoever spoke goes on. */
export function turnToHearer(
  scene: Scene,
  cue: Cue,
  before: Phrase | null,
  region: Region,
  said: readonly Said[],
): void {
  const { subject, object } = region
  // `اتهمتهما واشنطن`: the verb has its object, and whoever stands behind is its subject.
  if (before || !subject || (cue.kind === 'verb' && cue.reading.enc && cue.verb.act === 'accuse')) return
  const { words } = scene.doc
  // `أدانت التصريحات وعدتها أقوالا تغذي التطرف`: what it is to whoever spoke.
  if (
    said.length &&
    REGARDING.has(cue.verb.lemma) &&
    cue.reading.enc &&
    cue.reading.pro & WA &&
    isThing(scene, subject)
  ) {
    region.object = subject
    region.subject = null
    region.end = subject.last + 1
    return
  }
  if (object) {
    // `وحملت المدير المسؤولية`: whoever is held responsible, with nobody else beside the verb.
    if (cue.verb.lemma === 'حمل' && said.length && /^(?:ال)?مسووليه$/.test(words[object.head].folded))
      region.subject = null
    // `أدانت المجزرة وناشدت المنظمات إرسال الأدوية`: whom she calls on, and to do what.
    else if (object.first === subject.last + 1 && asksOf(scene, cue, region, object, said)) {
      region.object = subject
      region.subject = null
      region.end = object.first
    }
    // `واعتبر الاتفاق خطوة`: what is regarded as something, and not who regards it.
    else if (cue.verb.lemma === 'اعتبر' && said.length && !cue.reading.enc && isDecision(scene, subject, region)) {
      region.object = subject
      region.subject = null
    }
    return
  }
  if (hears(scene, cue, region, subject, said)) {
    region.object = subject
    region.subject = null
    return
  }
  // `كما أدانت القرارات العنصرية`, `واعتبر القرار خاطئا`: a decision alone beside such a verb is what it is of, and so is what `ب` adds.
  if (said.length && cue.kind === 'verb' && JUDGING.has(cue.verb.lemma) && isDecision(scene, subject, region)) {
    region.object = subject
    region.subject = null
    if (region.marker?.kind === 'preposition' || region.marker?.kind === 'quote') region.marker = null
  }
}
/** An indefinite noun of nobody. */
const isThing = (scene: Scene, { head, definite, person, other }: Phrase): boolean =>
  !definite &&
  !person &&
  !other &&
  !(scene.doc.words[head].bits & (bit.PERSON_NOUN | bit.OFFICIAL | bit.TITLE | bit.SOURCE | bit.GROUP | bit.PARTICIPLE))
const JUDGING = new Set(['أدان', 'دان', 'استنكر', 'شجب', 'انتقد', 'اعتبر', 'ثمن', 'اقترح'])
const DECISION =
  /^(?:ال)?(?:قرار|قرارات|اجراء|اجراءات|قانون|قوانين|نظام|اتفاق|اتفاقيه|اتفاقيات|مشروع|مشاريع|خطه|خطط|سياسه|سياسات|تصريح|تصريحات|حكم|احكام|اعتداء|اعتداءات|ممارسات|انتهاكات|اعمال|موقف|مواقف|صمت|عمليه|عمليات|جهود|عقد)$/
const isDecision = (scene: Scene, { head, first, person, reading }: Phrase, { marker }: Region): boolean =>
  head === first &&
  person === null &&
  !reading?.pro &&
  DECISION.test(scene.doc.words[head].folded) &&
  marker?.kind !== 'particle' &&
  marker?.kind !== 'colon'

/** `اتهمت المؤسسة التي يوجد مقرها هنا الحكومة بأنها`: whom she accuses comes behind a clause on her. */
const OF_WHOM = /^ال(?:ذي|تي|ذين)$/

const asksOf = (scene: Scene, cue: Cue, region: Region, object: Phrase, said: readonly Said[]): boolean =>
  !region.marker &&
  (scene.doc.words[object.head].bits & bit.MASDAR) !== 0 &&
  object.first === object.head &&
  said.length > 0 &&
  // `كما ناشد المجتمع الدولي التدخل`: with one phrase beside it, that is whom he implores.
  (cue.verb.lemma === 'ناشد' || isAddressed(scene, cue, region, said.at(-1)))

function hears(scene: Scene, cue: Cue, region: Region, subject: Phrase, said: readonly Said[]): boolean {
  const { words } = scene.doc
  const { act } = cue.verb
  // `شكر الجميع على جهودهم`: everybody is thanked.
  // `أشاد الجميع بجهودهم`: everybody praises.
  if (act === 'praise' && said.length && /^الجميع$/.test(words[subject.head].folded)) return !ALONE.has(cue.verb.lemma)
  if (!region.marker || region.marker.kind === 'colon') return false
  // `كما اتهم الحزب بأن`: accusing takes an accused; with one phrase beside it, that is he, and the speaker goes on.
  // `تغريدة اتهم فيها الحزب بعرقلة`: and whoever acts before it speaks.
  if (act === 'accuse' && (said.length || pointsBack(scene, cue.token)))
    return !OF_WHOM.test(words[subject.last + 1]?.folded ?? '')
  // `ألقى الطبيب كلمة، حيث حث المرضى على`: whoever acts in the sentence, where nobody spoke yet.
  if (isAddressed(scene, cue, region, said.at(-1)) && (said.length || actorBefore(scene, cue, said))) return true
  // `كلمة هنأ فيها العاملين`: told of the word before, it has its speaker there.
  // `أصدر المركز بيانا دعا فيه الأطباء إلى`: and so has whom it calls on.
  const calls =
    (act === 'appeal' || act === 'demand') &&
    region.marker.kind === 'preposition' &&
    !/^(?:الذي|التي)$/.test(words[cue.token - 1]?.folded ?? '')
  return (
    (act === 'praise' || calls) &&
    !subject.person &&
    /^(?:في|خلال)(?:ه|ها|هم)$/.test(words[cue.token + 1]?.folded ?? '')
  )
}

const HOW = /^ب(?:تحفظ|حذر|فتور|حراره|كل)$/

/** The object of a verb that takes its hearer so (`أخبر`), and those of whom something is asked (`طلب من`). */
export function hearersBeside(scene: Scene, region: Region, content: Content, act: Act, lemma: string): PartyFinding[] {
  const { object, marker, adjuncts, end } = region
  const hearers: PartyFinding[] = []
  if (
    object &&
    content.first !== object.first &&
    (ADDRESSING.has(act) || TELLING.has(lemma)) &&
    (content.first === end || (marker && marker.kind !== 'colon')) &&
    // `رحبت بتحفظ بالاتفاق`: how.
    !(object.person === null && object.other === null && HOW.test(scene.doc.words[object.first].folded)) &&
    // `تمنى الشفاء للمصابين`: nobody is spoken to.
    lemma !== 'تمنى' &&
    // `أشاد الوزير فلان رئيس المجلس بما`: of a verb that takes no object, nobody beside it.
    !ALONE.has(lemma)
  )
    hearers.push(partyOf(scene, object))
  // `دعا نواب من المعارضة الوزير`: one who is called on needs no `من`.
  if ((act === 'appeal' || act === 'demand') && (!hearers.length || lemma === 'طلب'))
    for (const { preposition, phrase } of adjuncts)
      if (preposition === 'من' && phrase && animate(scene, phrase)) hearers.push(partyOf(scene, phrase))
  return hearers
}

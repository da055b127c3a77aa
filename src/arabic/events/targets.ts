import type { PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import { named, partyOf } from '../statements/who.ts'
import { plainNoun } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Arguments } from './arguments.ts'
import { fitted } from './fitted.ts'
import type { Frame, Role } from './frames.ts'
import { ownedBy } from './owned.ts'
import { isWhere } from './place.ts'
import { unique } from './unique.ts'

/** Buildings, vehicles and the like, which violence is done to. Folded. */
const TARGETS: ReadonlySet<string> = new Set(
  (
    'منزل منازل بيت بيوت مبني مباني مبان عماره عمارات منشاه منشات مدرسه مدارس مستشفي مستشفيات مسجد مساجد كنيسه كنايس ' +
    'معبد معابد حافله حافلات قافله قوافل مركبه مركبات سياره سيارات شاحنه شاحنات ناقله ناقلات سفينه سفن قارب قوارب مطار ميناء ' +
    'سوق اسواق محطه محطات مصنع مصانع جسر جسور مخزن مخازن مستودع مستودعات مقر مقرات مكتب مكاتب متجر متاجر محلات ممتلكات بنيه بني ' +
    'حي احياء قريه قري مخيم مخيمات مزرعه مزارع حقل حقول قاعده ثكنه ثكنات معسكر معسكرات حاجز حواجز برج ابراج فندق اليه اليات ' +
    'دبابه دبابات عربه عربات خيام مواقع موقع اهداف هدف منطقه مناطق بلده بلدات مدن جامعه جامعات كليه سجن سجون مخفر مخافر عياده عيادات ' +
    'مستوصف متحف متاحف ضريح اضرحه مزار مزارات مرقد مراقد مقبره مقابر دير اديره كنيس حسينيه معمل معامل مخبز مخابز انبوب انابيب ' +
    'نفق انفاق رتل ارتال صهريج صهاريج قطار قطارات زورق زوارق مروحيه مروحيات فرقاطه بارجه بوارج'
  ).split(' '),
)

/** Words that name such a thing only with what it is for: `نقطة تفتيش`, `مركز صحي`. Folded. */
const FOR_WHAT = /^(?:نقطه|نقاط|نقطتين|مركز|مراكز|مركزين)$/
const WHAT_FOR = /^(?:ال|لل?)?(?:تفتيش|مراقبه|حراسه|شرطه|درك|جيش|عسكري|امني|صحي|طبي|تجاري|ثقافي|اسلامي|حدودي)ه?$/

/** A label that begins with such a word. */
export const isThing = (label: string): boolean => TARGETS.has(fold(label.split(/\s/)[0]).replace(/^ال|ا$/g, ''))

const ROLES = ['obj', 'on', 'against', 'of', 'to', 'in'] as const
const HITS = new Set(['ASSAULT'])

/** `هاجم مسلحون حافلات ركاب`, `هدم المنازل`: the things that violence was done to, where they are nobody's. */
export function targetsOf(scene: Scene, frame: Frame, args: Arguments): PartyFinding[] {
  if (!HITS.has(frame.type) || frame.harm || frame.mutual) return []
  for (const role of ROLES) {
    if (!frame.recipient.includes(role)) continue
    const byName = role !== 'in' && !RETAKEN.test(frame.trigger)
    const things = (args[role] ?? []).filter(
      (p) => (byName && !p.person && isBuilding(scene, p)) || isTarget(scene, p, role),
    )
    if (things.length)
      return unique(
        things.map((p) =>
          p.other && isBuilding(scene, p)
            ? named(scene, p.other)
            : (ownedBy(scene, p) ?? partyOf(scene, fitted(scene, p))),
        ),
      )
  }
  return []
}

/** `المناطق`: where, and nothing that is hit. */
const LANDS = /^(?:منطقه|مناطق|حي|احياء)$/

/** `بلدات حدودية` are hit; a town that is known or that something is in is where. */
const TOWNS = /^(?:بلده|بلدات|مدن)$/

/** `مسجد النور`: a house that has a name. */
const isBuilding = (scene: Scene, { head, other }: Phrase): boolean =>
  other?.first === head && other.kind === 'place' && BUILDING.test(scene.doc.words[head].folded)
const BUILDING =
  /^[وبل]?(?:ال)?(?:مسجد|جامع|كنيسه|فندق|مستشفي|مدرسه|مطار|ميناء|متحف|سوق|محطه|سجن|جسر|كنيس|ضريح|مرقد|حسينيه|منتجع|مطعم|مقهي|ملهي|برج|مبني|قصر|معسكر|قاعده)$/

/** What is taken back is not hit. */
const RETAKEN = /^(?:استعاد|استعادة|استرد|استرداد|حرر|تحرير|تطهير|طهر)$/

const isTarget = (scene: Scene, phrase: Phrase, role: Role): boolean =>
  !phrase.person &&
  phrase.other?.first !== phrase.head &&
  !isWhere(phrase) &&
  !(phrase.definite && phrase.first === phrase.last && LANDS.test(plainNoun(scene, phrase))) &&
  !((phrase.definite || role === 'in') && TOWNS.test(plainNoun(scene, phrase))) &&
  // `تفجير سيارة مفخخة`: with what, and no target.
  !isBomb(scene, phrase) &&
  (TARGETS.has(plainNoun(scene, phrase)) ||
    // `سيارتين`.
    (phrase.reading?.number === 'd' && TARGETS.has(fold(phrase.reading.lexeme.lemma))) ||
    (FOR_WHAT.test(plainNoun(scene, phrase)) && WHAT_FOR.test(scene.doc.words[phrase.head + 1]?.folded ?? '')))

function isBomb({ doc: { words } }: Scene, { head, last }: Phrase): boolean {
  for (let k = head + 1; k <= last; k++) if (BOMB.test(words[k].folded)) return true
  return false
}
const BOMB = /^(?:ال)?(?:مفخخ|ملغوم|ملغم)(?:ه|تين|تان|ات)?$/

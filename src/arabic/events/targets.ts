import type { PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import { partyOf } from '../statements/who.ts'
import { plainHead, plainNoun } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Arguments } from './arguments.ts'
import { fitted } from './fitted.ts'
import type { Frame } from './frames.ts'
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
    'دبابه دبابات عربه عربات خيام مواقع موقع اهداف هدف منطقه مناطق'
  ).split(' '),
)

/** A label that begins with such a word. */
export const isThing = (label: string): boolean => TARGETS.has(plainHead(fold(label.split(/\s/)[0])).replace(/ا$/, ''))

const ROLES = ['obj', 'on', 'against', 'of', 'to', 'in'] as const
const HITS = new Set(['ASSAULT'])

/** `هاجم مسلحون حافلات ركاب`, `هدم المنازل`: the things that violence was done to, where they are nobody's. */
export function targetsOf(scene: Scene, frame: Frame, args: Arguments): PartyFinding[] {
  if (!HITS.has(frame.type) || frame.harm || frame.mutual) return []
  for (const role of ROLES) {
    if (!frame.recipient.includes(role)) continue
    const things = (args[role] ?? []).filter((p) => isTarget(scene, p))
    if (things.length) return unique(things.map((p) => ownedBy(scene, p) ?? partyOf(scene, fitted(scene, p))))
  }
  return []
}

/** `المناطق`: where, and nothing that is hit. */
const LANDS = /^(?:منطقه|مناطق|حي|احياء)$/

const isTarget = (scene: Scene, phrase: Phrase): boolean =>
  !phrase.person &&
  phrase.other?.first !== phrase.head &&
  !isWhere(phrase) &&
  !(phrase.definite && phrase.first === phrase.last && LANDS.test(plainNoun(scene, phrase))) &&
  TARGETS.has(plainNoun(scene, phrase))

import type { PartyFinding } from '../../engine/finding.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { Shape } from '../shape.ts'
import { type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { dispersingAt } from './dispersed.ts'
import type { Frame } from './frames.ts'
import { isGivenUp, modeOfWords } from './speech-mode.ts'
import { isThing } from './targets.ts'

/** Weapons and ways that words around an attack tell, the most telling first. */
const WEAPONS: [mode: string, words: Shape][] = [
  ['suicide-attack', new Shape(/^[وبلف]?(?:ال)?(?:انتحاري|انتحاريه|انتحاريا|انتحاريان|انتحاريين|استشهادي)$/)],
  ['drone', new Shape(/^[وبلف]?(?:ال)?(?:مسيره|طيار)$/)],
  [
    'explosives',
    new Shape(/^[وبلف]?(?:ال)?(?:مفخخه|مفخخات|ملغومه|عبوه|عبوات|قنبله|قنابل|متفجرات|ناسفه|ناسف|لغم|الغام|براميل)$/),
  ],
  ['aerial', new Shape(/^[وبلف]?(?:ال)?(?:جوي|جويه|غارات|غاره|طايرات|طاءرات|مقاتلات|مروحيات|طيران)$/)],
  [
    'heavy-weapons',
    new Shape(/^[وبلف]?(?:ال)?(?:مدفعيه|مدفعي|صاروخ|صواريخ|صاروخيه|صاروخي|قذايف|قذاءف|قذيفه|هاون|مورتر|دبابات)$/),
  ],
  ['firearms', new Shape(/^[وبلف]?(?:ال)?(?:رصاص|رصاصه|نار|نيران|رشاشه|بندقيه)$/)],
  ['primitive', new Shape(/^[وبلف]?(?:ال)?(?:سكين|طعنا|ذبحا|سيف|فاس|دهسا)$/)],
]
/** How far around its trigger the weapon of an attack may be told. */
const REACH = 10

const SUICIDAL = /^(?:ال)?انتحاري(?:ه|ا|ين|ان|ات)?$/
const SHELLS = /^(?:قصف|دك|استهداف)$/
const PLANE = /^(?:ال)?طا[يء]ره$/
const STRIKES = /^(?:استهدف|ضرب|هاجم|دمر|أغار)$/
const STRIKERS = WEAPONS.filter(([name]) => name === 'aerial' || name === 'suicide-attack')
const UNMANNED = WEAPONS.filter(([name]) => name === 'drone')
const FROM_AIR = WEAPONS.filter(([name]) => name === 'drone' || name === 'aerial')

const PLANNED: [string, Shape][] = [['targeted', new Shape(/^[وبلف]?(?:ال)?(?:اغتيال|اغتيالات)$/)]]

const BY_PHONE = /^(?:ال)?هاتفي(?:ه|ا)?$/
/** `تحادث الرئيس الفرنسي هاتفيا مع`: over who talks. */
const PHONED = new Set(['هاتفيا', 'هاتفي'])

const REFUSED: [mode: string, words: Shape][] = [
  [
    'meet',
    new Shape(
      /^[وبلف]?(?:لل|ال)?(?:اجتماع|اجتماعا|لقاء|محادثات|مفاوضات|مفاوضه|تفاوض|حضور|حوار|قمه|زياره|مشاركه|مقابله|وساطه|توسط|جلوس)$/,
    ),
  ],
  [
    'change',
    new Shape(
      /^[وبلف]?(?:لل|ال)?(?:اصلاح|اصلاحات|تعديل|تعديلات|تغيير|قانون|انتخابات|استفتاء|استقاله|استقلال|اعتماد|تعهد|تنحي|رحيل|عدول)$/,
    ),
  ],
  ['yield', new Shape(/^[وبلف]?(?:لل|ال)?(?:وقف|انسحاب|تسليم|مطالب|افراج|اطلاق|هدنه|تسويه|رفع|نزع|تخلي|دخول|سماح)$/)],
  [
    'assist',
    new Shape(/^[وبلف]?(?:لل|ال)?(?:مساعده|مساعدات|طلب|طلبا|انذار|انذارا|نداءات|تخصيص|منح|تقديم|دعم|ارسال|استقبال)$/),
  ],
]

/** The mode that the words after or around a trigger give where its frame leaves it open. */
export function modeAround(scene: Scene, t: number, frame: Frame, type: string, mode: string | null): string | null {
  if (type === 'REQUEST') return modeOfWords(scene, type, t + 1, Math.min(sentenceEnd(scene, t) - 1, t + 9)) ?? mode
  // `لوحت بالإضراب`: with what.
  if (type === 'THREATEN' && mode === null)
    return modeOfWords(scene, type, t + 1, Math.min(sentenceEnd(scene, t) - 1, t + 9))
  const start = sentenceStart(scene, t)
  const end = sentenceEnd(scene, t)
  // `مباحثات هاتفية`.
  if (type === 'CONSULT' && mode === null && BY_PHONE.test(scene.doc.words[t + 1]?.folded ?? '')) return 'phone'
  if (type === 'CONSULT' && mode === null && frame.pos === 'v')
    for (let k = t + 2; k < end && k < t + 8 && scene.doc.words[k].kind === 'word'; k++)
      if (PHONED.has(scene.doc.words[k].folded)) return 'phone'
  // `قصفت طائرات`, `قصف جوي`: shelling is from the air where the air is told right beside it.
  if (mode === 'heavy-weapons' && SHELLS.test(frame.trigger))
    return first(scene, FROM_AIR, Math.max(start, t - 2), Math.min(end, t + 4)) ?? mode
  // `تفجير انتحاري`.
  if (mode === 'explosives' && SUICIDAL.test(scene.doc.words[t + 1]?.folded ?? '')) return 'suicide-attack'
  // `أطلقت النار لتفريق المحتجين`.
  if (mode === 'firearms' && dispersingAt(scene, t) >= 0) return 'crowd-control'
  if (mode !== null) return mode
  // `قتل في عملية اغتيال`.
  if (frame.harm && first(scene, PLANNED, t + 1, Math.min(end, t + 8))) return 'targeted'
  // `استهدفت طائرات موقعا`, `استهدف انتحاري سوقا`: the way is told by who strikes.
  if (type === 'ASSAULT' && STRIKES.test(frame.trigger)) {
    const way = first(scene, STRIKERS, Math.max(start, t - 4), Math.min(end, t + 2))
    if (way === 'aerial') return first(scene, UNMANNED, t + 1, Math.min(end, t + 4)) ?? way
    if (way) return way
    // `استهدفت طائرة مسيرة سيارة`: where `مسيرة` alone may be a march that was hit.
    if (PLANE.test(scene.doc.words[t + 1]?.folded ?? ''))
      return first(scene, FROM_AIR, t + 2, Math.min(end, t + 6)) ?? 'aerial'
  }
  if (type === 'REJECT') {
    const refused = first(scene, REFUSED, t + 1, Math.min(end, t + 16))
    return refused === 'yield' && isHandedOver(scene, t + 1, Math.min(end, t + 8)) ? 'assist' : refused
  }
  if (type === 'ASSAULT' && (frame.attack || frame.harm)) {
    for (const [name, words] of WEAPONS)
      for (let k = Math.max(start, t - 3); k < Math.min(end, t + REACH); k++)
        // `سيف الفلاسي`: a name is no weapon.
        if (k !== t && words.is(scene.doc.words[k]) && !isOfName(scene, k)) return name
  }
  return null
}

const isOfName = (scene: Scene, k: number): boolean =>
  scene.mentionOf[k] >= 0 && scene.mentions[scene.mentionOf[k]].kind === 'person'

/** `رفضت تسليم المتهم`: help in justice, where arms and towns are given up. */
function isHandedOver({ doc: { words } }: Scene, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (/^[وبل]?(?:ال)?تسليم(?:ه|ها|هم)?$/.test(words[k].folded)) return !isGivenUp(words[k + 1]?.folded ?? '')
  return false
}

const POLICE = /(?:^|\s)(?:ال)?(?:شرطة|درك|أمن|أمنية)(?:\s|$)|مكافحة الشغب/
const MILITIA = /(?:^|\s)(?:ال)?(?:ميليشيات?|مليشيات?|ميليشيا|مليشيا|مسلحون|مسلحين|مسلحو|مقاتلو|مقاتلون)(?:\s|$)/

/** What who takes part tells of the way: three or more meet, and an alliance shells from the air. */
export function modeOfParties(
  mode: string | null,
  type: string,
  actors: readonly PartyFinding[],
  recipients: readonly PartyFinding[],
): string | null {
  if (type === 'CONSULT' && mode === null && actors.length > 2) return 'multilateral'
  // `ضرب الجيش مواقع`: an army strikes with its arms.
  if (mode === 'beat' && actors.length && actors.every(isArmy) && recipients.some(isStruck)) return null
  return mode === 'heavy-weapons' && actors.some(({ label }) => ALLIANCE.test(label)) ? 'aerial' : mode
}
const isArmy = ({ entity, label }: PartyFinding): boolean =>
  entity?.kind === 'state' ||
  ALLIANCE.test(label) ||
  /^(?:military|alliance)$/.test((entity as ArabicEntity | null)?.being?.cls ?? '')
/** A land, a body or a thing, which nobody beats with his hands. */
const isStruck = ({ entity, label }: PartyFinding): boolean => (entity ? entity.kind !== 'person' : isThing(label))
const ALLIANCE = /(?:^|\s)ل?(?:ال)?(?:تحالف|طيران|طائرات|مقاتلات)(?:\s|$)/

/** `انتشرت قوات الأمن`: who moves tells police and militia from troops; `actors` by their labels. */
export function mobilized(mode: string | null, actors: readonly PartyFinding[]): string | null {
  if (mode !== 'troops' || !actors.length) return mode
  if (actors.every(({ label }) => POLICE.test(label) && !/الأمنية/.test(label))) return 'police'
  return actors.every(({ label }) => MILITIA.test(label)) ? 'militia' : mode
}

function first(scene: Scene, kinds: [string, Shape][], from: number, to: number): string | null {
  for (let k = from; k < to; k++) for (const [mode, words] of kinds) if (words.is(scene.doc.words[k])) return mode
  return null
}

import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import type { Arguments } from './arguments.ts'
import type { Frame } from './frames.ts'
import type { Governor } from './governor.ts'

/** `مواجهة الإرهابيين`, `الحرب على الفساد`: what somebody stands up to, and what is fought and is nobody. */
export const isAgainstNobody = (
  scene: Scene,
  reading: Reading,
  frame: Frame,
  args: Arguments,
  governor: Governor | null,
): boolean =>
  frame.attack &&
  ((frame.trigger === 'مواجهة' &&
    reading.number === 's' &&
    args.of !== undefined &&
    !args.with &&
    // `تولى الجيش مواجهة مقاتلي الحركة`.
    !(governor?.actors.length && args.of[0].other)) ||
    [args.of, args.against, args.on, args.to].some((those) => those?.length && isEvil(scene, those[0])))

/** `الإرهاب`, `الفكر الضال`: no people. */
const isEvil = ({ doc: { words } }: Scene, { head, last, person, other }: Phrase): boolean =>
  !person && !other && EVIL.test(words[head].folded) && (last === head || (words[head + 1].bits & bit.ADJ) !== 0)
const EVIL =
  /^(?:ال|لل|ل)?(?:ارهاب|تطرف|غلو|فساد|فاسدين|مخدرات|جريمه|جريمة|فقر|جهل|تخلف|بطاله|امراض|مرض|فكر|افكار|افه|افات|طاءفيه|عنصريه|كراهيه|الحاد|وكاله|تهريب|قرصنه)$/

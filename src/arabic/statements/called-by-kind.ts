import * as bit from '../bits.ts'
import { fold } from '../fold.ts'
import type { ArabicMention } from '../names/spot.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { Shape } from '../shape.ts'
import { mentionsBefore } from '../syntax/directory.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

/** What armed groups are called, whatever stands in their names, and what their men are. */
const BODIES = 'حركه|جماعه|تنظيم|منظمه|ميليشيا|مليشيا|ميليشيات|مليشيات|فصيل'
/** The class word that a name begins with. */
const BODY = new RegExp(`^(?:ال)?(?:${BODIES}) `)
const BODY_CALLED = new Shape(new RegExp(`^[وفبل]?(?:ال|ل)(?:${BODIES})$`))
const MEN_CALLED = new Shape(/^[وفبل]?(?:ال|ل)(?:متمرد|انقلابي|ارهابي|جهادي|متطرف|متشدد|مسلح|خاطف)(?:ون|ين)$/)
/** Adjectives that say whose they are or where, which tells them from others. */
const WHOSE = new Shape(/^ال(?:تابع|موالي|مواليه|قادم|مرتبط|منتشر|متمركز|متواجد|مدعوم|منتمي)(?:ه|ين|ون)?$/)
/** Words back to the naming of the group. */
const NEAR = 150

/** Those who stand by a government, or rose against rebels. */
const LOYAL = /(?:^| )(?:ال)?(?:مقاومه|حشد|تحالف|لجان|جيش|صحوات)(?: |$)/

/** A group that fights, or may: not a people, a tribe or a crowd. */
function fights({ kind, being, key }: ArabicMention): boolean {
  const name = being ? fold(being.name) : key
  if (being?.cls === 'armed') return !LOYAL.test(name)
  return kind === 'group' && BODY.test(name) && !LOYAL.test(name)
}

/**
 * `الحركة المتمردة`, `المتمردون`: the one group of the kind that the report has named so far. Where two were named it is
 * not known which.
 */
export function groupOfKind(scene: Scene, { first, head, last }: Phrase): ArabicEntity | null {
  const { words } = scene.doc
  const men = MEN_CALLED.is(words[head])
  if (!men && !(BODY_CALLED.is(words[head]) && last > head)) return null
  // `هؤلاء المسلحون`: some of its men.
  if (men && first < head) return null
  // With adjectives alone: `الجماعة الماركسية`, not `حركة الطلاب`, nor those of another nation, nor `المسلحين القادمين من الغابة`.
  for (let k = head + 1; k <= last; k++)
    if (!(words[k].bits & bit.ADJ) || words[k].names.demonym || scene.mentionOf[k] >= 0 || WHOSE.is(words[k]))
      return null
  let one: ArabicEntity | null = null
  const before = mentionsBefore(scene, first)
  for (let i = before.length - 1; i >= 0 && before[i].first > first - NEAR; i--) {
    if (!fights(before[i]) || !before[i].entity) continue
    if (one && one !== before[i].entity) return null
    one = before[i].entity as ArabicEntity
  }
  return one
}

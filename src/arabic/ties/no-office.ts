import * as bit from '../bits.ts'
import { isDefinite } from '../names/view.ts'
import type { Office } from '../syntax/office.ts'
import type { Scene } from '../syntax/scene.ts'

/** `المرشح للرئاسة` stands for an office and holds none; `الفريق` is a rank or a team, `الحارس` keeps a goal. */
const NEVER = /^(?:مرشح|حارس|فريق|منتخب)ه?$/
/** `الكاتب المصري`, `الممثلة البريطانية`, `المقيم في هولندا`: what somebody does or where he lives, unless the title goes on as an office does. */
const SELDOM: readonly (readonly [RegExp, RegExp])[] = [
  [/^كاتبه?$/, /^(?:ال)?(?:عامه?|دوله|اول|اولي|محليه?|جهويه?|وطنيه?|اقليميه?|ضبط|عدل)$/],
  [/^مقيمه?$/, /^(?:ال)?(?:عامه?|دايمه?)$/],
]
/** Whoever acts on a stage, but for who speaks for another. */
const ACTOR = /^ممثله?$/
const ADVISER = /^مستشاره?$/

/** Words that are an office elsewhere, and a calling, a rank or an abode here. */
export function isNoOffice(scene: Scene, { head, first, last, of, nation }: Office): boolean {
  const { words } = scene.doc
  if (NEVER.test(head)) return true
  for (const [word, next] of SELDOM)
    if (word.test(head)) return of?.kind !== 'organization' && !next.test(words[first + 1]?.folded ?? '')
  // `الممثل الأمريكي`; but `الممثل الأمريكي لدى المجلس`.
  if (ACTOR.test(head) && !of && nation) return last <= nation.token
  // `وهو مستشار أمني`: of nobody, as far as the title says.
  return ADVISER.test(head) && !of && !nation && !isDefinite(words[first]) && isPlain(scene, first, last)
}

/** Indefinite adjectives alone go on with the office. */
function isPlain({ doc: { words } }: Scene, first: number, last: number): boolean {
  for (let k = first + 1; k <= last; k++) if (isDefinite(words[k]) || !(words[k].bits & bit.ADJ)) return false
  return true
}

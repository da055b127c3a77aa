import type { EntityFinding } from '../../engine/finding.ts'
import type { ArabicMention } from '../names/spot.ts'
import { ROOT } from '../names/trie.ts'
import type { ArabicEntity } from '../resolve/entities.ts'
import { bodyBy } from '../resolve/nation.ts'
import { lastMention, nextMention } from '../syntax/directory.ts'
import type { Office } from '../syntax/office.ts'
import type { Scene } from '../syntax/scene.ts'
import { isBody } from './belonging.ts'

/** Adjectives of bodies, with the body's name, folded. */
const BODIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:ال|لل)?امميه?$/, 'الامم المتحده'],
  [/^(?:ال|لل)اوروبيه?$/, 'الاتحاد الاوروبي'],
]

/** Adjectives of movements, with what the names of those have in them: only of movements that the report names. */
const MOVEMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:ال|لل)?حوثيه?$/, /حوثي/],
  [/^(?:ال|لل)?فتحاويه?$/, /(?:^|ال| )فتح(?: |$)/],
  [/^(?:ال|لل)?حمساويه?$/, /حماس/],
  [/^(?:ال|لل)?اخوانيه?$/, /اخوان/],
  [/^(?:ال|لل)?صدريه?$/, /صدري/],
  [/^(?:ال|لل)?داعشيه?$/, /داعش/],
  [/^(?:ال|لل)?قاعديه?$/, /^(?:تنظيم )?القاعده/],
]

const ENVOY = /^(?:مبعوث|وسيط|موفد)ه?$/

/** `المبعوث الأممي`, `القيادي الفتحاوي`: the body or movement that an adjective in a title is of. */
export function bodyByAdjective(scene: Scene, { head, first, last }: Office): EntityFinding | null {
  const { words } = scene.doc
  for (let k = first + 1; k <= last; k++) {
    const { folded } = words[k]
    // `المبعوث الدولي إلى سوريا`, where the report names whose.
    if (folded === 'الدولي' && ENVOY.test(head))
      return scene.mentions.find((m) => m.being?.name === 'الأمم المتحدة')?.entity ?? null
    for (const [adjective, name] of BODIES) if (adjective.test(folded)) return bodyNamed(scene, name, k)
    for (const [adjective, stem] of MOVEMENTS)
      if (adjective.test(folded)) {
        const isOne = (m: ArabicMention) => isBody(m) && stem.test(m.key)
        const named = lastMention(scene, first, isOne) ?? nextMention(scene, last, isOne)
        if (named?.entity) return named.entity
      }
  }
  return null
}

/** The body of a listed name: where the report names it by nothing else, made of the adjective at a token. */
function bodyNamed(scene: Scene, name: string, token: number): ArabicEntity | null {
  const { trie } = scene.lexis.gazetteer
  let node: number = ROOT
  for (const word of name.split(' ')) if (node >= 0) node = trie.step(node, word)
  const being = node >= 0 ? trie.at(node)?.[0].being : undefined
  if (!being) return null
  const named = scene.mentions.find((m) => m.being === being)
  return (named?.entity as ArabicEntity | undefined) ?? bodyBy(scene, being, token)
}

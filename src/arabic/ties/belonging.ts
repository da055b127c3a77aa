import type { EntityFinding } from '../../engine/finding.ts'
import type { Span } from '../../text/span.ts'
import type { ArabicMention } from '../names/spot.ts'
import { lastMention, nextMention } from '../syntax/directory.ts'
import { headOf } from '../syntax/office.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'

/** One end of a belonging: a naming, or an adjective that stands for one. */
export type End = Pick<ArabicMention, 'first' | 'last' | 'span' | 'kind'> & { entity?: EntityFinding | undefined }

/** A naming beside a body: who stands in it, is part of it or goes with it. */
export interface Belonging {
  from: End
  to: End
  type: 'member-of' | 'part-of' | 'holds-office' | 'partner-of'
}

/** What the words from token `k` on say of the naming right before them; null where they say nothing of the kind. */
export type Pattern = (scene: Scene, mention: ArabicMention, k: number, end: number) => Belonging | null

export const isBody = ({ kind }: Pick<ArabicMention, 'kind'>): boolean => kind === 'organization' || kind === 'group'

export const belongs = (from: End, to: End): Belonging => ({
  from,
  to,
  type: from.kind === 'person' ? 'member-of' : 'part-of',
})

/** An end that a token stands for without naming it. */
export const endAt = ({ doc }: Scene, k: number, entity: EntityFinding): End => ({
  first: k,
  last: k,
  span: [doc.start[k], doc.end[k]] as Span,
  kind: entity.kind,
  entity,
})

/** `الوزارة`, `للجيش`: the body that the report named last by that word, or names next. */
export function bodyCalled(scene: Scene, k: number): End | null {
  const { words } = scene.doc
  const word = words[k]
  if (!word || mentionAt(scene, k) || !CALLED.test(word.folded)) return null
  const noun = headOf(word.folded)
  const isOne = (m: ArabicMention) => isBody(m) && m.first !== m.last && headOf(words[m.first].folded) === noun
  const named = lastMention(scene, k, isOne) ?? (noun === 'جيش' ? nextMention(scene, k, isOne) : undefined)
  return named?.entity ? endAt(scene, k, named.entity) : null
}
const CALLED =
  /^(?:و?ال|لل)(?:وزاره|جيش|شركه|منظمه|حركه|حزب|جماعه|تنظيم|جبهه|جامعه|هييه|موسسه|جمعيه|وكاله|بنك|مجموعه|نقابه|اتحاد|مفوضيه|صندوق|شبكه|رابطه|مصرف|نادي)$/

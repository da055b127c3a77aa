import type { LinkFinding, PartyFinding, StatementFinding } from '../../engine/finding.ts'
import type { Span } from '../../text/span.ts'
import type { Scene } from '../syntax/scene.ts'
import { link } from './chain.ts'
import type { Content } from './content.ts'

/** A statement with what later cues carry on from it. */
export interface Said extends StatementFinding {
  token: number
  /** Links other than the speaker, as the text names them for this cue. */
  links: LinkFinding[]
  gender: 'm' | 'f' | ''
  /** Several speak, or one man by name; undefined where the text does not tell. */
  many?: boolean
}

/** What a statement keeps of its content. */
export const givenBy = (content: Content): Pick<Said, 'form' | 'content' | 'contentFirst' | 'contentLast'> => ({
  form: content.form,
  content: content.spans,
  contentFirst: content.first,
  contentLast: content.last,
})

/** What a statement that begins at token `t` and goes on to the end of its content has of them, of its speaker and of his links. */
export const saidFrom = (scene: Scene, t: number, content: Content, speaker: PartyFinding, links: LinkFinding[]) => ({
  first: t,
  last: content.last,
  span: [scene.doc.start[t], scene.doc.end[content.last]] satisfies Span,
  token: t,
  speaker,
  ...givenBy(content),
  chain: [...links, link('speaker', speaker)],
  links,
  to: [],
})

/** Statements back that can hold or carry on the one at hand: bounds the work on texts of any length. */
export const NEAR = 40

/** Ends what was said before token `t`, and before the marks that stand there. */
export function cutBefore(scene: Scene, statement: Said, t: number): void {
  let last = t - 1
  while (last > statement.contentFirst && scene.doc.words[last].kind === 'punct') last--
  statement.contentLast = last
  statement.content = [[statement.content[0][0], scene.doc.end[last]]]
}

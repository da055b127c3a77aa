import type { EventFinding, PartyFinding, StatementFinding } from '../../engine/finding.ts'
import { firstMentionFrom, type Scene, tokenOf } from '../syntax/scene.ts'
import { verb } from './verbs.ts'

/**
 * Whether an act is told of as what people do at all times and not as one that was done. Columns, sermons and handbooks use
 * the words of acts for what is so in general (`الإرهاب يستهدف الأبرياء`); what sets them apart from news is that they name few and
 * quote few. Measured over 898 events judged by eye (test/judged/events.tsv): of sixty that this takes away three quarters were
 * no event or one of another type, of those it leaves a fifth.
 */
export function generality(scene: Scene, statements: readonly StatementFinding[]): (event: EventFinding) => boolean {
  const words = wordsIn(scene)
  const share = (entries: readonly unknown[]) => (entries.length * 100) / words
  // A few lines tell too little of what kind of text they are.
  if (words < SHORT || share(scene.mentions) >= NAMED) return () => false
  const column = share(scene.mentions) < NAMELESS && share(statements) < QUOTED
  return (event) => {
    if (isConcrete(event)) return false
    const tense = verb(scene, event.first)?.tense
    if (tense === 'imperfect' && event.status === 'actual' && !SAID.has(event.type)) return true
    return !OF_COURTS.has(event.type) && (column || (tense !== 'perfect' && !isNearNames(scene, event)))
  }
}

/** How many words a report has, signs left out. */
function wordsIn({ doc: { words, n } }: Scene): number {
  let count = 0
  for (let k = 0; k < n; k++) if (words[k].kind !== 'punct') count++
  return count
}

/** Words of which a text must have as many before it is told what kind it is. */
const SHORT = 120
/** Names in a hundred words: a report has ten, and who has fewer than four is no report. */
const NAMED = 6
const NAMELESS = 4
/** Statements in a hundred words: a report has two or three. */
const QUOTED = 1.5

/** What courts and the police do to people whom the law forbids to name. */
const OF_COURTS: ReadonlySet<string> = new Set(['COERCE', 'SANCTION'])

/** When, where or to how many it was done is told of what was done. */
const isConcrete = ({ time, place, casualties, actors, recipients }: EventFinding): boolean =>
  time !== null || place !== null || casualties.length > 0 || actors.some(isCounted) || recipients.some(isCounted)

const isCounted = ({ label }: PartyFinding): boolean => /\d|[٠-٩]/.test(label)

/** Whether it befalls or is done by somebody of a name, or such a one stands in its sentence. */
function isNearNames(scene: Scene, { actors, recipients, evidence }: EventFinding): boolean {
  const [from, to] = evidence
  const next = scene.mentions[firstMentionFrom(scene, tokenOf(scene, from))]
  return [...actors, ...recipients].some(isNamed) || (next !== undefined && next.span[0] < to)
}

const isNamed = ({ entity }: PartyFinding): boolean => entity !== null

/** What is done with words is told in the present as well. */
const SAID: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'SUPPORT'])

import type { StatementFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import type { Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { ATTRIBUTION, RELAYING } from '../traits.ts'
import { BI } from '../word.ts'
import { attributionStatement } from './attributed.ts'
import { attributionAt } from './attribution.ts'
import { callInFull } from './bare-again.ts'
import { bareQuotations } from './bare-quotation.ts'
import { placesOnce } from './chain.ts'
import { type Cue, cueAt } from './cue.ts'
import { documentStatement } from './document.ts'
import { headlines } from './headline.ts'
import { infixStatement } from './infix.ts'
import { insideRelative } from './inside-relative.ts'
import { nest } from './nest.ts'
import { placeSaid } from './occasion.ts'
import { leavePublisherOut } from './publisher.ts'
import { relayStatement } from './relay.ts'
import type { Said } from './said.ts'
import { saidBehind } from './said-behind.ts'
import { statementOf } from './statement.ts'
import { agenciesPassOn } from './told-agency.ts'
import { wordsOnWhich } from './which.ts'
import { callWhole } from './whole-name.ts'

/** Every statement of a report, in order of its cues. */
export function attribute(scene: Scene): StatementFinding[] {
  const { doc } = scene
  const said: Said[] = []
  // Attributions that stand between a cue and its words are links of that cue.
  const used = new Set<number>()
  for (let t = 0; t < doc.n; t++) {
    // Two tokens of three can begin none of what follows.
    if (!(doc.words[t].bits & (bit.SAYING | bit.VERB)) && !(doc.words[t].traits & (ATTRIBUTION | RELAYING))) continue
    if (used.has(t)) continue
    const attribution = standsBetween(said.at(-1), t) ? null : attributionAt(scene, t)
    if (attribution) {
      const { statement, last } = attributionStatement(scene, attribution, said)
      if (statement) said.push(statement)
      t = statement ? last : (verbOfSource(scene, attribution.source) ?? attribution.last)
      continue
    }
    const relayed = relayStatement(scene, t, said)
    if (relayed) {
      said.push(relayed)
      t = Math.max(t, relayed.token)
      continue
    }
    const stated = documentStatement(scene, t, said)
    if (stated) {
      said.push(stated)
      continue
    }
    placeSaid(scene, t, said)
    const cue = cueAt(scene, t)
    if (!cue) continue
    const infix = infixStatement(scene, cue, said) ?? saidBehind(scene, cue, said)
    if (infix) {
      said.push(infix)
      continue
    }
    const inside = insideRelative(scene, cue, said)
    const own = inside && statementOf(scene, cue, said, used, inside.end)
    if (own) said.push(own)
    if (own || inside?.closed) continue
    const statement = statementOf(scene, cue, said, used)
    if (statement) add(scene, cue, statement, said, used)
  }
  insert(said, wordsOnWhich(scene, said))
  insert(said, headlines(scene, said))
  insert(said, bareQuotations(scene, said))
  leavePublisherOut(said, doc.meta.publisher)
  placesOnce(said)
  agenciesPassOn(said)
  callWhole(scene, said)
  callInFull(scene, said)
  nest(said)
  return said
}

/** Adds a statement; two cues of the same words make one, of the cue that has the words. */
function add(scene: Scene, cue: Cue, statement: Said, said: Said[], used: ReadonlySet<number>): void {
  const previous = said.at(-1)
  if (previous?.cue && previous.token < cue.token && previous.contentFirst === statement.contentFirst) {
    if (previousHas(scene, cue, previous, statement, used)) return
    // `لفتتهم دراسة تشير إلى أن`: the verb next to the words has them.
    if (cue.kind === 'verb' && statement.contentFirst > cue.token) said.pop()
  }
  said.push(statement)
}

/** True where the statement before has the words of a second cue, and what that one tells of them. */
function previousHas(
  { doc: { words } }: Scene,
  cue: Cue,
  previous: Said,
  statement: Said,
  used: ReadonlySet<number>,
): boolean {
  const { kind, reading, verb, token } = cue
  const before = words[token - 1]
  if (kind === 'masdar')
    return (
      // `نقلا عن موظف قوله إن`: the verb before has the words already.
      (verb.lemma === 'قال' && used.size > 0) ||
      // `قالت الشركة في بيانها إن`: the noun is where the words stand, and the verb has them.
      (reading.pro & BI) !== 0 ||
      // `جدد تأكيده على أن`: the verb before says it by its noun.
      REPEATING.has(previous.cue?.lemma ?? '') ||
      before.readings[0]?.lexeme.pos === 'prep'
    )
  if (kind === 'verb') {
    // `في بيان أعلن فيه الخطة: «…»`: told of the paper, whose words they are.
    if (before.bits & bit.DOCUMENT && /^(?:في|خلال)(?:ه|ها)$/.test(words[token + 1]?.folded ?? '')) return true
    // `نفى مصدر، تحدث لصحيفة كذا، أن`: whom he told it, between commas.
    // `أكد الوزير الذي كان يتحدث في مؤتمر صحفي أن`: where, in a clause on him.
    const relative = words[/^كانت?$/.test(before.folded) ? token - 2 : token - 1]?.readings[0]?.lexeme.pos === 'rel'
    if ((isComma(before) || relative) && /^(?:تحدث|تكلم)$/.test(verb.lemma)) {
      if (!previous.links.length) previous.chain = [...(previous.links = statement.links), ...previous.chain]
      return true
    }
    if (verb.lemma !== 'قال' || reading.tense !== 'imperfect') return false
  }
  // `أضاف قائلا إن`, `وتابع مؤكدا أن`: two cues, one statement.
  if (previous.act === 'say') previous.act = statement.act
  return true
}

const REPEATING = new Set(['جدد', 'كرر', 'أعاد', 'واصل', 'وجه'])

/** The verb of `بحسب ما ذكر`, `كما قال`, which is no cue beside its attribution. */
function verbOfSource(scene: Scene, k: number): number | null {
  const verb = /^ل?ما$/.test(scene.doc.words[k].folded) ? k + 1 : k
  return verb < scene.doc.n && verbAt(scene, verb) ? verb : null
}

/** `رحبت الجامعة على لسان أمينها بالقمة`: the phrase stands between a cue and its words, and has been read with them. */
const standsBetween = (last: Said | undefined, t: number): boolean =>
  last !== undefined && last.cue !== null && last.token < t && t < last.contentFirst

function insert(said: Said[], added: readonly Said[]): void {
  said.push(...added)
  said.sort((a, b) => a.token - b.token)
}

import type { EventFinding, PartyFinding, StatementFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import type { Scene } from '../syntax/scene.ts'
import { isLight, nounReading } from './choose.ts'
import { type Coding, carriersOf } from './coding.ts'
import { demandAt } from './demand.ts'
import { framesOf } from './frames.ts'
import { generality } from './general.ts'
import { merge } from './merge.ts'
import { ofNoun } from './of-noun.ts'
import { ofVerb } from './of-verb.ts'
import { ofAdjective, ofPeople } from './plain-nouns.ts'
import { isCause, isPrayer } from './prayer.ts'
import { takeFromOthers } from './prior.ts'
import { butPrivate } from './private.ts'
import { isRoutine } from './routine.ts'
import { imprisonment } from './sentence.ts'
import { speechEvent } from './speech.ts'
import { butSpokesmen } from './spokesman.ts'
import { isOffTopic } from './topic.ts'
import { verb } from './verbs.ts'

/** The events of a report: every trigger whose frame finds its parties, the same happening told twice merged. */
export function code(scene: Scene, statements: readonly StatementFinding[]): EventFinding[] {
  const { doc } = scene
  if (isOffTopic(scene)) return []
  scene.statements = statements
  const carriers = carriersOf(doc.n, statements)
  const c: Coding = {
    scene,
    statements,
    carriers,
    subjects: new Map(),
    used: new Set(),
    light: [],
    crowds: [],
    protests: [],
  }
  const events: EventFinding[] = []
  const spoken = new Map<number, StatementFinding>()
  const lightly: EventFinding[] = []
  for (const s of statements) if (s.cue) spoken.set(s.first, s)
  for (let t = 0, end = footer(scene); t < end; t++) {
    // `الإضراب الذي دعت إليه النقابة`: the call is part of the strike.
    const statement = c.used.has(t) ? undefined : spoken.get(t)
    const said = statement ? speechEvent(c, statement) : null
    const cue = said && verb(scene, t)
    // `جدد دعوته`: the noun beside a light verb is the trigger, where it makes an event.
    if (said && cue && isLight(scene, t, cue)) {
      lightly.push(said)
      continue
    }
    const coded = said || demandAt(c, t) || eventAt(c, t)
    const found = coded && butSpokesmen(scene, coded)
    if (!found || isPrayer(scene, found) || isCause(scene, found) || isRoutine(scene, found)) continue
    events.push(found)
    const prison = imprisonment(scene, found)
    // `أصدرت حكما يقضي بالسجن`: once, though two verbs tell of it.
    if (prison && !toldAlready(events, prison)) {
      events.push(prison)
      c.used.add(prison.first)
    }
  }
  for (const said of lightly) if (!events.some((e) => speaksOf(said, e))) events.push(said)
  // A light verb whose noun made no event may be one by itself: `منحت مساعدة`.
  for (const t of c.light) {
    if (c.used.has(t)) continue
    const found = ofVerb(c, t, verb(scene, t)!, true)
    if (found) events.push(found)
  }
  if (!events.some((e) => e.type === 'PROTEST'))
    for (const t of c.protests.slice(0, 1)) {
      const found = ofNoun(c, t, true)
      if (found) events.push(found)
    }
  if (!events.some((e) => e.type === 'PROTEST'))
    for (const t of c.crowds.slice(0, 1)) {
      const reading = nounReading(scene, t)!
      const found = ofPeople(c, t, reading.but({ definite: false }), framesOf(reading)[0])
      if (found) events.push(found)
    }
  events.sort((a, b) => a.first - b.first)
  const told = merge(
    scene,
    butPrivate(
      scene,
      events.filter((_, i) => !isVictim(events, i)),
    ),
  )
  takeFromOthers(scene, told, statements)
  const isGeneral = generality(scene, statements)
  return told.filter((event) => !isGeneral(event))
}

/** Where a link back to the report, which says its title again, or its key words begin; the number of tokens where there is none. */
function footer({ doc: { words, n } }: Scene): number {
  for (let k = n - 2; k >= 0 && k > n - FOOTER; k--)
    if (
      (words[k].folded === 'رابط' && words[k + 1].folded === 'الخبر') ||
      (words[k].folded === 'سمات' && k > 0 && words[k - 1].kind === 'punct')
    )
      return k
  return n
}
/** Words of such a link, at most. */
const FOOTER = 40

/** `فرقت الشرطة متظاهرين`: people whom another act near by befalls are told of as that; who burns or blocks something protests all the same. */
function isVictim(events: readonly EventFinding[], i: number): boolean {
  const { type, span, rule } = events[i]
  if (type !== 'PROTEST' || rule !== 'code/noun-protest') return false
  const held = (p: PartyFinding) => p.span !== null && p.span[0] <= span[0] && span[1] <= p.span[1]
  for (let k = Math.max(0, i - NEIGHBOURS); k < events.length && k <= i + NEIGHBOURS; k++)
    if (k !== i && events[k].recipients.some(held)) return true
  return false
}
/** Events on either side of people whom they may befall. */
const NEIGHBOURS = 3

const toldAlready = (events: readonly EventFinding[], { first, rule }: EventFinding): boolean =>
  events.slice(-4).some((e) => e.first === first && e.rule === rule)

/** `وجه دعوة لزيارة`, `جدد مطالبته`: the event of the noun beside the light verb of a saying. */
const speaksOf = (said: EventFinding, e: EventFinding): boolean =>
  (e.type === said.type || e.trigger.lemma === 'دعوة') && e.first > said.first && e.first < said.first + NOUN_REACH

/** Tokens within which a light verb has its noun. */
const NOUN_REACH = 14

function eventAt(c: Coding, t: number): EventFinding | null {
  const { scene } = c
  const word = scene.doc.words[t]
  if (!(word.bits & bit.EVENT) || scene.mentionOf[t] >= 0 || scene.timeOf[t] >= 0 || c.used.has(t)) return null
  const v = verb(scene, t)
  return v ? ofVerb(c, t, v) : (ofNoun(c, t) ?? ofAdjective(c, t))
}

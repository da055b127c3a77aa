import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Coded, type Example, judgeCoded, judgeExample, lines, share, type Verdict } from '../test/peers/coded.ts'
import { main, options, shared } from './lib/reports.ts'

/** `npm run peers -- [--misses yes]`: how many of the peers' coded sentences we code alike; ids of those we do not. */
await main(async () => {
  const { values } = options(process.argv.slice(2), ['misses'])
  if (!existsSync(join(shared, 'peers/events.ndjson'))) throw new Error(`${shared}/peers holds no events.ndjson`)
  const coded = lines<Coded>('events.ndjson').map(judgeCoded)
  const examples = lines<Example>('plover.ndjson').map(judgeExample)
  const line = (name: string, verdicts: (boolean | null)[]) => {
    const judged = verdicts.filter((v) => v !== null)
    console.log(
      `${name.padEnd(24)} ${share(verdicts).toFixed(3)}  ${judged.filter(Boolean).length} of ${judged.length}`,
    )
  }
  line(
    'events: type found',
    coded.map((v) => v.type),
  )
  line(
    "events: actor's country",
    coded.map((v) => v.country),
  )
  line(
    'plover: type found',
    examples.map((v) => v.type),
  )
  line(
    'plover: mode',
    examples.map((v) => v.mode),
  )
  line(
    'plover: both parties',
    examples.map((v) => v.who),
  )
  if (!values.misses) return
  const told = (v: Verdict) =>
    v.events
      .map(
        (e) =>
          `${e.type}.${e.mode ?? '-'} ${e.trigger.lemma} ${e.actors.map((p) => p.label).join('+') || '-'} > ${e.recipients.map((p) => p.label).join('+') || '-'}`,
      )
      .join(' | ')
  for (const v of coded)
    if (!v.type || v.country === false) console.log(`${v.id} ${v.type ? 'country' : 'type'}: ${told(v)}`)
  for (const v of examples)
    if (!v.type || !v.mode || !v.who)
      console.log(
        `${v.id} ${[!v.type && 'type', v.mode === false && 'mode', !v.who && 'who'].filter(Boolean).join(' ')}: ${told(v)}`,
      )
})

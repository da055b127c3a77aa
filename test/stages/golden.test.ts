import { join } from 'node:path'
import type { PartyFinding } from '../../src/engine/finding.ts'
import type { Derivation } from '../../src/engine/read.ts'
import { chainLine } from '../lib/facts.ts'
import { golden } from '../lib/golden.ts'

const file = (name: string) => join(import.meta.dirname, name)

/** By name where it is known, else `~` and the words used; `~` alone for nobody. */
const party = (p: PartyFinding): string => p.entity?.name ?? `~${p.label}`
const parties = (all: PartyFinding[]): string => all.map(party).sort().join(', ') || '-'

/** `words | kind form | name of the entity`, in order of the text. */
function mentions({ doc, found }: Derivation): string[] {
  return found.entities
    .flatMap((e) => e.mentions.map((m) => ({ m, e })))
    .sort((a, b) => a.m.span[0] - b.m.span[0] || a.m.span[1] - b.m.span[1])
    .map(({ m, e }) => `${doc.text.slice(...m.span)} | ${e.kind} ${m.form} | ${e.name}`)
}

/** `cue | act form | speaker | content`, and ` | to …` where somebody is addressed. */
function statements({ doc, found }: Derivation): string[] {
  return found.statements.map((s) => {
    const cue = s.cue ? doc.text.slice(...s.cue.span) : '-'
    const content = s.content.map((span) => doc.text.slice(...span).replaceAll('\n', ' ')).join(' … ')
    const to = s.to.length ? ` | to ${parties(s.to)}` : ''
    return `${cue} | ${s.act} ${s.form} | ${party(s.speaker)} | ${content}${to}`
  })
}

/** `cue: role:label < role:label`. */
function chains({ doc, found }: Derivation): string[] {
  return found.statements.map((s) => `${s.cue ? doc.text.slice(...s.cue.span) : '-'}: ${chainLine(s)}`)
}

/** `trigger | TYPE mode status | actors -> recipients`, then place, time and counts where there are any. */
function events({ doc, found }: Derivation): string[] {
  return found.events.map((e) => {
    const more = [
      e.place && `in ${e.place.name}`,
      e.time?.value && `on ${e.time.value}`,
      ...e.casualties.map((c) => `${c.kind} ${c.count}`),
    ].filter(Boolean)
    const what = [e.type, e.mode, e.status].filter(Boolean).join(' ')
    return [
      doc.text.slice(...e.trigger.span),
      what,
      `${parties(e.actors)} -> ${parties(e.recipients)}`,
      ...(more.length ? [more.join(', ')] : []),
    ].join(' | ')
  })
}

golden(file('mentions.txt'), mentions)
golden(file('statements.txt'), statements)
golden(file('chains.txt'), chains)
golden(file('events.txt'), events)
golden(file('events-plain.txt'), events)
golden(file('events-force.txt'), events)
golden(file('events-around.txt'), events)
golden(file('events-doers.txt'), events)
golden(file('events-words.txt'), events)
golden(file('events-sides.txt'), events)

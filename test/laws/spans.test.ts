import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { reports, shelf } from '../../scripts/lib/reports.ts'
import { bare, fold } from '../../src/arabic/fold.ts'
import { arabic } from '../../src/arabic/one.ts'
import { surfaceOffset } from '../../src/arabic/word.ts'
import { tokenise } from '../../src/engine/stages/tokenise.ts'
import { read } from '../../src/index.ts'
import type { IsnadRecord, Party } from '../../src/record/types.ts'
import { samples } from '../lib/samples.ts'

/** Reports of the shelf that are read: enough for every kind of dateline, mark and spelling it holds. */
const SAMPLE = 150

/** `المصدر` of a party without a name: a noun with its article, whose label is what stands before it in the text, noun and all. */
function calledBefore(text: string, { entity, label, span }: Party): boolean {
  const noun = entity === null && span ? text.slice(...span) : ''
  const first = fold(label.split(' ')[0]).replace(/^ال/, '')
  const at = text.indexOf(label)
  return (
    /^ال\S+$/.test(noun) && label.includes(' ') && first.startsWith(fold(noun).slice(2)) && at >= 0 && at < span![0]
  )
}

/** Every span of a record with what it is evidence of, and the words it should have where the record says them. */
function* spansOf({ text, report, entities, times, statements, events, ties }: IsnadRecord) {
  for (const c of report.credits) yield { what: `credit ${c.label}`, span: c.span, words: c.label }
  for (const e of entities)
    for (const m of e.mentions) yield { what: `mention of ${e.name}`, span: m.span, words: null }
  for (const t of times) yield { what: `time ${t.value}`, span: t.span, words: null }
  const parties = [
    ...statements.flatMap((s) => [s.speaker, ...s.to, ...s.chain.map((link) => link.party)]),
    ...events.flatMap((e) => [...e.actors, ...e.recipients]),
  ]
  // Whoever is called by a bare noun has the label of where he was called in full.
  for (const p of parties)
    if (p.span)
      yield { what: `party ${p.label}`, span: p.span, words: calledBefore(text, p) ? text.slice(...p.span) : p.label }
  for (const s of statements) {
    if (s.cue) yield { what: `cue ${s.cue.lemma}`, span: s.cue.span, words: null }
    for (const span of s.content) yield { what: `content of ${s.id}`, span, words: null }
  }
  for (const e of events) {
    yield { what: `trigger ${e.trigger.lemma}`, span: e.trigger.span, words: null }
    yield { what: `evidence of ${e.id}`, span: e.evidence, words: null }
  }
  for (const t of ties) yield { what: `tie ${t.type}`, span: t.evidence, words: null }
}

/** What is wrong with the spans of a text's record; nothing, one hopes. */
function complaints(text: string, meta: Parameters<typeof read>[1]): string[] {
  const wrong: string[] = []
  const record = read(text, meta)
  if (record.text !== text) wrong.push('the text was changed')
  for (const { what, span, words } of spansOf(record)) {
    const [from, to] = span
    const slice = text.slice(from, to)
    if (!(from >= 0 && to > from && to <= text.length)) wrong.push(`${what}: [${span}] is no span`)
    else if (slice !== slice.trim()) wrong.push(`${what}: “${slice}” has blanks at its ends`)
    else if (/^[\u064b-\u0652\u0640]/.test(slice))
      wrong.push(`${what}: “${slice}” begins with the mark of a letter before it`)
    else if (/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(slice)) wrong.push(`${what}: half of a character`)
    else if (words !== null && words !== slice) wrong.push(`${what}: the words are “${slice}”`)
  }
  for (const e of record.events) {
    const [trigger, evidence] = [e.trigger.span, e.evidence]
    if (trigger[0] < evidence[0] || trigger[1] > evidence[1])
      wrong.push(`${e.id}: the trigger lies outside its evidence`)
  }
  const doc = tokenise(text, meta ?? {}, arabic())
  for (let t = 0; t < doc.n; t++) {
    const word = doc.words[t]
    const surface = text.slice(doc.start[t], doc.end[t])
    if (surface !== word.surface) wrong.push(`token ${t}: “${surface}” is read as “${word.surface}”`)
    if (word.kind !== 'word') continue
    if (word.bare.length !== word.folded.length) wrong.push(`“${surface}”: folding changed its length`)
    // Every letter is found again at its place in the source.
    for (let i = 0; i < word.bare.length; i++) {
      const at = surfaceOffset(word, i)
      if (!bare(surface.slice(at, at + 1)).text.includes(word.bare[i]))
        wrong.push(`“${surface}”: letter ${i} is not at ${at}`)
    }
    if (fold(surface) !== word.folded)
      wrong.push(`“${surface}” folds to “${fold(surface)}”, the word has “${word.folded}”`)
  }
  return wrong
}

describe('every span leads back to the letters of the source', () => {
  test('on the samples', () => {
    expect(samples().flatMap(({ name, text, meta }) => complaints(text, meta).map((c) => `${name}: ${c}`))).toEqual([])
  })

  test('on marks, tatweel and presentation forms', () => {
    const text =
      'قَالَ وَزِيرُ الخَارِجِيَّةِ المِصـــْرِيُّ سَامِحُ شُكْرِي لِلصَّحَفِيِّينَ إِنَّ ﺍﻟﻌﺮﺍﻕ وﻻجئيه فِي خَطَرٍ، وَدَعَا لِبْنَانَ وَالمَغْرِبَ إِلَى الحِوَارِ.'
    expect(complaints(text, { published: '2015-08-01' })).toEqual([])
    const { entities } = read(text, { published: '2015-08-01' })
    const mentions = entities.flatMap((e) => e.mentions.map((m) => text.slice(...m.span)))
    expect(mentions).toEqual(expect.arrayContaining(['سَامِحُ شُكْرِي', 'ﺍﻟﻌﺮﺍﻕ', 'المَغْرِبَ']))
  })

  test.skipIf(!existsSync(shelf))(
    `on ${SAMPLE} reports of the shelf (skipped where ../shared is missing)`,
    async () => {
      const wrong: string[] = []
      let count = 0
      for await (const { id, text, published } of reports(shelf, SAMPLE)) {
        count++
        for (const complaint of complaints(text, { published })) wrong.push(`${id}: ${complaint}`)
      }
      expect(count).toBe(SAMPLE)
      expect(wrong.slice(0, 10)).toEqual([])
    },
  )
})

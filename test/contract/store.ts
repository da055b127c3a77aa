import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Query, type Store, StoreError } from '../../src/store/store.ts'
import { entry, record, text } from './records.ts'

/** What a backend brings to be tested: a place of its own for every test. */
export interface Backend {
  open(place: string, mode: 'read' | 'write'): Promise<Store>
  /** A place where nothing is yet. */
  fresh(): Promise<string>
  remove(place: string): Promise<void>
}

const query = (more: Partial<Query>): Query => ({
  as: 'reports',
  all: [],
  order: 'newest',
  limit: 10,
  offset: 0,
  ...more,
})
const word = (...tokens: string[]) => ({ any: [{ in: 'words' as const, tokens }] })
const fact = (token: string) => ({ any: [{ in: 'facts' as const, tokens: [token] }] })
const idsOf = (found: { hits: { report: { id: string } }[] }) => found.hits.map((hit) => hit.report.id)

/** The promises of store.ts, put to a real backend. */
export function storeContract(name: string, backend: Backend): void {
  describe(name, () => {
    let place: string
    let store: Store
    beforeEach(async () => {
      place = await backend.fresh()
      store = await backend.open(place, 'write')
    })
    afterEach(async () => {
      await store.close()
      await backend.remove(place)
    })

    test('gives a record back field for field', async () => {
      const made = record('r1', text(1))
      await store.put([entry(made)])
      const kept = await store.get('r1')
      expect(kept?.record).toEqual(made)
      expect(kept?.engine).toBe('one')
      expect(kept?.source).toEqual({ name: 'hand', line: null, sha256: '0'.repeat(64) })
      expect(kept?.renewed).toBeNull()
    })

    test('keeps fields that no column is for', async () => {
      const made = record('r1', text(1)) as unknown as Record<string, never> & ReturnType<typeof record>
      Object.assign(made, { later: { a: [1] } })
      Object.assign(made.report, { edition: 2 })
      for (const part of [
        made.entities[0],
        made.entities[0].mentions[0],
        made.times[0],
        made.statements[0],
        made.statements[0].speaker,
        made.statements[0].chain[0],
        made.events[0],
        made.events[0].actors[0],
        made.ties[0],
        made.notes[0],
        made.report.credits[0],
      ]) {
        Object.assign(part, { extra: { deep: ['x'] } })
      }
      // The last link is the speaker over again, and says so.
      made.statements[0].chain[1].party = { ...made.statements[0].speaker }
      await store.put([entry(made)])
      expect((await store.get('r1'))?.record).toEqual(made)
    })

    test('an empty record is a record', async () => {
      const bare = { ...record('bare', 'نص'), entities: [], times: [], statements: [], events: [], ties: [], notes: [] }
      bare.report = { ...bare.report, url: null, publisher: null, title: null, published: null, credits: [] }
      await store.put([entry(bare)])
      expect((await store.get('bare'))?.record).toEqual(bare)
    })

    test('the same report again is passed over', async () => {
      expect(await store.put([entry(record('r1', text(1)))])).toEqual([{ id: 'r1', state: 'added', renamed: false }])
      expect(await store.put([entry(record('r1', text(1))), entry(record('r2', text(2)))])).toEqual([
        { id: 'r1', state: 'known', renamed: false },
        { id: 'r2', state: 'added', renamed: false },
      ])
      expect((await store.info()).reports).toBe(2)
    })

    test('twice in one batch is once', async () => {
      const puts = await store.put([entry(record('r1', text(1))), entry(record('r1', text(1)))])
      expect(puts.map((put) => put.state)).toEqual(['added', 'known'])
      expect((await store.info()).reports).toBe(1)
    })

    test('another report under a taken id keeps both', async () => {
      await store.put([entry(record('1', text(1)))])
      const [put] = await store.put([entry(record('1', text(2)), { fingerprint: 'abcdef0123456789' })])
      expect(put).toEqual({ id: '1~abcdef01', state: 'added', renamed: true })
      expect((await store.get('1'))?.record.text).toBe(text(1))
      expect((await store.get('1~abcdef01'))?.record.text).toBe(text(2))
    })

    test('knows fingerprints', async () => {
      await store.put([entry(record('r1', text(1)), { fingerprint: 'f1' })])
      expect([...(await store.known(['f1', 'f2']))]).toEqual([['f1', 'r1']])
    })

    test('finds by the beginning of an id where only one begins so', async () => {
      await store.put([entry(record('sha256:aa11', text(1))), entry(record('sha256:aa22', text(2)))])
      expect((await store.get('sha256:aa1'))?.record.report.id).toBe('sha256:aa11')
      expect(await store.get('sha256:aa')).toBeNull()
      expect(await store.get('nothing')).toBeNull()
      expect(await store.get('')).toBeNull()
      expect(await store.get('%')).toBeNull()
    })

    test('a batch that fails leaves nothing behind', async () => {
      const broken = entry(record('r2', text(2)))
      broken.record.ties[0].from = 'e99'
      await expect(store.put([entry(record('r1', text(1))), broken])).rejects.toThrow()
      expect((await store.info()).reports).toBe(0)
      await store.put([entry(record('r1', text(1)))])
      expect((await store.info()).reports).toBe(1)
      expect(await store.check()).toEqual([])
    })

    test('finds words, phrases, beginnings and what is not there', async () => {
      await store.put([
        entry(record('a', 'قمر فوق جبل')),
        entry(record('b', 'جبل فوق قمر')),
        entry(record('c', 'قمران')),
      ])
      const found = async (...all: Query['all']) => idsOf(await store.search(query({ all, order: 'oldest' })))
      expect(await found(word('قمر'))).toEqual(['a', 'b'])
      expect(await found(word('قمر', 'فوق'))).toEqual(['a'])
      expect(await found({ any: [{ in: 'stems', tokens: ['قم'], prefix: true }] })).toEqual(['a', 'b', 'c'])
      expect(await found({ ...word('جبل'), not: true })).toEqual(['c'])
      expect(await found(word('قمر'), { ...word('جبل', 'فوق'), not: true })).toEqual(['a'])
      expect(await found({ any: [word('قمران').any[0], word('جبل', 'فوق').any[0]] })).toEqual(['b', 'c'])
    })

    test('no word of a question is an operator', async () => {
      await store.put([entry(record('a', text(1)))])
      for (const hostile of [
        '"',
        '""',
        "'",
        'a" OR "b',
        'words:',
        '*',
        '^',
        'NEAR(',
        ')',
        '(',
        'AND',
        'OR',
        'NOT',
        '{words} : x',
        '\0',
        '-',
        '+',
        '; DROP TABLE reports; --',
        "' OR 1=1 --",
        '\ud800',
        'x'.repeat(5000),
        '\u202e',
      ]) {
        for (const kind of ['words', 'stems', 'facts'] as const) {
          const found = await store.search(
            query({ all: [{ any: [{ in: kind, tokens: [hostile, hostile], prefix: kind === 'stems' }] }] }),
          )
          expect(found.total, hostile).toBe(0)
        }
      }
      expect((await store.info()).reports).toBe(1)
    })

    test('answers in statements and events, with the report, the entry and its names', async () => {
      await store.put([entry(record('r1', text(1)))])
      const said = await store.search(query({ as: 'statements', all: [fact('act_deny')] }))
      expect(said.total).toBe(1)
      expect(said.hits[0].statement).toEqual(record('r1', text(1)).statements[0])
      expect(said.hits[0].names).toEqual({ e1: 'سلمى الناصر', e2: 'تونس' })
      expect(said.hits[0].report).toEqual({
        id: 'r1',
        url: 'https://news.example/r1',
        publisher: 'الساعة',
        title: 'عنوان r1',
        published: '2024-03-05',
      })
      const done = await store.search(query({ as: 'events', all: [fact('type_consult')] }))
      expect(done.hits[0].event).toEqual(record('r1', text(1)).events[0])
      expect(done.hits[0].text).toBe(text(1))
    })

    test('reports can be asked for one statement that fulfils everything', async () => {
      const one = entry(record('one', text(1)))
      one.statements[0].facts = 'act_deny speaker_x'
      const other = entry(record('other', text(2)))
      other.statements[0].facts = 'act_deny'
      other.statements[1].facts = 'speaker_x'
      await store.put([one, other])
      const together = [fact('act_deny'), fact('speaker_x')]
      expect(idsOf(await store.search(query({ statement: together })))).toEqual(['one'])
      expect(
        idsOf(await store.search(query({ statement: [together[0]], event: [fact('type_consult')], order: 'oldest' }))),
      ).toEqual(['one', 'other'])
    })

    test('dates bound the answer; what has no date is outside of every date', async () => {
      const on = (id: string, published: string | null) =>
        entry(record(id, text(1), { published }), { fingerprint: id })
      await store.put([
        on('new', '2024-03-06'),
        on('old', '2015-07-21'),
        on('none', null),
        on('month', '2024-03'),
        on('early', '1850-01-01'),
      ])
      const found = async (more: Partial<Query>) => idsOf(await store.search(query(more)))
      expect(await found({})).toEqual(['new', 'month', 'old', 'early', 'none'])
      expect(await found({ order: 'oldest' })).toEqual(['none', 'early', 'old', 'month', 'new'])
      expect(await found({ from: '2024-03-02' })).toEqual(['new'])
      expect(await found({ before: '2024-03-06' })).toEqual(['month', 'old', 'early'])
      expect(await found({ from: '2015-07-21', before: '2015-07-22' })).toEqual(['old'])
      expect((await store.search(query({ as: 'events', from: '2024-03-06' }))).total).toBe(1)
    })

    test('pages follow one another without gap or overlap', async () => {
      await store.put(Array.from({ length: 25 }, (_, n) => entry(record(`r${n}`, text(n)))))
      for (const order of ['rank', 'newest', 'oldest'] as const) {
        const pages = []
        for (const offset of [0, 10, 20, 30])
          pages.push(await store.search(query({ all: [word('ممطر')], order, offset })))
        expect(pages.map((page) => page.hits.length)).toEqual([10, 10, 5, 0])
        expect(new Set(pages.flatMap(idsOf)).size).toBe(25)
        expect(pages[0]).toMatchObject({ total: 25, more: false })
      }
    })

    test('the more a report speaks of a word, the higher it stands', async () => {
      await store.put([
        entry(record('little', `قمر ${text(1)}`)),
        entry(record('much', `قمر قمر قمر ${text(2)}`)),
        entry(record('not', text(3))),
      ])
      const found = await store.search(query({ all: [word('قمر')], order: 'rank' }))
      expect(idsOf(found)).toEqual(['much', 'little'])
      expect(found.hits[0].score).toBeGreaterThan(found.hits[1].score!)
    })

    test('renewing replaces a record, its index and nothing else', async () => {
      const before = entry(record('r1', text(1)))
      await store.put([before, entry(record('r2', text(2)))])
      expect((await store.stale('two', 10)).map(({ id }) => id)).toEqual(['r1', 'r2'])
      const now = record('r1', text(1))
      now.statements = [{ ...now.statements[0], act: 'praise' }]
      now.events = []
      const after = entry(now, { engine: 'two' })
      const [change] = await store.renew([after])
      expect(change).toEqual({ id: 'r1', added: { statements: 1 }, removed: { statements: 2, events: 1 } })
      const kept = await store.get('r1')
      expect(kept?.record).toEqual(now)
      expect(kept?.engine).toBe('two')
      expect(kept?.renewed).not.toBeNull()
      expect((await store.stale('two', 10)).map(({ id }) => id)).toEqual(['r2'])
      expect((await store.search(query({ as: 'statements', all: [fact('act_praise')] }))).total).toBe(1)
      expect((await store.search(query({ as: 'statements', all: [fact('act_deny')] }))).total).toBe(1)
      expect(await store.check()).toEqual([])
    })

    test('renewing with the same record says that nothing changed, and passes over strangers', async () => {
      const it = entry(record('r1', text(1)))
      await store.put([it])
      expect(await store.renew([{ ...it, engine: 'two' }, entry(record('x', text(9)))])).toEqual([
        { id: 'r1', added: {}, removed: {} },
      ])
    })

    test('stale reports come with all that reading needs', async () => {
      await store.put([entry(record('r1', text(1)))])
      const [stale] = await store.stale('two', 1)
      expect(stale).toMatchObject({ id: 'r1', text: text(1), fingerprint: entry(record('r1', text(1))).fingerprint })
      expect(stale.meta).toEqual({
        id: 'r1',
        url: 'https://news.example/r1',
        publisher: 'الساعة',
        title: 'عنوان r1',
        byline: null,
        published: '2024-03-05',
      })
      expect(await store.stale('two', 5, 'r1')).toEqual([])
    })

    describe('who is who', () => {
      test('one known id is one being, whatever the name; one full name is one being', async () => {
        const other = record('r2', text(2))
        other.entities[1].name = 'الجمهورية التونسية'
        await store.put([entry(record('r1', text(1))), entry(other)])
        const [state] = await store.beings({ id: 'iso3166:TN' })
        expect(state).toMatchObject({ kind: 'state', name: 'تونس', reports: 2, ids: ['iso3166:TN'] })
        const [person] = await store.beings({ terms: ['الناصر'] })
        expect(person).toMatchObject({ name: 'سلمى الناصر', reports: 2, canonical: person.id })
        expect((await store.search(query({ as: 'statements', all: [fact(`speaker_${person.id}`)] }))).total).toBe(2)
      })

      test('an id and a name on one entity join two beings, with the evidence; ids stay', async () => {
        const byId = record('r2', text(2))
        byId.entities[0] = { ...byId.entities[0], name: 'س. الناصر', ids: { wikidata: 'Q1' } }
        const both = record('r3', text(3))
        both.entities[0].ids = { wikidata: 'Q1' }
        await store.put([entry(record('r1', text(1)))])
        const [before] = await store.beings({ terms: ['سلمى'] })
        await store.put([entry(byId)])
        const [known] = await store.beings({ id: 'wikidata:Q1' })
        expect(known.id).not.toBe(before.id)
        expect(await store.joins()).toEqual([])
        await store.put([entry(both)])
        const [join] = await store.joins()
        expect(join).toMatchObject({ being: before.id, into: known.id, by: 'rule', state: 'made', report: 'r3' })
        expect(join.evidence).toContain('wikidata:Q1')
        expect((await store.circle(known.id)).sort()).toEqual([before.id, known.id].sort())
        expect((await store.beings({ id: known.id }))[0].canonical).toBe(before.id)
        expect((await store.beings({ id: before.id }))[0].id).toBe(before.id)

        await store.undo(join.id)
        expect(await store.circle(known.id)).toEqual([known.id])
        await store.put([entry({ ...both, report: { ...both.report, id: 'r4' }, text: text(4) })])
        expect((await store.joins())[0].state, 'the rule does not do again what was undone').toBe('undone')
        expect(await store.circle(known.id)).toEqual([known.id])
      })

      test('a being is called what is known to be its name, else what the first report calls it', async () => {
        const made = entry(record('r1', text(1)))
        made.identities[1].label = 'الجمهورية التونسية'
        await store.put([made])
        expect((await store.beings({ id: 'iso3166:TN' }))[0].name).toBe('الجمهورية التونسية')
        expect((await store.beings({ terms: ['سلمى'] }))[0].name).toBe('سلمى الناصر')
      })

      test('two people of one name with two known ids are two', async () => {
        const withId = (id: string, wikidata: string) => {
          const made = record(id, text(Number(id)))
          made.entities[0].ids = { wikidata }
          return entry(made)
        }
        await store.put([withId('1', 'Q1'), withId('2', 'Q2')])
        const [one] = await store.beings({ id: 'wikidata:Q1' })
        const [two] = await store.beings({ id: 'wikidata:Q2' })
        expect(one.id).not.toBe(two.id)
        expect(await store.joins()).toEqual([])
      })

      test('the user’s word joins and parts, and stands', async () => {
        await store.put([entry(record('r1', text(1)))])
        const [person] = await store.beings({ terms: ['سلمى'] })
        const [place] = await store.beings({ id: 'geonames:2467454' })
        const pinned = await store.settle(person.id, place.id, 'pinned', 'said so')
        expect(pinned).toMatchObject({ state: 'pinned', by: 'user', evidence: 'said so' })
        expect((await store.circle(person.id)).length).toBe(2)
        const apart = await store.settle(person.id, place.id, 'apart', 'no')
        expect(apart.id).toBe(pinned.id)
        expect(await store.circle(person.id)).toEqual([person.id])
        expect((await store.joins(person.id)).length).toBe(1)
        await expect(store.settle('b999', person.id, 'pinned', '')).rejects.toBeInstanceOf(StoreError)
        expect(await store.undo(999)).toBeNull()
      })
    })

    test('hands out every record by date, and its tables row by row', async () => {
      await store.put([
        entry(record('b', text(2), { published: '2024-01-01' })),
        entry(record('a', text(1), { published: '2023-01-01' })),
      ])
      const ids = []
      for await (const { record: one } of store.records()) ids.push(one.report.id)
      expect(ids).toEqual(['a', 'b'])
      const tables = store.tables()
      expect(tables.map(({ name }) => name)).toEqual(
        expect.arrayContaining([
          'reports',
          'entities',
          'mentions',
          'statements',
          'links',
          'events',
          'parties',
          'times',
          'ties',
        ]),
      )
      for (const table of tables) {
        for await (const row of store.rows(table.name)) expect(row.length, table.name).toBe(table.columns.length)
      }
      const reports = []
      for await (const row of store.rows('reports')) reports.push(row)
      expect(reports.length).toBe(2)
      await expect(async () => {
        for await (const _ of store.rows('sqlite_schema; --')) break
      }).rejects.toThrow()
    })

    test('readers read while another writes, and see whole reports', async () => {
      await store.put([entry(record('r1', text(1)))])
      const reader = await backend.open(place, 'read')
      try {
        expect((await reader.info()).reports).toBe(1)
        await store.put([entry(record('r2', text(2)))])
        expect((await reader.get('r2'))?.record).toEqual(record('r2', text(2)))
        await expect(reader.put([entry(record('r3', text(3)))])).rejects.toMatchObject({ fault: 'read-only' })
      } finally {
        await reader.close()
      }
    })

    test('what is read in one piece is of one moment', async () => {
      await store.put([entry(record('r1', text(1)))])
      const reader = await backend.open(place, 'read')
      try {
        await reader.still(async () => {
          await store.put([entry(record('r2', text(2)))])
          expect((await reader.info()).reports).toBe(1)
          expect(await reader.get('r2')).toBeNull()
          const rows = []
          for await (const row of reader.rows('reports')) rows.push(row)
          expect(rows.length).toBe(1)
        })
        expect((await reader.info()).reports).toBe(2)
      } finally {
        await reader.close()
      }
    })

    test('a second writer is told who writes', async () => {
      await expect(backend.open(place, 'write')).rejects.toMatchObject({
        fault: 'busy',
        message: expect.stringContaining(String(process.pid)),
      })
      await store.close()
      store = await backend.open(place, 'write')
    })

    test('what was put is there when the store is opened again', async () => {
      await store.put([entry(record('r1', text(1)))])
      await store.close()
      store = await backend.open(place, 'write')
      expect((await store.get('r1'))?.record).toEqual(record('r1', text(1)))
      await store.put([entry(record('r2', text(2)))])
      expect(await store.check()).toEqual([])
    })

    test('more of a kind than any report has is refused, and the store is as before', async () => {
      const book = record('book', text(1))
      book.times = Array.from({ length: 70_000 }, (_, n) => ({
        id: `t${n + 1}`,
        span: [0, 1],
        value: null,
        kind: 'date' as const,
      }))
      await expect(store.put([entry(book)])).rejects.toMatchObject({ fault: 'too-much' })
      expect((await store.info()).reports).toBe(0)
    })
  })
}

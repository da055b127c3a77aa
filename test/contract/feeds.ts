import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store, Wanted } from '../../src/store/store.ts'
import type { Backend } from './store.ts'

const NOW = '2025-06-26T10:00:00.000Z'
const LATER = '2025-06-26T11:00:00.000Z'
const NEVER = '9999-01-01T00:00:00.000Z'

const wanted = (url: string, more: Partial<Wanted> = {}): Wanted => ({
  feed: null,
  item: null,
  url,
  page: true,
  title: null,
  byline: null,
  published: null,
  publisher: null,
  content: null,
  state: 'waiting',
  ...more,
})

/** The promises of src/store/feeds.ts, put to a real backend. */
export function feedsContract(name: string, backend: Backend): void {
  describe(`${name}: feeds`, () => {
    let place: string
    let store: Store
    const add = (url: string) =>
      store.feeds.add({ url, publisher: null, content: 'page', every: null, due: NOW, added: NOW })
    beforeEach(async () => {
      place = await backend.fresh()
      store = await backend.open(place, 'write')
    })
    afterEach(async () => {
      await store.close()
      await backend.remove(place)
    })

    test('a feed is found by address and by id, and its id is never given twice', async () => {
      const one = await add('https://one.example/feed')
      expect(one).toMatchObject({ id: 'f1', state: 'on', failures: 0, due: NOW, title: null, kind: null })
      expect(await store.feeds.find('f1')).toEqual(one)
      expect(await store.feeds.find('https://one.example/feed')).toEqual(one)
      await store.feeds.remove('f1')
      expect(await store.feeds.find('f1')).toBeNull()
      expect((await add('https://one.example/feed')).id).toBe('f2')
    })

    test('an answer and what was new in it are written together', async () => {
      const { id } = await add('https://one.example/feed')
      const list = [
        wanted('https://one.example/1', { feed: id, item: 'a' }),
        wanted('https://one.example/2', { feed: id, item: 'b' }),
      ]
      expect(await store.feeds.answered(id, { etag: '"x"', title: 'One', due: LATER }, list)).toBe(2)
      expect(await store.feeds.find(id)).toMatchObject({ etag: '"x"', title: 'One', due: LATER })
      // One entry that belongs to a feed that is not there: nothing of the call stays.
      const bad = [wanted('https://one.example/3', { feed: id }), wanted('https://one.example/4', { feed: 'f9' })]
      await expect(store.feeds.answered(id, { etag: '"y"' }, bad)).rejects.toThrow('f9')
      expect((await store.feeds.find(id))?.etag).toBe('"x"')
      expect(await store.feeds.page('https://one.example/3')).toBeNull()
    })

    test('what is there by its address, or in its feed by its id, is not new', async () => {
      const { id } = await add('https://one.example/feed')
      const other = await add('https://two.example/feed')
      await store.feeds.want([wanted('https://one.example/1', { feed: id, item: 'a' })])
      expect(await store.feeds.want([wanted('https://one.example/1', { feed: other.id, item: 'z' })])).toBe(0)
      expect(await store.feeds.want([wanted('https://one.example/renamed', { feed: id, item: 'a' })])).toBe(0)
      expect(await store.feeds.want([wanted('https://two.example/1', { feed: other.id, item: 'a' })])).toBe(1)
    })

    test('a report goes from waiting over fetched to kept, and its page goes when it is kept', async () => {
      const { id } = await add('https://one.example/feed')
      await store.feeds.answered(id, { due: NEVER }, [
        wanted('https://one.example/1', { feed: id, content: '<p>short</p>' }),
      ])
      const [waiting] = await store.feeds.arriving(NEVER, 10)
      expect(waiting).toMatchObject({ state: 'waiting', tries: 0, page: true, feed: id, content: '<p>short</p>' })
      await store.feeds.step(waiting.key, { state: 'waiting', tries: 1, due: LATER, fault: 'was answered with 503' })
      expect(await store.feeds.arriving(NOW, 10)).toEqual([])
      expect(await store.feeds.nextDue()).toBe(LATER)
      expect((await store.feeds.arriving(LATER, 10))[0]).toMatchObject({ tries: 1, fault: 'was answered with 503' })
      const body = new Uint8Array([1, 2, 255])
      await store.feeds.step(waiting.key, {
        state: 'fetched',
        from: 'https://x',
        type: 'text/html',
        body,
        etag: null,
        modified: null,
      })
      const [fetched] = await store.feeds.arriving(NOW, 10)
      expect(fetched).toMatchObject({ state: 'fetched', from: 'https://x', type: 'text/html', fault: null })
      expect([...fetched.body!]).toEqual([1, 2, 255])
      await store.feeds.step(waiting.key, { state: 'kept', report: 'r1' })
      expect(await store.feeds.arriving(NEVER, 10)).toEqual([])
      expect(await store.feeds.page('https://one.example/1')).toMatchObject({
        state: 'kept',
        report: 'r1',
        body: null,
        content: null,
      })
      expect(await store.feeds.counts()).toEqual([{ feed: id, state: 'kept', n: 1 }])
    })

    test('what a person named, and what was passed over, is nothing that feeds wait for', async () => {
      const { id } = await add('https://one.example/feed')
      await store.feeds.answered(id, { due: NEVER }, [wanted('https://one.example/old', { feed: id, state: 'passed' })])
      await store.feeds.want([wanted('https://two.example/1')])
      expect(await store.feeds.arriving(NEVER, 10)).toEqual([])
      expect(await store.feeds.nextDue()).toBe(NEVER)
    })

    test('a feed that is removed takes along what it waits for and leaves what is kept', async () => {
      const { id } = await add('https://one.example/feed')
      await store.feeds.want([
        wanted('https://one.example/1', { feed: id }),
        wanted('https://one.example/2', { feed: id }),
      ])
      const [first] = await store.feeds.arriving(NEVER, 10)
      await store.feeds.step(first.key, { state: 'kept', report: 'r1' })
      await store.feeds.remove(id)
      expect(await store.feeds.page('https://one.example/1')).toMatchObject({ feed: null, state: 'kept' })
      expect(await store.feeds.page('https://one.example/2')).toBeNull()
      expect(await store.feeds.nextDue()).toBeNull()
    })

    test('a reader reads and does not write', async () => {
      await add('https://one.example/feed')
      const reader = await backend.open(place, 'read')
      expect((await reader.feeds.list()).map(({ url }) => url)).toEqual(['https://one.example/feed'])
      await expect(reader.feeds.remove('f1')).rejects.toThrow('reading')
      await reader.close()
    })
  })
}

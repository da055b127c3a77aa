import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addPaths } from '../../src/app/add.ts'
import { inputs } from '../../src/app/input.ts'
import { read } from '../../src/index.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { folder } from './place.ts'

const samples = join(import.meta.dirname, '../../samples')

test('the samples: what the engine reads comes back from the library, field for field', async () => {
  expect(readdirSync(samples).length).toBeGreaterThan(5)
  const store = await openSqlite(join(folder(), 'library.db'), 'write')
  const ids: string[] = []
  const { failed } = await addPaths(store, [samples], {
    threads: 0,
    each: (outcomes) => ids.push(...outcomes.flatMap((o) => (o.put ? [o.put.id] : []))),
  })
  let n = 0
  for await (const { input } of inputs([samples])) {
    if (!input) continue
    const kept = await store.get(ids[n++])
    // As JSON: what is undefined in a record is not there.
    expect(kept?.record).toEqual(JSON.parse(JSON.stringify(read(input.text, input.meta))))
  }
  expect(failed).toBe(0)
  expect(n).toBeGreaterThan(5)
  expect(await store.check()).toEqual([])
  await store.close()
})

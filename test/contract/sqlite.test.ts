import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import { feedsContract } from './feeds.ts'
import { type Backend, storeContract } from './store.ts'

const backend: Backend = {
  open: (place, mode) => openSqlite(place, mode),
  fresh: async () => join(await mkdtemp(join(tmpdir(), 'isnad-store-')), 'library.db'),
  remove: (place) => rm(dirname(place), { recursive: true, force: true }),
}
storeContract('one SQLite file', backend)
feedsContract('one SQLite file', backend)

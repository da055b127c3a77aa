import { openSqlite } from '../../src/store/sqlite/open.ts'
import { entry, record, text } from '../contract/records.ts'

/**
 * A process to be killed: puts reports in, or renews them, batch after batch, and says after each what is safe.
 * `node writer.ts FILE add FIRST` or `node writer.ts FILE renew ENGINE`.
 */
const [file, what, given] = process.argv.slice(2)
const store = await openSqlite(file, 'write')
process.stdout.write('open\n')
if (what === 'add') {
  for (let n = Number(given); ; n += 5) {
    const puts = await store.put(Array.from({ length: 5 }, (_, i) => entry(record(`r${n + i}`, text(n + i)))))
    process.stdout.write(puts.map(({ id }) => `${id}\n`).join(''))
  }
} else {
  for (;;) {
    const stale = await store.stale(given, 5)
    if (stale.length === 0) break
    const changes = await store.renew(
      stale.map(({ id, text: words }) => {
        const made = record(id, words)
        made.statements[0].act = 'praise'
        const renewed = entry(made, { engine: given })
        return renewed
      }),
    )
    process.stdout.write(changes.map(({ id }) => `${id}\n`).join(''))
  }
  await store.close()
}

import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, sourcesIn } from '../lib/sources.ts'

/**
 * Grammars that stand in themselves: a clause of making holds phrases of place, which may hold a clause of making. Their
 * files call one another, inside one folder. Everywhere else a circle of imports is two ideas that were not told apart.
 */
const RECURSIVE = ['src/arabic/syntax', 'src/arabic/statements', 'src/arabic/events']

test('files import in circles only inside a recursive grammar', () => {
  const offences = circles().filter((circle) => {
    const folders = new Set(circle.map((file) => dirname(file)))
    return folders.size > 1 || !RECURSIVE.includes([...folders][0])
  })
  expect(
    offences.map((circle) => `${circle.join(', ')} import one another: what they share wants a file of its own.`),
  ).toEqual([])
})

/** Files that reach one another by imports of values (types are gone when the program runs), after Tarjan. */
function circles(): string[][] {
  const known = new Map(
    sourcesIn('src').map((file) => [
      file,
      importsOf(file)
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ target }) => target),
    ]),
  )
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []
  const visit = (file: string): void => {
    order.set(file, order.size)
    low.set(file, order.get(file)!)
    open.push(file)
    for (const other of known.get(file) ?? []) {
      if (!known.has(other)) continue
      if (!order.has(other)) visit(other)
      if (open.includes(other)) low.set(file, Math.min(low.get(file)!, low.get(other)!))
    }
    if (low.get(file) !== order.get(file)) return
    const circle = open.splice(open.indexOf(file))
    if (circle.length > 1) found.push(circle.sort())
  }
  for (const file of known.keys()) if (!order.has(file)) visit(file)
  return found
}

import { tables } from './packed/tables.ts'

/**
 * The rows of one table of `lexicon/` or `affix/`, named by its base name, header left out; cells as the file has them.
 *
 * Throws on an unknown name: that is a mistake in the program, never in a report. The packed module is made by
 * `npm run build`; after adding a table file, run it again.
 */
export function rows(name: string): string[][] {
  const body = tables[name]
  if (body === undefined) {
    throw new Error(
      `No table is called ${name}. Is it in src/arabic/lexicon or src/arabic/affix, and were tables built since?`,
    )
  }
  if (body === '') return []
  return body.split('\n').map((line) => line.split('\t'))
}

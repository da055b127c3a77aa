import { once } from 'node:events'

/**
 * Standard output as a place to write whole records to: waits when the reader is slower than we are, and ends the
 * program without a word when the reader has gone (`isnad read … | head -1`).
 */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** To be called once, before the first write. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'EOF') process.exit(0)
      process.exitCode = 1
      if (stream === process.stdout)
        process.stderr.write(`isnad: cannot write: ${error.message}\n`, () => process.exit(1))
    })
  }
}

/**
 * Ends the program once all is written. Left to itself, Node waits for the threads that tidy the memory and then tidies
 * the rest, which takes a tenth of a short run.
 */
export function endWell(): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit()))
}

/** A remark for the person at the terminal; never mixed into the records. */
export const remark = (text: string): void => {
  process.stderr.write(`isnad: ${text}\n`)
}

import type { Meta } from '../engine/doc.ts'
import { read } from '../index.ts'
import type { IsnadRecord } from '../record/types.ts'
import { heapKeeper } from './heap.ts'
import { type Failure, inputs } from './input.ts'

export type Outcome =
  | { name: string; line: number | null; record: IsnadRecord; failure?: undefined }
  | { failure: Failure; record?: undefined }

/** Reads every report in `paths`, in order; `known` (what the caller knows of the report) goes before what a file says. */
export async function* readAll(paths: readonly string[], known: Meta = {}): AsyncGenerator<Outcome> {
  const keepHeap = heapKeeper()
  for await (const { input, failure } of inputs(paths)) {
    keepHeap()
    if (failure) {
      yield { failure }
      continue
    }
    const { name, line, text } = input
    try {
      yield { name, line, record: read(text, { ...input.meta, ...given(known) }) }
    } catch (error) {
      // A stage never throws on a report: when one does it is our mistake, and the other reports are still read.
      const message = `could not be read because of a mistake in Isnad: ${(error as Error).message}`
      yield { failure: { name, line, message } }
    }
  }
}

/** Only what was given: an undefined option must not hide what the file says. */
export function given(meta: Meta): Meta {
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined && value !== null))
}

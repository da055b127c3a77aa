import { termsOfDoc } from '../arabic/index-terms.ts'
import type { Meta } from '../engine/doc.ts'
import { derive } from '../index.ts'
import type { Entry, Source } from '../store/store.ts'
import { engineVersion } from './engine.ts'
import { indexOf } from './index-entry.ts'

/** A report to be read, with what the store keeps of where it came from. */
export interface Job {
  text: string
  meta: Meta
  source: Source
  fingerprint: string
}

export type Read = { entry: Entry; fault?: undefined } | { fault: string; entry?: undefined }

/** One report read and made ready for the store. Pure; does not throw. */
export function readJob({ text, meta, source, fingerprint }: Job): Read {
  try {
    const { record, doc } = derive(text, meta)
    return { entry: { record, engine: engineVersion(), source, fingerprint, ...indexOf(record, termsOfDoc(doc)) } }
  } catch (error) {
    return { fault: `could not be read because of a mistake in Isnad: ${(error as Error).message}` }
  }
}

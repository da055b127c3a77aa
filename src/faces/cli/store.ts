import { libraryPath, type OpenStore, type Store, StoreError } from '../../app/library.ts'
import { remark } from './out.ts'

/** Exit code of a command that could not use the library. */
export const NO_STORE = 3

/** Opens the library, works with it and closes it; what is wrong with it becomes a sentence and an exit code. */
export async function withStore(
  openStore: OpenStore,
  path: string | undefined,
  mode: 'read' | 'write',
  work: (store: Store) => Promise<void>,
): Promise<void> {
  let store: Store | null = null
  try {
    store = await openStore(path ?? libraryPath(), mode)
    await work(store)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    remark(error.message)
    process.exitCode = NO_STORE
  } finally {
    await store?.close()
  }
}

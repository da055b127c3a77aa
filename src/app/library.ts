import { homedir } from 'node:os'
import { join } from 'node:path'

export { type OpenStore, type Store, StoreError } from '../store/store.ts'

/** Where the library is when nobody says: ISNAD_STORE, else the place that the system has for a person's data. */
export function libraryPath(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  if (env.ISNAD_STORE) return env.ISNAD_STORE
  const file = 'library.db'
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Isnad', file)
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Isnad', file)
  // A relative XDG_DATA_HOME is to be taken for none, says the specification.
  const data = env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : join(homedir(), '.local', 'share')
  return join(data, 'isnad', file)
}

import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where what can be made again is kept: ISNAD_CACHE, else the place that the system has for it. */
export function cachePath(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  if (env.ISNAD_CACHE) return env.ISNAD_CACHE
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Isnad', 'Cache')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Isnad')
  // A relative XDG_CACHE_HOME is to be taken for none, says the specification.
  const caches = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(homedir(), '.cache')
  return join(caches, 'isnad')
}

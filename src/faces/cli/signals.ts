import { remark } from './out.ts'

/** Watches for Ctrl-C: the first asks the work to end in good order, the second ends it. */
export function untilAsked(word: string): { readonly stop: boolean; off(): void } {
  const state = { stop: false, off: () => {} }
  const asked = () => {
    if (state.stop) process.exit(130)
    state.stop = true
    process.exitCode = 130
    remark(word)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, asked)
  state.off = () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, asked)
  }
  return state
}

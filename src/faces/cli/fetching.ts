import { agentOf } from '../../app/fetch/agent.ts'
import { Fetcher } from '../../app/fetch/fetcher.ts'
import { remark } from './out.ts'

export interface FetchFlags {
  allowPrivate?: boolean
  contact?: string
  agent?: string
  gap?: number
  timeout?: number
}

/** A fetcher with these manners; it reminds a person who can be reached by nobody. */
export function fetcherOf({ allowPrivate, contact, agent, gap, timeout }: FetchFlags): Fetcher {
  if (!contact && !agent)
    remark('sites are not told how to reach you; set --contact or ISNAD_CONTACT to a mail or web address')
  const ms = (of: number | undefined) => (of === undefined ? undefined : Math.round(of * 1000))
  return new Fetcher({
    agent: agentOf({ contact, own: agent }),
    may: allowPrivate ? () => true : undefined,
    gap: ms(gap),
    ms: ms(timeout),
  })
}

/** Ends what is under way on the first Ctrl-C; see `untilAsked`, which says so and sets the exit code. */
export function abortOnSignal(): { signal: AbortSignal; off(): void } {
  const controller = new AbortController()
  const ended = () => controller.abort(new Error('ended by the person'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, ended)
  return {
    signal: controller.signal,
    off: () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, ended)
    },
  }
}

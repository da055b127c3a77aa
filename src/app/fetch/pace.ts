/** Waits so many milliseconds; ends early, with an error, when the signal says so. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    if (signal?.aborted) return fail(signal.reason)
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', ended)
      done()
    }, ms)
    const ended = () => {
      clearTimeout(timer)
      fail(signal!.reason)
    }
    signal?.addEventListener('abort', ended, { once: true })
  })
}

/** One request at a time to a host, with a pause between the beginnings of two. Hosts do not wait for one another. */
export class Pace {
  private readonly lines = new Map<string, Promise<unknown>>()
  private readonly next = new Map<string, number>()
  private readonly held = new Map<string, number>()

  async turn<T>(host: string, gap: number, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    const before = this.lines.get(host) ?? Promise.resolve()
    const mine = before
      .catch(() => {})
      .then(async () => {
        await pause(Math.max(0, (this.next.get(host) ?? 0) - Date.now()), signal)
        this.next.set(host, Date.now() + gap)
        return work()
      })
    this.lines.set(host, mine)
    try {
      return await mine
    } finally {
      if (this.lines.get(host) === mine) this.lines.delete(host)
    }
  }

  /** A host that said it has too much to do is left alone until then (milliseconds of the clock). */
  hold(host: string, until: number): void {
    this.held.set(host, Math.max(until, this.held.get(host) ?? 0))
  }

  /** Until when a host is left alone, or null. */
  heldUntil(host: string): number | null {
    const until = this.held.get(host)
    if (until === undefined) return null
    if (until > Date.now()) return until
    this.held.delete(host)
    return null
  }
}

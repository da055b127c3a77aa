import type { Meter } from '../../app/paths.ts'

/** Time between two lines of a log. */
const LOG_EVERY = 10_000
const DRAW_EVERY = 200

/** Tells the person who waits how far the work is: one line that changes on a terminal, a line now and then in a log. */
export class Progress {
  private readonly begun = performance.now()
  private readonly total: number | null
  private readonly meter: Meter
  private readonly out: NodeJS.WriteStream
  private last = performance.now()
  private drawn = false

  constructor(meter: Meter, total: number | null, out: NodeJS.WriteStream = process.stderr) {
    this.meter = meter
    this.total = total
    this.out = out
  }

  tell(done: number, what: string): void {
    const now = performance.now()
    if (now - this.last < (this.out.isTTY ? DRAW_EVERY : LOG_EVERY)) return
    this.last = now
    const line = this.line(done, what, (now - this.begun) / 1000)
    this.out.write(this.out.isTTY ? `\r\u001b[K${line}` : `isnad: ${line}\n`)
    this.drawn = this.out.isTTY
  }

  private line(done: number, what: string, seconds: number): string {
    const rate = done / seconds
    let line = `${done} ${what}, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`
    const share = this.total ? Math.min(1, this.meter.bytes / this.total) : 0
    // What is read of the files runs ahead of what is done, by a little.
    if (share > 0.005)
      line += `, ${Math.floor(100 * share)} % of the files, about ${span((seconds / share) * (1 - share))} left`
    return line
  }

  /** Takes the changing line away, so that other lines may be written. */
  clear(): void {
    if (this.drawn) this.out.write('\r\u001b[K')
    this.drawn = false
  }
}

export function span(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

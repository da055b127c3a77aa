import { span } from './progress.ts'

/** One line that changes, on a terminal; in a log nothing. */
export class StatusLine {
  private drawn = false

  draw(text: string): void {
    if (!process.stderr.isTTY) return
    process.stderr.write(`\r\u001b[K${text}`)
    this.drawn = true
  }

  clear(): void {
    if (this.drawn) process.stderr.write('\r\u001b[K')
    this.drawn = false
  }
}

/** How far the pages are; `seconds` since the first was asked for. */
export function progress(done: number, of: number, seconds: number): string {
  const rate = done / Math.max(seconds, 0.001)
  const left = of > done && rate > 0 ? `, about ${span((of - done) / rate)} left` : ''
  return `${done} of ${Math.max(of, done)} pages, ${rate.toFixed(1)} a second${left}`
}

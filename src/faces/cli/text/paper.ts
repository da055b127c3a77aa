import stringWidth from 'string-width'
import { cell, clean, lineMark } from './bidi.ts'
import type { Labels } from './labels.ts'

export type Ink = 'bold' | 'dim' | 'title' | 'origin' | 'cue' | 'code' | 'warn'

const CODES: Record<Ink, string> = {
  bold: '1',
  dim: '2',
  title: '1;36',
  origin: '1;32',
  cue: '33',
  code: '35',
  warn: '31',
}

/** What a page is written on: a width, colour or none, and the way its lines run. */
export interface Paper {
  labels: Labels
  width: number
  ink(kind: Ink, text: string): string
  /** A whole line of the page with its indent. */
  line(indent: number, text: string): string
  /** Columns that `text` takes on a terminal. */
  widthOf(text: string): number
  /** `text`, isolated, filled up to `width` columns. */
  fill(text: string, width: number, kind?: Ink): string
  /** Running text between its marks, broken at words into lines of the page; at most `most` of them. */
  prose(indent: number, text: string, most?: number): string[]
}

export function paper(labels: Labels, width: number, colour: boolean): Paper {
  const ink = (kind: Ink, text: string) => (colour ? `\u001b[${CODES[kind]}m${text}\u001b[0m` : text)
  const mark = lineMark(labels.lang)
  const line = (indent: number, text: string) => `${mark}${' '.repeat(indent)}${text}`
  return {
    labels,
    width,
    ink,
    line,
    widthOf: (text) => stringWidth(clean(text)),
    fill(text, columns, kind) {
      const short = clip(clean(text), columns)
      const filled = cell(short)
      return (kind ? ink(kind, filled) : filled) + ' '.repeat(Math.max(0, columns - stringWidth(short)))
    },
    prose(indent, text, most = 40) {
      const lines = wrap(clean(text), Math.max(20, width - indent - 2))
      const shown = lines.slice(0, most)
      if (lines.length > most) shown[most - 1] += ' …'
      return shown.map((words, i) => {
        const opened = i === 0 ? `«${words}` : ` ${words}`
        return line(indent, cell(i === shown.length - 1 ? `${opened}»` : opened))
      })
    },
  }
}

/** `text` cut to `columns`, with an ellipsis where something is gone. */
export function clip(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text
  let out = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(out + segment) > columns - 1) break
    out += segment
  }
  return `${out.trimEnd()}…`
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    if (word === '') continue
    const width = stringWidth(word)
    if (used > 0 && used + 1 + width > columns) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += (used > 0 ? ' ' : '') + word
    used += (used > 0 ? 1 : 0) + width
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

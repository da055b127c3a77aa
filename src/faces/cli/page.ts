import { labelsIn } from './text/labels.ts'
import { type Paper, paper } from './text/paper.ts'

/** The paper that standard output is: as wide as the terminal, coloured only where a terminal wants it. */
export function terminalPaper(lang: 'ar' | 'en'): Paper {
  const { isTTY, columns } = process.stdout
  const wanted = !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  return paper(labelsIn(lang), Math.min(Math.max(columns || 100, 40), 120), Boolean(isTTY) && wanted)
}

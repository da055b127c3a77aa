import { plays, type TimeTape } from './tape.ts'

/** Words of a title at most. */
const TITLE = 7

/**
 * True where a title in quotation marks holds the words `[first, end)`: a programme, film or movement that is called by a
 * time (`برنامج «العاشرة مساء»`).
 */
export function inTitle(tape: TimeTape, first: number, end: number): boolean {
  for (let open = first - 1; open >= tape.floor && open > first - TITLE; open--) {
    if (!tape.isMark(open, '"«“')) continue
    if (!plays(tape, open - 1, 'titled') && !plays(tape, open - 1, 'named-by-date')) return false
    for (let close = end; close < tape.limit && close <= open + TITLE; close++)
      if (tape.isMark(close, '"»”“')) return true
    return false
  }
  return false
}

/** What fixes an open expression: the report's day, the times told before it, the tense around it. */
export interface Setting {
  /** Day number of the report, or null. */
  today: number | null
  /** The day near its own of which the report tells first, or null. */
  day: () => number | null
  /** How a reason names that day. */
  fromReport: string
  /** The nearest of the times told before that holds. */
  before: (holds: (one: Before) => boolean) => Before | null
  /** 1 where the words around look ahead, -1 where they look back, 0 where nothing says. */
  tense: () => -1 | 0 | 1
  /** True where a verb before says that it was done then. */
  done: () => boolean
  /** True where the text is the expression and no more: what is asked about lies ahead. */
  asked?: boolean
  /** Asked, without a word besides. */
  bare?: boolean
  /** The minute of the day the report was written in, where it is told. */
  minute?: number | null
  /** True after since: what is told lies behind the report. */
  behind?: boolean
}

/** A time told before, in EDTF. */
export interface Before {
  value: string
  /** In how many sentences' distance. */
  distance: number
}

/** What an expression comes to in its setting. */
export interface Fixed {
  value: string | null
  /** What was implied, and from where: the printable half of the reason. */
  implied: string[]
}

/** What cannot be fixed, and of which nothing was implied. */
export const NOT: Fixed = { value: null, implied: [] }

/** Two digits, as dates and clocks are written. */
export const two = (n: number) => `${n}`.padStart(2, '0')

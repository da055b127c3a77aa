/** Exit codes: 0 something was read, 1 nothing could be read, 2 the command was not understood. */
export const NOTHING_READ = 1
export const MISUSED = 2

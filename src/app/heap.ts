import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/** MiB of one half of the space for young objects (V8 reckons with three): some reports, and what is made while they are read. */
export const YOUNG = 8

/** Percent of what lives that the heap may grow by before old objects are collected: twenty took ten MB more over 25,000 reports, at no gain in time. */
const GROWTH = 10

/**
 * From now on, in every thread. What V8's middle compiler (Maglev) worked with is freed where the work was done: left to
 * its background threads, which come last on a busy machine, a thousand finished jobs wait with all their memory, 95 of
 * 330 MB over 4,000 reports.
 */
function growSparingly(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
  setFlagsFromString('--no-maglev-destroy-on-background')
}

/**
 * The same for threads that read for hours. The words they remember come and go one by one, so that every page keeps some
 * and none becomes free: unless what lives is moved together, their heaps grow for as long as they read. Costs no time
 * that can be measured, but room while it moves, which a single thread that reads a file has no need of.
 */
export function stayTogether(): void {
  growSparingly()
  setFlagsFromString('--compact-on-every-full-gc')
}

/**
 * To be called between reports, of which there may be thousands: keeps the heap near what lives in it. Left alone, V8
 * gives young objects 128 MiB and lets the old ones double or triple, as suits a page that is soon closed. Nothing is
 * changed before young objects have got their share, so that one report starts as fast as it can.
 */
export function heapKeeper(): () => void {
  let kept = false
  return () => {
    if (kept) return
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
    if (!young || young.space_size < 2 * YOUNG * 1024 * 1024) return
    setFlagsFromString('--semi-space-growth-factor=1')
    growSparingly()
    kept = true
  }
}

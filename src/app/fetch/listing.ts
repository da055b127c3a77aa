import { decode } from '../decode.ts'
import { gunzip } from '../gunzip.ts'
import type { Fetched, Fetcher } from './fetcher.ts'
import { readList } from './list.ts'
import type { List, Told } from './told.ts'

/** A feed is a few dozen entries; the protocol of sitemaps allows 50 MB. */
export const FEED_BYTES = 8 * 1024 * 1024
export const SITEMAP_BYTES = 50 * 1024 * 1024
/** Sitemaps of one list of sitemaps that are asked for at one time. */
const MOST_SITEMAPS = 50

/** The feed or sitemap that was fetched, or a sentence without its subject. */
export async function listIn({ body, type, url }: Fetched & { state: 'here' }): Promise<List | string> {
  const bytes = await unpacked(body)
  if (typeof bytes === 'string') return bytes
  const { text } = await decode(bytes, type)
  const list = await readList(text, url)
  if (typeof list !== 'string' && !list.kind.startsWith('sitemap') && bytes.length > FEED_BYTES)
    return `is larger than ${FEED_BYTES / 1048576} MB, which no feed is`
  return list
}

/** Sitemaps lie gzipped on their servers, whatever HTTP does beside. */
async function unpacked(body: Uint8Array): Promise<Uint8Array | string> {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of gunzip(stream(body))) {
      size += chunk.length
      if (size > SITEMAP_BYTES) return `unpacks to more than ${SITEMAP_BYTES / 1048576} MB`
      parts.push(chunk)
    }
  } catch (error) {
    const bomb = (error as NodeJS.ErrnoException).code === 'ISNAD_BOMB'
    return bomb ? 'grows more than 200 times when unpacked, as archives made to harm do' : 'is a damaged gzip archive'
  }
  return Buffer.concat(parts)
}

async function* stream(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body
}

/**
 * The entries of a list, of its sitemaps too where it is a list of those: the newest first, those changed before `since`
 * (ISO time) left out, and no further sitemaps asked for when there are `most`. Faults are told of and passed over.
 */
export async function entriesOf(
  list: List,
  fetcher: Fetcher,
  {
    since,
    most,
    signal,
    fault,
  }: { since?: string | null; most: number; signal?: AbortSignal; fault?: (name: string, message: string) => void },
): Promise<Told[]> {
  const items = [...list.items]
  const fresh = list.sitemaps.filter(({ changed }) => !since || !changed || changed >= since)
  for (const { url } of fresh.sort(newest).slice(0, MOST_SITEMAPS)) {
    if (items.length >= most) break
    const got = await fetcher.get(url, {}, signal, SITEMAP_BYTES)
    if (got.state !== 'here') {
      fault?.(url, got.state === 'failed' ? got.fault : 'sent nothing')
      continue
    }
    const inner = await listIn(got)
    if (typeof inner === 'string') fault?.(url, inner)
    else if (inner.sitemaps.length) fault?.(url, 'is a list of sitemaps inside a list of sitemaps, which may not be')
    else items.push(...inner.items)
  }
  return list.kind.startsWith('sitemap') ? items.sort(newest) : items
}

/** Those without a time stay behind, in their order. */
const newest = (a: { changed: string | null }, b: { changed: string | null }): number =>
  (b.changed ?? '').localeCompare(a.changed ?? '', 'en')

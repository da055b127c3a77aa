const KNOWN =
  /^(?:text\/(?!css|javascript|csv|calendar|vcard)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml|json|feed\+json|x-ndjson|ndjson|jsonl|x-jsonlines|gzip|x-gzip|warc|octet-stream|[\w.-]+\+(?:xml|json))\b)/i

/**
 * Why an answer of this Content-Type is not read, or null. A picture or a film need not be loaded to find out that it is
 * no report; what calls itself a page, a text, a feed or just bytes is looked at.
 */
export function refusedType(type: string | undefined): string | null {
  if (type === undefined || type.trim() === '') return null
  const bare = type.split(';')[0].trim()
  return KNOWN.test(bare) ? null : `is ${bare.slice(0, 60)}, which is no page, text or feed`
}

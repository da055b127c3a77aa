import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Meta } from '../engine/doc.ts'
import { isoDate } from './date.ts'
import { decode } from './decode.ts'
import { MAX_LENGTH, unreadable } from './judge.ts'
import { chunksOf, type Line, linesOfChunks } from './lines.ts'
import { leadsOut, type Meter } from './paths.ts'

/** One report to read, with where it came from. */
export interface Input {
  /** File name as given or found, or `standard input`. */
  name: string
  /** Line of an NDJSON file, from 1; null for a file that is one report. */
  line: number | null
  text: string
  meta: Meta
  /** The bytes it was read from: of the file, of its line, of the page in an archive. */
  raw: Uint8Array
}

/** Why one input was not read: a sentence without its subject (`is empty`). */
export interface Failure {
  name: string
  line: number | null
  message: string
}

export type Item = { input: Input; failure?: undefined } | { failure: Failure; input?: undefined }

/** Files of these kinds are picked up from a directory. */
const KINDS = new Set(['.txt', '.html', '.htm', '.xhtml', '.ndjson', '.jsonl', '.json', '.gz', '.warc'])
/** Bytes looked at to find out what a stream holds, and the most that one report or one line may have. */
const HEAD = 65_536
const MAX_BYTES = 64 * 1024 * 1024
const STDIN = 'standard input'

/**
 * Every report in `paths` (files, directories, `-` for standard input), in order, one at a time: NDJSON streams, so
 * that memory does not grow with the file. What cannot be read comes as a failure in its place; nothing is thrown.
 */
export async function* inputs(
  paths: readonly string[],
  stdin?: AsyncIterable<Uint8Array>,
  meter?: Meter,
): AsyncGenerator<Item> {
  for (const path of paths) {
    if (path === '-') yield* guarded(STDIN, '', stdin ?? process.stdin)
    else yield* fromPath(path, true, meter)
  }
}

async function* fromPath(path: string, asked: boolean, meter?: Meter): AsyncGenerator<Item> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) {
      const names = (await readdir(path)).sort()
      let any = false
      for (const name of names) {
        if (name.startsWith('.')) continue
        const inside = join(path, name)
        const kind = await stat(inside).catch(() => null)
        if (!kind || (!kind.isDirectory() && !KINDS.has(extname(name).toLowerCase()))) continue
        any = true
        if (await leadsOut(path, inside)) {
          yield failure(inside, null, 'is a link that leads out of its folder')
          continue
        }
        yield* fromPath(inside, false, meter)
      }
      if (asked && !any) yield failure(path, null, `holds no reports (looked for ${[...KINDS].join(' ')})`)
      return
    }
  } catch (error) {
    yield failure(path, null, reasonOf(error))
    return
  }
  const zipped = path.toLowerCase().endsWith('.gz')
  // Archives are the rarer case, and what unpacks them takes its time to load.
  const unzip = zipped ? (await import('./gunzip.ts')).gunzip : null
  const file = createReadStream(path)
  meter?.opened(file)
  const stream = unzip ? unzip(file) : file
  yield* guarded(path, extname(zipped ? path.slice(0, -3) : path).toLowerCase(), stream)
}

async function* guarded(name: string, kind: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  try {
    yield* fromStream(name, kind, stream)
  } catch (error) {
    yield failure(name, null, reasonOf(error))
  }
}

async function* fromStream(name: string, kind: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  const source = await chunksOf(stream, HEAD)
  if (source.head.length === 0) {
    yield failure(name, null, 'is empty')
    return
  }
  const form = formOf(source.head, kind)
  if (typeof form !== 'string') {
    yield failure(name, null, form.refused)
    return
  }
  if (form === 'ndjson') {
    yield* fromLines(name, source.chunks)
    return
  }
  if (form === 'warc') {
    const { warcPages } = await import('./warc.ts')
    for await (const { url, bytes, charset, html, fault } of warcPages(source.chunks, MAX_BYTES)) {
      const page = url === null ? name : `${name} ${url}`
      if (fault !== undefined) yield failure(page, null, fault)
      else yield await fromText(page, null, (await decode(bytes, charset)).text, html, { url }, bytes)
    }
    return
  }
  const bytes = await gather(source.chunks)
  if (bytes === null) {
    yield failure(
      name,
      null,
      `is larger than ${MAX_BYTES / 1048576} MB, which no report is (many reports go into one NDJSON file, one a line)`,
    )
    return
  }
  const { text } = await decode(bytes)
  if (form === 'json') yield* fromJson(name, kind, text, bytes)
  else yield await fromText(name, null, text, form === 'html' || (kind === '' && looksLikeHtml(text)), {}, bytes)
}

type Form = 'ndjson' | 'json' | 'html' | 'plain' | 'warc'

const MAGIC: [bytes: string, what: string][] = [
  ['%PDF', 'a PDF file'],
  ['PK\u0003\u0004', 'a zip archive or an office document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u001f\u008b', 'a gzip archive (name it .gz and it is read)'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['\u007fELF', 'a program'],
  ['SQLite format 3', 'a database'],
]

function formOf(head: Uint8Array, kind: string): Form | { refused: string } {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 16)).toString('latin1')
  const magic = MAGIC.find(([bytes]) => start.startsWith(bytes))
  if (magic) return { refused: `is ${magic[1]}, not text` }
  if (start.startsWith('WARC/1.')) return 'warc'
  if (kind === '.ndjson' || kind === '.jsonl') return 'ndjson'
  const text = new TextDecoder().decode(head)
  if (kind === '.html' || kind === '.htm' || kind === '.xhtml' || looksLikeHtml(text)) return 'html'
  const opening = text.trimStart()
  if (/^\{\s*"|^\{\s*\}/.test(opening)) {
    const line = opening.slice(0, opening.search(/[\r\n]|$/)).trimEnd()
    const whole = line.length < opening.trimEnd().length
    // A first line that closes what it opens is one record a line; otherwise the file is one JSON text over many lines.
    return (whole && line.endsWith('}')) || (!whole && kind !== '.json') ? 'ndjson' : 'json'
  }
  return kind === '.json' || /^\[\s*\{\s*"/.test(opening) ? 'json' : 'plain'
}

const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,5000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|article|main|section|header|div|p|h1|h2|table|span)\b/i.test(
    text,
  )

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > MAX_BYTES) return null
    parts.push(chunk)
  }
  return parts.length === 1 ? parts[0] : Buffer.concat(parts)
}

async function* fromLines(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item> {
  let any = false
  for await (const line of linesOfChunks(chunks, MAX_BYTES)) {
    if (line.bytes !== null && blank(line.bytes)) continue
    any = true
    yield await fromLine(name, line)
  }
  if (!any) yield failure(name, null, 'is empty')
}

const blank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 32 || byte === 9 || byte === 13)

async function fromLine(name: string, { number, bytes }: Line): Promise<Item> {
  if (bytes === null) return failure(name, number, `is longer than ${MAX_BYTES / 1048576} MB`)
  const { text } = await decode(bytes)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return failure(
      name,
      number,
      `is not JSON (${(error as Error).message.replace(/, *".*" is not valid JSON$/s, '').slice(0, 120)})`,
    )
  }
  return fromValue(name, number, value, bytes)
}

async function* fromJson(name: string, kind: string, text: string, raw: Uint8Array): AsyncGenerator<Item> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    // A bracket may open a plain text; a file called .json or one that opens an object promised otherwise.
    if (kind !== '.json' && text.trimStart().startsWith('[')) yield await fromText(name, null, text, false, {}, raw)
    else yield failure(name, null, `is not JSON (${(error as Error).message.slice(0, 120)})`)
    return
  }
  if (!Array.isArray(value)) yield await fromValue(name, null, value, raw)
  else for (let i = 0; i < value.length; i++) yield await fromValue(`${name}[${i}]`, null, value[i], raw)
}

/** A report as `{id?, url?, publisher?, title?, byline?, published?, text | html}`, or a record of Isnad to read anew. */
async function fromValue(name: string, line: number | null, value: unknown, raw: Uint8Array): Promise<Item> {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return failure(name, line, 'is not a JSON object')
  const given = value as Record<string, unknown>
  const about = (given.report && typeof given.report === 'object' ? given.report : given) as Record<string, unknown>
  const meta: Meta = {}
  for (const key of ['id', 'url', 'publisher', 'title', 'byline'] as const) {
    const known = about[key]
    if (typeof known === 'string' && known.trim() !== '') meta[key] = known
    else if (typeof known === 'number' && key === 'id') meta.id = String(known)
  }
  if (typeof about.published === 'string') meta.published = isoDate(about.published)
  if (typeof given.text === 'string') return fromText(name, line, given.text, false, meta, raw)
  if (typeof given.html === 'string') return fromText(name, line, given.html, true, meta, raw)
  return failure(name, line, 'has neither "text" nor "html"')
}

async function fromText(
  name: string,
  line: number | null,
  text: string,
  html: boolean,
  meta: Meta,
  raw: Uint8Array,
): Promise<Item> {
  if (html && text.length <= MAX_LENGTH && text.trim() !== '') {
    const { extract } = await import('./extract.ts')
    const article = extract(text)
    if (article === null) return failure(name, line, 'is a page without an article')
    const { text: body, ...head } = article
    for (const key of ['url', 'publisher', 'title', 'byline', 'published'] as const) meta[key] ??= head[key]
    text = body
  }
  const reason = unreadable(text)
  return reason === null ? { input: { name, line, text, meta, raw } } : failure(name, line, reason)
}

const failure = (name: string, line: number | null, message: string): Item => ({ failure: { name, line, message } })

const REASONS: Record<string, string> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read (no permission)',
  EPERM: 'may not be read (no permission)',
  EISDIR: 'is a directory',
  ENOTDIR: 'does not exist',
  ELOOP: 'is a link that leads back to itself',
  EMFILE: 'could not be opened (too many open files)',
  Z_DATA_ERROR: 'is a damaged gzip archive',
  Z_BUF_ERROR: 'is a gzip archive cut short',
  ISNAD_BOMB: 'grows more than 200 times when unpacked, as archives made to harm do; what came before is read',
  ENAMETOOLONG: 'has a name too long for this system',
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return (code && REASONS[code]) ?? `could not be read (${message})`
}

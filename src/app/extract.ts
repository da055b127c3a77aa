import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { type PageHead, readHead } from './page/head.ts'
import { linesOf } from './page/lines.ts'

/** The article of a web page; what the page does not say is null. `text` has one paragraph a line. */
export interface Article extends PageHead {
  text: string
}

/**
 * Readability walks up from every element, so its time grows with the sum of all depths: about a second at this one. A
 * page beyond it, such as 20,000 unclosed divs, took minutes; its paragraphs are taken as they stand.
 */
const MAX_DEPTHS = 300_000
/** An article shorter than this is a menu, a notice or a caption. */
const MIN_LETTERS = 120

/** The article in `html`, or null where there is none. Does not throw on any input. */
export function extract(html: string): Article | null {
  try {
    return articleOf(html)
  } catch {
    // Nesting deeper than the stack, or a tree that the parts we build on cannot walk: no article to be had.
    return null
  }
}

function articleOf(html: string): Article | null {
  const document = parse(html)
  const head = readHead(document)
  const bounded = depthsOf(document) <= MAX_DEPTHS
  const text = longest([() => (bounded ? readable(html) : ''), () => head.body ?? '', () => plainest(document)])
  if (text === null) return null
  const { body: _, ...known } = head
  return { ...known, text: withoutTitle(text, known.title) }
}

/** linkedom returns nothing for a fragment: it wants an html and a body element. */
function parse(html: string): Document {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as Document
}

/** Sum of the depths of all elements. Not by getElementsByTagName('*'), which finds none in linkedom. */
function depthsOf(document: Document): number {
  let sum = 0
  let depth = 0
  for (let node: Element | null = document.documentElement; node; ) {
    sum += depth + 1
    if (node.firstElementChild) {
      node = node.firstElementChild
      depth++
      continue
    }
    while (node && !node.nextElementSibling) {
      node = node.parentElement
      depth--
    }
    node = node?.nextElementSibling ?? null
  }
  return sum
}

/** The first way that yields an article worth the name. */
function longest(ways: (() => string)[]): string | null {
  for (const way of ways) {
    const text = way()
    if (lettersIn(text) >= MIN_LETTERS) return text
  }
  return null
}

function readable(html: string): string {
  // Readability takes its document apart, so it gets one of its own.
  const document = parse(html)
  // The page's date beside the headline is no sentence of the report; it is read from the tag.
  for (const time of document.querySelectorAll('time')) if (!time.closest('p, li, blockquote')) time.remove()
  const found = new Readability(document, { charThreshold: 250, keepClasses: false }).parse()
  return found?.content ? linesOf(parse(found.content).body) : ''
}

/** Where readability finds nothing: the paragraphs that hang together in one container and have sentences in them. */
function plainest(document: Document): string {
  const root = document.querySelector('[itemprop=articleBody], article, main, #content, .content') ?? document.body
  const paragraphs = [...root.querySelectorAll('p')].map((p) => linesOf(p)).filter((line) => line.length > 60)
  return paragraphs.join('\n')
}

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

/** Many pages repeat the headline above the body; the title is kept apart and would be read twice. */
function withoutTitle(text: string, title: string | null): string {
  const end = text.indexOf('\n')
  return title && end > 0 && squeeze(text.slice(0, end)) === squeeze(title) ? text.slice(end + 1) : text
}

const squeeze = (text: string): string => text.replace(/[\s\p{P}]+/gu, ' ').trim()

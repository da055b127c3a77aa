/** A text with `[[marks]]` taken out, and what stands after ` => `. */
export interface Marked {
  text: string
  spans: [number, number][]
  /** `key=value` facts; a fact without `=` is a bare word. */
  facts: { key: string; value: string }[]
}

export function readMarked(line: string): Marked {
  const [marked, rest = ''] = line.split(' => ')
  const spans: [number, number][] = []
  let text = ''
  for (let i = 0; i < marked.length; ) {
    if (marked.startsWith('[[', i)) {
      spans.push([text.length, -1])
      i += 2
    } else if (marked.startsWith(']]', i)) {
      spans[spans.length - 1][1] = text.length
      i += 2
    } else text += marked[i++]
  }
  if (spans.some(([, end]) => end < 0)) throw new Error(`A mark is never closed in: ${line}`)
  const facts = rest
    .split(';')
    .map((fact) => fact.trim())
    .filter(Boolean)
    .flatMap((fact) => {
      const at = fact.indexOf('=')
      if (at >= 0) return [{ key: fact.slice(0, at).trim(), value: fact.slice(at + 1).trim() }]
      return fact.split(' ').map((value) => ({ key: '', value }))
    })
  return { text, spans, facts }
}

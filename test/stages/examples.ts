/** An example line: `[@day] text with [[the words]] => value`. */
export interface Example {
  text: string
  published: string | null
  span: [number, number]
  value: string | null
}

export function readExample(line: string): Example {
  const match = /^(?:@(\S+) )?(.*) => (\S+)$/.exec(line)
  if (!match) throw new Error(`Not an example: ${line}`)
  const [, day, marked, value] = match
  const start = marked.indexOf('[[')
  const end = marked.indexOf(']]') - 2
  if (start < 0 || end < start) throw new Error(`Nothing is marked in: ${line}`)
  return {
    text: marked.replace('[[', '').replace(']]', ''),
    published: day ?? null,
    span: [start, end],
    value: value === 'null' ? null : value,
  }
}

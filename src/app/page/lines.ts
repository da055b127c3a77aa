/** Elements whose content stands on lines of its own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main ' +
    'nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
)
/** Elements that are no part of what the report says; captions credit pictures. */
const SILENT = new Set(
  'audio button canvas figcaption iframe input map noscript object script select style svg template textarea video'.split(
    ' ',
  ),
)

/** The text of `root`, one block a line, blank runs made one space: the text that every span will index. */
export function linesOf(root: Element): string {
  const lines: string[] = []
  let line = ''
  const flush = () => {
    const clean = line.replace(/[ \t\n\r\f]+/g, ' ').trim()
    if (clean !== '') lines.push(clean)
    line = ''
  }
  // A stack of its own: pages nest deeper than the call stack of some machines.
  const stack: (Node | 'flush')[] = [root]
  while (stack.length) {
    const node = stack.pop()!
    if (node === 'flush') flush()
    else if (node.nodeType === 3) line += node.nodeValue ?? ''
    else if (node.nodeType === 1) {
      const name = (node as Element).localName.toLowerCase()
      if (SILENT.has(name)) continue
      if (name === 'br') flush()
      else {
        const block = BLOCKS.has(name)
        if (block) {
          flush()
          stack.push('flush')
        }
        for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child)
      }
    }
  }
  flush()
  return lines.join('\n')
}

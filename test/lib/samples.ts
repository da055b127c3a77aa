import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '../../src/app/extract.ts'
import type { Meta } from '../../src/engine/doc.ts'
import { root } from './sources.ts'

export interface Sample {
  name: string
  text: string
  meta: Meta
}

/** Every report under samples/, as the command reads it. */
export function samples(): Sample[] {
  const folder = join(root, 'samples')
  return readdirSync(folder)
    .sort()
    .flatMap((name): Sample[] => {
      if (name.endsWith('.md')) return []
      const raw = readFileSync(join(folder, name), 'utf8')
      if (name.endsWith('.txt')) return [{ name, text: raw, meta: {} }]
      if (name.endsWith('.html')) return [ofPage(name, raw, {})]
      return raw
        .trim()
        .split('\n')
        .map((line) => {
          const { text, html, ...meta } = JSON.parse(line)
          return html ? ofPage(`${name} ${meta.id}`, html, meta) : { name: `${name} ${meta.id}`, text, meta }
        })
    })
}

function ofPage(name: string, html: string, known: Meta): Sample {
  const article = extract(html)
  if (!article) throw new Error(`${name}: no article`)
  const { text, ...head } = article
  return { name, text, meta: { ...head, ...known } }
}

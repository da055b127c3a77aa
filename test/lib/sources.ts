import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** Every TypeScript file under `folder`, as paths from the root; the generated tables are no one's source. */
export function sourcesIn(folder: string): string[] {
  const path = join(root, folder)
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('src/arabic/packed/'))
    .sort()
}

export const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Code without comments and without the inside of strings: what the program does, not what it talks about. */
export function codeOf(file: string): string {
  const blanked = (all: string) => all.replace(/[^\n]/g, ' ')
  return sourceOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, blanked)
    .replace(/(^|[^:\\'"`/])\/\/[^\n]*/g, (all, before: string) => before + ' '.repeat(all.length - before.length))
    .replace(
      /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g,
      (all) => all[0] + ' '.repeat(Math.max(0, all.length - 2)) + all[0],
    )
}

/** An import: `target` is a path from the root for files of the project, else the package's name. */
export interface Import {
  line: number
  target: string
  /** It takes types alone, which are gone when the program runs. */
  typeOnly: boolean
}

/** What `file` imports, in the order of its lines. */
export function importsOf(file: string): Import[] {
  const text = sourceOf(file)
  const found: Import[] = []
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'"]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g
  for (const match of text.matchAll(pattern)) {
    const name = match[1] ?? match[2] ?? match[3]
    const target = name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name
    const line = text.slice(0, match.index + match[0].length).split('\n').length
    const names = /\{([^}]*)\}/.exec(match[0])?.[1].split(',')
    const typeOnly =
      /^\s*(?:import|export)\s+type\b/.test(match[0]) ||
      (names?.every((name) => /^\s*(?:type\s|$)/.test(name)) ?? false)
    found.push({ line, target, typeOnly })
  }
  return found
}

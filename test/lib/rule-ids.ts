import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, sourceOf, sourcesIn } from './sources.ts'

const FOLDERS = ['names', 'resolve', 'statements', 'events', 'ties'].map((folder) => `src/arabic/${folder}`)

/** Cells of one column of a table, each once. */
function column(table: string, at: number): string[] {
  const lines = readFileSync(join(root, 'src/arabic/lexicon', `${table}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
  return [...new Set(lines.map((line) => line.split('\t')[at]))]
}

/** PLOVER types that rows of frames.tsv, or the class of a verb, give to a part of speech. */
const eventTypes = () =>
  [...new Set([...column('frames', 2), ...column('verbs', 6).map((plover) => plover.split('.')[0])])]
    // A row of `-` says that a word is no event.
    .filter((type) => /^[A-Z]+$/.test(type))
    .map((type) => type.toLowerCase())

const cross = (a: string[], b: string[]) => a.flatMap((x) => b.map((y) => `${x}-${y}`))

/**
 * What a template of the source can become. A template that is not here fails the law: whoever writes one says what its
 * holes may hold.
 */
const TEMPLATES: Record<string, () => string[]> = {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: these are templates as the source writes them.
  'spot/institution-${kind}': () => column('institutions', 1).map((kind) => `spot/institution-${kind}`),
  'spot/listed-${entry.kind}': () =>
    ['person', 'state', 'organization', 'group', 'place'].map((kind) => `spot/listed-${kind}`),
  // A verbal noun reports before a particle or a quotation (`masdarReports`), and whatever behind a verb that controls it.
  "attribute/${cue.kind}-${region.marker?.kind ?? 'object'}": () => [
    ...cross(['attribute/verb', 'attribute/participle'], ['particle', 'quote', 'colon', 'preposition', 'object']),
    ...cross(['attribute/masdar'], ['particle', 'quote', 'preposition', 'object']),
  ],
  "attribute/${a.kind}-${atHead ? 'before' : 'after'}": () =>
    cross(
      column('attributions', 1).map((kind) => `attribute/${kind}`),
      ['before', 'after'],
    ),
  'code/speech-${type.toLowerCase()}': () => [
    ...new Set(
      [...sourceOf('src/arabic/events/speech.ts').matchAll(/type: '([A-Z]+)'/g)].map(
        ([, type]) => `code/speech-${type.toLowerCase()}`,
      ),
    ),
  ],
  "code/${frame.pos === 'v' ? 'verb' : 'noun'}-${frame.type.toLowerCase()}": () =>
    cross(['code/verb', 'code/noun'], eventTypes()),
  'tie/${type}': () => [
    'tie/holds-office',
    'tie/spokesperson-for',
    'tie/partner-of',
    'tie/at-odds-with',
    'tie/member-of',
    'tie/part-of',
  ],
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above.
}

/** Rule ids that the code of the pack can give a finding, and templates of which nobody said what they become. */
export function ruleIds(): { ids: Set<string>; unknown: string[] } {
  const ids = new Set<string>()
  const unknown: string[] = []
  for (const file of FOLDERS.flatMap(sourcesIn)) {
    const code = sourceOf(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    for (const [, , id] of code.matchAll(
      /(['`])((?:spot|resolve|attribute|code|tie)\/[^'`\n]*?(?:\$\{[^}]*\}[^`\n]*?)?)\1/g,
    )) {
      if (!id.endsWith('/') && !id.includes('${')) ids.add(id)
    }
    for (const [, id] of code.matchAll(/`((?:spot|resolve|attribute|code|tie)\/[^`\n]*\$\{[^`\n]*)`/g)) {
      const made = TEMPLATES[id]?.()
      if (made) for (const one of made) ids.add(one)
      else unknown.push(`${file}: ${id}`)
    }
  }
  return { ids, unknown }
}

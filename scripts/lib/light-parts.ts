import type { Plugin } from 'esbuild'

/** What somebody else's package names and the command has no use for, with what stands in for it: it would cost every start. */
const LIGHT: { of: RegExp; by: RegExp; contents: string }[] = [
  // commander starts other programs for sub-commands in files of their own, of which there are none.
  { of: /^node:child_process$/, by: /[\\/]commander[\\/]/, contents: 'export default {}' },
  // It is there without an import, which would call every one of its getters.
  { of: /^node:process$/, by: /[\\/]commander[\\/]/, contents: 'export default process' },
  // linkedom understands style sheets, of which no article is made; a parser of 330 kB would be run for each page.
  { of: /^cssomnom\/parse$/, by: /[\\/]linkedom[\\/]/, contents: 'export const parse = () => null' },
  // Nobody draws, and linkedom has a stand-in of its own where the package is missing: looking for it opens a dozen folders.
  { of: /^canvas$/, by: /[\\/]linkedom[\\/]/, contents: 'throw new Error()' },
]

export const lightParts: Plugin = {
  name: 'light-parts',
  setup(bundle) {
    for (const { of, by } of LIGHT)
      bundle.onResolve({ filter: of }, ({ path, importer }) =>
        by.test(importer) ? { path, namespace: 'light' } : null,
      )
    bundle.onLoad({ filter: /.*/, namespace: 'light' }, ({ path }) => ({
      contents: LIGHT.find(({ of }) => of.test(path))?.contents,
    }))
  },
}

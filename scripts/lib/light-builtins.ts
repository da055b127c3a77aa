import type { Plugin } from 'esbuild'

/**
 * Modules of Node that commander names and the command has no use for: commander starts other programs for sub-commands
 * in files of their own, of which there are none, and `process` is there without an import, which would call every one
 * of its getters. Together they cost a tenth of a start.
 */
export const lightBuiltins: Plugin = {
  name: 'light-builtins',
  setup(bundle) {
    bundle.onResolve({ filter: /^node:(child_process|process)$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'light' } : null,
    )
    bundle.onLoad({ filter: /.*/, namespace: 'light' }, ({ path }) => ({
      contents: `export default ${path === 'node:process' ? 'process' : '{}'}`,
    }))
  },
}

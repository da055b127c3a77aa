import { geminate, hollow, type Stems, unchanged } from './contract.ts'
import type { Root } from './root.ts'
import { type Shape, shapeOf } from './shapes.ts'

/** All stems of a verb as sounds; imperfect and imperative stems without prefix. */
export interface VerbStems {
  readonly perfect: Stems
  readonly perfectPassive: Stems | null
  readonly prefixVowel: string
  readonly imperfect: Stems
  readonly imperfectPassive: Stems | null
  readonly imperative: Stems
  readonly activeParticiple: Stems
  readonly passiveParticiple: Stems | null
}

/** Middle-weak verbs that keep their glide in these forms; any other says so with `.sound` after its form. */
const KEEPS_GLIDE = new Set(['X Hw*', 'VIII zwj', 'IV Ewz', 'I.ia Ewr', 'I.ia Hwl', 'VIII Ewr', 'X nwq', 'X Swb'])

/** Verbs with a for imperfect vowel that drop their initial w all the same (it is kept in `yawjal`). */
const DROPS_WAW = new Set(['wsE', "wT'"])

/** Common verbs whose imperative loses its initial hamza. */
const SHORT_IMPERATIVE = new Set(["'x*", "'kl", "'mr"])

/** What becomes of the first radical and the t of form VIII. */
const EIGHTH: Readonly<Record<string, string>> = {
  w: 'tt',
  y: 'tt',
  t: 'tt',
  v: 'vv',
  d: 'dd',
  '*': 'dd',
  z: 'zd',
  S: 'ST',
  D: 'DT',
  T: 'TT',
  Z: 'ZZ',
}

export function stemsOf(root: Root, writtenForm: string): VerbStems {
  const form = writtenForm.replace(/\.sound$/, '')
  const key = root.radicals.join('')
  const wanted = form.startsWith('Q') ? 4 : 3
  if (root.radicals.length !== wanted) throw new Error(`form ${form} takes ${wanted} radicals, not "${key}"`)
  const keepsGlide = form !== writtenForm || KEEPS_GLIDE.has(`${form} ${key}`)
  const first = form.startsWith('I.')
  const shape = irregular(root, key, form, shapeOf(form))

  const bends = first || /^(IV|VII|VIII|X)$/.test(form)
  const folds = bends || form === 'III' || form === 'VI'
  const bend = (pattern: string, shortVowel?: string): Stems => {
    if (form === 'Q4') return fourth(pattern)
    if (form === 'IX') return geminate(pattern, '3', '3')
    if (root.geminate && folds) return geminate(pattern, '2', '3')
    if (root.hollow && bends && !keepsGlide) return hollow(pattern, shortVowel)
    return unchanged(pattern)
  }
  const fill = (stems: Stems, keepsWaw = false): Stems => ({
    beforeVowel: radicals(root, form, key, stems.beforeVowel, keepsWaw),
    beforeConsonant: radicals(root, form, key, stems.beforeConsonant, keepsWaw),
  })

  // A hollow perfect is cut to the vowel of its class: qultu, biEtu, xiftu.
  const cut = first ? (form === 'I.au' || form === 'I.uu' ? 'u' : form === 'I.aa' ? 'a' : 'i') : undefined
  const imperative = SHORT_IMPERATIVE.has(key) && first ? '2u3' : shape.imperfect
  const firstVowel = first && shape.perfect === '1a2a3'
  return {
    perfect: fill(bend(shape.perfect, cut), firstVowel),
    perfectPassive: shape.perfectPassive ? fill(bend(shape.perfectPassive)) : null,
    prefixVowel: shape.prefixVowel,
    imperfect: fill(bend(shape.imperfect)),
    imperfectPassive: shape.imperfectPassive ? fill(bend(shape.imperfectPassive)) : null,
    imperative: fill(bend(imperative)),
    activeParticiple: fill(
      first ? firstActive(root, keepsGlide, bend) : bend(`mu${shape.imperfect.replace(/[au](?=[34]$)/, 'i')}`),
    ),
    passiveParticiple: first
      ? fill(unchanged(firstPassive(root, form, keepsGlide)), true)
      : shape.imperfectPassive
        ? fill(bend(`mu${shape.imperfectPassive}`))
        : null,
  }
}

/** Roots that lose a radical: w before an i of the imperfect, and the hamza of r'y in the imperfect and form IV. */
function irregular(root: Root, key: string, form: string, shape: Shape): Shape {
  if (key === "r'y" && (form.startsWith('I.') || form === 'IV')) {
    const drop = (pattern: string) => pattern.replace('12', '1')
    const perfect = form === 'IV' ? { perfect: drop(shape.perfect), perfectPassive: drop(shape.perfectPassive) } : {}
    return { ...shape, ...perfect, imperfect: drop(shape.imperfect), imperfectPassive: drop(shape.imperfectPassive) }
  }
  const dropsWaw = /^I\.(ai|aa|ii)$/.test(form) || (form === 'I.ia' && DROPS_WAW.has(key))
  if (root.radicals[0] === 'w' && dropsWaw && !root.geminate && !root.hollow)
    return { ...shape, imperfect: shape.imperfect.slice(1) }
  return shape
}

/** The fourth form of four radicals doubles the last: `TmAnna`, but `TmAnantu` before a consonant. */
function fourth(pattern: string): Stems {
  const folded = pattern.replace(/34([aiu])4$/, (_, vowel: string) => `3${vowel}44`)
  return { beforeVowel: folded, beforeConsonant: pattern }
}

function firstActive(root: Root, keepsGlide: boolean, bend: (pattern: string) => Stems): Stems {
  if (!root.hollow || keepsGlide) return bend('1aa2i3')
  // The participle of jaa'a is jaa'in: a hamza after the hamza of the pattern becomes a glide.
  return unchanged(root.radicals[2] === "'" ? "1aa'iy" : "1aa'i3")
}

function firstPassive(root: Root, form: string, keepsGlide: boolean): string {
  if (root.defective) return root.radicals[2] === 'w' && form !== 'I.ia' ? 'ma12uww' : 'ma12iyy'
  if (root.hollow && !keepsGlide) return root.radicals[1] === 'w' ? 'ma1uu3' : 'ma1ii3'
  return 'ma12uu3'
}

/** Writes the radicals into a pattern. A last w is y everywhere but in the bare verb, where it is `keepsWaw`. */
function radicals(root: Root, form: string, key: string, pattern: string, keepsWaw: boolean): string {
  let filled = pattern
  if (form === 'VIII')
    filled = filled.replace('1t', key === "'x*" ? 'tt' : (EIGHTH[root.radicals[0] as string] ?? '1t'))
  return filled
    .replace(/([aiu]?)([1-4])/g, (_, vowel: string, digit: string) => {
      const radical = root.radicals[Number(digit) - 1] as string
      if (digit !== '3' || !root.defective || radical !== 'w' || keepsWaw) return vowel + radical
      return `${vowel}y`
    })
    .replace(/uy$/, root.defective ? 'uw' : 'uy')
}

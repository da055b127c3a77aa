/**
 * The patterns of the verb forms, digits standing for radicals. The imperfect is written without its person prefix.
 * Everything is first written as for a sound root; contract.ts bends it for hollow and geminate roots.
 */
export interface Shape {
  readonly perfect: string
  readonly perfectPassive: string
  readonly prefixVowel: 'a' | 'u'
  readonly imperfect: string
  readonly imperfectPassive: string
}

const DERIVED: Readonly<Record<string, Shape>> = {
  II: shape('1a22a3', '1u22i3', 'u', '1a22i3', '1a22a3'),
  III: shape('1aa2a3', '1uu2i3', 'u', '1aa2i3', '1aa2a3'),
  IV: shape("'a12a3", "'u12i3", 'u', '12i3', '12a3'),
  V: shape('ta1a22a3', 'tu1u22i3', 'a', 'ta1a22a3', 'ta1a22a3'),
  VI: shape('ta1aa2a3', 'tu1uu2i3', 'a', 'ta1aa2a3', 'ta1aa2a3'),
  VII: shape('+in1a2a3', '+un1u2i3', 'a', 'n1a2i3', 'n1a2a3'),
  VIII: shape('+i1ta2a3', '+u1tu2i3', 'a', '1ta2i3', '1ta2a3'),
  // The last radical of IX is doubled; `contract` folds it as it folds a geminate.
  IX: shape('+i12a3a3', '', 'a', '12a3i3', ''),
  X: shape('+ista12a3', '+ustu12i3', 'a', 'sta12i3', 'sta12a3'),
  Q1: shape('1a23a4', '1u23i4', 'u', '1a23i4', '1a23a4'),
  Q2: shape('ta1a23a4', 'tu1u23i4', 'a', 'ta1a23a4', 'ta1a23a4'),
  Q4: shape('+i12a34a4', '+u12u34i4', 'a', '12a34i4', '12a34a4'),
}

function shape(
  perfect: string,
  perfectPassive: string,
  prefixVowel: 'a' | 'u',
  active: string,
  passive: string,
): Shape {
  return { perfect, perfectPassive, prefixVowel, imperfect: active, imperfectPassive: passive }
}

/** Perfect and imperfect vowel of each class of form I. */
const FIRST: Readonly<Record<string, readonly [string, string]>> = {
  'I.au': ['a', 'u'],
  'I.ai': ['a', 'i'],
  'I.aa': ['a', 'a'],
  'I.ia': ['i', 'a'],
  'I.ii': ['i', 'i'],
  'I.uu': ['u', 'u'],
}

/** The sound shape of a form. Throws on a form that does not exist. */
export function shapeOf(form: string): Shape {
  const vowels = FIRST[form]
  if (vowels) return shape(`1a2${vowels[0]}3`, '1u2i3', 'a', `12${vowels[1]}3`, '12a3')
  const derived = DERIVED[form]
  if (!derived) throw new Error(`unknown verb form "${form}"`)
  return derived
}

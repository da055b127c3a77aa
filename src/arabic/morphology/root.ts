import { soundOf } from './letters.ts'

/** Radicals as sounds, with the facts about them that decide how a verb bends. */
export interface Root {
  readonly radicals: readonly string[]
  /** The last of three radicals is w or y. */
  readonly defective: boolean
  /** The middle radical is w or y and the last is not: only then does the middle one give way. */
  readonly hollow: boolean
  /** The last two radicals are the same strong consonant. */
  readonly geminate: boolean
}

const weak = (sound: string | undefined) => sound === 'w' || sound === 'y'

/** Reads a root of three or four letters without separators. Throws on anything else. */
export function readRoot(root: string): Root {
  const radicals = [...root].map((letter) => {
    const sound = soundOf(letter)
    if (sound === undefined) throw new Error(`"${letter}" cannot be a radical (root "${root}")`)
    return sound
  })
  if (radicals.length !== 3 && radicals.length !== 4) throw new Error(`a root has 3 or 4 radicals, not "${root}"`)
  const [, second, third] = radicals
  const three = radicals.length === 3
  const defective = three && weak(third)
  return {
    radicals,
    defective,
    hollow: three && weak(second) && !weak(third),
    geminate: three && second === third && !weak(third),
  }
}

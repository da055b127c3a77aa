import type { Doc } from '../../engine/doc.ts'
import type { Cutter } from '../../engine/stages/cut.ts'
import { type Tokeniser, wordAt } from '../../engine/stages/tokenise.ts'
import type { ArabicWord } from '../word.ts'
import { classesOf, classesOfWords } from './front.ts'
import type { Words } from './tape.ts'

/** The words of a report that has them. */
export class KnownWords implements Words {
  readonly bits: Int32Array
  private readonly words: readonly ArabicWord[]

  constructor(doc: Doc<ArabicWord>) {
    this.words = doc.words
    this.bits = classesOfWords(doc)
  }

  word(at: number): ArabicWord {
    return this.words[at]
  }
}

/** Words made when they are first asked for, which few are: the front knows where a time can be. */
export class LazyWords implements Words {
  readonly bits: Int32Array
  private readonly text: string
  private readonly cut: Cutter
  private readonly pack: Tokeniser<ArabicWord>
  private readonly made: (ArabicWord | undefined)[]

  constructor(text: string, cut: Cutter, pack: Tokeniser<ArabicWord>) {
    this.text = text
    this.cut = cut
    this.pack = pack
    const { n, start, end, kind, hash } = cut
    this.bits = classesOf({ text, n, start, end, kind, hash })
    this.made = new Array(cut.n)
  }

  word(at: number): ArabicWord {
    const made = this.made[at]
    if (made) return made
    const word = wordAt(this.text, this.cut, at, this.pack)
    this.made[at] = word
    return word
  }
}

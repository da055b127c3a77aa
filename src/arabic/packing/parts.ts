/** Numbers of a part: in one byte, two or four, whichever holds the largest. */
export type Numbers = Uint8Array | Uint16Array | Int32Array

const WIDTHS = { 1: Uint8Array, 2: Uint16Array, 4: Int32Array } as const

/**
 * Writes a block: lists of whole numbers one after another, each as its length, its width, and its bytes, filled up to a
 * multiple of four. The order of bytes is the machine's, little-endian wherever a browser runs: a view laid on them is
 * all that reading costs.
 */
export class PartsWriter {
  private readonly lists: Numbers[] = []

  /** Numbers from 0 up, or any of 32 bits. */
  numbers(list: ArrayLike<number>): this {
    let least = 0
    let most = 0
    for (let i = 0; i < list.length; i++) {
      least = Math.min(least, list[i])
      most = Math.max(most, list[i])
    }
    const width = least < 0 || most > 0xffff ? 4 : most > 0xff ? 2 : 1
    this.lists.push(WIDTHS[width].from(list))
    return this
  }

  /** Numbers in the width they have. */
  exactly(list: Numbers): this {
    this.lists.push(list)
    return this
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const size = this.lists.reduce((sum, { byteLength }) => sum + 8 + ((byteLength + 3) & ~3), 0)
    const out = new Uint8Array(size)
    let at = 0
    for (const list of this.lists) {
      new Int32Array(out.buffer, at, 2).set([list.length, list.BYTES_PER_ELEMENT])
      out.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at + 8)
      at += 8 + ((list.byteLength + 3) & ~3)
    }
    return out
  }
}

/** Reads the lists of a block in the order they were written. The block begins at a multiple of four in its buffer. */
export class PartsReader {
  private readonly block: Uint8Array<ArrayBuffer>
  private at = 0

  constructor(block: Uint8Array<ArrayBuffer>) {
    this.block = block
  }

  numbers(): Numbers {
    const { buffer, byteOffset } = this.block
    const [length, width] = new Int32Array(buffer, byteOffset + this.at, 2)
    const list = new WIDTHS[width as 1 | 2 | 4](buffer, byteOffset + this.at + 8, length)
    this.at += 8 + ((list.byteLength + 3) & ~3)
    return list
  }
}

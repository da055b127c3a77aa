/**
 * SHA-256 (FIPS 180-4) of a string's UTF-8 bytes, as lower-case hex. Here because the core runs in a browser and
 * the browser's own digest is asynchronous, which would make reading asynchronous too. A lone surrogate counts as U+FFFD.
 */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const length = bytes.length
  const padded = new Uint8Array((((length + 8) >> 6) + 1) << 6)
  padded.set(bytes)
  padded[length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(length / 0x20000000))
  view.setUint32(padded.length - 4, (length << 3) >>> 0)
  const h = new Int32Array(INITIAL)
  const w = new Int32Array(64)
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(block + i * 4)
    for (let i = 16; i < 64; i++) {
      const a = w[i - 15]
      const b = w[i - 2]
      const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)
      const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10)
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0
    }
    compress(h, w)
  }
  let hex = ''
  for (const part of h) hex += (part >>> 0).toString(16).padStart(8, '0')
  return hex
}

const rotate = (x: number, by: number) => (x >>> by) | (x << (32 - by))

function compress(h: Int32Array, w: Int32Array): void {
  let [a, b, c, d, e, f, g, k] = h
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (k + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    k = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  h[0] += a
  h[1] += b
  h[2] += c
  h[3] += d
  h[4] += e
  h[5] += f
  h[6] += g
  h[7] += k
}

/** First 32 bits of the fractional parts of the square roots (initial) and cube roots (rounds) of the first primes. */
const PRIMES = (() => {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n)
  return primes
})()
const fraction = (x: number) => ((x - Math.floor(x)) * 0x100000000) | 0
const INITIAL = PRIMES.slice(0, 8).map((p) => fraction(Math.sqrt(p)))
const K = PRIMES.map((p) => fraction(Math.cbrt(p)))

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/app/decode.ts'

const folder = join(import.meta.dirname, 'charsets')
const SENTENCE = 'قال وزير النقل إن الحكومة ستفتح المطار الجديد أمام المسافرين يوم الخميس، وأضاف أن التذاكر طرحت للبيع.'

/** The file name is the case: `<what the bytes are>-<what they say of themselves>`. */
describe('every file of charsets/ comes out as the same sentence', () => {
  for (const name of readdirSync(folder).sort()) {
    test(name, async () => {
      const { text, charset } = await decode(readFileSync(join(folder, name)))
      expect(charset).toBe(/^(utf-8|utf-16le|utf-16be|windows-1256|iso-8859-6)/.exec(name)![1])
      expect(text).toContain(name.includes('cut-in') ? SENTENCE.slice(0, -2) : SENTENCE)
      expect(text.startsWith('\ufeff')).toBe(false)
    })
  }
})

test('the carrier’s word decides between one-byte encodings that both could be', async () => {
  const bytes = new Uint8Array([0xc7, 0xc8, 0xca])
  expect((await decode(bytes, 'text/html; charset=iso-8859-6')).charset).toBe('iso-8859-6')
  expect((await decode(bytes, 'windows-1256')).charset).toBe('windows-1256')
})

test('French in a one-byte encoding is not taken for Arabic', async () => {
  const bytes = Buffer.from(
    'Le président a été reçu à l’aéroport; la délégation était déjà arrivée, répète-t-il.'.replace('’', "'"),
    'latin1',
  )
  const { text } = await decode(bytes)
  expect(text).toContain('été reçu à')
})

test('no bytes make it throw', async () => {
  for (const bytes of [[], [0], [0xff], [0xff, 0xfe], [0xfe, 0xff, 0xd8], [0xef, 0xbb, 0xbf], [0xd8, 0xd8, 0xd8]]) {
    expect(typeof (await decode(new Uint8Array(bytes))).text).toBe('string')
  }
})

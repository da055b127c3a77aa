// Made the files of ./charsets once: the name of each says what its bytes are and what it says of itself.
//   node test/app/make-fixtures.mjs
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const encoder = (charset) => {
  const decoder = new TextDecoder(charset)
  const codes = new Map()
  for (let i = 0; i < 256; i++) codes.set(decoder.decode(new Uint8Array([i])), i)
  return (text) => Buffer.from([...text].map((ch) => codes.get(ch) ?? 0x3f))
}
const to = {
  'windows-1256': encoder('windows-1256'),
  'iso-8859-6': encoder('iso-8859-6'),
  'utf-8': (text) => Buffer.from(text, 'utf8'),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
}
export const SENTENCE = 'قال وزير النقل إن الحكومة ستفتح المطار الجديد أمام المسافرين يوم الخميس، وأضاف أن التذاكر طرحت للبيع.'
const page = (charset) => `<!doctype html>\n<html dir="rtl"><head><meta charset="${charset}"><title>المطار</title></head>\n<body><p>${SENTENCE}</p></body></html>\n`
const mark = (text) => `\ufeff${text}`
const write = (name, bytes) => writeFileSync(join(import.meta.dirname, 'charsets', name), bytes)

write('utf-8.txt', to['utf-8'](SENTENCE))
write('utf-8-with-mark.txt', to['utf-8'](mark(SENTENCE)))
write('utf-8-declared-as-windows-1256.html', to['utf-8'](page('windows-1256')))
write('utf-16le-with-mark.txt', to['utf-16le'](mark(SENTENCE)))
write('utf-16be-with-mark.txt', to['utf-16be'](mark(SENTENCE)))
write('utf-16le-without-mark.txt', to['utf-16le'](SENTENCE))
write('windows-1256.txt', to['windows-1256'](SENTENCE))
write('windows-1256-declared.html', to['windows-1256'](page('windows-1256')))
write('windows-1256-declared-as-cp1256.html', to['windows-1256'](page('cp1256')))
write('windows-1256-declared-as-utf-8.html', to['windows-1256'](page('utf-8')))
write('windows-1256-declared-as-nonsense.html', to['windows-1256'](page('x-unknown')))
write('iso-8859-6.txt', to['iso-8859-6'](SENTENCE))
write('iso-8859-6-declared.html', to['iso-8859-6'](page('iso-8859-6')))
write('iso-8859-6-declared-as-utf-8.html', to['iso-8859-6'](page('utf-8')))
write('utf-8-cut-in-a-character.txt', to['utf-8'](SENTENCE).subarray(0, -2))

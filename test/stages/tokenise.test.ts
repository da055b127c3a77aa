import { describe, expect, test } from 'vitest'
import { arabic } from '../../src/arabic/one.ts'
import { tokenise } from '../../src/engine/stages/tokenise.ts'
import { charClass, classify } from '../../src/text/chars.ts'

const doc = (text: string) => tokenise(text, {}, arabic())
const tokens = (text: string) => {
  const { start, end, words } = doc(text)
  return words.map((w, i) => `${text.slice(start[i], end[i])}/${w.kind[0]}`).join(' ')
}
/** Sentences, a line a paragraph. */
const sentences = (text: string) => {
  const { start, end, sentences } = doc(text)
  const lines: string[][] = []
  for (const s of sentences) {
    lines[s.paragraph] ??= []
    lines[s.paragraph].push(text.slice(start[s.first], end[s.end - 1]))
  }
  return lines.map((line) => line.join(' | '))
}
/** Quotations by their words, `(open)` where no mark closes them, indented by depth. */
const quotations = (text: string) => {
  const { start, end, quotes } = doc(text)
  return quotes.map((q) => {
    const words = q.last < q.first ? '' : text.slice(start[q.first], end[q.last])
    return '>'.repeat(q.depth) + words.replaceAll('\n', ' / ') + (q.close < 0 ? ' (open)' : '')
  })
}

describe('tokens', () => {
  test.each([
    [
      'words, numbers, marks and other scripts apart',
      'في 3.5% من F16 و«كوفيد19».',
      'في/w 3.5/n %/p من/w F/f 16/n و/w «/p كوفيد/w 19/n »/p ./p',
    ],
    ['marks belong to the word they stand in', 'قَالَ كـــبير', 'قَالَ/w كـــبير/w'],
    ['a zero-width non-joiner parts no word', 'می\u200cرود بعد', 'می\u200cرود/w بعد/w'],
    ['digits of three scripts, separators of thousands', '١٬٢٠٠ و ۳۵ و 1,200', '١٬٢٠٠/n و/w ۳۵/n و/w 1,200/n'],
    ['a run of one mark is one token', 'نعم... لا — حسنا', 'نعم/w .../p لا/w —/p حسنا/w'],
    ['a mark alone is no word', 'ثم ـــ عاد', 'ثم/w ـــ/p عاد/w'],
    ['emoji hold together', 'نعم 😀 لا', 'نعم/w 😀/f لا/w'],
  ])('%s', (_, text, want) => expect(tokens(text)).toBe(want))

  test('every character that is no blank is in exactly one token', () => {
    const text = 'قال «نَعم» (ثم) F-16، \u200f3.5%😀\ud83d؟!\r\n…عاد\u00a0غدا'
    const { start, end, n } = doc(text)
    const seen = new Uint8Array(text.length)
    for (let t = 0; t < n; t++) for (let i = start[t]; i < end[t]; i++) seen[i]++
    for (let i = 0; i < text.length; i++) expect(seen[i], `character ${i}`).toBe(/\s/.test(text[i]) ? 0 : 1)
  })
})

describe('two words without the space between them', () => {
  test.each([
    ['behind ta marbuta', 'عقدت الجلسة الثالثةمن دون اتفاق.', 'الثالثة من'],
    ['behind an alif that carries tanwin', 'أثّر ذلك سلبًاعلى التجارة.', 'سلبًا على'],
    ['before an article', 'سبّبتالرسوم ضررا.', 'سبّبت الرسوم'],
    ['before an article, the first being definite too', 'زار المستشارالألماني تونس.', 'المستشار الألماني'],
    ['between two places', 'توتر بين ماليالجزائر.', 'مالي الجزائر'],
  ])('%s: both are tokens, the text stays, a note says so', (_, text, parts) => {
    const { words, notes, sentences, n } = doc(text)
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatchObject({ kind: 'repaired-text', message: `read as two words: ${parts}` })
    expect(text.slice(...notes[0].span)).toBe(parts.replace(' ', ''))
    expect(words.map((word) => word.surface).join(' ')).toContain(parts)
    expect(sentences).toEqual([{ first: 0, end: n, paragraph: 0 }])
  })

  test('sentences behind a repaired one begin and end where they did', () => {
    const text = 'سبّبتالرسوم ضررا. وتلت ذلك جلسة الثالثةمن نوعها. ثم انتهى الأمر.'
    expect(sentences(text)).toEqual(['سبّبتالرسوم ضررا. | وتلت ذلك جلسة الثالثةمن نوعها. | ثم انتهى الأمر.'])
  })

  test.each(['عبدالعالي', 'أبوالعيش', 'البكالوريا', 'الكماليات', 'علىها', 'إيوانيس', 'شئون', 'مسئولية'])(
    '%s is one',
    (word) => {
      expect(doc(word).notes).toEqual([])
    },
  )
})

describe('sentences and paragraphs', () => {
  test.each<[string, string, string[]]>([
    ['stops of both scripts end one', 'عاد. ماذا؟ نعم! لا… حسنا.', ['عاد. | ماذا؟ | نعم! | لا… | حسنا.']],
    ['with the marks that close it', 'قال «عاد.» ثم غاب. (انتهى.) نعم', ['قال «عاد.» | ثم غاب. | (انتهى.) | نعم']],
    ['a decimal point ends none', 'بلغ 3.5 في المئة.', ['بلغ 3.5 في المئة.']],
    ['nor does the point of an abbreviation', 'وصل د. سالم. ونقلت أ.ف.ب الخبر.', ['وصل د. سالم. | ونقلت أ.ف.ب الخبر.']],
    ['an abbreviation at the end of a line does', 'نقلت أ.ف.ب.\nعاد.', ['نقلت أ.ف.ب.', 'عاد.']],
    [
      'nor that of a title behind `و`, nor the names of foreign letters',
      'حضر أ. د. سالم وأ. د. منى ود. علي. وقالت سي.إن.بي سي. إن. بي. ذلك.',
      ['حضر أ. د. سالم وأ. د. منى ود. علي. | وقالت سي.إن.بي سي. إن. بي. ذلك.'],
    ],
    [
      'what a figure counts is no abbreviation',
      'بدأ عام 2013م. وتوقف في 1436 هـ. ثم عاد.',
      ['بدأ عام 2013م. | وتوقف في 1436 هـ. | ثم عاد.'],
    ],
    ['a mark of direction inside a figure', 'بلغ 3.\u200f8 متر. ثم عاد.', ['بلغ 3.\u200f8 متر. | ثم عاد.']],
    [
      'behind words in marks, brackets or points a comma carries on',
      'سأل «متى؟»، ثم (لماذا؟)، ثم غاب ..، وعاد. نعم',
      ['سأل «متى؟»، ثم (لماذا؟)، ثم غاب ..، وعاد. | نعم'],
    ],
    [
      'so does a question in marks with no conjunction behind',
      'صدر كتابه «متى نعود؟» للناشئة. سأل: «من هنا؟» وغاب.',
      ['صدر كتابه «متى نعود؟» للناشئة. | سأل: «من هنا؟» | وغاب.'],
    ],
    ['behind a bare question it does not', 'متى نعود؟، فقد طال الأمر.', ['متى نعود؟ | ، فقد طال الأمر.']],
    ['a missing space hides no end', 'عاد.وغاب', ['عاد. | وغاب']],
    [
      'a line feed ends a paragraph, however it is written',
      'أول\nثان\r\nثالث\u2028رابع\n\n\nخامس',
      ['أول', 'ثان', 'ثالث', 'رابع', 'خامس'],
    ],
    ['nothing gives nothing', ' \n\t ', []],
  ])('%s', (_, text, want) => expect(sentences(text)).toEqual(want))

  test('every token has its sentence', () => {
    const { n, sentences: all, sentenceOf } = doc('أول. ثان؟\nثالث «رابع. خامس» سادس')
    for (let t = 0; t < n; t++) {
      const { first, end } = all[sentenceOf[t]]
      expect(t >= first && t < end).toBe(true)
    }
  })
})

describe('quotations', () => {
  test.each<[string, string, string[]]>([
    ['every kind of marks', 'قال «نعم» و"لا" و“ربما” و„أبدا“ ثم \'حسنا\'.', ['نعم', 'لا', 'ربما', 'أبدا', 'حسنا']],
    ['one inside another', 'قال: «وصف "الحل" بأنه جيد».', ['وصف "الحل" بأنه جيد', '>الحل']],
    ['one inside another of its kind', 'قال «ذكر «الحل» أمس».', ['ذكر «الحل» أمس', '>الحل']],
    ['guillemets the wrong way round', 'قال »نعم« ثم »لا«.', ['نعم', 'لا']],
    ['the right way inside the wrong', '»ذكر «الحل» أمس« قال', ['ذكر «الحل» أمس', '>الحل']],
    ['guillemets with blanks inside', 'قال « نعم » ثم عاد.', ['نعم']],
    ['an open one ends with its paragraph', 'قال «نعم وعاد.\nوغاب.', ['نعم وعاد. (open)']],
    ['one that runs over paragraphs does not', 'قال «الأول.\nوالثاني.\nوالثالث».', ['الأول. / والثاني. / والثالث']],
    ['nor is an open one closed by the next', 'قال «نعم وعاد.\n«وغاب».', ['نعم وعاد. (open)', 'وغاب']],
    ['a closing mark alone opens nothing', 'نعم» قال «لا».', ['لا']],
    ['an inner one left open ends with the outer', 'قال «ذكر "الحل أمس».', ['ذكر "الحل أمس', '>الحل أمس (open)']],
    [
      'straight ones inside a straight one, where both find their partner',
      'قال إن "محور "حزب الغد" والتيار "الوطني" سيئ". ثم غاب.',
      ['محور "حزب الغد" والتيار "الوطني" سيئ', '>حزب الغد', '>الوطني'],
    ],
    [
      'what stands open in an earlier sentence was never closed, if the next finds no two partners',
      'قال "الأمر سيئ. وأضاف "نحن هنا". وقال «الأمر جيد. وأضاف «نحن هنا».',
      ['الأمر سيئ. (open)', 'نحن هنا', 'الأمر جيد. (open)', 'نحن هنا'],
    ],
    ['two that close with one mark', 'وقال "ما قاله "سنأتي غدا". ثم غاب.', ['ما قاله "سنأتي غدا', '>سنأتي غدا']],
    [
      'straight ones with blanks inside',
      'برنامج " نجوم الغد " للهواة، وأضاف" يجب أن نعمل ". ثم قال إن" الأمر سيئ".',
      ['نجوم الغد', 'يجب أن نعمل', 'الأمر سيئ'],
    ],
    ['one that lost its partner before it opens none', 'الأمر سيئ" وأضاف:" نحن هنا". ثم غاب " وعاد.', ['نحن هنا']],
    [
      'the mark that closes for both',
      'قال لـ»المدينة» في معرض»السلام» هنا:»لن نعود. نعم».',
      ['المدينة', 'السلام', 'لن نعود. نعم'],
    ],
    ['two strokes up behind a figure close', 'هاتف “رمال 35″ الجديد و″ بعده', ['رمال 35']],
    ['behind a lone letter a mark opens', 'قال "نرحب ب"علي" هنا".', ['نرحب ب"علي" هنا', '>علي']],
    ['an apostrophe is none', "زار o'neill المدينة", []],
    ['marks with nothing between them', 'قال «» ثم عاد', ['']],
    ['a mark written onto a colon opens, whatever stands behind', 'قال:" نعم، سنأتي ". ثم خرج.', ['نعم، سنأتي']],
    [
      'and the one before it was never closed',
      'قال: "الأمر سيئ.\nكتب الوزير أمس:" نحن هنا". ثم خرج.',
      ['الأمر سيئ. (open)', 'نحن هنا'],
    ],
  ])('%s', (_, text, want) => expect(quotations(text)).toEqual(want))

  test('a token knows the innermost one it stands in, marks left out', () => {
    const text = 'قال «ذكر "الحل" أمس» ثم'
    const { words, quoteOf } = doc(text)
    expect(words.map((w, t) => `${w.surface}${quoteOf[t]}`).join(' ')).toBe('قال-1 «-1 ذكر0 "0 الحل1 "0 أمس0 »-1 ثم-1')
  })
})

test('classes told without asking Unicode are those that it has', () => {
  const wrong = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => charClass(code) !== classify(code))
  expect(wrong.map((code) => code.toString(16))).toEqual([])
})

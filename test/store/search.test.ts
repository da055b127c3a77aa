import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprintOf } from '../../src/app/add.ts'
import { readJob } from '../../src/app/reader.ts'
import { type Answers, type Asked, QuestionError, search } from '../../src/app/search.ts'
import { between, who } from '../../src/app/who.ts'
import { openSqlite } from '../../src/store/sqlite/open.ts'
import type { Store } from '../../src/store/store.ts'

const REPORTS = {
  interview: {
    published: '2024-03-05',
    publisher: 'الميناء',
    title: 'حوار قصير',
    text: 'أعلن الرئيس المالي عاصيمي غويتا، في مقابلة مع قناة الجزيرة، أن بلاده لن توقع أي اتفاق مع الشركات الأجنبية. ونفى غويتا وجود أي خلاف مع الجزائر.',
  },
  vocalised: {
    published: '2024-04-01',
    publisher: 'الميناء',
    title: 'مكتبة',
    text: 'كَتَبَ الصُّحُفِيُّ مقالا عن الكُتُب القديمة في مكتبة المدينة، وقد صـــدر المقال صباح اليوم في صحيفة محلية.',
  },
  visit: {
    published: '2024-05-10',
    publisher: 'المرفأ',
    title: 'وصول الوزير',
    text: 'زار وزير الخارجية الروسي سيرغي لافروف مالي أمس الأربعاء، واجتمع مع المسؤولين فيها.',
  },
  schools: {
    published: '2015-07-21',
    publisher: null,
    title: 'تلاميذ في العطلة',
    text: 'قال متحدث باسم الحكومة إن المدارس ستغلق أبوابها الأسبوع المقبل، وإن علي بن صالح سيتولى الإشراف على البرنامج.',
  },
}

let place: string
let store: Store
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'isnad-search-'))
  store = await openSqlite(join(place, 'library.db'), 'write')
  const entries = Object.entries(REPORTS).map(([id, { text, ...known }]) => {
    const meta = { id, ...known }
    const read = readJob({
      text,
      meta,
      source: { name: id, line: null, sha256: '' },
      fingerprint: fingerprintOf(text, meta),
    })
    return read.entry!
  })
  await store.put(entries)
})
afterAll(async () => {
  await store.close()
  rmSync(place, { recursive: true, force: true })
})

const ask = (question: string, more?: Asked): Promise<Answers> => search(store, question, more)
const ids = async (question: string, more?: Asked): Promise<string[]> =>
  (await ask(question, more)).answers.map((a) => a.report.id).sort()
const marked = async (question: string): Promise<string[]> =>
  (await ask(question)).answers.flatMap((a) =>
    a.marks.map(([start, end]) => REPORTS[a.report.id as keyof typeof REPORTS].text.slice(start, end)),
  )

describe('words', () => {
  const cases: [why: string, question: string, found: string[]][] = [
    ['a broken plural', 'كتاب', ['vocalised']],
    ['the singular of a broken plural', 'مدرسة', ['schools']],
    ['another form of the verb', 'وقع', ['interview']],
    ['a dual asked for', 'شركتان', ['interview']],
    ['proclitics asked for', 'وبالمدينة', ['vocalised']],
    ['without the article', 'مدينة', ['vocalised']],
    ['spelling: hamza, ta marbuta', 'الاجنبيه', ['interview']],
    ['spelling: alif maqsura', 'الصحفى', ['vocalised']],
    ['vowel marks asked for', 'كُتُبٌ', ['vocalised']],
    ['vowel marks in the text', 'الصحفي', ['vocalised']],
    ['tatweel in the text', 'صدر', ['vocalised']],
    ['two words must both be there', 'اتفاق الجزائر', ['interview']],
    ['words of two reports', 'اتفاق مدرسة', []],
    ['words of the title', 'تلاميذ', ['schools']],
    ['a name that is also a preposition', 'علي', ['schools']],
    ['what must not be there', 'الحكومة -المدارس', []],
    ['the beginning of a word', 'مقا*', ['interview', 'vocalised']],
    ['a common word beside another says nothing', 'في مكتبة', ['vocalised']],
    ['Latin letters that are nowhere', 'library', []],
  ]
  for (const [why, question, found] of cases) test(why, async () => expect(await ids(question)).toEqual(found))
})

describe('phrases are exact and in order', () => {
  const cases: [question: string, found: string[]][] = [
    ['"مكتبة المدينة"', ['vocalised']],
    ['«مكتبة المدينة»', ['vocalised']],
    ['"المدينة مكتبة"', []],
    ['"مكتبة مدينة"', []],
    ['"مقابلة مع قناة الجزيرة"', ['interview']],
    ['"كتاب"', []],
    ['"الكتب"', ['vocalised']],
    ['-"مكتبة المدينة" المقال', []],
  ]
  for (const [question, found] of cases) test(question, async () => expect(await ids(question)).toEqual(found))
})

describe('fields', () => {
  const cases: [why: string, question: string, found: string[]][] = [
    ['speaker and act together', 'speaker:غويتا act:deny', ['interview']],
    ['Arabic names of the fields', 'قائل:غويتا قول:deny', ['interview']],
    ['Latin letters', 'speaker:Goita', ['interview']],
    ['what is spoken about', 'about:الجزائر act:deny', ['interview']],
    ['a state by its code', 'about:DZ act:deny', ['interview']],
    ['a state by its English name', 'about:Algeria act:deny', ['interview']],
    ['who did it to whom: a minister acts for his country', 'actor:RU recipient:ML', ['visit']],
    ['and not the other way round', 'actor:ML recipient:RU', []],
    ['publisher', 'publisher:المرفأ', ['visit']],
    ['publisher with words', 'publisher:الميناء اتفاق', ['interview']],
    ['from a day on', 'after:2024-04-01', ['visit', 'vocalised']],
    ['before a day', 'before:2024-03-05', ['schools']],
    ['a month', 'after:2024-04 before:2024-05', ['vocalised']],
    ['a value in quotation marks', 'speaker:"عاصيمي غويتا"', ['interview']],
    ['a speaker denied', 'after:2024-01-01 -speaker:غويتا', ['visit', 'vocalised']],
  ]
  for (const [why, question, found] of cases)
    test(why, async () => expect(await ids(question, { as: 'reports' })).toEqual(found))

  test('the fields say what is looked for', async () => {
    expect((await ask('speaker:غويتا')).as).toBe('statements')
    expect((await ask('type:CONSULT')).as).toBe('events')
    expect((await ask('الجزائر')).as).toBe('reports')
    const { answers } = await ask('speaker:غويتا act:deny')
    expect(answers[0].statement).toMatchObject({ act: 'deny' })
    expect(answers[0].passages.map((p) => p.text).join()).toContain('خلاف')
  })

  test('what makes no sense is said', async () => {
    for (const [question, word] of [
      ['act:nix', 'announce'],
      ['type:x', 'AGREE'],
      ['nix:x', 'no field'],
      ['after:gestern', 'date'],
      ['', 'no words'],
      ['؟!', 'no words'],
      ['speaker:', 'no value'],
      ['-after:2024', 'denied'],
    ]) {
      await expect(ask(question), question).rejects.toThrow(QuestionError)
      await expect(ask(question), question).rejects.toThrow(word)
    }
  })

  test('a colon that belongs to no field is punctuation', async () => {
    expect(await ids('https://news.example/x')).toEqual([])
    expect(await ids('10:30')).toEqual([])
  })
})

describe('marks', () => {
  test('stand at the exact characters of the text', async () => {
    // Vowel marks do not count, and without them the verb is written as the plural is.
    expect(await marked('كتاب')).toEqual(['كَتَبَ', 'الكُتُب'])
    expect(await marked('مقال')).toEqual(['مقالا', 'المقال'])
    expect(await marked('"مكتبة المدينة"')).toEqual(['مكتبة المدينة'])
    expect(await marked('مدرسة')).toEqual(['المدارس'])
    expect(await marked('صدر')).toEqual(['صـــدر'])
    expect(await marked('علي')).toEqual(['علي'])
  })

  test('every report that a word finds has it marked, and no word is marked that would not find it', async () => {
    for (const [id, { text, title }] of Object.entries(REPORTS)) {
      for (const word of text.split(/[\s،.]+/).filter((w) => w.length > 3)) {
        const found = (await ask(word)).answers.find((a) => a.report.id === id)
        expect(found, `${word} does not find its report`).toBeDefined()
        expect(found!.marks.length + (title.includes(word) ? 1 : 0), `${word} is not marked`).toBeGreaterThan(0)
      }
    }
  })

  test('in statements they stand within the words said', async () => {
    const { answers } = await ask('speaker:غويتا خلاف')
    expect(answers.length).toBe(1)
    for (const [start, end] of answers[0].marks) {
      expect(answers[0].passages.some(({ span }) => span[0] <= start && end <= span[1])).toBe(true)
    }
  })
})

describe('whatever is asked, the answer is an answer', () => {
  const hostile = [
    '"',
    '""',
    '«',
    '* *',
    '^a',
    'a NEAR b',
    'NEAR(a b, 2)',
    'words:x',
    '{words}:x',
    "'; DROP TABLE reports; --",
    '" OR "1"="1',
    ') OR (1=1',
    '\0',
    'a\0b',
    '--',
    '-',
    '- -',
    ':',
    '::',
    'speaker:"',
    'speaker:*',
    'publisher:"a" OR "b"',
    '\ud800',
    '\u202eabc',
    'x'.repeat(20_000),
    '( '.repeat(3000),
    'OR AND NOT',
    'act:deny AND 1',
    'speaker:b1 OR',
    'mode:__proto__',
    '__proto__:x',
    'constructor:x',
  ]
  for (const question of hostile) {
    test(JSON.stringify(question.slice(0, 40)), async () => {
      const found = await ask(question).catch((error) => error)
      if (found instanceof Error) expect(found).toBeInstanceOf(QuestionError)
      else expect(found.total).toBeLessThanOrEqual(4)
    })
  }
  test('strings of any kind', async () => {
    const bits = fc.constantFrom(
      '"',
      '*',
      '-',
      ':',
      '(',
      ')',
      ' ',
      'AND',
      'speaker:',
      'act:',
      'كتاب',
      'على',
      '«',
      '»',
      '\0',
      "'",
      'NEAR',
      '^',
      '{',
      '}',
      '+',
      '\\',
      '؛',
      'a',
      '5',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(bits, { maxLength: 8 }), async (parts) => {
        const found = await ask(parts.join('')).catch((error) => error)
        expect(found instanceof Error ? found : null).toSatisfy(
          (error) => error === null || error instanceof QuestionError,
        )
      }),
      { numRuns: 300 },
    )
    expect((await store.info()).reports).toBe(4)
  })
})

describe('who and between', () => {
  test('all that somebody said, under any part of the name or an id', async () => {
    const full = await who(store, 'عاصيمي غويتا')
    expect(full.beings[0]).toMatchObject({ kind: 'person' })
    expect(full.answers.filter((a) => a.statement).length).toBe(2)
    for (const name of ['غويتا', 'Goita', full.beings[0].id])
      expect((await who(store, name)).total, name).toBe(full.total)
    expect(await who(store, 'لا أحد')).toMatchObject({ beings: [], total: 0 })
    expect((await who(store, 'غويتا', { before: '2024-01-01' })).total).toBe(0)
  })

  test('a joined being is asked with the one it is joined to', async () => {
    const [a] = (await who(store, 'غويتا')).beings
    const [b] = (await who(store, 'لافروف')).beings
    const alone = (await who(store, b.id)).total
    const join = await store.settle(a.id, b.id, 'pinned', 'for this test')
    expect((await who(store, b.id)).total).toBeGreaterThan(alone)
    await store.undo(join.id)
    expect((await who(store, b.id)).total).toBe(alone)
  })

  test('between two states are the deeds of all who act for them', async () => {
    const { answers } = await between(store, 'RU', 'مالي')
    expect(answers.map((a) => a.event?.type)).toContain('CONSULT')
    expect((await between(store, 'RU', 'DZ')).missing.length + (await between(store, 'ML', 'DZ')).total).toBe(0)
  })

  test('between names who is missing', async () => {
    expect((await between(store, 'غويتا', 'لا أحد')).missing).toEqual(['لا أحد'])
  })
})

import { describe, expect, test } from 'vitest'
import { read } from '../../src/index.ts'

const REST = 'أعلنت النقابة أن الميناء أغلق.'
const credits = (text: string) =>
  read(text, { published: '2015-08-01' }).report.credits.map((c) => `${c.role}:${c.label}`)

/** How the press of each region signs a report: the dateline, and what it says of who made it. */
const DATELINES: [tradition: string, dateline: string, credits: string[]][] = [
  ['Gulf, dash and colon', 'الرياض - واس: ', ['place:الرياض', 'agency:واس']],
  ['Gulf, two dashes', 'الكويت – كونا – ', ['place:الكويت', 'agency:كونا']],
  ['Gulf, a line of its own', 'الدوحة - قنا\n', ['place:الدوحة', 'agency:قنا']],
  [
    'Gulf, two calendars and no mark',
    'الرياض 07 ذو القعدة 1445 هـ الموافق 15 مايو 2024 م واس ',
    ['place:الرياض', 'agency:واس'],
  ],
  [
    'two cities, each with its state',
    'سريناجار (الهند)/إسلام اباد (رويترز) - ',
    ['place:سريناجار', 'place:الهند', 'place:إسلام اباد', 'agency:رويترز'],
  ],
  ['Gulf, the outlet first', 'سبق - الرياض: ', ['outlet:سبق', 'place:الرياض']],
  ['Yemen, a slash', 'صنعاء / سبأ\n', ['place:صنعاء', 'agency:سبأ']],
  ['Levant, no spaces', 'دمشق-سانا\n', ['place:دمشق', 'agency:سانا']],
  ['Levant, brackets', 'عمان (بترا) - ', ['place:عمان', 'agency:بترا']],
  ['Levant, the outlet’s own', 'بيروت - خاص: ', ['place:بيروت', 'outlet:خاص']],
  ['Palestine', 'القدس المحتلة - مراسلنا: ', ['place:القدس المحتلة', 'outlet:مراسلنا']],
  ['Egypt, day and letters', 'القاهرة 5 مارس (أ ش أ) - ', ['place:القاهرة', 'agency:أ ش أ']],
  ['Maghreb, letters in brackets', 'الرباط (و م ع) - ', ['place:الرباط', 'agency:و م ع']],
  ['Mauritania, letters that no table lists', 'نواكشوط (و م أ) - ', ['place:نواكشوط', 'agency:و م أ']],
  ['Maghreb, short form', 'الجزائر - واج - ', ['place:الجزائر', 'agency:واج']],
  ['Maghreb, site and author', 'هسبريس - أحمد سالم\n', ['outlet:هسبريس', 'author:أحمد سالم']],
  ['world agencies, letters', 'القاهرة – أ ف ب: ', ['place:القاهرة', 'agency:أ ف ب']],
  ['world agencies, brackets', 'بغداد (رويترز) - ', ['place:بغداد', 'agency:رويترز']],
  ['world agencies, a sentence', 'موسكو، 3 أغسطس، سبوتنيك. ', ['place:موسكو', 'agency:سبوتنيك']],
  ['several agencies', 'واشنطن - وكالات: ', ['place:واشنطن', 'agency:وكالات']],
  ['Latin letters', 'CNN: ', ['outlet:CNN']],
  ['a city alone', 'باريس: ', ['place:باريس']],
]

describe('a dateline says who made the report', () => {
  test.each(DATELINES)('%s', (_, dateline, want) => {
    expect(credits(dateline + REST)).toEqual(want)
  })

  test('also behind a headline', () => {
    expect(credits(`النقابة تغلق الميناء\n(وأج) - ${REST}`)).toEqual(['agency:وأج'])
  })

  test('and is no part of what the report tells', () => {
    for (const [tradition, dateline] of DATELINES) {
      const record = read(dateline + REST, { published: '2015-08-01' })
      const inside = record.entities.flatMap((e) => e.mentions).filter((m) => m.span[0] < dateline.length)
      expect(inside, tradition).toEqual([])
      expect(
        record.statements.map((s) => record.text.slice(...s.content[0])),
        tradition,
      ).toEqual(['الميناء أغلق'])
    }
  })

  test('spans are the very words', () => {
    for (const [, dateline] of DATELINES) {
      const { text, report } = read(dateline + REST)
      for (const { label, span } of report.credits) expect(text.slice(...span)).toBe(label)
    }
  })

  test('an agency in brackets at the end is a credit too', () => {
    const record = read(`${REST} (رويترز)`)
    expect(record.report.credits.map((c) => `${c.role}:${c.label}`)).toEqual(['agency:رويترز'])
    expect(record.entities.filter((e) => e.name === 'رويترز')).toEqual([])
  })

  test.each([
    ['a sentence that begins with a city', 'الرياض تستضيف القمة المقبلة.'],
    ['a saying before a colon', 'قال المدير: الموسم جيد هذا العام.'],
    ['a person in a headline', 'محمد السادس: لن نقبل الضغوط الخارجية'],
    ['a state in a headline', 'فرنسا: الاتفاق مع إيران ممكن هذا العام'],
    ['a bracket that explains', 'القاهرة (مصر) مدينة قديمة.'],
    ['a subject before a colon', 'عاد الوزير: الموسم جيد هذا العام.'],
    ['nothing', ''],
  ])('%s is none', (_, text) => expect(credits(text)).toEqual([]))

  test('an agency that the report speaks of is a mention', () => {
    const { report, entities } = read('أعلنت وكالة رويترز أن مكتبها في بغداد أغلق.')
    expect(report.credits).toEqual([])
    expect(entities.some((e) => e.name === 'وكالة رويترز')).toBe(true)
  })
})

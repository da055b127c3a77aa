import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../src/app/date.ts'
import { type Article, extract } from '../../src/app/extract.ts'

const page = (name: string): Article | null => extract(readFileSync(join(import.meta.dirname, 'pages', name), 'utf8'))
const BODY = [
  'افتتحت بلدية المدينة الجديدة صباح اليوم مكتبة عامة تضم أكثر من عشرة آلاف كتاب، بحضور عدد من الكتاب والناشرين وطلاب المدارس في الحي.',
  'وقال رئيس البلدية إن المكتبة ستفتح أبوابها سبعة أيام في الأسبوع، وإن الاشتراك فيها مجاني لكل سكان المدينة حتى نهاية العام المقبل.',
  'وتقام في المكتبة كل شهر ندوة يلتقي فيها القراء كاتبا من كتاب البلاد، على أن تخصص الندوة الأولى لأدب الرحلات وكتبه القديمة.',
]
const TITLE = 'مكتبة عامة في المدينة'
const nothing = { title: null, byline: null, published: null, url: null, publisher: null }

describe('a page gives its article and what it says about it', () => {
  test('json-ld-in-a-graph.html', () => {
    expect(page('json-ld-in-a-graph.html')).toEqual({
      title: TITLE,
      byline: 'ليلى حمدان، سامر نعيم',
      published: '2024-02-03',
      url: 'https://hay.example/a/1',
      publisher: 'جريدة الحي',
      text: BODY.join('\n'),
    })
  })

  test('open-graph-and-time-tag.html', () => {
    const article = page('open-graph-and-time-tag.html')!
    expect(article).toMatchObject({
      title: TITLE,
      byline: 'ليلى حمدان',
      published: '2024-02-03',
      url: 'https://hay.example/a/2',
      publisher: 'جريدة الحي',
    })
    expect(article.text.split('\n').slice(-3)).toEqual(BODY)
    expect(article.text).not.toContain('رياضة')
  })

  test('fragment-without-html-tag.html', () => {
    expect(page('fragment-without-html-tag.html')).toEqual({
      ...nothing,
      title: TITLE,
      text: BODY.slice(0, 2).join('\n'),
    })
  })

  test('broken-json-ld.html', () => {
    expect(page('broken-json-ld.html')).toEqual({
      ...nothing,
      title: TITLE,
      published: '2024-02-03',
      text: BODY.join('\n'),
    })
  })

  test('body-only-in-json-ld.html', () => {
    expect(page('body-only-in-json-ld.html')).toEqual({
      ...nothing,
      title: TITLE,
      published: '2024-02-03',
      text: BODY.join('\n'),
    })
  })

  test('unclosed-tags-and-entities.html', () => {
    expect(page('unclosed-tags-and-entities.html')?.text.split('\n')).toEqual([BODY[0], `«${BODY[1]}»`, BODY[2]])
  })
})

describe('a page without an article is null', () => {
  for (const name of ['no-article-a-menu.html', 'no-article-a-login.html'])
    test(name, () => expect(page(name)).toBeNull())

  test('nor do odd pages throw', () => {
    for (const html of [
      '',
      '<',
      '<html',
      '<html></html>',
      '<p>',
      '<!-- -->',
      '<div>'.repeat(20_000),
      '<table><tr><td><p></b></table>',
    ]) {
      expect(extract(html)).toBeNull()
    }
  })
})

test('dates of publication as carriers write them', () => {
  const written: [string, string | null][] = [
    ['2025-06-26', '2025-06-26'],
    ['2025-06-26T01:15:00+03:00', '2025-06-26'],
    ['2025-06-26 14:00', '2025-06-26'],
    ['20250626', '2025-06-26'],
    ['2025/6/2', '2025-06-02'],
    ['26/06/2025', '2025-06-26'],
    ['06/26/2025 10:00', '2025-06-26'],
    ['Thu, 26 Jun 2025 14:00:00 GMT', '2025-06-26'],
    ['June 26, 2025', '2025-06-26'],
    ['٢٦/٠٦/٢٠٢٥', '2025-06-26'],
    ['2025-06', '2025-06'],
    ['2025-02-30', null],
    ['2025-13-01', null],
    ['yesterday', null],
    ['', null],
    ['0000-00-00 00:00:00', null],
  ]
  for (const [text, iso] of written) expect([text, isoDate(text)]).toEqual([text, iso])
})

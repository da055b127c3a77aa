import { expect, test } from 'vitest'
import { read } from '../../src/index.ts'

const dotless = (text: string) => text.replace(/ي(?!\p{L})/gu, 'ى')
const said = (text: string) =>
  read(text, {}).statements.map(({ speaker, content }) => [
    dotless(speaker.label),
    ...content.map((span) => dotless(text.slice(...span))),
  ])

const REPORTS = [
  'أكد مصدر أمني مسؤول أن الطريق الدائري مغلق. وأضاف المصدر الأمني أن العمل يجري في المساء.',
  'وقال رئيس النادي المصري، والذي حضر الاجتماع التالي، إن الفريق في حاجة إلى مدرب أجنبي.',
  'أوضح القاضي سامي الحلواني في الجلسة التي عقدت أن الحكم ابتدائي. وفي الختام شكر المدعي العام.',
]

test.each(REPORTS)('a final ya without dots is read as with them: %s', (text) => {
  expect(said(text).length).toBeGreaterThan(0)
  expect(said(dotless(text))).toEqual(said(text))
})

test('what is written with alif maqsura everywhere stays', () => {
  const text = 'رأى الوزير فى كلمته التى ألقاها أن مستوى الخدمات أدنى من المطلوب. ودعا إلى العمل على إصلاح المبنى.'
  const [first, second] = read(text, {}).statements
  expect(text.slice(...first.content[0])).toBe('مستوى الخدمات أدنى من المطلوب')
  expect(text.slice(...second.content[0])).toBe('العمل على إصلاح المبنى')
})

test('behind a title and before a name it is Ali, else a preposition', () => {
  const text = 'أكد الشيخ على مليحان فى الحفل الذى أقيم أن السد آمن. وأكد الوزير على أهمية الصيانة فى الشتاء.'
  const { statements } = read(text, {})
  expect(statements.map((s) => s.speaker.label)).toEqual(['على مليحان', 'الوزير'])
})

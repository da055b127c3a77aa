import { expect, test } from 'vitest'
import { read } from '../../src/index.ts'

/** Whose the statements of a text are: the speaker, and behind a plus sign who says it with him. */
const speakers = (text: string): string[] =>
  read(text, { published: '2025-06-26' }).statements.map(({ speaker, with: others = [] }) =>
    [speaker, ...others].map((party) => party.label).join(' + '),
  )

test('who says a thing together with the speaker stands beside him', () => {
  expect(speakers('أعلنت بريطانيا وفرنسا أن القمة ستعقد في لندن الشهر المقبل.')).toEqual(['بريطانيا + فرنسا'])
  expect(speakers('قالت السعودية والإمارات وقطر في بيان مشترك إنها ترفض القرار.')).toEqual([
    'السعودية + الإمارات + قطر',
  ])
  expect(speakers('أوضح سامح شكري ونظيره الأردني أيمن الصفدي أن المعبر مفتوح.')).toEqual(['سامح شكري + أيمن الصفدي'])
})

test('also before the verb, where it is told of both', () => {
  expect(speakers('ذكرت الصحيفة أن مصر والولايات المتحدة أكدتا اهتمامهما بحقوق الإنسان.')).toEqual([
    'الصحيفة',
    'مصر + الولايات المتحدة',
  ])
})

test('nobody of whom the words are told, whose clause follows, or who is not named', () => {
  expect(speakers('قالت مصر إن السودان وإثيوبيا لم تحضرا الاجتماع.')).toEqual(['مصر'])
  expect(speakers('أعلن الجيش اللبناني، وقالت بيروت إن الحدود آمنة.')).toEqual(['بيروت'])
  expect(speakers('قال عمر البشير وشهود إن الاتفاق قائم.')).toEqual(['عمر البشير'])
})

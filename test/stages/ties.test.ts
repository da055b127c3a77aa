import { describe, expect, test } from 'vitest'
import { read } from '../../src/index.ts'

/** Offices and memberships that a report states, as `type: who > of whom`. */
const tiesOf = (text: string): string[] => {
  const { ties, entities } = read(text, { published: '2024-05-10' })
  const name = (id: string) => entities.find((e) => e.id === id)!.name
  return ties.map(({ type, from, to }) => `${type}: ${name(from)} > ${name(to)}`).sort()
}

const CASES: [what: string, text: string, wanted: string[]][] = [
  [
    'two offices of one state, joined by their fields',
    'اجتمع وزيرا الداخلية والخارجية اللبنانيان ياسر حمدان وفاطمة العلوي أمس.',
    ['holds-office: فاطمة العلوي > لبنان', 'holds-office: ياسر حمدان > لبنان'],
  ],
  [
    'one office of two states',
    'التقى وزيرا خارجية مصر والأردن ياسر حمدان ونزار الخطيب أمس.',
    ['holds-office: نزار الخطيب > الأردن', 'holds-office: ياسر حمدان > مصر'],
  ],
  [
    'two adjectives of one office',
    'رحب وزيرا الدفاع الأميركي والبريطاني ياسر حمدان ونزار الخطيب بالاتفاق.',
    ['holds-office: نزار الخطيب > بريطانيا', 'holds-office: ياسر حمدان > الولايات المتحدة'],
  ],
  [
    'an adjective before each name',
    'قال الرئيسان السوداني ياسر حمدان والتشادي نزار الخطيب إن الحدود آمنة.',
    ['holds-office: نزار الخطيب > تشاد', 'holds-office: ياسر حمدان > السودان'],
  ],
  [
    'members told of together',
    'قتل القياديان في جبهة النصرة ياسر حمدان ونزار الخطيب أمس.',
    ['member-of: نزار الخطيب > جبهة النصرة', 'member-of: ياسر حمدان > جبهة النصرة'],
  ],
]

describe('offices of several', () => {
  test.each(CASES)('%s', (_, text, wanted) => {
    expect(tiesOf(text)).toEqual(wanted)
  })

  test('the next man of another office holds none of the first', () => {
    expect(tiesOf('استقبل وزير الدفاع الكيني ياسر حمدان ونزار الخطيب الوفد.')).toEqual([
      'holds-office: ياسر حمدان > كينيا',
    ])
  })
})

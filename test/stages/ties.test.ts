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

describe('what is no office, and whose an office is', () => {
  const TEXTS: [what: string, text: string, wanted: string[]][] = [
    ['of two bodies joined none is a part of the other', 'درس ياسر حمدان بكلية العلوم وبكلية الآداب.', []],
    ['a calling is none', 'قال الكاتب المصري ياسر حمدان إن الرواية جديدة. وحضرت الممثلة اللبنانية هدى خليل الحفل.', []],
    [
      'a clerk of state is one',
      'قالت كاتبة الدولة الإسبانية كارمن لوبيز إن الاجتماع تأجل.',
      ['holds-office: كارمن لوبيز > إسبانيا'],
    ],
    ['nor is a team', 'فاز فريق المدرب الهولندي يان فيرمولن أمس.', []],
    ['whose team it is', 'يلتقي فريق المبعوث الأممي ياسر حمدان الوفد.', ['holds-office: ياسر حمدان > الأمم المتحدة']],
    [
      'those of several serve one man of office',
      'استدعت المحكمة ثلاثة من كبار مساعدي وزير الطاقة ياسر حمدان، وقالت تونس إن التحقيق جار.',
      ['holds-office: ياسر حمدان > تونس'],
    ],
    ['no sergeant in an arrival', 'تنتظر تونس وصول الرئيس ياسر حمدان غدا.', ['holds-office: ياسر حمدان > تونس']],
    ['a deputy to whom and of what', 'عين ياسر حمدان نائبا لرئيس التحرير. وفازت تونس.', []],
    [
      'a chairman of what board',
      'أعلن تعيين ياسر حمدان رئيسا لمجلس إدارة شركة النور للتأمين في تونس.',
      ['holds-office: ياسر حمدان > شركة النور للتأمين'],
    ],
    ['a name with a preposition has not the title before it', 'رحب أمير منطقة عسير بياسر حمدان أمس.', []],
    [
      'a manager of what the report does not speak of before',
      'وافقت مؤسسة النقد العربي السعودي على الطلب. وقال ياسر حمدان المدير العام لتخزين الطاقة إن العمل مستمر.',
      [],
    ],
  ]
  test.each(TEXTS)('%s', (_, text, wanted) => {
    expect(tiesOf(text)).toEqual(wanted)
  })
})

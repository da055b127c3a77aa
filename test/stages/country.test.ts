import { describe, expect, test } from 'vitest'
import { read } from '../../src/index.ts'
import type { Party } from '../../src/record/types.ts'

const told = ({ label, country, countryBasis }: Party) => `${label} ${country ?? '-'} ${countryBasis ?? '-'}`

/** Speakers, actors and recipients of a report, each with its country and what that was read from. */
const partiesOf = (text: string): Set<string> => {
  const { statements, events } = read(text, { published: '2024-05-10' })
  return new Set(
    [...statements.map((s) => s.speaker), ...events.flatMap((e) => [...e.actors, ...e.recipients])].map(told),
  )
}

const CASES: [what: string, text: string, wanted: string[]][] = [
  ['a state', 'دعت تونس مالي إلى الحوار.', ['تونس TN identity', 'مالي ML identity']],
  [
    'a body with a nationality in its name',
    'هاجمت القوات الأميركية مواقع للمسلحين قرب الحدود.',
    ['القوات الأميركية US words'],
  ],
  [
    'unnamed people with a nationality',
    'قتل مسلحون مجهولون ثلاثة جنود فرنسيين شمال مالي.',
    ['ثلاثة جنود فرنسيين FR words', 'مسلحون مجهولون ML place'],
  ],
  ['people of a named place', 'طالب سكان حلب بوقف القصف.', ['سكان حلب SY words']],
  [
    'people of a town that shares its name: of the state the report tells of',
    'طالب سكان همدان الحكومة اليمنية بوقف القصف. وقتل ثلاثة في صنعاء.',
    ['سكان همدان YE words'],
  ],
  ['the same town told of with its own state', 'طالب سكان همدان إيران بدفع التعويضات.', ['سكان همدان IR words']],
  [
    'who goes on without being called again',
    'اعتذر محافظ نينوى للأهالي عما جرى، متعهدا بتعويض المتضررين.',
    ['محافظ نينوى IQ words'],
  ],
  ['who holds an office of a state', 'قال وزير الدفاع الكيني نزار الخطيب إن الوضع هادئ.', ['نزار الخطيب KE tie']],
  [
    'a nationality of two words',
    'قال وزير الدفاع الكوري الجنوبي إن الوضع هادئ.',
    ['وزير الدفاع الكوري الجنوبي KR words'],
  ],
  ['the other of the two', 'قال وزير الدفاع الكوري الشمالي إن الوضع هادئ.', ['وزير الدفاع الكوري الشمالي KP words']],
  ['the first word alone, where the north is named', 'قال الجيش الكوري إن بيونغ يانغ آمنة.', ['الجيش الكوري KP words']],
  ['the south before its people', 'قال الرئيس الجنوب أفريقي نزار الخطيب إن الوضع هادئ.', ['نزار الخطيب ZA tie']],
  ['the south behind its people', 'قتل ثلاثة جنود سودانيين جنوبيين.', ['ثلاثة جنود سودانيين جنوبيين SS words']],
  ['a capital that is a word as well', 'أعلنت مسقط أن المحادثات تأجلت.', ['مسقط OM identity']],
  ['a capital that shares its name with a town', 'أعلنت طرابلس أن المحادثات تأجلت.', ['طرابلس LY identity']],
  [
    'unless the report tells of the state of the town',
    'طالب سكان طرابلس الحكومة اللبنانية بوقف القصف.',
    ['سكان طرابلس LB words'],
  ],
  ['an envoy is of who sends him', 'أدان سفير اليابان لدى لبنان الهجوم.', ['سفير اليابان لدى لبنان JP words']],
  [
    'a ministry in a report about one state',
    'قال الجيش السوداني إن الوضع هادئ في الخرطوم. واعتقلت وزارة الداخلية خمسة طلاب.',
    ['الجيش السوداني SD identity', 'وزارة الداخلية SD report'],
  ],
  ['who acts in a place', 'اعتقلت الشرطة خمسة طلاب في نابولي.', ['خمسة طلاب IT place']],
]

describe('of which country a party is', () => {
  test.each(CASES)('%s', (_, text, wanted) => {
    const found = partiesOf(text)
    for (const one of wanted) expect(found).toContain(one)
  })

  test('an envoy to a state is not of it', () => {
    const parties = [...partiesOf('قال السفير لدى اليابان نزار الخطيب إن العلاقات جيدة.')]
    expect(parties).toEqual(['نزار الخطيب - -'])
  })

  test('who serves many states is of none', () => {
    const parties = [...partiesOf('أدان الأمين العام للأمم المتحدة أنطونيو غوتيريش الهجمات.')]
    expect(parties).toContain('أنطونيو غوتيريش - -')
  })

  test('a ministry among several states is of none', () => {
    const parties = [...partiesOf('زار وفد من فرنسا تونس. وقالت وزارة الداخلية إن الوضع هادئ. وشكرت مالي فرنسا وتونس.')]
    expect(parties).toContain('وزارة الداخلية - -')
  })

  test('one without a name has his country wherever he goes on', () => {
    const { statements } = read('قال مسؤول عسكري مصري إن الحدود مغلقة. وأضاف أن الوضع هادئ.', {})
    expect(statements.map((s) => told(s.speaker))).toEqual(Array(2).fill('مسؤول عسكري مصري EG words'))
  })

  test('what nothing tells stays without', () => {
    expect([...partiesOf('قال طبيب إن المرضى بخير.')]).toEqual(['طبيب - -'])
  })
})

import { describe, expect, test } from 'vitest'
import { read } from '../../src/index.ts'

const CASES: [what: string, text: string, trigger: string, contexts: string][] = [
  ['what two states say to one another', 'دعت تونس مالي إلى الحوار.', 'دعت', 'diplomatic'],
  ['what a league for rights says', 'نددت الرابطة المحلية لحقوق الإنسان باعتقال الطلبة.', 'نددت', 'human_rights'],
  [
    'the matter of the whole report, where a sentence tells none',
    'ارتفع عدد المرضى في مستشفيات الولاية، وقال طبيب إن العدوى تنتشر بسرعة. وطالب سكان المدينة الحكومة بالإسراع.',
    'طالب',
    'health',
  ],
  [
    'whom the police take for drugs',
    'أوقفت الشرطة ثلاثة أشخاص بحوزتهم كيلوغرامان من الكوكايين.',
    'أوقفت',
    'illegal_drugs',
  ],
  ['who is taken for what he says', 'اعتقلت الشرطة ثلاثة ناشطين.', 'اعتقلت', 'repression'],
  ['an army and those under no arms', 'قتل الجيش السوداني عشرين مدنيا.', 'قتل', 'military human_rights'],
  ['violence of nobody under arms', 'طعن رجل ثلاثة أشخاص في المحطة.', 'طعن', 'crime'],
  ['arms that are given', 'قدمت فرنسا صواريخ إلى مصر.', 'قدمت', 'military'],
  ['ties that somebody threatens to cut', 'هددت فنزويلا بقطع علاقاتها مع كولومبيا.', 'هددت', 'diplomatic'],
  ['terrorists by their name', 'هاجم تنظيم داعش قرية قرب الرقة.', 'هاجم', 'terrorism'],
  ['tear gas is no gas of the ground', 'أطلقت الشرطة الغاز المسيل للدموع على المحتجين.', 'أطلقت', 'repression'],
]

describe('what an event is about', () => {
  test.each(CASES)('%s', (_, text, trigger, contexts) => {
    const { events } = read(text, { published: '2024-05-10' })
    const found = events.find((e) => text.slice(...e.trigger.span).endsWith(trigger))
    expect(found?.contexts.join(' ')).toBe(contexts)
  })
})

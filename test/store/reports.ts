/** Reports made of parts, in the manner of the wires: as many as wanted, no two alike. */
const SPEAKERS = [
  'وزير الخارجية الإيطالي',
  'رئيس الوزراء العراقي',
  'الناطق باسم الحكومة المغربية',
  'وزيرة الدفاع الهولندية',
  'الرئيس السنغالي',
]
const VERBS = ['أعلن', 'أكد', 'نفى', 'أوضح', 'اعتبر']
const THINGS = [
  'بلاده ستوقع اتفاقا للتعاون في مجال الطاقة',
  'المفاوضات تسير في الاتجاه الصحيح',
  'الحدود ستبقى مفتوحة أمام المسافرين',
  'الميزانية الجديدة لن تمس الأجور',
  'القوات ستنسحب من المنطقة قبل نهاية العام',
]
const PLACES = ['روما', 'بغداد', 'الرباط', 'لاهاي', 'داكار']

export interface Given {
  id: string
  publisher: string
  published: string
  title: string
  text: string
}

export const reportsOf = (count: number): Given[] =>
  Array.from({ length: count }, (_, n) => {
    const pick = (list: string[], step: number) => list[Math.floor(n / step) % list.length]
    const day = String((n % 28) + 1).padStart(2, '0')
    return {
      id: `wire-${n}`,
      publisher: 'وكالة الميناء',
      published: `2023-0${(n % 9) + 1}-${day}`,
      title: `خبر رقم ${n} من ${pick(PLACES, 1)}`,
      text: `${pick(VERBS, 5)} ${pick(SPEAKERS, 1)}، في مؤتمر صحفي عقده في ${pick(PLACES, 25)}، أن ${pick(THINGS, 3)}. وأضاف أن ${pick(THINGS, 7)}، وذلك بعد ${n + 2} يوما من المشاورات.`,
    }
  })

import type { Rule } from './rule.ts'

/** Statements whose cue is a verbal noun of saying: his saying that, rushed to deny. */
export const attributeMasdarRules: Rule[] = [
  {
    id: 'attribute/masdar-particle',
    says: 'A verbal noun of saying with its speaker (his saying that) when particular words of somebody follow after a particle.',
    yes: [
      'اكتفى المدير ب[[القول]] إن الملف قيد الدراسة. => say; speaker=المدير; content=الملف قيد الدراسة',
      'ختمت المديرة حديثها ب[[التأكيد]] على أن الأسعار ستنخفض. => affirm; speaker=المديرة; content=الأسعار ستنخفض',
      'استغرب السكان [[قول]] الوزير إن الماء متوفر. => say; speaker=الوزير; content=الماء متوفر',
      'غادر السفير بعد [[تأكيده]] أن المحادثات ستستمر. => affirm; speaker=السفير; content=المحادثات ستستمر',
    ],
    no: [
      'أولا: لا يمكن وصف المدير بأنه متسرع.',
      'كان هدف الورشة تسجيل المرشحين أن يتعلموا العمل.',
      'بدأ المدير بالعد إلى أن وصل الجميع.',
      'بثت وسائل إعلام محلية أن الطريق مغلق.',
      'القول إن الماء متوفر كذب.',
      'تأكيد الحجز يحتاج إلى بطاقة.',
      'يحتاج العقد إلى تأكيد.',
    ],
  },
  {
    id: 'attribute/masdar-object',
    says: 'A verbal noun of denying, accusing or condemning with its object, behind a verb that says how its subject came to it.',
    yes: ['سارعت الوزارة إلى [[نفي]] الخبر. => deny; speaker=الوزارة; content=الخبر'],
    no: ['يحتاج نفي الخبر إلى شجاعة.', 'دعاهم الوزير إلى أن يبادروا إلى نفي الخبر.'],
  },
  {
    id: 'attribute/masdar-preposition',
    says: 'A verbal noun of saying with its preposition, behind a verb that says how its subject came to it.',
    yes: [
      'سارعت الوزارة إلى [[الإعراب]] عن أسفها للحادث. => say; speaker=الوزارة; content=أسفها للحادث',
      'لم يتردد النائب في [[اتهام]] الوزارة بالتقصير. => accuse; speaker=النائب; content=التقصير; to=الوزارة',
    ],
    no: ['بدأ الحفل بعرض للأزياء.', 'لم يكن الإعراب عن الأسف كافيا.'],
  },
  {
    id: 'attribute/masdar-quote',
    says: 'A verbal noun of saying with the pronoun of its speaker and words in quotation marks.',
    yes: [
      'قال المدرب إن الفريق خسر. وجاء [[قوله]] «لا نحتاج إلى جمهور لكي نفوز بالمباراة» مفاجئا. => say direct; speaker=المدرب; content=لا نحتاج إلى جمهور لكي نفوز بالمباراة',
    ],
    no: [
      'صدر كتاب القول الفصل «حكايات الجدة الطيبة في ليالي الشتاء».',
      'نجحت الكاتبة بعد روايتها «قتل الطائر المغرد» التي كتبتها قديما.',
    ],
  },
]

import type { Rule } from './rule.ts'

/** Statements whose cue is an adverbial participle of saying: adding that, warning of. */
export const attributeParticipleRules: Rule[] = [
  {
    id: 'attribute/participle-particle',
    says: 'An adverbial participle of saying carries on the speaker of the sentence with further words after a particle.',
    yes: [
      'قال الوزير إن الموسم جيد، [[مضيفا]] أن الأسعار ستنخفض. => say; speaker=الوزير; content=الأسعار ستنخفض',
      'دافعت النائبة عن القانون، [[مؤكدة]] أنه يحمي الأطفال. => affirm; content=أنه يحمي الأطفال',
      'رفض النائب الاقتراح [[معتبرا]] أنه غير قانوني. => think; content=أنه غير قانوني',
      'قالت الوزيرة إن العمل مستمر، [[لافتة]] إلى أن الطريق طويل. => say; speaker=الوزيرة; content=الطريق طويل',
      'ألقى اللواء نزار الخطيب كلمة هنأ فيها العاملين؛ [[متمنيا]] أن يكون العيد سعيدا. => speaker=نزار الخطيب',
      'أوضح الأطباء شيئا، [[مشيرين]] إلى أنه عندما بلغ الثامنة، عرضوا عليه الجراحة. => content=أنه عندما بلغ الثامنة، عرضوا عليه الجراحة',
    ],
    no: ['هذا أمر مؤكد وقد ثبت أن الأمر صحيح.', 'تزوج قائل القصيدة في شبابه.', 'تناول الطبق المضاف إلى القائمة.'],
  },
  {
    id: 'attribute/participle-preposition',
    says: 'An adverbial participle of saying with its words after its preposition: pointing to, warning of, calling for.',
    yes: [
      'غير أن النقابة الوطنية للمعلمين، المقربة من المعارضة، دخلت على الخط، [[متهمة]] الوزارة بالتستر. => accuse; speaker=النقابة الوطنية للمعلمين; content=التستر',
      'رفعت النقابة دعوى ضد الشركة، [[متهمة]] إياها بالإهمال. => accuse; content=الإهمال',
      'قالت النقابة إن الأجور لم تدفع منذ شهرين، [[متهمة]] الوزارة بالمماطلة. => accuse; speaker=النقابة; content=المماطلة; to=الوزارة',
      'قالت الجمعية إن السكان تضرروا، [[مطالبة]] بفتح تحقيق عاجل. => demand; speaker=الجمعية; content=فتح تحقيق عاجل',
      'قال الوزير إن الموسم جيد، [[مشيرا]] إلى انخفاض الأسعار. => say; speaker=الوزير; content=انخفاض الأسعار',
      'تحدث المدير عن الخطة، [[محذرا]] من تأخر التنفيذ. => warn; speaker=المدير; content=تأخر التنفيذ',
      'اختتم السفير كلمته [[داعيا]] إلى حوار شامل. => appeal; speaker=السفير; content=حوار شامل',
      'اشتكى السكان من العطش، [[مطالبين]] البلدية بحفر بئر. => demand; speaker=السكان; content=حفر بئر; to=البلدية',
    ],
    no: [
      'دعم المركز رواتب (48) معلما بالمدارس.',
      'رفع المتظاهرون لافتات إلى جانب الأعلام.',
      'علق التاجر لافتة على باب المحل.',
      'كان أداء الفريق لافتا في الشوط الثاني.',
      'جلس مشير الجيش إلى الطاولة.',
      'كان الموظف مطالبا بالتوقيع على البيان.',
      'تنتج الشركة هاتفا ذكيا بتكلفة قليلة.',
    ],
  },
  {
    id: 'attribute/participle-quote',
    says: 'An adverbial participle of saying with its words in quotation marks.',
    yes: [
      'تحدثت الكاتبة عن طفولتها، [[مضيفة]] "كنا نقرأ على ضوء الشموع في الشتاء". => say direct; speaker=الكاتبة',
      'رفض المدرب الاستقالة [[قائلا]] «سأبقى حتى نهاية الموسم مهما حدث». => say direct; speaker=المدرب; content=سأبقى حتى نهاية الموسم مهما حدث',
    ],
    no: ['كتب على الجدار «مؤكد».'],
    known: ['no: كان العنوان لافتا «نهاية عصر».'],
  },
  {
    id: 'attribute/participle-colon',
    says: 'An adverbial participle of saying with its words after a colon.',
    yes: [
      'رفض وزير الخارجية التعليق [[مضيفا]]: لن نقبل الإملاءات. => say; content=لن نقبل الإملاءات',
      'رفض المدرب الاستقالة قبل أن يغادر القاعة [[قائلا]]: سأبقى حتى نهاية الموسم. => say; content=سأبقى حتى نهاية الموسم',
    ],
    no: [
      'رفع الطلاب لافتة كبيرة: لا للعنف.',
      'أعد الطباخ سلطة مضافة إليها: زيت وليمون.',
      'جاء الترتيب مؤكدا التوقعات: الأهلي أولا ثم الزمالك.',
    ],
  },
  {
    id: 'attribute/participle-object',
    says: 'An adverbial participle of saying with its content as a bare object.',
    yes: [
      'قالت الوزارة إن الطريق مفتوح، [[نافية]] ما تردد عن إغلاقه. => deny; speaker=الوزارة; content=ما تردد عن إغلاقه',
      'استقبل الملك الوفد، [[مؤكدا]] ضرورة الحوار. => affirm; content=ضرورة الحوار',
      'رفض النائب القرار، [[معتبرا]] الخطوة خطأ كبيرا. => think; speaker=النائب; content=الخطوة خطأ كبيرا',
      'قدم المدير شكره للطبيب، [[متمنيا]] السلامة للجميع. => appeal; speaker=المدير; content=السلامة للجميع',
    ],
    no: ['سجل اللاعب هدفا مؤكدا في الدقيقة الأخيرة.', 'جلس القاضي ناظرا القضية.'],
  },
]

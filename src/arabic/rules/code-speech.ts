import type { Rule } from './rule.ts'

/** Statements that are events as well: accusing, threatening, demanding, promising, praising. */
export const codeSpeechRules: Rule[] = [
  {
    id: 'code/speech-accuse',
    says: 'Accusing or condemning somebody is an event as well as a statement: its speaker acts, the accused receives.',
    yes: [
      '[[اتهمت]] المنظمة التي يوجد مقرها في لندن الحكومة السودانية بتعذيب السجناء. => ACCUSE allege; actor=المنظمة; recipient=الحكومة السودانية',
      'بعثت الحركة رسالة [[تتهم]] الحكومة بالفساد. => ACCUSE; actor=الحركة; recipient=الحكومة',
      '[[حمل]] سمير جعجع، رئيس حزب القوات اللبنانية، إيران مسؤولية الأزمة. => ACCUSE allege; actor=سمير جعجع; recipient=إيران',
      '[[اتهمت]] وزارة الخارجية الأميركية، في بيان أصدرته أمس، النظام الإيراني بقمع الأقليات. => ACCUSE allege; actor=وزارة الخارجية الأميركية; recipient=النظام الإيراني',
      'مجلس النواب [[يدين]] تفجير السوق. => ACCUSE disapprove actual; actor=مجلس النواب',
      '[[أدانت]] فرنسا وألمانيا الحكومة السورية. => ACCUSE disapprove; actor=فرنسا|ألمانيا; recipient=الحكومة السورية',
      '[[انتقدت]] المعارضة رئيس الوزراء. => ACCUSE disapprove actual; actor=المعارضة; recipient=رئيس الوزراء',
      '[[أدانت]] فرنسا النظام السوري بسبب القصف. => ACCUSE disapprove; actor=فرنسا; recipient=النظام السوري',
      '[[نددت]] منظمة العفو الدولية بسياسة السلطات المصرية. => ACCUSE disapprove; actor=منظمة العفو الدولية',
      '[[اتهمت]] إيران إسرائيل باغتيال العالم. => ACCUSE allege actual; actor=إيران; recipient=إسرائيل',
    ],
    no: [
      'سخرت الوزارة جهودها لخدمة الحجاج.',
      'قالت إيران إن العالم مات.',
      'ذكرت الوزارة أن المتهم غادر.',
      'أدى الاتهام المتبادل إلى قطيعة.',
    ],
  },
  {
    id: 'code/speech-alleged',
    says: 'Whoever says of somebody else that he did wrong or failed accuses him, without any verb of accusing (lexicon/wrongs.tsv).',
    yes: [
      '[[قال]] وزير الدفاع سالم الحربي إن كوريا الشمالية خرقت الاتفاق. => ACCUSE allege actual; actor=سالم الحربي; recipient=كوريا الشمالية',
      '[[أكد]] النائب سامي العلي أن إسرائيل لم تلتزم بتعهداتها. => ACCUSE disapprove; actor=سامي العلي; recipient=إسرائيل',
      '[[رأى]] الأمين العام أنطونيو غوتيريش أن تدخل إثيوبيا في الصومال يهدد السلام. => ACCUSE allege; actor=أنطونيو غوتيريش; recipient=إثيوبيا',
    ],
    no: [
      'قال وزير الدفاع سالم الحربي إن كوريا الشمالية لم تخرق الاتفاق.',
      'قال المتحدث باسم كوريا الشمالية إن كوريا الشمالية خرقت الاتفاق.',
      'قال شهود إن المدرب خدع الحكم.',
      'قال وزير الدفاع سالم الحربي إن فرنسا ستنتهك الاتفاق.',
    ],
  },
  {
    id: 'code/speech-threaten',
    says: 'Threatening somebody is an event as well as a statement.',
    yes: [
      '[[هددت]] حركة طالبان بقتل الرهائن. => THREATEN violence actual; actor=حركة طالبان',
      'ظهر الصحفي الذي [[هدد]] تنظيم داعش بقتله. => THREATEN violence; actor=تنظيم داعش',
      '[[لوحت]] واشنطن بفرض عقوبات على الشركة. => THREATEN restrict; actor=واشنطن',
    ],
    no: ['يهدد الجفاف محصول القمح.', 'لوح الطفل بيده من النافذة.'],
  },
  {
    id: 'code/speech-request',
    says: 'Demanding of or appealing to somebody is an event as well as a statement.',
    yes: [
      'بدأ حزب المحافظين حملة [[تدعو]] البرلمان إلى تعديل الدستور. => REQUEST; actor=حزب المحافظين; recipient=البرلمان',
      'وافقت وزارة الصحة على الخطة، و[[طالبت]] مجلس الأمن بالتحرك. => REQUEST; actor=وزارة الصحة; recipient=مجلس الأمن',
      '[[طالبت]] المعارضة الحكومة اليونانية بإجراء انتخابات مبكرة. => REQUEST change; actor=المعارضة; recipient=الحكومة اليونانية',
      '[[دعت]] فرنسا إيران إلى وقف التخصيب. => REQUEST yield actual; actor=فرنسا; recipient=إيران',
      '[[ناشدت]] الأمم المتحدة المانحين تقديم مساعدات عاجلة. => REQUEST assist; actor=الأمم المتحدة; recipient=المانحين',
    ],
    no: ['أمر المدير بتقليص النفقات.', 'حضر المدعوون إلى العشاء.', 'يدرس الطالب القانون.', 'طلب الزبون فنجان قهوة.'],
  },
  {
    id: 'code/speech-agree',
    says: 'Promising to do something is an event as well as a statement: what is promised is agreed to, not done.',
    yes: [
      '[[تعهدت]] ألمانيا بزيادة المساعدات. => AGREE actual; actor=ألمانيا',
      '[[وعد]] رئيس الوزراء المزارعين بخفض الضرائب. => AGREE; actor=رئيس الوزراء',
    ],
    no: ['تلتزم الشركة بحماية بيانات الزبائن.', 'كان اللاعب واعدا منذ صغره.', 'حان موعد الرحلة.'],
  },
  {
    id: 'code/speech-support',
    says: 'Praising or welcoming somebody or his deed is support, where somebody is named whom it is for.',
    yes: [
      '[[أشاد]] الوزير الإسباني بجهود الرباط. => SUPPORT; actor=الوزير الإسباني; recipient=الرباط',
      '[[أشادت]] الصين بجهود باكستان في مكافحة الفقر. => SUPPORT actual; actor=الصين; recipient=باكستان',
    ],
    no: ['أشاد البناء بيتا من الحجر.', 'رحب الجمهور بالعرض الموسيقي.'],
  },
]

import type { Rule } from './rule.ts'

/** Standing facts between entities: src/arabic/ties. */
export const tieRules: Rule[] = [
  {
    id: 'tie/holds-office',
    says: 'A name with an office beside it holds that office, of the state or body that the title or its adjective names.',
    yes: [
      'قال [[ياسر حمدان، رئيس بلدية غزة]]، إن الماء ملوث. => from=ياسر حمدان',
      'قال [[وزير الخارجية الألماني فرانك شتاينماير]] إن الوقت ينفد. => from=فرانك شتاينماير; to=ألمانيا; title=وزير الخارجية الألماني',
      'وصل [[رئيس مالي إبراهيم أبو بكر كيتا]] إلى القمة. => to=مالي; title=رئيس مالي',
    ],
    no: [
      'قال الوزير إن الوقت ينفد.',
      'استقبل نزار الخطيب وزير الخارجية.',
      'لعب المهاجم نزار الخطيب في مركز الجناح.',
      'قرأ ياسر حمدان كتابا عن رئيس القبيلة.',
    ],
    known: ['عين [[نزار الخطيب مديرا لبنك السودان]] هذا الأسبوع. => to=بنك السودان'],
  },
  {
    id: 'tie/spokesperson-for',
    says: 'A name with the title of a spokesperson speaks for the body or state that the title names.',
    yes: [
      'قال العميد [[أحمد عسيري المتحدث باسم قوات التحالف]] إن العمليات مستمرة. => from=أحمد عسيري; to=قوات التحالف',
      'ذكرت [[الناطقة باسم الأمم المتحدة فاطمة العلوي]] أن القافلة وصلت. => to=الأمم المتحدة',
    ],
    no: ['قال ياسر حمدان إن الهدوء عاد.', 'تحدث ياسر حمدان باسم عائلته.', 'قال متحدث باسم وزارة الدفاع إن الهدوء عاد.'],
    known: ['قال [[المتحدث باسم وزارة الدفاع ياسر حمدان]] إن الهدوء عاد. => from=ياسر حمدان; to=وزارة الدفاع'],
  },
  {
    id: 'tie/nationality',
    says: 'Makes the state that only an adjective in an office names, with the adjective as its description, so that the office has its other end.',
    yes: [
      'قال وزير الخارجية [[الألماني]] فرانك شتاينماير إن الوقت ينفد. => state description DE',
      'زار وزير الزراعة [[التونسي]] ياسر حمدان المعرض. => state description TN',
    ],
    no: [
      'اشترى المطعم الجبن الألماني.',
      'فاز اللاعب الألماني بالسباق.',
      'زارت ألمانيا بعثة يقودها وزير الزراعة التونسي.',
    ],
  },
  {
    id: 'tie/partner-of',
    says: 'A noun of partnership between two named actors makes them partners; relations alone need a good word beside them.',
    yes: [
      'يتعمق [[التعاون بين باماكو وموسكو]] كل عام. => to=موسكو; from=باماكو',
      'تمتد [[العلاقات التاريخية بين المغرب والسنغال]] قرونا. => from=المغرب; to=السنغال',
      'تستمر [[الشراكة الاستراتيجية بين الصين وباكستان]]. => from=الصين; to=باكستان',
    ],
    no: ['تجمد العلاقات بين المغرب والسنغال.', 'نشأت صداقة بين الطفل والحصان.', 'جرت مباراة بين المغرب والسنغال.'],
  },
  {
    id: 'tie/at-odds-with',
    says: 'A noun of dispute between two named actors puts them at odds.',
    yes: [
      'تتفاقم [[الأزمة الدبلوماسية بين مالي والجزائر]]. => from=مالي; to=الجزائر',
      'طال [[النزاع بين أرمينيا وأذربيجان]]. => from=أرمينيا; to=أذربيجان',
    ],
    no: [
      'بدأت أزمة السكن في مالي والجزائر.',
      'دار خلاف بين الجارين على الحديقة.',
      'تقع بين مالي والجزائر صحراء واسعة.',
    ],
  },
  {
    id: 'tie/located-in',
    says: 'A place with the place or state it lies in right behind it lies there.',
    yes: [
      'عاد الهدوء إلى [[أربيل في العراق]]. => from=أربيل; to=العراق',
      'زار الوفد مدينة [[مينسك عاصمة بيلاروس]]. => from=مينسك; to=بيلاروس',
    ],
    no: ['سافر من أربيل إلى العراق.', 'زار الوفد أربيل وبغداد.', 'اجتمع الوفد في أربيل مع وزير من العراق.'],
    known: ['اندلع حريق في [[بلبيس بمحافظة الشرقية]]. => from=بلبيس; to=الشرقية'],
  },
  {
    id: 'tie/member-of',
    says: 'Who is said to belong to a body, to lead an alliance or to head a list of its states is a member of it.',
    yes: ['اعتقلت الشرطة [[ياسر حمدان المنتمي لحركة الشباب]]. => from=ياسر حمدان; to=حركة الشباب'],
    no: [
      'ينتمي الطائر إلى فصيلة الصقور.',
      'اعتقلت الشرطة ياسر حمدان ثم أفرجت عنه.',
      'وصلت الحافلة بقيادة السائق الجديد.',
    ],
    known: ['يواصل [[التحالف العربي بقيادة السعودية]] عملياته. => from=السعودية; to=التحالف العربي'],
  },
  {
    id: 'tie/part-of',
    says: 'A body said to belong to another, or named inside a government, is a part of it.',
    yes: ['استقبل القائد [[كتيبة «الفجر» التابعة للجيش السوري الحر]].'],
    no: ['تابع الجمهور المباراة.', 'انتقدت وزارة الدفاع حركة طالبان.', 'ضمت القائمة قرى تابعة للمدينة.'],
    known: [
      'أغلقت [[دائرة الحدود التابعة لوزارة الداخلية]] أبوابها. => to=وزارة الداخلية',
      'أعلنت [[كتيبة الفاروق التابعة للجيش السوري الحر]] انسحابها. => to=الجيش السوري الحر',
    ],
  },
]

import type { Rule } from './rule.ts'

/** Statements whose source a phrase or a clause names, or a medium passes on: according to, as he said, quoting. */
export const attributeSourceRules: Rule[] = [
  {
    id: 'attribute/which',
    says: 'Which somebody denied, which he confirmed: his word on the clause before, or on the claim that is named.',
    yes: [
      'زاد الإنتاج في المصنع هذا العام، وهو ما [[أكد]]ه الوزير أحمد سالم. => affirm; speaker=أحمد سالم; content=زاد الإنتاج في المصنع هذا العام',
      'قال خالد إن الجيش قصف المدينة، الأمر الذي [[تنفي]]ه الحكومة. => deny; speaker=الحكومة; content=الجيش قصف المدينة',
      'اتهمها الجيران بتلويث النهر، وهو الاتهام الذي [[تنفي]]ه الشركة. => deny; speaker=الشركة; content=الاتهام',
      'سيعود الفريق إلى التدريب غدا، وهو ما [[أعلن]] عنه المدرب. => announce; speaker=المدرب',
    ],
    no: ['تراجعت المبيعات كثيرا هذا العام، وهو ما يؤكد ضعف السوق.', 'تعطلت الرحلات صباحا، الأمر الذي أغضب المسافرين.'],
  },
  {
    id: 'attribute/source-after',
    says: 'A phrase like according to, after a clause, makes that clause the words of the source it names.',
    yes: [
      'ستعلن النتائج غدا، [[وفقا]] لأربعة مسؤولين كبار. => speaker=أربعة مسؤولين كبار',
      'انهار الجسر، ما أدى [[بحسب]] قناة محلية إلى إصابة عاملين. => content=انهار الجسر، ما أدى … إلى إصابة عاملين',
      'الحل، [[برأي]] المحلل سامي نادر، لن يكون قريبا. => speaker=سامي نادر; content=الحل … لن يكون قريبا',
      'والحل – [[بحسب]] الخبير – ليس قريبا على الإطلاق. => speaker=الخبير; content=والحل … ليس قريبا على الإطلاق',
      '"لم نكن نعرف"، [[على]] حد قول الوزير. => say direct; content=لم نكن نعرف',
      'لن تتأخر الرواتب هذا الشهر، [[على]] حد قول الوزير. => speaker=الوزير; polarity=negative',
      'ارتفعت الأسعار كثيرا في الأسواق، [[وفقا]] لوزارة التجارة. => say; speaker=وزارة التجارة; content=ارتفعت الأسعار كثيرا في الأسواق',
      'انهار السقف فوق العمال صباحا، [[بحسب]] شهود عيان. => say; speaker=شهود عيان; directness=witness',
      'بلغ عدد الزوار مليونا هذا العام، [[حسب]] بيان صادر عن البلدية. => speaker=البلدية; chain=document:بيان صادر < speaker:البلدية',
      'أسفر الحريق، [[وفقا]] للشرطة، عن مقتل تسعة عمال. => speaker=لشرطة; content=أسفر الحريق … عن مقتل تسعة عمال',
      'عاد المعلمون إلى المدرسة، [[وفق]] بيان للتربية، وبدأ العام الدراسي. => chain=document:بيان < speaker:لتربية; content=عاد المعلمون إلى المدرسة',
    ],
    no: [
      'تصرف المعونة حسب حاجات الأسر.',
      'صدرت قرارات الإغلاق حسب اللوائح المعمول بها.',
      'توزع الحصص على المزارعين بالتساوي حسب الأصول.',
      'جرى الحفل وفق البرنامج المعد.',
      'أحيل الشاب إلى الجهات المختصة حسب المتبع.',
      'تتغير المواعيد كل أسبوع وفق المصلحة المشتركة.',
      'صدر الحكم وفقا للقانون.',
    ],
    known: ['no: تتمسك النقابة باستقلال القضاة وفق القضاء المستقل.'],
  },
  {
    id: 'attribute/source-before',
    says: 'A phrase like according to at the head of a sentence makes what follows the words of the source it names.',
    yes: [
      'و[[بحسب]] المصدر نفسه، أغلق المصنع أبوابه. => unnamed; speaker=المصدر; content=أغلق المصنع أبوابه',
      'و[[بحسب]] المتحدث باسم البلدية، فإن الجسر سيغلق شهرا. => say; content=الجسر سيغلق شهرا',
      'ارتفعت الحرارة هذا العام، و[[بحسب]] منظمة الأرصاد، سيكون الصيف أشد. => content=سيكون الصيف أشد',
      '[[وفقا]] لمصادر طبية، توفي ثلاثة أشخاص في الحريق. => say; speaker=مصادر طبية; content=توفي ثلاثة أشخاص في الحريق',
      '[[وفقا]] لتقرير أصدرته منظمة النور، ارتفعت الأسعار. => speaker=منظمة النور; chain=document:تقرير < speaker:منظمة النور; content=ارتفعت الأسعار',
      '[[بحسب]] تقرير «الأفق» أغلق المصنع أبوابه. => speaker=تقرير «الأفق»; content=أغلق المصنع أبوابه',
      '[[وفقا]] لمصدرين مطلعين على الملف، طلبا عدم ذكر اسميهما، فإن العقد سيوقع. => speaker=مصدرين مطلعين على الملف; content=العقد سيوقع',
      '[[بحسب]] ما ذكره مسؤول كبير لصحيفة «الأفق»، فإن المصنع سيغلق. => chain=channel:صحيفة «الأفق» < speaker:مسؤول كبير; content=المصنع سيغلق',
      '[[حسب]] صحيفة «الأفق»، أغلق المصنع أبوابه. => speaker=صحيفة «الأفق»; content=أغلق المصنع أبوابه',
      '[[بحسب]] قناة النيل نقلا عن مصدر أمني، فإن السارق اعترف. => speaker=مصدر أمني; chain=relay:قناة النيل < speaker:مصدر أمني; content=السارق اعترف',
    ],
    no: ['حسب الطقس، تتغير الرحلة.'],
    known: ['no: حسب المحاسب الأرباح مرتين.'],
  },
  {
    id: 'attribute/clause-after',
    says: 'A clause of attribution with a verb of its own (as he said), after what it covers.',
    yes: [
      'لن نتخلى عن قرانا مهما طال الزمن، [[كما]] قال العمدة. => say; speaker=العمدة; content=لن نتخلى عن قرانا مهما طال الزمن',
      'يصل الوفد إلى الميناء غدا، [[على]] ما أفاد مصدر رسمي. => say unnamed; speaker=مصدر رسمي; content=يصل الوفد إلى الميناء غدا',
      'أغلق المعبر حتى إشعار آخر، [[حسبما]] أعلنت الوزارة. => announce; speaker=الوزارة; content=أغلق المعبر حتى إشعار آخر',
      'استقال المدير من منصبه مساء، [[وفق]] ما ذكرت مصادر مطلعة. => say; speaker=مصادر مطلعة',
    ],
    no: [
      'لام المدير الموظف على ما قاله للصحف.',
      'انخفضت الأسعار كثيرا، على ما يبدو.',
      'سار كل شيء حسبما خطط المهندس.',
      'عاد الرجل مثلما ذهب.',
      'زار الوزير المصنع، كما قال كلمة في الحفل.',
      'فتحت المدرسة أبوابها كما أراد العمدة.',
      'يدفع كل مواطن حسب ما يملك.',
    ],
  },
  {
    id: 'attribute/clause-before',
    says: 'A clause of attribution with a verb of its own at the head of the sentence, before what it covers.',
    yes: [
      '[[وفق]] ما أعلنت الوزارة، أغلق المعبر حتى إشعار آخر. => announce; speaker=الوزارة; content=أغلق المعبر حتى إشعار آخر',
    ],
    no: ['حسب ما يتوفر من المال، يشتري الرجل طعامه.', 'مثلما فاز الفريق أمس، خسر اليوم.'],
  },
  {
    id: 'attribute/infix',
    says: 'A verb of saying and its subject between commas, put into the middle of a clause: what stands on both sides is said.',
    yes: [
      'وتندرج هذه العملية، [[يضيف]] البلاغ، في سياق التعاون بين البلدين. => say; speaker=البلاغ; content=وتندرج هذه العملية … في سياق التعاون بين البلدين',
    ],
    no: ['في هذا الصباح البارد، يقول الشيخ، إن الماء كثير.', 'وصل الوفد إلى المدينة، يقود الوزير، سيارته بنفسه.'],
  },
  {
    id: 'attribute/relay-after',
    says: 'A phrase quoting a medium, after a clause of the report itself, makes that medium the one who says it.',
    yes: [
      'اندلع حريق كبير في الغابة فجرا، [[نقلا]] عن وكالة الأنباء الرسمية. => say; content=اندلع حريق كبير في الغابة فجرا',
    ],
    no: ['يحتاج الأثاث نقلا عن طريق البحر.', 'قال الوزير إن الحريق انتهى، نقلا عن صحيفة «الأفق».'],
  },
  {
    id: 'attribute/relay-before',
    says: 'A phrase quoting a medium, at the head of the sentence, makes that medium the one who says what follows.',
    yes: ['[[نقلا]] عن وكالة الأنباء الرسمية، اندلع حريق كبير في الغابة. => say; content=اندلع حريق كبير في الغابة'],
    no: ['نقلا سريعا للمصابين، استخدمت المروحيات.'],
  },
  {
    id: 'attribute/relay',
    says: 'A verb of passing on with a medium as its subject and whose words they are after a preposition: the medium is a relay, the other the speaker.',
    yes: [
      'و[[نقلت]] صحيفة «الأفق» في وقت لاحق عن مصدر دبلوماسي أن القائد أوقف. => unnamed; speaker=مصدر دبلوماسي; content=القائد أوقف; chain=relay:صحيفة «الأفق» < speaker:مصدر دبلوماسي',
      'و[[نشرت]] صحيفة «الأفق»، نقلا عن مصادر أمنية، أن المتهم فر إلى الخارج. => unnamed; speaker=مصادر أمنية; content=المتهم فر إلى الخارج; chain=relay:صحيفة «الأفق» < speaker:مصادر أمنية',
      'نقلت وكالة شينخوا عن مسؤول طبي [[قوله]] إن اللقاح متوفر. => say unnamed; speaker=مسؤول طبي; content=اللقاح متوفر; chain=relay:وكالة شينخوا < speaker:مسؤول طبي',
      'و[[نقلت]] صحيفة «الأفق» عن الوزير أن الموسم جيد. => speaker=الوزير; content=الموسم جيد',
      '[[نسبت]] صحيفة «الأفق» إلى الوزير أن الموسم جيد. => speaker=الوزير; content=الموسم جيد; chain=relay:صحيفة «الأفق» < speaker:الوزير',
      'نسبت صحيفة «الأفق» إلى الوزير [[قوله]] إن الموسم جيد. => speaker=الوزير; content=الموسم جيد; chain=relay:صحيفة «الأفق» < speaker:الوزير',
      '[[نقل]] التلفزيون السوري عن وكالة سانا عن مصدر عسكري أن الطريق مفتوح. => chain=relay:التلفزيون السوري < relay:وكالة سانا < speaker:مصدر عسكري',
      'نقل التلفزيون الرسمي عن المتحدث [[تأكيده]] أن القتال توقف. => affirm; speaker=المتحدث; content=القتال توقف; directness=hearsay',
    ],
    no: [
      'نشرت الصحيفة صورا كثيرة للحريق.',
      'نقلت سيارة الإسعاف الجرحى إلى المستشفى.',
      'نقلت الشركة مقرها من دبي إلى لندن.',
      'روى الجد حكاية قديمة عن البحر.',
    ],
    known: [
      '[[نقل]] موقع إخباري عن سكان أن الكهرباء قطعت. => unnamed; speaker=سكان; content=الكهرباء قطعت; chain=relay:موقع إخباري < speaker:سكان',
    ],
  },
]

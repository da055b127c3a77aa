import type { Rule } from './rule.ts'

/** Who said what, through whom: src/arabic/statements. */
export const attributeRules: Rule[] = [
  {
    id: 'attribute/verb-particle',
    says: 'A verb of saying with a subject, whose words follow after a particle for that; the sentence after it may carry the speaker on.',
    yes: [
      '[[صرح]] وكيل الوزارة بأن الامتحانات في موعدها. => say; speaker=وكيل الوزارة; content=الامتحانات في موعدها',
      '[[شدد]] الأمين العام على أن الحل سياسي. => affirm; content=الحل سياسي',
      '[[اعتبرت]] النقابة أن القرار متسرع. => think; speaker=النقابة; content=القرار متسرع',
      '[[توقع]] البنك المركزي أن يتراجع التضخم. => predict; content=يتراجع التضخم',
      '[[قال]] المدير نزار الخطيب إن المصنع سيغلق. => say indirect; speaker=نزار الخطيب; content=المصنع سيغلق',
      '[[قال]] رئيس لجنة الأسواق في مجلس البلدية المهندس نزار الخطيب إن السوق سيغلق. => say; speaker=نزار الخطيب; content=السوق سيغلق',
      '[[أوضح]] مدير عام المطاحن بمحافظة الوسط نزار الخطيب أن القمح متوفر. => say; speaker=نزار الخطيب; content=القمح متوفر',
      '[[بين]] المتحدث الرسمي لهيئة الموانئ بالساحل، نزار الخطيب، أن الرصيف جاهز. => say; speaker=نزار الخطيب; content=الرصيف جاهز',
      '[[قال]] «نزار الخطيب» مهندس السد إن البوابات مفتوحة. => say; speaker=نزار الخطيب; content=البوابات مفتوحة',
      'استقبل وزير النقل سامي الجلاصي وفد الشركة. و[[أكد]] أن الميناء سيتوسع. => affirm; speaker=سامي الجلاصي; content=الميناء سيتوسع',
      '[[قال]] نزار الخطيب إن المصنع سيغلق. واستقبل سامي الجلاصي الوفد. و[[أضاف]] أن الأجور ستصرف. => say; speaker=نزار الخطيب',
      'النقابة من جانبها [[أكدت]] أن الإضراب مستمر. => affirm; speaker=النقابة; content=الإضراب مستمر',
      'نزار الخطيب، مدير المصنع، [[قال]] إن الأجور ستصرف. => say; speaker=نزار الخطيب; content=الأجور ستصرف',
      'وكانت النقابة في المرفأ قد [[أعلنت]] أن العمال سيعودون. => announce; speaker=النقابة; content=العمال سيعودون',
      'ستعرض غدا اللوحة التي [[قال]] المدير إنها نادرة. => say; speaker=المدير',
      '[[أكدت]] النقابة على لسان المتحدثة باسمها ليلى الزين أن الإضراب مستمر. => affirm; speaker=ليلى الزين; content=الإضراب مستمر',
      '[[قال]] المدير على هامش جولة في المصنع إن الأجور ستصرف. => say; chain=speaker:المدير',
      '[[قال]] المدير في مقابلة أجرتها معه قناة النيل إن الأجور ستصرف. => say; chain=channel:قناة النيل < speaker:المدير',
      '[[قال]] المدير في مقال نشرته صحيفة الشروق إن الأجور ستصرف. => say; chain=channel:صحيفة الشروق < document:مقال < speaker:المدير',
      '[[ذكر]] المشرف على صندوق الصيادين نزار الخطيب أن القروض صرفت. => say; speaker=نزار الخطيب; content=القروض صرفت',
      '[[أعلن]] متحدث عسكري أن الطريق مفتوح. => announce unnamed; speaker=متحدث عسكري; content=الطريق مفتوح',
      '[[نفى]] وزير الزراعة أن يكون القمح قد نفد. => deny; speaker=وزير الزراعة; polarity=negative',
      '[[ترى]] موسكو أن الخطة غير واقعية. => think; speaker=موسكو; content=الخطة غير واقعية',
      '[[أكدت]] الشركة، في بيان، أن الإنتاج مستمر. => affirm; speaker=الشركة; content=الإنتاج مستمر; chain=document:بيان < speaker:الشركة',
      '[[أعلن]] البيت الأبيض أن الزيارة تأجلت. => announce named; speaker=البيت الأبيض',
      '[[أعلن]] الكرملين أن الزيارة تأجلت. => announce named; speaker=الكرملين',
      '[[أفاد]] بلاغ للديوان الملكي بأن الزيارة تأجلت. => say; content=الزيارة تأجلت',
    ],
    no: [
      'تبين أن المصنع قديم.',
      'أثبت الطالب أن الزاوية قائمة.',
      'قال الطفل كلمته الأولى.',
      'يذكر أن المصنع بني قبل عشرين عاما.',
      'لم يقل الوزير إن المصنع سيغلق.',
      'تجدر الإشارة إلى أن المصنع قديم.',
      'من المقرر أن يفتح المصنع غدا.',
    ],
    known: [
      '[[ذكر]] تقرير لمنظمة العفو الدولية أن السجون مكتظة. => say; speaker=منظمة العفو الدولية; chain=document:تقرير < speaker:منظمة العفو الدولية',
      'و[[أبرز]] المتدخل أن الماء مورد نادر. => say; content=الماء مورد نادر',
    ],
  },
  {
    id: 'attribute/verb-preposition',
    says: 'A verb of saying whose words follow after the preposition that the verb takes: calling for, accusing of, warning of.',
    yes: [
      '[[أشار]] الباحث إلى تراجع منسوب النهر. => say; speaker=الباحث; content=تراجع منسوب النهر',
      '[[أعرب]] السفير عن قلقه من تأخر القافلة. => say; speaker=السفير; content=قلقه من تأخر القافلة',
      '[[نددت]] النقابة بطرد العمال. => condemn; speaker=النقابة; content=طرد العمال',
      '[[شدد]] الوزير على ضرورة التقشف. => affirm; speaker=الوزير; content=ضرورة التقشف',
      '[[كشف]] المدقق عن اختلاس كبير. => announce; speaker=المدقق; content=اختلاس كبير',
      'صرح المدير بأن المصنع سيفتح. و[[دعا]] المهندسين إلى العودة. => appeal; speaker=المدير; to=المهندسين',
      '[[دعا]] الأمين العام الأطراف إلى ضبط النفس. => appeal; speaker=الأمين العام; content=ضبط النفس; to=الأطراف',
      '[[حذرت]] منظمة الصحة العالمية من تفشي الكوليرا. => warn; speaker=منظمة الصحة العالمية; content=تفشي الكوليرا',
      '[[اتهم]] النائب الحكومة بإخفاء التقرير. => accuse; speaker=النائب; content=إخفاء التقرير',
      '[[رحبت]] الجامعة العربية بالاتفاق الجديد. => praise; speaker=الجامعة العربية; content=الاتفاق الجديد',
      '[[طالب]] العمال بزيادة الأجور. => demand; speaker=العمال; content=زيادة الأجور',
    ],
    no: [
      'غرد وزير الخارجية البحريني على حسابه في تويتر قائلا: لن نقبل التدخل.',
      'عبر الجنود الجسر إلى الضفة الأخرى.',
      'ردت الكرة من القائم إلى اللاعب.',
    ],
    known: ['no: كشف البرق عن الوادي.', 'no: شدد الحارس الحبل على العمود.', 'no: دعا الجار أصدقاءه إلى العشاء.'],
  },
  {
    id: 'attribute/verb-quote',
    says: 'A verb of saying whose words follow in quotation marks: they are direct speech.',
    yes: [
      '[[قال]] المدرب للصحفيين «لم نلعب جيدا اليوم وسنعود أقوى». => say direct; speaker=المدرب; content=لم نلعب جيدا اليوم وسنعود أقوى; to=لصحفيين',
      '[[أضافت]] الكاتبة "لا أكتب إلا في الصباح الباكر". => say direct; speaker=الكاتبة',
      'و[[أكد]] الرئيس أن «العام المقبل سيكون عام البناء والتنمية». => affirm direct; content=العام المقبل سيكون عام البناء والتنمية',
    ],
    no: ['قالت صحيفة «الأفق» إن المصنع أغلق.'],
    known: ['no: عرض المتحف لوحة «الغروب الأخير» للزوار.'],
  },
  {
    id: 'attribute/verb-colon',
    says: 'A verb of saying whose words follow after a colon.',
    yes: [
      '[[قال]] المزارع: نحن ننتظر المطر منذ شهر. => say; speaker=المزارع; content=نحن ننتظر المطر منذ شهر',
      '[[أوضح]] المهندس: الجسر آمن تماما. => say; speaker=المهندس; content=الجسر آمن تماما',
    ],
    no: ['ضمت القائمة ثلاث مدن: فاس ومكناس وتازة.', 'بدأت المباراة في الساعة 20:30 مساء.'],
  },
  {
    id: 'attribute/verb-object',
    says: 'A verb of saying with its content as a bare object (affirming the importance of), or after the quotation it belongs to.',
    yes: [
      '[[أكد]] الوزير أهمية التعاون مع الجيران. => affirm; speaker=الوزير; content=أهمية التعاون مع الجيران',
      '[[نفت]] الوزارة وجود أي نقص في الأدوية. => deny; speaker=الوزارة; content=وجود أي نقص في الأدوية',
      '[[أدانت]] فرنسا الهجوم على المتحف. => condemn; speaker=فرنسا; content=الهجوم على المتحف',
      '«لن نترك أرضنا مهما طال الزمن»، [[قال]] المزارع. => direct; speaker=المزارع; content=لن نترك أرضنا مهما طال الزمن',
    ],
    no: ['وصف الطبيب الدواء للمريض.', 'ذكر الشاعر حبيبته في القصيدة.'],
    known: ['no: طرح اللاعب خصمه أرضا.'],
  },
  {
    id: 'attribute/participle-particle',
    says: 'An adverbial participle of saying carries on the speaker of the sentence with further words after a particle.',
    yes: [
      'قال الوزير إن الموسم جيد، [[مضيفا]] أن الأسعار ستنخفض. => say; speaker=الوزير; content=الأسعار ستنخفض',
      'دافعت النائبة عن القانون، [[مؤكدة]] أنه يحمي الأطفال. => affirm; content=أنه يحمي الأطفال',
      'رفض النائب الاقتراح [[معتبرا]] أنه غير قانوني. => think; content=أنه غير قانوني',
      'قالت الوزيرة إن العمل مستمر، [[لافتة]] إلى أن الطريق طويل. => say; speaker=الوزيرة; content=الطريق طويل',
    ],
    no: ['هذا أمر مؤكد وقد ثبت أن الأمر صحيح.', 'تزوج قائل القصيدة في شبابه.', 'تناول الطبق المضاف إلى القائمة.'],
  },
  {
    id: 'attribute/participle-preposition',
    says: 'An adverbial participle of saying with its words after its preposition: pointing to, warning of, calling for.',
    yes: [
      'قال الوزير إن الموسم جيد، [[مشيرا]] إلى انخفاض الأسعار. => say; speaker=الوزير; content=انخفاض الأسعار',
      'تحدث المدير عن الخطة، [[محذرا]] من تأخر التنفيذ. => warn; speaker=المدير; content=تأخر التنفيذ',
      'اختتم السفير كلمته [[داعيا]] إلى حوار شامل. => appeal; speaker=السفير; content=حوار شامل',
    ],
    no: [
      'رفع المتظاهرون لافتات إلى جانب الأعلام.',
      'علق التاجر لافتة على باب المحل.',
      'كان أداء الفريق لافتا في الشوط الثاني.',
      'جلس مشير الجيش إلى الطاولة.',
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
      'استقبل الملك الوفد، [[مؤكدا]] ضرورة الحوار. => affirm; content=ضرورة الحوار',
      'رفض النائب القرار، [[معتبرا]] الخطوة خطأ كبيرا. => think; speaker=النائب; content=الخطوة خطأ كبيرا',
    ],
    no: ['سجل اللاعب هدفا مؤكدا في الدقيقة الأخيرة.', 'جلس القاضي ناظرا القضية.'],
  },
  {
    id: 'attribute/masdar-particle',
    says: 'A verbal noun of saying with its speaker (his saying that) when particular words of somebody follow after a particle.',
    yes: ['استغرب السكان [[قول]] الوزير إن الماء متوفر. => say; speaker=الوزير; content=الماء متوفر'],
    no: [
      'بثت وسائل إعلام محلية أن الطريق مغلق.',
      'القول إن الماء متوفر كذب.',
      'تأكيد الحجز يحتاج إلى بطاقة.',
      'يحتاج العقد إلى تأكيد.',
    ],
    known: ['غادر السفير بعد [[تأكيده]] أن المحادثات ستستمر. => affirm; content=المحادثات ستستمر'],
  },
  {
    id: 'attribute/masdar-quote',
    says: 'A verbal noun of saying with the pronoun of its speaker and words in quotation marks.',
    yes: [
      'قال المدرب إن الفريق خسر. وجاء [[قوله]] «لا نحتاج إلى جمهور لكي نفوز بالمباراة» مفاجئا. => say direct; speaker=المدرب; content=لا نحتاج إلى جمهور لكي نفوز بالمباراة',
    ],
    no: ['صدر كتاب القول الفصل «حكايات الجدة الطيبة في ليالي الشتاء».'],
  },
  {
    id: 'attribute/source-after',
    says: 'A phrase like according to, after a clause, makes that clause the words of the source it names.',
    yes: [
      'لن تتأخر الرواتب هذا الشهر، [[على]] حد قول الوزير. => speaker=الوزير; polarity=negative',
      'ارتفعت الأسعار كثيرا في الأسواق، [[وفقا]] لوزارة التجارة. => say; speaker=وزارة التجارة; content=ارتفعت الأسعار كثيرا في الأسواق',
      'انهار السقف فوق العمال صباحا، [[بحسب]] شهود عيان. => say; speaker=شهود عيان; directness=witness',
      'بلغ عدد الزوار مليونا هذا العام، [[حسب]] بيان صادر عن البلدية. => speaker=البلدية; chain=document:بيان صادر < speaker:البلدية',
      'أسفر الحريق، [[وفقا]] للشرطة، عن مقتل تسعة عمال. => speaker=لشرطة; content=أسفر الحريق … عن مقتل تسعة عمال',
      'عاد المعلمون إلى المدرسة، [[وفق]] بيان للتربية، وبدأ العام الدراسي. => chain=document:بيان < speaker:لتربية; content=عاد المعلمون إلى المدرسة',
    ],
    no: ['توزع الحصص على المزارعين بالتساوي حسب الأصول.', 'جرى الحفل وفق البرنامج المعد.', 'صدر الحكم وفقا للقانون.'],
    known: ['no: تتمسك النقابة باستقلال القضاة وفق القضاء المستقل.'],
  },
  {
    id: 'attribute/source-before',
    says: 'A phrase like according to at the head of a sentence makes what follows the words of the source it names.',
    yes: [
      'و[[بحسب]] المتحدث باسم البلدية، فإن الجسر سيغلق شهرا. => say; content=الجسر سيغلق شهرا',
      '[[وفقا]] لمصادر طبية، توفي ثلاثة أشخاص في الحريق. => say; speaker=مصادر طبية; content=توفي ثلاثة أشخاص في الحريق',
      '[[حسب]] صحيفة «الأفق»، أغلق المصنع أبوابه. => speaker=صحيفة «الأفق»; content=أغلق المصنع أبوابه',
    ],
    no: ['حسب الطقس، تتغير الرحلة.'],
    known: ['no: حسب المحاسب الأرباح مرتين.'],
  },
  {
    id: 'attribute/clause-after',
    says: 'A clause of attribution with a verb of its own (as he said), after what it covers.',
    yes: [
      'أغلق المعبر حتى إشعار آخر، [[حسبما]] أعلنت الوزارة. => announce; speaker=الوزارة; content=أغلق المعبر حتى إشعار آخر',
      'استقال المدير من منصبه مساء، [[وفق]] ما ذكرت مصادر مطلعة. => say; speaker=مصادر مطلعة',
    ],
    no: ['سار كل شيء حسبما خطط المهندس.', 'عاد الرجل مثلما ذهب.', 'يدفع كل مواطن حسب ما يملك.'],
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
      'نقلت وكالة شينخوا عن مسؤول طبي [[قوله]] إن اللقاح متوفر. => say unnamed; speaker=مسؤول طبي; content=اللقاح متوفر; chain=relay:وكالة شينخوا < speaker:مسؤول طبي',
      'و[[نقلت]] صحيفة «الأفق» عن الوزير أن الموسم جيد. => speaker=الوزير; content=الموسم جيد',
      'نسبت صحيفة «الأفق» إلى الوزير [[قوله]] إن الموسم جيد. => speaker=الوزير; content=الموسم جيد; chain=relay:صحيفة «الأفق» < speaker:الوزير',
      'نقل التلفزيون الرسمي عن المتحدث [[تأكيده]] أن القتال توقف. => affirm; speaker=المتحدث; content=القتال توقف; directness=hearsay',
    ],
    no: [
      'نقلت سيارة الإسعاف الجرحى إلى المستشفى.',
      'نقلت الشركة مقرها من دبي إلى لندن.',
      'روى الجد حكاية قديمة عن البحر.',
    ],
    known: [
      '[[نقل]] موقع إخباري عن سكان أن الكهرباء قطعت. => unnamed; speaker=سكان; content=الكهرباء قطعت; chain=relay:موقع إخباري < speaker:سكان',
    ],
  },
  {
    id: 'attribute/document',
    says: 'What stands in a document that came before or is of somebody named: its issuer speaks through it.',
    yes: [
      'أعلنت وزارة الصحة في بيان أن الوباء انحسر. و[[جاء]] في البيان أن المستشفيات عادت إلى العمل. => say; speaker=وزارة الصحة; content=المستشفيات عادت إلى العمل',
      'و[[ورد]] في تقرير للوزارة أن الحريق أتلف خمسين هكتارا. => say; content=الحريق أتلف خمسين هكتارا',
    ],
    no: ['جاء في القطار مسافرون كثيرون.', 'ورد في الحديقة أحمر اللون.'],
  },
  {
    id: 'attribute/bare-quotation',
    says: 'A quotation that stands alone right after the words of somebody is his as well.',
    yes: [
      'قال المدرب «خسرنا لأننا لم نركز في الدقائق الأخيرة».\n«[[سنعمل على تصحيح الأخطاء قبل المباراة المقبلة]]». => say direct; speaker=المدرب',
    ],
    no: [
      'انتهى الموسم.\n«حكايات الجدة الطيبة في ليالي الشتاء» كتاب جديد.',
      'قال المدرب إن الفريق خسر.\nحصد فيلم «البحر» جائزتين.',
    ],
  },
  {
    id: 'attribute/headline',
    says: 'A name before a colon at the head of a line is the speaker of what follows, in the style of headlines.',
    yes: [
      'الحداد: [[الحكومة تتجاهل الجنوب]]\nانتقد النائب التونسي يوسف الحداد حكومة بلاده. => say indirect; speaker=يوسف الحداد; content=الحكومة تتجاهل الجنوب',
    ],
    no: [
      'برنامج الحفل: موسيقى ورقص وشعر حتى الصباح',
      'الرباط: تساقط الثلوج يقطع الطرق الجبلية',
      'بالصور: حريق كبير في سوق الخضار',
      'عاجل: زلزال قوي يضرب السواحل الشمالية',
    ],
    known: [
      'وزير النقل التونسي: [[الميناء سيتوسع هذا العام]]\nيتسع الميناء لمئة سفينة. => say indirect; speaker=وزير النقل التونسي',
    ],
  },
]

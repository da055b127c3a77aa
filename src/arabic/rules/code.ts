import type { Rule } from './rule.ts'

/** Who did what to whom: src/arabic/events. The verb or noun that triggers is read from lexicon/frames.tsv and verbs.tsv. */
export const codeRules: Rule[] = [
  {
    id: 'code/speech-accuse',
    says: 'Accusing or condemning somebody is an event as well as a statement: its speaker acts, the accused receives.',
    yes: [
      '[[انتقدت]] المعارضة رئيس الوزراء. => ACCUSE disapprove actual; actor=المعارضة; recipient=رئيس الوزراء',
      '[[أدانت]] فرنسا النظام السوري بسبب القصف. => ACCUSE disapprove; actor=فرنسا; recipient=النظام السوري',
      '[[نددت]] منظمة العفو الدولية بسياسة السلطات المصرية. => ACCUSE disapprove; actor=منظمة العفو الدولية',
      '[[اتهمت]] إيران إسرائيل باغتيال العالم. => ACCUSE allege actual; actor=إيران; recipient=إسرائيل',
    ],
    no: ['قالت إيران إن العالم مات.', 'ذكرت الوزارة أن المتهم غادر.', 'أدى الاتهام المتبادل إلى قطيعة.'],
  },
  {
    id: 'code/speech-threaten',
    says: 'Threatening somebody is an event as well as a statement.',
    yes: ['[[هددت]] حركة طالبان بقتل الرهائن. => THREATEN violence actual; actor=حركة طالبان'],
    no: ['يهدد الجفاف محصول القمح.', 'لوح الطفل بيده من النافذة.'],
    known: ['[[لوحت]] واشنطن بفرض عقوبات على الشركة. => THREATEN restrict; actor=واشنطن'],
  },
  {
    id: 'code/speech-request',
    says: 'Demanding of or appealing to somebody is an event as well as a statement.',
    yes: [
      '[[طالبت]] المعارضة الحكومة اليونانية بإجراء انتخابات مبكرة. => REQUEST change; actor=المعارضة; recipient=الحكومة اليونانية',
      '[[دعت]] فرنسا إيران إلى وقف التخصيب. => REQUEST yield actual; actor=فرنسا; recipient=إيران',
    ],
    no: ['حضر المدعوون إلى العشاء.', 'يدرس الطالب القانون.', 'طلب الزبون فنجان قهوة.'],
    known: ['[[ناشدت]] الأمم المتحدة المانحين تقديم مساعدات عاجلة. => REQUEST assist; actor=الأمم المتحدة'],
  },
  {
    id: 'code/speech-agree',
    says: 'Promising to do something is an event as well as a statement: what is promised is agreed to, not done.',
    yes: [
      '[[تعهدت]] ألمانيا بزيادة المساعدات. => AGREE actual; actor=ألمانيا',
      '[[وعد]] رئيس الوزراء المزارعين بخفض الضرائب. => AGREE; actor=رئيس الوزراء',
    ],
    no: ['كان اللاعب واعدا منذ صغره.', 'حان موعد الرحلة.'],
  },
  {
    id: 'code/speech-support',
    says: 'Praising or welcoming somebody or his deed is support, where somebody is named whom it is for.',
    yes: ['[[أشادت]] الصين بجهود باكستان في مكافحة الفقر. => SUPPORT actual; actor=الصين; recipient=باكستان'],
    no: ['أشاد البناء بيتا من الحجر.', 'رحب الجمهور بالعرض الموسيقي.'],
  },
  {
    id: 'code/verb-agree',
    says: 'A verb of agreeing or promising: what lies ahead is settled.',
    yes: [
      '[[وافقت]] اليونان على شروط الدائنين. => AGREE actual; actor=اليونان',
      '[[اتفقت]] قطر وتركيا على إنشاء لجنة مشتركة. => AGREE; actor=قطر|تركيا',
    ],
    no: ['يوافق يوم العيد الجمعة المقبل.', 'صدر القرار وفق القانون.'],
  },
  {
    id: 'code/verb-consult',
    says: 'A verb of meeting, visiting or talking: visitor and host, or all who meet.',
    yes: [
      '[[التقى]] وزير الخارجية التركي نظيره الإيراني. => CONSULT actual; actor=وزير الخارجية التركي|نظيره الإيراني',
      '[[زار]] الرئيس الصيني روسيا في يونيو. => CONSULT visit; recipient=روسيا',
      '[[بحث]] العاهل الأردني مع الرئيس الفرنسي الأزمة. => CONSULT; actor=العاهل الأردني|الرئيس الفرنسي',
    ],
    no: [
      'زار السياح المتحف الجديد.',
      'التقى النهران قرب القرية.',
      'بحث الرجل عن مفتاحه.',
      'زار الطبيب المريض في بيته.',
    ],
  },
  {
    id: 'code/verb-support',
    says: 'A verb of backing, approving or signing.',
    yes: [
      '[[أيدت]] الجزائر المبادرة الأفريقية. => SUPPORT actual; actor=الجزائر',
      '[[وقعت]] مصر وروسيا اتفاقية لبناء محطة. => SUPPORT; actor=مصر|روسيا',
      '[[هنأ]] العاهل المغربي تونس بعيد استقلالها. => SUPPORT; actor=العاهل المغربي; recipient=تونس',
    ],
    no: ['وقعت الحادثة قرب الجسر.', 'وقع اللاعب عقدا مع النادي.', 'أيد الحساب النتيجة.'],
  },
  {
    id: 'code/verb-concede',
    says: 'A verb of yielding: pardoning, giving up a claim, apologising.',
    yes: [
      '[[عفا]] الملك عن السجناء. => CONCEDE actual; actor=الملك',
      '[[تنازلت]] بريطانيا عن الجزيرة للصين. => CONCEDE; actor=بريطانيا',
    ],
    no: ['عفا الزمن عن الطريقة القديمة.'],
    known: ['no: تنازل البائع عن جزء من السعر.'],
  },
  {
    id: 'code/verb-cooperate',
    says: 'A verb of working together or exchanging; all who do are actors.',
    yes: [
      '[[سلم]] لبنان المتهم إلى فرنسا. => COOPERATE; recipient=فرنسا',
      '[[تعاون]] المغرب وإسبانيا في البحث عن البحارة. => COOPERATE actual; actor=المغرب|إسبانيا',
    ],
    no: ['سلم الساعي الرسالة.', 'تعاون الإخوة في البيت القديم.'],
  },
  {
    id: 'code/verb-aid',
    says: 'A verb of giving means: aid, training, funds, arms, where the object is such.',
    yes: [
      '[[زودت]] ألمانيا أوكرانيا بالسلاح. => AID actual; actor=ألمانيا; recipient=أوكرانيا',
      '[[دربت]] الولايات المتحدة مقاتلين سوريين. => AID; actor=الولايات المتحدة',
    ],
    no: ['قدم الطالب بحثا جديدا.', 'درب المدرب لاعبي المنتخب.', 'تقدم الفريق بهدف.'],
    known: ['[[مولت]] قطر المشروع في الصومال. => AID; actor=قطر; place=الصومال'],
  },
  {
    id: 'code/verb-retreat',
    says: 'A verb of giving way: withdrawing, releasing, disarming, resigning.',
    yes: [
      '[[انسحبت]] القوات الأوكرانية من المطار. => RETREAT withdraw actual; actor=القوات الأوكرانية',
      '[[أفرجت]] السلطات المصرية عن صحفيين. => RETREAT release; actor=السلطات المصرية; recipient=صحفيين',
      '[[استقال]] رئيس الوزراء اليوناني. => RETREAT resign',
    ],
    no: ['انسحب اللاعب من المباراة.', 'انسحب الضوء عن الحقول.'],
  },
  {
    id: 'code/verb-request',
    says: 'A verb of asking somebody to do something, where no words are given as a statement.',
    yes: ['[[ناشدت]] الأمم المتحدة المانحين تقديم مساعدات عاجلة. => REQUEST assist; actor=الأمم المتحدة'],
    no: ['تتطلب الخطة وقتا طويلا.'],
    known: ['no: دعا المصلي ربه.', 'no: طلب الزبون الفاتورة.'],
  },
  {
    id: 'code/verb-accuse',
    says: 'A verb of blaming or investigating, where no words are given as a statement.',
    yes: [
      '[[حققت]] النيابة مع مدير الشركة. => ACCUSE investigate actual; recipient=مدير الشركة',
      '[[استدعت]] مصر السفير التركي. => ACCUSE disapprove; actor=مصر; recipient=السفير التركي',
    ],
    no: ['حقق الفريق فوزا كبيرا.', 'حققت الشركة أرباحا قياسية.'],
  },
  {
    id: 'code/verb-reject',
    says: 'A verb of refusing.',
    yes: [
      '[[رفضت]] إيران المقترح الأوروبي. => REJECT actual; actor=إيران',
      '[[رفض]] البرلمان اليوناني مشروع القانون. => REJECT',
    ],
    no: ['رفض المتحدث الكشف عن اسمه.', 'عارض الثوب لونه.'],
  },
  {
    id: 'code/verb-threaten',
    says: 'A verb of threatening or warning somebody, where no words are given as a statement.',
    yes: [
      '[[هدد]] زعيم التنظيم فرنسا. => THREATEN; recipient=فرنسا',
      '[[توعدت]] كوريا الشمالية جارتها الجنوبية. => THREATEN; actor=كوريا الشمالية',
    ],
    no: ['يهدد المرض حياة الطفل.', 'حذر الخبراء من الزلازل.'],
  },
  {
    id: 'code/verb-protest',
    says: 'A verb of demonstrating, striking or boycotting.',
    yes: [
      '[[تظاهر]] العمال ضد الحكومة اليونانية. => PROTEST demo actual; actor=العمال; recipient=الحكومة اليونانية',
      '[[قاطعت]] المعارضة الانتخابات. => PROTEST boycott; actor=المعارضة',
    ],
    no: ['أضرم العامل النار في الحطب.'],
    known: ['no: تظاهر الطفل بالنوم.', 'no: قاطع المستمع الخطيب مرتين.'],
  },
  {
    id: 'code/verb-sanction',
    says: 'A verb of punishing: sanctions, expulsion, conviction, cutting relations.',
    yes: [
      '[[طردت]] بولندا السفير الروسي. => SANCTION expel actual; actor=بولندا; recipient=السفير الروسي',
      '[[عاقبت]] أستراليا روسيا. => SANCTION; actor=أستراليا; recipient=روسيا',
      '[[حكمت]] المحكمة على الوزير السابق بالسجن. => SANCTION convict; actor=المحكمة; recipient=الوزير السابق',
    ],
    no: [
      'طرد الحكم اللاعب في الدقيقة الأخيرة.',
      'فرض الفريق التعادل على ضيفه.',
      'قطع العامل الشجرة.',
      'حكم الملك البلاد عشرين عاما.',
    ],
  },
  {
    id: 'code/verb-mobilize',
    says: 'A verb of bringing forces up.',
    yes: [
      '[[حشدت]] تركيا قوات على الحدود السورية. => MOBILIZE troops actual; actor=تركيا',
      '[[نشرت]] فرنسا جنودا في العاصمة. => MOBILIZE troops; actor=فرنسا',
    ],
    no: ['نشرت فرنسا التقرير السنوي.', 'نشر الكاتب روايته الأولى.', 'حشد المخرج نجوم السينما.'],
  },
  {
    id: 'code/verb-coerce',
    says: 'A verb of force short of violence: arresting, seizing, besieging, restricting.',
    yes: [
      '[[استولى]] تنظيم داعش على السد. => COERCE seize; actor=تنظيم داعش',
      '[[اعتقلت]] الشرطة البريطانية أربعة أشخاص. => COERCE arrest actual; actor=الشرطة البريطانية; arrested=4',
      '[[سيطر]] مقاتلو المعارضة على المدينة. => COERCE seize; actor=المعارضة',
      '[[حاصرت]] إسرائيل القطاع. => COERCE restrict; actor=إسرائيل',
    ],
    no: ['سيطر الفريق على مجريات المباراة.', 'سيطر القلق على الأهالي.'],
    known: ['no: ضبط العازف أوتاره.'],
  },
  {
    id: 'code/verb-assault',
    says: 'A verb of violence: killing, shelling, bombing, abducting; a verb with nothing but counted people beside it is passive.',
    yes: [
      'لم [[تهاجم]] إسرائيل لبنان. => ASSAULT denied; actor=إسرائيل; recipient=لبنان',
      '[[قصفت]] الطائرات الروسية مواقع تنظيم داعش. => ASSAULT actual; recipient=تنظيم داعش',
      '[[خطف]] مسلحون ثلاثة سياح. => ASSAULT abduct; actor=مسلحون; recipient=ثلاثة سياح; abducted=3',
      '[[اغتال]] مجهولون القاضي. => ASSAULT targeted; actor=مجهولون; recipient=القاضي',
    ],
    no: ['هاجم المهاجم مرمى الضيوف بكرة عالية.', 'ضرب زلزال قوي السواحل.', 'قتل الفريق المباراة بهدفين.'],
    known: [
      'س[[تهاجم]] القوات العراقية المدينة. => ASSAULT future; actor=القوات العراقية',
      'no: ضرب المعلم مثلا جيدا.',
    ],
  },
  {
    id: 'code/noun-agree',
    says: 'A noun of agreeing or promising with a party.',
    yes: [
      'أعلنت الوزارة [[موافقة]] الصين على المشروع. => AGREE; actor=الصين',
      'أثار [[تعهد]] ألمانيا لأوكرانيا ارتياحا. => AGREE; actor=ألمانيا; recipient=أوكرانيا',
    ],
    no: ['حصل الطالب على موافقة.', 'وقع الاتفاق قديما.'],
  },
  {
    id: 'code/noun-consult',
    says: 'A noun of meeting, visiting or talking with its parties; told again without any it is no new event.',
    yes: [
      'أجرى وزير الخارجية المصري سامح شكري [[اتصالا]] هاتفيا بنظيره الجزائري. => CONSULT phone; actor=سامح شكري|نظيره الجزائري',
      'بدأ وزير الخارجية التركي [[زيارة]] إلى إيران. => CONSULT visit actual; recipient=إيران',
      'انطلقت [[محادثات]] بين روسيا وأوكرانيا. => CONSULT; actor=روسيا|أوكرانيا',
      'عقد الرئيس الفرنسي [[اجتماعا]] مع المستشارة الألمانية. => CONSULT; actor=الرئيس الفرنسي|المستشارة الألمانية',
    ],
    no: [
      'كانت الزيارة ناجحة.',
      'انتهى لقاء القمة بين الهلال والنصر بالتعادل في ملعب المباراة.',
      'عقدت الجمعية العمومية للمساهمين اجتماعها السنوي.',
    ],
  },
  {
    id: 'code/noun-support',
    says: 'A noun of backing or approving with both its ends.',
    yes: [
      'أعلن الوزير [[تأييد]] الجزائر لفلسطين. => SUPPORT; actor=الجزائر; recipient=فلسطين',
      'جرى [[توقيع]] اتفاقية بين مصر وقبرص. => SUPPORT; actor=مصر|قبرص',
    ],
    no: ['حضر الكاتب توقيع كتابه.', 'يحتاج الطالب إلى تأييد.'],
  },
  {
    id: 'code/noun-concede',
    says: 'A noun of yielding with a party.',
    yes: ['صدر [[عفو]] الملك عن السجناء. => CONCEDE; actor=الملك'],
    no: ['طلب المخطئ العفو.', 'جاء الخبر عفوا.'],
  },
  {
    id: 'code/noun-cooperate',
    says: 'A noun of working together with those who do.',
    yes: ['بدأت فرنسا وتشاد [[تعاونا]] عسكريا. => COOPERATE actual; actor=فرنسا|تشاد'],
    no: ['يعم التعاون أرجاء المدرسة.', 'وقعت مناورة سياسية.'],
    known: [
      'انطلقت [[مناورات]] مشتركة بين مصر واليونان. => COOPERATE; actor=مصر|اليونان',
      'بدأ [[تعاون]] بين فرنسا وتشاد. => COOPERATE; actor=فرنسا|تشاد',
    ],
  },
  {
    id: 'code/noun-aid',
    says: 'A noun of giving means with giver or receiver.',
    yes: [
      'قدمت قطر [[مساعدات]] إلى الصومال. => AID actual; actor=قطر; recipient=الصومال',
      'أعلن السفير [[مساعدات]] يابانية للصومال. => AID; recipient=لصومال',
      'يستمر [[دعم]] إيران للحوثيين. => AID; actor=إيران; recipient=لحوثيين',
    ],
    no: ['يلغى دعم أسعار الخبز.', 'يعمل مساعد المدرب مع اللاعبين.', 'حصلت البلدية على دعم فني.'],
  },
  {
    id: 'code/noun-retreat',
    says: 'A noun of giving way with who does.',
    yes: [
      'اكتمل [[انسحاب]] القوات الأوكرانية من المطار. => RETREAT withdraw actual; actor=القوات الأوكرانية',
      'أعلنت السلطات المصرية [[إطلاق]] سراح صحفيين. => RETREAT release; actor=السلطات المصرية',
    ],
    no: ['طالب النائب باستقالة المدير.', 'انسحاب اللاعب من المباراة أغضب الجمهور.', 'أطلق التاجر حملة إعلانية.'],
    known: [
      'طالب النائب بـ[[استقالة]] رئيس الوزراء. => RETREAT resign called-for; actor=رئيس الوزراء',
      'أعلنت الوزارة [[إطلاق]] سراح ثلاثة جنود. => RETREAT release',
    ],
  },
  {
    id: 'code/noun-request',
    says: 'A noun of asking or inviting with who asks.',
    yes: ['تجاهلت الحكومة [[مطالبة]] النقابات بزيادة الأجور. => REQUEST; actor=النقابات'],
    no: ['وصلت بطاقة دعوة إلى الحفل.', 'ارتفع الطلب على النفط.'],
    known: ['رفضت إيران [[دعوة]] فرنسا إلى الحوار. => REQUEST; actor=فرنسا'],
  },
  {
    id: 'code/noun-accuse',
    says: 'A noun of blaming or investigating with its parties.',
    yes: [
      'أثار [[اتهام]] فرنسا لسوريا جدلا. => ACCUSE allege; actor=فرنسا; recipient=سوريا',
      'استمر [[انتقاد]] المعارضة للرئيس. => ACCUSE disapprove; actor=المعارضة',
    ],
    no: ['كتب الناقد مقالا في النقد الأدبي.', 'سعى إلى تحقيق الفوز.'],
  },
  {
    id: 'code/noun-reject',
    says: 'A noun of refusing with who refuses.',
    yes: [
      'أعلنت تركيا [[رفض]]ها لانضمام السويد. => REJECT actual; actor=تركيا; recipient=السويد',
      'أكد الوزير [[رفض]] مصر للخطة. => REJECT; actor=مصر',
      'أثار [[رفض]] تركيا لانضمام السويد غضبا. => REJECT actual; actor=تركيا',
    ],
    no: ['كان الرفض متوقعا.', 'خسر حزب المعارضة الانتخابات.'],
  },
  {
    id: 'code/noun-threaten',
    says: 'A noun of threatening or warning with who does.',
    yes: [
      'وجهت كوريا الشمالية [[تهديدا]] لليابان. => THREATEN violence actual; actor=كوريا الشمالية; recipient=ليابان',
    ],
    no: ['قرأ المريض التحذير على العلبة.', 'يشكل الجفاف تهديدا للمحصول.'],
    known: ['أثار [[تهديد]] كوريا الشمالية لليابان قلقا. => THREATEN; actor=كوريا الشمالية; recipient=ليابان'],
  },
  {
    id: 'code/noun-protest',
    says: 'A noun of demonstrating or striking with who does.',
    yes: ['بدأ [[إضراب]] المعلمين في تونس. => PROTEST strike; actor=المعلمين'],
    no: ['كانت مسيرة الكاتب المهنية طويلة.', 'انتهت المسيرة المهنية للاعب.', 'اضطراب الطقس يؤخر الرحلات.'],
    known: ['خرجت [[مظاهرة]] لأنصار المعارضة في العاصمة. => PROTEST demo'],
  },
  {
    id: 'code/noun-sanction',
    says: 'A noun of punishing with its parties.',
    yes: [
      'أعلنت تركيا [[طرد]] السفير السوري. => SANCTION expel told; actor=تركيا; recipient=السفير السوري',
      'فرضت أستراليا [[عقوبات]] على روسيا. => SANCTION discontinue actual; actor=أستراليا; recipient=روسيا',
      'فرضت روسيا [[حظرا]] على الواردات من تركيا. => SANCTION discontinue actual; actor=روسيا',
      'بدأ [[حظر]] روسيا على الواردات. => SANCTION; actor=روسيا',
    ],
    no: ['نال اللاعب عقوبة قاسية.', 'طبق القاضي العقوبة.', 'درس الطالب نظام الحكم.'],
    known: ['مدد الاتحاد الأوروبي [[العقوبات]] على روسيا. => SANCTION; recipient=روسيا'],
  },
  {
    id: 'code/noun-mobilize',
    says: 'A noun of bringing forces up.',
    yes: ['بدأ [[انتشار]] القوات الفرنسية في العاصمة. => MOBILIZE troops; actor=القوات الفرنسية'],
    no: ['يقلق الأطباء انتشار المرض بين الأطفال.', 'تأخر نشر الكتاب.'],
    known: ['أجرت روسيا [[مناورات]] في البحر الأسود. => MOBILIZE troops; actor=روسيا'],
  },
  {
    id: 'code/noun-coerce',
    says: 'A noun of force short of violence with its parties.',
    yes: [
      'أدى [[اعتقال]] ثلاثة صحفيين إلى أزمة. => COERCE arrest; recipient=ثلاثة صحفيين; arrested=3',
      'فرضت إسرائيل [[حصارا]] على لبنان. => COERCE restrict actual; actor=إسرائيل; recipient=لبنان',
    ],
    no: ['تحتاج السيطرة على الحريق إلى وقت.', 'يهم المدير ضبط الجودة.', 'بدأ حجز التذاكر.'],
    known: [
      'ألقت الشرطة [[القبض]] على مهربين. => COERCE arrest; recipient=مهربين',
      'يتواصل [[حصار]] إسرائيل على القطاع. => COERCE restrict; actor=إسرائيل',
    ],
  },
  {
    id: 'code/noun-assault',
    says: "A noun of violence with attacker or victim; with a light verb beside it the verb's subject acts.",
    yes: [
      'وقعت [[اشتباكات]] بين الجيش اللبناني ومسلحين في عرسال. => ASSAULT; actor=الجيش اللبناني|مسلحين; place=عرسال',
      'أدى القصف إلى [[مقتل]] سبعة مدنيين. => ASSAULT; recipient=سبعة مدنيين; killed=7',
      'شنت الطائرات الإسرائيلية [[غارات]] على حزب الله. => ASSAULT aerial; recipient=حزب الله',
      'أعلنت النيابة [[اغتيال]] القاضي. => ASSAULT targeted; recipient=القاضي',
      'شن مسلحون [[هجوما]] على القاعدة. => ASSAULT actual; actor=مسلحون',
    ],
    no: [
      'سجل المهاجم هدفا بعد هجوم سريع على مرمى الضيوف.',
      'سدد اللاعب ضربة جزاء.',
      'دخلت شركات الطيران حرب أسعار.',
      'جمعت المواجهة الفريقين في ملعب المباراة.',
    ],
  },
  {
    id: 'code/demand',
    says: 'That somebody must do something, said by somebody else, is a demand made of him.',
    yes: ['أكد لوران فابيوس أن [[على]] إيران أن تفتح منشآتها. => REQUEST; actor=لوران فابيوس; recipient=إيران'],
    no: [
      'يجب على الطالب أن يقرأ الدرس.',
      'قال لوران فابيوس إن الكتاب على الطاولة.',
      'قال لوران فابيوس إنه يجب عليه أن ينام.',
    ],
    known: [
      'قال وزير الخارجية الفرنسي لوران فابيوس إنه [[يجب]] على إيران أن تفتح منشآتها. => REQUEST actual told; actor=لوران فابيوس; recipient=إيران',
    ],
  },
]

import type { Rule } from './rule.ts'

/** Names and aliases: src/arabic/names. */
export const spotRules: Rule[] = [
  {
    id: 'spot/listed-state',
    says: 'Takes a state by any of its listed names, with its class word if one stands before it, since states are a closed list.',
    yes: [
      'أعلن [[البيت الأبيض]] أن الزيارة تأجلت. => state metonym US',
      'أعلن [[الكرملين]] أن الزيارة تأجلت. => state metonym RU',
      'وصل الوفد إلى [[تونس]] مساء الأحد. => state name TN',
      'وقعت [[البرازيل]] و[[الأرجنتين]] بروتوكولا جديدا. => state name',
      'استقبلت [[دولة الكويت]] المؤتمر. => state name KW',
      'يتوجه المبعوث إلى [[سلطنة عمان]] خلال أيام. => state name OM',
      'أرسلت [[مالي]] وفدا إلى القمة. => state name ML',
    ],
    no: [
      'غرق الطفل في نهر الأردن.',
      'وقع الإعصار في ولاية جورجيا الأمريكية.',
      'هطل المطر على جبل لبنان.',
      'حصلت البلدية على دعم مالي جديد.',
      'أنشأت الشركة صندوقا ماليا للتعويضات.',
      'سار الرجل على الرصيف حتى نهاية الشارع.',
      'اشترى القروي ديكا روميا من السوق.',
      'وصل الوفد إلى العاصمة الأردنية عمان.',
    ],
    known: [
      'no: شرب العامل كوبا من الشاي.',
      'no: يبلغ قطر الدائرة مترين.',
      'no: التقى البحران عند مجمع البحرين.',
      'no: أدى المصلون صلاة المغرب.',
    ],
  },
  {
    id: 'spot/listed-place',
    says: 'Takes a listed place, since towns and regions are known by name; a name that is also a common word needs a word for places beside it.',
    yes: [
      'صادت السفن السمك في [[بحيرة تشاد]]. => place name',
      'سكنت العائلة [[مصر الجديدة]]. => place name',
      'تساقطت الثلوج على [[أربيل]] ليلا. => place name',
      'افتتح المعرض في مدينة [[الدار البيضاء]] الخميس. => place name',
      'استولى المسلحون على مدينة [[الرمادي]]. => place name',
      'نزح السكان من [[تعز]] إلى القرى المجاورة. => place name',
      'قصف الطيران [[حلب]] ليلا. => place name',
    ],
    no: [
      'صلى الناس صلاة العشاء في المسجد.',
      'كان اللون الأبيض غالبا على اللوحة.',
      'وجد الباحث حلا للمسألة.',
      'لعب ريال مدريد في الملعب الجديد.',
    ],
    known: ['وصل الوفد إلى العاصمة الأردنية [[عمان]]. => place name'],
  },
  {
    id: 'spot/listed-person',
    says: 'Takes a person whose name the tables list, full or by the surname that the news uses alone.',
    yes: [
      'وصل [[فلاديمير بوتين]] إلى القاعة. => person name',
      'عقد [[محمود عباس]] اجتماعا مغلقا. => person name',
      'تحدث الرئيس الأمريكي [[أوباما]] إلى الصحفيين. => person alias',
      'صافح الشيخ [[تميم بن حمد آل ثاني]] الضيوف. => person name',
    ],
    no: ['شاهد الأطفال أسدا في الحديقة.', 'ضاع أمل الفريق في التأهل.', 'سادت أجواء السلام في القرية.'],
  },
  {
    id: 'spot/listed-organization',
    says: 'Takes a listed body, company or medium by its name or its initials, with or without quotation marks.',
    yes: [
      'ناقشت [[الأمم المتحدة]] الملف. => organization name',
      'أعلن [[حلف شمال الأطلسي]] إنهاء المناورات. => organization name',
      'ذكرت [[رويترز]] أن الطريق أغلق. => organization name',
    ],
    no: [
      'تنقسم الأمم في هذا العصر إلى كتل.',
      'سافر في الرحلة الأولى ثم عاد إلى وطنه.',
      'وضع الحارس المفتاح على الطاولة.',
    ],
  },
  {
    id: 'spot/listed-group',
    says: 'Takes a listed armed group or movement by the names that the press gives it.',
    yes: [
      'فجر عناصر [[حركة طالبان]] البرج. => group name',
      'أطلقت [[حماس]] الأسير. => group name',
      'تقدم مقاتلو [[داعش]] نحو الجسر. => group name',
    ],
    no: ['كانت القاعدة النحوية سهلة.', 'أقام الطلبة حفلا في ساحة الجامعة.'],
    known: ['no: شجع الجمهور لاعبيه بحماس كبير.'],
  },
  {
    id: 'spot/glued',
    says: 'Reads two listed names that lost the space between them at their own letters, and leaves a note that the text was repaired.',
    yes: [
      'تصاعد التوتر بين [[مالي]][[الجزائر]]. => state name',
      'اجتمع وفد من [[تركيا]][[إيران]] أمس. => state name',
      'تمتد الحدود بين [[ليبيا]][[تونس]] طويلا. => state name',
    ],
    no: ['يعمل الماليون في الشركة.', 'تمتد الحدود بين ليبيا وتونس طويلا.', 'اشترى القروي ديكا روميا من السوق.'],
  },
  {
    id: 'spot/person-licensed',
    says: 'Takes a personal name after a title, an office or a verb of saying even if the tables know no word of it, since such a word asks for a name.',
    yes: [
      'قال المهندس [[فكري شنودة]] إن السد آمن. => person name',
      'ذكر رئيس البلدية، [[حسين الطرابلسي]]، أن الجسر سيفتح. => person name',
    ],
    no: [
      'قال وزير الزراعة إن الموسم جيد.',
      'زار الوزير السوق القديم.',
      'ذكرت مصادر طبية أن المستشفى امتلأ.',
      'أحرز نجم برشلونة هدفا في مرمى ريال مدريد.',
      'اتهمت موسكو أنقرة بدعم المسلحين.',
    ],
    known: [
      'استقبل وزير الزراعة [[تيسير الهنداوي]] المزارعين. => person name',
      'أكد الدكتور [[عبد الغفار المنشاوي]] سلامة اللقاح. => person name',
    ],
  },
  {
    id: 'spot/person-name',
    says: 'Takes a run of words that are personal names and nothing else, particles like bin and Abu included, without any title.',
    yes: [
      'رسمت [[فاطمة الزهراء العلوي]] اللوحة. => person name',
      'ربح [[خالد الشرقاوي]] السباق. => person name',
      'فاز [[علي حسن]] بالسباق. => person name',
      'فاز [[ياسر حمدان]] بالجائزة. => person name',
      'ولد [[عبد الرحمن بن صالح]] في قرية صغيرة. => person name',
    ],
    no: [
      'سار الرجل على مهل.',
      'كان الموسم سعيدا ومحمودا عند الفلاحين.',
      'شرب العمال الماء تحت الشجرة.',
      'نظم النادي سباقا للدراجات.',
      'بقي الأمل في صلح قريب.',
    ],
    known: [
      'no: جلس على الكرسي حسن المظهر.',
      'دخلت [[أم محمد]] السوق. => person name',
      'عاد [[أبو بكر المصري]] إلى بيته. => person name',
    ],
  },
  {
    id: 'spot/surname',
    says: 'Takes a surname alone where the report gives the full name elsewhere, since the press does so from the second naming on.',
    yes: ['قال المدير نزار الخطيب إن المصنع أغلق. وأضاف [[الخطيب]] أن العمال عادوا. => person alias; of=نزار الخطيب'],
    no: [
      'زار المزارع السوق. وعاد المزارع إلى القرية.',
      'قال المدير نزار الصغير إن المصنع أغلق. واشترى العامل البيت الصغير.',
    ],
    known: [
      'التقى وزير الزراعة تيسير الهنداوي المزارعين. وزار [[الهنداوي]] القرية بعد ذلك. => person alias; of=تيسير الهنداوي',
    ],
  },
  {
    id: 'spot/organization-head',
    says: 'Grows the name of a body from its class word: what it deals with, its adjectives, its state, or a name in quotation marks.',
    yes: [
      'افتتحت [[جامعة الزيتونة]] فرعا جديدا. => organization name',
      'انسحب [[الحزب الليبرالي السويدي]] من الجلسة. => organization name',
      'نشرت [[صحيفة «الأفق»]] التقرير. => organization name',
      'تدخلت [[الهيئة الوطنية لحماية الغابات]] سريعا. => organization name',
      'ناقش [[مجلس الأمن القومي]] الملف. => organization name',
      'أعلنت [[وزارة الدفاع]] أن الهدوء عاد. => organization name',
    ],
    no: ['اجتمع مجلس إدارة الشركة.', 'غادر الحزب القاعة.', 'انضمت شركات كثيرة إلى المعرض.', 'في الصحيفة أخبار كثيرة.'],
    known: [
      'نشرت [[جريدة الصباح]] الخبر. => organization name',
      'أغلقت [[وزارة التجارة المغربية]] المصنع. => organization name',
    ],
  },
  {
    id: 'spot/place-head',
    says: 'Takes a place with a class word that belongs to its name (airport, square, mountain), since the bare name would be another place.',
    yes: [
      'نزحت العائلات إلى [[مخيم الزهراء]]. => place name',
      'احترق [[سوق «العتبة»]] ليلا. => place name',
      'أغلق [[مطار صفاقس الدولي]] أمام المسافرين. => place name',
      'تجمع الناس في [[ميدان الحرية]] ظهرا. => place name',
      'تسلق الفريق [[جبل ظفار]]. => place name',
    ],
    no: ['عبر المسافرون المطار بسرعة.', 'ارتفعت أسعار الشقق في الحي.'],
    known: ['no: اتسع ميدان المعركة.'],
  },
  {
    id: 'spot/government',
    says: 'Reads a government named as such, by nationality or by the name of its state, as the state itself.',
    yes: [
      'خفضت [[الحكومة اليونانية]] الرواتب. => state alias GR',
      'أفرجت [[السلطات المصرية]] عن الصحفي. => state alias EG',
      'انتقدت [[الإدارة الأمريكية]] القرار. => state alias US',
      'استقالت [[حكومة مالي]] أمس. => state alias ML',
    ],
    no: [
      'استقالت الحكومة الجديدة أمس.',
      'أقرت الإدارة الفرنسية للشركة الخطة.',
      'درس المهندس نظام التبريد.',
      'يعمل النظام المالي بكفاءة.',
    ],
  },
  {
    id: 'spot/government-of',
    says: 'Reads a government called by the listed head of state or government as the state he heads.',
    yes: [
      'انتقدت المعارضة [[نظام بشار الأسد]]. => state alias SY',
      'رفضت [[حكومة الرئيس عبد ربه منصور هادي]] العرض. => state alias YE',
    ],
    no: ['نظام الدراسة الجديد صعب.', 'بدل الطبيب نظام محمود الغذائي.'],
  },
  {
    id: 'spot/people',
    says: 'Reads a people acting together, named by nationality, as a group and not as its state.',
    yes: ['صمد [[الشعب الفلسطيني]] طويلا. => group name', 'ضحى [[الشعب السوري]] من أجل الكرامة. => group name'],
    no: ['انتخب الشعب نوابه.', 'يحب الشعب القديم الأغاني.', 'توزع التراث الشعبي المصري في القرى.'],
  },
  {
    id: 'spot/class-word',
    says: 'Takes a class word with the article for the body that the report names with it, unless an adjective of its own says it is another.',
    yes: [
      'اجتمع حزب الاستقلال ليلا. وطرد [[الحزب]] ثلاثة أعضاء. => organization alias; of=حزب الاستقلال',
      'تأسست جامعة الزيتونة قديما. وتضم [[الجامعة]] ست كليات. => organization alias; of=جامعة الزيتونة',
    ],
    no: [
      'غادر الحزب القاعة.',
      'اجتمع حزب الاستقلال ليلا. وصمت الحزب الحاكم.',
      'تأسست جامعة الزيتونة قديما. وأغلقت الشركة مقرها.',
    ],
  },
  {
    id: 'spot/institution-organization',
    says: 'Takes an institution of which a state has one, named with the article and nothing more.',
    yes: ['انتشر [[الجيش]] في الشوارع. => organization name', 'صوت [[البرلمان]] بالأغلبية. => organization name'],
    no: ['طوقت الشرطة البريطانية المبنى.', 'صوت برلمان الشباب بالأغلبية.', 'جاشت القدر على النار.'],
    known: ['طوقت [[قوات الأمن]] المبنى. => organization name'],
  },
  {
    id: 'spot/institution-group',
    says: 'Takes a fighting group that the report calls by its cause with the article and nothing more.',
    yes: ['قصفت [[المقاومة]] الثكنة. => group name'],
    no: ['أبدى الجسم مقاومة للمرض.', 'زادت المقاومة الكهربائية في السلك.'],
  },
  {
    id: 'spot/institution-state',
    says: 'Reads the bare word for the government as the state that the report names most, since it means the own one.',
    yes: ['شهدت تونس أزمة حادة. ورفعت [[الحكومة]] الأسعار. => state alias TN'],
    no: ['رفعت الحكومة الأسعار.', 'شهدت تونس أزمة حادة. ورفعت الحكومة الفرنسية الأسعار.'],
  },
  {
    id: 'spot/institution-kingdom',
    says: 'Reads the bare word for the kingdom as the one kingdom of the Arab press that the report names.',
    yes: ['زار الوزير المغربي الورشة. وتستورد [[المملكة]] القمح. => state alias MA'],
    no: ['تستضيف المملكة المؤتمر.', 'قطع السائح المملكة المتحدة شمالا.'],
    known: ['وصل الأمير إلى جدة. وتستضيف [[المملكة]] المؤتمر. => state alias SA'],
  },
  {
    id: 'spot/institution-sultanate',
    says: 'Reads the bare word for the sultanate as Oman where the report speaks of Oman.',
    yes: [
      'وقعت سلطنة عمان الاتفاق. وتصدر [[السلطنة]] التمور. => state alias OM',
      'افتتح السوق في مسقط. وتصدر [[السلطنة]] التمور. => state alias OM',
    ],
    no: ['انتهت السلطنة قبل قرون.', 'درس الطلاب تاريخ السلطنة العثمانية.'],
  },
]

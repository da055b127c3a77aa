import type { Rule } from './rule.ts'

/** Who is who: src/arabic/resolve and the descriptions of src/arabic/statements. */
export const resolveRules: Rule[] = [
  {
    id: 'resolve/seat',
    says: 'Reads a capital that acts or is dealt with as its state; as the site of something it stays a place.',
    yes: [
      'أشار السفير التونسي في [[القاهرة]] إلى الأمر. => state metonym EG',
      'رفضت [[طهران]] الاقتراح. => state metonym IR',
      'تحسنت العلاقات بين [[الرياض]] و[[القاهرة]]. => state metonym',
      'وصل الوزير في زيارة إلى [[باماكو]]. => state metonym ML',
      'قال السفير إن [[باريس]] تدرس الملف. => state metonym FR',
      'اتهمت [[موسكو]] [[أنقرة]] بدعم المسلحين. => state metonym',
    ],
    no: [
      'سافر التاجر من دمشق نحو بيروت.',
      'نظم ماراثون في شوارع الرباط.',
      'افتتح المعرض في طهران.',
      'تساقطت الأمطار على ضواحي القاهرة.',
      'قصفت الطائرات مطار صنعاء.',
      'رفضت مرسيليا الاقتراح.',
    ],
    known: ['نقل المبعوث رسالة من [[واشنطن]] إلى [[بغداد]]. => state metonym'],
  },
  {
    id: 'resolve/head-of-government',
    says: 'Names the listed head by whom a government is called, inside the naming of his state.',
    yes: [
      'انتقدت المعارضة نظام [[بشار الأسد]]. => person name; of=بشار الأسد',
      'رحبت إدارة [[أوباما]] بالاتفاق. => person alias',
    ],
    no: ['انتقدت المعارضة نظام الحكم.', 'زار بشار الأسد المدينة.'],
  },
  {
    id: 'resolve/nationality',
    says: 'Makes the state that only an adjective names, with the adjective as its description, where an office or a party of an event is of it.',
    yes: [
      'أضرت العقوبات [[الأمريكية]] المفروضة على إيران بالتجارة. => state description US',
      'قصفت طائرات [[إسرائيلية]] مواقع المسلحين. => state description IL',
      'قال وزير الخارجية [[الألماني]] فرانك شتاينماير إن الوقت ينفد. => state description DE',
      'زار وزير الزراعة [[التونسي]] ياسر حمدان المعرض. => state description TN',
      'عاد الوفد إلى بلاده، وقال وزير الزراعة [[المالي]] ياسر حمدان إن الماليين شعب كريم. => state description ML',
    ],
    no: [
      'اشترى المطعم الجبن الألماني.',
      'فاز اللاعب الألماني بالسباق.',
      'زارت ألمانيا بعثة يقودها وزير الزراعة التونسي.',
      'قال وزير المالية ياسر حمدان إن الأسعار استقرت.',
      'وصل مدير الشؤون الإدارية والمالية ياسر حمدان.',
    ],
  },
  {
    id: 'resolve/city-of-that-name',
    says: 'Reads Amman for Oman, which is spelled alike, in a report that speaks more of Jordan than of Oman.',
    yes: [
      'بحث وزير الزراعة الأردني الخطة. وعاد الوزير إلى [[عمان]] مساء. => place name',
      'وصل المبعوث إلى الأردن ثم سافر إلى [[عمان]] والزرقاء. => place name',
    ],
    no: [
      'وصل الوفد إلى عمان.',
      'زار وزير من الأردن سلطنة عمان. ورحبت عمان بالزيارة.',
      'غادرت السفينة ميناء صحار في عمان.',
    ],
  },
  {
    id: 'resolve/description',
    says: 'Joins a definite title or class word to whoever holds that title in the report, since the press alternates between name and title.',
    yes: [
      'استقبل وزير الخارجية عادل الجبير نظيره وزير الخارجية الإيطالي باولو جينتيلوني. وقال [[وزير الخارجية]] إن المحادثات مثمرة. => person description; of=عادل الجبير',
      'حضر رئيس البلدية عبدالله الحربي. وألقى [[رئيس البلدية رئيس اللجنة المنظمة]] كلمة وأعرب عن سعادته. => person description; of=عبدالله الحربي',
      'بعث الملك سلمان بن عبدالعزيز آل سعود برقية إلى رئيس الوزراء. وأعرب [[الملك المفدى]] عن أصدق التهاني. => person description; of=سلمان بن عبدالعزيز آل سعود',
      'وصل رمضان قديروف إلى المطار. وقال [[الرئيس الشيشاني]] إن الرحلة طويلة. => person description; of=رمضان قديروف',
      'زار رئيس البلدية حسين الطرابلسي السوق. وأعلن [[رئيس البلدية]] أن الطريق مفتوح. => person description; of=حسين الطرابلسي',
      'التقى وزير الخارجية الفرنسي لوران فابيوس نظيره في فيينا. وقال [[الوزير الفرنسي]] إن المحادثات صعبة. => person description; of=لوران فابيوس',
    ],
    no: [
      'قال وزير الري السوداني معتز موسى إن السد آمن. وكشف وزير الري والموارد المصري عن الدراسة.',
      'قال مصدر أمني إن الطريق مفتوح.',
      'زار رئيس البلدية حسين الطرابلسي السوق. وقال وزير إن الطريق مفتوح.',
      'التقى وزير الخارجية الفرنسي لوران فابيوس نظيره في فيينا. وقال وزير الدفاع البريطاني إن المحادثات صعبة.',
      'وصل سمير جعجع إلى المطار. وقال الرئيس الشيشاني إن الرحلة طويلة.',
      'وصل الملك محمد السادس إلى المطار. وقال ملك بلجيكا إن الرحلة طويلة.',
    ],
  },
]

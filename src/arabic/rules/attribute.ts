import { attributeMasdarRules } from './attribute-masdar.ts'
import { attributeParticipleRules } from './attribute-participle.ts'
import { attributeSourceRules } from './attribute-source.ts'
import { attributeVerbRules } from './attribute-verb.ts'
import type { Rule } from './rule.ts'

/** Who said what, through whom: src/arabic/statements. */
export const attributeRules: Rule[] = [
  ...attributeVerbRules,
  ...attributeParticipleRules,
  ...attributeMasdarRules,
  ...attributeSourceRules,
  {
    id: 'attribute/document',
    says: 'What stands in a document that came before or is of somebody named: its issuer speaks through it.',
    yes: [
      'و[[جاء]] في تقرير أعدته نقابة المعلمين أن الأجور تأخرت. => say; content=الأجور تأخرت; chain=document:تقرير < speaker:نقابة المعلمين',
      'و[[ورد]] في رسالة بعثها المدير إلى العمال أن المصنع سيغلق. => say; content=المصنع سيغلق; chain=document:رسالة < speaker:المدير',
      'أعلنت وزارة الصحة في بيان أن الوباء انحسر. و[[جاء]] في البيان أن المستشفيات عادت إلى العمل. => say; speaker=وزارة الصحة; content=المستشفيات عادت إلى العمل',
      'و[[جاء]] على لسان المتحدث باسم البلدية أن الجسر انهار. => say; speaker=المتحدث باسم البلدية; content=الجسر انهار',
      'و[[جاء]] في بيان للجيش نقلته وكالة الأنباء الرسمية أن الطريق مفتوح. => say; content=الطريق مفتوح; chain=relay:وكالة الأنباء الرسمية < document:بيان < speaker:لجيش',
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
      'وزير النقل التونسي: [[الميناء سيتوسع هذا العام]]\nيتسع الميناء لمئة سفينة. => say indirect; speaker=وزير النقل التونسي',
      'عاجل.. وزير الدفاع: [[القوات دخلت المدينة]] => say indirect; speaker=وزير الدفاع',
      'مصدر أمني: [[الطريق الساحلي أغلق ليلا]] => say indirect; speaker=مصدر أمني',
      'كيري للافروف: [[الوقت ينفد سريعا]] => say indirect; speaker=كيري; to=لافروف',
      '«داعش»: [[مقاتلونا دخلوا المدينة ليلا]] => say indirect; speaker=داعش',
    ],
    no: [
      'برنامج الحفل: موسيقى ورقص وشعر حتى الصباح',
      'الرباط: تساقط الثلوج يقطع الطرق الجبلية',
      'بالصور: حريق كبير في سوق الخضار',
      'عاجل: زلزال قوي يضرب السواحل الشمالية',
      'رئيس التحرير: سامي الجلاصي وفريقه الجديد',
      'مصدر الطاقة: الشمس والرياح والماء أيضا',
      'السعودية: إعدام ثلاثة مدانين بالقتل عمدا',
    ],
  },
]

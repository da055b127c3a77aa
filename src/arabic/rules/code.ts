import { codeNounRules } from './code-noun.ts'
import { codeSpeechRules } from './code-speech.ts'
import { codeVerbRules } from './code-verb.ts'
import type { Rule } from './rule.ts'

/** Who did what to whom: src/arabic/events. The verb or noun that triggers is read from lexicon/frames.tsv and verbs.tsv. */
export const codeRules: Rule[] = [
  ...codeSpeechRules,
  ...codeVerbRules,
  ...codeNounRules,
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
  {
    id: 'code/prison',
    says: 'A sentence to prison is an arrest as well as a conviction.',
    yes: [
      'أصدرت المحكمة حكما ابتدائيا يقضي ب[[سجن]] مواطن سعودي. => COERCE arrest; actor=المحكمة',
      'حكمت المحكمة على الوزير السابق ب[[السجن]] خمس سنوات. => COERCE arrest; actor=المحكمة; recipient=الوزير السابق',
    ],
    no: ['حكمت المحكمة على الوزير السابق بالإعدام.', 'زار الوزير السجن الجديد.'],
  },
]

/** The words of the text format, in Arabic and in English. Type codes of PLOVER stay English in both: they are codes. */
export type Lang = 'ar' | 'en'
type Both = readonly [ar: string, en: string]

const WORDS = {
  report: ['الخبر', 'report'],
  statements: ['الأقوال', 'Statements'],
  events: ['الأحداث', 'Events'],
  entities: ['من هو من', 'Who is who'],
  times: ['الأزمنة', 'Times'],
  ties: ['المناصب والروابط', 'Offices and ties'],
  notes: ['ملاحظات', 'Notes'],
  actors: ['الفاعل', 'by'],
  recipients: ['المتلقي', 'to'],
  participants: ['الأطراف', 'between'],
  place: ['المكان', 'place'],
  time: ['الزمان', 'time'],
  addressed: ['المخاطَب', 'addressed to'],
  carried: ['ورد في القول', 'said in'],
  since: ['منذ', 'since'],
  until: ['حتى', 'until'],
  unknown: ['مجهول', 'unknown'],
  unnamed: ['غير مسمى', 'unnamed'],
  undated: ['بلا قيمة', 'no value'],
  mentions: ['مرات الذكر', 'mentions'],
  nothing: ['لا شيء يُسجَّل في هذا النص', 'nothing to record in this text'],
  untitled: ['بلا عنوان', 'untitled'],
  by: ['بقلم', 'by'],
  credits: ['عن', 'from'],
  approximate: ['تقريبا', 'about'],
  hijri: ['هجري', 'Hijri'],
  killed: ['قتلى', 'killed'],
  wounded: ['جرحى', 'wounded'],
  abducted: ['مخطوفون', 'abducted'],
  arrested: ['معتقلون', 'arrested'],
  displaced: ['نازحون', 'displaced'],
  // Links of a chain.
  relay: ['ناقل', 'relay'],
  channel: ['منبر', 'channel'],
  document: ['وثيقة', 'document'],
  speaker: ['قائل', 'speaker'],
  // Forms of a statement.
  direct: ['بلفظه', 'direct'],
  indirect: ['بمعناه', 'indirect'],
  mixed: ['بلفظه ومعناه', 'mixed'],
  // Kinds of entity.
  person: ['شخص', 'person'],
  state: ['دولة', 'state'],
  organization: ['هيئة', 'organization'],
  group: ['جماعة', 'group'],
  placeKind: ['مكان', 'place'],
  // Kinds of time.
  date: ['تاريخ', 'date'],
  timeKind: ['ساعة', 'time'],
  duration: ['مدة', 'duration'],
  set: ['تكرار', 'recurring'],
  // Status of an event.
  actual: ['وقع', 'actual'],
  future: ['مرتقب', 'future'],
  possible: ['محتمل', 'possible'],
  denied: ['منفي', 'denied'],
  'called-for': ['مطلوب', 'called for'],
  // Ties.
  'holds-office': ['يشغل منصب', 'holds the office'],
  'member-of': ['عضو في', 'member of'],
  'part-of': ['جزء من', 'part of'],
  'located-in': ['يقع في', 'located in'],
  'spokesperson-for': ['ناطق باسم', 'speaks for'],
  'partner-of': ['شريك', 'partner of'],
  'at-odds-with': ['على خلاف مع', 'at odds with'],
  // Acts of speech.
  say: ['قول', 'say'],
  announce: ['إعلان', 'announce'],
  affirm: ['تأكيد', 'affirm'],
  deny: ['نفي', 'deny'],
  accuse: ['اتهام', 'accuse'],
  condemn: ['إدانة', 'condemn'],
  praise: ['إشادة', 'praise'],
  promise: ['وعد', 'promise'],
  threaten: ['تهديد', 'threaten'],
  demand: ['مطالبة', 'demand'],
  appeal: ['مناشدة', 'appeal'],
  propose: ['اقتراح', 'propose'],
  warn: ['تحذير', 'warn'],
  predict: ['توقع', 'predict'],
  describe: ['وصف', 'describe'],
  ask: ['سؤال', 'ask'],
  think: ['رأي', 'think'],
  // PLOVER's types.
  AGREE: ['اتفاق ووعد بالتعاون', 'agreement'],
  CONSULT: ['تشاور', 'consultation'],
  SUPPORT: ['تأييد وتوقيع', 'support'],
  CONCEDE: ['تنازل', 'concession'],
  COOPERATE: ['تعاون', 'cooperation'],
  AID: ['مساعدة', 'aid'],
  RETREAT: ['تراجع', 'retreat'],
  REQUEST: ['طلب', 'request'],
  ACCUSE: ['اتهام واستنكار', 'accusation'],
  REJECT: ['رفض', 'rejection'],
  THREATEN: ['تهديد', 'threat'],
  PROTEST: ['احتجاج', 'protest'],
  SANCTION: ['عقوبة', 'sanction'],
  MOBILIZE: ['تعبئة', 'mobilisation'],
  COERCE: ['قسر', 'coercion'],
  ASSAULT: ['اعتداء', 'assault'],
} satisfies Record<string, Both>

export type Label = keyof typeof WORDS

export interface Labels {
  lang: Lang
  /** The word for a key; a code that the table lacks stands for itself. */
  word(key: string): string
}

export const labelsIn = (lang: Lang): Labels => ({
  lang,
  word: (key) => (Object.hasOwn(WORDS, key) ? WORDS[key as Label][lang === 'ar' ? 0 : 1] : key),
})

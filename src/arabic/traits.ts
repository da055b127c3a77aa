/**
 * More of what a form can be, for stages that look for a few words in all the text: a second set of bits, filled once
 * per form like the first.
 */
/** May begin an attribution phrase: `وفقا`, `بحسب`. */
export const ATTRIBUTION = 1 << 0
/** Government, authorities, people, fields of ministries: with a nationality they are a state, a group or a ministry. */
export const GOVERNMENT = 1 << 1
/** May begin one of lexicon/institutions.tsv. */
export const INSTITUTION = 1 << 2
/** Partnership between states: `تعاون`, `علاقات`. */
export const PARTNERSHIP = 1 << 3
/** Dispute between states: `أزمة`, `توتر`. */
export const DISPUTE = 1 << 4

/** A verb that passes on what another said: `نقلت`, `أورد`. */
export const RELAYING = 1 << 5

/** Lemmas of such verbs. */
export const RELAY_VERBS = new Set(['نقل', 'تناقل', 'أورد', 'اقتبس', 'حكى', 'روى', 'نسب'])
/** Verbs of a medium that pass words on only where it tells whom it quotes: `نشر، نقلا عن مسؤول، أن`. */
export const PUBLISHING = new Set(['نشر', 'بث'])

/** `ناقلا عن`, adverbially: whoever speaks passes on another's words. */
export const QUOTING = /^و?ناقل(?:ا|ه|ين)$/

/** A word of sport or weather. */
export const TOPIC = 1 << 6

/** May begin a demand made of somebody: `يجب`, `على`. */
export const DEMAND = 1 << 7

export const DEMANDS = ['يجب', 'ينبغي', 'يتعين', 'يتوجب', 'لابد']
export const PARTNERS = [
  'تعاون',
  'شراكه',
  'علاقات',
  'علاقه',
  'تحالف',
  'تحالفا',
  'صداقه',
  'تنسيق',
  ...'حليف حليفا حليفه شريك شريكا شريكه حليفان حليفين حليفتان حليفتين شريكان شريكين شريكتان شريكتين'.split(' '),
]
export const RIVALS =
  'ازمه خلاف خلافا خلافات توتر توترات نزاع نزاعا عداء صراع صراعا قطيعه خصومه حرب حربا حربين خصم خصما غريم غريما عدو عدوا عدوه خصمان خصمين غريمان غريمين عدوان عدوين'.split(
    ' ',
  )
/** Fields whose name with a nationality is the ministry itself, whoever stands before it; folded, no article. */
export const FIELDS_ALONE = ['خارجيه', 'داخليه']
/** Fields that are masculine: a feminine adjective after them belongs to the ministry that is left out. */
export const FIELDS_MASCULINE = ['دفاع', 'عدل', 'نفط', 'تعليم', 'اعلام', 'اقتصاد', 'نقل']
export const GOVERNMENTS = [
  ...['حكومه', 'حكومات', 'سلطات', 'نظام', 'اداره', 'قياده', 'دوله', 'شعب'],
  ...FIELDS_ALONE,
  ...FIELDS_MASCULINE,
]

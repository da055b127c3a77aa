import { fold } from './fold.ts'
import type { Reading } from './morphology/reading.ts'
import { rows } from './table.ts'
import type { Core } from './word.ts'

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

/** A word of sport or weather. */
export const TOPIC = 1 << 6

/** May begin a demand made of somebody: `يجب`, `على`. */
export const DEMAND = 1 << 7

const DEMANDS = /^(?:على|علي|[وف]?(?:يجب|ينبغي|يتعين|يتوجب|لابد))$/
const PARTNERS = /^(?:و|ل|ب)?(?:ال)?(?:تعاون|شراكه|علاقات|علاقه|تحالف|صداقه|تنسيق|حليف|حليفه|شريك)$/
const RIVALS = /^(?:و|ل|ب)?(?:ال)?(?:ازمه|خلاف|خلافات|توتر|توترات|نزاع|عداء|صراع|قطيعه|خصومه|حرب)$/
/** Fields whose name with a nationality is the ministry itself, whoever stands before it; folded, no article. */
export const FIELDS_ALONE = ['خارجيه', 'داخليه']
/** Fields that are masculine: a feminine adjective after them belongs to the ministry that is left out. */
export const FIELDS_MASCULINE = ['دفاع', 'عدل', 'نفط', 'تعليم', 'اعلام', 'اقتصاد', 'نقل']
const GOVERNMENTS = new RegExp(
  `^(?:و|ف|ب|ل|وب|ول|لل|ولل|ك)?(?:ال)?(?:حكومه|حكومات|سلطات|نظام|اداره|قياده|دوله|شعب|${[...FIELDS_ALONE, ...FIELDS_MASCULINE].join('|')})$`,
)

let attributions: Set<string> | null = null
let institutions: Set<string> | null = null
let topics: Set<string> | null = null
const firstWords = (table: string): Set<string> => new Set(rows(table).map(([phrase]) => fold(phrase.split(' ')[0])))

/** The traits of one folded form. */
export function traitsOf(folded: string, cores: readonly Core[], readings: readonly Reading[]): number {
  attributions ??= firstWords('attributions')
  institutions ??= firstWords('institutions')
  topics ??= new Set(rows('topics').map(([word]) => fold(word)))
  let traits = 0
  for (const { text } of cores) if (topics.has(text.startsWith('ال') ? text.slice(2) : text)) traits |= TOPIC
  if (attributions.has(folded) || (folded.startsWith('و') && attributions.has(folded.slice(1)))) traits |= ATTRIBUTION
  if (DEMANDS.test(folded)) traits |= DEMAND
  if (GOVERNMENTS.test(folded)) traits |= GOVERNMENT
  if (PARTNERS.test(folded)) traits |= PARTNERSHIP
  if (RIVALS.test(folded)) traits |= DISPUTE
  for (const core of cores) if (institutions.has(core.text)) traits |= INSTITUTION
  for (const { lexeme } of readings) if (lexeme.pos === 'verb' && RELAY_VERBS.has(lexeme.lemma)) traits |= RELAYING
  return traits
}

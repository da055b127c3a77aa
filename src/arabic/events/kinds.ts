import type { Arguments } from './arguments.ts'

/** Kinds of acts by which the parties of a verbal noun are told apart. */

/** Attacks that somebody deals out: `غارة للتحالف`. */
export const DEALT = /^(?:هجوم|غارة|قصف|تفجير|كمين|عملية|اعتداء|حملة|ضربة)$/
/** What stands beside a noun, and where nothing does, beside the verb that made the act. */
export const withThose = (args: Arguments, made: Arguments): Arguments => ({
  ...args,
  to: args.to ?? made.to,
  of: args.of ?? made.of,
  obj: args.obj ?? made.obj,
})
export const HIT_ROLES = new Set<string>(['obj', 'on', 'against', 'agent'])

/** Verbs of which a deed is the subject, before it. */
export const HIT = /^(?:استهدف|طال|ضرب|أصاب|هز|دمر)$/

/** A strike or a sit-in, whosever it is, as its form is written. */
export const STRIKE = /^(?:ال)?(?:اضراب|اعتصام)(?:ا|ه|ها|هم)?$/

export const HELP = /^(?:دعم|مساندة|إسناد|مساعدة|حماية|مؤازرة)$/

export const OWN_ACTS = new Set(['PROTEST', 'RETREAT', 'AGREE', 'CONCEDE', 'REJECT', 'SUPPORT', 'AID'])
/** `أعلن الرئيس نشر الجيش وفرض حظر التجول`: what a ruler announces he orders. */
export const RULED = new Set(['MOBILIZE', 'COERCE', 'SANCTION'])
export const BEFALLS = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'ACCUSE', 'THREATEN', 'AGREE'])
/** `رفض الحوار مع الحكومة`, `مقاطعة الاجتماعات مع بغداد`: with whom it was. */
export const BREAKS_OFF = new Set(['REJECT', 'SANCTION', 'PROTEST'])
export const GIVES_WAY = new Set(['RETREAT', 'CONCEDE'])

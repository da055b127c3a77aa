import * as bit from '../bits.ts'
import type { Scene } from './scene.ts'

/** Words that always stand together and say how or for how many a time: none of them is anybody, and none governs what follows. */

/** Folded, a phrase a line. */
const PHRASES: readonly (readonly string[])[] = [
  ...'اولي ثانيه ثالثه رابعه خامسه سادسه سابعه ثامنه تاسعه عاشره'.split(' ').map((nth) => ['للمره', `ال${nth}`]),
  ...'فجاه بغته مجددا لاحقا فورا علنا عمدا'.split(' ').map((word) => [word]),
  ...[
    'لاول مره',
    'مره اخري',
    'مره ثانيه',
    'اكثر من مره',
    'من جديد',
    'من جانب واحد',
    'من طرف واحد',
    'دون سابق انذار',
    'من دون سابق انذار',
    'بدون سابق انذار',
    'بلا سابق انذار',
    'علي الفور',
    'علي عجل',
    'علي حين غره',
    'علي وجه السرعه',
    'علي جناح السرعه',
    'علي نطاق واسع',
    'علي الارجح',
    'علي التوالي',
    'علي ما يبدو',
    'علي سبيل المثال',
    'في نهايه المطاف',
    'في المقابل',
    'في الحال',
    'في المقام الاول',
    'في عمليه نوعيه',
    'في خطوه مفاجيه',
    'عن طريق الخطا',
    'بطريق الخطا',
    'بدم بارد',
    'عن بعد',
    'عن كثب',
    'عن عمد',
  ].map((phrase) => phrase.split(' ')),
]
const byWord = (at: number): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const map = new Map<string, (readonly string[])[]>()
  for (const phrase of PHRASES) map.set(phrase.at(at)!, [...(map.get(phrase.at(at)!) ?? []), phrase])
  return map
}
const BY_FIRST = byWord(0)
const BY_LAST = byWord(-1)

/** The token behind the set phrase that begins at `k`; `k` where none does. */
export function pastSetPhrase({ doc: { words }, mentionOf }: Scene, k: number): number {
  const { folded } = words[k]
  const phrases = BY_FIRST.get(folded) ?? (folded.startsWith('و') ? BY_FIRST.get(folded.slice(1)) : undefined)
  if (!phrases || mentionOf[k] >= 0) return k
  for (const phrase of phrases)
    if (phrase.every((word, m) => m === 0 || words[k + m]?.folded === word)) return k + phrase.length
  return k
}

/** The token before the set phrase that ends at `k`, or before `بشكل مفاجئ`; `k` where none does. */
export function beforeSetPhrase({ doc: { words } }: Scene, k: number): number {
  const phrases = BY_LAST.get(words[k].folded)
  for (const phrase of phrases ?? []) {
    const first = k + 1 - phrase.length
    if (first < 0 || !phrase.every((word, m) => m === 0 || words[first + m].folded === word)) continue
    if (words[first].folded.replace(/^[وف](?=..)/, '') === phrase[0] || words[first].folded === phrase[0])
      return first - 1
  }
  return k > 0 && words[k].bits & bit.ADJ && !(words[k].bits & bit.DEFINITE) && IN_A_WAY.test(words[k - 1].folded)
    ? k - 2
    : k
}
const IN_A_WAY = /^[وف]?ب(?:شكل|صوره|طريقه)$/

import { plainHead } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

/** What is a regime's, or done by one. Folded, without article. */
const ITS_OWN =
  /^(?:قوات|جيش|عناصر|جنود|مسلحي|طايرات|طاءرات|طيران|مروحيات|مقاتلات|مدفعيه|دبابات|حواجز|سجون|معتقلات|قصف|غارات|غاره|هجوم|هجمات|براميل|صواريخ|قذايف|نيران|مواقع|راجمات|ميليشيات|مليشيات|شبيحه|مخابرات|حصار)$/
const REGIME = /^[وب]?النظام$/

/** `طائرات النظام`, `قصف النظام`: a regime, where the word alone is as often a system. */
export const isRegime = ({ doc: { words } }: Scene, { first, last }: Phrase): boolean =>
  first === last && first > 0 && REGIME.test(words[first].folded) && ITS_OWN.test(plainHead(words[first - 1]))

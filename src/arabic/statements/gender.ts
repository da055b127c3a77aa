import * as bit from '../bits.ts'
import { headOf } from '../syntax/office.ts'
import type { Phrase } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { isStyle } from './honoured.ts'

/** Grammatical gender of a phrase: of its head noun, of what its name names; '' where it is not known. */
export function genderOfPhrase(scene: Scene, phrase: Phrase): 'm' | 'f' | '' {
  const mention = mentionAt(scene, phrase.head)
  const word = scene.doc.words[phrase.head]
  // `قال كل من فرنسا وألمانيا`.
  if (phrase.first !== phrase.head && /^كل$/.test(scene.doc.words[phrase.first].folded)) return ''
  if (mention?.kind === 'person' || phrase.person) return ''
  if (
    mention?.kind === 'state' &&
    /^(?:ال)?(?:بيت|قصر|كرملين|اليزيه|بنتاغون|مخزن|نظام|ديوان|مقر|جيش)/.test(mention.key)
  )
    return 'm'
  // `قطع السودان`, `قطعت السودان`: some states go either way.
  if (mention?.kind === 'state')
    return mention.form === 'metonym' || !/^(?:ال)?(?:عراق|سودان|يمن|مغرب|اردن|لبنان|نظام)/.test(mention.key)
      ? 'f'
      : mention.key.includes('نظام')
        ? 'm'
        : ''
  // `مجلس الأمن`, `وزارة الصحة`: a body has the gender of its class word.
  if (mention && mention.last > mention.first && word.bits & bit.ORG_HEAD) {
    const noun = word.readings.find((r) => r.lexeme.pos === 'noun' && r.exact)
    if (noun && noun.number === 's' && noun.gender) return noun.gender
  }
  if ((word.bits & bit.TITLE && !phrase.reading?.enc) || isStyle(headOf(word.folded))) return ''
  // `بلاده تعمل`, `القوى السياسية تطالب`: written like words of the other gender.
  if (/^[وبلف]?(?:بلاد(?:ه|ها|هم|نا|ي)?|(?:ال)?قوى)$/.test(word.surface)) return 'f'
  if (phrase.reading && phrase.reading.number !== 'p') return phrase.reading.gender
  if (phrase.reading?.number === 'p') return ''
  return /ه$/.test(word.folded.split(' ')[0]) ? 'f' : ''
}

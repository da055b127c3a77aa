import * as bit from '../bits.ts'
import { Shape } from '../shape.ts'
import { HUMAN } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { isOwnOffice } from '../syntax/phrase-links.ts'
import { linkOf, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { LI } from '../word.ts'
import { coreNoun, isBelonging, THINGS } from './belongings.ts'

/**
 * The phrase as far as it says who: `مسلحون في صنعاء` without the place, `قادة في القوات العراقية` and
 * `أحد عناصر الميليشيات` with what they belong to.
 */
export function fitted(scene: Scene, phrase: Phrase): Phrase {
  const { doc } = scene
  if (phrase.person || (phrase.other && phrase.other.first === phrase.head)) return phrase
  const out = { ...phrase }
  // `حافلة صغيرة في مديرية`: a thing is of no body that it stands in.
  const stands = !(doc.words[out.head].bits & HUMAN)
  if (out.other && (stands || !/^(?:organization|group)$/.test(out.other.kind)) && out.other.first > out.head) {
    const before = doc.words[out.other.first - 1]
    // `وزير الدفاع العراقي في موسكو` is there, `السفير في القاهرة` is posted there.
    // `تسعة من ميليشيا الجبل`: so many of hers.
    const counted =
      before.folded === 'من' && (doc.words[out.head].bits & bit.NUMBER || doc.words[out.head].kind === 'number')
    const abroad = (doc.words[out.other.first - 2]?.bits ?? 0) & bit.DEMONYM
    if (/^(?:في|من)$/.test(before.folded) && !counted && (abroad || !(doc.words[out.head].bits & bit.OFFICIAL))) {
      out.last = out.other.first - 2
      out.other = null
      return out
    }
  }
  const end = sentenceEnd(scene, out.first)
  for (let guard = 0; guard < 3 && out.last + 2 < end; guard++) {
    const link = doc.words[out.last + 1].folded
    if (link !== 'من' && link !== 'في') break
    if (
      link === 'في' &&
      stands &&
      !(doc.words[out.head].bits & (bit.NUMBER | bit.UNKNOWN)) &&
      doc.words[out.head].kind === 'word' &&
      THINGS.test(coreNoun(scene, out)) &&
      isBelonging(scene, out)
    )
      break
    // `البابا في الفاتيكان`: where he is.
    if (link === 'في' && doc.words[out.head].bits & bit.TITLE && out.reading?.number === 's' && out.first === out.last)
      break
    // `طلب الوزير من نظيره`: an official is of a body, not from somebody.
    if (link === 'من' && doc.words[out.head].bits & bit.OFFICIAL && out.reading?.number === 's') break
    if (isOwnOffice(scene, out.head, out.last + 2)) break
    // `تحرير الميناء من أيدي المتمردين`: from those who held it.
    if (HOLD.test(doc.words[out.last + 2].folded)) break
    const marked = /^["«“]$/.test(doc.words[out.last + 2].surface) ? 1 : 0
    const next = phraseAt(scene, out.last + 2 + marked)
    if (!next || next.person || scene.timeOf[out.last + 2] >= 0) break
    // `الرئيس التركي في ضحايا الزلزال`: one man is of no people.
    if (
      link === 'في' &&
      doc.words[out.head].bits & bit.OFFICIAL &&
      !(doc.words[next.head].bits & (bit.ORG_HEAD | bit.GROUP))
    )
      break
    // `ناشطين في حملة شنتها الشرطة`: an act is no body.
    if (doc.words[next.head].bits & bit.EVENT && scene.mentionOf[next.head] < 0) break
    const body =
      next.other && next.other.first === next.head
        ? next.other.kind === 'organization' || next.other.kind === 'group'
        : (doc.words[next.head].bits & (bit.ORG_HEAD | bit.GROUP | bit.PERSON_NOUN)) !== 0
    if (!body) break
    out.last = next.last
    out.definite = out.definite || next.definite
  }
  return sidedWith(scene, out)
}

/** `القوات الموالية للرئيس السابق`: with whose side they are on, without which it is not said who they are. */
function sidedWith(scene: Scene, phrase: Phrase): Phrase {
  const { words } = scene.doc
  const next = phrase.last + 1
  if (next >= sentenceEnd(scene, phrase.first) || phrase.last === phrase.head || !LOYAL.is(words[phrase.last]))
    return phrase
  const to = linkOf(scene, next) & LI ? phraseAt(scene, next) : null
  return to ? { ...phrase, last: to.last, definite: true } : phrase
}
const LOYAL = new Shape(/^(?:ال)?(?:موالي|مويد|مناهض|معادي|مناصر|معارض|تابع|مناوي)(?:ه|ين|ون)?$/)

const HOLD = /^(?:يد|ايدي|ايادي|قبضه|سيطره|براثن)$/

import * as bit from '../bits.ts'
import type { ArabicMention } from '../names/spot.ts'
import { isCloseQuote, isDefinite, isOpenQuote, isVerbFirst } from '../names/view.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { LI } from '../word.ts'
import { certaintyOf } from './certainty.ts'
import { link } from './chain.ts'
import { contentFrom } from './content.ts'
import { markerAt } from './marker.ts'
import { givenBy, type Said } from './said.ts'
import { named, partyOf } from './who.ts'

/** Words before the colon of a headline, at most. */
const HEADLINE = 6

/** `غويتا: …` at the head of a line: headline style, whose words follow the name. */
export function headlines(scene: Scene, said: readonly Said[]): Said[] {
  const { doc } = scene
  const tokens = new Set(said.map((s) => doc.sentenceOf[s.token]))
  const added: Said[] = []
  for (let index = 0; index < doc.sentences.length; index++) {
    const { end } = doc.sentences[index]
    const start = behindLink(scene, doc.sentences[index].first, end)
    const first = behindPrefix(scene, start, end)
    if (tokens.has(index) || end - first < 5) continue
    let colon = first
    while (colon < end && colon - first <= HEADLINE && doc.words[colon].surface !== ':') colon++
    if (colon >= end || doc.words[colon]?.surface !== ':' || colon === first) continue
    const phrase = phraseAt(scene, isOpenQuote(doc.words[first]) ? first + 1 : first)
    if (!phrase) continue
    const hearer = hearerAt(scene, phrase, colon)
    if (
      (phrase.last !== colon - 1 && !hearer && !(phrase.last === colon - 2 && isCloseQuote(doc.words[colon - 1]))) ||
      !(phrase.person || phrase.other?.first === phrase.head || isOffice(scene, phrase) || isSource(scene, phrase)) ||
      phrase.other?.kind === 'place' ||
      // Behind a link, whose headlines tell of anybody (`الأهلي: لاعب يعاود`).
      (start > doc.sentences[index].first && !phrase.person && !isOffice(scene, phrase))
    )
      continue
    const marker = markerAt(scene, colon, end, [])
    const content = marker && contentFrom(scene, marker, end)
    if (!content || content.last - content.first < 2) continue
    // `رئيس التحرير: فلان`: who holds the office.
    if (!phrase.person && mentionAt(scene, content.first)?.kind === 'person' && isOffice(scene, phrase)) continue
    if (phrase.other?.kind === 'state' && tellsDeed(scene, content.first, content.last)) continue
    const party = partyOf(scene, phrase)
    added.push({
      rule: 'attribute/headline',
      first,
      last: content.last,
      span: [doc.start[first], doc.end[content.last]],
      token: first,
      speaker: party,
      act: 'say',
      stance: 'neutral',
      cue: null,
      ...givenBy(content),
      chain: [link('speaker', party)],
      links: [],
      to: hearer ? [named(scene, hearer)] : [],
      certainty: certaintyOf(scene, content, null, party),
      gender: '',
    })
  }
  return added
}

/** `كيري للافروف: …`: whom a headline says it to, between who says it and the colon. */
function hearerAt(scene: Scene, { last }: Phrase, colon: number): ArabicMention | null {
  const mention = mentionAt(scene, last + 1)
  return mention && mention.kind !== 'place' && mention.pro & LI && mention.last === colon - 1 ? mention : null
}

/** `مصدر أمني: …`, `خبراء: …`: a kind of source that is called so and nothing else. */
const isSource = ({ doc: { words } }: Scene, { head, first, reading, definite }: Phrase): boolean =>
  !definite && head === first && (words[head].bits & bit.SOURCE) !== 0 && reading?.pro === 0

/** `السعودية: إعدام ثلاثة مدانين`: where it was done, and nobody's words, since they have no verb and begin with the deed. */
function tellsDeed(scene: Scene, first: number, last: number): boolean {
  const { words } = scene.doc
  if (!(words[first].bits & bit.MASDAR) || isDefinite(words[first]) || isVerbFirst(words[first])) return false
  for (let k = first; k <= last; k++) if (isVerbFirst(words[k])) return false
  return true
}

/** `وزير النقل التونسي: …`: a title that stands for one man. */
const isOffice = (scene: Scene, phrase: Phrase): boolean =>
  phrase.definite && phrase.head === phrase.first && (scene.doc.words[phrase.head].bits & bit.OFFICIAL) !== 0

/** `رابط الخبر بصحيفة كذا: …`: the token behind what a page writes before its headline; `first` where it writes nothing. */
function behindLink({ doc: { words } }: Scene, first: number, end: number): number {
  if (words[first].folded !== 'رابط' || words[first + 1]?.folded !== 'الخبر') return first
  for (let k = first + 2; k < Math.min(end - 1, first + LINK); k++) if (words[k].surface === ':') return k + 1
  return first
}
/** Words of such a link, at most. */
const LINK = 8

const PREFIX = /^(?:عاجل|بالفيديو|بالصور|فيديو|شاهد|خاص|متابعه)$/

/** `عاجل.. وزير الدفاع: …`: the token behind the label of a headline. */
function behindPrefix(scene: Scene, first: number, end: number): number {
  if (!PREFIX.test(scene.doc.words[first].folded)) return first
  let k = first + 1
  while (k < end && scene.doc.words[k].kind === 'punct') k++
  return k > first + 1 ? k : first
}

import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { plainNoun } from '../syntax/animate.ts'
import type { Phrase } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'

const KIN = /^(?:شقيق|نجل|والد|ابنت|زوج|ارمل)(?:ي|ا|ه|ت[ايه])?$/
const HIS = /^(?:خارجيه|داخليه|دفاع|ماليه|حكومه|نظام|جيش|قوات|مكتب|حمله)$/

/** `وزير خارجية الأسد`: an official of somebody's, and not that man himself. */
export function ofHis(scene: Scene, phrase: Phrase): PartyFinding | null {
  const { first, head, last, person } = phrase
  const { doc } = scene
  // `شقيقا فلان`, `والد فلان`: not he himself.
  if (
    person &&
    person.first === head + 1 &&
    person.last === last &&
    first === head &&
    !phrase.reading?.enc &&
    !doc.words[head].surface.endsWith('ه') &&
    KIN.test(plainNoun(scene, phrase))
  ) {
    const from = doc.start[head] + (phrase.reading?.pro ? 1 : 0)
    return { entity: null, label: doc.text.slice(from, doc.end[last]), span: [from, doc.end[last]], named: false }
  }
  if (!person || person.last !== last || person.first < head + 2 || !(doc.words[head].bits & bit.OFFICIAL)) return null
  if (!HIS.test(doc.words[person.first - 1].folded) || scene.mentionOf[person.first - 1] >= 0) return null
  const pro = doc.words[first].readings.find((r) => r.lexeme.classes.includes('official'))?.pro ?? 0
  const span: [number, number] = [doc.start[first] + (pro ? 1 : 0), doc.end[last]]
  return { entity: null, label: doc.text.slice(...span), span, named: false }
}

import type { Reading } from '../morphology/reading.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { genderOf } from '../syntax/verb.ts'
import { BI, LI } from '../word.ts'
import { genderOfPhrase } from './gender.ts'

/** A phrase right behind the verb that can be its subject. */
export function subjectBehind(scene: Scene, t: number, verb: Reading): boolean {
  if (t + 1 >= scene.doc.n || scene.doc.sentenceOf[t + 1] !== scene.doc.sentenceOf[t]) return false
  const phrase = phraseAt(scene, t + 1)
  // `قالت للصحفيين`: whom she tells.
  const told = ((phrase?.reading?.pro ?? 0) & (BI | LI)) !== 0
  return phrase !== null && !told && animate(scene, phrase) && agree(scene, verb, phrase)
}

export function agree(scene: Scene, verb: Reading, phrase: Phrase): boolean {
  // A verb for many behind one man: `الرئيس … قالوا`.
  if (/[pd]$/.test(verb.person) && (phrase.person?.first === phrase.head || phrase.reading?.number === 's'))
    return false
  const [wanted, has] = [genderOf(verb), genderOfPhrase(scene, phrase)]
  return !wanted || !has || wanted === has
}

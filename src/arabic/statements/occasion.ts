import type { LinkFinding } from '../../engine/finding.ts'
import { Shape } from '../shape.ts'
import { mentionAt, type Scene, sentenceEnd, sentenceStart } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { type Adjunct, adjunctAt } from './adjunct.ts'
import { link, linksOf } from './chain.ts'
import type { Said } from './said.ts'
import { named } from './who.ts'

const CAME = new Set(['جاء', 'أتى', 'ورد'])
/** What came: that, or his words. */
const WORDS = new Shape(
  /^(?:ذلك|هذا|هذه|(?:ال)?(?:حديث|كلام|تصريح|تصريحات|اقوال|كلمه?|تاكيد|تاكيدات|اعلان)(?:ه|ها|هم|هما|ت|ته|تها)?)$/,
)
const SPEAKS = new Set(['تحدث', 'تكلم'])
const WAS = new Shape(/^و?كانت?$/)
/** Words between the verb and where it was. */
const AHEAD = 8
/** Statements back that were said there too. */
const MOST = 6

/**
 * `جاء ذلك خلال مؤتمر صحفي`, `وكان الوزير يتحدث في البرلمان`: where what was said before was said. Adds the occasion to the
 * chains of the words of the last speaker just before, so that those that carry on have it too.
 */
export function placeSaid(scene: Scene, t: number, said: readonly Said[]): void {
  const last = said.at(-1)
  if (!last || scene.doc.sentenceOf[t] - scene.doc.sentenceOf[last.contentLast] > 1) return
  const verb = verbAt(scene, t)
  if (!verb) return
  const came = CAME.has(verb.lexeme.lemma) && verb.tense === 'perfect' && WORDS.fits(scene.doc.words[t + 1])
  if (!came && !(SPEAKS.has(verb.lexeme.lemma) && verb.tense === 'imperfect' && wasBefore(scene, t))) return
  const links = placeAfter(scene, t).filter(({ party }) => !party.entity || party.entity !== last.speaker.entity)
  if (!links.length) return
  for (let i = said.length - 1; i >= Math.max(0, said.length - MOST); i--) {
    const one = said[i]
    if (!sameSpeaker(one, last) || one.links.length || (i < said.length - 1 && !isNext(scene, one, said[i + 1]))) return
    one.links = links
    one.chain = [...links, ...one.chain]
  }
}

function wasBefore(scene: Scene, t: number): boolean {
  for (let k = t - 1; k >= Math.max(sentenceStart(scene, t), t - AHEAD); k--)
    if (WAS.is(scene.doc.words[k])) return true
  return false
}

function placeAfter(scene: Scene, t: number): LinkFinding[] {
  const end = sentenceEnd(scene, t)
  for (let k = t + 1; k < Math.min(end, t + AHEAD); k++) {
    const adjunct = adjunctAt(scene, k, end, [])
    // `جاء ذلك في رد فعل على`: no occasion.
    if (!adjunct || scene.doc.words[k + 2]?.folded === 'فعل') continue
    const links = linksOf(scene, [adjunct]).links.filter(({ role }) => role !== 'relay')
    return links.length ? links : bodyIn(scene, adjunct)
  }
  return []
}

/** `في الجمعية العامة للأمم المتحدة`, `أمام البرلمان`: a body that one speaks in. */
function bodyIn(scene: Scene, { first, preposition }: Adjunct): LinkFinding[] {
  const body = mentionAt(scene, first + 1)
  return body?.kind === 'organization' && /^(?:في|امام)$/.test(preposition) ? [link('channel', named(scene, body))] : []
}

const sameSpeaker = (a: Said, b: Said): boolean =>
  a.speaker.entity ? a.speaker.entity === b.speaker.entity : a.speaker.label === b.speaker.label

const isNext = (scene: Scene, a: Said, b: Said): boolean =>
  scene.doc.sentenceOf[b.token] - scene.doc.sentenceOf[a.token] <= 1

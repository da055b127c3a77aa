import type { PartyFinding } from '../../engine/finding.ts'
import { fold } from '../fold.ts'
import type { Reading } from '../morphology/reading.ts'
import { Shape } from '../shape.ts'
import { named } from '../statements/who.ts'
import { phraseAt } from '../syntax/phrase.ts'
import { sentenceEnd } from '../syntax/scene.ts'
import { argumentsOfVerb } from './arguments.ts'
import type { Coding } from './coding.ts'
import { coordinated } from './coordinated.ts'
import { nationAt } from './nation-at.ts'
import { argumentsOfNoun } from './noun-arguments.ts'
import { partiesOf } from './party.ts'
import { verb } from './verbs.ts'

/** Words from a death to what says whom the dead fought or where they were held. */
const REACH = 20

const WHILE = new Shape(/^(?:حين|عندما|حينما|لما|بينما|فيما|اثناء|خلال|وهو|وهم|وهي|لدي)$/)
const RESISTS = new Set(['تصدى', 'قاوم', 'قاتل', 'اشتبك', 'واجه'].map(fold))
const WAS = new Shape(/^(?:كان|كانت|كانوا)$/)

/** `قتل بينما كان يتصدى للجنود`, `استشهد خلال تصديه لقوة`: whom the dead were fighting in the clause that says when. */
export function foughtBy(c: Coding, t: number): PartyFinding[] {
  const { scene } = c
  const { words } = scene.doc
  let opened = false
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t), t + REACH); k < end; k++) {
    opened ||= WHILE.is(words[k]) && scene.mentionOf[k] < 0
    const act = verb(scene, k)
    if (act && WAS.is(words[k])) continue
    const fights = opened ? (act ?? words[k].readings.find((r) => r.lexeme.derived === 'masdar' && r.enc)) : null
    if (fights && RESISTS.has(fold((fights.lexeme.verb ?? fights.lexeme).lemma))) return foeOf(c, k, fights)
    if (act) return []
  }
  return []
}

function foeOf(c: Coding, k: number, fights: Reading): PartyFinding[] {
  const { scene } = c
  const args = fights.lexeme.pos === 'verb' ? argumentsOfVerb(scene, k, fights) : argumentsOfNoun(scene, k, fights)
  // `عندما تصدى الجيش لمسلحين`: somebody else fought.
  if (args.subj && args.subj[0].first > k && (args.to || args.with || args.obj) && partiesOf(scene, args.subj).length)
    return []
  for (const role of ['to', 'with', 'obj', 'subj'] as const) {
    const phrases = args[role]
    const parties = phrases && phrases[0].first > k ? partiesOf(scene, phrases) : []
    if (parties.length) return parties
  }
  return []
}

const GAOL = new Shape(/^(?:ال)?(?:سجون|سجن|معتقل|معتقلات|زنازين|زنزانه|مراكز|مخافر|اقبيه)$/)

/** `توفي معتقل تحت التعذيب في السجون السورية`, `في سجون الميليشيا`: whose prison it was. */
export function gaolerOf(c: Coding, t: number): PartyFinding[] {
  const { scene } = c
  const { words } = scene.doc
  for (let k = t + 1, end = Math.min(sentenceEnd(scene, t), t + REACH); k < end; k++) {
    if (!GAOL.is(words[k]) || scene.mentionOf[k] >= 0) continue
    const gaol = phraseAt(scene, k)
    if (!gaol) return []
    for (let m = k + 1; m <= gaol.last; m++) {
      const nation = nationAt(scene, m)
      if (nation) return [nation]
    }
    if (gaol.other) return gaol.other.kind === 'place' ? [] : [named(scene, gaol.other)]
    const owner = k < gaol.last ? phraseAt(scene, k + 1) : null
    return owner ? partiesOf(scene, coordinated(scene, owner)) : []
  }
  return []
}

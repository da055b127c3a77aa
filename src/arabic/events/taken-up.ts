import * as bit from '../bits.ts'
import type { Reading } from '../morphology/reading.ts'
import { partyOf } from '../statements/who.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import type { Scene } from '../syntax/scene.ts'
import { FA, WA } from '../word.ts'
import { antecedentOf, pronounFits } from './antecedent.ts'
import { argumentsOfVerb } from './arguments.ts'
import { lastWord } from './before.ts'
import { somethingBefore } from './noun-before.ts'
import { partiesOf } from './party.ts'
import { isThing } from './targets.ts'
import type { VerbAct } from './verb-act.ts'
import { verbBefore } from './verb-before.ts'
import { verb } from './verbs.ts'
import { befallsPeople } from './whom.ts'

/** Whom the pronoun of the verb takes up, and who acts where the verb says she. */
export function takenUp({ c, scene, t, reading, frame, args, slots }: VerbAct): boolean {
  // `دبابة دمرتها الغارات`: the thing right before it, and nobody named before that.
  const thing = reading.enc && !args.obj && frame.type === 'ASSAULT' ? thingBefore(scene, t, reading.enc) : null
  if (!args.obj && !thing && isOnThing(scene, t, reading)) return true
  const shared = reading.enc && !args.obj ? objectBefore(scene, t, reading) : null
  if (shared) slots.obj = partiesOf(scene, shared).map((p) => ({ ...p, span: null }))
  else if (thing) slots.obj = isThing(scene.doc.words[thing.head].surface) ? [partyOf(scene, thing)] : undefined
  else if (reading.enc && !args.obj && (!THINGS_WILLED.has(frame.type) || /^هم/.test(reading.enc)))
    slots.obj = antecedentOf(c, t, reading.enc, slots.subj, befallsPeople(frame))
  // `المقاتلين الذين دربتهم`: she who did it was named before, and is nobody they are.
  if (!slots.subj?.length && args.obj && args.obj[0].last < t && reading.enc && /^3fs/.test(reading.person))
    slots.subj = antecedentOf(c, args.obj[0].first, 'ها', slots.obj)
      .filter((p) => p.entity?.kind === 'state' || p.entity?.kind === 'organization')
      .map((p) => ({ ...p, span: null }))
  return true
}

/** A thing without article right before a verb whose pronoun takes it up. */
function thingBefore(scene: Scene, t: number, enc: string): Phrase | null {
  if (t === 0 || scene.mentionOf[t - 1] >= 0 || (enc !== 'ه' && enc !== 'ها')) return null
  const { bits, folded } = scene.doc.words[t - 1]
  if (!(bits & bit.NOUN) || bits & (bit.DEFINITE | bit.PERSON_NOUN | bit.GROUP | bit.ADJ | bit.ENCLITIC)) return null
  const thing = phraseAt(scene, t - 1)
  return thing && thing.first === thing.last && !animate(scene, thing) && folded.endsWith('ه') === (enc === 'ها')
    ? thing
    : null
}

/** What is refused, accepted, boycotted or yielded is a thing more often than not: `وافق عليه`, `رفضها`. */
const THINGS_WILLED = new Set(['REJECT', 'AGREE', 'CONCEDE', 'PROTEST'])

/** `في خطوة أدانها النواب`, `وهو ما رفضه`: the pronoun on the verb at `t` is a thing's, and of nobody named before that. */
function isOnThing(scene: Scene, t: number, { enc, pro }: Reading): boolean {
  if ((enc !== 'ه' && enc !== 'ها') || pro || t === 0) return false
  if (WHAT.test(scene.doc.words[lastWord(scene, t)].folded)) return true
  const noun = somethingBefore(scene, t)
  if (!noun) return false
  return enc === 'ه' ? noun.number === 's' && noun.gender === 'm' : noun.number === 'p' || noun.gender === 'f'
}
const WHAT = /^[وفبل]?(?:م?ما|عما)$/

/** `طعن ستة وأصابهم`: whom the verb before befalls, where the one at `t` is joined to it and its pronoun can be of the same. */
function objectBefore(scene: Scene, t: number, { enc, pro, person, tense }: Reading): Phrase[] | null {
  if (!(pro & (WA | FA)) || !/^ه/.test(enc)) return null
  const k = verbBefore(scene, t, JOINED)
  const before = k < 0 ? null : verb(scene, k)
  // `زار المدير المرضى وهنأوهم`: before its subject a verb is singular.
  if (!before || before.enc || before.tense !== tense || before.person.slice(0, 2) !== person.slice(0, 2)) return null
  const { obj } = argumentsOfVerb(scene, k, before, true)
  if (!obj || obj[0].first <= k || obj[obj.length - 1].last >= t) return null
  const want = enc === 'ه' ? 'm' : enc === 'ها' ? 'f' : enc === 'هما' ? 'd' : 'p'
  const several = obj.length > 1 ? (obj.length === 2 && want === 'd') || want === 'p' : pronounFits(scene, obj[0], want)
  return several ? obj : null
}
/** Tokens between two verbs joined to each other, at most. */
const JOINED = 20

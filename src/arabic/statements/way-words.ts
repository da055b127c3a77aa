import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { verbAt } from '../syntax/verb.ts'
import { BI } from '../word.ts'
import { type Adjunct, adjunctAt } from './adjunct.ts'
import { relativeEnd } from './apposition.ts'
import { governs, knowsOf } from './aside.ts'
import { behindClauseOnHim } from './behind-clause.ts'
import { again, clauseSoon, pastComma } from './clause-soon.ts'
import { isName } from './marked-name.ts'
import { type Marker, markerAt } from './marker.ts'
import { pastRelative } from './past-relative.ts'
import { skipTo } from './skip.ts'
import { isOffice, joined, mayBeSubject } from './subject-behind.ts'
import { DONE, type Way } from './way.ts'

/** Steps that find what brings in the words said, at once or behind a clause on something else. */

/** A particle, a mark or a preposition of the verb. */
export function wordsBegin(way: Way, k: number): number {
  const { scene, from, end, preps, region } = way
  const marker = markerAt(scene, k, end, preps)
  if (!marker) return 0
  // `منظمة معنية بالبيئة`: the preposition is the adjective's.
  if (
    marker.kind === 'preposition' &&
    marker.token === k &&
    k > from &&
    governs(scene, k - 1) &&
    // `ناشد المنظمات المعنية للتحرك`: what those concerned are to do.
    !(scene.doc.words[k].folded.startsWith('لل') && /^ال.*ه$/.test(scene.doc.words[k - 1].folded))
  )
    return (phraseAt(scene, k)?.last ?? k) + 1
  if (marker.kind === 'preposition' && k > from && knowsOf(scene, k)) return (phraseAt(scene, k + 1)?.last ?? k) + 1
  // `بعد لقائه بملك الأردن`: with whom he met.
  if (marker.kind === 'preposition' && marker.token === k && MEETING.test(scene.doc.words[k - 1].folded))
    return (mentionAt(scene, k)?.last ?? phraseAt(scene, k)?.last ?? k) + 1
  if (marker.kind === 'quote' && isName(scene, k, preps)) return 0
  if (pointsToOther(way, k, marker)) return 0
  const body = hisBody(way, k, marker)
  if (body > 0) return body
  const aside = besideSubject(way, k, marker)
  if (aside) {
    region.adjuncts.push(aside)
    return aside.last + 1
  }
  region.marker = (marker.kind === 'preposition' && markerBehind(way, k, marker)) || marker
  return DONE
}

const MEETING = /^(?:لقاء|لقاي|التقاء|التقاي|اجتماع)(?:ه|ها|هم|هما)$/

/** `يرى في هذا السياق العلماء أن`, `أكد للصحفيين المدير أن`: right behind the verb its preposition tells where or to whom, if whoever speaks and a clause follow. */
function besideSubject(
  { scene, from, end, cue, wantsSubject }: Way,
  k: number,
  { kind, token }: Marker,
): Adjunct | null {
  if (kind !== 'preposition' || k !== from || !wantsSubject || !cue || token > k + 1) return null
  const aside = adjunctAt(scene, k, end, [])
  if (!aside || aside.last + 2 >= end) return null
  const subject = phraseAt(scene, aside.last + 1)
  if (!subject || joined(scene, subject.first) || !mayBeSubject(scene, subject, cue)) return null
  return clauseSoon(scene, subject.last + 1, end)?.kind === 'particle' ? aside : null
}

/** `أشار للوزير`: only at what is a verbal noun does one point with `ل`. */
const pointsToOther = ({ scene, preps }: Way, k: number, { kind }: Marker): boolean =>
  preps[0] === 'ل' &&
  preps[1] === 'الي' &&
  kind !== 'particle' &&
  scene.doc.words[k].folded.startsWith('ل') &&
  (clauseBehind(scene, k) || !(kind === 'preposition' && isMatter(scene, k)))

/** `دعا الأمين العام للحزب إلى`: what he is of, where the verb's own preposition follows; the token behind it, or 0. */
function hisBody({ scene, preps, region: { subject } }: Way, k: number, { kind, token }: Marker): number {
  if (kind !== 'preposition' || token !== k || subject?.last !== k - 1 || preps[0] !== 'الي') return 0
  const { words } = scene.doc
  const body = words[k].folded.startsWith('ل') && !(words[k].bits & bit.MASDAR) ? phraseAt(scene, k) : null
  return body && words[body.last + 1]?.folded === 'الي' ? body.last + 1 : 0
}

/** `أشار سكان في القرى المجاورة لمدينة النور إلى أن`: its own preposition comes later. */
function clauseBehind({ doc: { words, n } }: Scene, from: number): boolean {
  for (let k = from + 1; k < Math.min(n - 1, from + AHEAD) && words[k].kind === 'word'; k++)
    if (words[k].folded === 'الي' && /^ان(?:ه|ها|هم)?$/.test(words[k + 1].folded)) return true
  return false
}
/** Words looked through for it. */
const AHEAD = 12

/** Whom one tells, and where. */
const TOLD =
  bit.MEDIA | bit.CHANNEL | bit.ORG_HEAD | bit.OFFICIAL | bit.PERSON_NOUN | bit.GROUP | bit.SOURCE | bit.TITLE
/** A noun in construct of no body and nobody. */
function isMatter(scene: Scene, k: number): boolean {
  const { bits, folded } = scene.doc.words[k]
  if (bits & (bit.DEFINITE | TOLD) || scene.mentionOf[k] >= 0) return false
  if (bits & bit.MASDAR || /^ل(?:اهمي|ضرور|حاج)/.test(folded)) return true
  const phrase = phraseAt(scene, k)
  return phrase !== null && phrase.reading?.lexeme.pos === 'noun' && phrase.definite && !animate(scene, phrase)
}

/** Where the preposition at `k` may be another's than the verb's: the marker further on, if one stands there. */
function markerBehind({ scene, end, preps, region }: Way, k: number, { token }: Marker): Marker | null {
  const { subject, object } = region
  if (!subject) return null
  // `مدير الدفاع المدني بالمنطقة، أن`: a letter that could be the verb's belongs to the office where a clause follows.
  const site =
    token === k && scene.doc.words[k].bits & (bit.PLACE_HEAD | bit.ORG_HEAD) && !(scene.doc.words[k].bits & bit.MASDAR)
  const office = !object && (site || ((token === k || isOver(scene, subject, k)) && isOffice(scene, subject)))
  return (office ? clauseSoon(scene, k + 1, end) : null) ?? again(scene, k, end, preps) ?? pastComma(scene, k, end)
}

/** `المسؤول الأول عن الفعاليات أن`: the preposition is the office's. */
const isOver = ({ doc: { words } }: Scene, subject: Phrase, k: number): boolean =>
  /^(?:علي|عن)$/.test(words[k].folded) && /^(?:ال)?(?:مشرف|مسوول|قايم|موتمن)ه?$/.test(words[subject.head].folded)

const OF_HIS = new Shape(/^له(?:ا|م|ما)?$/)
const AND_HE = new Shape(/^(?:وهو|وهي|وهم)$/)
const QUESTION = /^(?:كيف|لماذا|هل|متي|ماذا)$/

/** Small words that a clause begins with or is said in, and questions. */
export function clauseOpens(way: Way, k: number): number {
  const { scene, end, preps, region, wantsSubject } = way
  const { doc } = scene
  const word = doc.words[k]
  const behind = behindClauseOnHim(way, k)
  if (behind) {
    region.marker = behind
    return DONE
  }
  // `قائلا لا أعتقد أن`: saying brings in a clause with no mark before it.
  if (k === way.from && SAYING_SO.test(doc.words[k - 1].folded) && isClause(scene, k)) {
    region.marker = { kind: 'particle', token: k, from: doc.start[k] }
    return DONE
  }
  // `أوضحت إلى أن`: whatever the preposition, the particle brings in the words.
  if (doc.words[k + 1]?.folded === 'ان' && /^(?:علي|الي|عن|من)$/.test(word.folded)) {
    region.marker = markerAt(scene, k + 1, end, [])
    return DONE
  }
  // `يهدد فيه بالقتل`, `بالقاهرة`: where it is said.
  // `نقابات مؤيدة له`: of whoever speaks.
  const best = word.readings[0]
  // `في بيان له عن`: of his own.
  if (isOfHim(way, k) || (best?.lexeme.pos === 'prep' && (best.enc || OF_HIS.is(word)) && scene.mentionOf[k] < 0))
    return k + 1
  const site = mentionAt(scene, k)
  if (site && site.pro & BI && site.kind !== 'person') return site.last + 1
  // `يقول وهو يقرأ إن`: what he does meanwhile; `فلان، وهو نائب سابق، `: what he is.
  const meanwhile = AND_HE.is(word)
  if (meanwhile || (best?.lexeme.pos === 'rel' && scene.mentionOf[k] < 0)) {
    const smiling = meanwhile && bringsNoClause(scene, k + 1) ? markerAt(scene, k + 2, end, []) : null
    if (smiling?.kind === 'particle') {
      region.marker = smiling
      return DONE
    }
    const own = meanwhile ? null : pastRelative(way, k)
    if (own) {
      region.marker = own
      return DONE
    }
    const after = region.subject && !(meanwhile && !isComma(doc.words[k - 1])) ? relativeEnd(scene, k, end) : -1
    return after < 0 ? skipTo(scene, meanwhile ? k : k + 1, end, preps, region) : after
  }
  // `روى الناجي كيف نجا`: a question that is told of brings in the words as a particle does.
  if (!QUESTION.test(word.folded) || !(region.subject || !wantsSubject)) return 0
  // `تتذكر السيدة العجوز كيف`: what she is, and nobody beside her.
  if (
    region.object &&
    !(scene.doc.words[region.object.head].bits & bit.ADJ && region.object.first === (region.subject?.last ?? -2) + 1)
  )
    return 0
  region.marker = { kind: 'particle', token: k, from: doc.start[k] }
  return DONE
}

/** `أكد فلان وهو يبتسم أن`: a verb at `k` that brings in no clause, and is said of how he looked. */
const bringsNoClause = (scene: Scene, k: number): boolean => {
  const verb = verbAt(scene, k)
  return verb?.tense === 'imperfect' && !verb.lexeme.act && verb.enc === '' && !CLAUSAL.has(verb.lexeme.lemma)
}
const CLAUSAL = new Set(
  'أراد حاول استطاع علم عرف أدرك ظن شعر وجب جاز أمكن خشي أحب كاد قرر نوى انتظر خاف ود اعتاد أوشك وشك رجا'.split(' '),
)

const SAYING_SO = /^قايل(?:ا|ه|ين)$/
const FIRST_WORD = /^(?:لا|لم|لن|ليس|ليست|لسنا|نحن|انا|هذا|هذه|هناك|لقد|سوف|كنا|كنت|انت|انتم)$/
const isClause = (scene: Scene, k: number): boolean =>
  FIRST_WORD.test(scene.doc.words[k].folded) || verbAt(scene, k)?.person.startsWith('1') === true

const isOfHim = ({ scene: { doc }, region }: Way, k: number): boolean =>
  region.subject?.last === k - 1 &&
  (doc.words[k - 1].bits & bit.PARTICIPLE) !== 0 &&
  /^ل(?:ه|ها|هم)$/.test(doc.words[k].folded)

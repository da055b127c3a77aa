import type { LinkFinding, PartyFinding } from '../../engine/finding.ts'
import type { Act, Stance } from '../../record/types.ts'
import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { canSpeak } from '../syntax/speakers.ts'
import { verbAt } from '../syntax/verb.ts'
import { RELAY_VERBS } from '../traits.ts'
import { type ArabicWord, LI } from '../word.ts'
import { type Adjunct, adjunctAt, isMedium } from './adjunct.ts'
import { type Attribution, sourceInMarks } from './attribution.ts'
import { bareHead, DOCUMENTS, isOccasion, link, linksOf, plainParty } from './chain.ts'
import { quotingOf } from './document.ts'
import { genderOfPhrase } from './gender.ts'
import { makingOf } from './made.ts'
import { quoteOpenedAt } from './marker.ts'
import { ownPaper } from './own-paper.ts'
import { regionAfter } from './region.ts'
import type { Said } from './said.ts'
import { withNameAhead } from './subject-behind.ts'
import { named, partyOf } from './who.ts'
import { withWhat } from './whole-label.ts'

const PASSING_ON = new Set(['أورد', 'نقل', 'نشر', 'ذكر', 'بث', 'أفاد'])

/** Of these, what is told `عن` somebody who told it. */
const FROM_OTHERS = new Set(['نقل', 'أورد', 'ذكر', 'نشر', 'أفاد', 'تناقل'])

/** Who or what an attribution phrase names. */
export interface Source {
  party: PartyFinding
  links: LinkFinding[]
  act: Act
  stance: Stance
  last: number
  gender: 'm' | 'f' | ''
  /** It passed the words on (`نقلته`), rather than say them. */
  passing?: boolean
  /** It is a paper that nobody named has issued. */
  paper?: boolean
  /** It is a newspaper, an agency, a channel. */
  medium?: boolean
  /** It is whoever acts in the clause, through a paper of his own. */
  own?: boolean
}

/** Of what stands behind a source, what its own verb goes on with: up to a comma, and behind one only where it was said, at once. */
function ownAdjuncts({ doc: { words } }: Scene, source: number, adjuncts: readonly Adjunct[]): Adjunct[] {
  const own: Adjunct[] = []
  let last = source
  for (const adjunct of adjuncts) {
    let comma = last + 1
    while (comma < adjunct.first && !isComma(words[comma])) comma++
    const atOnce =
      comma === adjunct.first - 1 && comma === last + 1 && /^(?:في|خلال|عبر|نقلا)$/.test(adjunct.preposition)
    if (comma < adjunct.first && !atOnce) break
    own.push(adjunct)
    last = Math.max(last, adjunct.last)
  }
  return own
}

/** Who or what is named: `بيان صادر عن الكرملين` is a document and its issuer; `ما أعلنته الوزارة` has a verb of its own. */
export function sourceOf(scene: Scene, a: Attribution, said: readonly Said[]): Source | null {
  const { doc } = scene
  if (a.kind === 'own') {
    const last = said.at(-1)
    return last
      ? {
          party: { ...last.speaker, span: null },
          links: [],
          act: 'say',
          stance: 'neutral',
          last: a.last,
          gender: last.gender,
        }
      : null
  }
  const end = sentenceEnd(scene, a.first)
  const marked = sourceInMarks(scene, a.source)
  if (marked)
    return {
      party: partyInMarks(scene, marked),
      links: [],
      act: 'say',
      stance: 'neutral',
      last: marked.last,
      gender: '',
      medium: true,
    }
  let k = a.source
  if (doc.words[k].folded === 'ما' || doc.words[k].folded === 'لما') k++
  if (k >= end) return null
  const verb = verbAt(scene, k)
  if (verb && (a.kind === 'clause' || k > a.source)) {
    const region = regionAfter(scene, k + 1, end, verb, true, [])
    const { links } = linksOf(scene, region.adjuncts)
    const phrase =
      region.subject ??
      region.adjuncts.find((x) => x.preposition === 'عن' || x.preposition === 'في')?.phrase ??
      region.object
    if (!phrase) {
      const previous = said[said.length - 1]
      return previous
        ? {
            party: { ...previous.speaker, span: null },
            links: [],
            act: (verb.lexeme.act ?? 'say') as Act,
            stance: 'neutral',
            last: k,
            gender: '',
          }
        : null
    }
    // `ما أوردته الصحيفة، نقلا عن مقربين منه`: whoever passed it on has it from them.
    const quoted = PASSING_ON.has(verb.lexeme.lemma) ? region.adjuncts.find((x) => x.quoting)?.source : undefined
    // `وفقا لما نقلته الوكالة عن مصدر`: the words are of whom it has them from.
    const from = region.adjuncts.find((x) => x.preposition === 'عن' && x.phrase && canSpeak(scene, x.phrase))
    if (from?.phrase && region.subject && FROM_OTHERS.has(verb.lexeme.lemma) && !quoted)
      return {
        party: partyOf(scene, withWhat(scene, withNameAhead(scene, from.phrase), end)),
        links: [link('relay', partyOf(scene, region.subject))],
        act: 'say',
        stance: 'neutral',
        last: from.last,
        gender: genderOfPhrase(scene, from.phrase),
        passing: false,
      }
    if (quoted && region.subject)
      return { ...quoted, links: [link('relay', partyOf(scene, region.subject)), ...quoted.links], passing: false }
    // `وفق ما نقلت الوكالة، على أهمية`: behind a comma only where it was said is the source's.
    const own = ownAdjuncts(scene, phrase.last, region.adjuncts)
    const last = Math.max(phrase.last, ...own.map((x) => x.last).filter((l) => l < end))
    const issued = issuer(scene, phrase.first, links, end)
    // `بحسب ما جاء في بيان لها`.
    const his =
      issued || region.subject || !/^(?:جاء|ورد)$/.test(verb.lexeme.lemma)
        ? null
        : ownPaper(scene, a.first, phrase, said, end)
    if (his) return { ...his, act: 'say', stance: 'neutral', own: true }
    const party = issued?.party ?? partyOf(scene, withWhat(scene, phrase, end))
    // `وفق ما جاء في تقرير`: the paper is the source, and no link before itself.
    const paper = !issued && isPaper(scene, phrase)
    return {
      party,
      paper,
      links: issued?.links ?? (paper ? links.filter((l) => l.party.label !== party.label) : links),
      act: (verb.lexeme.act ?? 'say') as Act,
      stance: (verb.lexeme.stance || 'neutral') as Stance,
      last: issued ? Math.max(last, issued.last) : last,
      gender: genderOfPhrase(scene, phrase),
      passing:
        (paper && /^(?:جاء|ورد)$/.test(verb.lexeme.lemma)) ||
        RELAY_VERBS.has(verb.lexeme.lemma) ||
        // `قال الوزير إن …، حسبما ذكرت وكالة كذا`: we have it through the medium.
        isPress(scene, phrase) ||
        verb.lexeme.lemma === 'نشر' ||
        verb.lexeme.lemma === 'بث',
    }
  }
  const phrase = phraseAt(scene, k)
  if (!phrase) return null
  const issued = issuer(scene, k, [], end)
  if (issued) return { ...issued, act: 'say', stance: 'neutral', gender: '' }
  const his = ownPaper(scene, a.first, phrase, said, end)
  if (his) return { ...his, act: 'say', stance: 'neutral', own: true }
  // `وبحسب التقرير`: of whom it was said before to be.
  const told =
    phrase.definite && phrase.first === phrase.last && isPaper(scene, phrase)
      ? quotingOf(said, doc.words[phrase.head].folded)
      : undefined
  if (told)
    return {
      party: { ...told.speaker, span: null },
      links: [link('document', plainParty(scene, phrase))],
      act: 'say',
      stance: 'neutral',
      last: phrase.last,
      gender: told.gender,
    }
  const passed = quotedBy(scene, phrase, end)
  // `بحسب مسح أجرته الوكالة`: how it came about is no part of its name.
  const made = !passed && isPaper(scene, phrase) ? makingOf(scene, phrase, phrase.last, end, []) : null
  if (made) {
    const paper = plainParty(scene, { ...phrase, last: Math.min(phrase.last, made.verb - 1) })
    const { own } = made
    const through = made.medium && !own ? [link(made.on ? 'relay' : 'channel', named(scene, made.medium))] : []
    return {
      party: own ? partyOf(scene, own) : paper,
      links: own ? [link('document', paper)] : through,
      paper: own === null,
      act: 'say',
      stance: 'neutral',
      last: made.last,
      gender: genderOfPhrase(scene, phrase),
    }
  }
  // `تقرير «الأفق»`: what it is called stands in marks behind it.
  const called = passed ? null : sourceInMarks(scene, phrase.last + 1)
  if (called)
    return {
      party: plainParty(scene, { ...phrase, last: called.last, other: null }),
      links: [],
      paper: isPaper(scene, phrase),
      medium: (doc.words[phrase.head].bits & bit.MEDIA) !== 0,
      act: 'say',
      stance: 'neutral',
      last: called.last,
      gender: genderOfPhrase(scene, phrase),
    }
  const whole = passed ?? withWhat(scene, withNameAhead(scene, phrase), end)
  const hearer = passed ? null : whomTold(scene, whole, end)
  return {
    party: partyOf(scene, whole),
    links: passed ? [link('relay', partyOf(scene, phrase))] : hearer ? linksOf(scene, [hearer]).links : [],
    paper: !passed && isPaper(scene, phrase),
    medium: !passed && phrase.other?.first === phrase.head && isMedium(scene, phrase.other),
    act: 'say',
    stance: 'neutral',
    last: (hearer ?? whole).last,
    gender: genderOfPhrase(scene, whole),
  }
}

/** A medium by its name or its kind: `وكالة كذا`, `الصحيفة`. */
const isPress = (scene: Scene, { head, first, person, other }: Phrase): boolean =>
  head === first &&
  !person &&
  (other?.first === head ? isMedium(scene, other) : PRESS.test(scene.doc.words[head].folded))
const PRESS = /^ال(?:وكاله|صحيفه|جريده|قناه|شبكه|اذاعه|مجله|يوميه|موقع)$/

/** The medium between the marks, whether the tables know it or not. */
function partyInMarks(scene: Scene, { first, last }: { first: number; last: number }): PartyFinding {
  const mention = mentionAt(scene, first)
  if (mention) return named(scene, mention)
  const span: [number, number] = [scene.doc.start[first], scene.doc.end[last - 1]]
  return { entity: null, label: scene.doc.text.slice(span[0], span[1]), span, named: false }
}

/** `بحسب شهود تحدثوا لوكالة كذا`, `وفق مصدر صرح لصحيفة كذا`: whom the source told it. */
function whomTold(scene: Scene, phrase: Phrase, end: number): Adjunct | null {
  const { words } = scene.doc
  let k = phrase.last + 1
  if (k < end && words[k].readings[0]?.lexeme.pos === 'rel') k++
  const verb = k + 1 < end ? verbAt(scene, k) : null
  if (!verb?.lexeme.act || verb.pro || verb.enc) return null
  const adjunct = adjunctAt(scene, k + 1, end, [])
  return adjunct && /^(?:ل|الي|مع)$/.test(adjunct.preposition) && adjunct.phrase ? adjunct : null
}

/** The noun of a paper: `تقرير` of `لتقرير`, `للتقرير`, `تحقيق`. */
const paperHead = (folded: string, withLi: boolean): string =>
  bareHead(withLi && !folded.startsWith('لل') ? folded.slice(1) : folded).replace(MADE_LIKE_ONE, 'تقرير')
/** What is made and published like a report. */
const MADE_LIKE_ONE = /^(?:مسوده|تحقيق|تحقيقات|معطيات|معلومات|ارقام|تحليل)$/

/** A paper by its noun, whoever issued it; what the press calls its own reports passes words on. */
export const isPaper = ({ doc: { words } }: Scene, { head, first, reading, person, other }: Phrase): boolean =>
  head === first &&
  !person &&
  !other &&
  DOCUMENTS.has(paperHead(words[head].folded, reading?.pro === LI)) &&
  !/^(?:ال)?(?:اعلامي|صحافي|صحفي|اخباري)(?:ه|ات)?$/.test(words[head + 1]?.folded ?? '')

/** `بحسب قناة النيل نقلا عن مصدر`: whom a medium quotes in its turn; null where it quotes nobody. */
function quotedBy(scene: Scene, phrase: Phrase, end: number): Phrase | null {
  const { doc } = scene
  let k = phrase.last + 1
  if (k < end && isComma(doc.words[k])) k++
  if (!phrase.other || !isMedium(scene, phrase.other) || k + 2 >= end) return null
  return doc.words[k].folded === 'نقلا' && doc.words[k + 1].folded === 'عن' ? phraseAt(scene, k + 2) : null
}

/** `بيان صادر عن الكرملين`, `بيان لوزارة الدفاع`: the document and whose it is. */
export function issuer(
  scene: Scene,
  k: number,
  links: LinkFinding[],
  end: number,
): { party: PartyFinding; links: LinkFinding[]; last: number } | null {
  const { doc } = scene
  const phrase = phraseAt(scene, k)
  if (!phrase || !(doc.words[phrase.head].bits & bit.DOCUMENT)) return null
  for (let m = phrase.head + 1; m < Math.min(end, phrase.head + 7); m++) {
    // `دراسة أجراها فريق من الجامعة`: whoever made it stands behind its verb.
    // `هذه التقارير أن السفر من المنطقة`: what it says begins.
    if (isComma(doc.words[m]) || isMadeBy(scene, m) || /^ب?ان(?:ه|ها|هم)?$/.test(doc.words[m].folded)) return null
    const folded = doc.words[m].folded
    const from =
      folded === 'عن' || folded === 'من'
        ? m + 1
        : m === phrase.head + 1 && folded !== 'للراي' && (ownsDocument(scene, m) || isIssuedBy(scene, m))
          ? m
          : scene.mentionOf[m] >= 0 &&
              scene.mentions[scene.mentionOf[m]].first === m &&
              scene.mentions[scene.mentionOf[m]].pro
            ? m
            : -1
    const marked = from < 0 && isPaper(scene, phrase) ? bodyInMarks(scene, m) : -1
    if ((from < 0 && marked < 0) || from >= end) continue
    const by = phraseAt(scene, marked < 0 ? from : marked)
    // `تقرير عن الصيد`: what it is about issues nothing.
    const issued = /صادر|صدر/.test(doc.words[m - 1].folded) || /صادر|صدر/.test(doc.words[m - 2].folded)
    if (!by || (/^(?:عن|من)$/.test(folded) && !issued && !animate(scene, by))) return null
    // `تقرير عن اللاجئين`, `دراسة من نوعها`: whom it is about, and of what kind.
    if (folded === 'عن' && !issued && !STATING.test(bareHead(doc.words[phrase.head].folded))) return null
    // `بيان صادر عن`: how it came is no part of its name.
    const its = [m - 1, m - 2].find((k) => /^(?:ال)?صادره?$/.test(doc.words[k].folded)) ?? m
    const document = { ...phrase, last: Math.min(phrase.last, its - 1), other: null, person: null }
    const made = makingOf(scene, by, by.last, end, [])
    // `صحيفة الشروق نقلا عن مصدر`: a paper that is a medium passes on what it has from another.
    const inMedium = made || by.last + 1 >= end ? null : adjunctAt(scene, by.last + 1, end, [])
    const published = inMedium?.preposition === 'في' && inMedium.phrase?.other ? inMedium.medium : null
    const passer = phrase.other?.first === phrase.head && isMedium(scene, phrase.other) ? phrase.other : null
    return {
      party: partyOf(scene, by),
      links: [
        ...links,
        ...(made?.medium ? [link(made.on ? 'relay' : 'channel', named(scene, made.medium))] : []),
        // `مقال لفلان في مجلة كذا`.
        ...(published ? [link('channel', named(scene, published))] : []),
        passer ? link('relay', named(scene, passer)) : link(roleOf(scene, document), plainParty(scene, document)),
      ],
      last: made?.last ?? (published ? inMedium!.last : by.last),
    }
  }
  return null
}

/** `بيان لـ«الأونروا»`: the token of a body between marks behind the preposition, which is no medium that it was told to; -1 where none stands at `k`. */
function bodyInMarks(scene: Scene, k: number): number {
  const quote = scene.doc.words[k].folded === 'ل' ? scene.doc.quotes[quoteOpenedAt(scene, k + 1)] : undefined
  const body = quote ? mentionAt(scene, quote.first) : null
  return body && body.kind !== 'person' && !isMedium(scene, body) ? body.first : -1
}

/** `أجراها`: a verb of which the paper is the object. */
const isMadeBy = ({ doc: { words }, mentionOf }: Scene, k: number): boolean =>
  mentionOf[k] < 0 &&
  (words[k].bits & bit.VERB) !== 0 &&
  words[k].readings.some(
    (r) => r.lexeme.pos === 'verb' && r.tense === 'perfect' && r.pro === 0 && /^(?:ه|ها)$/.test(r.enc),
  )

/** Papers that are `عن` whoever issued them. */
const STATING = /^(?:بيان|بلاغ|رساله|برقيه|مذكره|تصريح|تصريحات|معلومات|انباء|تعميم)$/

/** `تغريدة للمستشار`, `تصريح للوزير`: where it was said, and no paper. */
const roleOf = ({ doc: { words } }: Scene, { head }: Phrase): 'channel' | 'document' =>
  DOCUMENTS.has(bareHead(words[head].folded)) || !isOccasion(words[head].folded) ? 'document' : 'channel'

/** `إحصاءات وكالة الأنباء`, `تقارير الأمم المتحدة`: whose document it is stands right after it. */
const ownsDocument = (scene: Scene, m: number): boolean => {
  const mention = scene.mentionOf[m] >= 0 ? scene.mentions[scene.mentionOf[m]] : null
  if (mention)
    return mention.first === m && mention.pro === 0 && (mention.kind === 'organization' || mention.kind === 'state')
  // `بيان المنظمات`, `تقرير اللجنة`.
  const word = scene.doc.words[m]
  return (
    (word.bits & (bit.ORG_HEAD | bit.OFFICIAL | bit.GROUP)) !== 0 &&
    // `تقديرات معهد السياسات`: definite by what follows.
    ((word.bits & bit.DEFINITE) !== 0 ||
      ((word.bits & (bit.ORG_HEAD | bit.ADJ)) === bit.ORG_HEAD && phraseAt(scene, m)?.definite === true)) &&
    !word.readings[0]?.pro &&
    !word.readings[0]?.enc
  )
}

/** `بيان للخارجية الجزائرية`: `ل` before the article names the issuer, whether the tables know it or not. */
const isIssuedBy = (scene: Scene, m: number): boolean =>
  scene.doc.words[m].cores.some((c) => c.pro === LI && c.text.startsWith('ال')) ||
  isOfBody(scene.doc.words, m) ||
  // `مقال لأخصائية التغذية فلانة`.
  (scene.doc.words[m].readings[0]?.pro === LI && phraseAt(scene, m)?.person?.pro === 0)

/** `لقيادة القوة الجوية`: a body's head noun with what it leads. */
const isOfBody = (words: readonly ArabicWord[], m: number): boolean =>
  words[m].readings[0]?.pro === LI &&
  (words[m].bits & (bit.ORG_HEAD | bit.GROUP | bit.OFFICIAL)) !== 0 &&
  ((words[m + 1]?.bits ?? 0) & (bit.DEFINITE | bit.ORG_HEAD)) !== 0

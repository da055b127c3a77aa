import * as bit from '../bits.ts'
import { isComma } from '../names/view.ts'
import { Shape } from '../shape.ts'
import { animate } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene } from '../syntax/scene.ts'
import { type ArabicWord, LI, WA } from '../word.ts'
import { isNumeral } from './mere-number.ts'
import { areOfficials, isOfOtherState } from './of-several.ts'
import { WHO } from './relatives.ts'
import { verb } from './verbs.ts'

/** A mark that ends a quotation or an aside. */
export const CLOSING = new Shape(({ surface }) => /^["»”)]$/.test(surface))

/** A phrase with those joined to it by `و`: `روسيا والصين`. */
export function coordinated(scene: Scene, phrase: Phrase): Phrase[] {
  const all = [phrase]
  const { doc } = scene
  for (let k = phrase.last + 1; k < doc.n && all.length < 6; ) {
    while (doc.words[k] && (CLOSING.is(doc.words[k]) || scene.timeOf[k] >= 0)) k++
    k = pastAllegiance(scene, k)
    const comma = doc.words[k]?.kind === 'punct' && isComma(doc.words[k])
    const at = comma ? k + 1 : k
    const word = doc.words[at]
    if (!word || doc.sentenceOf[at] !== doc.sentenceOf[phrase.first]) break
    const beside = besides(scene, at, phrase)
    if (beside) {
      all.push(beside)
      k = beside.last + 1
      continue
    }
    // `رفضه للاتفاق، والقوى الإصلاحية`: behind a comma nobody is joined to a thing.
    if (comma && all.length === 1 && !animate(scene, phrase) && mayBeSomebody(scene, at)) break
    const mention = mentionAt(scene, at)
    const lastOne = all[all.length - 1]
    // `نظرائه القطري والأميركي`: of whom several men are.
    if (!mention && at === lastOne.last + 1 && ofNations(scene, lastOne, word)) {
      all[all.length - 1] = { ...lastOne, last: at }
      k = at + 1
      continue
    }
    // `القوات التركية والعراقية`: the same body of another state.
    if (!mention && !comma && at === lastOne.last + 1 && isOfOtherState(scene, lastOne, word)) {
      all.push({ first: at, last: at, head: at, reading: null, person: null, other: null, definite: true })
      k = at + 1
      continue
    }
    // `أهداف حكومية وأجنبية`: the same of things without article.
    if (!mention && at === lastOne.last + 1 && !comma && areLikewise(scene, lastOne, word)) {
      all[all.length - 1] = { ...lastOne, last: at }
      k = at + 1
      continue
    }
    // `للدور الإيجابي والفاعل`: another adjective of a thing.
    if (!mention && at === lastOne.last + 1 && qualifiesToo(scene, lastOne, word)) {
      all[all.length - 1] = { ...lastOne, last: at }
      k = at + 1
      continue
    }
    // `47 متمردا و5 من الجنود`: so many besides.
    if (!mention && word.folded === 'و' && doc.words[at + 1]?.kind === 'number' && scene.timeOf[at + 1] < 0) {
      const more = phraseAt(scene, at + 1)
      if (!more || animate(scene, more) !== animate(scene, phrase)) break
      all.push(more)
      k = more.last + 1
      continue
    }
    const joined = mention
      ? (mention.pro & WA) !== 0
      : !verb(scene, at) &&
        (word.readings[0]?.pro ?? (word.bits & bit.UNKNOWN ? WA : 0)) === WA &&
        ((word.bits & (bit.NOUN | bit.NUMBER)) !== 0 ||
          /(?:ون|ين)$/.test(word.folded) ||
          /^و(?:باقي|ساير|بقيه|جميع|كل|كافه|بعض)$/.test(word.folded) ||
          /^و(?:ال)?قوى$/.test(word.surface) ||
          // `قبيلة الربان والسواهر`: of a name that nobody knows, behind another or behind somebody.
          (word.folded.startsWith('وال') &&
            (word.bits & bit.UNKNOWN) !== 0 &&
            !comma &&
            (lastOne.other !== null || animate(scene, lastOne))) ||
          // `شرطي وآخر من المسلحين`.
          (ANOTHER.test(word.folded) && animate(scene, phrase)) ||
          // `الحوثيون والمخلوع صالح`.
          ((word.bits & bit.ADJ) !== 0 && mentionAt(scene, at + 1)?.kind === 'person'))
    if (!joined || OF_THEM.is(word) || NOW.test(word.folded)) break
    // `هاجم السياسات وطالب الحكومة`: a verb of saying with its object.
    if (
      !mention &&
      word.bits & bit.SPEECH &&
      word.bits & bit.VERB &&
      doc.words[at + 1]?.bits & bit.DEFINITE &&
      word.bits & bit.PARTICIPLE
    )
      break
    // `استهدف المسجد وإحالتهم`: an act is joined to acts, not to what one of them befell.
    // `دوريات البحث والإنقاذ`: both say what kind they are.
    if (!mention && isAct(word) && isKind(scene, all[all.length - 1], word) && at === all[all.length - 1].last + 1) {
      all[all.length - 1] = { ...all[all.length - 1], last: at }
      k = at + 1
      continue
    }
    // `الحكومة والمعارضة`: those who oppose are no act.
    if (!mention && isAct(word) && !isAct(doc.words[phrase.head]) && !(isBody(word) && animate(scene, phrase))) break
    // `المسلحين في سوريا والعراق`: two places where they are.
    if (mention && mention.kind !== 'person' && isWhereabouts(scene, all[all.length - 1], mention.kind)) {
      all[all.length - 1] = { ...all[all.length - 1], last: mention.last }
      k = mention.last + 1
      continue
    }
    const next = phraseAt(scene, at)
    if (!next) break
    // `المصور الذي قتله مسلحون في البلدة، والمراسل الذي أصيب`: joined to whom the clause was on.
    if (comma && WHO.is(doc.words[next.last + 1] ?? word) && verb(scene, phrase.first - 1)?.enc) break
    // `تبنى التنظيم الهجوم ودولة البحرين تدين الجريمة`: another clause with its own subject.
    if (all.length === 1 && !begins(scene, phrase) && ownVerb(scene, next)) break
    // `22 من المدنيين والمقاتلين`: one number counts both.
    if (all.length === 1 && !comma && mention && sharesOffice(scene, phrase, next)) {
      all[0] = { ...phrase, last: next.last }
      k = next.last + 1
      continue
    }
    // `نائب رئيس الوزراء ووزير الدفاع فلان`: one man with two offices.
    if (all.length === 1 && !comma && isOneMan(scene, phrase, next)) {
      all[0] = { ...phrase, last: next.last, person: next.person }
      k = next.last + 1
      continue
    }
    // `قادة الجيش والبحرية`: officials of several bodies.
    if (all.length === 1 && !comma && ofBodies(scene, phrase, next)) {
      all[0] = { ...phrase, last: next.last }
      k = next.last + 1
      continue
    }
    if (all.length === 1 && !comma && countsOf(scene, phrase) && !isNumeral(scene, next.first) && !mention)
      all[0] = { ...phrase, last: next.last }
    else all.push(next)
    k = next.last + 1
  }
  return all
}

const ANOTHER = /^واخري?$/
const NOW = /^و(?:الان|اليوم|حاليا|اخيرا|البارحه|حينها|بعدها|قبلها|ثمه|هناك)$/
const BESIDES = /^(?:الي جانب|فضلا عن|اضافه الي|بالاضافه الي|علاوه علي)$/
const SIDES_WITH = /^[وف]?(?:[يت]?(?:قف|قاتل|حارب|صوت)|وقفت?|وقوف|قاتلت?|حاربت?|قتال|انحازت?)(?:وا|ون)?$/

/** `استقبل وزير المالية، إلى جانب وزير الصحة`: somebody named besides, where whoever stands before does not stand by him. */
function besides(scene: Scene, k: number, phrase: Phrase): Phrase | null {
  const { words } = scene.doc
  if (!BESIDE.is(words[k]) || !words[k + 2] || !BESIDES.test(`${words[k].folded} ${words[k + 1].folded}`)) return null
  const before = words[phrase.first - 1]
  if (before && SIDES_WITH.test(before.folded)) return null
  const next = animate(scene, phrase) ? phraseAt(scene, k + 2) : null
  return next && animate(scene, next) ? next : null
}
/** `ومعظمهم من الطلاب`: who they are, and nobody besides. */
const OF_THEM = new Shape(/^و(?:معظم|غالبيت|اغلب|جميع|بعض|كل|عدد)(?:هم|ها|هما)$/)
const BESIDE = new Shape(/^(?:الي|فضلا|اضافه|بالاضافه|علاوه)$/)

const mayBeSomebody = (scene: Scene, k: number): boolean => {
  const phrase = phraseAt(scene, k)
  return phrase !== null && animate(scene, phrase)
}

/** The phrase stands at the head of its clause, where what is joined to it shares its verb. */
const begins = ({ doc }: Scene, { first }: Phrase): boolean =>
  first === 0 ||
  doc.sentenceOf[first - 1] !== doc.sentenceOf[first] ||
  doc.words[first - 1].kind === 'punct' ||
  (doc.words[first - 1].bits & bit.FUNCTION) !== 0

/** An imperfect of one right behind a phrase. */
function ownVerb(scene: Scene, { first, last }: Phrase): boolean {
  const { doc } = scene
  if (last + 1 >= doc.n || doc.sentenceOf[last + 1] !== doc.sentenceOf[first]) return false
  const other = verb(scene, last + 1)
  return other !== null && other.tense === 'imperfect' && /^3.[sp]/.test(other.person) && !other.pro
}

/** `القوات الموالية للرئيس وميليشيات المتمردين`: past whose side a force is on, to what is joined to it. */
function pastAllegiance(scene: Scene, k: number): number {
  const { doc } = scene
  if (k >= doc.n || k < 1 || !(doc.words[k - 1].bits & bit.ADJ) || !SIDES.test(doc.words[k - 1].folded)) return k
  const from = doc.words[k].folded === 'من'
  const mention = mentionAt(scene, k)
  const towards = ((mention ? mention.pro : (doc.words[k].readings[0]?.pro ?? 0)) & LI) !== 0
  const whose = from ? phraseAt(scene, k + 1) : towards ? phraseAt(scene, k) : null
  return whose ? whose.last + 1 : k
}
const SIDES = /^ال(?:موالي|مويد|مناهض|تابع|معارض|منتمي|مدعوم|محسوب)(?:ه|ين|ون)?$/

/** The phrase ends in the name of a place or state behind `في`, and a name of such goes on with it. */
function isWhereabouts(scene: Scene, phrase: Phrase, kind: string): boolean {
  const place = scene.mentions[scene.mentionOf[phrase.last]]
  return (
    place !== undefined &&
    place.first > phrase.head + 1 &&
    /^(?:place|state)$/.test(kind) &&
    /^(?:place|state)$/.test(place.kind) &&
    scene.doc.words[place.first - 1].folded === 'في'
  )
}

const SENT_BY = /^[وبل]?وفد(?:ا|ي)$/
/** `وزيرا خارجية مصر وروسيا`, `قادة فتح وحماس`: of whom several men hold one office. */
function sharesOffice(scene: Scene, phrase: Phrase, next: Phrase): boolean {
  const { other, head, reading } = phrase
  const sent = SENT_BY.test(scene.doc.words[head].folded)
  if (
    !(scene.doc.words[head].bits & bit.OFFICIAL || sent) ||
    phrase.person ||
    next.person ||
    !other ||
    other.first === head
  )
    return false
  const several =
    reading?.number === 'p' ||
    reading?.number === 'd' ||
    reading?.suffix === 'ا' ||
    reading?.enc === 'ي' ||
    areOfficials(scene.doc.words[head])
  return (
    several && other.last === phrase.last && next.other?.first === next.head && (sent || next.other.kind === other.kind)
  )
}

/** Several officials of a body of no name, and another such body. */
const ofBodies = ({ doc: { words } }: Scene, { head, last, person, other, reading }: Phrase, next: Phrase): boolean =>
  (words[head].bits & bit.OFFICIAL) !== 0 &&
  reading?.number === 'p' &&
  !person &&
  !other &&
  last > head &&
  (words[last].bits & (bit.GROUP | bit.ORG_HEAD)) !== 0 &&
  !next.person &&
  !next.other &&
  (words[next.head].bits & (bit.GROUP | bit.ORG_HEAD)) !== 0 &&
  (words[next.head].bits & (bit.OFFICIAL | bit.PERSON_NOUN)) === 0

/** A deputy or heir of no name, and a minister of a name. */
const DEPUTY = /^[وبل]?(?:ال|لل)?(?:نايب|ولي)$/
const isOneMan = (scene: Scene, phrase: Phrase, next: Phrase): boolean =>
  !phrase.person &&
  next.person !== null &&
  DEPUTY.test(scene.doc.words[phrase.head].folded) &&
  /^ووزير$/.test(scene.doc.words[next.head].folded)

/** Several men whose last adjective is of a nation, and one of another. */
const ofNations = ({ doc: { words } }: Scene, { head, last, person }: Phrase, { bits, folded }: ArabicWord): boolean =>
  !person &&
  last > head &&
  folded.startsWith('وال') &&
  (bits & (TWO_BODIES.test(words[head].folded) ? bit.ADJ : NATION)) !== 0 &&
  (bits & bit.ADJ) !== 0 &&
  (words[last].bits & (TWO_BODIES.test(words[head].folded) ? bit.ADJ : bit.DEMONYM)) !== 0 &&
  (SEVERAL.test(words[head].folded) || areOfficials(words[head]) || TWO_BODIES.test(words[head].folded))
const NATION = bit.DEMONYM
/** `الحكومتين المحلية والمركزية`, `المنظمات الدولية والحقوقية`. */
const TWO_BODIES =
  /^[وبلف]?(?:ال|لل)(?:(?:حكومت|وزارت|حركت|جماعت|سلطت|قيادت|محكمت|منظمت|هييت|دولت|امت)(?:ين|ان)|منظمات|هييات|مءسسات|موسسات|جهات|جمعيات)$/
const SEVERAL = /^[وبلف]?(?:ال|لل)?(?:نظرا[ءويه]\S*|نظراي\S*)$/

/** One more adjective of several things, of the ending of the one before. */
const areLikewise = ({ doc: { words } }: Scene, { head, last, person, other }: Phrase, word: ArabicWord): boolean =>
  last > head &&
  !person &&
  !other &&
  /^و(?!ال).*يه$/.test(word.folded) &&
  /^(?!ال).*يه$/.test(words[last].folded) &&
  (words[last].bits & bit.ADJ & word.bits) !== 0 &&
  word.readings.some((r) => r.pro === WA && r.lexeme.pos === 'adj')

/** A definite participle joined to the adjective of a thing. */
const qualifiesToo = (scene: Scene, phrase: Phrase, { bits, folded }: ArabicWord): boolean =>
  phrase.last > phrase.head &&
  !phrase.person &&
  !phrase.other &&
  folded.startsWith('وال') &&
  (bits & (bit.PARTICIPLE | bit.ADJ)) === (bit.PARTICIPLE | bit.ADJ) &&
  !(bits & (bit.GROUP | bit.OFFICIAL | bit.DEMONYM)) &&
  !/(?:ون|ين|ات)$/.test(folded) &&
  (scene.doc.words[phrase.last].bits & (bit.ADJ | bit.DEFINITE)) === (bit.ADJ | bit.DEFINITE) &&
  (scene.doc.words[phrase.head].bits & bit.DEFINITE) !== 0 &&
  !animate(scene, phrase)

const ACT_OF_KIND = bit.MASDAR | bit.DEFINITE
/** A definite act joined to one that people or a body are in construct with. */
const isKind = (
  { doc: { words } }: Scene,
  { head, last, person, other }: Phrase,
  { bits, folded }: ArabicWord,
): boolean =>
  last > head &&
  !person &&
  !other &&
  (words[last].bits & ACT_OF_KIND) === ACT_OF_KIND &&
  (bits & ACT_OF_KIND) === ACT_OF_KIND &&
  folded.startsWith('وال') &&
  (words[head].bits & (bit.GROUP | bit.ORG_HEAD | bit.PERSON_NOUN)) !== 0 &&
  !(words[head].bits & bit.DEFINITE)

const isBody = ({ bits }: ArabicWord): boolean => (bits & (bit.GROUP | bit.DEFINITE)) === (bit.GROUP | bit.DEFINITE)

const isAct = (word: ArabicWord): boolean => (word.bits & bit.EVENT) !== 0 && (word.bits & bit.MASDAR) !== 0

/** A number, then `من` and those it counts. */
function countsOf(scene: Scene, phrase: Phrase): boolean {
  const { words } = scene.doc
  return isNumeral(scene, phrase.first) && words[phrase.first + 1]?.folded === 'من' && phrase.last > phrase.first + 1
}

import type { Doc } from '../engine/doc.ts'
import type {
  EntityFinding,
  EventFinding,
  Mention,
  StatementFinding,
  TieFinding,
  TimeFinding,
} from '../engine/finding.ts'
import type { Findings, Pack } from '../engine/pack.ts'
import { Cutter } from '../engine/stages/cut.ts'
import type { TokenKind } from '../engine/word.ts'
import type { Credit } from '../record/types.ts'
import { bracketedCredits, datelineOf } from './credits.ts'
import { code } from './events/code.ts'
import { readFinalYa } from './final-ya.ts'
import { spelling } from './fold.ts'
import { Lexis } from './lexis.ts'
import { spotAliases } from './names/alias.ts'
import { settleFinance } from './names/finance.ts'
import { spotHolders } from './names/holders.ts'
import { dropInTimes } from './names/in-time.ts'
import { spotInstitutions } from './names/institution.ts'
import { joinNicknames } from './names/nickname.ts'
import { forgetStrangers } from './names/of-ruler.ts'
import { type ArabicMention, spot } from './names/spot.ts'
import { settleTwoWords } from './names/two-word-nation.ts'
import { weighPeople } from './names/weighed.ts'
import { nameCountries } from './resolve/country.ts'
import { type ArabicEntity, joinMentions } from './resolve/entities.ts'
import { nameHeads } from './resolve/governments.ts'
import { madeStates } from './resolve/nation.ts'
import { settleSeats } from './resolve/seat.ts'
import { settleSharedPlaces } from './resolve/shared-place.ts'
import { attribute } from './statements/attribute.ts'
import { findOffices } from './syntax/office.ts'
import { type Scene, sceneOf } from './syntax/scene.ts'
import { headsOfGovernment } from './ties/government.ts'
import { tie } from './ties/tie.ts'
import { findTimes } from './time/find.ts'
import { KnownWords } from './time/words.ts'
import type { ArabicWord } from './word.ts'

/** Arabic, all of it: what the engine needs to read a report. Tables are read when the pack is made. */
export class ArabicPack implements Pack<ArabicWord> {
  readonly language = 'ar'
  readonly lexis = new Lexis()
  readonly forms = this.lexis.forms
  readonly cutter = new Cutter(spelling)
  /** Of the report in hand: where its dateline ends (credits are no mentions), and, for the last three stages, its scene. */
  private inHand: { doc: Doc; dateline: number; scene: Scene | null } | null = null

  word(surface: string, kind: TokenKind): ArabicWord {
    return this.lexis.word(surface, kind)
  }

  credit(doc: Doc<ArabicWord>): Credit[] {
    readFinalYa(doc, this.lexis)
    const dateline = datelineOf(doc, this.lexis)
    this.inHand = { doc, dateline: dateline.end, scene: null }
    return [
      ...dateline.credits,
      ...bracketedCredits(doc, this.lexis).filter((c) => !dateline.credits.some((d) => d.span[0] === c.span[0])),
    ]
  }

  time(doc: Doc<ArabicWord>, published: string | null): TimeFinding[] {
    const times = findTimes(doc, new KnownWords(doc), published)
    const loose = published ? undefined : times.find((t) => t.value === null && t.kind === 'date')
    if (loose)
      doc.notes.push({
        kind: 'undated',
        span: loose.span,
        message: 'no date of publication, so times told from it have no value',
      })
    return times
  }

  spot(doc: Doc<ArabicWord>, found: Findings): Mention[] {
    settleFinance(doc)
    settleTwoWords(doc, this.lexis)
    const spotted = spot(doc, this.lexis, this.of(doc).dateline)
    // Who made the report is no part of what it tells, wherever the credit stands.
    const credits = [...found.credits].sort((a, b) => a.span[0] - b.span[0])
    let c = 0
    const told = spotted.filter((m) => {
      while (c < credits.length && credits[c].span[1] <= m.span[0]) c++
      return c === credits.length || credits[c].span[0] >= m.span[1]
    })
    const people = weighPeople(doc, told, this.lexis, this.of(doc).dateline)
    forgetStrangers(doc, people)
    const named = joinNicknames(doc, spotAliases(doc, spotHolders(doc, people)))
    return spotInstitutions(doc, dropInTimes(named, found.times), this.lexis)
  }

  resolve(doc: Doc<ArabicWord>, found: Findings): EntityFinding[] {
    const mentions = found.mentions as ArabicMention[]
    settleSharedPlaces(doc, mentions, this.lexis)
    settleSeats(doc, mentions, this.lexis)
    return joinMentions(doc.text, mentions, (word) => this.lexis.form(word, 'word').names.demonym)
  }

  attribute(doc: Doc<ArabicWord>, found: Findings): StatementFinding[] {
    const scene = sceneOf(doc, this.lexis, found.mentions as ArabicMention[], found.times, this.of(doc).dateline)
    scene.offices = findOffices(scene)
    this.of(doc).scene = scene
    return attribute(scene)
  }

  code(doc: Doc<ArabicWord>, found: Findings): EventFinding[] {
    return code(this.of(doc).scene!, found.statements)
  }

  tie(doc: Doc<ArabicWord>, found: Findings): TieFinding[] {
    const scene = this.of(doc).scene!
    const ties = tie(scene)
    nameCountries(scene, found.statements, found.events, ties)
    found.entities.push(...madeStates(scene), ...nameHeads(scene, found.entities as ArabicEntity[]))
    return [...ties, ...headsOfGovernment(scene, ties)]
  }

  /** Stages come one report after another, so one report is all that is kept. */
  private of(doc: Doc) {
    if (this.inHand?.doc !== doc) this.inHand = { doc, dateline: 0, scene: null }
    return this.inHand
  }
}

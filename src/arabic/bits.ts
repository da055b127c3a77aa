/**
 * What a written form can be, as one integer per word, so that a stage passes a token it has no use for in one test.
 * A bit says "some reading": context decides later.
 */
export const VERB = 1 << 0
export const NOUN = 1 << 1
export const ADJ = 1 << 2
export const FUNCTION = 1 << 3
export const PREP = 1 << 4
/** A verb of saying, thinking, demanding: it has a speech act. */
export const SPEECH = 1 << 5
/** Stands before a personal name: honorific, rank, title. */
export const TITLE = 1 << 6
/** Holder of an office: minister, governor, spokesman. */
export const OFFICIAL = 1 << 7
/** Begins the name of an organization: ministry, council, party. */
export const ORG_HEAD = 1 << 8
/** Comes before the name of a place: city, province, airport. */
export const PLACE_HEAD = 1 << 9
/** A human noun. */
export const PERSON_NOUN = 1 << 10
/** No reading in any table. */
export const UNKNOWN = 1 << 11
/** Personal name that is nothing else. */
export const NAME = 1 << 12
/** Personal name that is also a common word. */
export const NAME_MAYBE = 1 << 13
/** Word of the grammar of names: Abu, bin, Al, Abd. */
export const NAME_PARTICLE = 1 << 14
export const DEMONYM = 1 << 15
/** Some gazetteer entry begins here. */
export const GAZETTEER = 1 << 16
/** Written with the article (possibly after proclitics). */
export const DEFINITE = 1 << 17
/** Carries an enclitic pronoun in its likeliest reading. */
export const ENCLITIC = 1 << 18
/** A noun that names an act, or a verbal noun. */
export const MASDAR = 1 << 19
export const PARTICIPLE = 1 << 20
/** A time word: weekday, month, unit; no name continues over it. */
export const TIME = 1 << 21
/** Number written in digits or words. */
export const NUMBER = 1 << 22
/** A noun for people or papers that speak unnamed: source, observers, reports. */
export const SOURCE = 1 << 23
export const DOCUMENT = 1 << 24
export const CHANNEL = 1 << 25
export const MEDIA = 1 << 26
export const GROUP = 1 << 27
/** Names an event: frames exist for a lemma of it. */
export const EVENT = 1 << 28
/** A verb of saying, or a participle or verbal noun of one. */
export const SAYING = 1 << 29

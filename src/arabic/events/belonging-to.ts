import type { PartyFinding } from '../../engine/finding.ts'
import * as bit from '../bits.ts'
import { named, partyOf } from '../statements/who.ts'
import { animate, HUMAN } from '../syntax/animate.ts'
import { type Phrase, phraseAt } from '../syntax/phrase.ts'
import { mentionAt, type Scene, sentenceEnd } from '../syntax/scene.ts'
import { coreNoun, isBelonging, THINGS } from './belongings.ts'
import { fitted } from './fitted.ts'
import { WITHOUT } from './inside.ts'
import { nationAt, supposedNation } from './nation-at.ts'
import { isNobody } from './nobody.ts'
import { ownedBy } from './owned.ts'
import { SIDES } from './part-of-land.ts'
import { isRegime } from './regime.ts'

/** `حافلة ركاب`: what it is for. */
const RIDERS = /^(?:ال)?(?:ركاب|مسافرين|تلاميذ|سياح|نقل|اسعاف|اجره)$/
const HELPING = /^[وبلف]?(?:يد|ايدي|ايادي)$/
const HAND = /^(?:ال)?(?:عون|مساعده|غدر|عداله|قانون|تعاون|صداقه|سلام|عامله|خفيه|اجنبيه)$/
const TROOP = /^(?:قوات|قوي|عناصر|افراد|رجال)$/
const JETS = /^مقاتل(?:ات|ه|تين|تان)$/

/** `مقاتلي تنظيم داعش`, `طائرات تركية`, `عرضا قدمته واشنطن`: the party is the owner that the phrase names. */
export function belonging(scene: Scene, phrase: Phrase): PartyFinding | null {
  const { doc } = scene
  if (!isBelonging(scene, phrase) || phrase.person?.first === phrase.head) return null
  // `دعوات الأمين العام للأمم المتحدة فلان`: his, not the body's.
  if (phrase.person && phrase.person.first > phrase.head && !(doc.words[phrase.head].bits & HUMAN))
    return named(scene, phrase.person)
  // `المندوب الدائم لروسيا لدى المنظمة`: a man, where `مندوب روسيا` is Russia.
  if (/^[وبلف]?(?:ال|لل)مندوب$/.test(doc.words[phrase.head].folded)) return null
  const core = coreNoun(scene, phrase)
  // `مقاتلات روسية` are aircraft, `مقاتلين` are men.
  const thing = THINGS.test(core) || JETS.test(core)
  // `حافلة صغيرة في مديرية`: where it was.
  if (
    phrase.other &&
    phrase.other.first > phrase.head &&
    phrase.other.kind !== 'place' &&
    !(thing && doc.words[phrase.other.first - 1].folded === 'في')
  )
    return named(scene, phrase.other)
  // `مد يد العون`: whose hand it is nobody says.
  if (HELPING.test(doc.words[phrase.head].folded) && HAND.test(doc.words[phrase.head + 1]?.folded ?? '')) return null
  if (RIDERS.test(doc.words[phrase.head + 1]?.folded ?? '')) return null
  const next = phrase.last + 1
  const end = sentenceEnd(scene, phrase.last)
  const owner = ownedBy(scene, phrase)
  if (owner) return owner
  // `طائرات تركية` are Turkey's, `مقاتلين سوريين` are men of Syria.
  for (let k = phrase.head + 1; thing && k <= phrase.last; k++) {
    const nation = nationAt(scene, k)
    if (nation)
      return {
        ...nation,
        label: doc.text.slice(doc.start[phrase.first], doc.end[phrase.last]),
        span: [doc.start[phrase.first], doc.end[phrase.last]],
      }
  }
  const supposed = thing ? supposedNation(scene, next, end) : null
  if (supposed) return supposed
  // `عناصر الميليشيات`: a body that was named before.
  if (phrase.last > phrase.head && !(doc.words[phrase.head + 1].bits & bit.ADJ)) {
    const whole = phraseAt(scene, phrase.head + 1)
    const body = whole && fitted(scene, whole)
    if (thing && STORED.test(doc.words[phrase.head + 1].folded)) return null
    if (body && body.last <= phrase.last && (animate(scene, body) || isRegime(scene, body))) {
      const party = partyOf(scene, body)
      if (party.entity || thing) return party
      return null
    }
  }
  // `منازل فلسطينيين`, `مقاتلو المعارضة`: the last noun is people; `عنصر إرهابي` is one himself.
  for (let k = phrase.head + 1; k <= phrase.last; k++) {
    const body = mentionAt(scene, k)
    if (body && body.kind !== 'place' && body.kind !== 'state') {
      if (thing && doc.words[k - 1].folded === 'في') break
      return named(scene, body)
    }
    if (!thing && !(doc.words[k].bits & bit.DEFINITE) && !TROOP.test(doc.words[k].folded)) continue
    if (WITHOUT.test(doc.words[k - 1].folded)) continue
    // `ثكنة شمال البلاد`: where it stands; `مخازن السلاح`: what is in them.
    if (thing && (SIDES.is(doc.words[k - 1]) || STORED.test(doc.words[k].folded))) break
    // `حاجز أمني`, `موقع عسكري`: of what kind a thing is.
    if (thing && OF_ITS_KIND.test(doc.words[k].folded)) continue
    if (
      !(doc.words[k].bits & (bit.PERSON_NOUN | bit.GROUP | bit.DEMONYM)) ||
      (doc.words[k].bits & bit.ADJ && !(doc.words[k].bits & bit.PERSON_NOUN)) ||
      // `المؤسسات الإعلامية`.
      (/يه$/.test(doc.words[k].folded) && doc.words[k - 1].bits & bit.DEFINITE)
    )
      continue
    const inner = phraseAt(scene, k)
    // `مسلحي الحوثي`: theirs, who are called by one name.
    if (!thing && inner?.reading?.number === 's' && !(doc.words[k].bits & bit.GROUP)) continue
    if (inner && inner.head === k && !isNobody(scene, inner) && animate(scene, inner)) return partyOf(scene, inner)
  }
  return null
}

const STORED = /^(?:ال)?(?:سلاح|اسلحه|ذخيره|ذخاير|ذخاءر|وقود|صواريخ|متفجرات|عتاد)$/
const OF_ITS_KIND =
  /^(?:ال)?(?:امني|عسكري|حربي|حكومي|مدني|سياحي|اداري|قتالي|دفاعي|ارهابي|حدودي|مقاتل)(?:ه|ا|ين|ان|تين)?$/

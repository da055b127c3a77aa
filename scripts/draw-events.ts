import { derive } from '../src/index.ts'
import { main, metaOf, options, type Report, reports, shelf, whole } from './lib/reports.ts'

/** Titles of reports on politics and conflict; sport, markets and the arts rarely have these words. */
const POLITICAL =
  /وزير|الرئيس|رئيس (?:ال)?وزراء|الحكومة|الجيش|قوات|البرلمان|داعش|الحوثي|إيران|سوريا|العراق|اليمن|ليبيا|مصر|إسرائيل|فلسطين|روسيا|أمريكا|أميركا|واشنطن|الأمم المتحدة|التحالف|انتخابات|سفير|الكويت|لبنان|تونس|تركيا|هجوم|تفجير|مقتل|قتل|غارات|اتفاق|محادثات|معتقل|إرهاب/
const NOT = /مباراة|الدوري|كأس|لاعب|مدرب|منتخب|سعر|أسهم|البورصة|فيلم|مسلسل|فنان/

/**
 * `npm run draw-events -- [--count 200] [--seed 2015]`: draws events at random, one a report, from the shelf's political
 * reports, and prints each with its clause, for judging by eye. The verdicts are kept in test/judged/events.tsv.
 */
await main(async () => {
  const { values } = options(process.argv.slice(2), ['count', 'seed'])
  const count = whole(values.count, 200)
  let state = whole(values.seed, 2015)
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const pool: [number, Report][] = []
  for await (const report of reports(shelf))
    if (report.title && POLITICAL.test(report.title) && !NOT.test(report.title)) pool.push([random(), report])
  pool.sort((a, b) => a[0] - b[0])
  let drawn = 0
  for (const [, report] of pool) {
    if (drawn >= count) break
    const { record } = derive(report.text, metaOf(report))
    if (!record.events.length) continue
    const e = record.events[Math.floor(random() * record.events.length)]
    const name = (p: { entity: string | null; label: string }) =>
      record.entities.find((x) => x.id === p.entity)?.name ?? p.label
    const side = (parties: typeof e.actors) => parties.map(name).join(' + ') || '-'
    const [from, to] = [
      Math.max(e.evidence[0], e.trigger.span[0] - 160),
      Math.min(e.evidence[1], e.trigger.span[1] + 160),
    ]
    drawn++
    console.log(
      [
        drawn,
        report.id,
        e.trigger.span[0],
        `${e.type}.${e.mode ?? '-'} ${e.status}`,
        `${side(e.actors)} > ${side(e.recipients)}`,
        `${report.text.slice(from, e.trigger.span[0])}[${report.text.slice(...e.trigger.span)}]${report.text.slice(e.trigger.span[1], to)}`.replace(
          /\s+/g,
          ' ',
        ),
      ].join('\t'),
    )
  }
  console.error(`${pool.length} political reports in the shelf`)
})

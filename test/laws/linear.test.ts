import { expect, test } from 'vitest'
import { read } from '../../src/index.ts'

/** Texts of a kind that some rule might look through again for each of its words. */
const KINDS: Record<string, string> = {
  'a line of statements': 'قال الوزير إن المدينة آمنة ',
  'people, states and pronouns':
    'زار وزير الخارجية المصري سامح شكري السعودية والتقى نظيره السعودي وبحث الجانبان قضايا بلاده ',
  'sentences of events': 'اتهم الجيش السوري المعارضة بقتل جنود في حلب وهجومها عليهم. ',
  'quotations never closed': '« قال ',
  'credits in brackets': '(رويترز) أعلنت الحكومة. ',
  'letters without a space': 'ل',
}
const SMALL = 10_000
const TIMES = 16

const took = (text: string): number => {
  const from = process.cpuUsage().user
  read(text, { published: '2015-01-01' })
  return process.cpuUsage().user - from
}

test.for(Object.entries(KINDS))('%s: sixteen times the text takes no fifty times the time', ([, part]) => {
  const text = (length: number) => part.repeat(Math.ceil(length / part.length))
  read(text(SMALL), {})
  const small = Math.max(took(text(SMALL)), 20_000)
  // Of quadratic time this is 256.
  expect(took(text(SMALL * TIMES)) / small).toBeLessThan(50)
})

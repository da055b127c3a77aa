import { expect, test } from 'vitest'
import { NameMaker } from '../../scripts/lib/name-maker.ts'
import { renamedGold } from '../../scripts/lib/renamed-gold.ts'
import type { IsnadRecord } from '../../src/record/types.ts'

const text = 'زار كلاوس برغدورف الجزائر. وقال برغدورف إن الطريق مفتوح، وشكر سالم الزهراوي.'
const at = (word: string, from = 0) => {
  const begin = text.indexOf(word, from)
  return { span: [begin, begin + word.length], form: word.includes(' ') ? 'name' : 'alias' }
}
const gold = {
  report: { title: 'برغدورف في الجزائر' },
  text,
  entities: [
    { id: 'e1', kind: 'person', name: 'كلاوس برغدورف', mentions: [at('كلاوس برغدورف'), at('برغدورف', 20)] },
    { id: 'e2', kind: 'state', name: 'الجزائر', mentions: [at('الجزائر')] },
    { id: 'e3', kind: 'person', name: 'سالم الزهراوي', mentions: [at('سالم الزهراوي')] },
  ],
  statements: [{ id: 's1', content: [[text.indexOf('الطريق'), text.indexOf('،')]] }],
} as unknown as IsnadRecord

const renamed = renamedGold(gold, new NameMaker(3))
const said = (span: readonly [number, number]) => renamed.text.slice(...span)

test('people have other names, alike wherever they are named; given names of the Arabs stay', () => {
  const [person, state, other] = renamed.entities
  expect(renamed.text).not.toMatch(/كلاوس|برغدورف|الزهراوي/)
  const [full, alias] = person.mentions.map(({ span }) => said(span))
  expect(full.split(' ')[1]).toBe(alias)
  expect(person.name).toBe(full)
  expect(renamed.report.title).toBe(`${alias} في الجزائر`)
  expect(said(state.mentions[0].span)).toBe('الجزائر')
  expect(other.name).toMatch(/^سالم ال/)
})

test('every other span has the letters that it had', () => {
  expect(said(renamed.statements[0].content[0])).toBe('الطريق مفتوح')
  expect(renamed.text.replace(/[^.،]/g, '')).toBe('.،.')
})

test('the same seed makes the same names, another one others', () => {
  expect(renamedGold(gold, new NameMaker(3)).text).toBe(renamed.text)
  expect(renamedGold(gold, new NameMaker(4)).text).not.toBe(renamed.text)
})

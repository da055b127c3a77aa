import { expect, test } from 'vitest'
import { read } from '../../src/index.ts'

/** Roles of the chain of the first statement in a report of a publisher. */
const roles = (text: string, publisher: string): string =>
  read(text, { published: '2015-08-01', publisher })
    .statements[0].chain.map((l) => l.role)
    .join(' ')

test('whoever publishes a report is no link of its chains, by its Latin name or by its consonants', () => {
  const told = (name: string) => `قال المدير سامي حداد لـ«${name}» إن المصنع سيعمل.`
  expect(roles(told('عكاظ'), 'okaz')).toBe('speaker')
  expect(roles(told('الوطن'), 'alwatan')).toBe('speaker')
  expect(roles(told('الاقتصادية'), 'aleqtisadiya')).toBe('speaker')
  expect(roles(told('الاقتصادية'), 'alwatan')).toBe('channel speaker')
  expect(roles(told('الوطن'), 'okaz')).toBe('channel speaker')
})

test('in its own paper a talk is all the place there is', () => {
  const text = 'قال المدير سامي حداد في حديث لـ«الوطن» إن المصنع سيعمل.'
  const labels = (publisher: string) =>
    read(text, { published: '2015-08-01', publisher }).statements[0].chain.map((l) => l.party.label)
  expect(labels('alwatan')).toEqual(['حديث', 'سامي حداد'])
  expect(labels('okaz')).toEqual(['الوطن', 'سامي حداد'])
})

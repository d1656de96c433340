import { expect, test } from 'vitest'
import { problemsOf, wordsOf } from './translations.ts'

const room = (words: Record<string, string>) => wordsOf({ contracts: words })
const check = (id: Record<string, string>, en: Record<string, string>, source = "t('list')") =>
  problemsOf(room(id), room(en), [`const { t } = useTranslation('contracts'); ${source}`])

test('words in both languages that a screen asks for are fine, plurals too', () => {
  expect(check({ list: 'Daftar' }, { list: 'List' })).toEqual([])
  expect(check({ list_other: '{{count}} baris' }, { list_one: '{{count}} row', list_other: '{{count}} rows' })).toEqual(
    [],
  )
})

test.each([
  ['is missing in English', { list: 'Daftar' }, {}],
  ['is missing in Indonesian', {}, { list: 'List' }],
  ['is empty', { list: 'Daftar' }, { list: ' ' }],
  ['asks for other values', { list: 'Daftar {{name}}' }, { list: 'List' }],
])('%s is told', (told, id, en) => {
  expect(check(id as Record<string, string>, en as Record<string, string>)).toEqual([expect.stringContaining(told)])
})

test('a key that no screen asks for is told, unless a template may make it', () => {
  expect(check({ old: 'Lama' }, { old: 'Old' })).toEqual(['contracts:old is asked for by no screen'])
  const states = wordsOf({ contracts: { state: { draft: 'Konsep' } } })
  expect(problemsOf(states, states, ["useTranslation('contracts'); t(`state.${contract.state}`)"])).toEqual([])
})

test('a key counts only for the room whose words the screen opens', () => {
  const words = room({ list: 'Daftar' })
  expect(problemsOf(words, words, ["useTranslation('workers'); t('list')"])).toHaveLength(1)
  expect(problemsOf(words, words, ["useTranslation('workers'); t('contracts:list')"])).toEqual([])
  expect(problemsOf(words, words, ["export const titleOf = (t) => t('list')"])).toEqual([])
})

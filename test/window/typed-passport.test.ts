import { expect, test } from 'vitest'
import { typedPassport } from '../../renderer/contracts/form/typed-passport.ts'

const first = 'P<IDNSUMARNI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<'
const second = 'X2913219<8IDN7910085F3312164<<<<<<<<<<<<<<<0'

test('names and numbers are nobody else’s business', () => {
  const texts = ['', 'P', 'Putri Ayu', 'P1234567', 'PAIDNA', 'X2913219', 'p idn']
  expect(texts.map((text) => typedPassport(text, true))).toEqual(texts.map(() => 'no'))
})

test('a reader’s lines are waited for, whatever its keys between them', () => {
  expect(typedPassport(first.slice(0, 10), false)).toBe('more')
  expect(typedPassport(first, true)).toBe('more')
  expect(typedPassport(first + second.slice(0, 43), false)).toBe('more')
  expect(typedPassport(first + second, false)).toEqual({ lines: `${first}\n${second}` })
  expect(typedPassport(`${first} ${second}`.toLowerCase(), false)).toEqual({ lines: `${first}\n${second}` })
})

test('a second line that came too short is handed on once Enter says that it is all', () => {
  const short = second.slice(0, 43)
  expect(typedPassport(first + short, true)).toEqual({ lines: `${first}\n${short}` })
})

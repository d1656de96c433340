import type { Faker } from '@faker-js/faker'

/** Seeded chance: the same seed gives the same people, firms and fates. */
export type Dice = {
  faker: Faker
  /** A whole number in `[from, to]`. */
  number: (from: number, to: number) => number
  one: <T>(of: readonly T[]) => T
  digits: (count: number) => string
}

/** Loads the Indonesian names only, and only when a demo is made: the whole library would slow every start. */
export async function newDice(seed: number): Promise<Dice> {
  const { faker } = await import('@faker-js/faker/locale/id_ID')
  faker.seed(seed)
  const number = (from: number, to: number) => faker.number.int({ min: from, max: to })
  return {
    faker,
    number,
    one: (of) => faker.helpers.arrayElement(of),
    digits: (count) => faker.string.numeric(count),
  }
}

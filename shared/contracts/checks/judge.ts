import type { Finding } from '../schema.ts'
import { allowances } from './allowances.ts'
import { contentParties } from './content-parties.ts'
import { contentTerms } from './content-terms.ts'
import { dates } from './dates.ts'
import { household } from './household.ts'
import type { CheckInput } from './input.ts'
import { licences } from './licences.ts'
import { passport } from './passport.ts'
import { standing } from './standing.ts'
import { wage } from './wage.ts'
import { workerAge } from './worker-age.ts'

const families: readonly ((input: CheckInput) => Finding[])[] = [
  contentParties,
  contentTerms,
  workerAge,
  passport,
  standing,
  licences,
  household,
  dates,
  wage,
  allowances,
]

/** All findings on a contract, in the order of the law's list. Never throws; an empty list means nothing stands against it. */
export function judge(input: CheckInput): Finding[] {
  return families.flatMap((family) => family(input))
}

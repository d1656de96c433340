import type { Finding } from '../schema.ts'
import type { CheckInput } from './input.ts'

type Family = (input: CheckInput) => Finding[]
const families: readonly Family[] = []

/** All findings on a contract, in the order of the law's list. Never throws; an empty list means nothing stands against it. */
export function judge(input: CheckInput): Finding[] {
  return families.flatMap((family) => family(input))
}

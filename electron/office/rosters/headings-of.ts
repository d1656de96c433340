import type { MappingGuess } from '../../../shared/rosters/schema.ts'

/** The headings of a list, by which the mapping remembered for an agency is recognised as fitting. */
export function headingsOf(guess: MappingGuess): string[] {
  return guess.columns.map((column) => column.heading)
}

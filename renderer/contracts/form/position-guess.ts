import { guessPosition, type PositionGuess } from '../../../shared/contracts/positions.ts'
import type { Position } from '../../../shared/contracts/reference.ts'
import known from '../../../resources/reference/positions.json' with { type: 'json' }

/** What a position as written on the paper usually means; null when none is known. Only proposed: the officer has the last word. */
export function guessOf(position: string | undefined): PositionGuess | null {
  // The office checks this file against its schema whenever it starts.
  return position?.trim() ? guessPosition(position, known as Position[]) : null
}

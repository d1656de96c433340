import { useEffect, useRef } from 'react'
import { useFormState, useWatch } from 'react-hook-form'
import type { Partner } from '../../../shared/agencies/schema.ts'
import type { PositionGuess } from '../../../shared/contracts/positions.ts'
import type { ContractForm } from './contract-form.ts'
import { guessOf } from './position-guess.ts'

/**
 * Fills sector, kind of employer and place of work from the position and the employer, as long as the officer has not chosen them. What
 * the employer is registered as outweighs what the position usually means.
 */
export function useGuesses(form: ContractForm, employer: Partner | undefined): PositionGuess | null {
  const position = useWatch({ control: form.control, name: 'position' })
  const { dirtyFields } = useFormState({ control: form.control })
  const guess = guessOf(position)
  // What the form opened with (a draft, a correction) is nobody's guess to change.
  const guessed = useRef(guess?.position)
  const filledFor = useRef(form.getValues('employerId'))
  useEffect(() => {
    if (!guess || guess.position === guessed.current) return
    guessed.current = guess.position
    if (!dirtyFields.sector) form.setValue('sector', guess.sector)
    if (!dirtyFields.employerType && !employer?.employerType) form.setValue('employerType', guess.employerType)
  }, [form, guess, dirtyFields, employer])
  useEffect(() => {
    if (!employer || employer.id === filledFor.current) return
    filledFor.current = employer.id
    if (employer.employerType && !dirtyFields.employerType) form.setValue('employerType', employer.employerType)
    if (!form.getValues('workAddress')) form.setValue('workAddress', employer.address)
  }, [form, employer, dirtyFields])
  return guess
}

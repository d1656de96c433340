import { isPlainDate } from '../../shared/core/dates.ts'

/**
 * The plain date a person typed: `31-12-2025`, `31/12/2025`, `31.12.2025`, `31122025` or `2025-12-31`. Two-digit years are not guessed.
 * Undefined when it is not a calendar date.
 */
export function readTypedDate(text: string): string | undefined {
  const t = text.trim()
  const dmy = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(t) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(t)
  const ymd = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(t)
  const parts = dmy ? [dmy[3], dmy[2], dmy[1]] : ymd ? [ymd[1], ymd[2], ymd[3]] : undefined
  if (!parts) return undefined
  const plain = parts.map((part) => part?.padStart(2, '0')).join('-')
  return isPlainDate(plain) ? plain : undefined
}

/** As it is shown in a field: `31-12-2025`. What is not a plain date is shown as typed. */
export function showTypedDate(plain: string): string {
  return isPlainDate(plain) ? plain.split('-').reverse().join('-') : plain
}

import { parse, states, type Details, type ParseResult } from 'mrz'
import { invalid, type Reason } from '../core/problem.ts'
import { ok, type Result } from '../core/result.ts'
import { readPassportNumber } from './identity.ts'
import { expiryDay, pastDay } from './passport-days.ts'
import { findPassportBlocks } from './passport-blocks.ts'
import * as told from './passport-reasons.ts'
import type { Sex } from './schema.ts'

/** What the two lines of a passport (ICAO Doc 9303 part 4, TD3) say. */
export type PassportLines = {
  documentNumber: string
  /** ICAO codes: ISO alpha-3 for states; a few issuers have others (`D`, `UTO`). */
  nationality: string
  issuer: string
  surname: string
  givenNames: string
  /** As an Indonesian says it: given names, then surname. A single name stands alone. In the lines' capitals. */
  name: string
  birthDate: string
  /** Absent when the passport does not say. */
  sex?: Sex
  expires: string
  personalNumber: string
  /** What to look at; nothing here refuses. */
  warnings: Reason[]
}

/**
 * Reads two lines as a keyboard-wedge reader sends them or a person pastes them: blanks, lower case, CRLF and lines around them are fine.
 * Check digits are exact: a wrong one refuses and says which and where; what the library would change is only suggested.
 * `today` (`YYYY-MM-DD`) decides the century of two-digit years.
 */
export function readPassportLines(text: string, today: string): Result<PassportLines> {
  const block = findPassportBlocks(text).blocks[0]
  if (!block) return invalid(told.noLines)
  if (block.lines.length === 1) return invalid(told.oneLine(block.lines[0] ?? ''))
  const [first, second] = block.lines as [string, string]
  const wrong = [...shapeFaults(1, first), ...shapeFaults(2, second)]
  if (wrong.length > 0) return invalid(...wrong)
  const faults = digitFaults(first, second)
  if (faults.length > 0) return invalid(...faults)
  return read(first, second, today)
}

function shapeFaults(number: 1 | 2, line: string): Reason[] {
  if (line.length !== 44) return [told.wrongLength(number, line.length)]
  const at = line.search(/[^A-Z0-9<]/)
  if (at >= 0) return [told.strangeCharacter(number, at + 1)]
  if (number === 1 && /[0-9]/.test(line.slice(5))) return [told.digitInName(line.slice(5).search(/[0-9]/) + 6)]
  return []
}

/** Only the five check digits refuse here; the library's other complaints (unknown states, odd dates) are judged by us. */
function digitFaults(first: string, second: string): Reason[] {
  const faults = wrongDigits(parse([first, second]))
  if (faults.length === 0) return []
  const suggested = parse([first, second], { autocorrect: true })
  const changes = wrongDigits(suggested).length === 0 ? suggested.details.flatMap((d) => d.autocorrect) : []
  return [
    ...faults.map((d) => told.wrongCheckDigit(d.field ?? '', d.start + 1, d.value ?? '', expectedDigit(d.error))),
    ...changes.map((c) => told.suggestion(c.line + 1, c.column + 1, c.original, c.corrected)),
  ]
}

function wrongDigits(result: ParseResult): Details[] {
  return result.details.filter((d) => !d.valid && d.field?.endsWith('CheckDigit'))
}

/** The library names the digit it computed only in its message ("… Must be 4"). */
function expectedDigit(error: string | undefined): string {
  return /Must be (\d)/.exec(error ?? '')?.[1] ?? '<'
}

function read(first: string, second: string, today: string): Result<PassportLines> {
  const birthDate = pastDay(second.slice(13, 19), today)
  const expires = expiryDay(second.slice(21, 27), today)
  if (!birthDate) return invalid(told.badDay('birthDate', 14))
  if (!expires) return invalid(told.badDay('expires', 22))
  const sex = second.charAt(20)
  if (!'MF<'.includes(sex)) return invalid(told.badSex)
  const names = readNames(first.slice(5))
  if (names.surname === '' && names.givenNames === '') return invalid(told.noName)
  const lines: PassportLines = {
    documentNumber: plain(second.slice(0, 9)).replaceAll(' ', ''),
    nationality: plain(second.slice(10, 13)),
    issuer: plain(first.slice(2, 5)),
    ...names,
    birthDate,
    expires,
    personalNumber: plain(second.slice(28, 42)),
    warnings: [],
  }
  if (sex === 'M' || sex === 'F') lines.sex = sex
  return ok({ ...lines, warnings: warningsOf(lines, first, today) })
}

/** The library repeats a surname that fills the line as given names; without `<<` there are none. */
function readNames(field: string): Pick<PassportLines, 'surname' | 'givenNames' | 'name'> {
  const [before = '', ...after] = field.split('<<')
  const surname = plain(before)
  const givenNames = plain(after.join('<'))
  return { surname, givenNames, name: [givenNames, surname].filter((part) => part !== '').join(' ') }
}

function plain(field: string): string {
  return field.replace(/<+/g, ' ').trim()
}

function warningsOf(lines: PassportLines, first: string, today: string): Reason[] {
  const warnings: Reason[] = []
  if (!first.endsWith('<')) warnings.push(told.nameMayBeCut)
  if (lines.sex === undefined) warnings.push(told.sexNotStated)
  for (const code of new Set([lines.nationality, lines.issuer]))
    if (!(code in states)) warnings.push(told.unknownState(code))
  if (lines.nationality !== 'IDN') warnings.push(told.notIndonesian(lines.nationality))
  if (lines.issuer === 'IDN') warnings.push(...readPassportNumber(lines.documentNumber).notes)
  if (lines.expires < today) warnings.push(told.expired(lines.expires))
  return warnings
}

import { problemOf, reasonOf } from '../../../shared/core/problem.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'

/** A keyset cursor: the sort values of the last row of a page, as opaque text. */
export function cursorOf(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** The values back, each of the type of `start`, which stands for "from the beginning". Text that is no cursor is refused. */
export function readCursor<const T extends readonly (string | number)[]>(
  after: string | undefined,
  start: T,
): Result<{ [K in keyof T]: T[K] extends string ? string : number }> {
  type Values = { [K in keyof T]: T[K] extends string ? string : number }
  if (after === undefined) return ok(start as unknown as Values)
  try {
    const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    if (
      Array.isArray(values) &&
      values.length === start.length &&
      values.every((v, i) => typeof v === typeof start[i])
    ) {
      return ok(values as Values)
    }
  } catch {
    // falls through to the refusal
  }
  return fail(badCursor)
}

const badCursor = problemOf(
  'invalid',
  reasonOf(
    'page.cursor',
    'Halaman ini tidak ditemukan. Muat ulang daftar dari awal.',
    'This page was not found. Load the list from its start.',
    'after',
  ),
)

import type { Problem } from '../../shared/core/problem.ts'
import { problemOf, reasonOf } from '../../shared/core/problem.ts'
import type { Result } from '../../shared/core/result.ts'

/** What the shell sees. */
export const exitCodes = { done: 0, refused: 1, usage: 2, bug: 3 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

const marked = Symbol('problem')

/** Ends the command with a refusal that the person can act on: a command line has no screen to go back to. */
export function stopWith(problem: Problem): never {
  throw Object.assign(new Error(problem.code), { [marked]: problem })
}

/** `stop('keys.unreadable', 'Kalimat Indonesia.', 'English sentence.')` */
export function stop(code: string, id: string, en: string): never {
  stopWith(problemOf('refused', reasonOf(code, id, en)))
}

/** The value, or the end of the command. */
export function orStop<T>(result: Result<T>): T {
  return result.ok ? result.value : stopWith(result.error)
}

/** The refusal a command was ended with; undefined for any other error. */
export function stoppedBy(error: unknown): Problem | undefined {
  return error instanceof Error && marked in error ? (error[marked] as Problem) : undefined
}

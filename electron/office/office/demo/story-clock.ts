import { addDays } from '../../../../shared/core/dates.ts'
import type { World } from '../../clock.ts'

/** A clock that only goes forward, at the story's pace. Ids stay those of the office that tells the story. */
export type StoryClock = World & {
  /** A morning: eight o'clock in Taipei, or a little after now when it is later already. */
  startDay(day: string): void
  /** The next thing happens `minutes` later. */
  pass(minutes: number): void
}

export function storyClock(firstDay: string, newId: World['newId']): StoryClock {
  let at = morning(firstDay)
  return {
    now: () => new Date(at).toISOString(),
    today: () => new Date(at + taipeiMs).toISOString().slice(0, 10),
    newId,
    startDay: (day) => void (at = Math.max(at, morning(day))),
    pass: (minutes) => void (at += minutes * 60_000),
  }
}

/** The working days (Monday to Friday) among the `days` days before `today`, oldest first. */
export function workingDaysBefore(today: string, days: number): string[] {
  return Array.from({ length: days }, (_, i) => addDays(today, i - days)).filter(isWorkingDay)
}

const taipeiMs = 8 * 3_600_000

function morning(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`)
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay()
  return weekday >= 1 && weekday <= 5
}

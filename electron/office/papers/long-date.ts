import type { Words } from '../../../shared/core/words.ts'

/** `2026-11-21` → 21 November 2026, in both languages. */
export function longDate(day: string): Words {
  const instant = new Date(`${day}T00:00:00Z`)
  return { id: forms.id.format(instant), en: forms.en.format(instant) }
}

/** For one line in both languages: once where they agree (`21 November 2026`), else `9 Mei 2026 / 9 May 2026`. */
export function inBoth({ id, en }: Words): string {
  return id === en ? id : `${id} / ${en}`
}

const forms = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}

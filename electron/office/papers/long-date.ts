import type { Words } from '../../../shared/core/words.ts'

/** `2026-11-21` → 21 November 2026, in both languages. */
export function longDate(day: string): Words {
  const instant = new Date(`${day}T00:00:00Z`)
  return { id: forms.id.format(instant), en: forms.en.format(instant) }
}

const forms = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}

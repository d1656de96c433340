import { formatMoney } from '../../core/money.ts'
import type { Words } from '../../core/words.ts'
import type { Sector } from '../schema.ts'

/** The same text in both languages: names and codes. */
export function both(text: string): Words {
  return { id: text, en: text }
}

/** `10 Agustus 2022`, `10 August 2022`. */
export function dayWords(day: string): Words {
  const date = new Date(`${day}T00:00:00Z`)
  return { id: indonesianDay.format(date), en: englishDay.format(date) }
}

export function moneyWords(minor: number, currency: string): Words {
  return { id: formatMoney(minor, currency, 'id'), en: formatMoney(minor, currency, 'en') }
}

export function countWords(count: number): Words {
  return both(String(count))
}

/** Several items in one sentence: `tempat tinggal dan makan`. */
export function joined(items: readonly Words[]): Words {
  return { id: items.map((w) => w.id).join(' dan '), en: items.map((w) => w.en).join(' and ') }
}

/** Making a date formatter is slow; two are kept. */
const shape = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const indonesianDay = new Intl.DateTimeFormat('id-ID', shape)
const englishDay = new Intl.DateTimeFormat('en-GB', shape)

/** Sectors inside a sentence. */
export const sectorWords: Record<Sector, Words> = {
  domestic: { id: 'pekerjaan rumah tangga', en: 'domestic work' },
  healthcare: { id: 'kesehatan dan perawatan', en: 'health and care' },
  manufacturing: { id: 'manufaktur', en: 'manufacturing' },
  construction: { id: 'konstruksi', en: 'construction' },
  fishing: { id: 'perikanan', en: 'fishing' },
  agriculture: { id: 'pertanian', en: 'agriculture' },
  plantation: { id: 'perkebunan', en: 'plantations' },
  hospitality: { id: 'perhotelan dan restoran', en: 'hospitality' },
  services: { id: 'jasa', en: 'services' },
  other: { id: 'lainnya', en: 'other work' },
}

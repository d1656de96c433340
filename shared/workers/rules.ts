import { ageOn } from '../core/dates.ts'
import { reasonOf, type Reason } from '../core/problem.ts'
import { compareNik, readNik, readPassportNumber } from './identity.ts'
import type { WorkerFields } from './schema.ts'

/** UU 18/2017 Ps 5 letter a: a migrant worker is at least 18 years old. The law's own number, not a period an office sets. */
const minimumAge = 18

/** Why this person cannot be registered today; empty when they can. `today` is the office's day. */
export function whyNotWorker(fields: Pick<WorkerFields, 'birthDate'>, today: string): Reason[] {
  if (fields.birthDate > today) return [bornLater]
  if (ageOn(fields.birthDate, today) < minimumAge) return [underAge(ageOn(fields.birthDate, today))]
  return []
}

/** What an officer should look at but may keep: NIK against birth date and sex, unusual passport number, passport that has expired. */
export function workerWarnings(fields: WorkerFields, today: string): Reason[] {
  const warnings: Reason[] = []
  if (fields.nik) {
    const nik = readNik(fields.nik)
    if (nik.ok) warnings.push(...nik.value.notes, ...compareNik(nik.value, fields))
    else warnings.push(nik.error)
  }
  if (fields.nationality === 'IDN') warnings.push(...readPassportNumber(fields.passportNumber).notes)
  if (fields.passportExpires === '') warnings.push(passportExpiryUnknown)
  else if (fields.passportExpires < today) warnings.push(passportExpired)
  return warnings
}

function underAge(age: number): Reason {
  return reasonOf(
    'worker.under-age',
    `Berusia ${age} tahun. PMI paling rendah berusia ${minimumAge} tahun (UU 18/2017 Ps 5 huruf a). Periksa tanggal lahir pada paspor.`,
    `${age} years old. A migrant worker is at least ${minimumAge} (UU 18/2017 Ps 5 letter a). Check the birth date in the passport.`,
    'birthDate',
  )
}

const bornLater = reasonOf(
  'worker.birth-date',
  'Tanggal lahir ada di masa depan. Periksa lagi.',
  'The birth date is in the future. Check it again.',
  'birthDate',
)
const passportExpiryUnknown = reasonOf(
  'worker.passport-expiry-unknown',
  'Masa berlaku paspor belum dicatat. Isi dari paspornya sebelum kontrak disetujui.',
  'The passport’s last day is not on record. Enter it from the passport before a contract is approved.',
  'passportExpires',
)
const passportExpired = reasonOf(
  'worker.passport-expired',
  'Paspor sudah habis masa berlakunya.',
  'The passport has expired.',
  'passportExpires',
)

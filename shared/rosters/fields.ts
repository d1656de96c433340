// shared/rosters: an agency's list of workers turned into typed rows: what each column means, what was read, what was told, what was refused. Pure.
import { z } from 'zod'
import type { Words } from '../core/words.ts'

/** What a column of a roster may mean. `serial` is the list's own running number; it is read for people to find the row again, never stored. */
export const rosterField = z.enum([
  'serial',
  'name',
  'sex',
  'birthDate',
  'birthPlace',
  'nik',
  'passportNumber',
  'passportExpires',
  'province',
  'regency',
  'nationalWorkerId',
  'phone',
  'address',
  'position',
  'employerName',
  'workAddress',
  'wage',
  'startsOn',
  'months',
  'placementCompany',
  'scheme',
  'departedOn',
])
export type RosterField = z.infer<typeof rosterField>

/** How an officer calls each field. */
export const fieldNames: Record<RosterField, Words> = {
  serial: { id: 'nomor urut', en: 'serial number' },
  name: { id: 'nama', en: 'name' },
  sex: { id: 'jenis kelamin', en: 'sex' },
  birthDate: { id: 'tanggal lahir', en: 'birth date' },
  birthPlace: { id: 'tempat lahir', en: 'birth place' },
  nik: { id: 'NIK', en: 'NIK' },
  passportNumber: { id: 'nomor paspor', en: 'passport number' },
  passportExpires: { id: 'masa berlaku paspor', en: 'passport expiry' },
  province: { id: 'provinsi asal', en: 'home province' },
  regency: { id: 'kabupaten/kota asal', en: 'home regency' },
  nationalWorkerId: { id: 'ID PMI', en: 'ID PMI' },
  phone: { id: 'telepon', en: 'telephone' },
  address: { id: 'alamat asal', en: 'home address' },
  position: { id: 'jabatan', en: 'position' },
  employerName: { id: 'pemberi kerja', en: 'employer' },
  workAddress: { id: 'alamat kerja', en: 'work address' },
  wage: { id: 'gaji', en: 'wage' },
  startsOn: { id: 'mulai kontrak', en: 'contract start' },
  months: { id: 'lama kontrak', en: 'contract term' },
  placementCompany: { id: 'P3MI', en: 'placement company' },
  scheme: { id: 'skema', en: 'scheme' },
  departedOn: { id: 'tanggal berangkat', en: 'departure date' },
}

/** Fields whose cells are days. */
export const dateFields: readonly RosterField[] = ['birthDate', 'passportExpires', 'startsOn', 'departedOn']

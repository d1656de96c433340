// shared/workers: the migrant worker (PMI): identity, documents, where to reach them.
import { z } from 'zod'
import { country3, id, instant, line, personName, plainDate, prose, requiredLine, version } from '../core/fields.ts'

/** As in the passport (ICAO Doc 9303): F or M. */
export const sex = z.enum(['F', 'M'])
export type Sex = z.infer<typeof sex>

/** What an officer types, a reader sends or a file brings. */
export const workerFields = z.strictObject({
  name: personName,
  sex,
  birthDate: plainDate,
  birthPlace: line(60).default(''),
  /** ISO 3166-1 alpha-3. */
  nationality: country3.default('IDN'),
  /** 16 digits or empty; never repaired. What could not be read as a NIK is kept in `note`. */
  nik: z.union([z.literal(''), z.string().regex(/^\d{16}$/)]).default(''),
  /** Upper case, no spaces. */
  passportNumber: requiredLine(20),
  /** Empty: not known (lists of the national system do not say). */
  passportExpires: z.union([z.literal(''), plainDate]).default(''),
  /** Address in Indonesia; province and regency apart because reports count by them. */
  address: prose(300).default(''),
  regency: line(60).default(''),
  province: line(60).default(''),
  phone: line(40).default(''),
  /** Number of the national system (ID PMI); free text, unique when given. */
  nationalWorkerId: line(40).default(''),
  note: prose(1000).default(''),
})
export type WorkerFields = z.infer<typeof workerFields>

export const worker = z.strictObject({
  id,
  ...workerFields.shape,
  createdAt: instant,
  changedAt: instant,
  version,
})
export type Worker = z.infer<typeof worker>

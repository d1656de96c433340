import { problemOf, reasonOf, type Problem } from '../../../shared/core/problem.ts'
import type { WorkerFields } from '../../../shared/workers/schema.ts'
import type { ReadDb } from '../db/open.ts'
import { workerByNationalId, workerByPassport } from './worker-rows.ts'

/** A passport and a national worker number belong to one person. `self` is the record being corrected. */
export function identityClash(db: ReadDb, fields: WorkerFields, self?: string): Problem | undefined {
  const holder = workerByPassport(db, fields.nationality, fields.passportNumber)
  if (holder && holder.id !== self) return passportTaken
  const known = fields.nationalWorkerId ? workerByNationalId(db, fields.nationalWorkerId) : undefined
  if (known && known.id !== self) return numberTaken
  return undefined
}

const passportTaken = problemOf(
  'conflict',
  reasonOf(
    'worker.passport-taken',
    'Paspor ini sudah tercatat pada pekerja lain. Buka rekaman itu; bila paspornya memang berbeda, periksa nomornya.',
    'This passport is on record for another worker. Open that record; if it is another passport, check the number.',
    'passportNumber',
  ),
)
const numberTaken = problemOf(
  'conflict',
  reasonOf(
    'worker.national-id-taken',
    'ID PMI ini sudah tercatat pada pekerja lain. Periksa nomornya.',
    'This national worker number is on record for another worker. Check the number.',
    'nationalWorkerId',
  ),
)

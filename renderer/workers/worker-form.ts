import type { DefaultValues } from 'react-hook-form'
import type { z } from 'zod'
import { line, plainDate, requiredLine } from '../../shared/core/fields.ts'
import type { Reason } from '../../shared/core/problem.ts'
import { readNik, readPassportNumber } from '../../shared/workers/identity.ts'
import type { PassportLines } from '../../shared/workers/passport-lines.ts'
import { whyNotWorker } from '../../shared/workers/rules.ts'
import { workerFields, type Worker } from '../../shared/workers/schema.ts'

export type WorkerFormValues = z.input<ReturnType<typeof workerForm>>

/**
 * The worker's fields as a person types them: blanks in a NIK and a passport number are allowed and taken out, and what the office would
 * refuse (under 18, a NIK that is not 16 digits) is told in the same words under the field. `today` is `YYYY-MM-DD`.
 */
export function workerForm(today: string) {
  return workerFields.extend({
    birthDate: plainDate.superRefine((birthDate, check) => {
      for (const reason of whyNotWorker({ birthDate }, today)) check.addIssue(issueOf(reason))
    }),
    nik: line(40)
      .default('')
      .superRefine((text, check) => {
        const nik = readNik(text)
        if (text !== '' && !nik.ok) check.addIssue(issueOf(nik.error))
      })
      .transform(digitsOf),
    passportNumber: requiredLine(40).transform((text) => readPassportNumber(text).number),
  })
}

export const emptyWorker: DefaultValues<WorkerFormValues> = {
  name: '',
  birthPlace: '',
  nationality: 'IDN',
  nik: '',
  passportNumber: '',
  address: '',
  regency: '',
  province: '',
  phone: '',
  nationalWorkerId: '',
  note: '',
}

export function valuesOfWorker(worker: Worker): WorkerFormValues {
  const { id: _id, createdAt: _created, changedAt: _changed, version: _version, ...fields } = worker
  return fields
}

/** In the order of the form: after a passport was read, the first of these that is still empty gets the focus. */
export const formOrder = [
  'name',
  'sex',
  'birthDate',
  'birthPlace',
  'nationality',
  'passportNumber',
  'passportExpires',
  'nik',
  'nationalWorkerId',
  'phone',
  'address',
  'regency',
  'province',
  'note',
] as const satisfies readonly (keyof WorkerFormValues)[]

/** What a passport's two lines say of a worker. Names stay in the lines' capitals: nobody guesses how a name is written. */
export function fieldsOfPassport(lines: PassportLines): Partial<WorkerFormValues> {
  return {
    name: lines.name,
    birthDate: lines.birthDate,
    nationality: lines.nationality,
    passportNumber: lines.documentNumber,
    passportExpires: lines.expires,
    ...(lines.sex ? { sex: lines.sex } : {}),
  }
}

function digitsOf(text: string): string {
  const nik = readNik(text)
  return nik.ok ? nik.value.digits : text
}

function issueOf(reason: Reason) {
  return { code: 'custom' as const, params: { words: reason.text } }
}

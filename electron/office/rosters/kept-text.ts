import { reasonOf, type Reason } from '../../../shared/core/problem.ts'
import { fieldNames } from '../../../shared/rosters/fields.ts'
import type { RosterRow } from '../../../shared/rosters/schema.ts'

/** The most a note of a worker or a contract holds (shared/workers/schema.ts, shared/contracts/schema.ts). */
const longest = 1000

/** What a row says and no field of ours takes, as the notes of the two records it becomes. `reasons` tells when a note had to be cut. */
export type KeptText = { worker: string; contract: string; reasons: Reason[] }

/**
 * Columns without a meaning, and a NIK that is no NIK, go to the worker's note; a worker already on record is not changed by a list, so
 * then they go to the contract's. Without a contract the worker's note takes the placement too. What the row says of the placement always goes to the contract: the batch's own terms are what counts.
 */
export function keptText({ fields, kept }: RosterRow, isKnown: boolean, withContract: boolean): KeptText {
  const person = kept.map(({ heading, text }) => `${heading}: ${text}`)
  const placement = placementFields(withContract).flatMap((field) =>
    fields[field] ? [`${fieldNames[field].id}: ${fields[field]}`] : [],
  )
  const toWorker = withContract ? person : [...person, ...placement]
  const worker = (isKnown ? [] : toWorker).join('\n')
  const contract = (isKnown ? [...person, ...placement] : placement).join('\n')
  const isCut = worker.length > longest || contract.length > longest
  return { worker: worker.slice(0, longest), contract: contract.slice(0, longest), reasons: isCut ? [cut] : [] }
}

/** Columns that a contract has no field of its own for; without a contract none of them has one. */
function placementFields(withContract: boolean) {
  const always = ['placementCompany', 'scheme', 'departedOn'] as const
  return withContract ? always : ([...always, 'position', 'employerName', 'workAddress'] as const)
}

const cut = reasonOf(
  'row.note-cut',
  `Teks tambahan pada baris ini lebih dari ${longest} karakter; hanya awalnya yang disimpan. Sisanya ada di berkas asal.`,
  `The additional text of this row is longer than ${longest} characters; only its beginning is kept. The rest is in the original file.`,
)

import { reasonOf, type Reason } from '../core/problem.ts'
import type { PartnerFields, PartnerStanding } from './schema.ts'

/** Why these fields cannot be a partner; empty when they can. */
export function whyNotPartner(fields: PartnerFields): Reason[] {
  if (fields.kind === 'employer' && !fields.employerType) return [employerTypeMissing]
  if (fields.kind !== 'employer' && fields.employerType) return [employerTypeStray]
  return []
}

/** Why a standing cannot be set so; a suspension or listing always says why, a listing its class (UU 18/2017 Ps 10(2)). */
export function whyNotStanding(standing: PartnerStanding): Reason[] {
  const reasons: Reason[] = []
  if (standing.standing !== 'active' && standing.reason === '') reasons.push(reasonMissing)
  if (standing.standing === 'listed' && !standing.class) reasons.push(classMissing)
  if (standing.until !== undefined && standing.until < standing.from) reasons.push(datesTurned)
  return reasons
}

const employerTypeMissing = reasonOf(
  'partner.employer-type',
  'Pilih jenis pemberi kerja: rumah tangga atau badan hukum.',
  'Choose the kind of employer: household or legal entity.',
  'employerType',
)
const employerTypeStray = reasonOf(
  'partner.employer-type',
  'Jenis pemberi kerja hanya untuk pemberi kerja.',
  'Only an employer has a kind of employer.',
  'employerType',
)
const reasonMissing = reasonOf(
  'standing.reason',
  'Tulis alasan keputusan ini.',
  'Write the reason for this decision.',
  'standing.reason',
)
const classMissing = reasonOf(
  'standing.class',
  'Pilih golongan masalah: perdata, administratif, atau pidana (UU 18/2017 Ps 10 ayat 2).',
  'Choose the class of the problem: civil, administrative or criminal (UU 18/2017 Ps 10(2)).',
  'standing.class',
)
const datesTurned = reasonOf(
  'standing.dates',
  'Tanggal akhir lebih awal daripada tanggal mulai.',
  'The end is earlier than the start.',
  'standing.until',
)

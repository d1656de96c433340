import type { Output, Parsed } from '../../../shared/channels.ts'
import { notFound, reasonOf, refused } from '../../../shared/core/problem.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { certificateData } from '../papers/certificate-data.ts'
import { readContract, readDecidedRecord } from './contract-rows.ts'

/** The certificate as PDF, from the committed record and nothing else. The print is logged before the paper exists. */
export async function printCertificate(
  ctx: Context,
  { id }: Parsed<'contracts.certificate'>,
): Promise<Result<Output<'contracts.certificate'>>> {
  const contract = readContract(ctx.db, id)
  if (!contract) return notFound('contract.unknown', 'Kontrak ini tidak ada.', 'There is no such contract.')
  const decided = readDecidedRecord(ctx.db, id)
  if (!decided || !contract.registerNumber) return refused(notDecided)
  const logged = ctx.write(() => ok({ value: null, subject: { kind: 'contract', id }, facts: [] }))
  if (!logged.ok) return logged
  const { worker, employer, agency, placementCompany, attacheName, issuedOn, endsOn } = decided
  const source = { office: ctx.office(), contract, worker, employer, attacheName, issuedOn, endsOn }
  const partners = { agency: agency ?? undefined, placementCompany: placementCompany ?? undefined }
  const pdf = await ctx.job('paper.certificate', { data: certificateData({ ...source, ...partners }) })
  // The register number is no personal data; a name would be.
  return pdf.ok
    ? ok({ fileName: `${contract.registerNumber.replaceAll(/[^A-Za-z0-9-]+/g, '_')}.pdf`, pdf: pdf.value })
    : pdf
}

const notDecided = reasonOf(
  'contract.not-approved',
  'Sertifikat baru dapat dicetak setelah kontrak disetujui.',
  'The certificate can be printed once the contract is approved.',
)

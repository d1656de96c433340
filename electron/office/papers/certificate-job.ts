import { ok } from '../../../shared/core/result.ts'
import type { Job } from '../jobs/job-table.ts'
import type { CertificateData } from './certificate-data.ts'
import { renderCertificate } from './certificate.ts'
import type { Emblem } from './letterhead.ts'

/** One certificate of legalisation as PDF bytes. */
export const job: Job<{ data: CertificateData; emblem?: Emblem }, Uint8Array> = async ({ data, emblem }) =>
  ok(await renderCertificate(data, emblem))

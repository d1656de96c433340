import type { Job } from '../jobs/job-table.ts'
import { openContainer, type OpenedContainer } from './container/open-container.ts'
import type { TrustedKey } from './container/trusted-manifest.ts'

/** `me` is the office that must be the signed recipient; trusted keys by key id. */
export type OpenPackageInput = {
  sealed: Uint8Array
  identities: readonly string[]
  trustedKeys: Readonly<Record<string, TrustedKey>>
  me: string
}

/** Opens and verifies one package; whether it continues its stream is the caller's question. */
export const job: Job<OpenPackageInput, OpenedContainer> = ({ sealed, identities, trustedKeys, me }, tools) =>
  openContainer(sealed, {
    identities,
    trustedKeys,
    me,
    signal: tools.signal,
    onProgress: ({ done, total, text }) => tools.progress(done, total, text),
  })

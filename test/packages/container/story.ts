import type { Fact } from '../../../shared/core/fact.ts'
import { noPrevious, type ManifestHead } from '../../../shared/packages/manifest.ts'
import {
  buildContainer,
  type BuiltContainer,
  type BuildInput,
} from '../../../electron/office/packages/container/build-container.ts'
import { newIdentity, recipientKeyId, type IdentityKind } from '../../../electron/office/packages/container/identity.ts'
import { newSigningKey } from '../../../electron/office/packages/container/signing.ts'
import type { Result } from '../../../shared/core/result.ts'

export const incarnation = '3f2b1a60-0000-4000-8000-000000000001'

export async function newOffice(kind: IdentityKind = 'classic') {
  return { signing: newSigningKey(), ...(await newIdentity(kind)) }
}
export type Office = Awaited<ReturnType<typeof newOffice>>

export function facts(count: number, first = 1): Fact[] {
  return Array.from({ length: count }, (_, i) => ({
    sequence: first + i,
    at: '2026-11-21T02:00:00.000Z',
    type: 'contract.approved',
    version: 1,
    subject: { kind: 'contract', id: `3f2b1a60-0000-4000-8000-${String(first + i).padStart(12, '0')}` },
    body: {
      number: `KDEI-TPE/2026/${String(first + i).padStart(6, '0')}`,
      wageMinor: 2_000_000 + i,
      note: 'gaji, 薪資 & "tanda"\n',
    },
  }))
}

export function headOf(post: Office, to: Office, own: readonly Fact[], more: Partial<ManifestHead> = {}): ManifestHead {
  const [first, last] = [own[0]?.sequence, own.at(-1)?.sequence]
  const state = { tables: { contracts: own.length }, digest: '0'.repeat(64) }
  return {
    format: 'attache-desk-package/1',
    kind: 'data',
    sender: { post: 'KDEI-TPE', incarnation, keyId: post.signing.keyId },
    recipient: { office: 'JAKARTA', keyIds: [recipientKeyId(to.recipient)] },
    stream: 'data',
    sequence: 1,
    previous: noPrevious,
    createdAt: '2026-11-21T03:00:00.000Z',
    app: '0.1.0',
    schema: 1,
    minReader: 1,
    factRange: first && last ? { first, last } : null,
    state: { before: { tables: {}, digest: '0'.repeat(64) }, after: state },
    acknowledgements: [],
    auditHead: { index: 7, hash: 'a'.repeat(64) },
    keyDirectoryEpoch: 1,
    referenceEpoch: 0,
    ...more,
  }
}

/** A package from a post to headquarters, which the post can read too. */
export function packageOf(
  post: Office,
  to: Office,
  own: readonly Fact[],
  more: Partial<ManifestHead> = {},
  input: Partial<BuildInput> = {},
): Promise<BuiltContainer> {
  return buildContainer({
    manifest: headOf(post, to, own, more),
    facts: own,
    signing: post.signing,
    recipients: [to.recipient, post.recipient],
    ...input,
  })
}

/** The value, or a failed test that says which refusal came instead. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${codeOf(result)}`)
  return result.value
}

/** The code of the first reason; `accepted` when there was none. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'accepted' : (result.error.reasons[0]?.code ?? result.error.code)
}

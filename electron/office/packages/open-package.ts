import type { Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import type { OpenedContainer } from './container/open-container.ts'
import type { TrustedKey } from './container/trusted-manifest.ts'
import { readOfficeKeys } from './office-keys.ts'
import { listPeers } from './peer-rows.ts'

/** Opens and verifies a file from another office on the packages thread. Each key vouches only for the office it was enrolled for. */
export function openPackage(ctx: Context, sealed: Uint8Array): Promise<Result<OpenedContainer>> {
  const { sealing } = readOfficeKeys(ctx.db)
  const trustedKeys: Record<string, TrustedKey> = { ...ownKey(ctx) }
  for (const { keyId, signingKey, code } of listPeers(ctx.db)) {
    trustedKeys[keyId] = { publicKey: new Uint8Array(Buffer.from(signingKey, 'hex')), post: code }
  }
  return ctx.job('package.open', { sealed, identities: [sealing.identity], trustedKeys, me: ctx.office().code })
}

/** Reads back what this office has made itself: with its own keys, written to `recipient`. */
export function openOwnPackage(ctx: Context, sealed: Uint8Array, recipient: string): Promise<Result<OpenedContainer>> {
  const { sealing } = readOfficeKeys(ctx.db)
  return ctx.job('package.open', { sealed, identities: [sealing.identity], trustedKeys: ownKey(ctx), me: recipient })
}

/** Trusted too when opening what comes in: our own package brought back is then "written to another office", not "unknown". */
function ownKey(ctx: Context): Record<string, TrustedKey> {
  const { signing } = readOfficeKeys(ctx.db)
  return { [signing.keyId]: { publicKey: signing.publicKey, post: ctx.office().code } }
}

import type { Output } from '../../../shared/channels.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { OfficeCard } from '../../../shared/packages/schema.ts'
import type { Context } from '../context.ts'
import { fingerprintOf } from './fingerprint.ts'
import { readOfficeKeys } from './office-keys.ts'

/** The public half of this office's keys, to be handed over once and confirmed by voice. */
export function readOwnCard(ctx: Context): Result<Output<'packages.card'>> {
  const card = ownCard(ctx)
  return ok({ card, fingerprint: fingerprintOf(card), fileName: `${card.code}_card.json` })
}

export function ownCard(ctx: Context): OfficeCard {
  const { kind, code, incarnation, settings } = ctx.office()
  const { signing, sealing } = readOfficeKeys(ctx.db)
  return {
    format: 'attache-desk-card/1',
    kind,
    code,
    name: settings.name,
    incarnation,
    signingKey: Buffer.from(signing.publicKey).toString('hex'),
    keyId: signing.keyId,
    recipient: sealing.recipient,
    issuedAt: ctx.now(),
  }
}

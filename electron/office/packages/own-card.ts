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

/** The card as PDF. */
export async function printOwnCard(ctx: Context): Promise<Result<Output<'packages.cardPaper'>>> {
  const card = ownCard(ctx)
  const pdf = await ctx.job('paper.card', {
    officeName: card.name,
    officeCode: card.code,
    fingerprint: fingerprintOf(card),
    keyId: card.keyId,
    madeOn: ctx.today(),
    demo: ctx.office().demo,
  })
  return pdf.ok ? ok({ fileName: `${card.code}_card.pdf`, pdf: pdf.value }) : pdf
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

import type { Output, Parsed } from '../../../shared/channels.ts'
import type { Contract } from '../../../shared/contracts/schema.ts'
import { lastDay } from '../../../shared/contracts/term.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import type { Context } from '../context.ts'
import { readOfficeKeys } from '../packages/office-keys.ts'
import { recordHash } from '../papers/qr/record-hash.ts'
import { signQr } from '../papers/qr/sign-qr.ts'
import { indexContract } from './contract-rows.ts'
import { found } from './register-contract.ts'
import { takeRegisterNumber } from './register-number.ts'
import { step } from './step.ts'

/**
 * Legalises a contract: someone other than who prepared it, no blocking finding, password given again. In one transaction the next register
 * number, the verdict with its rule pack, what was decided on, the signed code, audit and fact. From here on the contract never changes.
 */
export function approveContract(ctx: Context, asked: Parsed<'contracts.approve'>): Result<Output<'contracts.approve'>> {
  return step(ctx, 'approve', asked, (db, { contract: before, parties, findings }) => {
    const office = ctx.office()
    const issuedOn = ctx.today()
    const endsOn = lastDay(before.startsOn, before.months)
    const year = Number(issuedOn.slice(0, 4))
    const pattern = office.settings.contractNumberPattern
    const registerNumber = takeRegisterNumber(db, before.id, pattern, office.code, year)
    const approved: Contract = {
      ...before,
      state: 'approved',
      decidedBy: ctx.officer.id,
      decidedAt: ctx.now(),
      registerNumber,
      verdict: { pack: ctx.reference.pack.id, judgedOn: issuedOn, findings },
    }
    const { passportNumber } = parties.worker
    const claims = {
      number: registerNumber,
      post: office.code,
      passportNumber,
      recordHash: recordHash(approved),
      issuedOn,
      endsOn,
    }
    const contract = { ...approved, qr: signQr(claims, readOfficeKeys(db).signing) }
    indexContract(db, contract, found(parties))
    return ok({ contract, decided: { ...parties, attacheName: ctx.officer.name, issuedOn, endsOn } })
  })
}

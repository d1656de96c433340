import { ok } from '../../../shared/core/result.ts'
import type { contractChannels } from '../../../shared/contracts/channels.ts'
import type { Routes } from '../routes.ts'
import { approveContract } from './approve-contract.ts'
import { checkFields } from './check-fields.ts'
import { correctContract } from './correct-contract.ts'
import { countContracts, listContracts } from './list-contracts.ts'
import { printCertificate } from './print-certificate.ts'
import { registerContract } from './register-contract.ts'
import { returnContract } from './return-contract.ts'
import { submitContract } from './submit-contract.ts'
import { viewContract } from './view-contract.ts'
import { voidContract } from './void-contract.ts'

export const contractRoutes: Routes<keyof typeof contractChannels> = {
  'contracts.list': { open: listContracts },
  'contracts.counts': { open: (ctx) => ok(countContracts(ctx)) },
  'contracts.get': {
    open: (ctx, { id }) => {
      const view = viewContract(ctx, id)
      if (view.ok) ctx.viewed({ kind: 'contract', id })
      return view
    },
  },
  'contracts.check': { open: checkFields },
  'contracts.returnReasons': { open: (ctx) => ok(ctx.reference.returnReasons) },
  'contracts.register': { open: registerContract },
  'contracts.correct': { open: correctContract },
  'contracts.submit': { open: submitContract },
  'contracts.return': { open: returnContract },
  'contracts.approve': { open: approveContract },
  'contracts.void': { open: voidContract },
  'contracts.certificate': { open: printCertificate },
}

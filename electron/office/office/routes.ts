import { ok } from '../../../shared/core/result.ts'
import type { officeChannels } from '../../../shared/office/channels.ts'
import type { Routes } from '../routes.ts'
import { contextFor } from '../context.ts'
import { inTurn } from '../packages/in-turn.ts'
import { changeSettings } from './change-settings.ts'
import { createDemoOffice } from './create-demo-office.ts'
import { createOffice } from './create-office.ts'
import { printRecoveryPaper } from './print-recovery-paper.ts'
import { readOffice } from './office-rows.ts'
import { readStatus } from './read-status.ts'

export const officeRoutes: Routes<keyof typeof officeChannels> = {
  'office.status': { gate: readStatus },
  'office.posts': { gate: (gate) => ok(gate.setting.reference.posts) },
  // In turn: two first runs at once would write the same files.
  'office.create': { gate: (gate, input, requestId) => inTurn(gate, () => createOffice(gate, input, requestId)) },
  'office.createDemo': { gate: createDemoOffice },
  'office.recoveryPaper': { open: printRecoveryPaper },
  'office.get': { open: (ctx) => ok(readOffice(ctx.db)) },
  'office.changeSettings': {
    gate: (gate, input, requestId) =>
      changeSettings(contextFor(gate, 'office.changeSettings', requestId, input), input, gate),
  },
}

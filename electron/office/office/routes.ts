import { ok } from '../../../shared/core/result.ts'
import type { officeChannels } from '../../../shared/office/channels.ts'
import type { Routes } from '../routes.ts'
import { contextFor } from '../context.ts'
import { changeSettings } from './change-settings.ts'
import { createDemoOffice } from './create-demo-office.ts'
import { createOffice } from './create-office.ts'
import { printRecoveryPaper } from './print-recovery-paper.ts'
import { readOffice } from './office-rows.ts'
import { readStatus } from './read-status.ts'

export const officeRoutes: Routes<keyof typeof officeChannels> = {
  'office.status': { gate: readStatus },
  'office.posts': { gate: (gate) => ok(gate.setting.reference.posts) },
  'office.create': { gate: createOffice },
  'office.createDemo': { gate: createDemoOffice },
  'office.recoveryPaper': { open: printRecoveryPaper },
  'office.get': { open: (ctx) => ok(readOffice(ctx.db)) },
  'office.changeSettings': {
    gate: (gate, input, requestId) =>
      changeSettings(contextFor(gate, 'office.changeSettings', requestId, input), input, gate),
  },
}

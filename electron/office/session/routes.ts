import { ok } from '../../../shared/core/result.ts'
import type { sessionChannels } from '../../../shared/session/channels.ts'
import type { Routes } from '../routes.ts'
import { addOfficer } from './add-officer.ts'
import { changeOfficer } from './change-officer.ts'
import { changePassword } from './change-password.ts'
import { confirm } from './confirm.ts'
import { listOfficers } from './officer-rows.ts'
import { recover } from './recover.ts'
import { unlock } from './unlock.ts'

export const sessionRoutes: Routes<keyof typeof sessionChannels> = {
  'session.get': {
    gate: ({ open }) => ok(open ? { officer: open.officer, confirmedUntil: open.confirmedUntil } : null),
  },
  'session.unlock': { gate: unlock },
  'session.recover': { gate: recover },
  'session.lock': {
    gate: (gate) => {
      gate.lock()
      return ok({})
    },
  },
  'session.confirm': { gate: confirm },
  'session.changePassword': { open: changePassword },
  'session.touch': { open: () => ok({}) },
  'officers.list': { open: (ctx) => ok(listOfficers(ctx.db)) },
  'officers.add': { open: addOfficer },
  'officers.change': { open: changeOfficer },
}

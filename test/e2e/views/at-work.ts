import type { Desk } from '../desk.ts'
import { at, contractsIn, firstRow, type View } from './view.ts'

/** The rooms of a demo office with the attaché signed in. They change no record, so they can be shown again in another language. */
export const atWork: readonly View[] = [
  { name: 'home', show: (desk) => at(desk, '/') },
  { name: 'contracts-queue', show: (desk) => at(desk, '/contracts') },
  record('contract-draft', 'draft'),
  record('contract-submitted', 'submitted'),
  record('contract-returned', 'returned'),
  record('contract-approved', 'approved'),
  {
    name: 'contract-certificate',
    async show(desk, say) {
      await desk.press(say.contracts.certificate.title)
      await desk.sees('img', /1/)
    },
  },
  record('contract-void', 'void'),
  { name: 'contracts-register', show: (desk) => at(desk, '/contracts?view=register') },
  { name: 'contracts-no-match', show: (desk) => at(desk, '/contracts?text=zzz') },
  {
    name: 'contract-approve',
    async show(desk, say) {
      await open(desk, 'submitted')
      await desk.press(say.contracts.action.approve)
      await desk.sees('dialog', say.contracts.approve.title)
    },
  },
  {
    name: 'contract-return',
    async show(desk, say) {
      await open(desk, 'submitted')
      await desk.press(say.contracts.action.return)
      await desk.sees('form', say.contracts.return.title)
    },
  },
  {
    name: 'contract-refused',
    async show(desk, say) {
      await open(desk, 'draft')
      await (await desk.sees('button', say.contracts.action.approve)).hover()
      await desk.sees('tooltip', /./)
    },
  },
  { name: 'contract-new', show: (desk) => at(desk, '/contracts?form=new') },
  { name: 'workers', show: (desk) => at(desk, '/workers') },
  {
    name: 'worker',
    async show(desk) {
      await at(desk, '/workers')
      await firstRow(desk)
    },
  },
  {
    name: 'worker-correct',
    async show(desk, say) {
      await desk.press(say.workers.correct)
    },
  },
  { name: 'worker-new', show: (desk) => at(desk, '/workers?open=new') },
  { name: 'agencies', show: (desk) => at(desk, '/agencies') },
  {
    name: 'agency-suspended',
    async show(desk, say) {
      await at(desk, '/agencies?kind=agency')
      await desk.open(say.agencies.standing.suspended)
      await desk.sees('button', say.agencies.standing.set)
    },
  },
  { name: 'agency-standing', show: (desk, say) => desk.press(say.agencies.standing.set) },
  { name: 'agency-new', show: (desk) => at(desk, '/agencies?open=new') },
  { name: 'packages', show: (desk) => at(desk, '/packages') },
  {
    name: 'package',
    async show(desk, say) {
      await at(desk, '/packages')
      await desk.open(say.packages.direction.out)
      await desk.sees('region', say.packages.record)
    },
  },
  { name: 'package-export', show: (desk) => at(desk, '/packages?panel=export') },
  { name: 'package-import', show: (desk) => at(desk, '/packages?panel=import') },
  { name: 'package-card', show: (desk) => at(desk, '/packages?panel=card') },
  { name: 'officers', show: (desk) => at(desk, '/officers') },
  { name: 'officer-new', show: (desk) => at(desk, '/officers?open=new') },
  { name: 'audit', show: (desk) => at(desk, '/audit') },
  { name: 'settings', show: (desk) => at(desk, '/settings') },
  { name: 'settings-password', show: (desk) => at(desk, '/settings?part=password') },
  { name: 'settings-computer', show: (desk) => at(desk, '/settings?part=computer') },
  { name: 'missing', show: (desk) => at(desk, '/nowhere') },
  { name: 'error', show: (desk) => at(desk, '/contracts?open=00000000-0000-4000-8000-000000000000') },
  {
    name: 'search',
    async show(desk, say) {
      await at(desk, '/')
      await desk.page.keyboard.press('Control+k')
      await (await desk.sees('combobox', say.search.label)).fill('siti')
    },
  },
  {
    name: 'keys',
    async show(desk, say) {
      await at(desk, contractsIn('submitted'))
      await firstRow(desk)
      await desk.page.keyboard.press('?')
      await desk.sees('dialog', say.ui.keys.title)
    },
  },
]

function record(name: string, state: string): View {
  return { name, show: (desk) => open(desk, state) }
}

/** Opens the contract that has waited longest in this state. */
async function open(desk: Desk, state: string): Promise<void> {
  await at(desk, contractsIn(state))
  await firstRow(desk)
}

import { at, contractsIn, type View } from './view.ts'

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
      await desk.page.getByRole('button', { name: new RegExp(`^${say.contracts.action.approve}`) }).focus()
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
  { name: 'officers', show: (desk) => at(desk, '/officers') },
  { name: 'officer-new', show: (desk) => at(desk, '/officers?open=new') },
  { name: 'audit', show: (desk) => at(desk, '/audit') },
  { name: 'settings', show: (desk) => at(desk, '/settings') },
  { name: 'settings-password', show: (desk) => at(desk, '/settings?part=password') },
  { name: 'settings-computer', show: (desk) => at(desk, '/settings?part=computer') },
  { name: 'missing', show: (desk) => at(desk, '/nowhere') },
  {
    name: 'search',
    async show(desk, say) {
      await at(desk, '/')
      await desk.page.keyboard.press('Control+k')
      await desk.write(say.search.label, 'siti')
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

/** After the rooms: the locked window and what a wrong password shows. */
export const lockedOut: readonly View[] = [
  {
    name: 'locked',
    async show(desk, say) {
      await desk.page.keyboard.press('Control+l')
      await desk.sees('form', say.session.signIn.title)
    },
  },
  {
    name: 'sign-in-wrong',
    async show(desk, say) {
      await desk.write(say.session.signIn.password, 'salah sekali')
      await desk.press(say.session.signIn.go)
      await desk.page.getByRole('textbox', { name: say.session.signIn.password }).waitFor()
    },
  },
]

function record(name: string, state: string): View {
  return { name, show: (desk) => open(desk, state) }
}

/** Opens the contract that has waited longest in this state. */
async function open(desk: Parameters<View['show']>[0], state: string): Promise<void> {
  await at(desk, contractsIn(state))
  await firstRow(desk)
}

async function firstRow(desk: Parameters<View['show']>[0]): Promise<void> {
  await desk.page.getByRole('row').nth(1).click()
}

import { people, typeRecoveryCodeBack } from '../offices.ts'
import { at, type View } from './view.ts'

/** From an empty folder to an office without records, in this order; each view goes on from the one before. */
export const firstRun: readonly View[] = [
  { name: 'first-run', show: (desk, say) => desk.sees('heading', say.office.first.title) },
  {
    name: 'create-office-errors',
    async show(desk, say) {
      await desk.press(`${say.office.first.post} ${say.office.first.postText}`)
      await desk.press(say.office.first.create)
      await desk.page
        .getByText(say.ui.field.fix_other.split(' ')[0] ?? '')
        .first()
        .waitFor()
    },
  },
  {
    name: 'create-office',
    async show(desk, say) {
      await desk.choose(say.office.first.which, 'Taipei')
      await desk.write(say.office.first.attacheName, people.attache.name)
      await desk.write(say.office.first.password, people.attache.password)
      await desk.write(say.ui.field.repeat, people.attache.password)
    },
  },
  {
    name: 'recovery-code',
    async show(desk, say) {
      await desk.press(say.office.first.create)
      await desk.sees('img', /1/)
    },
  },
  {
    name: 'empty-home',
    async show(desk, say) {
      await typeRecoveryCodeBack(desk, say)
      await desk.sees('navigation', say.frame.nav.label)
    },
  },
  { name: 'empty-contracts', show: (desk) => at(desk, '/contracts') },
  { name: 'empty-register', show: (desk) => at(desk, '/contracts?view=register') },
  { name: 'empty-workers', show: (desk) => at(desk, '/workers') },
  { name: 'empty-agencies', show: (desk) => at(desk, '/agencies') },
  { name: 'empty-rosters', show: (desk) => at(desk, '/rosters') },
  { name: 'empty-packages', show: (desk) => at(desk, '/packages') },
  { name: 'empty-audit', show: (desk) => at(desk, '/audit') },
]

/** A demo office just made: its officers and their passwords, which are shown this once. */
export const demoMade: View = {
  name: 'demo-made',
  async show(desk, say) {
    const { demo, demoText } = say.office.first
    const offer = desk.page.getByRole('button', { name: `${demo} ${demoText}` })
    if (await offer.isVisible()) await offer.click()
    await desk.sees('table', say.office.demoMade.title)
  },
}

import { join } from 'node:path'
import { samples } from '../passports.ts'
import { fillTerms } from '../terms.ts'
import { at, type View } from './view.ts'

/** An import from the empty form to its withdrawal; each view goes on from the one before, and at the end all is as it was. */
export const rosterImport: readonly View[] = [
  { name: 'rosters', show: (desk) => at(desk, '/rosters') },
  { name: 'import-file', show: (desk) => at(desk, '/rosters?act=import') },
  {
    name: 'import-columns',
    async show(desk, say) {
      await (await desk.sees('combobox', say.rosters.sender)).press('ArrowDown')
      await desk.page.keyboard.press('Enter')
      await desk.give(join(samples, 'agency-roster.xlsx'))
      await desk.sees('combobox', say.rosters.meaningOf)
    },
  },
  { name: 'import-terms', show: (desk, say) => desk.press(say.rosters.next) },
  {
    name: 'import-plan',
    async show(desk, say) {
      await fillTerms(desk, say)
      await desk.press(say.rosters.toPlan)
      await desk.sees('row', /^26 /)
    },
  },
  { name: 'import-plan-row', show: (desk) => desk.open('26') },
  {
    name: 'import-done',
    async show(desk, say) {
      await desk.press(say.rosters.commit_other)
      await desk.sees('button', say.rosters.undo.action)
    },
  },
  {
    name: 'import-undo',
    async show(desk, say) {
      await desk.press(say.rosters.undo.action)
      await desk.sees('dialog', say.rosters.undo.title)
    },
  },
  {
    name: 'import-undone',
    async show(desk, say) {
      await desk.press(say.rosters.undo.action)
      await desk.within('dialog', say.rosters.undo.title).press(say.rosters.undo.action)
      await desk.hears(say.rosters.undo.done)
    },
  },
]

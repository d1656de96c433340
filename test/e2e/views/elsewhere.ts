import { at, contractsIn, firstRow, type View } from './view.ts'

/** A desk whose officer may only read. */
export const auditing: readonly View[] = [
  { name: 'auditor-home', show: (desk) => at(desk, '/') },
  {
    name: 'auditor-contract',
    async show(desk) {
      await at(desk, contractsIn('submitted'))
      await firstRow(desk)
    },
  },
  { name: 'auditor-packages', show: (desk) => at(desk, '/packages?panel=import') },
]

/** The demo's headquarters, its operator signed in. */
export const headquarters: readonly View[] = [
  { name: 'headquarters-home', show: (desk) => at(desk, '/') },
  { name: 'headquarters-posts', show: (desk) => at(desk, '/packages') },
  { name: 'headquarters-post', show: (desk) => firstRow(desk) },
  { name: 'headquarters-packages', show: (desk) => at(desk, '/packages?view=packages') },
  { name: 'headquarters-records', show: (desk) => at(desk, '/packages?view=records') },
  { name: 'headquarters-import', show: (desk) => at(desk, '/packages?panel=import') },
  { name: 'headquarters-enrol', show: (desk) => at(desk, '/packages?panel=enrol') },
]

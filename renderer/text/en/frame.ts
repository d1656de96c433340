import type { SameKeys } from '../same-keys.ts'
import type { frame as source } from '../id/frame.ts'

export const frame: SameKeys<typeof source> = {
  product: 'Attaché Desk',
  nav: {
    label: 'Rooms',
    home: 'Home',
    contracts: 'Legalisation',
    workers: 'Workers',
    agencies: 'Partners',
    rosters: 'Import a list',
    packages: 'Packages',
    officers: 'Officers',
    audit: 'Log',
    settings: 'Settings',
  },
  search: 'Search anything',
  lock: 'Lock',
  language: 'Language',
  scheme: { label: 'Appearance', light: 'Light', dark: 'Dark', auto: 'As the computer' },
  demo: 'DEMO OFFICE: everyone in here is invented. Not for real files.',
  skip: 'Skip to content',
  myPassword: 'Change password',
  role: { attache: 'Attaché', officer: 'Officer', auditor: 'Auditor' },
  status: {
    label: 'State of the office',
    waiting: 'Next package: {{facts}} facts',
    nothingWaiting: 'All facts are in packages',
    lastApplied: 'last received by Jakarta {{when}} (no. {{number}})',
    neverApplied: 'no receipt from Jakarta yet',
  },
  keys: {
    search: 'Search',
    lock: 'Lock the office',
    help: 'This list of keys',
    save: 'Save the form',
    walk: 'Choose a row of the list',
    open: 'Open the row',
    back: 'Back to the list, then close the record',
    go: 'Open {{room}}',
  },
  damaged: {
    title: 'The data of this office is damaged',
    text: 'The database cannot be read in full. Nothing was deleted. Restore from the last verified backup; call Jakarta where there is none.',
  },
  fromFuture: {
    title: 'This data is from a newer version',
    text: 'This office has been opened with a program newer than version {{version}}. Nothing was changed. Install the newest version and open it again.',
  },
  opening: 'Opening the office…',
  missing: { title: 'There is no such page', text: 'Choose a room on the left.' },
}

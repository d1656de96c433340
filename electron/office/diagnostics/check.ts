/** What is looked at. */
export type CheckName =
  'runtime' | 'ciphers' | 'driver' | 'reference' | 'fonts' | 'folder' | 'disk' | 'keyring' | 'database'

/** SECURITY: the only things a check may tell: numbers, versions, states. No path, name or message can get in by accident. */
export type CheckFact =
  | 'node'
  | 'platform'
  | 'sqlite'
  | 'ciphers'
  | 'encryptsFiles'
  | 'refusesWrongKey'
  | 'failed'
  | 'posts'
  | 'rules'
  | 'wageFloors'
  | 'mode'
  | 'writable'
  | 'freeMiB'
  | 'officers'
  | 'goodCopies'
  | 'bytes'
  | 'encrypted'
  | 'openElsewhere'

/** `good` · `note`: worth knowing, stops nothing (no office here yet) · `bad`: an office cannot be trusted to work here. */
export type Check = {
  name: CheckName
  state: 'good' | 'note' | 'bad'
  facts: Partial<Record<CheckFact, string | number | boolean>>
}

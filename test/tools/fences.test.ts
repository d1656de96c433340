import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import fences from './fences.ts'

/** Each row: an import that a rule must refuse: rule, importing file, what it imports (a file of the tree, or a package). */
const refused: [rule: string, from: string, to: string][] = [
  ['nothing-unresolved', 'electron/office/workers/lost.ts', 'electron/office/workers/nowhere.ts'],
  ['nobody-imports-tests', 'electron/office/workers/tested.ts', 'test/world.ts'],
  ['shipped-code-uses-shipped-packages', 'electron/cli/fake.ts', '@faker-js/faker'],
  ['shared-is-pure', 'shared/workers/reads.ts', 'node:fs'],
  ['shared-is-pure', 'shared/core/dated.ts', 'commander'],
  ['shared-is-pure', 'shared/core/office.ts', 'electron/office/context.ts'],
  ['shared-core-knows-no-room', 'shared/core/worker.ts', 'shared/workers/schema.ts'],
  ['shared-room-sees-only-schemas', 'shared/contracts/rules.ts', 'shared/workers/rules.ts'],
  ['shared-room-sees-only-schemas', 'shared/contracts/all.ts', 'shared/channels.ts'],
  ['office-knows-no-host', 'electron/office/log.ts', 'electron/browser/serve.ts'],
  ['office-knows-no-host', 'electron/office/words.ts', 'renderer/text/id.ts'],
  ['electron-only-on-the-desktop', 'electron/cli/attache.ts', 'electron'],
  ['window-host-only-carries', 'electron/desktop/main.ts', 'electron/office/workers/worker-rows.ts'],
  ['hosts-do-not-know-each-other', 'electron/browser/serve.ts', 'electron/desktop/window.ts'],
  ['driver-only-in-open', 'electron/office/db/backup.ts', 'better-sqlite3'],
  ['migrations-use-sql-only', 'electron/office/db/migrations/010.ts', 'shared/workers/schema.ts'],
  ['office-room-sees-rows-of-others', 'electron/office/contracts/approve.ts', 'electron/office/workers/register.ts'],
  ['use-case-does-not-know-its-caller', 'electron/office/workers/register.ts', 'electron/office/door.ts'],
  ['window-has-no-office', 'renderer/workers/WorkersPage.tsx', 'electron/office/context.ts'],
  ['window-has-no-node', 'renderer/api/file.ts', 'node:fs'],
  ['screens-do-not-know-each-other', 'renderer/contracts/ContractsPage.tsx', 'renderer/workers/WorkersPage.tsx'],
  ['ui-knows-no-domain-word', 'renderer/ui/Table.tsx', 'shared/workers/schema.ts'],
  ['text-and-api-know-no-screen', 'renderer/text/id.ts', 'renderer/workers/WorkersPage.tsx'],
]

const allowed: [from: string, to: string][] = [
  ['shared/contracts/schema.ts', 'shared/workers/schema.ts'],
  ['shared/channels.ts', 'shared/workers/rules.ts'],
  ['shared/workers/schema.ts', 'zod'],
  ['electron/desktop/window.ts', 'electron'],
  ['electron/desktop/office.ts', 'electron/office/client.ts'],
  ['electron/office/db/open.ts', 'better-sqlite3'],
  ['electron/office/contracts/submit.ts', 'electron/office/workers/worker-rows.ts'],
  ['electron/office/workers/correct.ts', 'electron/office/contracts/rejudge.ts'],
  ['electron/office/rosters/commit.ts', 'electron/office/workers/register.ts'],
  ['shared/rosters/find-duplicates.ts', 'shared/workers/identity.ts'],
  ['renderer/App.tsx', 'renderer/workers/WorkersPage.tsx'],
  ['renderer/agencies/AgenciesPage.tsx', 'renderer/ui/Table.tsx'],
  ['renderer/frame/Frame.tsx', 'commander'],
]

let told: { rule: { name: string }; from: string; to: string }[]
const tree = mkdtempSync(join(tmpdir(), 'fences-'))
const isFile = (name: string) => /[.]tsx?$/.test(name)

beforeAll(() => {
  const imports: [string, string][] = [...refused.map(([, from, to]): [string, string] => [from, to]), ...allowed]
  const files = new Set(imports.flat().filter((name) => isFile(name) && !name.includes('nowhere')))
  for (const file of files) {
    const lines = imports.filter(([from]) => from === file).map(([, to]) => `import '${specifier(file, to)}'`)
    write(file, [...lines, 'export const it = <T,>(value: T) => value'].join('\n'))
  }
  const packages = ['zod', 'electron', 'better-sqlite3', 'commander', '@faker-js/faker']
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }))
    write(`node_modules/${name}/index.js`, '')
  }
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']))
  write(
    'package.json',
    JSON.stringify({
      dependencies: versions(['zod', 'better-sqlite3', 'commander']),
      devDependencies: versions(['electron', '@faker-js/faker']),
    }),
  )
  told = cruise()
}, 60_000)

afterAll(() => rmSync(tree, { recursive: true }))

test.each(refused)('%s: %s must not import %s', (rule, from) => {
  expect(told.filter((violation) => violation.from === from).map((violation) => violation.rule.name)).toContain(rule)
})

test.each(allowed)('%s may import %s', (from) => {
  expect(told.filter((violation) => violation.from === from)).toEqual([])
})

test('every rule is shown to bite', () => {
  const names = fences.forbidden.map((rule) => rule.name)
  expect(new Set(refused.map(([rule]) => rule))).toEqual(new Set(names))
})

function cruise(): typeof told {
  const program = join(import.meta.dirname, '../../node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const config = join(import.meta.dirname, 'fences.ts')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', 'electron', 'renderer', 'shared'],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  if (!stdout) throw new Error(stderr)
  return (JSON.parse(stdout) as { summary: { violations: typeof told } }).summary.violations
}

function specifier(from: string, to: string): string {
  if (!isFile(to)) return to
  const path = relative(dirname(from), to).replaceAll('\\', '/')
  return path.startsWith('.') ? path : `./${path}`
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), text)
}

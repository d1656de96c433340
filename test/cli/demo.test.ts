import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openContainer } from '../../electron/office/packages/container/open-container.ts'
import { readIdentities } from '../../electron/cli/read-identity.ts'
import { readKeys } from '../../electron/cli/read-keys.ts'
import { value } from '../packages/container/story.ts'
import { lastLine, type DemoResult } from './demo-result.ts'
import { attache, root, spawnAttache, type Ran } from './run-attache.ts'
import { openWithSqlcipher } from './sqlcipher.ts'

const folder = mkdtempSync(join(tmpdir(), 'attache-demo-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const stories = [
  { name: 'the bundled list', args: [], refusedRows: [15, 18, 23], blockedRows: [12, 14, 19, 21] },
  {
    name: 'the sample list, classic keys',
    args: ['--classic-keys', '--roster', join(root, 'test', 'samples', 'agency-roster.xlsx')],
    refusedRows: [20, 26],
    blockedRows: [6, 8, 11, 13, 17, 19, 21, 22, 24, 28, 30, 34, 36, 38, 39, 41],
  },
]

describe.each(stories)('attache demo with $name', ({ name, args, refusedRows, blockedRows }) => {
  const out = join(folder, nameOf(name))
  let ran: Ran
  let result: DemoResult
  beforeAll(async () => {
    ran = await spawnAttache('demo', '--out', out, '--json', ...args)
    result = lastLine(ran.out) as DemoResult
  }, 120_000)

  test('ends well and says every step', () => {
    expect(ran).toMatchObject({ code: 0, err: '' })
    for (let step = 1; step <= 11; step += 1) expect(ran.out).toMatch(new RegExp(`^${step}\\. `, 'm'))
  })

  test('the JSON line has the promised members and no others', () => {
    expect(Object.keys(result)).toEqual([
      'contracts',
      'refused',
      'package',
      'receipt',
      'factsExported',
      'factsApplied',
      'databaseKeyHex',
      'headquartersIdentity',
      'postPublicKey',
      'database',
    ])
    expect(Object.keys(result.contracts).toSorted()).toEqual(['approved', 'draft', 'returned', 'submitted', 'void'])
    expect(result.databaseKeyHex).toMatch(/^[0-9a-f]{64}$/)
    const paths = [result.package, result.receipt, result.headquartersIdentity, result.postPublicKey, result.database]
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })

  test('at least ten are approved, each with a certificate, and one goes back', () => {
    expect(result.contracts.approved).toBeGreaterThanOrEqual(10)
    expect(result.contracts.returned).toBe(1)
    const certificates = readdirSync(join(out, 'certificates'))
    expect(certificates).toHaveLength(result.contracts.approved)
    for (const file of certificates) {
      expect(file).toMatch(/^KDEI-TPE_\d{4}_\d{6}\.pdf$/)
      expect(readFileSync(join(out, 'certificates', file)).toString('latin1', 0, 5)).toBe('%PDF-')
    }
  })

  test('rows refused at import and rows kept from approval are told with their rules', () => {
    const byImport = result.refused.filter(({ rule }) => refusedRows.some((row) => rowsOf(result, rule).includes(row)))
    expect(new Set(byImport.map(({ row }) => row))).toEqual(new Set(refusedRows))
    const rest = result.refused.filter(({ row }) => !refusedRows.includes(row))
    expect([...new Set(rest.map(({ row }) => row))]).toEqual(blockedRows)
    const { draft, submitted, returned, approved } = result.contracts
    expect(draft + returned).toBe(blockedRows.length)
    expect(submitted + approved).toBeGreaterThan(0)
  })

  test('headquarters has every fact, and the receipt came home', () => {
    expect(result.factsExported).toBeGreaterThan(50)
    expect(result.factsApplied).toBe(result.factsExported)
    expect(ran.out).toContain('0 unanswered')
  })

  test('the databases are closed: no journal is left beside them', () => {
    for (const office of ['post', 'headquarters']) {
      expect(readdirSync(join(out, office)).filter((file) => /-wal|-shm|\.open|\.part/.test(file))).toEqual([])
    }
  })

  test('another SQLCipher opens the database with the key and finds the facts of the package, and nothing else', async () => {
    const db = openWithSqlcipher(result.database, result.databaseKeyHex)
    const facts = db.facts()
    const states = db.rows('SELECT state, count(*) AS n FROM contracts GROUP BY state')
    db.close()
    expect(db.version).toMatch(/^4\./)
    const [post] = readKeys(result.postPublicKey)
    const opened = value(
      await openContainer(readFileSync(result.package), {
        identities: readIdentities(result.headquartersIdentity),
        trustedKeys: { [post!.keyId]: { publicKey: post!.publicKey, post: 'KDEI-TPE' } },
        me: 'JAKARTA',
      }),
    )
    expect(facts).toEqual(opened.facts)
    expect(facts).toHaveLength(result.factsExported)
    const counted = Object.fromEntries(states.map((row) => [row['state'], row['n']]))
    expect({ draft: 0, submitted: 0, returned: 0, approved: 0, void: 0, ...counted }).toEqual(result.contracts)
  })

  test('a wrong key opens nothing', () => {
    const wrong = openWithSqlcipher.bind(undefined, result.database, '0'.repeat(64))
    expect(() => wrong().facts()).toThrow()
  })

  test('the code of a certificate proves itself to key file and card, and a changed one is refused', async () => {
    const db = openWithSqlcipher(result.database, result.databaseKeyHex)
    const [row] = db.rows(
      "SELECT qr, register_number FROM contracts WHERE state = 'approved' ORDER BY register_number LIMIT 1",
    )
    db.close()
    const qr = String(row!['qr'])
    const card = join(out, 'keys', 'KDEI-TPE_card.json')
    const list = join(out, 'keys', 'list.json')
    writeFileSync(list, JSON.stringify([JSON.parse(readFileSync(card, 'utf8'))]))
    for (const keys of [result.postPublicKey, card, list]) {
      const good = await attache('verify-qr', qr, '--keys', keys, '--json')
      expect(good).toMatchObject({ code: 0, err: '' })
      expect(lastLine(good.out)).toMatchObject({
        number: row!['register_number'],
        post: 'KDEI-TPE',
        office: 'KDEI-TPE',
      })
    }
    const changed = qr.slice(0, -2) + (qr.at(-2) === '0' ? '1' : '0') + qr.slice(-1)
    expect(await attache('verify-qr', changed, '--keys', card)).toMatchObject({ code: 1, out: '' })
    const stranger = join(out, 'keys', 'JAKARTA_card.json')
    const unknown = await attache('verify-qr', qr, '--keys', stranger, '--lang', 'id')
    expect(unknown.code).toBe(1)
    expect(unknown.err).toContain('qr.unknown-key')
  })

  test('the package verifies as headquarters would; one flipped byte, another recipient or key is refused', async () => {
    const given = ['--identity', result.headquartersIdentity, '--keys', result.postPublicKey]
    const good = await attache('package', 'verify', result.package, ...given, '--me', 'JAKARTA', '--json')
    expect(good).toMatchObject({ code: 0, err: '' })
    expect(lastLine(good.out)).toMatchObject({ verified: true, facts: result.factsExported, sequence: 1 })
    const bytes = readFileSync(result.package)
    const at = bytes.length - 2000
    bytes[at] = (bytes[at] ?? 0) ^ 1
    const flipped = join(out, 'flipped.atn')
    writeFileSync(flipped, bytes)
    const bad = await attache('package', 'verify', flipped, ...given, '--me', 'JAKARTA')
    expect(bad).toMatchObject({ code: 1, out: '' })
    expect(bad.err).toContain('package.changed')
    const elsewhere = await attache('package', 'verify', result.package, ...given, '--me', 'KBRI-SIN')
    expect(elsewhere).toMatchObject({ code: 1, out: '' })
    expect(elsewhere.err).toContain('package.wrong-recipient')
  })

  test('looking inside without keys says what nobody verified', async () => {
    const seen = await attache('package', 'inspect', result.package, '--identity', result.headquartersIdentity)
    expect(seen).toMatchObject({ code: 0, err: '' })
    expect(seen.out).toContain('ORIGIN NOT VERIFIED')
    expect(seen.out).toContain(`${result.contracts.approved} × contract.approved`)
  })
})

test('a folder with something else in it is refused and untouched; a demo’s own folder is made anew', async () => {
  const foreign = mkdtempSync(join(folder, 'foreign-'))
  writeFileSync(join(foreign, 'letter.txt'), 'keep me')
  const refused = await attache('demo', '--out', foreign, '--lang', 'id')
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('demo.folder')
  expect(readdirSync(foreign)).toEqual(['letter.txt'])
  const own = join(folder, nameOf(stories[0]!.name))
  const certificates = readdirSync(join(own, 'certificates'))
  const again = await attache('demo', '--out', own, '--lang', 'id')
  expect(again).toMatchObject({ code: 0, err: '' })
  expect(again.out).toContain('Selesai.')
  expect(readdirSync(join(own, 'certificates'))).toEqual(certificates)
}, 120_000)

test('a list that is none ends with its reason and leaves no office half open', async () => {
  const own = mkdtempSync(join(folder, 'bad-'))
  const { code, err } = await attache('demo', '--out', own, '--roster', join(root, 'LICENSE'))
  expect(code).toBe(1)
  expect(err).toMatch(/\[[a-z.-]+\]/)
  expect(err).not.toMatch(/\n\s+at /)
  expect(readdirSync(join(own, 'post')).filter((file) => file.includes('wal'))).toEqual([])
})

function nameOf(story: string): string {
  return story.replaceAll(/\W+/g, '-')
}

function rowsOf({ refused }: DemoResult, rule: string): number[] {
  return refused.filter((one) => one.rule === rule).map((one) => one.row)
}

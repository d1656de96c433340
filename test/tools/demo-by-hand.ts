// node test/tools/demo-by-hand.ts [FILE]   opens what `attache demo --classic-keys --json` made with public tools only: age, tar, minisign,
// sha256sum and zcat for the package, another maker's SQLCipher for the database; then compares their facts. FILE (or stdin) holds the
// demo's output; its last line is read.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deepStrictEqual, equal } from 'node:assert/strict'
import { lastLine, type DemoResult } from '../cli/demo-result.ts'
import { openWithSqlcipher } from '../cli/sqlcipher.ts'

const tools = ['age', 'minisign', 'tar', 'sha256sum', 'zcat']
const missing = tools.filter((tool) => !isThere(tool))
if (missing.length > 0) {
  console.error(`Missing: ${missing.join(', ')}. On Debian: apt-get install -y age minisign tar coreutils gzip`)
  process.exit(1)
}

const demo = lastLine(readFileSync(process.argv[2] ?? '/dev/stdin', 'utf8')) as DemoResult
const folder = mkdtempSync(join(tmpdir(), 'attache-demo-by-hand-'))
try {
  const packed = unpack()
  equal(packed.length, demo.factsExported)
  equal(packed.length, demo.factsApplied)
  const database = openWithSqlcipher(demo.database, demo.databaseKeyHex)
  deepStrictEqual(packed, database.facts())
  const states = database.rows('SELECT state, count(*) AS n FROM contracts GROUP BY state')
  for (const row of states) equal(row['n'], demo.contracts[row['state'] as keyof DemoResult['contracts']])
  database.close()
  console.log(
    `${packed.length} facts: age, tar, minisign, sha256sum and zcat read the same as SQLCipher ${database.version} finds in the database.`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Decrypts, verifies signature and hashes, and answers the facts in order. */
function unpack(): unknown[] {
  copyFileSync(demo.postPublicKey, join(folder, 'post.pub'))
  run('age', '-d', '-i', demo.headquartersIdentity, '-o', 'package.tar', demo.package)
  run('tar', '-xf', 'package.tar')
  run('minisign', '-Vm', 'manifest.json', '-p', 'post.pub')
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    segments: { name: string; sha256: string }[]
  }
  writeFileSync(join(folder, 'sums'), manifest.segments.map((one) => `${one.sha256}  ${one.name}\n`).join(''))
  run('sha256sum', '--check', '--strict', 'sums')
  const lines = run('zcat', ...manifest.segments.map((one) => one.name))
  return lines
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

function run(tool: string, ...args: string[]): string {
  return execFileSync(tool, args, { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
}

function isThere(tool: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${tool}`])
    return true
  } catch {
    return false
  }
}

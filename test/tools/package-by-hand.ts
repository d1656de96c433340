// test/tools: checks against programs that are not ours. Run by hand: they need tools that are not everywhere.
// node test/tools/package-by-hand.ts   opens our package with age, tar, minisign, sha256sum and zcat, and reads minisign's signature with ours.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deepStrictEqual, ok as isTrue } from 'node:assert/strict'
import { publicKeyText, verify } from '../../electron/office/packages/container/signing.ts'
import { facts, newOffice, packageOf, value } from '../packages/container/story.ts'

const missing = ['age', 'minisign', 'tar', 'sha256sum', 'zcat'].filter((tool) => !isThere(tool))
if (missing.length > 0) {
  console.error(`Missing: ${missing.join(', ')}. On Debian: apt-get install -y age minisign tar coreutils gzip`)
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'attache-by-hand-'))
try {
  await oursByTheirs()
  theirsByOurs()
  console.log('Our package opens with the public tools, and their signature with ours.')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function oursByTheirs(): Promise<void> {
  const [post, headquarters] = [await newOffice('classic'), await newOffice('classic')]
  const own = facts(6000)
  const { bytes, manifest } = await packageOf(post, headquarters, own)
  writeFileSync(join(folder, 'package.atn'), bytes)
  writeFileSync(join(folder, 'hq.key'), `${headquarters.identity}\n`)
  writeFileSync(join(folder, 'post.pub'), publicKeyText(post.signing, 'KDEI-TPE'))
  run('age', '-d', '-i', 'hq.key', '-o', 'package.tar', 'package.atn')
  run('tar', '-xf', 'package.tar')
  isTrue(run('minisign', '-Vm', 'manifest.json', '-p', 'post.pub').includes('stream:data sequence:1'))
  writeFileSync(join(folder, 'sums'), manifest.segments.map((one) => `${one.sha256}  ${one.name}\n`).join(''))
  run('sha256sum', '--check', '--strict', 'sums')
  const lines = run('zcat', ...manifest.segments.map((one) => one.name))
    .trimEnd()
    .split('\n')
  deepStrictEqual(
    lines.map((line) => JSON.parse(line)),
    own,
  )
}

function theirsByOurs(): void {
  run('minisign', '-G', '-W', '-p', 'their.pub', '-s', 'their.key')
  run('minisign', '-S', '-s', 'their.key', '-m', 'manifest.json', '-x', 'their.minisig', '-t', 'kepada pusat é')
  const key = Buffer.from(readFileSync(join(folder, 'their.pub'), 'utf8').split('\n')[1] ?? '', 'base64').subarray(10)
  const read = (name: string) => readFileSync(join(folder, name))
  const answer = value(verify(read('manifest.json'), read('their.minisig').toString(), key))
  isTrue(read('their.pub').toString().includes(answer.keyId))
  deepStrictEqual(answer.trustedComment, 'kepada pusat é')
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

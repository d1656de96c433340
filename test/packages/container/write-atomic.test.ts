import { mkdtemp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { badPackage } from '../../../electron/office/packages/container/problems.ts'
import { localDisk, writeAtomic, type Disk } from '../../../electron/office/packages/container/write-atomic.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import { codeOf } from './story.ts'

const bytes = new Uint8Array(100_000).map((_, i) => i % 251)
let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-write-'))
  path = join(folder, 'KDEI-TPE_data_000001_20261121.atn')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('writes the file whole, readable only by its owner, and leaves nothing beside it', async () => {
  const seen: Uint8Array[] = []
  expect(codeOf(await writeAtomic(path, bytes, async (back) => (seen.push(back), ok(undefined))))).toBe('accepted')
  expect(seen).toEqual([bytes])
  expect(await content(path)).toEqual(bytes)
  expect(await readdir(folder)).toHaveLength(1)
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('what does not pass the check leaves nothing', async () => {
  expect(codeOf(await writeAtomic(path, bytes, async () => badPackage('package.changed')))).toBe('package.changed')
  expect(await readdir(folder)).toEqual([])
})

test('a part of an earlier crash is replaced, a link in its place is not followed', async () => {
  await writeFile(`${path}.part`, 'half')
  expect(codeOf(await writeAtomic(path, bytes, same))).toBe('accepted')
  await rm(path)
  await writeFile(join(folder, 'precious'), 'kept')
  await symlink(join(folder, 'precious'), `${path}.part`)
  expect(codeOf(await writeAtomic(path, bytes, same))).toBe('accepted')
  expect(await readFile(join(folder, 'precious'), 'utf8')).toBe('kept')
  expect(await content(path)).toEqual(bytes)
})

test('a finished file is never touched: it is the answer when it is ours, a conflict when not', async () => {
  await writeFile(path, bytes)
  const before = await stat(path)
  expect(codeOf(await writeAtomic(path, bytes, same))).toBe('accepted')
  expect(codeOf(await writeAtomic(path, bytes.subarray(1), async () => ok(undefined)))).toBe('target.exists')
  expect(codeOf(await writeAtomic(path, bytes.slice().fill(0), async () => badPackage('package.changed')))).toBe(
    'target.exists',
  )
  expect((await stat(path)).mtimeMs).toBe(before.mtimeMs)
  expect(await content(path)).toEqual(bytes)
})

test('a file that appears while we write is not replaced', async () => {
  const check = async (back: Uint8Array) => {
    await writeFile(path, 'theirs')
    return same(back)
  }
  expect(codeOf(await writeAtomic(path, bytes, check))).toBe('target.exists')
  expect(await readFile(path, 'utf8')).toBe('theirs')
  expect(await readdir(folder)).toHaveLength(1)
})

test('a folder that is gone, or is a file, says so', async () => {
  expect(codeOf(await writeAtomic(join(folder, 'gone', 'x.atn'), bytes, same))).toBe('target.gone')
  await writeFile(join(folder, 'file'), '')
  expect(codeOf(await writeAtomic(join(folder, 'file', 'x.atn'), bytes, same))).toBe('target.gone')
})

test('space is checked before a byte is written', async () => {
  const steps: string[] = []
  const disk = watched(steps, { freeBytes: async () => bytes.length })
  expect(codeOf(await writeAtomic(path, bytes, same, disk))).toBe('target.full')
  expect(steps).not.toContain('writeNew')
})

test.each([
  ['ENOSPC', 'target.full'],
  ['EDQUOT', 'target.full'],
  ['EFBIG', 'target.full'],
  ['EROFS', 'target.read-only'],
  ['EACCES', 'target.not-writable'],
  ['EPERM', 'target.not-writable'],
  ['ENOENT', 'target.gone'],
  ['EIO', 'target.gone'],
])(
  '%s at any step is a calm refusal that leaves no finished file, and the next try succeeds',
  async (code, expected) => {
    for (const step of ['sizeOf', 'freeBytes', 'writeNew', 'read', 'rename'] as const) {
      const disk = failing(step, code)
      expect(codeOf(await writeAtomic(path, bytes, same, disk))).toBe(expected)
      expect(await readdir(folder)).toEqual([])
      expect(codeOf(await writeAtomic(path, bytes, same))).toBe('accepted')
      await rm(path)
    }
  },
)

test('an error nobody expects is not swallowed', async () => {
  await expect(writeAtomic(path, bytes, same, failing('rename', 'EWEIRD'))).rejects.toThrow('EWEIRD')
})

/** The program dies at a step: nothing of ours runs after it. */
test.each([
  'remove',
  'freeBytes',
  'before writeNew',
  'within writeNew',
  'after writeNew',
  'read',
  'before rename',
  'after rename',
  'syncFolder',
])('killed at %s: no finished file or a whole one, and the next try succeeds (P11)', async (moment) => {
  const never = new Promise<never>(() => undefined)
  const died = new Promise<'died'>((resolve) => {
    void writeAtomic(
      path,
      bytes,
      same,
      dying(moment, never, () => resolve('died')),
    )
  })
  expect(await died).toBe('died')
  const there = (await readdir(folder)).includes('KDEI-TPE_data_000001_20261121.atn')
  expect(there).toBe(['after rename', 'syncFolder'].includes(moment))
  if (there) expect(await content(path)).toEqual(bytes)
  expect(codeOf(await writeAtomic(path, bytes, same))).toBe('accepted')
  expect(await content(path)).toEqual(bytes)
  expect(await readdir(folder)).toHaveLength(1)
})

test('bytes are on the medium before the check, and the name only after it', async () => {
  const steps: string[] = []
  await writeAtomic(path, bytes, async (back) => (steps.push('check'), same(back)), watched(steps))
  expect(steps).toEqual([
    'sizeOf',
    'remove',
    'freeBytes',
    'writeNew',
    'read',
    'check',
    'sizeOf',
    'rename',
    'syncFolder',
  ])
})

test('a folder that cannot be opened for syncing does not undo what is written', async () => {
  await mkdir(join(folder, 'there'))
  expect(await localDisk.syncFolder(join(folder, 'there'))).toBeUndefined()
})

async function same(back: Uint8Array): Promise<Result<void>> {
  return Buffer.compare(back, bytes) === 0 ? ok(undefined) : badPackage('package.changed')
}

async function content(file: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(file))
}

function watched(steps: string[], other: Partial<Disk> = {}): Disk {
  return everyStep((name, run) => {
    steps.push(name)
    return run()
  }, other)
}

function failing(step: keyof Disk, code: string): Disk {
  return everyStep((name, run) => (name === step ? Promise.reject(Object.assign(new Error(code), { code })) : run()))
}

function dying(moment: string, never: Promise<never>, died: () => void): Disk {
  const die = () => (died(), never)
  return everyStep(
    async (name, run) => {
      if (moment === name || moment === `before ${name}`) return die()
      const answer = await run()
      return moment === `after ${name}` ? die() : answer
    },
    moment === 'within writeNew'
      ? { writeNew: async (file) => (await writeFile(file, bytes.subarray(0, 5000)), die()) }
      : {},
  )
}

/** The real disk with `around` called at each step. */
function everyStep(
  around: (name: keyof Disk, run: () => Promise<unknown>) => Promise<unknown>,
  other: Partial<Disk> = {},
): Disk {
  const disk: Disk = { ...localDisk, ...other }
  const wrap = (name: keyof Disk) => {
    const step = disk[name] as (...args: unknown[]) => Promise<unknown>
    return (...args: unknown[]) => around(name, () => step(...args))
  }
  const names = Object.keys(disk) as (keyof Disk)[]
  return Object.fromEntries(names.map((name) => [name, wrap(name)])) as unknown as Disk
}

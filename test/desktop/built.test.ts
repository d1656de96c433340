import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'desk-'))
const app = join(folder, 'app')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(() => {
  mkdirSync(join(app, 'build', 'renderer'), { recursive: true })
  writeFileSync(join(app, 'build', 'renderer', 'index.html'), '<!doctype html><title>desk</title>')
  for (const name of ['node_modules', 'resources']) symlinkSync(join(root, name), join(app, name), 'junction')
  cpSync(join(root, 'package.json'), join(app, 'package.json'))
  run('node_modules/typescript/bin/tsc', ['-p', 'electron/tsconfig.build.json', '--outDir', join(app, 'build')])
}, 120_000)

test('the compiled desktop starts its office in its own thread, answers its page and quits', () => {
  const { status, stdout, stderr } = run('test/desktop/electron-stand-in/run-built.ts', [app])
  expect(stderr).toBe('')
  expect(stdout).toBe('{"ok":true,"value":null}\n')
  expect(status).toBe(0)
}, 60_000)

function run(script: string, args: string[]) {
  const env = { ...process.env, XDG_DATA_HOME: join(folder, 'data'), APPDATA: join(folder, 'data') }
  return spawnSync(process.execPath, [join(root, script), ...args], { cwd: root, env, encoding: 'utf8' })
}

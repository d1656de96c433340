import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { settingsOf } from '../fixtures.ts'
import { keyringNames } from '../../electron/office/keys/keyring-file.ts'
import { newWorld, onFolder, testClock } from '../world.ts'

it('asked for twice at once makes one office, and its recovery code is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-first-'))
  const world = onFolder(folder, testClock())
  const input = {
    kind: 'post' as const,
    code: 'UJI-1',
    settings: settingsOf('UJI-1'),
    attache: { name: 'A', password: 'sandi yang panjang' },
  }
  const answers = await Promise.all([world.ask('office.create', input), world.ask('office.create', input)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.filter((answer) => !answer.ok && answer.error.reasons[0]?.code === 'office.exists')).toHaveLength(1)
  await world.office.stop()
  rmSync(folder, { recursive: true, force: true })
})

it('is not offered where an office lost its keyring', async () => {
  const world = await newWorld()
  await world.must('session.lock', {})
  for (const name of keyringNames) rmSync(join(world.folder, name))
  expect(await world.must('office.status', {})).toMatchObject({ state: 'damaged' })
  await world.close()
})

import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Output, Parsed } from '../../../shared/channels.ts'
import { addDays } from '../../../shared/core/dates.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import { Gate } from '../gate.ts'
import { keyringNames, readKeyring } from '../keys/keyring-file.ts'
import { databaseName, enter, newDatabaseName } from '../session/unlock.ts'
import { alreadyHere } from './create-office.ts'
import { loadDemoData } from './demo/demo-data.ts'
import { newDice } from './demo/dice.ts'
import { fillRegister } from './demo/fill-register.ts'
import { registerPartners } from './demo/register-partners.ts'
import { setUp } from './demo/set-up.ts'
import { storyClock, workingDaysBefore } from './demo/story-clock.ts'
import { telling, tellStory } from './demo/tell-story.ts'

/** Always the same people, firms and contracts on the same day. */
const seed = 20_261_121
const storyDays = 84
/** More than the story's own sixty contracts come in during the year before it. */
const fillDays = 365

/**
 * First run, demo: a post in Taipei with twelve weeks of invented work behind it, told through the use cases at the story's own time.
 * `workers` files that many more, for measurements. Made in a folder beside and moved in when it is whole: after a power cut there is either
 * no office or a whole one. The passwords are printed in the data: a demo has no secrets, and is marked as one on every screen and paper.
 */
export async function createDemoOffice(
  gate: Gate,
  { language }: Parsed<'office.createDemo'>,
  requestId: string,
  { workers = 0 }: { workers?: number } = {},
): Promise<Result<Output<'office.createDemo'>>> {
  const { folder, resources, world } = gate.setting
  if (readKeyring(folder) || existsSync(join(folder, databaseName))) return fail(alreadyHere)
  const draftFolder = join(folder, 'demo.part')
  rmSync(draftFolder, { recursive: true, force: true })
  const today = world.today()
  const clock = storyClock(addDays(today, -storyDays - (workers > 0 ? fillDays : 0)), () => world.newId())
  const story = new Gate({ ...gate.setting, folder: draftFolder, world: clock })
  const data = loadDemoData(resources)
  const dice = await newDice(seed)
  const { desk, cast } = await setUp(story, clock, data, { language, requestId })
  const stage = { desk, dice, data, partners: registerPartners(desk, dice, data, today) }
  const days = workingDaysBefore(today, storyDays)
  const total = days.length + workers
  const tell = async (done: number) => {
    gate.emit({ kind: 'progress', progress: { requestId, done, total, text: telling } })
    // Lets the thread answer other calls meanwhile.
    await setImmediate()
  }
  await fillRegister(stage, cast, { workers, days: fillDays, tell })
  await tellStory(stage, cast, { days, firstSerial: workers, tell: (done) => tell(workers + done) })
  const dataKey = Uint8Array.from(desk.open().dataKey)
  story.lock()
  moveIn(draftFolder, folder)
  const entered = enter(gate, dataKey, cast.attache, world.newId())
  if (!entered.ok) return entered
  const { attache, desk: officers, auditor } = data.home.officers
  return ok({ officers: [attache, ...officers, auditor] })
}

/** The order of a first run: database under its other name, keyring, database under its own (see create-office.ts). */
function moveIn(from: string, to: string): void {
  renameSync(join(from, databaseName), join(to, newDatabaseName))
  for (const name of keyringNames) renameSync(join(from, name), join(to, name))
  renameSync(join(to, newDatabaseName), join(to, databaseName))
  rmSync(from, { recursive: true, force: true })
}

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Output, Parsed } from '../../../shared/channels.ts'
import { addDays } from '../../../shared/core/dates.ts'
import { fail, ok, type Result } from '../../../shared/core/result.ts'
import { Gate } from '../gate.ts'
import { keyringNames, readKeyring } from '../keys/keyring-file.ts'
import { inTurn } from '../packages/in-turn.ts'
import { clearOpenMark, databaseName, enter, newDatabaseName } from '../session/unlock.ts'
import { alreadyHere } from './create-office.ts'
import { loadDemoData, type DemoData } from './demo/demo-data.ts'
import { newDice } from './demo/dice.ts'
import { foundHeadquarters, headquartersFolder } from './demo/exchange.ts'
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
const outbox = 'outbox'

/**
 * First run, demo: a post in Taipei with twelve weeks of invented work behind it, told through the use cases at the story's own time, and
 * its headquarters in a folder of its own. `workers` files that many more, for measurements. Made in a folder beside and moved in when it is
 * whole: after a power cut there is either no office or a whole one. A demo has no secrets: its passwords stand in resources/demo, and it is
 * marked as a demo on every screen and paper.
 */
export function createDemoOffice(
  gate: Gate,
  { language }: Parsed<'office.createDemo'>,
  requestId: string,
  { workers = 0 }: { workers?: number } = {},
): Promise<Result<Output<'office.createDemo'>>> {
  // In turn: a second press of the button must find the first one's office, not its half-made folder.
  return inTurn(gate, async () => {
    const { folder, resources, world } = gate.setting
    if (isTaken(folder)) return fail(alreadyHere)
    const draft = join(folder, 'demo.part')
    rmSync(draft, { recursive: true, force: true })
    const data = loadDemoData(resources)
    const made = await makeIn(draft, gate, data, { language, requestId, workers })
    moveIn(draft, folder)
    const entered = enter(gate, made.dataKey, made.attache, world.newId())
    if (!entered.ok) return entered
    const { attache, desk, auditor } = data.home.officers
    return ok({ officers: [attache, ...desk, auditor] })
  })
}

type Asked = { language: Parsed<'office.createDemo'>['language']; requestId: string; workers: number }

/** Founds both offices in `draft`, tells the story and closes them. Throws when a step of the story is refused. */
async function makeIn(
  draft: string,
  gate: Gate,
  data: DemoData,
  { language, requestId, workers }: Asked,
): Promise<{ dataKey: Uint8Array; attache: string }> {
  const { world } = gate.setting
  const today = world.today()
  const days = workingDaysBefore(today, storyDays)
  const clock = storyClock(addDays(today, -storyDays - (workers > 0 ? fillDays : 0)), () => world.newId())
  const [post, jakarta] = [draft, join(draft, headquartersFolder)].map(
    (folder) => new Gate({ ...gate.setting, folder, world: clock }),
  ) as [Gate, Gate]
  const tell = async (done: number) => {
    gate.emit({ kind: 'progress', progress: { requestId, done, total: days.length + workers, text: telling } })
    // Lets the thread answer other calls meanwhile.
    await setImmediate()
  }
  try {
    const dice = await newDice(seed)
    const { desk, cast } = await setUp(post, clock, data, { language, requestId })
    const headquarters = await foundHeadquarters(desk, jakarta, data)
    const stage = { desk, dice, data, partners: registerPartners(desk, dice, data, today) }
    await fillRegister(stage, cast, { workers, days: fillDays, tell })
    await tellStory(stage, cast, {
      // Packages of a hundred thousand facts each would take longer than the rest; they wait to be sent.
      headquarters: workers === 0 ? headquarters : undefined,
      days,
      firstSerial: workers,
      tell: (done) => tell(workers + done),
    })
    return { dataKey: Uint8Array.from(desk.open().dataKey), attache: cast.attache }
  } finally {
    for (const office of [post, jakarta]) {
      office.lock()
      clearOpenMark(office.setting.folder)
    }
  }
}

function isTaken(folder: string): boolean {
  return (
    [databaseName, headquartersFolder].some((name) => existsSync(join(folder, name))) || Boolean(readKeyring(folder))
  )
}

/**
 * In the order of a first run (see create-office.ts): database under its other name, keyring, database under its own. What stands beside
 * follows: cut off before, the office makes the files of its outbox again by itself.
 */
function moveIn(from: string, to: string): void {
  renameSync(join(from, databaseName), join(to, newDatabaseName))
  for (const name of keyringNames) renameSync(join(from, name), join(to, name))
  renameSync(join(to, newDatabaseName), join(to, databaseName))
  renameSync(join(from, headquartersFolder), join(to, headquartersFolder))
  if (existsSync(join(from, outbox))) {
    mkdirSync(join(to, outbox), { recursive: true, mode: 0o700 })
    for (const name of readdirSync(join(from, outbox))) renameSync(join(from, outbox, name), join(to, outbox, name))
  }
  rmSync(from, { recursive: true, force: true })
}

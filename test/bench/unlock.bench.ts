import { argon2id } from 'hash-wasm'
import { startOfficeHere } from '../../electron/office/start-office.ts'
import { officerCost } from '../../electron/office/keys/derive.ts'
import { newWorld, passwords, resources, type World } from '../world.ts'
import { realWorld } from '../../electron/office/clock.ts'
import { timeOf } from './measure.ts'

export const name = 'unlock'
export const goal = { ratio: 1.5 }

const rounds = 15

/** Signing in at full cost (64 MiB, three passes) against the password hash alone: what the office adds to what safety costs. */
export async function run(): Promise<{ ours: number[]; bare: number[] }> {
  const world = await fullCost(await newWorld())
  const [ours, bare]: [number[], number[]] = [[], []]
  const { memoryKiB, passes, lanes } = officerCost
  for (let i = 0; i < rounds; i += 1) {
    const salt = new Uint8Array(16).fill(i)
    ours.push(await timeOf(() => world.unlock()))
    bare.push(
      await timeOf(() =>
        argon2id({
          password: 'x',
          salt,
          memorySize: memoryKiB,
          iterations: passes,
          parallelism: lanes,
          hashLength: 32,
          outputType: 'binary',
        }),
      ),
    )
  }
  await world.close()
  return { ours, bare }
}

/** The test office with its officer's password wrapped anew at the cost that ships. */
async function fullCost(world: World) {
  await world.office.stop()
  const office = startOfficeHere({ dataFolder: world.folder, resources, appVersion: '0' }, { world: realWorld })
  const call = async (channel: string, input: unknown) => {
    const answer = await office.call({ channel, requestId: realWorld.newId(), input })
    if (!answer.ok) throw new Error(`${channel}: ${answer.error.reasons[0]?.code}`)
  }
  const unlock = () => call('session.unlock', { officerId: world.officers.officer, password: passwords.officer })
  await unlock()
  await call('session.changePassword', { password: passwords.officer, newPassword: passwords.officer })
  return {
    unlock,
    close: async () => {
      await office.stop()
      await world.close()
    },
  }
}

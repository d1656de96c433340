import { randomUUID } from 'node:crypto'
import { call as callSchema, type Answer } from '../../shared/call.ts'
import { channels, type ChannelName } from '../../shared/channels.ts'
import type { Channel } from '../../shared/core/channel.ts'
import { invalidInput } from '../../shared/core/invalid-input.ts'
import { problemOf, reasonOf, type Problem } from '../../shared/core/problem.ts'
import { fail, ok } from '../../shared/core/result.ts'
import { permissions } from '../../shared/core/roles.ts'
import { contextFor } from './context.ts'
import { sqliteCode } from './db/open.ts'
import type { Gate } from './gate.ts'
import { framesOf } from './log.ts'
import { routes } from './routes.ts'

/** The one way in: parse → locked? → who → may they → run → parse the answer. Hosts have checked the sender before. */
export async function answer(gate: Gate, raw: unknown): Promise<Answer> {
  const parsed = callSchema.safeParse(raw)
  if (!parsed.success) return fail(invalidInput(parsed.error))
  const { channel: name, requestId } = parsed.data
  if (!isChannel(name)) return fail(unknownChannel)
  const channel: Channel = channels[name]
  const input = channel.input.safeParse(parsed.data.input)
  if (!input.success) return fail(invalidInput(input.error))
  const started = performance.now()
  let { open } = gate
  try {
    const against = whyNotAllowed(gate, channel)
    if (against) return fail(against)
    open = gate.open
    const result = await run(gate, name, requestId, input.data)
    gate.setting.log({
      level: 'info',
      event: 'call',
      channel: name,
      code: result.ok ? 'ok' : result.error.code,
      ms: Math.round(performance.now() - started),
    })
    return result.ok ? ok(channel.output.parse(result.value)) : result
  } catch (error) {
    // Locked in the middle of the work (idle, suspend; the next officer may be in already): its database was closed under it, and nothing of
    // it was committed.
    if (channel.needs !== 'anyone' && gate.open !== open) return fail(problemOf('locked', lockedReason))
    return fail(problemFrom(gate, name, error))
  } finally {
    gate.running.delete(requestId)
  }
}

function isChannel(name: string): name is ChannelName {
  return Object.hasOwn(channels, name)
}

function whyNotAllowed(gate: Gate, channel: Channel): Problem | undefined {
  gate.lockWhenIdle()
  if (channel.needs === 'anyone') return undefined
  gate.recheckOfficer()
  const { open } = gate
  if (!open) return problemOf('locked', lockedReason)
  if (channel.needs !== 'session' && !permissions[open.officer.role].includes(channel.needs)) {
    return problemOf('notPermitted', roleReason)
  }
  const now = gate.setting.world.now()
  if (channel.secondUnlock && now > open.confirmedUntil) return problemOf('notPermitted', confirmReason)
  open.lastActive = now
  return undefined
}

async function run(gate: Gate, name: ChannelName, requestId: string, input: unknown): Promise<Answer> {
  const route = routes[name] as {
    open?: (ctx: unknown, input: unknown) => unknown
    gate?: (gate: Gate, input: unknown, requestId: string) => unknown
  }
  if (route.gate) return (await route.gate(gate, input, requestId)) as Answer
  return (await route.open?.(contextFor(gate, name, requestId, input as never), input)) as Answer
}

/** A full or read-only disk is an expected refusal; everything else thrown is a bug: logged under a number, without personal data. */
function problemFrom(gate: Gate, channel: string, error: unknown): Problem {
  const code = sqliteCode(error) ?? (error as { code?: unknown } | undefined)?.code
  if (
    typeof code === 'string' &&
    /^(SQLITE_FULL|SQLITE_READONLY|SQLITE_IOERR|SQLITE_CANTOPEN|ENOSPC|EROFS|EACCES|EDQUOT)/.test(code)
  ) {
    gate.setting.log({ level: 'error', event: 'disk', channel, code })
    return problemOf('noSpace', diskReason)
  }
  const incident = randomUUID().slice(0, 8).toUpperCase()
  gate.setting.log({ level: 'error', event: 'bug', channel, incident, ...framesOf(error) })
  return { ...problemOf('bug', bugReason(incident)), incident }
}

const unknownChannel = problemOf(
  'invalid',
  reasonOf(
    'call.unknown',
    'Panggilan ini tidak dikenal. Perbarui aplikasi.',
    'This call is not known. Update the app.',
  ),
)
const lockedReason = reasonOf(
  'office.locked',
  'Kantor terkunci. Masuk dengan kata sandi Anda.',
  'The office is locked. Sign in with your password.',
)
const roleReason = reasonOf(
  'session.role',
  'Peran Anda tidak berwenang untuk tindakan ini. Minta bantuan atase.',
  'Your role may not do this. Ask the attaché.',
)
const confirmReason = reasonOf(
  'session.confirm-needed',
  'Tindakan ini meminta kata sandi Anda sekali lagi.',
  'This action asks for your password once more.',
)
const diskReason = reasonOf(
  'disk.cannot-write',
  'Disk penuh, hanya-baca, atau tidak terpasang. Tidak ada yang tersimpan setengah jalan. Kosongkan ruang atau pasang kembali disk, lalu ulangi.',
  'The disk is full, read-only or not there. Nothing was saved halfway. Free some space or reconnect it, then repeat.',
)
function bugReason(incident: string) {
  return reasonOf(
    'bug',
    `Terjadi kesalahan di dalam aplikasi (nomor ${incident}). Data yang sudah tersimpan aman. Ulangi; bila terulang, sebutkan nomor ini kepada dukungan.`,
    `Something went wrong inside the app (number ${incident}). What was saved is safe. Repeat; if it happens again, tell support this number.`,
  )
}

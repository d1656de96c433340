import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode, encode } from 'cborg'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Answer, OfficeEvent } from '../../shared/call.ts'
import type { ChannelName, Input, Output } from '../../shared/channels.ts'
import { serve } from '../../electron/browser/serve.ts'
import { agencyFields, settingsOf } from '../fixtures.ts'
import { resources } from '../world.ts'
import { ask } from './start-browser.ts'

test('long work tells its progress to the window and stops when it asks, through the real server and the real office thread', async () => {
  const desk = await openDesk()
  const { value: agency } = await desk.must('agencies.register', agencyFields)
  const input = { file: longList(40_000), mapping, terms: { ...terms, agencyId: agency.id } }

  const requestId = randomUUID()
  const running = desk.call('rosters.dryRun', input, requestId)
  await vi.waitFor(() => expect(desk.progressOf(requestId)).not.toEqual([]), { timeout: 10_000 })
  expect(desk.progressOf(requestId)[0]).toMatchObject({ text: { id: 'Membaca berkas', en: 'Reading the file' } })
  await desk.must('work.cancel', { requestId })
  expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })

  const { value: plan } = await desk.must('rosters.dryRun', { ...input, file: longList(3) })
  expect(plan.report.counts.total).toBe(4)
})

const mapping = {
  sheet: 0,
  headerRow: 0,
  columns: { '1': 'name' },
  dateOrder: 'auto',
} satisfies Input<'rosters.dryRun'>['mapping']
const terms = {
  currency: 'TWD',
  lodging: 'provided',
  food: 'provided',
  hoursPerDay: 8,
  restDaysPerMonth: 4,
  leaveDaysPerYear: 7,
  insurance: '',
  stated: [],
  signedOn: '2026-11-10',
} satisfies Omit<Input<'rosters.dryRun'>['terms'], 'agencyId'>

function longList(people: number): Uint8Array {
  const lines = Array.from({ length: people }, (_, i) => `${i};PEKERJA UJI ${i};L;01-01-1990;C${1_000_000 + i}`)
  return new TextEncoder().encode(['NO;NAMA;L/P;TANGGAL LAHIR;NO PASPOR', ...lines].join('\n'))
}

/** A new office behind the real server, with its attaché signed in and its events heard, as a browser window does. */
async function openDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  const served = await serve({
    dataFolder: join(folder, 'office'),
    resources,
    rendererFolder: folder,
    appVersion: '0.0.0-test',
  })
  onTestFinished(async () => {
    await served.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const { origin, search } = new URL(served.url)
  const Cookie = (await ask(origin, `/${search}`)).headers['set-cookie']![0]!.split(';')[0]!
  const events = hear(origin, Cookie)
  const headers = { Cookie, Origin: origin, 'Content-Type': 'application/cbor' }
  async function call<N extends ChannelName>(channel: N, input: Input<N>, requestId: string = randomUUID()) {
    const { body } = await ask(origin, '/call', {
      method: 'POST',
      headers,
      body: encode({ channel, requestId, input }),
    })
    return decode(body) as Answer<Output<N>>
  }
  async function must<N extends ChannelName>(channel: N, input: Input<N>) {
    const answer = await call(channel, input)
    if (!answer.ok) throw new Error(`${channel}: ${answer.error.reasons.map((reason) => reason.code).join(', ')}`)
    return answer
  }
  await must('office.create', {
    kind: 'post',
    code: 'KDEI-TPE',
    settings: settingsOf('KDEI-TPE'),
    attache: { name: 'Ratna Kusuma', password: 'sandi atase uji' },
  })
  const progressOf = (requestId: string) =>
    events().flatMap((event) =>
      event.kind === 'progress' && event.progress.requestId === requestId ? [event.progress] : [],
    )
  return { call, must, progressOf }
}

function hear(origin: string, Cookie: string): () => OfficeEvent[] {
  let text = ''
  get(`${origin}/events`, { headers: { Cookie }, agent: false }, (response) => {
    response.on('data', (chunk: Buffer) => (text += chunk.toString()))
    response.on('error', () => undefined)
  }).on('error', () => undefined)
  return () => [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!) as OfficeEvent)
}

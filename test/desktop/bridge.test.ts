import { expect, test, vi } from 'vitest'
import { officeOf, startDesktop } from './start-desktop.ts'

const requestId = '0b0f6a52-6c5e-4d52-9b0e-6b8f6f2f3a01'
const call = { channel: 'echo', requestId, input: { a: 1 } }

test('the page gets two functions and nothing else', async () => {
  const desktop = await startDesktop()
  expect(Object.keys(desktop.window.webContents.page)).toEqual(['office'])
  expect(Object.keys(officeOf(desktop))).toEqual(['call', 'on'])
  expect(Object.isFrozen(officeOf(desktop))).toBe(true)
  expect(desktop.electron.callsOf('ipcMain.handle')).toEqual([['office:call']])
})

test('a call reaches the office and its answer comes back', async () => {
  const desktop = await startDesktop()
  expect(await officeOf(desktop).call(call)).toEqual({ ok: true, value: { a: 1 } })
  expect(desktop.office.calls).toEqual([call])
})

test('bytes survive both ways', async () => {
  const desktop = await startDesktop()
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256)
  const answer = (await officeOf(desktop).call({ ...call, input: { file: { bytes } } })) as {
    value: { file: { bytes: Uint8Array } }
  }
  expect(answer.value.file.bytes).toBeInstanceOf(Uint8Array)
  expect(Buffer.from(answer.value.file.bytes).equals(Buffer.from(bytes))).toBe(true)
})

test.each([
  ['a function', { ...call, input: { run: () => 1 } }],
  ['a function at the top', { ...call, then: () => 1 }],
])('%s cannot cross', async (_name, value) => {
  const desktop = await startDesktop()
  await expect((async () => officeOf(desktop).call(value))()).rejects.toThrow(/could not be cloned/)
  expect(desktop.office.calls).toEqual([])
})

test.each([[null], [undefined], ['text'], [7], [[call]], [new Map()], [new Date()]])(
  '%s is not a call',
  async (value) => {
    const desktop = await startDesktop()
    await expect(officeOf(desktop).call(value)).rejects.toThrow('A call is a plain object')
    expect(desktop.office.calls).toEqual([])
  },
)

test.each([
  ['no request id', { channel: 'echo', input: {} }],
  ['an unknown key', { ...call, more: 1 }],
  ['a long channel', { ...call, channel: 'x'.repeat(81) }],
  ['a request id that is none', { ...call, requestId: '1' }],
])('%s is answered as invalid and stays outside', async (_name, value) => {
  const desktop = await startDesktop()
  expect(await officeOf(desktop).call(value)).toMatchObject({ ok: false, error: { code: 'invalid' } })
  expect(desktop.office.calls).toEqual([])
})

test('only the top frame of a window that shows our page may call', async () => {
  const { electron, window, office } = await startDesktop()
  const sender = window.webContents
  const ours = sender.mainFrame
  const invoke = (frame: { url: string } | null) => electron.invokeAs(sender, frame, 'office:call', call)
  await expect(invoke(ours)).resolves.toMatchObject({ ok: true })
  office.calls.length = 0
  // A frame inside the page, even of our own origin; a frame that is gone.
  await expect(invoke({ url: 'app://desk/' })).rejects.toThrow('Not from our window')
  await expect(invoke(null)).rejects.toThrow('Not from our window')
  for (const url of [
    'https://example.com/',
    'app://other/',
    'app://desk.example.com/',
    'blob:app://desk/1',
    'about:blank',
    '',
  ]) {
    ours.url = url
    await expect(invoke(ours)).rejects.toThrow('Not from our window')
  }
  expect(office.calls).toEqual([])
})

test('events reach every listener until it stops', async () => {
  const desktop = await startDesktop()
  const [first, second] = [vi.fn(), vi.fn()]
  const stop = officeOf(desktop).on(first)
  officeOf(desktop).on(second)
  desktop.office.tell({ kind: 'changed', topics: ['contracts'] })
  stop()
  desktop.office.tell({ kind: 'locked' })
  expect(first.mock.calls).toEqual([[{ kind: 'changed', topics: ['contracts'] }]])
  expect(second).toHaveBeenLastCalledWith({ kind: 'locked' })
})

test('a listener must be a function', async () => {
  const desktop = await startDesktop()
  expect(() => officeOf(desktop).on('x' as never)).toThrow('A listener is a function')
})

test('an office that is gone is told as an error, without what it said', async () => {
  const desktop = await startDesktop()
  desktop.office.call = () => Promise.reject(new Error('the office thread has ended'))
  await expect(officeOf(desktop).call(call)).rejects.toThrow('office:call')
})

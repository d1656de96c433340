import { afterEach, expect, test, vi } from 'vitest'
import { connect } from '../../renderer/api/door.ts'
import { signIn, startBrowser } from './start-browser.ts'

vi.mock('../../electron/office/client.ts', () => ({ startOffice: vi.fn() }))

afterEach(() => vi.unstubAllGlobals())

/** An EventSource whose messages the test sends. */
class FakeEventSource extends EventTarget {
  static opened: FakeEventSource[] = []
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
    FakeEventSource.opened.push(this)
  }
}

test('a call in a browser goes through the real server and back', async () => {
  const browser = await startBrowser()
  const Cookie = await signIn(browser)
  vi.stubGlobal('window', {})
  vi.stubGlobal('EventSource', FakeEventSource)
  // A browser adds these three by itself.
  const real = fetch
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    real(browser.origin + path, { ...init, headers: { ...init.headers, Cookie, Origin: browser.origin } }),
  )
  const door = connect()
  expect(await door.call('session.lock', {})).toEqual({ ok: true, value: {} })
  expect(browser.office.calls).toEqual([
    { channel: 'session.lock', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/), input: {} },
  ])
  await browser.served.stop()
  expect(await door.call('session.lock', {})).toMatchObject({
    ok: false,
    error: { code: 'bug', reasons: [{ code: 'host.gone' }] },
  })
})

test('events arrive; after a lost stream everything counts as changed', () => {
  vi.stubGlobal('window', {})
  vi.stubGlobal('EventSource', FakeEventSource)
  const door = connect()
  const [source] = FakeEventSource.opened.slice(-1)
  const heard = vi.fn()
  const stop = door.on(heard)
  source?.dispatchEvent(new Event('open'))
  source?.dispatchEvent(new MessageEvent('message', { data: '{"kind":"locked"}' }))
  expect(heard.mock.calls).toEqual([[{ kind: 'locked' }]])
  source?.dispatchEvent(new Event('open'))
  expect(heard).toHaveBeenLastCalledWith({
    kind: 'changed',
    topics: expect.arrayContaining(['session', 'contracts', 'audit']),
  })
  stop()
  source?.dispatchEvent(new MessageEvent('message', { data: '{"kind":"locked"}' }))
  expect(heard).toHaveBeenCalledTimes(2)
})

test('in Electron the preload’s bridge is used, and its failure is an answer', async () => {
  const call = vi.fn(async (_call: object) => ({ ok: true, value: null }))
  vi.stubGlobal('window', { office: { call, on: () => () => undefined } })
  const door = connect()
  const requestId = '0b0f6a52-6c5e-4d52-9b0e-6b8f6f2f3a01'
  expect(await door.call('session.get', {}, requestId)).toEqual({ ok: true, value: null })
  expect(call).toHaveBeenCalledExactlyOnceWith({ channel: 'session.get', requestId, input: {} })
  call.mockRejectedValueOnce(new Error('gone'))
  expect(await door.call('session.get', {})).toMatchObject({ ok: false, error: { reasons: [{ code: 'host.gone' }] } })
})

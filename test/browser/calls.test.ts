import { connect } from 'node:net'
import { decode, encode } from 'cborg'
import { expect, test, vi } from 'vitest'
import { ask, signIn, startBrowser, type Browser } from './start-browser.ts'

vi.mock('../../electron/office/client.ts', () => ({ startOffice: vi.fn() }))

const call = { channel: 'echo', requestId: '0b0f6a52-6c5e-4d52-9b0e-6b8f6f2f3a01', input: { a: 1 } }
const limit = 300 * 1024 * 1024

async function headersOf(browser: Browser) {
  return { Cookie: await signIn(browser), Origin: browser.origin, 'Content-Type': 'application/cbor' }
}

async function post(browser: Browser, body: Uint8Array) {
  return browser.ask('/call', { method: 'POST', headers: await headersOf(browser), body })
}

test('a call reaches the office and its answer comes back', async () => {
  const browser = await startBrowser()
  const answer = await post(browser, encode(call))
  expect(answer.status).toBe(200)
  expect(decode(answer.body)).toEqual({ ok: true, value: { a: 1 } })
  expect(browser.office.calls).toEqual([call])
})

test('bytes, empty values and large numbers survive both ways', async () => {
  const browser = await startBrowser()
  const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 7) % 256)
  const input = {
    file: { bytes },
    none: null,
    missing: undefined,
    big: Number.MAX_SAFE_INTEGER,
    minus: -1.5,
    name: 'Jōhn ✓',
  }
  const answer = await post(browser, encode({ ...call, input }))
  const { value } = decode(answer.body) as { value: typeof input }
  expect(value.file.bytes).toBeInstanceOf(Uint8Array)
  expect(Buffer.from(value.file.bytes).equals(Buffer.from(bytes))).toBe(true)
  expect({ ...value, file: undefined }).toEqual({ ...input, file: undefined })
})

test.each(['GET', 'PUT', 'DELETE'])('%s on /call is refused', async (method) => {
  const browser = await startBrowser()
  const headers = await headersOf(browser)
  expect((await browser.ask('/call', { method, headers })).status).toBe(405)
  expect(browser.office.calls).toEqual([])
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json', ''])(
  'a body of type «%s» is refused',
  async (type) => {
    const browser = await startBrowser()
    const headers = { ...(await headersOf(browser)), 'Content-Type': type }
    expect((await browser.ask('/call', { method: 'POST', headers, body: encode(call) })).status).toBe(415)
    expect(browser.office.calls).toEqual([])
  },
)

test.each([
  ['nothing', new Uint8Array()],
  ['text', new TextEncoder().encode(JSON.stringify(call))],
  ['a call cut short', encode(call).subarray(0, -1)],
  ['two calls', Uint8Array.of(...encode(call), ...encode(call))],
  ['a list', encode([call])],
  ['a call without a request id', encode({ channel: 'echo', input: {} })],
  ['a call with more', encode({ ...call, more: true })],
  ['nesting without end', new Uint8Array(1_000_000).fill(0x81)],
])('%s is refused', async (_name, body) => {
  const browser = await startBrowser()
  expect((await post(browser, body)).status).toBe(400)
  expect(browser.office.calls).toEqual([])
})

test('a body announced as too large is refused before it is sent', async () => {
  const browser = await startBrowser()
  const headers = { ...(await headersOf(browser)), 'Content-Length': String(limit + 1) }
  const answer = await raw(browser, head(headers))
  expect(answer).toMatch(/^HTTP\/1.1 413 /)
})

test('a body that turns out too large is refused while it is being sent', async () => {
  const browser = await startBrowser()
  const headers = { ...(await headersOf(browser)), 'Transfer-Encoding': 'chunked' }
  const megabyte = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(1 << 20), Buffer.from('\r\n')])
  const answer = await raw(browser, head(headers), megabyte, 400)
  expect(answer).toMatch(/^HTTP\/1.1 413 /)
  expect(browser.office.calls).toEqual([])
})

test('a sender that goes away disturbs nobody', async () => {
  const browser = await startBrowser()
  const { port } = new URL(browser.origin)
  const headers = { ...(await headersOf(browser)), 'Content-Length': '1000' }
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(head(headers) + 'half', () => socket.destroy())
  await new Promise((resolve) => socket.once('close', resolve))
  expect((await post(browser, encode(call))).status).toBe(200)
})

test('an office that is gone ends the answer without words', async () => {
  const browser = await startBrowser()
  browser.office.call = () => Promise.reject(new Error('the office thread has ended'))
  await expect(post(browser, encode(call))).rejects.toThrow(/socket hang up|ECONNRESET/)
  expect((await ask(browser.origin, '/')).status).toBe(403)
})

function head(headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  const host = headers['Origin']!.replace('http://', '')
  return ['POST /call HTTP/1.1', `Host: ${host}`, ...lines, '', ''].join('\r\n')
}

/** Writes to a bare socket, a chunk so many times, until the server answers. */
function raw({ origin }: Browser, start: string, chunk = Buffer.alloc(0), times = 0): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1')
    let answer = ''
    let left = times
    const send = () => {
      while (left-- > 0 && !socket.destroyed) if (!socket.write(chunk)) return void socket.once('drain', send)
    }
    socket.on('data', (data) => {
      answer += data.toString()
      socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(answer))
    socket.write(start)
    send()
  })
}

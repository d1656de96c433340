import { encode } from 'cborg'
import { expect, test, vi } from 'vitest'
import { contentSecurityPolicy } from '../../electron/headers.ts'
import { ask, signIn, startBrowser } from './start-browser.ts'

vi.mock('../../electron/office/client.ts', () => ({ startOffice: vi.fn() }))

const call = encode({ channel: 'echo', requestId: '0b0f6a52-6c5e-4d52-9b0e-6b8f6f2f3a01', input: {} })

test('a ticket admits once', async () => {
  const { served, ask } = await startBrowser()
  const { pathname, search } = new URL(served.url)
  const first = await ask(pathname + search)
  expect(first.status).toBe(303)
  expect(first.headers.location).toBe('/')
  expect(first.headers['set-cookie']).toEqual([
    expect.stringMatching(/^desk-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
  ])
  const second = await ask(pathname + search)
  expect(second.status).toBe(403)
  expect(second.headers['set-cookie']).toBeUndefined()
})

test('a made-up ticket admits nobody', async () => {
  const { ask } = await startBrowser()
  for (const token of ['', 'x', 'A'.repeat(43)]) expect((await ask(`/?token=${token}`)).status).toBe(403)
})

test('every new address has a ticket of its own', async () => {
  const { served, ask } = await startBrowser()
  const [one, two] = [served.newUrl(), served.newUrl()]
  expect(one).not.toBe(two)
  for (const url of [one, two]) expect((await ask(`/${new URL(url).search}`)).status).toBe(303)
})

test.each(['/', '/index.html', '/assets/index-Ab_9.js', '/events', '/call'])('%s needs the cookie', async (path) => {
  const { ask, origin, office } = await startBrowser()
  expect((await ask(path)).status).toBe(403)
  expect((await ask(path, { headers: { Cookie: 'desk-1=x; desk=y' } })).status).toBe(403)
  const posted = await ask(path, {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/cbor' },
    body: call,
  })
  expect(posted.status).toBe(403)
  expect(office.calls).toEqual([])
})

test('another Host is refused, before the ticket is looked at', async () => {
  const browser = await startBrowser()
  const { search, port } = new URL(browser.served.url)
  for (const host of ['example.com', `example.com:${port}`, `localhost:${port}`, '127.0.0.1', `127.0.0.2:${port}`]) {
    expect((await browser.ask(`/${search}`, { headers: { Host: host } })).status).toBe(403)
  }
  expect((await browser.ask(`/${search}`)).status).toBe(303)
})

test('another Origin is refused, reading and writing', async () => {
  const browser = await startBrowser()
  const Cookie = await signIn(browser)
  for (const Origin of ['https://example.com', 'null', 'http://localhost', browser.origin.replace('http', 'https')]) {
    expect((await browser.ask('/', { headers: { Cookie, Origin } })).status).toBe(403)
    const headers = { Cookie, Origin, 'Content-Type': 'application/cbor' }
    expect((await browser.ask('/call', { method: 'POST', headers, body: call })).status).toBe(403)
  }
  expect(browser.office.calls).toEqual([])
})

test('a call without an Origin is refused', async () => {
  const browser = await startBrowser()
  const headers = { Cookie: await signIn(browser), 'Content-Type': 'application/cbor' }
  expect((await browser.ask('/call', { method: 'POST', headers, body: call })).status).toBe(403)
  expect(browser.office.calls).toEqual([])
})

test.each([
  ['cross-site', 403],
  ['same-site', 403],
  ['none', 200],
  ['same-origin', 200],
])('a request that the browser calls %s gets %i', async (site, status) => {
  const browser = await startBrowser()
  const headers = { Cookie: await signIn(browser), 'Sec-Fetch-Site': site }
  expect((await browser.ask('/', { headers })).status).toBe(status)
})

test('the server listens on this machine’s own address only', async () => {
  const { origin } = await startBrowser()
  // Every 127.x.y.z is this machine; were all network cards listened on, this one would answer too.
  await expect(ask(origin.replace('127.0.0.1', '127.0.0.2'), '/')).rejects.toThrow(
    /ECONNREFUSED|EADDRNOTAVAIL|ETIMEDOUT/,
  )
})

test('every answer, a refusal too, carries the policy and stays out of caches', async () => {
  const browser = await startBrowser()
  const headers = { Cookie: await signIn(browser) }
  const answers = [
    await browser.ask('/'),
    await browser.ask('/', { headers }),
    await browser.ask('/none.js', { headers }),
    await browser.ask('/', { headers: { Host: 'example.com' } }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([403, 200, 404, 403])
  for (const answer of answers) {
    expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  }
})

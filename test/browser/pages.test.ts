import { expect, test, vi } from 'vitest'
import { signIn, startBrowser } from './start-browser.ts'

vi.mock('../../electron/office/client.ts', () => ({ startOffice: vi.fn() }))

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/?utm=1', 'text/html; charset=utf-8'],
  ['/assets/index-Ab_9.js', 'text/javascript; charset=utf-8'],
])('%s is served as %s', async (path, type) => {
  const browser = await startBrowser()
  const answer = await browser.ask(path, { headers: { Cookie: await signIn(browser) } })
  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toBe(type)
})

test.each([
  '/../secret.json',
  '/assets/../../secret.json',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/..%5csecret.json',
  '/..\\secret.json',
  '//etc/passwd.json',
  '/index.html%00.js',
  '/assets/none.js',
  '/secret.json',
  '/assets',
  '/contracts/0f8e',
])('%s is not found', async (path) => {
  const browser = await startBrowser()
  const answer = await browser.ask(path, { headers: { Cookie: await signIn(browser) } })
  expect(answer.status).toBe(404)
  expect(answer.body.toString()).toBe('404')
})

test.each(['POST', 'PUT', 'DELETE'])('%s on a page is refused', async (method) => {
  const browser = await startBrowser()
  const headers = { Cookie: await signIn(browser), Origin: browser.origin }
  expect((await browser.ask('/index.html', { method, headers })).status).toBe(405)
})

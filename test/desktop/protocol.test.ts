import { expect, test } from 'vitest'
import { startDesktop } from './start-desktop.ts'

async function get(url: string, method = 'GET'): Promise<Response> {
  const { electron } = await startDesktop()
  const answer = await electron.session('desk').request(url, method)
  if (!(answer instanceof Response)) throw new Error(`${url}: ${answer}`)
  return answer
}

test.each([
  ['app://desk/', 'text/html; charset=utf-8', '<!doctype html><title>desk</title>'],
  ['app://desk/index.html', 'text/html; charset=utf-8', '<!doctype html><title>desk</title>'],
  ['app://desk/assets/index-Ab_9.js?v=1', 'text/javascript; charset=utf-8', 'export {}'],
])('%s is served as %s', async (url, type, body) => {
  const answer = await get(url)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Type')).toBe(type)
  expect(await answer.text()).toBe(body)
})

test.each([
  'app://desk/../secret.json',
  'app://desk/../../secret.json',
  'app://desk/assets/../../../secret.json',
  'app://desk/%2e%2e/%2e%2e/secret.json',
  'app://desk/..%2f..%2fsecret.json',
  'app://desk/..%5c..%5csecret.json',
  'app://desk/..\\..\\secret.json',
  'app://desk//etc/passwd.json',
  'app://desk/C:/windows/win.json',
  'app://desk/index.html::$DATA',
  'app://desk/index.html%00.js',
  'app://desk/.env.json',
  'app://desk/assets/.hidden/x.js',
  'app://desk/assets/missing.js',
  'app://desk/assets',
  'app://desk/contracts/0f8e',
  'app://desk/assets/index-Ab_9.js.map',
])('%s is not found', async (url) => {
  const answer = await get(url)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toBe('404')
})

test.each([
  ['app://desk/', 'POST'],
  ['app://desk/', 'PUT'],
])('%s by %s is refused', async (url, method) => {
  expect((await get(url, method)).status).toBe(403)
})

test('every answer, a refusal too, carries the policy', async () => {
  for (const answer of [await get('app://desk/'), await get('app://desk/none.js'), await get('app://desk/', 'POST')]) {
    expect(answer.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; " +
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.headers.get('Referrer-Policy')).toBe('no-referrer')
  }
})

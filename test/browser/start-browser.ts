import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { serve } from '../../electron/browser/serve.ts'
import { startOffice } from '../../electron/office/client.ts'
import { echoOffice } from '../echo-office.ts'

export type Answered = { status: number; headers: IncomingHttpHeaders; body: Buffer }
export type Asked = { method?: string; headers?: OutgoingHttpHeaders; body?: Uint8Array }

/** The real server with an office that echoes. The test file mocks `electron/office/client.ts`. */
export async function startBrowser() {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  const rendererFolder = join(folder, 'renderer')
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true })
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>desk</title>')
  writeFileSync(join(rendererFolder, 'assets', 'index-Ab_9.js'), 'export {}')
  writeFileSync(join(folder, 'secret.json'), '{"outside":true}')
  const office = echoOffice()
  vi.mocked(startOffice).mockReturnValue(office)
  const served = await serve({ dataFolder: folder, resources: folder, rendererFolder, appVersion: '0.0.0-test' })
  onTestFinished(async () => {
    await served.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const { origin } = new URL(served.url)
  return { served, office, origin, ask: (path: string, asked?: Asked) => ask(origin, path, asked) }
}

export type Browser = Awaited<ReturnType<typeof startBrowser>>

/** Exchanges a ticket for the cookie of a session. */
export async function signIn({ served, ask: get }: Browser): Promise<string> {
  const { search } = new URL(served.newUrl())
  const { headers } = await get(`/${search}`)
  return headers['set-cookie']![0]!.split(';')[0]!
}

/** Sends exactly what is given: unlike `fetch`, this may lie about Host and Origin and leaves the path as it is. */
export function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<Answered> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      )
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

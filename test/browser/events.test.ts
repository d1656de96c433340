import { get } from 'node:http'
import { expect, test, vi } from 'vitest'
import { signIn, startBrowser, type Browser } from './start-browser.ts'

vi.mock('../../electron/office/client.ts', () => ({ startOffice: vi.fn() }))

test('what the office says reaches every open window', async () => {
  const browser = await startBrowser()
  const streams = [await listen(browser), await listen(browser)]
  browser.office.tell({ kind: 'changed', topics: ['contracts', 'workers'] })
  browser.office.tell({ kind: 'locked' })
  for (const { events } of streams) {
    await vi.waitFor(() =>
      expect(events()).toEqual([{ kind: 'changed', topics: ['contracts', 'workers'] }, { kind: 'locked' }]),
    )
  }
})

test('a window that closed is forgotten', async () => {
  const browser = await startBrowser()
  const [gone, stays] = [await listen(browser), await listen(browser)]
  gone.close()
  browser.office.tell({ kind: 'locked' })
  await vi.waitFor(() => expect(stays.events()).toEqual([{ kind: 'locked' }]))
  expect(gone.events()).toEqual([])
})

test('the stream is one of events and ends when the server stops', async () => {
  const browser = await startBrowser()
  const stream = await listen(browser)
  expect(stream.type).toBe('text/event-stream')
  await browser.served.stop()
  await stream.ended
})

async function listen(browser: Browser) {
  const Cookie = await signIn(browser)
  return new Promise<{ type: unknown; events(): unknown[]; close(): void; ended: Promise<void> }>((resolve, reject) => {
    const request = get(`${browser.origin}/events`, { headers: { Cookie }, agent: false }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('error', () => undefined)
      resolve({
        type: response.headers['content-type'],
        events: () => [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!) as unknown),
        close: () => void request.destroy(),
        ended: new Promise((ended) => response.once('close', () => ended())),
      })
    })
    request.on('error', reject)
  })
}

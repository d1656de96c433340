import { expect, test, vi } from 'vitest'
import { startOffice } from '../../electron/office/client.ts'
import { serve } from '../../electron/browser/serve.ts'
import { echoOffice } from '../echo-office.ts'
import { startBrowser } from './start-browser.ts'

vi.mock('../../electron/office/client.ts', () => ({ startOffice: vi.fn() }))

test('stopping ends the office and then the server, once', async () => {
  const { served, office, ask } = await startBrowser()
  const stop = vi.spyOn(office, 'stop')
  await Promise.all([served.stop(), served.stop()])
  expect(stop).toHaveBeenCalledOnce()
  await expect(ask('/')).rejects.toThrow('ECONNREFUSED')
})

test('a port that is taken ends the office too', async () => {
  const { origin } = await startBrowser()
  const second = echoOffice()
  vi.mocked(startOffice).mockReturnValue(second)
  const options = { dataFolder: '/nowhere', resources: '/nowhere', rendererFolder: '/nowhere', appVersion: '0' }
  await expect(serve({ ...options, port: Number(new URL(origin).port) })).rejects.toThrow('EADDRINUSE')
  expect(second.stopped).toBe(true)
})

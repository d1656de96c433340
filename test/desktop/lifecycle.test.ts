import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { startDesktop } from './start-desktop.ts'

test.each(['suspend', 'lock-screen'])('the office locks on %s', async (event) => {
  const { electron, office } = await startDesktop()
  electron.module.powerMonitor.emit(event)
  expect(office.calls).toMatchObject([{ channel: 'session.lock', input: {} }])
  expect(office.stopped).toBe(false)
})

test('the office locks when Windows ends the session', async () => {
  const { window, office } = await startDesktop()
  window.emit('session-end', {})
  expect(office.calls).toMatchObject([{ channel: 'session.lock' }])
})

test('an office that cannot be reached does not disturb locking', async () => {
  const { electron, office } = await startDesktop()
  office.call = () => Promise.reject(new Error('gone'))
  electron.module.powerMonitor.emit('suspend')
  await new Promise((resolve) => setTimeout(resolve, 5))
})

test('closing the window quits, and quitting waits for the office', async () => {
  const { electron, window, office } = await startDesktop()
  let finish = () => {}
  office.stop = () => new Promise((resolve) => (finish = resolve))
  window.close()
  electron.module.app.quit()
  const state = await Promise.race([
    electron.ended.then(() => 'ended'),
    new Promise((resolve) => setTimeout(resolve, 20, 'waiting')),
  ])
  expect(state).toBe('waiting')
  finish()
  await electron.ended
})

test('quitting stops the office before the windows close', async () => {
  const { electron, office } = await startDesktop()
  electron.module.app.quit()
  await electron.ended
  expect(office.stopped).toBe(true)
})

test('an office that cannot stop does not keep the app alive', async () => {
  const { electron, office } = await startDesktop()
  office.stop = () => Promise.reject(new Error('stuck'))
  electron.module.app.quit()
  await electron.ended
})

test('a second start shows the window of the first', async () => {
  const { electron, window } = await startDesktop()
  Object.assign(window, { minimized: true, focused: false, visible: false })
  electron.module.app.emit('second-instance', {}, [], '')
  expect(window).toMatchObject({ minimized: false, focused: true, visible: true })
})

test('the second instance itself opens nothing', async () => {
  const { electron, startOffice } = await startDesktop({ second: true })
  await electron.ended
  expect(electron.windows()).toEqual([])
  expect(startOffice).not.toHaveBeenCalled()
})

test('a crashed page comes back, and the log says so without a person’s words', async () => {
  const { window, startOffice } = await startDesktop()
  window.webContents.crash('crashed')
  await vi.waitFor(() => expect(window.webContents.loads).toBe(2))
  const { dataFolder } = startOffice.mock.calls[0]![0] as { dataFolder: string }
  const line = JSON.parse(readFileSync(join(dataFolder, 'log', 'office.log'), 'utf8')) as Record<string, unknown>
  expect(Object.keys(line).sort()).toEqual(['at', 'code', 'event', 'incident', 'level'])
  expect(line).toMatchObject({ event: 'window-gone', code: 'crashed' })
})

test('a page that ends in order is not brought back', async () => {
  const { window, startOffice } = await startDesktop()
  window.webContents.crash('clean-exit')
  expect(window.webContents.loads).toBe(1)
  const { dataFolder } = startOffice.mock.calls[0]![0] as { dataFolder: string }
  expect(existsSync(dataFolder)).toBe(false)
})

test('three crashes in a minute end the app with a number to quote', async () => {
  const { electron, window, office } = await startDesktop()
  for (let time = 1; time <= 3; time += 1) window.webContents.crash('oom')
  await electron.ended
  await vi.waitFor(() => expect(window.webContents.loads).toBe(3))
  expect(office.stopped).toBe(true)
  expect(electron.callsOf('dialog.showErrorBox')[0]?.[1]).toMatch(/quote number [0-9a-f]{8}/)
})

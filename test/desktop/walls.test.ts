import { expect, test } from 'vitest'
import { startDesktop } from './start-desktop.ts'

const elsewhere = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'data:text/html,<script></script>',
  'blob:app://desk/1b',
  'app://other/',
  'javascript:void 0',
  'app://desk/contracts',
]

test.each(elsewhere)('the page cannot go to %s', async (url) => {
  const { window } = await startDesktop()
  const { tries } = window.webContents
  expect(tries.navigate(url)).toBe(false)
  expect(tries.navigateFrame(url)).toBe(false)
  expect(tries.redirect(url)).toBe(false)
  expect(tries.openWindow(url)).toBe(false)
  expect(tries.attachWebview(url)).toBe(false)
})

const permissions = [
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'fullscreen',
  'usb',
  'openExternal',
  'local-fonts',
]

test.each(permissions)('the permission %s is refused, asked or checked, in every session', async (permission) => {
  const { electron } = await startDesktop()
  for (const partition of ['desk', '']) {
    expect(electron.session(partition).wouldGrant(permission)).toEqual({ request: false, check: false, device: false })
  }
})

test.each([
  'https://example.com/x',
  'http://localhost/',
  'ws://127.0.0.1:1/',
  'wss://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'app://other/',
  'blob:https://example.com/1',
  'devtools://devtools/bundled/x.js',
])('the request %s is cancelled and counted', async (url) => {
  const { electron } = await startDesktop()
  const { cancelledRequests } = await import('../../electron/desktop/network.ts')
  const before = cancelledRequests()
  expect(before).toBe(0)
  expect(await electron.session('desk').request(url)).toBe('cancelled')
  expect(await electron.session('').request(url)).toBe('cancelled')
  expect(cancelledRequests()).toBe(2)
})

test('what the page makes itself may load', async () => {
  const { electron } = await startDesktop()
  const desk = electron.session('desk')
  // `network` is where Chromium's own loaders for these two schemes take over; nothing leaves the machine.
  expect(await desk.request('blob:app://desk/1b')).toBe('network')
  expect(await desk.request('data:image/png;base64,AA==')).toBe('network')
})

test('the developer tools load in development only', async () => {
  const { electron } = await startDesktop({ isPackaged: false })
  expect(await electron.session('desk').request('devtools://devtools/bundled/x.js')).toBe('network')
})

test('the page may save what it made, through the save dialog; nothing else downloads', async () => {
  const { electron } = await startDesktop()
  const desk = electron.session('desk')
  expect(desk.download('blob:app://desk/1b', 'TPE-2026-11.attache')).toEqual({
    saveDialog: {
      defaultPath: 'TPE-2026-11.attache',
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    },
  })
  for (const url of [
    'https://example.com/x.exe',
    'app://desk/index.html',
    'data:text/plain,x',
    'blob:https://example.com/1',
  ]) {
    expect(desk.download(url, 'x')).toBe('refused')
  }
})

test('words are not sent to a spell checker', async () => {
  const { electron } = await startDesktop()
  expect(electron.session('desk').spellChecker).toBe(false)
  expect(electron.session('').spellChecker).toBe(false)
})

import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { expect, test } from 'vitest'
import { startDesktop } from './start-desktop.ts'

test('every web preference is written out', async () => {
  const { window, electron } = await startDesktop()
  const { preload, session, ...flags } = window.options.webPreferences
  expect(flags).toEqual({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    plugins: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    enableWebSQL: false,
    webgl: false,
    spellcheck: false,
    safeDialogs: true,
    devTools: false,
  })
  expect(isAbsolute(preload)).toBe(true)
  expect(session).toBe(electron.session('desk'))
  expect(window.webContents.webRtcPolicy).toBe('disable_non_proxied_udp')
})

test('the window is at least 1280×720, and shown only when it has loaded', async () => {
  const { window } = await startDesktop()
  expect(window.options).toMatchObject({ minWidth: 1280, minHeight: 720, show: false })
  expect(window.webContents.mainFrame.url).toBe('app://desk/')
  expect(window.visible).toBe(true)
})

test('nothing of the session is kept on the disk', async () => {
  const { electron } = await startDesktop()
  expect(electron.callsOf('session.fromPartition')).toEqual([['desk', { cache: false }]])
})

test('the sandbox is forced and no name resolves', async () => {
  const { electron } = await startDesktop()
  expect(electron.callsOf('app.enableSandbox')).toHaveLength(1)
  expect(electron.callsOf('commandLine.appendSwitch')).toEqual([['host-resolver-rules', 'MAP * ~NOTFOUND']])
})

test('the scheme gets an origin of its own and no more privileges than it needs', async () => {
  const { electron } = await startDesktop()
  const [[[registered]]] = electron.callsOf('protocol.registerSchemesAsPrivileged') as [
    [[{ privileges: Record<string, boolean> }]],
  ]
  const granted = Object.entries(registered.privileges).flatMap(([name, value]) => (value ? [name] : []))
  expect(granted.sort()).toEqual(['secure', 'standard', 'supportFetchAPI'])
})

test('a packed app has no way to reload the page or to open the developer tools', async () => {
  const packed = await startDesktop({ isPackaged: true })
  expect(rolesOf(packed.electron.callsOf('Menu.setApplicationMenu'))).not.toMatch(/reload|devtools/i)
  const development = await startDesktop({ isPackaged: false })
  expect(rolesOf(development.electron.callsOf('Menu.setApplicationMenu'))).toMatch(/toggleDevTools/)
})

test('the keyboard has its usual keys', async () => {
  const { electron } = await startDesktop()
  const roles = rolesOf(electron.callsOf('Menu.setApplicationMenu'))
  for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom']) {
    expect(roles).toContain(`"role":"${role}"`)
  }
})

test('the office gets its own folder under the user’s data, and resources beside the build', async () => {
  const { startOffice, appPath, electron } = await startDesktop()
  const userData = electron.module.app.getPath('userData')
  expect(existsSync(userData)).toBe(true)
  expect(userData.endsWith(join('Attache Desk'))).toBe(true)
  expect(startOffice).toHaveBeenCalledExactlyOnceWith({
    dataFolder: join(userData, 'office'),
    resources: join(appPath, 'resources'),
    appVersion: '0.0.0-test',
  })
})

function rolesOf(menu: unknown): string {
  return JSON.stringify(menu)
}

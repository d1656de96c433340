import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createElectron } from './index.ts'

/**
 * `node run-built.ts FOLDER`: runs the built app in a folder (the project's, or an unpacked `app.asar`) in plain Node, with the stand-in
 * where it says `electron`. As its page it asks who is signed in, prints the answer as JSON, and quits.
 */
const appPath = process.argv[2]
if (!appPath) throw new Error('Name the folder that holds build/electron/desktop/main.js')
const electron = createElectron({ appPath, isPackaged: true })

const standIn = 'stand-in:electron'
const names = Object.keys(electron.module).join(', ')
Object.assign(globalThis, { electronStandIn: electron.module })
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === standIn
      ? { format: 'module', source: `export const { ${names} } = globalThis.electronStandIn`, shortCircuit: true }
      : next(url, context),
})

await electron.start(() => import(pathToFileURL(join(appPath, 'build', 'electron', 'desktop', 'main.js')).href))
const [window] = electron.windows()
const office = window?.webContents.page['office'] as { call(call: object): Promise<unknown> }
const answer = await office.call({ channel: 'session.get', requestId: crypto.randomUUID(), input: {} })
process.stdout.write(`${JSON.stringify(answer)}\n`)
electron.module.app.quit()
await electron.ended

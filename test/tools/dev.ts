import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import { serve } from '../../electron/browser/serve.ts'

/** `npm run dev [-- --data DIR]`: the browser host, with the window built as it is asked for and replaced in place when its source changes. */
const root = join(import.meta.dirname, '..', '..')
const { data } = parseArgs({ options: { data: { type: 'string', default: 'dev-office' } } }).values

const vite = await createServer({
  configFile: join(root, 'renderer', 'vite.config.ts'),
  // `npm ci` has no build to wait for here, and the host serves one origin only.
  server: { middlewareMode: true },
  appType: 'spa',
})
const served = await serve({
  dataFolder: join(root, data),
  resources: join(root, 'resources'),
  rendererFolder: join(root, 'build', 'renderer'),
  appVersion: 'dev',
  pages: (request, response) => {
    // Vite's development page has inline scripts; the built window, and everything that the tests see, has none.
    response.removeHeader('Content-Security-Policy')
    vite.middlewares(request, response)
  },
})
console.log(served.url)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void Promise.all([served.stop(), vite.close()]).finally(() => process.exit(0)))
}

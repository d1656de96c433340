import { join } from 'node:path'
import { app } from 'electron'
import { userFolder } from '../data-folder.ts'

/**
 * Every folder the desktop uses. In development `ATTACHE_DATA` names another office; its Chromium files then lie beside it, so that the
 * single-instance lock belongs to that office alone.
 */
export function folders() {
  const named = app.isPackaged ? undefined : process.env['ATTACHE_DATA']
  const userData = named ? `${named}-window` : userFolder()
  // The project's folder in development, `app.asar` when packed; both hold the same tree.
  const root = app.getAppPath()
  return {
    userData,
    dataFolder: named ?? join(userData, 'office'),
    renderer: join(root, 'build', 'renderer'),
    resources: join(root, 'resources'),
    preload: join(root, 'build', 'electron', 'desktop', 'preload.cjs'),
  }
}

import { session, type Session } from 'electron'
import { guardDownloads } from './downloads.ts'
import { folders } from './folders.ts'
import { refuseNetwork } from './network.ts'
import { refusePermissions } from './permissions.ts'
import { serveWindow } from './protocol.ts'

/**
 * The session of the window. SECURITY: its partition has no `persist:`, so it lives in memory only and Chromium writes neither cache
 * nor storage with people's data to the disk.
 */
export function openDeskSession(): Session {
  const desk = session.fromPartition('desk', { cache: false })
  // Chromium keeps a default session too. Nothing of ours uses it, so it gets the same walls and no pages.
  for (const each of [desk, session.defaultSession]) {
    refusePermissions(each)
    refuseNetwork(each)
    guardDownloads(each)
    each.setSpellCheckerEnabled(false)
  }
  serveWindow(desk, folders().renderer)
  return desk
}

import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where this person's office lives unless told otherwise. Both graphical hosts use it, so that an office opened in the browser host
 * is the same one that the desktop shows. ASCII on purpose: `é` is stored in two ways by different file systems.
 */
export function userFolder(): string {
  return join(userDataRoot(), 'Attache Desk')
}

function userDataRoot(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  // The XDG rule: an empty or relative value counts as not set.
  const named = process.env['XDG_DATA_HOME']
  return named?.startsWith('/') ? named : join(homedir(), '.local', 'share')
}

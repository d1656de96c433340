import type { IpcMainInvokeEvent } from 'electron'
import { isOurUrl } from './protocol.ts'

/** SECURITY: only the top frame of a window that shows our own page may call; a frame inside it or another page may not. */
export function isOurWindow(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isOurUrl(frame.url)
}

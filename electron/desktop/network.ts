import { app, type Session } from 'electron'
import { isOurUrl } from './protocol.ts'

let cancelled = 0

/** How many requests have been cancelled since the start. The desk is offline by nature, so a test expects zero. */
export function cancelledRequests(): number {
  return cancelled
}

/** Cancels every request that is not to our own window. No filter is given, so that every scheme comes by here. */
export function refuseNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    const cancel = !isAllowed(details.url)
    if (cancel) cancelled += 1
    callback({ cancel })
  })
}

function isAllowed(url: string): boolean {
  if (isOurUrl(url) || url.startsWith('data:') || url.startsWith('blob:app://desk/')) return true
  return !app.isPackaged && url.startsWith('devtools://')
}

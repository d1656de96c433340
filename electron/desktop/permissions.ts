import type { Session } from 'electron'

/** The desk needs nothing of the machine: no camera, position, notifications, clipboard reading, USB, full screen. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  // The check handler is asked where no request is made, e.g. by `navigator.permissions.query`. SECURITY: both are needed.
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

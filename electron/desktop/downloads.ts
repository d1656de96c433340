import type { Session } from 'electron'

/** Lets the window save what it made itself (packages, papers, tables): always through the save dialog, never from elsewhere. */
export function guardDownloads(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith('blob:app://desk/')) {
      event.preventDefault()
      return
    }
    // Not added to the list of recent files: its name may tell about a person.
    item.setSaveDialogOptions({
      defaultPath: item.getFilename(),
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    })
  })
}

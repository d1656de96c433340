import { app, Menu, type MenuItemConstructorOptions } from 'electron'

/** The few entries that give the keyboard its usual keys. Nothing in a packed app reloads the page or opens the developer tools. */
export function setMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template()))
}

function template(): MenuItemConstructorOptions[] {
  const development: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return [
    ...mac,
    {
      label: 'Sunting',
      submenu: [
        { role: 'undo', label: 'Urungkan' },
        { role: 'redo', label: 'Ulangi' },
        { type: 'separator' },
        { role: 'cut', label: 'Potong' },
        { role: 'copy', label: 'Salin' },
        { role: 'paste', label: 'Tempel' },
        { role: 'selectAll', label: 'Pilih semua' },
      ],
    },
    {
      label: 'Tampilan',
      submenu: [
        { role: 'zoomIn', label: 'Perbesar' },
        { role: 'zoomOut', label: 'Perkecil' },
        { role: 'resetZoom', label: 'Ukuran semula' },
        { role: 'togglefullscreen', label: 'Layar penuh' },
        ...development,
      ],
    },
    {
      label: 'Jendela',
      submenu: [
        { role: 'minimize', label: 'Kecilkan' },
        { role: 'close', label: 'Tutup' },
      ],
    },
  ]
}

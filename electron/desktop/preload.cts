/** Runs in the window's sandbox before its page: CommonJS, and `electron` is all it may require. */
const { contextBridge, ipcRenderer } = require('electron') as typeof import('electron')

// SECURITY: these two functions are all that the page gets. It never sees ipcRenderer, a channel's name or an ipc event.
contextBridge.exposeInMainWorld('office', {
  call(call: unknown): Promise<unknown> {
    if (!isPlainObject(call)) return Promise.reject(new TypeError('A call is a plain object'))
    return ipcRenderer.invoke('office:call', call)
  },
  on(listener: (event: unknown) => void): () => void {
    if (typeof listener !== 'function') throw new TypeError('A listener is a function')
    const forward = (_event: unknown, event: unknown) => listener(event)
    ipcRenderer.on('office:event', forward)
    return () => void ipcRenderer.off('office:event', forward)
  },
})

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

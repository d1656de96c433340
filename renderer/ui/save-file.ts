/** Hands bytes to the person as a file, through the window's own download. */
export function saveFile(name: string, bytes: Uint8Array, type: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the blob by the next minute.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

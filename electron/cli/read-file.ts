import { readFileSync } from 'node:fs'
import { stop } from './stop.ts'

/** The bytes of a file named on the command line; ends the command where it cannot be read. */
export function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    return stop(
      'file.unreadable',
      `Berkas ${path} tidak dapat dibaca (${code}). Periksa nama dan izinnya.`,
      `The file ${path} cannot be read (${code}). Check its name and permissions.`,
    )
  }
}

export function readText(path: string): string {
  return new TextDecoder().decode(readBytes(path))
}

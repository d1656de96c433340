import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../context.ts'

/** Where sealed packages lie until they are taken to their recipient. */
export function outboxFolder(ctx: Context): string {
  return join(ctx.setting.folder, 'outbox')
}

/** Where packages that came before their turn wait, sealed as they came. */
export function parkedFile(ctx: Context, manifestHash: string): string {
  return join(ctx.setting.folder, 'parked', `${manifestHash}.atn`)
}

export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
}

/** The bytes of a file, or undefined where there is none. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

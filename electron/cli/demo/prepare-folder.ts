// cli/demo: the steps of `attache demo`, one file each, all through the door of two offices.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stop } from '../stop.ts'

/** Where everything of one demo lies. `outbox` is what a stick would carry to Jakarta, `inbox` what it brings back. */
export type DemoFolder = Record<'root' | 'post' | 'headquarters' | 'certificates' | 'outbox' | 'inbox' | 'keys', string>

const parts = ['post', 'headquarters', 'certificates', 'outbox', 'inbox', 'keys'] as const
const mark = 'attache-demo.txt'

/** A fresh folder; one that an earlier demo made is emptied. Any other folder with something in it is refused. */
export function prepareFolder(root: string): DemoFolder {
  const present = existsSync(root) ? readdirSync(root) : []
  if (present.length > 0 && !present.includes(mark)) {
    return stop(
      'demo.folder',
      'Folder ini sudah berisi sesuatu yang bukan hasil demo. Tidak ada yang disentuh; pilih folder lain.',
      'This folder holds something that no demo made. Nothing was touched; choose another folder.',
    )
  }
  // SECURITY: only what this program makes is removed, whatever else has been put there since.
  for (const part of parts) rmSync(join(root, part), { recursive: true, force: true })
  mkdirSync(root, { recursive: true, mode: 0o700 })
  writeFileSync(
    join(root, mark),
    'Made by `attache demo`; the next demo in this folder replaces it. All people are invented.\n',
  )
  const folder = Object.fromEntries(parts.map((part) => [part, join(root, part)])) as Omit<DemoFolder, 'root'>
  for (const part of parts) mkdirSync(folder[part], { mode: 0o700 })
  return { root, ...folder }
}

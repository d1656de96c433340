import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { userFolder } from '../data-folder.ts'

/** This file runs as `electron/cli/project.ts` and, when built, as `build/electron/cli/project.js`. */
const root = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? '../..' : '../../..')

export const resources = join(root, 'resources')

/** Where this person's office lives unless told otherwise; the same place as in the hosts with a window. */
export const ownFolder = join(userFolder(), 'office')

export function appVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}

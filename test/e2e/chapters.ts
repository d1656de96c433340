import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach } from 'vitest'
import type { Desk } from './desk.ts'

const folder = join(import.meta.dirname, '../../screens/failed')

/**
 * For tests that go on where the one before ended: after the first that fails the others are skipped, and what the windows showed at that
 * moment is kept in screens/failed.
 */
export function tellInChapters(desks: () => readonly Desk[]): void {
  let broken = false
  beforeEach((context) => {
    context.skip(broken, 'an earlier chapter failed')
    context.onTestFailed(async () => {
      broken = true
      mkdirSync(folder, { recursive: true })
      for (const [index, { page }] of desks().entries()) {
        await page.screenshot({ path: join(folder, `${context.task.name.replaceAll(/\W+/g, '-')}-${index + 1}.png`) })
      }
    })
  })
}

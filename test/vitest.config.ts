import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** `npm test`: first everything that runs in plain Node, then the window in a real browser (needs a build: see e2e/prepare.ts). */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../node_modules/.vite',
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['**/*.test.ts'],
          exclude: ['e2e/**'],
          // Argon2 and whole stories on a busy two-core machine.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['e2e/**/*.test.ts'],
          globalSetup: join(import.meta.dirname, 'e2e/prepare.ts'),
          testTimeout: 120_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 30_000 } },
          // One browser at a time, after the rest: a slow screen must be the screen's fault.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    passWithNoTests: false,
  },
})

#!/usr/bin/env node
// electron/cli: the office without a window: `attache`, for headquarters' automation, support and proof.

// The database driver crashes an older Node instead of refusing it.
const oldest = 22
if (Number(process.versions.node.split('.')[0]) < oldest) {
  process.stderr.write(
    `attache needs Node ${oldest} or newer; this is ${process.versions.node} · perlu Node ${oldest} atau lebih baru.\n` +
      'From the source: npm run -s attache -- …\n',
  )
  process.exit(2)
}
const { runProgram } = await import('./program.ts')
process.exitCode = await runProgram(process.argv)

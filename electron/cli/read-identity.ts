import { readText } from './read-file.ts'
import { stop } from './stop.ts'

/** age identities of a file as `age-keygen` writes it: comments begin with `#`, one secret key a line. */
export function readIdentities(path: string): string[] {
  const lines = readText(path).split(/\r?\n/)
  const identities = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  if (identities.length > 0 && identities.every((line) => /^AGE-SECRET-KEY-/i.test(line))) return identities
  return stop(
    'identity.unreadable',
    'Berkas identitas tidak berisi kunci rahasia age (AGE-SECRET-KEY-…).',
    'The identity file holds no age secret key (AGE-SECRET-KEY-…).',
  )
}

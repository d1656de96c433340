import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Lists and passport lines as they arrive at a desk. */
export const samples = join(import.meta.dirname, '../samples')

/** The two lines of one person in the sample, as a reader types them. */
export function passportLines(name: string): string {
  const lines = readFileSync(join(samples, 'passport-lines.txt'), 'utf8').split('\n')
  const first = lines.findIndex((line) => line.startsWith(`P<IDN${name}<`))
  return lines.slice(first, first + 2).join('\n')
}

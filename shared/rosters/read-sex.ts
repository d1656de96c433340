import type { Sex } from '../workers/schema.ts'
import { isPlaceholder, taken, unread, type Reading } from './reading.ts'
import type { RawCell } from './schema.ts'

/** `P` is perempuan: in lists of Indonesian workers the pair is L/P, and nobody writes P for pria. */
const female = new Set(['p', 'pr', 'prp', 'perempuan', 'wanita', 'w', 'f', 'female', 'woman', 'fem', '女', '女性'])
const male = new Set(['l', 'lk', 'laki', 'lakilaki', 'laki2', 'pria', 'm', 'male', 'man', '男', '男性'])

/** Reads the sex in Indonesian, English or Chinese. Two words that agree are fine (`女 P`). */
export function readSex(cell: RawCell): Reading<Sex> {
  if (cell.kind === 'empty' || isPlaceholder(cell.text)) return taken<Sex>(undefined)
  const text = cell.text.normalize('NFKC').toLowerCase()
  const words = text
    .replace(/laki\s*-?\s*(laki|2)/g, 'laki')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const found = new Set(words.map((word) => (female.has(word) ? 'F' : male.has(word) ? 'M' : 'unknown')))
  const [only] = found
  if (found.size === 1 && (only === 'F' || only === 'M')) return taken<Sex>(only)
  return unread(
    'sex.unreadable',
    `"${cell.text.trim()}" bukan jenis kelamin yang dikenal. Tulis L atau P.`,
    `"${cell.text.trim()}" is not a sex that is known. Write L (male) or P (female).`,
  )
}

import type { RawCell } from './schema.ts'

/** What some cells prove about the order of day and month; `mixed` when they contradict each other. */
export type OrderProof = 'dmy' | 'mdy' | 'mixed' | 'none'

/** Looks for days above 12: `19/08/1999` can only have the day first. Two-digit years count only where they cannot be a day themselves. */
export function proveDateOrder(cells: readonly RawCell[]): OrderProof {
  let proof: OrderProof = 'none'
  for (const cell of cells) {
    const one = orderOf(cell)
    if (one === undefined || one === proof) continue
    if (proof !== 'none') return 'mixed'
    proof = one
  }
  return proof
}

function orderOf(cell: RawCell): 'dmy' | 'mdy' | undefined {
  if (cell.kind !== 'text') return undefined
  const match = /^['’]?\s*(\d{1,2})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{4}|\d{2})$/.exec(cell.text.trim())
  if (!match) return undefined
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year <= 31) return undefined
  if (first > 12 && first <= 31 && second <= 12) return 'dmy'
  if (second > 12 && second <= 31 && first <= 12) return 'mdy'
  return undefined
}

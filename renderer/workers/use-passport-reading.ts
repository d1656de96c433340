import { useState } from 'react'
import type { Reason } from '../../shared/core/problem.ts'
import { readPassportLines, type PassportLines } from '../../shared/workers/passport-lines.ts'
import type { Worker } from '../../shared/workers/schema.ts'
import { useAsk } from '../api/queries.ts'
import { todayHere } from '../ui/format.ts'
import { tellProblem } from '../ui/notice.ts'

/** What the last passport said: nothing readable (with the text, to be looked at), or its lines and the worker who holds it. */
export type Reading =
  | { state: 'refused'; text: string; reasons: readonly Reason[] }
  | { state: 'read'; lines: PassportLines; holder: Worker | null }

/** The passport in hand on this screen. */
export type Passport = { reading: Reading | null; read: (text: string) => void; forget: () => void }

/** Reads passport lines and asks the office who holds that passport. `onReading` acts on it and answers whether a form still needs it. */
export function usePassportReading(onReading: (reading: Reading) => boolean): Passport {
  const [reading, setReading] = useState<Reading | null>(null)
  const ask = useAsk('workers.byPassport')
  const tell = (next: Reading) => setReading(onReading(next) ? next : null)
  const read = (text: string) => {
    const result = readPassportLines(text, todayHere())
    if (!result.ok) return tell({ state: 'refused', text, reasons: result.error.reasons })
    const lines = result.value
    ask.mutate(
      { passportNumber: lines.documentNumber },
      { onSuccess: (holder) => tell({ state: 'read', lines, holder }), onError: tellProblem },
    )
  }
  return { reading, read, forget: () => setReading(null) }
}

import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { readPassportNumber } from '../../shared/workers/identity.ts'
import type { PassportLines } from '../../shared/workers/passport-lines.ts'
import type { WorkerFields } from '../../shared/workers/schema.ts'
import type { Reading } from './use-passport-reading.ts'
import { emptyWorker, fieldsOfPassport, formOrder, type WorkerFormValues } from './worker-form.ts'

/**
 * Writes what a passport says into the form, once for each reading, and moves on to the first field that is still empty. `self` is the
 * worker being corrected. A form of a new worker that holds another person already is left alone: that passport waits until `replace`.
 */
export function useFillFromPassport(
  form: UseFormReturn<WorkerFormValues, unknown, WorkerFields>,
  reading: Reading | null,
  self?: string,
): { waiting: PassportLines | null; replace: () => void } {
  const seen = useRef<Reading | null>(null)
  const [waiting, setWaiting] = useState<PassportLines | null>(null)
  useEffect(() => {
    if (reading === seen.current) return
    seen.current = reading
    setWaiting(null)
    if (reading?.state !== 'read' || (reading.holder && reading.holder.id !== self)) return
    const there = readPassportNumber(form.getValues('passportNumber')).number
    const other = self === undefined && there !== '' && there !== reading.lines.documentNumber
    if (other) setWaiting(reading.lines)
    else fill(form, reading.lines)
  }, [form, reading, self])
  const replace = () => {
    if (!waiting) return
    form.reset(emptyWorker)
    fill(form, waiting)
    setWaiting(null)
  }
  return { waiting, replace }
}

function fill(form: UseFormReturn<WorkerFormValues, unknown, WorkerFields>, lines: PassportLines): void {
  const said = fieldsOfPassport(lines)
  for (const name of formOrder) {
    const value = said[name]
    if (value !== undefined) form.setValue(name, value, { shouldDirty: true, shouldValidate: true })
  }
  const next = formOrder.find((name) => !form.getValues(name))
  if (next) form.setFocus(next)
}

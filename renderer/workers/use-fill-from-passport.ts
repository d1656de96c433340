import { useEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { WorkerFields } from '../../shared/workers/schema.ts'
import type { Reading } from './use-passport-reading.ts'
import { fieldsOfPassport, formOrder, type WorkerFormValues } from './worker-form.ts'

/** Writes what a passport says into the form, once for each reading, and moves on to the first field that is still empty. */
export function useFillFromPassport(
  form: UseFormReturn<WorkerFormValues, unknown, WorkerFields>,
  reading: Reading | null,
  self?: string,
): void {
  const filled = useRef<Reading | null>(null)
  useEffect(() => {
    if (reading?.state !== 'read' || filled.current === reading) return
    if (reading.holder && reading.holder.id !== self) return
    filled.current = reading
    const said = fieldsOfPassport(reading.lines)
    for (const name of formOrder) {
      const value = said[name]
      if (value !== undefined) form.setValue(name, value, { shouldDirty: true, shouldValidate: true })
    }
    const next = formOrder.find((name) => !form.getValues(name))
    if (next) form.setFocus(next)
  }, [form, reading, self])
}

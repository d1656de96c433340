import { use, useEffect } from 'react'
import { SplitContext } from './split-context.ts'

/** Puts the keyboard on the record beside the list once it is there, when nothing else has it: after a form was saved, or a file read. */
export function useRecordFocus(ready: boolean): void {
  const split = use(SplitContext)
  useEffect(() => {
    if (ready && document.activeElement === document.body) split?.focusRecord()
  }, [split, ready])
}

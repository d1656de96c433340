import { createContext } from 'react'

/** How a list hands the focus to the record beside it, and how it is closed. Null outside a SplitView. */
export const SplitContext = createContext<{ focusRecord: () => void } | null>(null)

import type { ReactNode } from 'react'

export function Gate({ children }: { children: ReactNode }) {
  return children
}

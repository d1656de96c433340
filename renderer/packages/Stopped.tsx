import { Alert } from '@mantine/core'
import { CircleSlash } from 'lucide-react'
import type { Problem } from '../../shared/core/problem.ts'

/** The person stopped the work themselves: what that left behind. */
export function Stopped({ problem, words }: { problem: Problem; words: string }) {
  if (problem.code !== 'cancelled') return null
  return (
    <Alert color="gray" variant="light" icon={<CircleSlash size={18} aria-hidden />} p="sm" role="status">
      {words}
    </Alert>
  )
}

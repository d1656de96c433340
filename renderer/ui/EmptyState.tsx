import { EmptyState as MantineEmptyState } from '@mantine/core'
import { Inbox, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** Says what will come here and how to begin. */
export function EmptyState(props: { title: string; hint?: string; icon?: LucideIcon; children?: ReactNode }) {
  const Icon = props.icon ?? Inbox
  return (
    <MantineEmptyState p="xl" size="sm" icon={<Icon aria-hidden />} title={props.title} description={props.hint}>
      {props.children && <MantineEmptyState.Actions>{props.children}</MantineEmptyState.Actions>}
    </MantineEmptyState>
  )
}

import { Text, Timeline as MantineTimeline } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormat } from './use-format.ts'

export type TimelineEntry = { at: string; title: string; by?: string; children?: ReactNode }

/** What happened, newest first, with absolute times. `at` is an instant. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  const format = useFormat()
  return (
    <MantineTimeline bulletSize={12} lineWidth={2} role="list" aria-label={label}>
      {entries.map((entry, index) => (
        <MantineTimeline.Item key={index} role="listitem" title={entry.title}>
          <Text size="xs" c="dimmed">
            {format.time(entry.at)}
            {entry.by && ` · ${entry.by}`}
          </Text>
          {entry.children}
        </MantineTimeline.Item>
      ))}
    </MantineTimeline>
  )
}

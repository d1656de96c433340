import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './RecordPane.module.css'

type Props = {
  title: string
  /** The name in local script, under the Latin one. */
  second?: string | undefined
  /** Number, place, date: one quiet line. */
  detail?: ReactNode
  /** A `StateBadge`. */
  state?: ReactNode
  /** A `DecisionBar`, always in sight below. */
  bar?: ReactNode
  children: ReactNode
}

/** An open record: who or what it is, its state, its contents, and what may be done. Only the contents scroll. */
export function RecordPane({ title, second, detail, state, bar, children }: Props) {
  return (
    <div className={classes.pane}>
      <header className={classes.head}>
        <Group justify="space-between" align="flex-start" wrap="nowrap" pr={36}>
          <div className={classes.names}>
            <Title order={2} dir="auto">
              {title}
            </Title>
            {second && (
              <Text size="sm" c="dimmed" dir="auto">
                {second}
              </Text>
            )}
          </div>
          {state}
        </Group>
        {detail && (
          <Text component="div" size="sm" c="dimmed">
            {detail}
          </Text>
        )}
      </header>
      {/* Scrolled by keyboard too, where it holds nothing to stop at. */}
      <div className={classes.body} tabIndex={0}>
        {children}
      </div>
      {bar}
    </div>
  )
}

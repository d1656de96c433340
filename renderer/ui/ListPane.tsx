import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './ListPane.module.css'

type Props = {
  title: string
  /** Search field, chips. */
  filters?: ReactNode
  /** Buttons to begin something new. */
  actions?: ReactNode
  /** The table; it takes the height that is left. */
  children: ReactNode
}

/** A list with its title, filters and the buttons to begin something new. */
export function ListPane({ title, filters, actions, children }: Props) {
  return (
    <div className={classes.pane}>
      <div className={classes.head}>
        <Title order={1}>{title}</Title>
        <div className={classes.actions}>{actions}</div>
        {filters && <div className={classes.filters}>{filters}</div>}
      </div>
      <div className={classes.table}>{children}</div>
    </div>
  )
}

import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Page.module.css'

/** A room without a list: one column that scrolls. `bar` stays in sight below. */
export function Page({
  title,
  actions,
  bar,
  wide,
  children,
}: {
  title: string
  actions?: ReactNode
  bar?: ReactNode
  wide?: boolean
  children: ReactNode
}) {
  return (
    <div className={classes.page}>
      <div className={classes.scroll}>
        <div className={classes.column} data-wide={wide || undefined}>
          <div className={classes.head}>
            <Title order={1}>{title}</Title>
            {actions}
          </div>
          {children}
        </div>
      </div>
      {bar}
    </div>
  )
}

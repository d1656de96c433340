import type { ReactNode } from 'react'
import classes from './Facts.module.css'

/** Labels and values of a record, read-only, in one or two columns. Empty values show a dash. */
export function Facts({
  rows,
  columns = 2,
}: {
  rows: readonly (readonly [label: string, value: ReactNode])[]
  columns?: 1 | 2
}) {
  return (
    <dl className={classes.facts} data-columns={columns}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value === undefined || value === null || value === '' ? '–' : value}</dd>
        </div>
      ))}
    </dl>
  )
}

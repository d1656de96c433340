import { Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './EntryPage.module.css'
import { LanguageSwitch } from './LanguageSwitch.tsx'

/** A screen before the desk: one column in the middle, the language in the corner. */
export function EntryPage({
  product,
  title,
  wide,
  children,
}: {
  product: string
  title: string
  wide?: boolean
  children: ReactNode
}) {
  return (
    <div className={classes.page}>
      <Group justify="space-between" className={classes.bar}>
        <strong>{product}</strong>
        <LanguageSwitch />
      </Group>
      <main className={classes.column} data-wide={wide || undefined}>
        <Title order={1} mb="md">
          {title}
        </Title>
        {children}
      </main>
    </div>
  )
}

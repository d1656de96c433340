import { Group, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './record.module.css'

/** One titled part of the open contract; `aside` stands at the right end of its title (a link, a badge). */
export function RecordSection({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <Group justify="space-between" gap="xs" mb={6}>
        <Title order={3} id={id}>
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </section>
  )
}

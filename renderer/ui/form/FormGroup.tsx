import { Fieldset, SimpleGrid } from '@mantine/core'
import type { ReactNode } from 'react'

/** A titled group of fields; short fields stand side by side where the window is wide enough. */
export function FormGroup({
  title,
  columns = 1,
  children,
}: {
  title: string
  columns?: 1 | 2 | 3
  children: ReactNode
}) {
  return (
    <Fieldset legend={title} variant="default" p="md">
      <SimpleGrid cols={{ base: 1, sm: columns }} spacing="md" verticalSpacing="sm">
        {children}
      </SimpleGrid>
    </Fieldset>
  )
}

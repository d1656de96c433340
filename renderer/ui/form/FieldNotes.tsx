import { Stack, Text } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Reason } from '../../../shared/core/problem.ts'
import { useFormat } from '../use-format.ts'
import classes from './FieldNotes.module.css'

/** A field with what to look at below it: warnings that stop nothing, told while typing. */
export function FieldNotes({ notes, children }: { notes: readonly Reason[]; children: ReactNode }) {
  const format = useFormat()
  return (
    <div>
      {children}
      <Stack gap={2} aria-live="polite">
        {notes.map((note) => (
          <Text key={note.code} size="xs" className={classes.note}>
            <TriangleAlert size={13} aria-hidden /> {format.words(note.text)}
          </Text>
        ))}
      </Stack>
    </div>
  )
}

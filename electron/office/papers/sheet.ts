import { createElement as h, type ReactElement } from 'react'
import { View } from '@react-pdf/renderer'
import type { Words } from '../../../shared/core/words.ts'
import type { Say, Style } from './paper.ts'

/** Groups are numbered, so that two people can read the code to each other. */
export function groups(code: string, say: Say): ReactElement {
  const boxes = code
    .split(/[-\s]/)
    .map((group, index) =>
      h(View, { style: styles.group }, say(String(index + 1), styles.groupNumber), say(group, styles.groupText)),
    )
  return h(View, { style: styles.groups, wrap: false }, ...boxes)
}

/** A paragraph in both languages, side by side. */
export function twoColumns({ title, text }: { title: Words; text: Words }, say: Say): ReactElement {
  return h(
    View,
    { style: styles.columns, wrap: false },
    h(View, { style: styles.column }, say(title.id, sheetStyles.heading), say(text.id, styles.text)),
    h(View, { style: styles.column }, say(title.en, sheetStyles.heading), say(text.en, styles.textEnglish)),
  )
}

/** A sheet of one page with a few groups of characters that people read to each other. */
export const sheetStyles = {
  title: { fontSize: 16, fontWeight: 700, textAlign: 'center', letterSpacing: 0.6, marginTop: 10 },
  titleEnglish: { fontSize: 11, fontStyle: 'italic', textAlign: 'center', marginTop: 1 },
  made: { fontSize: 9.5, textAlign: 'center', marginTop: 6 },
  heading: { fontSize: 9.5, fontWeight: 700, marginBottom: 2 },
} satisfies Record<string, Style>

const styles = {
  groups: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    borderWidth: 1,
    borderColor: '#111111',
    marginTop: 12,
    marginBottom: 13,
    padding: 6,
  },
  group: { width: '25%', alignItems: 'center', paddingVertical: 8 },
  groupNumber: { fontSize: 7, color: '#555555' },
  groupText: { fontSize: 21, fontWeight: 700, letterSpacing: 3 },
  columns: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 8 },
  column: { width: '48.5%' },
  text: { fontSize: 9.5, lineHeight: 1.3 },
  textEnglish: { fontSize: 9.5, lineHeight: 1.3, color: '#333333' },
} satisfies Record<string, Style>

import { createElement as h, type ReactElement } from 'react'
import { View } from '@react-pdf/renderer'
import type { CertificateRow, CertificateSection } from './certificate-data.ts'
import type { Say, Style } from './paper.ts'

/** The contract in two languages: labels left, values right; English under Indonesian where the words differ. `scale` below 1 sets it smaller. */
export function certificateTable(sections: readonly CertificateSection[], say: Say, scale: number): ReactElement {
  return h(View, { style: styles.table }, ...sections.flatMap((s) => section(s, say, scale)))
}

function section({ title, rows }: CertificateSection, say: Say, scale: number): ReactElement[] {
  return [
    h(
      View,
      { style: styles.band },
      say(title.id.toUpperCase(), { ...styles.bandText, fontWeight: 700 }),
      say(title.en, { ...styles.bandText, fontStyle: 'italic', marginLeft: 6 }),
    ),
    ...rows.map((row) => {
      const cells = Array.isArray(row)
        ? row.map((r) => cell(r, say, scale, styles.half))
        : [cell(row, say, scale, styles.full)]
      return h(View, { style: styles.row, wrap: false }, ...cells)
    }),
  ]
}

function cell(row: CertificateRow, say: Say, scale: number, width: Style): ReactElement {
  const { id, en } = row.value
  const size = (row.strong ? 10.5 : 9.5) * scale
  return h(
    View,
    { style: { ...styles.cell, ...width, paddingVertical: 2 * scale } },
    h(
      View,
      { style: styles.label },
      say(row.label.id, { fontSize: 8 * scale, lineHeight: 1.2 }),
      say(row.label.en, { ...styles.english, fontSize: 7 * scale }),
    ),
    h(
      View,
      { style: styles.value },
      say(id, { fontSize: size, fontWeight: row.strong ? 700 : 400, lineHeight: 1.25 }),
      row.local ? say(row.local, { fontSize: 10 * scale, lineHeight: 1.35 }) : null,
      en === id ? null : say(en, { ...styles.english, fontSize: 7.5 * scale }),
    ),
  )
}

const line = '#8A9499'

const styles = {
  table: { marginVertical: 6, borderWidth: 0.75, borderColor: '#333333' },
  band: {
    flexDirection: 'row',
    alignItems: 'baseline',
    backgroundColor: '#E9EEEF',
    paddingHorizontal: 5,
    paddingVertical: 1.5,
  },
  bandText: { fontSize: 7.5, letterSpacing: 0.3 },
  row: { flexDirection: 'row', borderTopWidth: 0.5, borderTopColor: line },
  cell: { flexDirection: 'row', paddingHorizontal: 5 },
  full: { width: '100%' },
  half: { width: '50%' },
  label: { width: 84, paddingRight: 4 },
  value: { flex: 1 },
  english: { fontStyle: 'italic', color: '#444444', lineHeight: 1.2 },
} satisfies Record<string, Style>

import { createElement as h, type ReactElement } from 'react'
import { Image, View } from '@react-pdf/renderer'
import type { Say, Style } from './paper.ts'

/** PNG or JPEG of the office's emblem. */
export type Emblem = Uint8Array

/** The ministry's paper head: emblem at the left, up to five centred lines, a double rule. Lines in capitals are names, the others addresses. */
export function letterhead(lines: readonly string[], say: Say, emblem?: Emblem): ReactElement {
  const names = lines.filter(isName)
  const width = emblem ? lineWidth - 2 * besideEmblem : lineWidth
  const longest = Math.max(1, ...names.map((line) => line.length))
  const fontSize = Math.max(9, Math.min(12, width / (longest * capitalWidth)))
  return h(
    View,
    { style: styles.head },
    h(
      View,
      { style: { ...styles.row, minHeight: emblem ? emblemSize : 0 } },
      emblem ? h(Image, { src: dataUrl(emblem), style: styles.emblem }) : null,
      h(
        View,
        { style: { width: '100%', paddingHorizontal: emblem ? besideEmblem : 0 } },
        ...lines.map((line) => say(line, isName(line) ? { ...styles.name, fontSize } : styles.address)),
      ),
    ),
    h(View, { style: styles.thickRule }),
    h(View, { style: styles.thinRule }),
  )
}

/** The library takes a file name or a data URL, but keeps a buffer only for PNG it can recognise. */
function dataUrl(image: Emblem): string {
  const kind = image[0] === 0xff ? 'jpeg' : 'png'
  return `data:image/${kind};base64,${Buffer.from(image).toString('base64')}`
}

const isName = (line: string) => line === line.toUpperCase()

const emblemSize = 60
/** Points between the margins of A4, and an average bold capital in ems: enough to keep a name on one line. */
const lineWidth = 487
const capitalWidth = 0.67
/** Equal space on both sides keeps the lines centred on the page, not on what the emblem leaves. */
const besideEmblem = emblemSize + 4

const styles = {
  head: { marginBottom: 8 },
  row: { flexDirection: 'row', justifyContent: 'center', alignItems: 'center', paddingBottom: 6 },
  emblem: { position: 'absolute', left: 0, top: 0, width: emblemSize, height: emblemSize, objectFit: 'contain' },
  name: { fontWeight: 700, textAlign: 'center', lineHeight: 1.25 },
  address: { fontSize: 8.5, textAlign: 'center', lineHeight: 1.3 },
  thickRule: { borderTopWidth: 2, borderTopColor: '#111111' },
  thinRule: { borderTopWidth: 0.5, borderTopColor: '#111111', marginTop: 1.5 },
} satisfies Record<string, Style>

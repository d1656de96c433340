import { createElement as h, type ReactElement, type ReactNode } from 'react'
import { Document, Page, Text, View, renderToBuffer, type Styles } from '@react-pdf/renderer'
import type { Fonts } from './fonts.ts'

export type Style = Styles[string]

/** Sets one text on a paper: fonts by script, right-to-left where the text begins so. */
export type Say = (text: string, style?: Style) => ReactElement

export function sayWith(fonts: Fonts): Say {
  return (text, style = {}) => {
    const { families, direction, text: printable } = fonts(text)
    const side = direction === 'rtl' ? { direction, textAlign: 'left' as const } : {}
    return h(Text, { style: { ...side, ...style, fontFamily: families } }, printable)
  }
}

export type Paper = {
  /** For the window's title and the archive; number or kind, never a person's name. */
  title: string
  author: string
  /** Day on the paper, `YYYY-MM-DD`; also the file's creation date, so the same paper is the same bytes. */
  day: string
  /** Line in 6 pt at the foot of every page. */
  foot: string
  /** Pale word across every page, with its colour. */
  mark?: { text: string; colour: string; opacity: number } | undefined
  /** Line at the head of every page, e.g. of a demonstration office. */
  banner?: string | undefined
  body: ReactNode[]
}

/** Renders A4 with the foot line and page n/m that every paper carries. PDF/A-2b, so an archive can still open it in thirty years. */
export async function printPaper(paper: Paper, say: Say): Promise<{ bytes: Uint8Array; pages: number }> {
  let pages = 0
  const pageNumber = ({ pageNumber: n, totalPages }: { pageNumber: number; totalPages?: number }) => {
    // The library calls this once before it knows the total.
    pages = totalPages ?? 0
    return `Halaman ${n} dari ${totalPages} · Page ${n} of ${totalPages}`
  }
  const page = h(
    Page,
    { size: 'A4', style: styles.page },
    paper.mark && markAcross(paper.mark, say),
    paper.banner === undefined
      ? null
      : h(View, { fixed: true, style: styles.banner }, say(paper.banner, styles.bannerText)),
    ...paper.body,
    h(
      View,
      { fixed: true, style: styles.foot },
      say(paper.foot, styles.footText),
      h(Text, { style: styles.pageNumber, render: pageNumber }),
    ),
  )
  const created = new Date(`${paper.day}T00:00:00Z`)
  const info = {
    title: paper.title,
    author: paper.author,
    creator: 'Attaché Desk',
    producer: 'Attaché Desk',
    language: 'id',
  }
  const dates = { creationDate: created, modificationDate: created }
  const bytes = await renderToBuffer(h(Document, { ...info, ...dates, conformance: 'PDF/A-2b' }, page))
  return { bytes: new Uint8Array(bytes), pages }
}

function markAcross(mark: NonNullable<Paper['mark']>, say: Say): ReactElement {
  const size = mark.text.length > 6 ? 92 : 170
  return h(
    View,
    { fixed: true, style: styles.mark },
    say(mark.text, { ...styles.markText, fontSize: size, color: mark.colour, opacity: mark.opacity }),
  )
}

const styles = {
  page: {
    paddingTop: 30,
    paddingBottom: 44,
    paddingHorizontal: 54,
    fontFamily: 'Noto Sans',
    fontSize: 9.5,
    color: '#111111',
  },
  banner: {
    position: 'absolute',
    top: 10,
    left: 54,
    right: 54,
    borderWidth: 0.75,
    borderColor: '#9A6700',
    paddingVertical: 1,
  },
  bannerText: { fontSize: 7, fontWeight: 700, color: '#7A5200', textAlign: 'center' },
  mark: { position: 'absolute', top: 0, left: 0, right: 0, bottom: 0, justifyContent: 'center', alignItems: 'center' },
  markText: { fontWeight: 700, transform: 'rotate(-45deg)' },
  foot: {
    position: 'absolute',
    bottom: 22,
    left: 54,
    right: 54,
    borderTopWidth: 0.5,
    borderTopColor: '#777777',
    paddingTop: 3,
    flexDirection: 'row',
    justifyContent: 'space-between',
  },
  footText: { fontSize: 6, color: '#444444', maxWidth: 400 },
  pageNumber: { fontSize: 7, color: '#111111' },
} satisfies Record<string, Style>

import { Button, Group, Text } from '@mantine/core'
import { Download } from 'lucide-react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openPdf } from './pdf.ts'
import classes from './PdfPreview.module.css'
import { saveFile } from './save-file.ts'

/** A PDF as it will print, page under page, with a button to keep the file. */
export function PdfPreview({ name, bytes }: { name: string; bytes: Uint8Array }) {
  const { t } = useTranslation('ui')
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const task = openPdf(bytes)
    task.promise.then(setPdf, () => setFailed(true))
    return () => {
      setPdf(null)
      setFailed(false)
      void task.destroy()
    }
  }, [bytes])
  return (
    <section className={classes.preview} aria-label={t('pdf.label', { name })}>
      <Group justify="space-between" className={classes.bar}>
        <Text size="sm">{name}</Text>
        <Button
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
          onClick={() => saveFile(name, bytes, 'application/pdf')}
        >
          {t('action.download')}
        </Button>
      </Group>
      {failed && <Text role="alert">{t('pdf.failed')}</Text>}
      <div className={classes.pages} tabIndex={0}>
        {pdf && Array.from({ length: pdf.numPages }, (_, index) => <Page key={index} pdf={pdf} number={index + 1} />)}
      </div>
    </section>
  )
}

function Page({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const { t } = useTranslation('ui')
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let stop: (() => void) | undefined
    let gone = false
    const draw = async () => {
      const page = await pdf.getPage(number)
      const target = canvas.current
      if (gone || !target) return
      // Twice the size of the screen's pixels, so that fine print stays sharp at 200 % zoom.
      const viewport = page.getViewport({ scale: 2 })
      target.width = viewport.width
      target.height = viewport.height
      const task = page.render({ canvas: target, viewport })
      stop = () => task.cancel()
      await task.promise
    }
    // A preview closed in mid-drawing rejects; there is nothing left to show it on.
    draw().catch(() => undefined)
    return () => {
      gone = true
      stop?.()
    }
  }, [pdf, number])
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t('pdf.page', { page: number, pages: pdf.numPages })}
      className={classes.page}
    />
  )
}

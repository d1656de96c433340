import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/channels.ts'
import { PdfPreview } from '../../ui/PdfPreview.tsx'
import { RecordSection } from '../../ui/RecordSection.tsx'

/** The certificate as it prints, above the contract it belongs to. */
export function Certificate({ paper, onClose }: { paper: Output<'contracts.certificate'>; onClose: () => void }) {
  const { t } = useTranslation('contracts')
  const { t: ui } = useTranslation('ui')
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: newer browsers answer a promise, which an effect must not return.
    place.current?.scrollIntoView({ block: 'start' })
  }, [paper])
  return (
    <div ref={place}>
      <RecordSection
        title={t('certificate.title')}
        aside={
          <Button variant="subtle" size="compact-sm" onClick={onClose}>
            {ui('action.close')}
          </Button>
        }
      >
        <PdfPreview name={paper.fileName} bytes={paper.pdf} />
      </RecordSection>
    </div>
  )
}

import { VisuallyHidden } from '@mantine/core'
import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './FindingCount.module.css'

/** How much a check found, in the width of a column: what blocks, then what warns; a tick when nothing does. */
export function FindingCount({ blocks, warns }: { blocks: number; warns: number }) {
  const { t } = useTranslation('ui')
  const parts = [blocks > 0 && `${t('finding.blocks')}: ${blocks}`, warns > 0 && `${t('finding.warns')}: ${warns}`]
  const words = parts.filter(Boolean).join(', ') || t('finding.none')
  return (
    <span className={classes.count} title={words}>
      <VisuallyHidden>{words}</VisuallyHidden>
      {blocks > 0 && (
        <span className={classes.blocks} aria-hidden>
          <OctagonX size={14} /> {blocks}
        </span>
      )}
      {warns > 0 && (
        <span className={classes.warns} aria-hidden>
          <TriangleAlert size={14} /> {warns}
        </span>
      )}
      {blocks + warns === 0 && <CircleCheck size={14} className={classes.none} aria-hidden />}
    </span>
  )
}

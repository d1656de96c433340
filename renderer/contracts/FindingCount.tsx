import { VisuallyHidden } from '@mantine/core'
import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './FindingCount.module.css'

/** How much stands against a contract, in the width of a column: blocks, then warnings; a tick when nothing does. */
export function FindingCount({ blocks, warns }: { blocks: number; warns: number }) {
  const { t } = useTranslation('contracts')
  const words =
    blocks + warns === 0
      ? t('noFindings')
      : [blocks > 0 && t('blocks', { count: blocks }), warns > 0 && t('warns', { count: warns })]
          .filter(Boolean)
          .join(', ')
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

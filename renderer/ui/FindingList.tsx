import { Group, Stack, Text } from '@mantine/core'
import { CircleCheck, Info, OctagonX, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Words } from '../../shared/core/words.ts'
import classes from './FindingList.module.css'
import { useFormat } from './use-format.ts'

/** One line of a check, whatever was checked. */
export type ShownFinding = {
  severity: 'blocks' | 'warns' | 'informs'
  text: Words
  /** Where the rule comes from. */
  citation: string
  /** Where a value was read; shown when asked for. */
  source?: string | undefined
  /** What would pass. */
  passing?: Words | undefined
}

const icons = { blocks: OctagonX, warns: TriangleAlert, informs: Info }
const order = ['blocks', 'warns', 'informs']

/** Findings, the blocking ones first. Icon and word say how grave each is; colour only helps. */
export function FindingList({ findings, label }: { findings: readonly ShownFinding[]; label: string }) {
  const { t } = useTranslation('ui')
  const format = useFormat()
  if (findings.length === 0) {
    return (
      <Group gap="xs" className={classes.none}>
        <CircleCheck size={16} aria-hidden />
        <Text size="sm">{t('finding.none')}</Text>
      </Group>
    )
  }
  const sorted = findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  return (
    <Stack gap={0} role="list" aria-label={label} className={classes.list}>
      {sorted.map((finding, index) => {
        const Icon = icons[finding.severity]
        return (
          <div key={index} role="listitem" className={classes.finding} data-severity={finding.severity}>
            <Icon size={16} aria-hidden className={classes.icon} />
            <div>
              <Text size="sm">
                <Text span size="sm" fw={600} className={classes.word}>
                  {t(`finding.${finding.severity}`)}
                </Text>
                {' · '}
                {format.words(finding.text)}
              </Text>
              <Text size="xs" c="dimmed">
                {finding.passing && `${t('finding.passing')} ${format.words(finding.passing)} · `}
                {finding.citation}
              </Text>
              {finding.source && (
                <details className={classes.source}>
                  <summary>{t('finding.source')}</summary>
                  {finding.source}
                </details>
              )}
            </div>
          </div>
        )
      })}
    </Stack>
  )
}

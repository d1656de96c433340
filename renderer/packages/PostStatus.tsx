import { Alert, Anchor, Text } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/channels.ts'
import { useRead } from '../api/queries.ts'
import { Facts } from '../ui/Facts.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { useFormat } from '../ui/use-format.ts'
import classes from './packages.module.css'
import type { Panel } from './search.ts'

/** A post at a glance: what waits, what is unanswered, what Jakarta has, and where the files lie. */
export function PostStatus({ onPanel }: { onPanel: (panel: Panel) => void }) {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const { data, error, refetch } = useRead('packages.status', {})
  if (error && !data) return <ProblemAlert problem={error} onRetry={() => void refetch()} />
  if (!data) return null
  const applied =
    data.lastApplied === null
      ? t('status.neverApplied')
      : [t('status.upTo', { number: data.lastApplied }), data.lastAppliedAt && format.time(data.lastAppliedAt)]
          .filter(Boolean)
          .join(', ')
  return (
    <div className={classes.status}>
      {data.headquarters === null && <NotEnrolled onPanel={onPanel} />}
      <Facts
        rows={[
          [
            t('status.waiting'),
            t('factsCount', { count: data.waitingFacts, number: format.number(data.waitingFacts) }),
          ],
          [t('status.unanswered'), t('packagesCount', { count: data.unacknowledged })],
          [t('status.applied'), applied],
          [t('status.headquarters'), data.headquarters ?? t('status.none')],
        ]}
      />
      <Outbox path={data.outbox} />
    </div>
  )
}

/** The way to the first package, in the order of the steps. */
function NotEnrolled({ onPanel }: { onPanel: (panel: Panel) => void }) {
  const { t } = useTranslation('packages')
  return (
    <Alert
      color="warn"
      variant="light"
      icon={<TriangleAlert size={18} aria-hidden />}
      title={t('notEnrolled.title')}
      p="sm"
      mb="sm"
    >
      <ol className={classes.steps}>
        <li>
          {t('notEnrolled.send')}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => onPanel('card')}>
            {t('panel.card')}
          </Anchor>
        </li>
        <li>{t('notEnrolled.ask')}</li>
        <li>
          {t('notEnrolled.enrol')}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => onPanel('enrol')}>
            {t('panel.enrol')}
          </Anchor>
        </li>
      </ol>
    </Alert>
  )
}

/** The folder, to be read and selected: the desk may not write to the clipboard. */
export function Outbox({ path }: { path: Output<'packages.status'>['outbox'] }) {
  const { t } = useTranslation('packages')
  return (
    <Text size="xs" c="dimmed" mt={6} className={classes.path}>
      {t('status.outbox')}: <span className={classes.selectable}>{path}</span>
    </Text>
  )
}

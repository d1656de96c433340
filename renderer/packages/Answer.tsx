import { Button } from '@mantine/core'
import { MailCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { WorkProgress } from '../ui/WorkProgress.tsx'
import { Stopped } from './Stopped.tsx'
import type { Exchange } from './use-exchange.ts'
import { WrittenPackage } from './WrittenPackage.tsx'

type Props = { post: string; answering: Exchange['answering']; onlyOutcome?: boolean }

/** Headquarters' receipt for a post: the button, and the file it wrote. `onlyOutcome` where the button stands elsewhere. */
export function Answer({ post, answering, onlyOutcome }: Props) {
  const { t } = useTranslation('packages')
  const written = answering.data?.recipient === post ? answering.data : undefined
  return (
    <>
      {!onlyOutcome && !written && !answering.isPending && (
        <div>
          <Button leftSection={<MailCheck size={16} aria-hidden />} onClick={() => answering.mutate({ post })}>
            {t('answer', { office: post })}
          </Button>
        </div>
      )}
      {answering.isPending && (
        <WorkProgress label={t('answering')} progress={answering.progress} onCancel={answering.cancel} />
      )}
      {answering.error && <Stopped problem={answering.error} words={t('export.stopped')} />}
      {answering.error && answering.error.code !== 'cancelled' && <ProblemAlert problem={answering.error} />}
      {written && <WrittenPackage written={written} />}
    </>
  )
}

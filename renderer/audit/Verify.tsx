import { Alert, Button, Tooltip } from '@mantine/core'
import { CircleCheck, OctagonX, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/queries.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { useFormat } from '../ui/use-format.ts'

/** Walks the whole chain and says in words what came of it. */
export function Verify() {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const verify = useAsk('audit.verify')
  const { data } = verify
  return (
    <>
      <div role="status">
        {data &&
          (data.brokenAt === null ? (
            <Alert color="done" variant="light" icon={<CircleCheck size={18} />} py={6}>
              {t('whole', { entries: format.number(data.entries), head: data.head.slice(0, 16) })}
            </Alert>
          ) : (
            <Alert color="block" variant="light" icon={<OctagonX size={18} />} py={6}>
              {t('broken', { at: format.number(data.brokenAt) })}
            </Alert>
          ))}
      </div>
      {verify.error && <ProblemAlert problem={verify.error} />}
      <Tooltip label={t('verifyHint')}>
        <Button
          variant="default"
          leftSection={<ShieldCheck size={16} aria-hidden />}
          loading={verify.isPending}
          onClick={() => verify.mutate({})}
        >
          {t('verify')}
        </Button>
      </Tooltip>
    </>
  )
}

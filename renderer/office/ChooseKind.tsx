import { Stack, Text, UnstyledButton } from '@mantine/core'
import { Building2, GraduationCap, Landmark, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/channels.ts'
import type { OfficeKind } from '../../shared/office/schema.ts'
import { useWork } from '../api/work.ts'
import { useLanguage } from '../text/i18n.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { WorkProgress } from '../ui/WorkProgress.tsx'
import classes from './ChooseKind.module.css'

type Props = { onKind: (kind: OfficeKind) => void; onDemo: (made: Output<'office.createDemo'>) => void }

/** What this machine becomes: an office at a mission, headquarters, or a demo to try. */
export function ChooseKind({ onKind, onDemo }: Props) {
  const { t } = useTranslation('office')
  const language = useLanguage()
  const demo = useWork('office.createDemo')
  const busy = demo.isPending
  return (
    <Stack gap="md">
      <Text>{t('first.intro')}</Text>
      <Choice
        icon={Building2}
        title={t('first.post')}
        text={t('first.postText')}
        busy={busy}
        run={() => onKind('post')}
      />
      <Choice
        icon={Landmark}
        title={t('first.headquarters')}
        text={t('first.headquartersText')}
        busy={busy}
        run={() => onKind('headquarters')}
      />
      <Choice
        icon={GraduationCap}
        title={t('first.demo')}
        text={t('first.demoText')}
        busy={busy}
        run={() => demo.mutate({ language }, { onSuccess: onDemo })}
      />
      <div role="status">{busy && <WorkProgress label={t('first.demoMaking')} progress={demo.progress} />}</div>
      {demo.error && <ProblemAlert problem={demo.error} />}
    </Stack>
  )
}

function Choice(props: { icon: LucideIcon; title: string; text: string; busy: boolean; run: () => void }) {
  const Icon = props.icon
  return (
    <UnstyledButton className={classes.choice} disabled={props.busy} onClick={props.run}>
      <Icon size={28} aria-hidden />
      <span>
        <Text component="span" fw={600} display="block">
          {props.title}
        </Text>
        <Text component="span" size="sm" c="dimmed">
          {props.text}
        </Text>
      </span>
    </UnstyledButton>
  )
}

import { Alert, Stack, Text } from '@mantine/core'
import { CircleCheck, Info } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWhyNot } from '../api/why-not.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import { ReasonList } from '../ui/ReasonList.tsx'
import { RecordPane } from '../ui/RecordPane.tsx'
import { EnrolForm } from './EnrolForm.tsx'
import { readCard, type ChosenCard } from './read-card.ts'
import type { Exchange } from './use-exchange.ts'

type Props = { kind: 'post' | 'headquarters'; enrolling: Exchange['enrolling']; onCard: () => void }

/** Takes in another office's card, once its fingerprint was heard by telephone. */
export function EnrolPanel({ kind, enrolling, onCard }: Props) {
  const { t } = useTranslation('packages')
  const role = useWhyNot('settings.change')
  const [chosen, setChosen] = useState<ChosenCard | null>(null)
  const done = enrolling.data
  const choose = (next: ChosenCard | null) => {
    enrolling.reset()
    setChosen(next)
  }
  if (chosen?.card && !done && role.length === 0) {
    return <EnrolForm chosen={chosen} card={chosen.card} enrolling={enrolling} onOther={() => choose(null)} />
  }
  const actions = [{ id: 'card', label: t('panel.card'), run: onCard }]
  return (
    <RecordPane title={t('panel.enrol')} bar={<DecisionBar label={t('panel.enrol')} actions={actions} />}>
      <Stack gap="md">
        {done && (
          <Alert color="done" variant="light" icon={<CircleCheck size={18} aria-hidden />} p="sm" role="status">
            {t(`enrol.done.${kind}`, { office: done.code, name: done.name })}
          </Alert>
        )}
        <Text size="sm">{t(`enrol.${kind}`)}</Text>
        {role.length > 0 ? (
          <Alert icon={<Info size={18} aria-hidden />} p="sm">
            <ReasonList reasons={role} />
          </Alert>
        ) : (
          <FileDrop
            label={t(`enrol.drop.${kind}`)}
            kinds={['.json']}
            maxBytes={64 * 1024}
            onFile={(file) => choose(readCard(file))}
          />
        )}
        {chosen && !chosen.card && (
          <Alert color="block" variant="light" icon={<Info size={18} aria-hidden />} p="sm" role="alert">
            {t('enrol.notACard', { file: chosen.name })}
          </Alert>
        )}
      </Stack>
    </RecordPane>
  )
}

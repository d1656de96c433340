import { Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ContractView } from '../../../shared/contracts/channels.ts'
import { Timeline } from '../../ui/Timeline.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { RecordSection } from '../../ui/RecordSection.tsx'

/** Who did what and when, and by which rules a decided contract was judged. */
export function HistorySection({ view }: { view: ContractView }) {
  const { t } = useTranslation('contracts')
  const format = useFormat()
  const { verdict } = view.contract
  const entries = view.history.map(({ at, officer, action }) => ({ at, by: officer, title: actName(t, action) }))
  return (
    <RecordSection title={t('history')}>
      {verdict && (
        <Text size="sm" mb="sm">
          {t('verdict', { pack: verdict.pack, date: format.date(verdict.judgedOn) })}
        </Text>
      )}
      <Timeline label={t('history')} entries={entries} />
    </RecordSection>
  )
}

const acts = ['register', 'correct', 'submit', 'return', 'approve', 'void', 'certificate', 'get'] as const

/** The log names acts by their channel; those of other rooms (an import, a merge) are told as such. */
function actName(t: TFunction<'contracts'>, action: string): string {
  const act = acts.find((one) => action === `contracts.${one}`)
  if (act) return t(`act.${act}`)
  return action === 'rosters.commit' ? t('act.import') : t('act.other', { action })
}

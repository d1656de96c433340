import { List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Contract } from '../../../shared/contracts/schema.ts'
import { useRead } from '../../api/queries.ts'
import { useFormat } from '../../ui/use-format.ts'
import { RecordSection } from '../../ui/RecordSection.tsx'
import classes from './record.module.css'

/** Why the contract was returned, each time. A returned contract shows the latest reasons first: they are what must be corrected. */
export function ReturnsSection({ returns, latestFirst }: { returns: Contract['returns']; latestFirst?: boolean }) {
  const { t } = useTranslation('contracts')
  const format = useFormat()
  const reasons = useRead('contracts.returnReasons', {}).data ?? []
  const wordsOf = (code: string) => {
    const reason = reasons.find((one) => one.code === code)
    return reason ? format.words(reason.text) : code
  }
  return (
    <RecordSection title={t('returns', { count: returns.length })}>
      <Stack gap="sm">
        {(latestFirst ? returns.toReversed() : returns).map((one) => (
          <div key={one.at}>
            <Text size="xs" c="dimmed">
              {format.time(one.at)} · {one.by}
            </Text>
            <List size="sm">
              {one.codes.map((code) => (
                <List.Item key={code}>{wordsOf(code)}</List.Item>
              ))}
            </List>
            {one.text && (
              <Text size="sm" className={classes.lines} mt={4} dir="auto">
                {one.text}
              </Text>
            )}
          </div>
        ))}
      </Stack>
    </RecordSection>
  )
}

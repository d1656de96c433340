import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/channels.ts'
import { useRead } from '../api/queries.ts'
import { PdfPreview } from '../ui/PdfPreview.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import classes from './RecoveryCode.module.css'

/** The one time the recovery code is seen. Work begins after two of its groups have been typed from the paper. */
export function RecoveryCode({ made, onDone }: { made: Output<'office.create'>; onDone: () => void }) {
  const { t } = useTranslation('office')
  const paper = useRead('office.recoveryPaper', { recoveryCode: made.recoveryCode }, { secret: true })
  const groups = made.recoveryCode.split('-')
  const [asked] = useState(() => twoOf(groups.length))
  const [typed, setTyped] = useState<Record<number, string>>({})
  const [tried, setTried] = useState(false)
  const fits = (index: number) => (typed[index] ?? '').trim().toUpperCase() === groups[index]
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (asked.every(fits)) onDone()
  }
  return (
    <Stack gap="md">
      <Text>{t('recovery.text')}</Text>
      <ol className={classes.code} aria-label={t('recovery.code')}>
        {groups.map((group, index) => (
          <li key={index}>{group}</li>
        ))}
      </ol>
      {paper.isFetching && (
        <Text size="sm" c="dimmed" role="status">
          {t('recovery.printing')}
        </Text>
      )}
      {paper.error && !paper.isFetching && <ProblemAlert problem={paper.error} onRetry={() => void paper.refetch()} />}
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text>{t('recovery.check')}</Text>
          <Group align="flex-start">
            {asked.map((index) => (
              <TextInput
                key={index}
                label={t('recovery.group', { number: index + 1 })}
                value={typed[index] ?? ''}
                onChange={(event) => setTyped({ ...typed, [index]: event.currentTarget.value })}
                error={tried && !fits(index) ? t('recovery.wrong') : undefined}
                autoComplete="off"
                spellCheck={false}
                classNames={{ input: classes.group ?? '' }}
              />
            ))}
          </Group>
          <Group justify="flex-end">
            <Button type="submit">{t('recovery.done')}</Button>
          </Group>
        </Stack>
      </form>
      {paper.data && <PdfPreview name={t('recovery.paper')} bytes={paper.data.paper} />}
    </Stack>
  )
}

/** Two different places, in order, so that nobody learns to type always the same two. */
function twoOf(count: number): [number, number] {
  const first = Math.floor(Math.random() * (count - 1))
  const second = first + 1 + Math.floor(Math.random() * (count - 1 - first))
  return [first, second]
}

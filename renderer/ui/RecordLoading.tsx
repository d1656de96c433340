import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './RecordSection.module.css'
import { useLate } from './use-late.ts'

/** In the place of a record that is being read; shows nothing for the first 200 ms. */
export function RecordLoading() {
  const { t } = useTranslation('ui')
  const late = useLate(true)
  return (
    <div role="status" aria-label={t('list.loading')} className={classes.loading}>
      {late &&
        ['40%', '70%', '100%', '100%', '60%'].map((width, at) => <Skeleton key={at} height={18} width={width} />)}
    </div>
  )
}

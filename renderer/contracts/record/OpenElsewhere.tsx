import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** Leads to the record of a worker or partner in their own room. `name` tells screen readers whose. */
export function OpenElsewhere({ room, id, name }: { room: '/workers' | '/agencies'; id: string; name: string }) {
  const { t } = useTranslation('contracts')
  return (
    <Anchor
      size="sm"
      aria-label={t('openOf', { name })}
      renderRoot={(props: object) => <Link to={room} search={{ open: id }} {...props} />}
    >
      {t('open')}
    </Anchor>
  )
}

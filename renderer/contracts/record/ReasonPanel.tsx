import { Button, Kbd, Title } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keyName } from '../../ui/use-keys.ts'
import classes from './record.module.css'

type Props = {
  title: string
  /** The verb on the button that ends it. */
  action: string
  destructive?: boolean
  busy: boolean
  onSave: () => void
  onClose: () => void
  children: ReactNode
}

/** Takes the place of the decision bar while reasons are given; the findings stay in sight above. Esc leaves, Ctrl+Enter ends it. */
export function ReasonPanel({ title, action, destructive, busy, onSave, onClose, children }: Props) {
  const { t } = useTranslation('ui')
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  }
  return (
    <section ref={root} className={classes.panel} aria-label={title} onKeyDown={onKeyDown}>
      <div className={classes.entries}>
        <Title order={3} mb="xs">
          {title}
        </Title>
        {children}
      </div>
      <div className={classes.ends}>
        <Button variant="default" onClick={onClose} rightSection={<Kbd size="xs">Esc</Kbd>}>
          {t('action.close')}
        </Button>
        <Button
          onClick={onSave}
          loading={busy}
          rightSection={<Kbd size="xs">{keyName('mod+Enter')}</Kbd>}
          {...(destructive ? { color: 'block' } : {})}
        >
          {action}
        </Button>
      </div>
    </section>
  )
}

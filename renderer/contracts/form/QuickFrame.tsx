import { Button, Group, Kbd, Title } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keyName } from '../../ui/use-keys.ts'
import classes from './form.module.css'

/** The frame of a registration beside the form: title, fields, two buttons. Esc leaves it, Ctrl+Enter registers. */
export function QuickFrame(props: {
  title: string
  busy: boolean
  onSave: () => void
  onClose: () => void
  children: ReactNode
}) {
  const { t } = useTranslation('contracts')
  const { t: ui } = useTranslation('ui')
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    const inputs = [...(root.current?.querySelectorAll<HTMLInputElement>('input[type=text], input:not([type])') ?? [])]
    const firstEmpty = inputs.find((input) => input.value === '') ?? inputs[0]
    firstEmpty?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    props.onClose()
  }
  return (
    <section ref={root} className={classes.quick} aria-label={props.title} onKeyDown={onKeyDown}>
      <Title order={2} mb="xs">
        {props.title}
      </Title>
      {props.children}
      <Group justify="flex-end" gap="xs" mt="sm">
        <Button variant="default" onClick={props.onClose} rightSection={<Kbd size="xs">Esc</Kbd>}>
          {ui('action.cancel')}
        </Button>
        <Button onClick={props.onSave} loading={props.busy} rightSection={<Kbd size="xs">{keyName('mod+Enter')}</Kbd>}>
          {t('quick.save')}
        </Button>
      </Group>
    </section>
  )
}

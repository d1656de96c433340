import { Button, Group, Kbd, Title } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartnerKind } from '../../../shared/agencies/schema.ts'
import type { PassportLines } from '../../../shared/workers/passport-lines.ts'
import { keyName } from '../../ui/use-keys.ts'
import type { ContractForm } from './contract-form.ts'
import { QuickPartner } from './QuickPartner.tsx'
import { QuickWorker } from './QuickWorker.tsx'
import classes from './form.module.css'

/** Someone the contract names who is not registered yet, with what is known of them. */
export type Quick =
  | { kind: PartnerKind; field: 'employerId' | 'agencyId' | 'placementCompanyId'; typed: string }
  | { kind: 'worker'; typed?: string; passport?: PassportLines }

type Props = { quick: Quick; form: ContractForm; country: string; onClose: () => void }

/** Registers a worker or partner beside the form; the form then names them. */
export function QuickPanel({ quick, form, country, onClose }: Props) {
  const field = quick.kind === 'worker' ? 'workerId' : quick.field
  const close = () => {
    onClose()
    form.setFocus(field)
  }
  const done = (id: string) => {
    form.setValue(field, id, { shouldDirty: true, shouldValidate: true })
    close()
  }
  return quick.kind === 'worker' ? (
    <QuickWorker {...quick} onDone={done} onClose={close} />
  ) : (
    <QuickPartner key={quick.kind} {...quick} country={country} onDone={done} onClose={close} />
  )
}

/** The frame of both: title, fields, two buttons. Esc leaves it, Ctrl+Enter registers. */
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

import { Button, Group, Kbd, Title } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { partnerFields, type PartnerFields } from '../../../shared/agencies/schema.ts'
import { useRead, useWrite } from '../../api/queries.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { FormGroup } from '../../ui/form/FormGroup.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useZodForm } from '../../ui/form/use-zod-form.ts'
import { tellDone } from '../../ui/notice.ts'
import { keyName } from '../../ui/use-keys.ts'
import classes from './import.module.css'

type Props = { typed: string; onDone: (id: string) => void; onClose: () => void }

/** Registers the agency that sent a list, in place, in the post's host country. */
export function NewAgency(props: Props) {
  const office = useRead('office.get', {})
  return office.data ? <AgencyForm {...props} country={office.data.settings.country} /> : null
}

function AgencyForm({ typed, country, onDone, onClose }: Props & { country: string }) {
  const { t } = useTranslation('rosters')
  const { t: ui } = useTranslation('ui')
  const save = useWrite('agencies.register')
  const { form } = useZodForm(partnerFields, { defaults: { kind: 'agency' as const, name: typed.trim(), country } })
  const { control } = form
  const send = (values: PartnerFields) =>
    save.mutate(values, {
      onSuccess: (agency) => {
        tellDone(t('agencyAdded', { name: agency.name }))
        onDone(agency.id)
      },
    })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  }
  return (
    <section className={classes.panel} aria-label={t('newAgency')} onKeyDown={onKeyDown}>
      <Title order={2} mb="xs">
        {t('newAgency')}
      </Title>
      <Form form={form} label={t('newAgency')} problem={save.error} onSubmit={send}>
        <FormGroup title={t('agency')} columns={2}>
          <TextField control={control} name="name" label={t('agencyName')} required autoFocus anyScript />
          <TextField control={control} name="localName" label={t('localName')} anyScript />
          <TextField control={control} name="licenceNumber" label={t('licence')} />
          <DateField control={control} name="licenceExpires" label={t('licenceExpires')} />
          <TextField control={control} name="address" label={t('address')} anyScript />
          <TextField control={control} name="phone" label={t('phone')} />
        </FormGroup>
      </Form>
      <Group justify="flex-end" gap="xs" mt="sm">
        <Button variant="default" onClick={onClose} rightSection={<Kbd size="xs">Esc</Kbd>}>
          {ui('action.close')}
        </Button>
        <Button
          onClick={() => void form.handleSubmit(send)()}
          loading={save.isPending}
          rightSection={<Kbd size="xs">{keyName('mod+Enter')}</Kbd>}
        >
          {t('addAgency')}
        </Button>
      </Group>
    </section>
  )
}

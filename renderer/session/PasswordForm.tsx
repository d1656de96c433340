import { Anchor, Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Output } from '../../shared/channels.ts'
import { id } from '../../shared/core/fields.ts'
import { role } from '../../shared/core/roles.ts'
import { givenPassword } from '../../shared/session/schema.ts'
import { useWrite } from '../api/queries.ts'
import { dropAllDrafts } from '../ui/form/drafts.ts'
import { useField } from '../ui/form/field.ts'
import { Form } from '../ui/form/Form.tsx'
import { PasswordField } from '../ui/form/PasswordField.tsx'
import { useZodForm } from '../ui/form/use-zod-form.ts'
import classes from './PasswordForm.module.css'

type Status = Output<'office.status'>

const schema = z.object({ officerId: id, password: givenPassword })

/** Names as on a list, the last one to sign in chosen already. A wrong password is told under the field, with how long to wait. */
export function PasswordForm({ status, onForgotten }: { status: Status; onForgotten: () => void }) {
  const { t } = useTranslation('session')
  const unlock = useWrite('session.unlock')
  const [last, setLast] = useLocalStorage({ key: 'last-officer', defaultValue: '', getInitialValueInEffect: false })
  const chosen = status.officers.find((officer) => officer.id === last) ?? status.officers[0]
  const { form } = useZodForm(schema, { defaults: { officerId: chosen?.id ?? '', password: '' }, judge: 'onSubmit' })
  const submit = (values: z.output<typeof schema>) =>
    unlock.mutate(values, {
      onSuccess: () => {
        // What someone else typed and did not save is not this person's to see.
        if (values.officerId !== last) dropAllDrafts()
        setLast(values.officerId)
      },
    })
  return (
    <Form
      form={form}
      label={t('signIn.title')}
      problem={unlock.error}
      onSubmit={submit}
      actions={
        <Group justify="space-between">
          <Anchor component="button" type="button" size="sm" onClick={onForgotten}>
            {t('signIn.forgot')}
          </Anchor>
          <Button type="submit" loading={unlock.isPending}>
            {t('signIn.go')}
          </Button>
        </Group>
      }
    >
      <Officers officers={status.officers} control={form.control} name="officerId" label={t('signIn.who')} />
      <PasswordField
        control={form.control}
        name="password"
        label={t('signIn.password')}
        autoComplete="current-password"
        autoFocus
      />
      {status.demo && (
        <Text size="sm" c="dimmed">
          {t('signIn.demoHint')}
        </Text>
      )}
    </Form>
  )
}

function Officers({
  officers,
  ...field
}: Parameters<typeof useField<z.input<typeof schema>, z.output<typeof schema>>>[0] & { officers: Status['officers'] }) {
  const { t } = useTranslation('frame')
  const { common, value, setValue } = useField(field)
  return (
    <Radio.Group label={common.label} error={common.error} value={String(value)} onChange={setValue}>
      <Stack gap={0} mt={4} className={classes.officers}>
        {officers.map((officer) => {
          const known = role.safeParse(officer.role).data
          return (
            <Radio
              key={officer.id}
              value={officer.id}
              label={officer.name}
              description={known ? t(`role.${known}`) : officer.role}
              className={classes.officer}
            />
          )
        })}
      </Stack>
    </Radio.Group>
  )
}

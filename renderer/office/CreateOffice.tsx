import { Button, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { Output } from '../../shared/channels.ts'
import type { OfficeKind, PostReference } from '../../shared/office/schema.ts'
import { useRead, useWrite } from '../api/queries.ts'
import { useLanguage } from '../text/i18n.ts'
import { Form } from '../ui/form/Form.tsx'
import { FormGroup } from '../ui/form/FormGroup.tsx'
import { NewPasswordFields } from '../ui/form/NewPasswordFields.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { useZodForm } from '../ui/form/use-zod-form.ts'
import { blankFor, newOfficeForm, proposalFor } from './office-form.ts'
import { OfficeFields } from './OfficeFields.tsx'

type Props = { kind: OfficeKind; onBack: () => void; onMade: (made: Output<'office.create'>) => void }

/** A real office: proposals from the reference data, all of them changeable, and the first attaché. */
export function CreateOffice({ kind, onBack, onMade }: Props) {
  const { t } = useTranslation('office')
  const { t: ui } = useTranslation('ui')
  const language = useLanguage()
  const create = useWrite('office.create')
  const { form } = useZodForm(newOfficeForm, {
    defaults: { ...blankFor(kind, language), attacheName: '', newPassword: '', repeat: '' },
  })
  const code = useWatch({ control: form.control, name: 'code' })
  const propose = (post: PostReference | undefined) => {
    const proposed = post ? proposalFor(post, language) : blankFor(kind, language)
    form.reset({ ...form.getValues(), ...proposed })
  }
  const submit = ({ attacheName: name, newPassword: password, ...rest }: z.output<typeof newOfficeForm>) =>
    create.mutate(
      { kind, code: rest.code, settings: rest.settings, attache: { name, password } },
      { onSuccess: onMade },
    )
  return (
    <Form
      form={form}
      label={t('first.create')}
      problem={create.error}
      onSubmit={submit}
      actions={
        <Group justify="space-between">
          <Button variant="default" onClick={onBack} disabled={create.isPending}>
            {ui('action.back')}
          </Button>
          <Group gap="sm" role="status">
            {create.isPending && <Text size="sm">{t('first.making')}</Text>}
            <Button type="submit" loading={create.isPending}>
              {t('first.create')}
            </Button>
          </Group>
        </Group>
      }
    >
      {kind === 'post' && <PostChoice onPost={propose} />}
      <TextField
        control={form.control}
        name="code"
        label={t('fields.code')}
        hint={t('fields.codeHint')}
        upper
        required
      />
      <OfficeFields control={form.control} code={code} />
      <FirstAttache control={form.control} />
    </Form>
  )
}

function PostChoice({ onPost }: { onPost: (post: PostReference | undefined) => void }) {
  const { t } = useTranslation('office')
  const posts = useRead('office.posts', {}).data ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const choose = (code: string | null) => {
    setChosen(code)
    onPost(posts.find((post) => post.code === code))
  }
  const options = posts.map((post) => ({
    value: post.code,
    label: `${post.city} · ${post.mission.id}${post.dormant ? ` (${t('first.dormant')})` : ''}`,
  }))
  return (
    <Select
      label={t('first.which')}
      description={t('first.whichHint')}
      data={[...options, { value: '', label: t('first.other') }]}
      value={chosen}
      onChange={choose}
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      autoFocus
      maxDropdownHeight={360}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}

function FirstAttache({
  control,
}: {
  control: Control<z.input<typeof newOfficeForm>, unknown, z.output<typeof newOfficeForm>>
}) {
  const { t } = useTranslation('office')
  const [code, attacheName] = useWatch({ control, name: ['code', 'attacheName'] })
  return (
    <FormGroup title={t('first.attache')}>
      <TextField
        control={control}
        name="attacheName"
        label={t('first.attacheName')}
        hint={t('first.attacheHint')}
        required
      />
      <NewPasswordFields
        control={control}
        name="newPassword"
        repeat="repeat"
        label={t('first.password')}
        own={[attacheName, code]}
      />
    </FormGroup>
  )
}

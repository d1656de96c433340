import { Stack, Text } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { OfficeCard } from '../../shared/packages/schema.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Form } from '../ui/form/Form.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { useZodForm } from '../ui/form/use-zod-form.ts'
import { RecordPane } from '../ui/RecordPane.tsx'
import { useFormat } from '../ui/use-format.ts'
import { digitsOf, fingerprintForm, type FingerprintForm } from './fingerprint-form.ts'
import type { ChosenCard } from './read-card.ts'
import type { Exchange } from './use-exchange.ts'
import classes from './packages.module.css'

type Props = { chosen: ChosenCard; card: OfficeCard; enrolling: Exchange['enrolling']; onOther: () => void }

/**
 * SECURITY: the fingerprint of the file is not shown here, although it could be computed: it has to come by telephone from the other
 * office, and nobody copies off the screen what they were to hear.
 */
export function EnrolForm({ chosen, card, enrolling, onOther }: Props) {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const { form } = useZodForm<FingerprintForm, FingerprintForm>(fingerprintForm, { defaults: { fingerprint: '' } })
  const typed = digitsOf(useWatch({ control: form.control, name: 'fingerprint' }))
  const save = ({ fingerprint }: FingerprintForm) => enrolling.mutate({ card: chosen.bytes, fingerprint })
  const actions = [
    { id: 'other', label: t('enrol.otherFile'), run: onOther },
    {
      id: 'enrol',
      label: t('panel.enrol'),
      key: 'mod+Enter',
      primary: true,
      busy: enrolling.isPending,
      run: () => void form.handleSubmit(save)(),
    },
  ]
  return (
    <RecordPane
      title={card.name}
      detail={`${card.code} · ${chosen.name}`}
      bar={<DecisionBar label={t('panel.enrol')} actions={actions} />}
    >
      <Stack gap="md">
        <Facts
          rows={[
            [t('officeCode'), card.code],
            [t('officeKind'), t(`officeKinds.${card.kind}`)],
            [t('keyId'), card.keyId],
            [t('card.issued'), format.time(card.issuedAt)],
          ]}
        />
        <Text size="sm">{t('enrol.call', { office: card.code })}</Text>
        <Form form={form} label={t('panel.enrol')} problem={enrolling.error} onSubmit={save}>
          <div className={classes.typed}>
            <TextField
              control={form.control}
              name="fingerprint"
              label={t('enrol.typed')}
              hint={t('enrol.typedHint', { count: typed.length })}
              placeholder="00000 00000 00000 00000 00000 00000 00000 00000"
              autoFocus
              required
            />
          </div>
        </Form>
      </Stack>
    </RecordPane>
  )
}

import { useTranslation } from 'react-i18next'
import type { Partner } from '../../shared/agencies/schema.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { Form } from '../ui/form/Form.tsx'
import { ForeignChanges } from '../ui/form/ForeignChanges.tsx'
import { RecordPane } from '../ui/RecordPane.tsx'
import { showTypedDate } from '../ui/typed-date.ts'
import { PartnerFormFields } from './PartnerFormFields.tsx'
import { useFieldLabels } from './use-field-labels.ts'
import { usePartnerCorrection } from './use-partner-correction.ts'

/** Corrects a partner's record; its kind stays, its standing is decided elsewhere. */
export function CorrectPartner({ current, onDone }: { current: Partner; onDone: () => void }) {
  const { t } = useTranslation('agencies')
  const labels = useFieldLabels()
  const correction = usePartnerCorrection(current, onDone)
  const { form, draft, leave, outdated } = correction
  const foreign = correction.foreign.map(({ name, now, mine }) =>
    t(mine ? 'foreign.kept' : 'foreign.line', { field: labels[name], now: shown(now) }),
  )
  const actions = [
    { id: 'leave', label: t('leave'), run: leave },
    {
      id: 'save',
      label: t('saveChanges'),
      key: 'mod+Enter',
      primary: true,
      busy: correction.busy,
      run: correction.submit,
    },
  ]
  return (
    <RecordPane
      title={t('correctTitle', { name: current.name })}
      bar={
        <>
          {outdated && (
            <ForeignChanges
              title={t('foreign.title')}
              action={t('foreign.take')}
              lines={foreign}
              onTakeOver={correction.takeOver}
            />
          )}
          <DecisionBar label={t('correct')} actions={actions} />
        </>
      }
    >
      <Form
        form={form}
        draft={{ ...draft, drop: leave }}
        label={t('correct')}
        problem={outdated ? null : correction.problem}
        onSubmit={correction.save}
      >
        <PartnerFormFields control={form.control} kindFixed />
      </Form>
    </RecordPane>
  )
}

function shown(value: unknown): string {
  return typeof value === 'string' && value !== '' ? showTypedDate(value) : '–'
}

import { useTranslation } from 'react-i18next'
import type { Partner } from '../../shared/agencies/schema.ts'
import { DecisionBar } from '../ui/DecisionBar.tsx'
import { Form } from '../ui/form/Form.tsx'
import { ForeignChanges } from '../ui/form/ForeignChanges.tsx'
import { RecordPane } from '../ui/RecordPane.tsx'
import { StandingFields } from './StandingFields.tsx'
import { StandingNote } from './StandingNote.tsx'
import { useStandingDecision } from './use-standing-decision.ts'

/** The attaché's decision on a partner: active, suspended, or on the problem list, with reason and dates. */
export function SetStanding({ current, onDone }: { current: Partner; onDone: () => void }) {
  const { t } = useTranslation('agencies')
  const decision = useStandingDecision(current, onDone)
  const { form, draft, leave, outdated } = decision
  const actions = [
    { id: 'leave', label: t('leave'), run: leave },
    {
      id: 'save',
      label: t('standing.save'),
      key: 'mod+Enter',
      primary: true,
      busy: decision.busy,
      run: () => void form.handleSubmit(decision.save)(),
    },
  ]
  return (
    <RecordPane
      title={t('standing.title', { name: current.name })}
      second={current.localName || undefined}
      bar={
        <>
          {outdated && (
            <ForeignChanges
              title={t('standing.foreign')}
              action={t('standing.goOn')}
              lines={[]}
              onTakeOver={decision.goOn}
            />
          )}
          <DecisionBar label={t('standing.set')} actions={actions} />
        </>
      }
    >
      <StandingNote partner={current} />
      <Form
        form={form}
        draft={{ ...draft, drop: leave }}
        label={t('standing.set')}
        problem={outdated ? null : decision.problem}
        onSubmit={decision.save}
      >
        <StandingFields control={form.control} />
      </Form>
    </RecordPane>
  )
}

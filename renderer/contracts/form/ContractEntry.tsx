import { Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contractFields, type Contract, type ContractFields } from '../../../shared/contracts/schema.ts'
import type { OfficeSettings } from '../../../shared/office/schema.ts'
import { useWrite } from '../../api/queries.ts'
import { DecisionBar } from '../../ui/DecisionBar.tsx'
import { draftOf, keepDraft } from '../../ui/form/drafts.ts'
import { Form } from '../../ui/form/Form.tsx'
import { useZodForm } from '../../ui/form/use-zod-form.ts'
import { tellDone } from '../../ui/notice.ts'
import { emptyContract, fieldsOf, sharedTerms, tidy, type ContractValues } from './contract-form.ts'
import { ConditionsGroup } from './ConditionsGroup.tsx'
import { LiveFindings } from './LiveFindings.tsx'
import { PartiesGroup } from './PartiesGroup.tsx'
import { QuickPanel, type Quick } from './QuickPanel.tsx'
import { TermGroup } from './TermGroup.tsx'
import { useLeaveKey } from './use-leave-key.ts'
import { WorkGroup } from './WorkGroup.tsx'
import classes from './form.module.css'

type Props = {
  settings: OfficeSettings
  /** The contract being corrected; absent for a new one. */
  before: Contract | undefined
  /** Back to the list, with this record open. */
  onLeave: (open: string | undefined) => void
}

const lastKey = 'contracts.last'

/** Entry of one contract: the form left, what stands against it right, saving below. */
export function ContractEntry({ settings, before, onLeave }: Props) {
  const { t } = useTranslation('contracts')
  const [quick, setQuick] = useState<Quick | null>(null)
  const { form, draft } = useZodForm<ContractValues, ContractFields>(contractFields, {
    defaults: before ? fieldsOf(before) : emptyContract(settings),
    draft: before ? `contracts.correct.${before.id}` : 'contracts.new',
  })
  const { save, busy, problem } = useSaving(before, (after) => {
    draft.drop()
    onLeave(after.id)
  })
  const last = before ? undefined : draftOf<ContractFields>(lastKey)
  const repeat = () => {
    const terms = last ? sharedTerms(last) : {}
    for (const [name, value] of Object.entries(terms)) form.setValue(name as keyof ContractValues, value)
  }
  const leaveKey = useLeaveKey(() => onLeave(undefined))
  const title = before ? t('correctTitle', { number: before.fileNumber }) : t('new')
  const parts = { form, settings }
  return (
    <div className={classes.entry} onKeyDown={leaveKey}>
      <div className={classes.columns}>
        <div className={classes.form}>
          <Title order={1} mb="sm">
            {title}
          </Title>
          <Form form={form} draft={draft} label={title} problem={problem} onSubmit={save}>
            <PartiesGroup form={form} onQuick={setQuick} autoFocus={!before} />
            <WorkGroup {...parts} />
            <TermGroup form={form} />
            <ConditionsGroup form={form} />
          </Form>
        </div>
        <aside className={classes.aside} aria-label={t('checks')}>
          {quick && <QuickPanel quick={quick} form={form} country={settings.country} onClose={() => setQuick(null)} />}
          <LiveFindings form={form} />
        </aside>
      </div>
      <DecisionBar
        label={t('decisions')}
        actions={[
          { id: 'leave', label: t('leave'), key: 'Escape', run: () => onLeave(undefined) },
          ...(last ? [{ id: 'repeat', label: t('repeat'), key: 'mod+d', run: repeat }] : []),
          {
            id: 'save',
            label: before ? t('saveCorrection') : t('saveNew'),
            key: 'mod+Enter',
            run: () => void form.handleSubmit(save)(),
            primary: true,
            busy,
          },
        ]}
      />
    </div>
  )
}

/** Registers or corrects, and remembers the terms for the next contract of the bundle. */
function useSaving(before: Contract | undefined, onSaved: (after: Contract) => void) {
  const { t } = useTranslation('contracts')
  const register = useWrite('contracts.register')
  const correct = useWrite('contracts.correct')
  const saved = (fields: ContractFields, after: Contract) => {
    keepDraft(lastKey, fields)
    tellDone(t('done.save', { number: after.fileNumber }))
    onSaved(after)
  }
  const save = (values: ContractFields) => {
    const fields = tidy(values)
    const onSuccess = ({ contract }: { contract: Contract }) => saved(fields, contract)
    if (before) correct.mutate({ id: before.id, expectedVersion: before.version, fields }, { onSuccess })
    else register.mutate(fields, { onSuccess })
  }
  const saving = before ? correct : register
  return { save, busy: saving.isPending, problem: saving.error }
}

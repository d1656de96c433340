import { Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContractFields } from '../../../shared/contracts/schema.ts'
import type { Problem } from '../../../shared/core/problem.ts'
import type { OfficeSettings } from '../../../shared/office/schema.ts'
import { DecisionBar } from '../../ui/DecisionBar.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { ConditionsGroup } from './ConditionsGroup.tsx'
import type { ContractForm } from './contract-form.ts'
import { LiveFindings } from './LiveFindings.tsx'
import { PartiesGroup } from './PartiesGroup.tsx'
import { QuickPanel, type Quick } from './QuickPanel.tsx'
import { TermGroup } from './TermGroup.tsx'
import { useLeaveKey } from './use-leave-key.ts'
import { WorkGroup } from './WorkGroup.tsx'
import classes from './form.module.css'

type Props = {
  form: ContractForm
  draft: { restored: boolean; drop: () => void }
  save: (fields: ContractFields) => void
  busy: boolean
  problem: Problem | null
  settings: OfficeSettings
  title: string
  saveLabel: string
  onLeave: () => void
  /** Takes over the terms of the contract before; absent when there is none. */
  onRepeat?: (() => void) | undefined
  /** Above the buttons: what happened to the record meanwhile. */
  notice?: ReactNode
}

/** Entry of one contract: the form left, what stands against it right, saving below. */
export function ContractEntry({ form, draft, settings, title, onLeave, onRepeat, ...props }: Props) {
  const { t } = useTranslation('contracts')
  const [quick, setQuick] = useState<Quick | null>(null)
  const leaveKey = useLeaveKey(onLeave)
  return (
    <div className={classes.entry} onKeyDown={leaveKey}>
      <div className={classes.columns}>
        <div className={classes.form}>
          <Title order={1} mb="sm">
            {title}
          </Title>
          <Form form={form} draft={draft} label={title} problem={props.problem} onSubmit={props.save}>
            <PartiesGroup form={form} onQuick={setQuick} />
            <WorkGroup form={form} settings={settings} />
            <TermGroup form={form} />
            <ConditionsGroup form={form} />
          </Form>
        </div>
        <aside className={classes.aside} aria-label={t('checks')}>
          {quick && <QuickPanel quick={quick} form={form} country={settings.country} onClose={() => setQuick(null)} />}
          <LiveFindings form={form} />
        </aside>
      </div>
      {props.notice}
      <DecisionBar
        label={title}
        actions={[
          { id: 'leave', label: t('leave'), key: 'Escape', run: onLeave },
          ...(onRepeat ? [{ id: 'repeat', label: t('repeat'), key: 'mod+d', run: onRepeat }] : []),
          {
            id: 'save',
            label: props.saveLabel,
            key: 'mod+Enter',
            run: () => void form.handleSubmit(props.save)(),
            primary: true,
            busy: props.busy,
          },
        ]}
      />
    </div>
  )
}

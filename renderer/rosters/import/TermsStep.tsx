import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { batchTerms, type BatchTerms } from '../../../shared/rosters/batch.ts'
import type { Mapping } from '../../../shared/rosters/schema.ts'
import { useRead } from '../../api/queries.ts'
import { useWork } from '../../api/work.ts'
import { DecisionBar } from '../../ui/DecisionBar.tsx'
import type { DroppedFile } from '../../ui/FileDrop.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { useZodForm } from '../../ui/form/use-zod-form.ts'
import { todayHere } from '../../ui/format.ts'
import { Page } from '../../ui/Page.tsx'
import { WorkProgress } from '../../ui/WorkProgress.tsx'
import { speaksOfContracts } from './mapped-columns.ts'
import { Steps } from './Steps.tsx'
import { TermsFields, type TermsValues } from './TermsFields.tsx'
import { termsDraft, type StepProps } from './use-import.ts'
import classes from './import.module.css'

type Props = StepProps & { file: DroppedFile; mapping: Mapping }

/** What all contracts of the list have in common and no column says; going on makes the dry run. */
export function TermsStep(props: Props) {
  const office = useRead('office.get', {})
  return office.data ? <Terms {...props} currency={office.data.settings.currency} /> : null
}

function Terms({ now, set, file, mapping, currency }: Props & { currency: string }) {
  const { t } = useTranslation('rosters')
  const dryRun = useWork('rosters.dryRun')
  const sender = now.agencyId ? { agencyId: now.agencyId } : {}
  const asked = speaksOfContracts(mapping)
  const { form, draft } = useZodForm<TermsValues, BatchTerms>(batchTerms, {
    // No contract comes of a list of workers, so the day is only there because every call has one.
    defaults: { ...emptyTerms(currency), ...now.terms, ...sender, ...(asked ? {} : { signedOn: todayHere() }) },
    ...(asked ? { draft: termsDraft(now.agencyId) } : {}),
  })
  const go = (values: BatchTerms) => {
    // The draft may be older than the choice of the agency.
    const { agencyId: _older, ...rest } = values
    const terms = { ...rest, ...sender }
    dryRun.mutate({ file: file.bytes, mapping, terms }, { onSuccess: (plan) => set({ terms, plan, step: 'plan' }) })
  }
  const back = { id: 'back', label: t('back'), key: 'Escape', run: () => set({ step: 'columns' }) }
  const next = {
    id: 'next',
    label: t('toPlan'),
    key: 'mod+Enter',
    run: () => void form.handleSubmit(go)(),
    primary: true,
    busy: dryRun.isPending,
  }
  return (
    <Page
      title={t('new')}
      actions={<Steps current="terms" />}
      bar={
        <>
          {dryRun.isPending && (
            <div className={classes.working}>
              <WorkProgress label={t('planning')} progress={dryRun.progress} onCancel={dryRun.cancel} />
            </div>
          )}
          <DecisionBar label={t('step.terms')} actions={[back, next]} />
        </>
      }
    >
      <Text size="sm" mb="md">
        {t(asked ? 'termsHint' : 'noTerms')}
      </Text>
      <Form form={form} draft={draft} label={t('step.terms')} problem={termsProblem(dryRun.error)} onSubmit={go}>
        {asked && <TermsFields form={form} currency={currency} />}
      </Form>
    </Page>
  )
}

function emptyTerms(currency: string) {
  return {
    currency,
    lodging: 'unstated' as const,
    food: 'unstated' as const,
    hoursPerDay: null,
    restDaysPerMonth: null,
    leaveDaysPerYear: null,
    insurance: '',
    stated: [],
  }
}

/** The office names fields of the whole call; this form is its part `terms`. */
function termsProblem<P extends { reasons: { field?: string | undefined }[] }>(problem: P | null): P | null {
  if (!problem) return null
  const reasons = problem.reasons.map((one) =>
    one.field === undefined ? one : { ...one, field: one.field.replace(/^terms[.]/, '') },
  )
  return { ...problem, reasons }
}

import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { PartnerKind } from '../../../shared/agencies/schema.ts'
import type { Problem } from '../../../shared/core/problem.ts'
import { readPassportLines } from '../../../shared/workers/passport-lines.ts'
import { usePartnerLookup, useWorkerLookup } from '../../api/lookups.ts'
import { useAsk } from '../../api/queries.ts'
import { FormGroup } from '../../ui/form/FormGroup.tsx'
import { LookupField } from '../../ui/form/LookupField.tsx'
import { todayHere } from '../../ui/format.ts'
import { tellProblem } from '../../ui/notice.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import type { ContractForm } from './contract-form.ts'
import type { Quick } from './QuickPanel.tsx'
import { typedPassport } from './typed-passport.ts'

type Props = { form: ContractForm; onQuick: (quick: Quick) => void }

/** Who the contract names. The worker's box also takes what a passport reader sends. */
export function PartiesGroup({ form, onQuick }: Props) {
  const { t } = useTranslation('contracts')
  return (
    <FormGroup title={t('parties')} columns={2}>
      <WorkerField form={form} onQuick={onQuick} />
      <PartnerField form={form} onQuick={onQuick} kind="employer" name="employerId" required />
      <PartnerField form={form} onQuick={onQuick} kind="agency" name="agencyId" />
      <PartnerField form={form} onQuick={onQuick} kind="placementCompany" name="placementCompanyId" />
    </FormGroup>
  )
}

function WorkerField({ form, onQuick }: Props) {
  const { t } = useTranslation('contracts')
  const { options, chosen, loading, onSearch } = useWorkerLookup(useWatch({ control: form.control, name: 'workerId' }))
  const passport = usePassport(form, onQuick)
  return (
    <div>
      <LookupField
        control={form.control}
        name="workerId"
        label={t('worker')}
        hint={t('workerHint')}
        required
        autoFocus
        options={options}
        chosen={chosen}
        loading={loading}
        onSearch={onSearch}
        other={{ label: t('quick.worker'), run: (text) => onQuick({ kind: 'worker', typed: text }) }}
        reads={(text, ended) => {
          const typed = typedPassport(text, ended)
          if (typeof typed === 'string') return typed
          passport.read(typed.lines)
          return 'taken'
        }}
      />
      {passport.problem && <ProblemAlert problem={passport.problem} />}
    </div>
  )
}

/** Finds the holder of a passport by its lines, or proposes to register them. */
function usePassport(form: ContractForm, onQuick: (quick: Quick) => void) {
  const find = useAsk('workers.byPassport')
  const [problem, setProblem] = useState<Problem | null>(null)
  const read = (text: string) => {
    const passport = readPassportLines(text, todayHere())
    setProblem(passport.ok ? null : passport.error)
    if (!passport.ok) return
    find.mutate(
      { passportNumber: passport.value.documentNumber },
      {
        onSuccess: (worker) => {
          if (!worker) return onQuick({ kind: 'worker', passport: passport.value })
          form.setValue('workerId', worker.id, { shouldDirty: true, shouldValidate: true })
          form.setFocus('employerId')
        },
        onError: tellProblem,
      },
    )
  }
  return { read, problem }
}

function PartnerField(props: {
  form: ContractForm
  onQuick: (quick: Quick) => void
  kind: PartnerKind
  name: 'employerId' | 'agencyId' | 'placementCompanyId'
  required?: boolean
}) {
  const { t } = useTranslation('contracts')
  const { form, kind, name, required } = props
  const { options, chosen, loading, onSearch } = usePartnerLookup(kind, useWatch({ control: form.control, name }))
  return (
    <LookupField
      control={form.control}
      name={name}
      label={t(kind)}
      required={required ?? false}
      options={options}
      chosen={chosen}
      loading={loading}
      onSearch={onSearch}
      {...(required ? {} : { hint: t('independentHint') })}
      other={{ label: t(`quick.${kind}`), run: (text) => props.onQuick({ kind, field: name, typed: text }) }}
    />
  )
}

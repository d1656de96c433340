import { useTranslation } from 'react-i18next'
import { contractFields, type Contract, type ContractFields } from '../../../shared/contracts/schema.ts'
import type { OfficeSettings } from '../../../shared/office/schema.ts'
import { useWrite } from '../../api/queries.ts'
import { keepDraft } from '../../ui/form/drafts.ts'
import { useCorrection } from '../../ui/form/use-correction.ts'
import { useZodForm } from '../../ui/form/use-zod-form.ts'
import { tellDone } from '../../ui/notice.ts'
import { emptyContract, fieldsOf, lastTermsKey, tidy, type ContractValues } from './contract-form.ts'

/** Called with the saved contract's id. */
type OnSaved = (id: string) => void

/** A form that registers a contract and remembers its terms for the next one of the bundle. */
export function useNewContract(settings: OfficeSettings, onSaved: OnSaved) {
  const { form, draft } = useZodForm<ContractValues, ContractFields>(contractFields, {
    defaults: emptyContract(settings),
    draft: 'contracts.new',
  })
  const register = useWrite('contracts.register')
  const told = useTold(onSaved)
  const save = (values: ContractFields) => {
    const fields = tidy(values)
    register.mutate(fields, {
      onSuccess: ({ contract }) => {
        draft.drop()
        keepDraft(lastTermsKey, fields)
        told(contract)
      },
    })
  }
  return { form, draft, save, busy: register.isPending, problem: register.error }
}

/** A form that corrects a contract, on top of whatever a colleague may have changed meanwhile. */
export function useContractCorrection(current: Contract, onSaved: OnSaved) {
  const correction = useCorrection<ContractValues, ContractFields, Contract>(contractFields, {
    current,
    valuesOf: fieldsOf,
    draft: `contracts.correct.${current.id}`,
  })
  const correct = useWrite('contracts.correct')
  const told = useTold(onSaved)
  const save = (values: ContractFields) =>
    correct.mutate(
      { id: current.id, expectedVersion: correction.expectedVersion, fields: tidy(values) },
      {
        onSuccess: ({ contract }) => {
          correction.draft.drop()
          told(contract)
        },
      },
    )
  return { ...correction, save, busy: correct.isPending, problem: correction.outdated ? null : correct.error }
}

function useTold(onSaved: OnSaved) {
  const { t } = useTranslation('contracts')
  return (contract: Contract) => {
    tellDone(t('done.save', { number: contract.fileNumber }))
    onSaved(contract.id)
  }
}

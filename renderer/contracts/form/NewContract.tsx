import { useTranslation } from 'react-i18next'
import type { ContractFields } from '../../../shared/contracts/schema.ts'
import type { OfficeSettings } from '../../../shared/office/schema.ts'
import { draftOf } from '../../ui/form/drafts.ts'
import { ContractEntry } from './ContractEntry.tsx'
import { lastTermsKey, sharedTerms, type ContractValues } from './contract-form.ts'
import { useNewContract } from './use-entry.ts'

type Props = { settings: OfficeSettings; onSaved: (id: string) => void; onLeave: () => void }

/** A new contract; Ctrl+D takes over the terms of the one before, as in a spreadsheet. */
export function NewContract({ settings, onSaved, onLeave }: Props) {
  const { t } = useTranslation('contracts')
  const entry = useNewContract(settings, onSaved)
  const last = draftOf<ContractFields>(lastTermsKey)
  const repeat = () => {
    for (const [name, value] of Object.entries(last ? sharedTerms(last) : {})) {
      entry.form.setValue(name as keyof ContractValues, value)
    }
  }
  return (
    <ContractEntry
      {...entry}
      settings={settings}
      title={t('new')}
      saveLabel={t('saveNew')}
      onLeave={onLeave}
      onRepeat={last ? repeat : undefined}
    />
  )
}

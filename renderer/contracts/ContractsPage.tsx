import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../api/session.ts'
import { SplitView } from '../ui/SplitView.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { ContractList } from './ContractList.tsx'
import { ContractFormPage } from './form/ContractFormPage.tsx'
import { ContractRecord } from './record/ContractRecord.tsx'

/** Legalisation: list left, contract right; the form takes their place while someone types. */
export function ContractsPage() {
  const { t } = useTranslation('contracts')
  const { form, open } = useSearch({ from: '/contracts' })
  const navigate = useNavigate({ from: '/contracts' })
  const mayWrite = useMay('record.write')
  const openForm = () => void navigate({ search: (now) => ({ ...now, form: 'new' }) })
  useKeys(mayWrite && !form ? [{ key: 'n', label: t('new'), run: openForm }] : [])
  if (form && mayWrite) return <ContractFormPage correcting={form === 'correct' ? open : undefined} />
  return (
    <SplitView
      list={<ContractList onNew={mayWrite ? openForm : undefined} />}
      record={open ? <ContractRecord key={open} id={open} /> : null}
      recordLabel={t('record')}
      onClose={() => void navigate({ search: (now) => ({ ...now, open: undefined }), replace: true })}
    />
  )
}

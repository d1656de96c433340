import { useTranslation } from 'react-i18next'
import type { ContractView } from '../../../shared/contracts/channels.ts'
import { useRead, useWrite } from '../../api/queries.ts'
import { ErrorState } from '../../ui/ErrorState.tsx'
import { FindingList } from '../../ui/FindingList.tsx'
import { RecordLoading } from '../../ui/RecordLoading.tsx'
import { RecordPane } from '../../ui/RecordPane.tsx'
import { ContractBadge } from '../ContractBadge.tsx'
import { Certificate } from './Certificate.tsx'
import { Decisions } from './Decisions.tsx'
import { HistorySection } from './HistorySection.tsx'
import { Legalised } from './Legalised.tsx'
import { PartnerSections } from './PartnerSections.tsx'
import { RecordSection } from '../../ui/RecordSection.tsx'
import { ReturnsSection } from './ReturnsSection.tsx'
import { TermsSection } from './TermsSection.tsx'
import { WorkerSection } from './WorkerSection.tsx'

/** The open contract: what stands against it, who and what it names, what happened, and what may be done. */
export function ContractRecord({ id }: { id: string }) {
  const record = useRead('contracts.get', { id })
  if (record.data) return <OpenContract view={record.data} reload={() => void record.refetch()} />
  if (record.error) return <ErrorState problem={record.error} onRetry={() => void record.refetch()} />
  return <RecordLoading />
}

function OpenContract({ view, reload }: { view: ContractView; reload: () => void }) {
  const { t } = useTranslation('contracts')
  const certificate = useWrite('contracts.certificate')
  const { contract, worker, employer, findings } = view
  const numbers = [contract.registerNumber, contract.fileNumber].filter(Boolean).join(' · ')
  return (
    <RecordPane
      title={worker.name}
      detail={`${numbers} · ${contract.position} · ${employer.name}`}
      state={<ContractBadge state={contract.state} />}
      bar={<Decisions view={view} reload={reload} />}
    >
      {contract.registerNumber !== undefined && (
        <Legalised
          view={view}
          busy={certificate.isPending}
          problem={certificate.error}
          onCertificate={() => certificate.mutate({ id: contract.id })}
        />
      )}
      {certificate.data && <Certificate paper={certificate.data} onClose={() => certificate.reset()} />}
      {contract.state === 'returned' && <ReturnsSection returns={contract.returns} latestFirst />}
      <RecordSection title={t('findings')}>
        <FindingList findings={findings} label={t('findings')} />
      </RecordSection>
      <WorkerSection worker={worker} />
      <PartnerSections view={view} />
      <TermsSection contract={contract} endsOn={view.endsOn} />
      {contract.state !== 'returned' && contract.returns.length > 0 && <ReturnsSection returns={contract.returns} />}
      <HistorySection view={view} />
    </RecordPane>
  )
}

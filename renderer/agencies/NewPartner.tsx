import { useRead } from '../api/queries.ts'
import { RecordLoading } from '../ui/RecordLoading.tsx'
import type { PartnerKind } from '../../shared/agencies/schema.ts'
import { NewPartnerForm } from './NewPartnerForm.tsx'

/** Registers a partner; the country of the office is proposed. */
export function NewPartner({ kind, onOpen }: { kind: PartnerKind; onOpen: (id: string) => void }) {
  const { data } = useRead('office.get', {})
  if (!data) return <RecordLoading />
  return <NewPartnerForm key={kind} kind={kind} hostCountry={data.settings.country} onOpen={onOpen} />
}

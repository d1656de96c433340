import type { PartnerKind } from '../../../shared/agencies/schema.ts'
import type { PassportLines } from '../../../shared/workers/passport-lines.ts'
import type { ContractForm } from './contract-form.ts'
import { QuickPartner } from './QuickPartner.tsx'
import { QuickWorker } from './QuickWorker.tsx'

/** Someone the contract names who is not registered yet, with what is known of them. */
export type Quick =
  | { kind: PartnerKind; field: 'employerId' | 'agencyId' | 'placementCompanyId'; typed: string }
  | { kind: 'worker'; typed?: string; passport?: PassportLines }

type Props = { quick: Quick; form: ContractForm; country: string; onClose: () => void }

/** Registers a worker or partner beside the form; the form then names them. */
export function QuickPanel({ quick, form, country, onClose }: Props) {
  const field = quick.kind === 'worker' ? 'workerId' : quick.field
  const close = () => {
    onClose()
    form.setFocus(field)
  }
  const done = (id: string) => {
    form.setValue(field, id, { shouldDirty: true, shouldValidate: true })
    close()
  }
  return quick.kind === 'worker' ? (
    <QuickWorker {...quick} onDone={done} onClose={close} />
  ) : (
    <QuickPartner key={quick.kind} {...quick} country={country} onDone={done} onClose={close} />
  )
}

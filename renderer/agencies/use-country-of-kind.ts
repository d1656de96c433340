import { useEffect } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import type { PartnerFields } from '../../shared/agencies/schema.ts'
import type { PartnerFormValues } from './partner-form.ts'

/** Placement companies are in Indonesia, the others where the office is; follows the kind until someone chooses another country. */
export function useCountryOfKind(
  form: UseFormReturn<PartnerFormValues, unknown, PartnerFields>,
  hostCountry: string,
): void {
  const kind = useWatch({ control: form.control, name: 'kind' })
  useEffect(() => {
    const proposed = kind === 'placementCompany' ? 'ID' : hostCountry
    const now = form.getValues('country')
    if ((now === 'ID' || now === hostCountry) && now !== proposed) form.setValue('country', proposed)
  }, [form, kind, hostCountry])
}

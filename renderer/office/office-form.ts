import { z } from 'zod'
import { requiredLine } from '../../shared/core/fields.ts'
import type { Language } from '../../shared/core/words.ts'
import { officeCode, officeSettings, type OfficeKind, type PostReference } from '../../shared/office/schema.ts'
import { newPassword } from '../../shared/session/schema.ts'
import { notSameTwice, sameTwice } from '../ui/form/same-twice.ts'

export const newOfficeForm = z
  .object({
    code: officeCode,
    settings: officeSettings,
    attacheName: requiredLine(70),
    newPassword,
    repeat: z.string().min(1),
  })
  .refine(sameTwice, notSameTwice)

type NewOfficeEntries = z.input<typeof newOfficeForm>
type Proposed = Pick<NewOfficeEntries, 'code' | 'settings'>

const pattern = '{POST}/{YYYY}/{NNNNNN}'
const lockAfterMinutes = 10

/** What the form proposes for a mission of the reference data; the papers of a mission are in Indonesian. */
export function proposalFor(post: PostReference, language: Language): Proposed {
  return {
    code: post.code,
    settings: {
      name: post.mission.id,
      city: post.city,
      country: post.country,
      currency: post.currency,
      title: post.title.id,
      letterhead: [...post.letterhead],
      language,
      contractNumberPattern: pattern,
      lockAfterMinutes,
    },
  }
}

/** Where there is nothing to propose from. */
export function blankFor(kind: OfficeKind, language: Language): Proposed {
  const atHome = kind === 'headquarters'
  return {
    code: atHome ? 'JAKARTA' : '',
    settings: {
      name: '',
      city: atHome ? 'Jakarta' : '',
      country: atHome ? 'ID' : '',
      currency: atHome ? 'IDR' : '',
      title: '',
      letterhead: [],
      language,
      contractNumberPattern: pattern,
      lockAfterMinutes,
    },
  }
}

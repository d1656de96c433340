import { z } from 'zod'
import type { Words } from '../../shared/core/words.ts'

/** Eight groups of five digits as someone types what they hear: blanks and hyphens are nothing. */
export const fingerprintForm = z.object({
  fingerprint: z
    .string()
    .max(80)
    .superRefine((typed, check) => {
      const { length } = digitsOf(typed)
      if (length !== digits) check.addIssue({ code: 'custom', params: { words: wrongLength(length) } })
    }),
})
export type FingerprintForm = z.infer<typeof fingerprintForm>

const digits = 40

export function digitsOf(typed: string): string {
  return typed.replace(/\D/g, '')
}

function wrongLength(length: number): Words {
  return {
    id: `Sidik jari berisi 40 angka; yang diketik ${length}. Minta kantor itu membacakannya lagi.`,
    en: `A fingerprint has 40 digits; ${length} were typed. Ask that office to read it out again.`,
  }
}

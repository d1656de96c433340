import type { Words } from '../../../shared/core/words.ts'

/** For `refine`: a form's `newPassword` and `repeat` must be the same. `schema.refine(sameTwice, notSameTwice)` */
export function sameTwice(form: { newPassword: string; repeat: string }): boolean {
  return form.newPassword === form.repeat
}

const words: Words = { id: 'Kedua isian ini tidak sama.', en: 'The two entries are not the same.' }

export const notSameTwice = { path: ['repeat'], params: { words } }

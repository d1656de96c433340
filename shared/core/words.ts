import { z } from 'zod'

/** The two languages of the desk: Indonesian (the source) and English. */
export const language = z.enum(['id', 'en'])
export type Language = z.infer<typeof language>

/**
 * One sentence in both languages. Texts made by rules, checks and the office travel in this form, so a window, a paper
 * and a terminal all show the same words; texts that belong to a screen live in `renderer/text`.
 */
export const words = z.strictObject({ id: z.string(), en: z.string() })
export type Words = z.infer<typeof words>

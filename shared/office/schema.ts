// shared/office: the office itself: which post (or headquarters) it is, its paper heads, number patterns and languages.
import { z } from 'zod'
import { country2, currency, id, instant, line, requiredLine, version } from '../core/fields.ts'
import { language } from '../core/words.ts'

export const officeKind = z.enum(['post', 'headquarters'])
export type OfficeKind = z.infer<typeof officeKind>

/** Short code of an office in package names and register numbers, e.g. `KDEI-TPE`, `JAKARTA`. */
export const officeCode = z.string().regex(/^[A-Z][A-Z0-9-]{1,19}$/)

/** Reference data about a post: what the first run proposes. Every value can be changed by the office. */
export const postReference = z.strictObject({
  code: officeCode,
  city: z.string(),
  country: country2,
  currency,
  mission: z.strictObject({ id: z.string(), en: z.string() }),
  title: z.strictObject({ id: z.string(), en: z.string() }),
  letterhead: z.array(z.string()).max(5),
  script: z.enum(['latin', 'chinese', 'arabic', 'korean']),
  dormant: z.boolean(),
  source: z.string(),
})
export type PostReference = z.infer<typeof postReference>

/**
 * A register number pattern: `{POST}` office code, `{YYYY}` year, `{NNNNNN}` the sequence padded to that many digits, `{SERVICE}`.
 * The sequence must appear exactly once, the year too (numbers start again each year).
 */
export const numberPattern = requiredLine(60).refine(
  (p) =>
    (p.match(/\{N{3,9}\}/g) ?? []).length === 1 &&
    (p.match(/\{YYYY\}/g) ?? []).length === 1 &&
    !/[^A-Za-z0-9{}/.\- ]/.test(p),
  { message: 'pattern needs {YYYY} once and {NNNNNN} once' },
)

/** What the attaché may change in Settings. */
export const officeSettings = z.strictObject({
  /** Name of the office in full, e.g. "Kantor Dagang dan Ekonomi Indonesia di Taipei". */
  name: requiredLine(120),
  city: requiredLine(60),
  country: country2,
  currency,
  /** Title under the signature, e.g. "Atase Ketenagakerjaan". */
  title: requiredLine(80),
  letterhead: z.array(line(120)).max(5),
  language,
  contractNumberPattern: numberPattern,
  /** Idle time before the office locks itself, in minutes. */
  lockAfterMinutes: z.int().min(1).max(60),
})
export type OfficeSettings = z.infer<typeof officeSettings>

export const office = z.strictObject({
  id,
  kind: officeKind,
  code: officeCode,
  /** Random identity of this database; changes at every restore (packages.md, P7). */
  incarnation: id,
  demo: z.boolean(),
  createdAt: instant,
  settings: officeSettings,
  version,
})
export type Office = z.infer<typeof office>

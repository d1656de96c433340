import { z } from 'zod'
import { isPlainDate } from './dates.ts'

/** Record and request identifiers: UUID, made by the context's `newId`. */
export const id = z.uuid()

/** One line of text as a person types it: trimmed, NFC, no control characters. `max` counts UTF-16 units. */
export function line(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, { message: 'control characters' })
    .transform((s) => s.normalize('NFC'))
}

/** A line that must not be empty. */
export function requiredLine(max: number) {
  return line(max).refine((s) => s.length > 0, { message: 'required' })
}

/** Longer text: line breaks allowed, nothing else below U+0020. */
export function prose(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$|^(?:[^\p{Cc}]|[\n\r\t])*$/u, { message: 'control characters' })
    .transform((s) => s.normalize('NFC'))
}

/** A person's name: at most 70 characters in any script. */
export const personName = requiredLine(70)

/** A calendar day, `YYYY-MM-DD`. */
export const plainDate = z.string().refine(isPlainDate, { message: 'not a calendar date' })

/** An instant in UTC as ISO 8601 with milliseconds. */
export const instant = z.iso.datetime({ precision: 3 })

/** ISO 3166-1 alpha-2 (host country) and alpha-3 (passport issuer). */
export const country2 = z.string().regex(/^[A-Z]{2}$/)
export const country3 = z.string().regex(/^[A-Z]{3}$/)

/** ISO 4217. */
export const currency = z.string().regex(/^[A-Z]{3}$/)

/** The record's version a change was based on; a change against another version is answered `stale`. */
export const version = z.int().min(1)

/** SHA-256 in lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** Bytes across the door (structured clone in Electron, CBOR in the browser host). `max` in bytes. */
export function bytes(max: number) {
  return z.custom<Uint8Array>((v) => v instanceof Uint8Array && v.byteLength <= max, { message: 'bytes' })
}

/** Bytes the office hands out: a paper, a sealed package. */
export const bytesOut = z.custom<Uint8Array>((v) => v instanceof Uint8Array, { message: 'bytes' })

/** A keyset page: `after` is the opaque cursor of the page before. */
export const page = { after: z.string().max(200).optional(), limit: z.int().min(1).max(500).default(100) }

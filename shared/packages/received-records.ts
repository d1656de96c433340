import { z } from 'zod'
import { partner } from '../agencies/schema.ts'
import { contract } from '../contracts/schema.ts'
import type { Fact } from '../core/fact.ts'
import { invalidInput } from '../core/invalid-input.ts'
import { reasonOf, type Reason } from '../core/problem.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { officer } from '../session/schema.ts'
import { worker } from '../workers/schema.ts'

/** How headquarters' lists show a record of a post. */
export type Described = { title: string; detail: string }

/**
 * Whether headquarters can take a fact, and what its lists show. Refuses with the reasons for which the fact is set aside: its body is
 * not what its type says. The words name fields, never their values. Kinds and versions that only a newer app knows are taken as they
 * are: the body is kept whole, and a sender raises `minReader` when an older reader would get it wrong.
 */
export function describeFact({ subject, version, type, body }: Fact): Result<Described, Reason[]> {
  const shape = Object.hasOwn(shapes, subject.kind) ? shapes[subject.kind] : undefined
  if (!shape || version > shape.version) return ok({ title: type, detail: '' })
  if (body['id'] !== subject.id) return fail([otherSubject])
  return shape.describe(body)
}

type Shape = { version: number; describe: (body: Fact['body']) => Result<Described, Reason[]> }

/** Fields a newer app added are allowed and kept (`loose`). */
function shapeOf<S extends z.ZodType>(version: number, schema: S, show: (record: z.output<S>) => Described): Shape {
  return {
    version,
    describe: (body) => {
      const parsed = schema.safeParse(body)
      return parsed.success ? ok(show(parsed.data)) : fail(invalidInput(parsed.error).reasons)
    },
  }
}

/** The names beside a contract as its fact carries them. */
const parties = z.looseObject({ workerName: z.string(), passportNumber: z.string(), employerName: z.string() })

/** An office tells of itself without its settings when it is created, whole afterwards. */
const officeNews = z.looseObject({
  code: z.string(),
  name: z.string().optional(),
  settings: z.looseObject({ name: z.string() }).optional(),
})

const shapes: Record<string, Shape> = {
  contract: shapeOf(1, contract.loose().extend({ parties }), (c) => ({
    title: c.registerNumber ?? c.fileNumber,
    detail: joined(c.parties.workerName, c.parties.passportNumber, c.parties.employerName),
  })),
  worker: shapeOf(1, worker.loose(), (w) => ({ title: w.name, detail: w.passportNumber })),
  partner: shapeOf(1, partner.loose(), (p) => ({
    title: p.name,
    detail: joined(p.localName, p.licenceNumber, p.country),
  })),
  officer: shapeOf(1, officer.loose(), (o) => ({ title: o.name, detail: o.role })),
  office: shapeOf(1, officeNews, (o) => ({ title: o.settings?.name ?? o.name ?? o.code, detail: o.code })),
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(' · ')
}

const otherSubject = reasonOf(
  'fact.subject',
  'Isi catatan bukan milik rekaman yang disebutnya.',
  'The body of the fact does not belong to the record it names.',
)

import { z } from 'zod'
import { read, write } from '../core/channel.ts'
import { id, line, page, version } from '../core/fields.ts'
import { partner, partnerFields, partnerKind, partnerStanding } from './schema.ts'

export const agencyChannels = {
  /** A page of partners in name order; `text` narrows by part of name, local name or licence number. */
  'agencies.list': read({
    needs: 'record.read',
    input: z.strictObject({ kind: partnerKind.optional(), text: line(80).optional(), ...page }),
    output: z.strictObject({ rows: z.array(partner), next: z.string().nullable(), total: z.int() }),
  }),
  'agencies.get': read({ needs: 'record.read', input: z.strictObject({ id }), output: partner }),
  'agencies.register': write({ needs: 'record.write', input: partnerFields, output: partner, changes: ['agencies'] }),
  'agencies.correct': write({
    needs: 'record.write',
    input: z.strictObject({ id, expectedVersion: version, fields: partnerFields }),
    output: partner,
    changes: ['agencies', 'contracts'],
  }),
  /** Suspend, list as a problem, or set active again, with reason and dates. */
  'agencies.setStanding': write({
    needs: 'partner.decide',
    secondUnlock: true,
    input: z.strictObject({ id, expectedVersion: version, standing: partnerStanding }),
    output: partner,
    changes: ['agencies', 'contracts'],
  }),
}

import { z } from 'zod'
import { read, write } from '../core/channel.ts'
import { id, requiredLine, version } from '../core/fields.ts'
import { role } from '../core/roles.ts'
import { givenPassword, newPassword, officer, session } from './schema.ts'

export const sessionChannels = {
  /** Who is signed in; null while locked. Asking does not count as activity. */
  'session.get': read({ needs: 'anyone', input: z.strictObject({}), output: session.nullable() }),
  'session.unlock': write({
    needs: 'anyone',
    input: z.strictObject({ officerId: id, password: givenPassword }),
    output: session,
    changes: ['office', 'session'],
  }),
  /** With the printed recovery code: sets a new password for an existing officer. */
  'session.recover': write({
    needs: 'anyone',
    input: z.strictObject({ officerId: id, recoveryCode: requiredLine(120), newPassword }),
    output: session,
    changes: ['office', 'session'],
  }),
  'session.lock': write({
    needs: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({}),
    changes: ['office', 'session'],
  }),
  /** The second unlock: the signed-in officer's own password again; good for five minutes. */
  'session.confirm': write({
    needs: 'session',
    input: z.strictObject({ password: givenPassword }),
    output: session,
    changes: ['session'],
  }),
  'session.changePassword': write({
    needs: 'session',
    input: z.strictObject({ password: givenPassword, newPassword }),
    output: z.strictObject({}),
  }),
  /** Someone is at the desk (a key, the mouse): puts off the idle lock. Sent at most once a minute. */
  'session.touch': read({ needs: 'session', input: z.strictObject({}), output: z.strictObject({}) }),
  'officers.list': read({ needs: 'session', input: z.strictObject({}), output: z.array(officer) }),
  'officers.add': write({
    needs: 'officer.manage',
    secondUnlock: true,
    input: z.strictObject({ name: requiredLine(70), role, password: newPassword }),
    output: officer,
    changes: ['officers', 'office'],
  }),
  'officers.change': write({
    needs: 'officer.manage',
    secondUnlock: true,
    input: z.strictObject({ id, expectedVersion: version, role, active: z.boolean() }),
    output: officer,
    changes: ['officers', 'office'],
  }),
}

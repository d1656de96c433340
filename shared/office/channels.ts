import { z } from 'zod'
import { read, write } from '../core/channel.ts'
import { bytesOut, id, requiredLine, version } from '../core/fields.ts'
import { language } from '../core/words.ts'
import { newPassword } from '../session/schema.ts'
import { office, officeCode, officeKind, officeSettings, postReference } from './schema.ts'

/** What a window may know before anyone has signed in. */
export const officeStatus = z.strictObject({
  state: z.enum(['absent', 'locked', 'open', 'damaged', 'fromFuture']),
  /** Known once an office exists in the folder. */
  code: officeCode.optional(),
  demo: z.boolean(),
  language,
  /** Names on the sign-in screen; only while an office exists. Roles are shown beside them. */
  officers: z.array(z.strictObject({ id, name: z.string(), role: z.string() })),
  appVersion: z.string(),
})

export const createOffice = z.strictObject({
  kind: officeKind,
  code: officeCode,
  settings: officeSettings,
  attache: z.strictObject({ name: requiredLine(70), password: newPassword }),
})

export const officeChannels = {
  'office.status': read({ needs: 'anyone', input: z.strictObject({}), output: officeStatus }),
  /** The thirteen posts as the first run proposes them. */
  'office.posts': read({ needs: 'anyone', input: z.strictObject({}), output: z.array(postReference) }),
  /** First run. Answers the recovery code, which is shown once and kept nowhere. The office is open afterwards, the first attaché signed in. */
  'office.create': write({
    needs: 'anyone',
    input: createOffice,
    output: z.strictObject({ recoveryCode: z.string() }),
    changes: ['office', 'session'],
  }),
  /** The sheet for the safe, as PDF, while the code is still on the screen. The office cannot print it later: it does not know the code. */
  'office.recoveryPaper': read({
    needs: 'session',
    input: z.strictObject({ recoveryCode: requiredLine(120) }),
    output: z.strictObject({ paper: bytesOut }),
  }),
  /** First run, demo: an office full of invented people. Password of every demo officer is in the answer. */
  'office.createDemo': write({
    needs: 'anyone',
    input: z.strictObject({ language }),
    output: z.strictObject({ officers: z.array(z.strictObject({ name: z.string(), password: z.string() })) }),
    changes: ['office', 'session'],
  }),
  'office.get': read({ needs: 'session', input: z.strictObject({}), output: office }),
  'office.changeSettings': write({
    needs: 'settings.change',
    secondUnlock: true,
    input: z.strictObject({ expectedVersion: version, settings: officeSettings }),
    output: office,
    changes: ['office'],
  }),
}

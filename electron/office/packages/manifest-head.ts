import { noPrevious, type ManifestHead } from '../../../shared/packages/manifest.ts'
import { auditHead } from '../audit/audit-rows.ts'
import type { Context } from '../context.ts'
import { schemaVersion } from '../db/migrate.ts'
import { recipientKeyId } from './container/identity.ts'
import { readOfficeKeys } from './office-keys.ts'
import type { PeerRow } from './peer-rows.ts'
import { emptyState } from './state-digest.ts'

/** What every package of this office states; the caller fills in where it stands in its stream and what it carries. */
export function headFor(
  ctx: Context,
  to: PeerRow,
  { kind, stream }: Pick<ManifestHead, 'kind' | 'stream'>,
): ManifestHead {
  const { code, incarnation } = ctx.office()
  return {
    format: 'attache-desk-package/1',
    kind,
    sender: { post: code, incarnation, keyId: readOfficeKeys(ctx.db).signing.keyId },
    recipient: { office: to.code, keyIds: [recipientKeyId(to.recipient)] },
    stream,
    sequence: 1,
    previous: noPrevious,
    createdAt: ctx.now(),
    app: ctx.setting.appVersion,
    schema: schemaVersion,
    minReader: 1,
    factRange: null,
    state: { before: emptyState, after: emptyState },
    acknowledgements: [],
    auditHead: auditHead(ctx.db),
    // The key directory and reference data have no packages of their own yet; 0 says that none was used.
    keyDirectoryEpoch: 0,
    referenceEpoch: 0,
  }
}

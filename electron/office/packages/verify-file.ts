import { reasonOf, type Reason } from '../../../shared/core/problem.ts'
import { ok, type Result } from '../../../shared/core/result.ts'
import { packageFileName } from '../../../shared/packages/file-name.ts'
import type { OfficeCard } from '../../../shared/packages/schema.ts'
import { openContainer, type OpenedContainer } from './container/open-container.ts'
import type { TrustedKey } from './container/trusted-manifest.ts'

/** `identities` of the office that reads; `cards` of the offices it trusts; `me` the code of the office that must be the recipient. */
export type VerifyInput = {
  bytes: Uint8Array
  fileName?: string
  identities: readonly string[]
  cards: readonly Pick<OfficeCard, 'code' | 'keyId' | 'signingKey'>[]
  me: string
}

/** `notes`: what is worth a word though the package is genuine. */
export type VerifiedFile = OpenedContainer & { notes: Reason[] }

/**
 * Verifies one package without an office: everything the container proves (seal, signature, sender, recipient, versions, every segment).
 * Whether it continues its stream only the receiving office knows. Refuses like `openContainer`.
 */
export async function verifyFile({
  bytes,
  fileName,
  identities,
  cards,
  me,
}: VerifyInput): Promise<Result<VerifiedFile>> {
  const trustedKeys = Object.fromEntries(
    cards.map(({ keyId, signingKey, code }): [string, TrustedKey] => [
      keyId,
      { publicKey: new Uint8Array(Buffer.from(signingKey, 'hex')), post: code },
    ]),
  )
  const opened = await openContainer(bytes, { identities, trustedKeys, me })
  if (!opened.ok) return opened
  return ok({ ...opened.value, notes: nameNotes(opened.value.manifest, fileName) })
}

/** A file name is a hint; one that says something else than what is signed inside was changed by someone. */
function nameNotes(manifest: Parameters<typeof packageFileName>[0], fileName: string | undefined): Reason[] {
  if (fileName === undefined || fileName === packageFileName(manifest)) return []
  return [
    reasonOf(
      'package.file-name',
      `Nama berkas tidak sesuai isinya; menurut isinya namanya ${packageFileName(manifest)}.`,
      `The name of the file does not agree with its content; by its content it is ${packageFileName(manifest)}.`,
    ),
  ]
}

import { ok, type Result } from '../../../shared/core/result.ts'
import type { Words } from '../../../shared/core/words.ts'
import type { Manifest } from '../../../shared/packages/manifest.ts'
import { inspectContainer } from './container/open-container.ts'

/** What a package says of itself, without the bodies of its facts: no personal data. */
export type InspectedFile = {
  manifest: Manifest
  manifestHash: string
  claimedKeyId: string
  /** How many facts of each type. */
  factTypes: Record<string, number>
  notVerified: Words[]
}

/** Looks into a package that may be anyone's. Nothing of the answer is proven; `verifyFile` proves. Refuses like `inspectContainer`. */
export async function inspectFile(bytes: Uint8Array, identities: readonly string[]): Promise<Result<InspectedFile>> {
  const seen = await inspectContainer(bytes, { identities })
  if (!seen.ok) return seen
  const { manifest, manifestHash, claimedKeyId, facts, notVerified } = seen.value
  const factTypes: Record<string, number> = {}
  for (const { type } of facts) factTypes[type] = (factTypes[type] ?? 0) + 1
  return ok({ manifest, manifestHash, claimedKeyId, factTypes, notVerified })
}

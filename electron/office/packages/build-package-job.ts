import { fact, type Fact } from '../../../shared/core/fact.ts'
import { ok } from '../../../shared/core/result.ts'
import type { ManifestHead } from '../../../shared/packages/manifest.ts'
import type { Job } from '../jobs/job-table.ts'
import { buildContainer, type BuiltContainer } from './container/build-container.ts'

/** Facts as lines of JSON in pieces, because bytes cross to a thread much faster than objects. */
export type BuildPackageInput = {
  manifest: ManifestHead
  factLines: readonly Uint8Array[]
  signing: { secretKey: Uint8Array; keyId: string }
  recipients: readonly string[]
}

/** Signs and seals one package. Throws on misuse: what comes in is the office's own. */
export const job: Job<BuildPackageInput, BuiltContainer> = async (
  { manifest, factLines, signing, recipients },
  tools,
) => {
  const onProgress: Parameters<typeof buildContainer>[0]['onProgress'] = ({ done, total, text }) =>
    tools.progress(done, total, text)
  return ok(
    await buildContainer({
      manifest,
      facts: factsOf(factLines),
      signing,
      recipients,
      onProgress,
      signal: tools.signal,
    }),
  )
}

/** The pieces of `factLines`. */
export function linesOf(facts: readonly Fact[]): Uint8Array {
  return new TextEncoder().encode(facts.map((one) => `${JSON.stringify(one)}\n`).join(''))
}

function* factsOf(pieces: readonly Uint8Array[]): Generator<Fact> {
  for (const piece of pieces) {
    for (const line of new TextDecoder().decode(piece).split('\n')) {
      if (line) yield fact.parse(JSON.parse(line))
    }
  }
}

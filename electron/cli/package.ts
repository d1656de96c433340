import type { Fact } from '../../shared/core/fact.ts'
import type { Manifest } from '../../shared/packages/manifest.ts'
import { inspectContainer, openContainer } from '../office/packages/container/open-container.ts'
import { readBytes } from './read-file.ts'
import { readIdentities } from './read-identity.ts'
import { readKeys } from './read-keys.ts'
import { exitCodes, orStop, type ExitCode } from './stop.ts'
import type { Terminal } from './terminal.ts'

export type VerifyPackageOptions = { identity: string; keys: string; me: string; office?: string; json?: boolean }
export type InspectPackageOptions = { identity: string; json?: boolean }

/** Everything a reader checks before it would apply a package; whether it continues its series only the receiving office knows. */
export async function verifyPackage(
  terminal: Terminal,
  file: string,
  options: VerifyPackageOptions,
): Promise<ExitCode> {
  const keys = readKeys(options.keys, options.office)
  const trustedKeys = Object.fromEntries(keys.map((key) => [key.keyId, { publicKey: key.publicKey, post: key.office }]))
  const identities = readIdentities(options.identity)
  const opened = orStop(await openContainer(readBytes(file), { identities, trustedKeys, me: options.me }))
  const { manifest, manifestHash, facts } = opened
  if (options.json) terminal.json({ verified: true, ...summary(manifest, manifestHash, facts) })
  else {
    terminal.say(
      'ASLI dan utuh: tanda tangan, penerima, dan setiap bagian cocok.',
      'GENUINE and whole: signature, recipient and every part fit.',
    )
    describe(terminal, manifest, manifestHash, facts)
    terminal.say(
      'Sambungan dengan paket sebelumnya diperiksa oleh kantor penerima saat membaca paket ini.',
      'The link to the previous package is checked by the receiving office when it reads this one.',
    )
  }
  return exitCodes.done
}

/** Looks into a package without trusting anyone, and says so. */
export async function inspectPackage(
  terminal: Terminal,
  file: string,
  options: InspectPackageOptions,
): Promise<ExitCode> {
  const identities = readIdentities(options.identity)
  const seen = orStop(await inspectContainer(readBytes(file), { identities }))
  const { manifest, manifestHash, facts, claimedKeyId, notVerified } = seen
  if (options.json) {
    terminal.json({ verified: false, notVerified, claimedKeyId, ...summary(manifest, manifestHash, facts) })
    return exitCodes.done
  }
  terminal.say('TIDAK DIPERIKSA ASALNYA:', 'ORIGIN NOT VERIFIED:')
  for (const words of notVerified) terminal.say(`  - ${words.id}`, `  - ${words.en}`)
  terminal.say(
    `  Kunci yang mengaku menandatangani: ${claimedKeyId}`,
    `  Key that claims to have signed: ${claimedKeyId}`,
  )
  describe(terminal, manifest, manifestHash, facts)
  return exitCodes.done
}

function describe(terminal: Terminal, manifest: Manifest, manifestHash: string, facts: readonly Fact[]): void {
  const { sender, recipient, kind, stream, sequence, createdAt, factRange, acknowledgements } = manifest
  terminal.say(
    `  ${kind} · ${sender.post} → ${recipient.office} · seri ${stream} nomor ${sequence} · dibuat ${createdAt}`,
    `  ${kind} · ${sender.post} → ${recipient.office} · stream ${stream} number ${sequence} · made ${createdAt}`,
  )
  terminal.say(`  manifest SHA-256 ${manifestHash}`, `  manifest SHA-256 ${manifestHash}`)
  if (factRange) {
    const { first, last } = factRange
    terminal.say(`  Catatan ${first}–${last} (${facts.length}):`, `  Facts ${first}–${last} (${facts.length}):`)
  }
  for (const [type, count] of countTypes(facts)) terminal.say(`    ${count} × ${type}`, `    ${count} × ${type}`)
  for (const { stream: of, level, upTo } of acknowledgements) {
    terminal.say(`  Tanda terima: ${of} ${level} sampai ${upTo}`, `  Receipt: ${of} ${level} up to ${upTo}`)
  }
}

function summary(manifest: Manifest, manifestHash: string, facts: readonly Fact[]) {
  const { kind, sender, recipient, stream, sequence, previous, createdAt, factRange, segments, acknowledgements } =
    manifest
  const about = {
    kind,
    sender,
    recipient,
    stream,
    sequence,
    previous,
    createdAt,
    factRange,
    segments,
    acknowledgements,
  }
  return { ...about, manifestHash, facts: facts.length, types: Object.fromEntries(countTypes(facts)) }
}

function countTypes(facts: readonly Fact[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const { type } of facts) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

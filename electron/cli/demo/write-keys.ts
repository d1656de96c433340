import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publicKeyText } from '../../office/packages/container/signing.ts'
import { readOfficeKeys } from '../../office/packages/office-keys.ts'
import type { Seat } from '../seat.ts'
import { postCode, type DemoOffices } from './found-offices.ts'
import type { DemoFolder } from './prepare-folder.ts'

/**
 * What public tools need to open and verify the package by hand: headquarters' age identity and the post's minisign key.
 * SECURITY: secret keys leave an office in a demo only.
 */
export function writeKeys(
  { post, headquarters }: DemoOffices,
  folder: DemoFolder,
): { headquartersIdentity: string; postPublicKey: string } {
  const headquartersIdentity = join(folder.keys, 'headquarters.key')
  const postPublicKey = join(folder.keys, 'post.pub')
  const { identity, recipient } = keysOf(headquarters).sealing
  writeFileSync(headquartersIdentity, `# demo only\n# public key: ${recipient}\n${identity}\n`, { mode: 0o600 })
  writeFileSync(postPublicKey, publicKeyText(keysOf(post).signing, postCode))
  return { headquartersIdentity, postPublicKey }
}

function keysOf({ office }: Seat) {
  if (!office.gate.open) throw new Error('the office is open during the demo')
  return readOfficeKeys(office.gate.open.db)
}

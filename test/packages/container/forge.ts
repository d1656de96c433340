import { openBytes, sealBytes } from '../../../electron/office/packages/container/identity.ts'
import { sign } from '../../../electron/office/packages/container/signing.ts'
import { readTar, writeTar, type Entry } from '../../../electron/office/packages/container/tar.ts'
import { encodeManifest, type Manifest } from '../../../shared/packages/manifest.ts'
import { value, type Office } from './story.ts'

type Offices = { post: Office; headquarters: Office }

/** The package with other files in it, sealed as an attacker could who holds only public keys; undefined leaves a file out. */
export async function change(
  { post, headquarters }: Offices,
  sealed: Uint8Array,
  changes: Record<string, Uint8Array | undefined>,
): Promise<Uint8Array> {
  const entries = value(await readTar(value(await openBytes(sealed, [post.identity]))))
  const names = [...new Set([...entries.map((entry) => entry.name), ...Object.keys(changes)])]
  const changed = names.flatMap((name): Entry[] => {
    const bytes = name in changes ? changes[name] : entries.find((entry) => entry.name === name)?.bytes
    return bytes ? [{ name, bytes }] : []
  })
  return value(await sealBytes(await writeTar(changed), [headquarters.recipient, post.recipient]))
}

/** The package with this manifest and the post's true signature over it: what a faulty post could send. */
export async function signedAgain(offices: Offices, sealed: Uint8Array, manifest: Manifest): Promise<Uint8Array> {
  const { secretKey, keyId } = offices.post.signing
  const bytes = Buffer.from(encodeManifest(manifest))
  const minisig = Buffer.from(sign(bytes, secretKey, keyId, 'again'))
  return change(offices, sealed, { 'manifest.json': bytes, 'manifest.json.minisig': minisig })
}

/** One file of a package the post can open. */
export async function fileOf(post: Office, sealed: Uint8Array, name: string): Promise<Uint8Array> {
  const entries = value(await readTar(value(await openBytes(sealed, [post.identity]))))
  const found = entries.find((entry) => entry.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found.bytes
}

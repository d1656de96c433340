import type { Gate } from '../../gate.ts'
import { acknowledge } from '../../packages/acknowledge.ts'
import { enrolPeer } from '../../packages/enrol-peer.ts'
import { exportPackage } from '../../packages/export-package.ts'
import { importPackage } from '../../packages/import-package.ts'
import { readOwnCard } from '../../packages/own-card.ts'
import { readPackageFile } from '../../packages/package-file.ts'
import { createOffice } from '../create-office.ts'
import { readOffice } from '../office-rows.ts'
import type { DemoData } from './demo-data.ts'
import { headquartersSettings } from './post-settings.ts'
import { expected, storyDesk, type StoryDesk } from './story-desk.ts'

/** The demo's own headquarters lies in this folder of the post, so that both ends of an exchange can be tried. */
export const headquartersFolder = 'headquarters'
const headquartersCode = 'JAKARTA'

/** Founds headquarters behind `gate` and lets each take in the other's card. The attaché is signed in at the post. */
export async function foundHeadquarters(post: StoryDesk, gate: Gate, { home }: DemoData): Promise<StoryDesk> {
  const { settings } = postRecord(post)
  const input = {
    kind: 'headquarters' as const,
    code: headquartersCode,
    settings: headquartersSettings(settings),
    attache: home.officers.headquarters,
    demo: true,
  }
  expected('office.create', await createOffice(gate, input, post.clock.newId()))
  const headquarters = storyDesk(gate, post.clock)
  enrol(post, headquarters)
  enrol(headquarters, post)
  return headquarters
}

/** What has gathered since the last package goes to Jakarta; with `receipt` its answer comes back. The attaché is signed in at the post. */
export async function sendPackage(post: StoryDesk, headquarters: StoryDesk, receipt: boolean): Promise<void> {
  const sealed = await post.performs('packages.export', (ctx) => exportPackage(ctx), {})
  const { bytes } = await post.performs('packages.file', readPackageFile, { manifestHash: sealed.manifestHash })
  if (!receipt) return
  await headquarters.performs('packages.import', importPackage, { file: bytes })
  const answer = await headquarters.performs('packages.acknowledge', acknowledge, { post: postRecord(post).code })
  const { manifestHash } = answer
  const { bytes: receiptBytes } = await headquarters.performs('packages.file', readPackageFile, { manifestHash })
  await post.performs('packages.import', importPackage, { file: receiptBytes })
}

function enrol(desk: StoryDesk, other: StoryDesk): void {
  const { card, fingerprint } = other.does('packages.card', readOwnCard, {})
  const bytes = new TextEncoder().encode(JSON.stringify(card))
  desk.does('packages.enrol', enrolPeer, { card: bytes, fingerprint })
}

function postRecord(post: StoryDesk) {
  return readOffice(post.open().db)
}

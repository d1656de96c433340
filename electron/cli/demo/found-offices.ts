import type { Input } from '../../../shared/channels.ts'
import { realWorld } from '../../office/clock.ts'
import { createOffice } from '../../office/office/create-office.ts'
import type { DemoData } from '../../office/office/demo/demo-data.ts'
import { headquartersSettings, postSettings } from '../../office/office/demo/post-settings.ts'
import type { IdentityKind } from '../../office/packages/office-keys.ts'
import { takeSeat, type Seat } from '../seat.ts'
import { orStop } from '../stop.ts'
import type { Terminal } from '../terminal.ts'
import type { DemoFolder } from './prepare-folder.ts'

export type DemoOfficer = { id: string; name: string; password: string }
export type DemoOffices = {
  post: Seat
  headquarters: Seat
  people: Record<'attache' | 'officer' | 'analyst', DemoOfficer>
}

export const postCode = 'KDEI-TPE'
const headquartersCode = 'JAKARTA'

/** A post in Taipei with an attaché and a desk officer, and a headquarters. Both are marked as demo on every paper. */
export async function foundOffices(
  terminal: Terminal,
  folder: DemoFolder,
  { home }: DemoData,
  keys: IdentityKind,
): Promise<DemoOffices> {
  const [post, headquarters] = [takeSeat(folder.post), takeSeat(folder.headquarters)]
  const { attache, desk, headquarters: analyst } = home.officers
  const { posts } = post.office.gate.setting.reference
  const settings = postSettings(posts, postCode, terminal.language)
  const attacheId = await found(post, { kind: 'post', code: postCode, settings, attache }, keys)
  const officer = await post.must('officers.add', { ...desk[0], role: 'officer' })
  const jakarta = headquartersSettings(settings)
  const analystId = await found(
    headquarters,
    { kind: 'headquarters', code: headquartersCode, settings: jakarta, attache: analyst },
    keys,
  )
  terminal.say(
    `1. Kantor ${postCode} dan kantor pusat ${headquartersCode} dibuat (kunci ${keys}).`,
    `1. The office ${postCode} and headquarters ${headquartersCode} are founded (${keys} keys).`,
  )
  const people = {
    attache: { id: attacheId, ...attache },
    officer: { id: officer.id, ...desk[0] },
    analyst: { id: analystId, ...analyst },
  }
  return { post, headquarters, people }
}

/** Someone signs in with their own password, as at the desk. */
export async function signIn(seat: Seat, { id, password }: DemoOfficer): Promise<void> {
  await seat.must('session.unlock', { officerId: id, password })
}

/** The second unlock that decisions, exports and enrolments ask for. */
export async function confirm(seat: Seat, { password }: DemoOfficer): Promise<void> {
  await seat.must('session.confirm', { password })
}

/** The door founds no demo with chosen keys, so the use case is called itself. Answers the first attaché's id. */
async function found(seat: Seat, input: Input<'office.create'>, keys: IdentityKind): Promise<string> {
  const { gate } = seat.office
  orStop(await createOffice(gate, { ...input, demo: true, keys }, realWorld.newId()))
  const session = await seat.must('session.get', {})
  if (!session) throw new Error('a new office is open')
  return session.officer.id
}

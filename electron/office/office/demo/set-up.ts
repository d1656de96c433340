import type { Language } from '../../../../shared/core/words.ts'
import type { Role } from '../../../../shared/core/roles.ts'
import type { Gate } from '../../gate.ts'
import { addOfficer } from '../../session/add-officer.ts'
import { createOffice } from '../create-office.ts'
import type { DemoData } from './demo-data.ts'
import { postSettings } from './post-settings.ts'
import type { StoryClock } from './story-clock.ts'
import { expected, storyDesk, type StoryDesk } from './story-desk.ts'

/** Officer ids by what they do in the story. */
export type Cast = { attache: string; desk: [string, string]; auditor: string }

const post = 'KDEI-TPE'

/** Founds the invented post in Taipei, as the reference data proposes it, with its four officers. */
export async function setUp(
  gate: Gate,
  clock: StoryClock,
  data: DemoData,
  { language, requestId }: { language: Language; requestId: string },
): Promise<{ desk: StoryDesk; cast: Cast }> {
  const { attache, desk: officers, auditor } = data.home.officers
  const settings = postSettings(gate.setting.reference.posts, post, language)
  expected(
    'office.create',
    await createOffice(gate, { kind: 'post', code: post, settings, attache, demo: true }, requestId),
  )
  const desk = storyDesk(gate, clock)
  const attacheId = desk.open().officer.id
  const cast: Cast = {
    attache: attacheId,
    desk: [await hire(desk, officers[0], 'officer'), await hire(desk, officers[1], 'officer')],
    auditor: await hire(desk, auditor, 'auditor'),
  }
  return { desk, cast }
}

async function hire(desk: StoryDesk, officer: { name: string; password: string }, role: Role): Promise<string> {
  const { id } = await desk.performs('officers.add', addOfficer, { ...officer, role })
  return id
}

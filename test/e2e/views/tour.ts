import { join } from 'node:path'
import { headquartersFolder } from '../../../electron/office/office/demo/exchange.ts'
import { language, type Language } from '../../../shared/core/words.ts'
import { openDesk, type Desk } from '../desk.ts'
import { demoPeople, lock, signIn } from '../offices.ts'
import { atWork } from './at-work.ts'
import { auditing, headquarters } from './elsewhere.ts'
import { demoMade, firstRun } from './first-run.ts'
import { lockedOut } from './locked.ts'
import { rosterImport } from './roster-import.ts'
import { walk, words, type View } from './view.ts'

export type Visitor = {
  /** Called before the screens of one desk are shown in one language. */
  arrive?: (desk: Desk, language: Language) => Promise<void>
  /** Called for every screen in every language, once it stands still. */
  look: (desk: Desk, language: Language, name: string) => Promise<void>
}

/** Every screen of the window in both languages: a first run, then a demo office with its attaché, an auditor and headquarters. */
export async function tour(visitor: Visitor): Promise<void> {
  for (const tongue of language.options) {
    await withDesk(undefined, (desk) => show(desk, [tongue], firstRun, visitor))
  }
  await withDesk(undefined, async (desk) => {
    await show(desk, language.options, [demoMade], visitor)
    await desk.press(words.en.office.demoMade.go)
    for (const views of [atWork, rosterImport]) await show(desk, language.options, views, visitor)
    await lock(desk, words.en)
    await signIn(desk, demoPeople.auditor, words.en)
    await show(desk, language.options, auditing, visitor)
    await lock(desk, words.en)
    await show(desk, language.options, lockedOut, visitor)
    await withDesk(join(desk.folder, headquartersFolder), async (jakarta) => {
      await signIn(jakarta, demoPeople.headquarters)
      await show(jakarta, language.options, headquarters, visitor)
    })
  })
}

/** Shows the views in one language after the other. */
async function show(
  desk: Desk,
  languages: readonly Language[],
  views: readonly View[],
  { arrive, look }: Visitor,
): Promise<void> {
  for (const tongue of languages) {
    await arrive?.(desk, tongue)
    await walk(desk, tongue, views, (name) => look(desk, tongue, name))
  }
}

async function withDesk(existing: string | undefined, use: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await openDesk(existing)
  await use(desk)
  await desk.close()
}

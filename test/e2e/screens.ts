import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from '../../electron/fresh-build.ts'
import { language, type Language } from '../../shared/core/words.ts'
import { obtainBrowser, obtainScreenFonts } from './browser.ts'
import { openDesk, type Desk } from './desk.ts'
import { makeDemo } from './offices.ts'
import { atWork, lockedOut } from './views/at-work.ts'
import { firstRun } from './views/first-run.ts'
import { walk } from './views/view.ts'

/** `npm run screens`: a picture of every screen in both languages into screens/. */
const root = join(import.meta.dirname, '../..')
const folder = join(root, 'screens')

buildIfStale('window')
obtainBrowser()
obtainScreenFonts()
for (const tongue of language.options) {
  rmSync(join(folder, tongue), { recursive: true, force: true })
  mkdirSync(join(folder, tongue), { recursive: true })
}
let before = 0
for (const tongue of language.options) {
  const desk = await openDesk()
  await walk(desk, tongue, firstRun, photographer(desk, tongue))
  await desk.close()
}
before += firstRun.length
const desk = await openDesk()
await makeDemo(desk)
for (const views of [atWork, lockedOut]) {
  for (const tongue of language.options) await walk(desk, tongue, views, photographer(desk, tongue))
  before += views.length
}
await desk.close()

function photographer(desk: Desk, tongue: Language): (name: string) => Promise<void> {
  let number = before
  return async (name) => {
    number += 1
    const path = join(folder, tongue, `${String(number).padStart(2, '0')}-${name}.png`)
    await desk.page.screenshot({ path, animations: 'disabled', fullPage: true })
    console.log(path)
  }
}

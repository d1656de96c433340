import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from '../../electron/fresh-build.ts'
import { obtainBrowser, obtainScreenFonts } from './browser.ts'
import { openDesk } from './desk.ts'
import { makeDemo } from './offices.ts'
import { at, still, words } from './views/view.ts'
import { tour } from './views/tour.ts'

/** `npm run screens`: a picture of every screen in both languages into screens/; with `--readme` only the one that the README shows. */
const root = join(import.meta.dirname, '../..')
const folder = join(root, 'screens')

buildIfStale('window')
obtainBrowser()
obtainScreenFonts()
if (process.argv.includes('--readme')) await pictureReadme()
else await pictureAll()

async function pictureAll(): Promise<void> {
  const counts = { id: 0, en: 0 }
  rmSync(folder, { recursive: true, force: true })
  await tour({
    async look({ page }, language, name) {
      counts[language] += 1
      mkdirSync(join(folder, language), { recursive: true })
      const path = join(folder, language, `${String(counts[language]).padStart(2, '0')}-${name}.png`)
      await page.screenshot({ path, animations: 'disabled' })
      console.log(path)
    },
  })
}

/** A contract that waits, opened beside the queue of the demo office. */
async function pictureReadme(): Promise<void> {
  const desk = await openDesk()
  await makeDemo(desk)
  await at(desk, '/contracts')
  await desk.open(words.id.ui.finding.blocks, words.id.contracts.state.submitted)
  await still(desk.page)
  const path = join(root, 'resources/readme/desk.png')
  mkdirSync(join(path, '..'), { recursive: true })
  await desk.page.screenshot({ path, animations: 'disabled' })
  await desk.close()
  console.log(path)
}
